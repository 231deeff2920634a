import DIPDiagnostics
import DIPSource

/// Which column a finding about an entry's file is about.
enum TempatKolom {
  static func kolom(_ finding: Diagnostic, _ ada: EntriAda) -> Kolom {
    // A missing key stands nowhere; its finding names it.
    if finding.location.isAfter { return finding.arguments["kunci"].flatMap { Kolom(rawValue: $0) } ?? .judul }
    let offset = finding.location.offset
    if offset >= ada.akhirKepala { return .isi }
    let pair = ada.pairs.last { Int($0.keySpan.lower) <= offset }
    guard let pair else { return .judul }
    if let child = pair.value.pairs?.last(where: { Int($0.keySpan.lower) <= offset }),
      let column = Kolom(rawValue: child.key) ?? Kolom(rawValue: pair.key + "." + child.key)
    {
      return column
    }
    switch pair.key {
    case "retensi": return .aktif
    case "dibuat": return .waktu
    case "berkas": return .tautan
    default: return Kolom(rawValue: pair.key) ?? .judul
    }
  }
}
