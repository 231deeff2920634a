/// The name of an edition: a year (`2026`), or an update between yearly editions (`2026-1`, `2026-2`, …).
package struct NamaEdisi: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let tahun: Int
  /// 0 for the yearly edition.
  package let pemutakhiran: Int

  /// Reads `2026` or `2026-1` (1 to 99, without zeros in front); nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count == 4, let year = NamaEdisi.angka(parts[0]),
      (1945...9999).contains(year)
    else { return nil }
    tahun = year
    guard parts.count == 2 else {
      pemutakhiran = 0
      return
    }
    guard let number = NamaEdisi.angka(parts[1]), (1...99).contains(number), String(number) == parts[1] else {
      return nil
    }
    pemutakhiran = number
  }

  private init(tahun: Int, pemutakhiran: Int) {
    self.tahun = tahun
    self.pemutakhiran = pemutakhiran
  }

  private static func angka(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The next update of the same year.
  package var berikutnya: NamaEdisi { NamaEdisi(tahun: tahun, pemutakhiran: pemutakhiran + 1) }

  package var description: String { pemutakhiran == 0 ? String(tahun) : "\(tahun)-\(pemutakhiran)" }

  package static func < (a: NamaEdisi, b: NamaEdisi) -> Bool { (a.tahun, a.pemutakhiran) < (b.tahun, b.pemutakhiran) }
}
