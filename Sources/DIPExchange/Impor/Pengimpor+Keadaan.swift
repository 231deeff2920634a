import DIPDiagnostics
import DIPFormat
import DIPSource

/// What a worksheet says of the entries that it was sent out with.
extension Pengimpor {
  enum Keadaan {
    case tabel
    case diperiksa
    case belum
    case dicabut(String)
    case ditolak(Alasan)
  }

  /// What the sub bagian says of the entry.
  mutating func keadaan(_ entry: EntriTabel, _ ada: EntriAda) -> Keadaan {
    guard dasar != nil else { return .tabel }
    let text = lipatKata(entry.baris.teks(.keadaan))
    switch text {
    case "masih ada", "ada", "tetap", "berubah": return .diperiksa
    case "dicabut":
      let reason = PembacaBaris.rapi(entry.baris.teks(.alasan)).replacing("\n", with: " ")
      guard !reason.isEmpty else {
        hasil.temuan.append(Diagnostic(RuleCode(823), at: tempat.sel(entry.baris, .alasan), ["kode": ada.kode]))
        return .ditolak(.dicabutTanpaAlasan)
      }
      return .dicabut(reason)
    default:
      hasil.temuan.append(
        Diagnostic(
          RuleCode(822), at: tempat.sel(entry.baris, .keadaan), ["kode": ada.kode],
          variant: text.isEmpty ? "" : "takDikenal"))
      return .belum
    }
  }

  /// True, with a finding, where the row contradicts what another holder answered this year, or speaks of a withdrawn entry
  /// as if it were there.
  mutating func berselisih(_ state: Keadaan, _ entry: EntriTabel, _ ada: EntriAda) -> Bool {
    guard let dasar else { return false }
    let unit = dasar.identitas.unit
    let year = dasar.identitas.tahun
    let withdraws: Bool
    switch state {
    case .dicabut: withdraws = true
    case .diperiksa: withdraws = false
    case .tabel, .belum, .ditolak: return false
    }
    let others = BarisLembar.pemegang(ada, isi.konteks.badanPublik.unit, pihak).filter { $0 != unit }
    let place = others.compactMap { other in
      hasil.asal.tempatJawaban(ada.kode, unit: other, tahun: year, dicabut: !withdraws)
    }.first
    let isGone = !withdraws && ada.pairs.contains { $0.key == "dicabut" }
    if isGone || (withdraws && place != nil && !pilihan.timpa) {
      hasil.temuan.append(
        Diagnostic(
          RuleCode(832), at: tempat.sel(entry.baris, .keadaan), ["kode": ada.kode, "asal": place ?? ""],
          variant: isGone ? "dicabut" : "",
          related: [Related(Location(path: isi.shownAs + "/" + ada.sumber), .comparedWith)]))
      return true
    }
    if !others.isEmpty {
      hasil.asal.catatJawaban(
        ada.kode, unit: unit, tahun: year, dicabut: withdraws, tempat: tempat.sebutan(entry.baris, .keadaan))
    }
    return false
  }

  /// Puts in the days, and a withdrawal.
  func tanggal(_ state: Keadaan, changed: Bool, _ ada: EntriAda, _ editor: inout Penyunting) {
    guard let day = pilihan.divalidasi else { return }
    let text = Isi.teks(day.description, kolom: nil)
    func old(_ key: String) -> String { ada.pairs.first { $0.key == key }?.value.text ?? "" }
    func put(_ key: KunciEntri) { if old(key.tertulis) < day.description { editor.taruh(key, text) } }
    switch state {
    case .tabel:
      if changed { put(.diperbarui) }
      if pilihan.unit != nil || (changed && !old("divalidasi").isEmpty) { put(.divalidasi) }
    case .diperiksa:
      if changed { put(.diperbarui) }
      put(.divalidasi)
    case .dicabut(let reason):
      if ada.pairs.contains(where: { $0.key == "dicabut" }) { return }
      editor.taruh(.dicabut, .peta([("tanggal", text), ("alasan", .teks(reason, kolom: nil))]))
    case .belum:
      if changed { put(.diperbarui) }
    case .ditolak: break
    }
  }
}
