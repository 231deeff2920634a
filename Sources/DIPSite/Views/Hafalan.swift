import DIPDiagnostics
import DIPFormat
import DIPTemplate

/// What entries share: an office keeps to a few retention periods, dates and responsible parties, and their phrases are made
/// once for all pages, lists and data files. A value that is not known is phrased when it is met.
struct Hafalan: Sendable {
  struct Retensi: Sendable {
    let teks: String
    let record: Record
  }

  struct Pihak: Sendable {
    /// One text for each party.
    let teks: [String]
    let gabungan: String
    let records: [Record]
  }

  struct Waktu: Sendable {
    let kata: String
    let kode: Record.Value
    var teks: Record.Value { .text(kata) }

    init(_ rentang: Rentang, _ bahasa: Bahasa) {
      (kata, kode) = (Kalimat.rentang(rentang, bahasa), .text(rentang.description))
    }
  }

  struct Hari: Sendable {
    let teks, iso: Record.Value

    init(_ tanggal: Tanggal, _ bahasa: Bahasa) {
      (teks, iso) = (.text(Kalimat.tanggal(tanggal, bahasa)), .text(tanggal.description))
    }
  }

  private var retensi: [DIPFormat.Retensi: Retensi] = [:]
  private var pihak: [[PenanggungJawab]: Pihak] = [:]
  private var waktu: [Rentang: Waktu] = [:]
  private var tanggal: [Tanggal: Hari] = [:]
  private let bahasa: Bahasa
  private let unit: @Sendable (UnitID) -> BadanPublik.Unit
  /// Past this many different values nothing is shared, and keeping them would only cost memory.
  private static let batas = 2048

  init(_ entri: [Entri], _ bahasa: Bahasa, unit: @escaping @Sendable (UnitID) -> BadanPublik.Unit) {
    self.unit = unit
    self.bahasa = bahasa
    for one in entri {
      if retensi.count < Hafalan.batas, retensi[one.retensi] == nil {
        retensi[one.retensi] = Hafalan.susun(one.retensi, bahasa)
      }
      if pihak.count < Hafalan.batas, pihak[one.penanggungJawab] == nil {
        pihak[one.penanggungJawab] = susun(one.penanggungJawab)
      }
      if waktu.count < Hafalan.batas, waktu[one.dibuat.waktu] == nil {
        waktu[one.dibuat.waktu] = Waktu(one.dibuat.waktu, bahasa)
      }
      for date in [one.diperbarui, one.divalidasi].compactMap(\.self) where tanggal.count < Hafalan.batas {
        if tanggal[date] == nil { tanggal[date] = Hari(date, bahasa) }
      }
    }
  }

  func retensi(_ nilai: DIPFormat.Retensi) -> Retensi { retensi[nilai] ?? Hafalan.susun(nilai, bahasa) }
  func pihak(_ nilai: [PenanggungJawab]) -> Pihak { pihak[nilai] ?? susun(nilai) }
  func waktu(_ nilai: Rentang) -> Waktu { waktu[nilai] ?? Waktu(nilai, bahasa) }
  func tanggal(_ nilai: Tanggal) -> Hari { tanggal[nilai] ?? Hari(nilai, bahasa) }

  private static func susun(_ retensi: DIPFormat.Retensi, _ bahasa: Bahasa) -> Retensi {
    let teks = Kalimat.retensi(retensi, bahasa)
    return Retensi(
      teks: teks,
      record: UnsurForm.retensi.isi([
        ("aktif", .teks(retensi.aktif.map(kode))), ("inaktif", .teks(retensi.inaktif.map(kode))),
        ("sejak", .teks(retensi.sejak)), ("nasib", .teks(retensi.nasib?.rawValue)), ("jra", .teks(retensi.jra)),
        ("asli", .teks(retensi.asli)), ("teks", .text(teks)),
      ]))
  }

  static func kode(_ masa: DIPFormat.Retensi.Masa) -> String {
    switch masa {
    case .tahun, .bulan: Kalimat.masa(masa)
    case .selamaBerlaku: "selama_berlaku"
    case .selamaMenjabat: "selama_menjabat"
    }
  }

  private func susun(_ pihak: [PenanggungJawab]) -> Pihak {
    let teks = pihak.map { Kalimat.penanggungJawab($0) { unit($0).nama } }
    let records = zip(pihak, teks).map { one, text in
      var values: [(String, Record.Value)] = [("teks", .text(text))]
      switch one {
      case .unit(let id): values += bagian(id)
      case .jabatan(let id, let office): values += bagian(id) + [("jabatan", .text(office))]
      case .luar(let name): values.append(("luar", .text(name)))
      }
      return UnsurForm.pihak.isi(values)
    }
    return Pihak(teks: teks, gabungan: teks.joined(separator: "; "), records: records)
  }

  private func bagian(_ id: UnitID) -> [(String, Record.Value)] {
    let unit = unit(id)
    return [("unit_kode", .text(unit.kode)), ("unit_nama", .text(unit.nama))]
  }
}
