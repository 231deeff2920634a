import DIPDiagnostics
import DIPSource

/// `retensi` in parts (legal element 7); a mere wording in `asli` is a warning (126), a vague one too (127).
struct RetensiTerurai: JenisAturan {
  private static let kabur: Set<String> = [
    "aktif", "inaktif", "selama relevan", "selama diperlukan", "selama dibutuhkan", "sesuai ketentuan",
    "sesuai kebutuhan",
    "tidak terbatas", "seterusnya",
  ]

  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.retensi), !value.isBlank,
      let peta = Peta(
        value, kunci: "retensi", file: draf.raw.file, awalan: "retensi.", kosong: RuleCode(107), temuan: &temuan)
    else { return }
    peta.hanya(["aktif", "inaktif", "sejak", "nasib", "jra", "asli"], &temuan)
    let before = temuan.count
    var retensi = Retensi()
    retensi.aktif = masa("aktif", peta, kode, &temuan)
    retensi.inaktif = masa("inaktif", peta, kode, &temuan)
    retensi.sejak = peta.teks("sejak", &temuan)
    retensi.jra = peta.teks("jra", &temuan)
    retensi.asli = peta.teks("asli", &temuan)
    if let text = peta.teks("nasib", &temuan) {
      retensi.nasib = Retensi.Nasib(rawValue: text)
      if retensi.nasib == nil {
        var finding = salah(kode, text, Retensi.Nasib.allCases.map(\.rawValue), peta.at("nasib"))
        finding.arguments["kunci"] = "retensi.nasib"
        finding.variant = "nasib"
        if let near = RetensiTerurai.nasib(lipat(text)) { finding.arguments["saran"] = near.rawValue }
        temuan.append(finding)
      }
    }
    if temuan.count == before, retensi.aktif == nil, retensi.inaktif == nil, retensi.nasib == nil, retensi.asli == nil,
      let pair = draf.raw[.retensi]
    {
      temuan.append(
        Diagnostic(RuleCode(107), at: draf.raw.at(pair.keySpan), ["kunci": "retensi"], variant: "kosong"))
      return
    }
    if !retensi.terstruktur, temuan.count == before, let asli = retensi.asli {
      let vague = RetensiTerurai.kabur.contains(lipat(asli))
      temuan.append(Diagnostic(RuleCode(vague ? 127 : 126), at: peta.at("asli"), ["nilai": asli]))
    }
    draf.retensi = retensi
  }

  /// What `dimusnahkan`, `Disimpan permanen`, `dinilai ulang` mean.
  private static func nasib(_ text: String) -> Retensi.Nasib? {
    if text.contains("musnah") { return .musnah }
    if text.contains("permanen") || text.contains("statis") { return .permanen }
    return text.contains("nilai") ? .dinilaiKembali : nil
  }

  private func masa(
    _ kunci: String, _ peta: Peta, _ kode: RuleCode, _ temuan: inout [Diagnostic]
  ) -> Retensi.Masa? {
    guard let text = peta.teks(kunci, &temuan) else { return nil }
    if text == "selama_berlaku" { return .selamaBerlaku }
    if text == "selama_menjabat" { return .selamaMenjabat }
    if let found = RetensiTerurai.lama(text) { return found }
    temuan.append(
      Diagnostic(
        kode, at: peta.at(kunci), ["kunci": "retensi." + kunci, "nilai": text, "saran": saran(text)]))
    return nil
  }

  /// `2 tahun`, `18 bulan`, in any case of letters; nil for anything else.
  private static func lama(_ text: String) -> Retensi.Masa? {
    let bytes = text.utf8.drop { $0 == 0x20 }
    let digits = bytes.prefix { $0 != 0x20 }
    let rest = bytes[digits.endIndex...].drop { $0 == 0x20 }
    let unit = rest.prefix { $0 != 0x20 }
    guard let number = Int(Substring(digits)), (0...200).contains(number),
      rest[unit.endIndex...].allSatisfy({ $0 == 0x20 })
    else { return nil }
    if unit.elementsEqual("tahun".utf8, by: { $0 | 0x20 == $1 }) { return .tahun(number) }
    return unit.elementsEqual("bulan".utf8, by: { $0 | 0x20 == $1 }) ? .bulan(number) : nil
  }

  private func saran(_ text: String) -> String {
    let folded = lipat(text)
    if folded.contains("selama") { return folded.contains("jabat") ? "selama_menjabat" : "selama_berlaku" }
    let digits = text.utf8.drop { !(0x30...0x39).contains($0) }.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, digits.count <= 3 else { return "" }
    return String(decoding: Array(digits), as: UTF8.self) + (folded.contains("bulan") ? " bulan" : " tahun")
  }
}
