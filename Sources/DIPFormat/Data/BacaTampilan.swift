import DIPDiagnostics
import DIPSource

/// How an office's site looks: its accent colour and its emblem.
extension BacaData {
  private static let warnaBawaan = "#7a1f1f"

  /// Bytes an emblem may have, so that the first visit to the home page stays below 50 kB.
  package static let batasLambang = 10_000
  private static let bentukLambang = [".svg", ".png", ".webp"]

  /// `warna`: `#rrggbb`. One too pale for text on white is warned of (416); the site darkens it.
  static func warna(_ peta: Peta, _ temuan: inout [Diagnostic]) -> String {
    guard let text = peta.teks("warna", &temuan) else { return warnaBawaan }
    guard let warna = Warna(text) else {
      temuan.append(
        Diagnostic(RuleCode(410), at: peta.at("warna"), ["kunci": "warna", "nilai": text, "harapan": warnaBawaan]))
      return warnaBawaan
    }
    if warna.kontras(.kertas) < Warna.kontrasTulisan {
      let readable = warna.terbaca(di: .kertas)
      temuan.append(
        Diagnostic(RuleCode(416), at: peta.at("warna"), ["nilai": text, "gelap": readable.description]))
    }
    return text.lowercased()
  }

  /// `lambang`: the path of a small picture right under `berkas/`, shown beside the office's name. Nil where it cannot be shown (417).
  static func lambang(_ peta: Peta, _ inventaris: Inventory?, _ temuan: inout [Diagnostic]) -> String? {
    guard let path = peta.teks("lambang", &temuan) else { return nil }
    guard let inventaris else { return path }
    func salah(_ variant: String, _ rest: [String: String] = [:]) -> String? {
      let arguments = ["nilai": path].merging(rest) { first, _ in first }
      temuan.append(Diagnostic(RuleCode(417), at: peta.at("lambang"), arguments, variant: variant))
      return nil
    }
    guard bentukLambang.contains(where: path.hasSuffix) else { return salah("bentuk") }
    let name = path.dropFirst("berkas/".count)
    guard path.hasPrefix("berkas/"), !name.contains("/"), let size = inventaris.size(of: path) else { return salah("") }
    guard size <= batasLambang else { return salah("besar", ["bita": String(size)]) }
    return path
  }
}
