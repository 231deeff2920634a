import DIPDiagnostics
import DIPFormat
import DIPSource
import DIPWorkbook

/// An entry as a row of a worksheet, and what importing that row untouched would understand.
struct BarisLembar {
  /// The columns of a worksheet from left to right. A register that goes out in one and comes back is the same in these;
  /// `keadaan` and `alasan` are answers, `catatan` is read by people alone.
  static let kolom: [Kolom] = [
    .kode, .judul, .catatan, .keadaan, .alasan, .ringkasan, .kelas, .subkategori, .menguasai, .penanggungJawab, .waktu,
    .tempat,
    .bentuk, .tautan, .aktif, .inaktif, .sejak, .nasib, .asli, .jra, .jenis, .rezim, .subkategoriPemilu, .kegiatan,
    .caraMemperoleh, .biaya,
  ]

  let ada: EntriAda
  private let unit: [BadanPublik.Unit]
  private let kosakata: Kosakata
  private let pihak: NilaiPihak

  init(_ ada: EntriAda, _ konteks: Konteks) {
    self.ada = ada
    unit = konteks.badanPublik.unit
    kosakata = konteks.kosakata
    pihak = NilaiPihak(unit)
  }

  /// What stands in a cell when the worksheet goes out.
  func sel(_ kolom: Kolom) -> String {
    let text = TeksKolom.teks(kolom, ada.pairs)
    switch kolom {
    case .kode: return ada.kode
    case .keadaan, .alasan, .catatan: return ""
    case .kelas: return Kelas(kode: text).map(BarisLembar.kelas) ?? text
    case .subkategori, .subkategoriPemilu: return kosakata.cari(text).map(subkategori) ?? text
    case .menguasai: return text.split(separator: "; ").map { singkatan(String($0)) }.joined(separator: "; ")
    case .penanggungJawab:
      return text.split(separator: "; ").map { piece in
        guard let range = piece.firstRange(of: " – ") else { return singkatan(String(piece)) }
        return piece[..<range.upperBound] + singkatan(String(piece[range.upperBound...]))
      }.joined(separator: "; ")
    case .tautan: return TeksKolom.berkas(ada.pairs).map(\.sel).joined(separator: "\n")
    case .bentuk, .rezim: return text.replacing("; ", with: ", ")
    case .aktif, .inaktif, .nasib: return text.replacing("_", with: " ")
    default: return text
    }
  }

  static func kelas(_ kelas: Kelas) -> String {
    switch kelas {
    case .berkala: "Berkala"
    case .sertaMerta: "Serta merta"
    case .setiapSaat: "Setiap saat"
    }
  }

  private func subkategori(_ id: SubkategoriID) -> String { BarisLembar.subkategori(kosakata[id]) }

  static func subkategori(_ one: Subkategori) -> String { one.kode + " – " + one.label }

  private func singkatan(_ text: String) -> String {
    guard let found = pihak.cari(text), found.jabatan == nil else { return text }
    return unit.first { $0.kode == found.kode }?.singkatan ?? text
  }

  /// What an import reads from the row as it goes out, by compared column.
  func kembali(_ kamus: KamusKolom) -> [Kolom: String] {
    var cells: [Kolom: Sel] = [:]
    for (index, column) in BarisLembar.kolom.enumerated() {
      let text = sel(column)
      if !text.trimmed.isEmpty { cells[column] = Sel(kolom: index, nilai: .text(text)) }
    }
    let row = BarisTabel(
      lembar: 0, namaLembar: "", baris: 0, sel: cells, lain: [], kelas: nil,
      kolom: Dictionary(uniqueKeysWithValues: BarisLembar.kolom.enumerated().map { ($1, $0) }))
    let reader = PembacaBaris(
      kamus: kamus, kosakata: kosakata, pihak: pihak, tempat: TempatSel(path: ""), unit: nil, kelas: nil)
    let text = TeksBaris(reader.baca(row), kode: ada.kode, shownAs: "")
    return Dictionary(uniqueKeysWithValues: Kolom.banding.map { ($0, text.teks($0)) })
  }

  /// The units that get the row: all that hold the information; where none is understood, the one whose folder the entry
  /// lies in, so that somebody is asked.
  var pemegang: [String] { BarisLembar.pemegang(ada, unit, pihak) }

  static func pemegang(_ ada: EntriAda, _ unit: [BadanPublik.Unit], _ pihak: NilaiPihak) -> [String] {
    var holders: [String] = []
    for text in TeksKolom.unit(ada.pairs) {
      if let kode = pihak.cari(text)?.kode, !holders.contains(kode) { holders.append(kode) }
    }
    if !holders.isEmpty { return holders }
    let folder = ada.sumber.split(separator: "/").dropFirst().first.map(String.init)
    return unit.filter { $0.kode == folder }.map(\.kode)
  }

  var dicabut: Bool { ada.pairs.contains { $0.key == "dicabut" } }
}
