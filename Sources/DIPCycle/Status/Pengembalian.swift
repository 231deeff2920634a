package import DIPDiagnostics
package import DIPFormat

/// How a sub bagian stands in the year: whether its list is back, and what in it still needs to be clarified.
package struct Pengembalian: Sendable, Hashable {
  package var unit: BadanPublik.UnitSingkat
  package var kembali: Tanggal?
  /// The last day by the standard time; nil where the step has not had its turn.
  package var batas: Tanggal?
  /// Working days past it, whether back or not.
  package var terlambat: Int
  package var kesalahan: Int
  package var peringatan: Int

  /// One for each unit, in the office's order. `temuan` are the findings of the register; those in a unit's folder
  /// (`informasi/<kode>/`) are its own.
  package static func semua(
    _ folder: FolderSiklus, tahun: Int, pada tanggal: Tanggal, temuan: [Diagnostic]
  ) -> [Pengembalian] {
    let siklus = folder[tahun]
    let units = folder.badanPublik.unit
    let state = Keadaan(
      prosedur: folder.prosedur, catatan: siklus?.catatan ?? [], tahun: tahun, dibuka: siklus?.dibuka,
      jumlahUnit: units.count, kerja: folder.kerja, pada: tanggal)
    let step = state.langkah.first(where: \.langkah.tiapUnit)
    let due = step.flatMap { $0.status == .menunggu ? nil : $0.batas }
    return units.indices.map { index in
      let back = step?.unit.first { $0.unit == UnitID(index) }?.selesai
      let own = temuan.filter { $0.location.path.hasPrefix("\(folder.shownAs)/informasi/\(units[index].kode)/") }
      return Pengembalian(
        unit: BadanPublik.UnitSingkat(kode: units[index].kode, singkatan: units[index].singkatan), kembali: back,
        batas: due, terlambat: due.map { folder.kerja.antara($0, back ?? tanggal) } ?? 0,
        kesalahan: own.count { $0.severity == .error }, peringatan: own.count { $0.severity == .warning })
    }
  }
}

extension BadanPublik {
  /// A unit by its code and short name.
  package struct UnitSingkat: Sendable, Hashable {
    package var kode: String
    package var singkatan: String
  }
}
