package import DIPFormat

/// How one step stands on a day.
package struct KeadaanLangkah: Sendable {
  package enum Status: String, Sendable {
    case selesai
    case berjalan
    /// It is this step's turn, and nobody has begun.
    case giliran
    case menunggu
  }

  package var langkah: Prosedur.Langkah
  package var status: Status
  package var mulai: Tanggal?
  package var selesai: Tanggal?
  /// The last day: the one the office named for the return of lists, else by the standard time; nil where there is
  /// neither, or the step has not had its turn.
  package var batas: Tanggal?
  /// Working days past `batas`; 0 where it is on time.
  package var terlambat: Int
  /// The records of the step, in the order they were written.
  package var catatan: [Siklus.Catatan]
  /// For a step that each sub bagian does for itself: when each of them was done.
  package var unit: [(unit: UnitID, mulai: Tanggal?, selesai: Tanggal?)]
}

/// How a year stands: made from the procedure, the records and a day, nothing else.
package struct Keadaan: Sendable {
  package let langkah: [KeadaanLangkah]

  /// The step whose turn it is; nil where all are done.
  package var giliran: KeadaanLangkah? { langkah.first { $0.status != .selesai } }
  package var terlambat: [KeadaanLangkah] { langkah.filter { $0.terlambat > 0 && $0.status != .selesai } }

  package init(
    prosedur: Prosedur, siklus: Siklus, jumlahUnit: Int, kerja: HariKerja, pada tanggal: Tanggal
  ) {
    self.init(
      prosedur: prosedur, catatan: siklus.catatan, tahun: siklus.tahun, dibuka: siklus.dibuka,
      batasPengembalian: siklus.batasPengembalian, jumlahUnit: jumlahUnit, kerja: kerja, pada: tanggal)
  }

  /// A year of an office, recorded in or not.
  package init(_ folder: FolderSiklus, tahun: Int, pada tanggal: Tanggal) {
    let siklus = folder[tahun]
    self.init(
      prosedur: folder.prosedur, catatan: siklus?.catatan ?? [], tahun: tahun, dibuka: siklus?.dibuka,
      batasPengembalian: siklus?.batasPengembalian, jumlahUnit: folder.badanPublik.unit.count, kerja: folder.kerja,
      pada: tanggal)
  }

  /// From the records alone.
  package init(
    prosedur: Prosedur, catatan: [Siklus.Catatan], tahun: Int, dibuka: Tanggal?, batasPengembalian: Tanggal? = nil,
    jumlahUnit: Int, kerja: HariKerja, pada tanggal: Tanggal
  ) {
    var result: [KeadaanLangkah] = []
    var before = dibuka
    var hasTurn = true
    for step in prosedur.langkah {
      let records = catatan.filter { $0.langkah == step.nomor }
      let units = step.tiapUnit ? Keadaan.unit(records, jumlahUnit) : []
      let begun = records.compactMap(\.mulai).min() ?? units.compactMap(\.mulai).min()
      let done = Keadaan.selesai(records, units, step)
      // What has not begun waits from the day the step before it was done.
      let from = begun ?? (hasTurn ? before : nil) ?? done
      let named = step.tiapUnit ? batasPengembalian : nil
      let due = named ?? step.waktu.flatMap { waktu in from.map { kerja.batas(waktu, mulai: $0, tahun: tahun) } }
      let status: KeadaanLangkah.Status =
        if done != nil { .selesai } else if begun != nil || !records.isEmpty { .berjalan } else if hasTurn {
          .giliran
        } else {
          .menunggu
        }
      result.append(
        KeadaanLangkah(
          langkah: step, status: status, mulai: begun, selesai: done, batas: due,
          terlambat: due.map { kerja.antara($0, done ?? tanggal) } ?? 0, catatan: records, unit: units))
      before = done ?? before
      hasTurn = hasTurn && done != nil
    }
    langkah = result
  }

  private static func unit(
    _ records: [Siklus.Catatan], _ count: Int
  ) -> [(unit: UnitID, mulai: Tanggal?, selesai: Tanggal?)] {
    (0..<count).map { index in
      let own = records.filter { $0.unit == UnitID(index) }
      return (UnitID(index), own.compactMap(\.mulai).min(), own.last { $0.selesai != nil }?.selesai)
    }
  }

  /// The last record that says so counts: corrections come later. Where each sub bagian does the step for itself, all
  /// of them must be done, or a record for the whole office says that it is.
  private static func selesai(
    _ records: [Siklus.Catatan], _ units: [(unit: UnitID, mulai: Tanggal?, selesai: Tanggal?)], _ step: Prosedur.Langkah
  ) -> Tanggal? {
    if let whole = records.last(where: { $0.unit == nil && $0.selesai != nil }) { return whole.selesai }
    guard step.tiapUnit, !units.isEmpty, units.allSatisfy({ $0.selesai != nil }) else {
      // Without units of its own, a record of any unit is a record of the step.
      return step.tiapUnit ? nil : records.last { $0.selesai != nil }?.selesai
    }
    return units.compactMap(\.selesai).max()
  }
}
