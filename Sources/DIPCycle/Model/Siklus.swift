package import DIPDiagnostics
package import DIPFormat

/// What was recorded of one year, from `content/siklus/<tahun>.yaml`. Records are only ever added.
package struct Siklus: Sendable {
  package var tahun: Int
  package var dibuka: Tanggal?
  /// In the order in which they were written.
  package var catatan: [Catatan]
  package var file: SourceFile
  /// Relative to the content folder.
  package var sumber: String

  /// One thing that happened in a step, as somebody wrote it down.
  package struct Catatan: Sendable {
    package var langkah: Int
    /// Where the step is done by each sub bagian for itself.
    package var unit: UnitID?
    package var mulai: Tanggal?
    package var selesai: Tanggal?
    /// Key of the role that acted.
    package var peran: String
    /// Number of the letter or decision.
    package var nomor: String?
    package var berkas: Berkas?
    package var catatan: String?
    /// Why the order was left, or why an earlier record is corrected.
    package var alasan: String?
    /// The day on which the record itself was made.
    package var dicatat: Tanggal
    package var tempat: Location

    /// The last day that it tells of.
    package var kejadian: Tanggal? { selesai ?? mulai }
    /// True where it was written down on a later day than it happened.
    package var menyusul: Bool { kejadian.map { $0 < dicatat } ?? false }
  }

  /// A file kept byte for byte.
  package struct Berkas: Sendable, Hashable {
    /// Relative to the content folder.
    package var lokasi: String
    /// In hexadecimal digits, lower case.
    package var sha256: String
    package var tempat: Location
  }
}

/// Days on which nobody works, from `content/hari-libur.yaml`. Saturdays and Sundays need not stand there.
package struct HariLibur: Sendable {
  package var libur: [Tanggal: String]
  package init(_ libur: [Tanggal: String] = [:]) { self.libur = libur }

  /// True where at least one holiday of that year is known.
  package func mengenal(tahun: Int) -> Bool { libur.keys.contains { Int($0.tahun) == tahun } }
}
