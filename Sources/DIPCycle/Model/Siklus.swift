package import DIPDiagnostics
package import DIPFormat

/// What was recorded of one year, from `content/siklus/<tahun>.yaml`. Records are only ever added.
package struct Siklus: Sendable {
  package var tahun: Int
  package var dibuka: Tanggal?
  /// The last day for every sub bagian to return its list, where the office named one; the standard time counts else.
  package var batasPengembalian: Tanggal?
  /// What needed a look on the day the year was opened.
  package var tindakLanjut: [TindakLanjut] = []
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

  /// An entry that needs a look, and why.
  package struct TindakLanjut: Sendable, Hashable {
    package var kode: String
    package var sebab: Sebab
  }

  package enum Sebab: Sendable, Hashable {
    /// The retention ended on that day.
    case retensiBerakhir(Tanggal)
    /// *Berkala*, last validated on that day or never.
    case validasiLewat(Tanggal?)

    static let semua = ["retensi_berakhir", "validasi_lewat"]

    /// Nil for a word that is not in `semua`, and for the end of a retention without its day.
    init?(kunci: String, tanggal: Tanggal?) {
      switch (kunci, tanggal) {
      case ("retensi_berakhir", let day?): self = .retensiBerakhir(day)
      case ("validasi_lewat", _): self = .validasiLewat(tanggal)
      default: return nil
      }
    }

    var kunci: String {
      switch self {
      case .retensiBerakhir: "retensi_berakhir"
      case .validasiLewat: "validasi_lewat"
      }
    }

    var tanggal: Tanggal? {
      switch self {
      case .retensiBerakhir(let day): day
      case .validasiLewat(let day): day
      }
    }
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
