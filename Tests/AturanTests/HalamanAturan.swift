import DIPDiagnostics
import Foundation
import Testing

/// docs/aturan: a page for each rule, made from the catalogue and the fixtures.
@Suite struct HalamanAturan {
  static let folder = Rumah.akar.appendingPathComponent("docs/aturan")

  @Test(arguments: AturanTests.kode)
  func page(_ code: RuleCode) throws {
    let wrong = Kasus(kode: code.description, nama: "salah")
    let right = Kasus(kode: code.description, nama: "benar")
    let output = String(decoding: Report.render(try Panggung().temuan(wrong), format: .text), as: UTF8.self)
    let page = try #require(
      RulePage.markdown(
        code, .id, badExample: try contoh(wrong, dari: wrong), output: terlihat(output),
        goodExample: try contoh(right, dari: wrong)))
    try Emas.bandingkan(Array(page.utf8), HalamanAturan.folder.appendingPathComponent("\(code).md"))
  }

  @Test func index() throws {
    var text = """
      # Aturan `dip`

      Setiap temuan menyebut kode aturannya. Kode bersifat tetap: tidak pernah dipakai ulang dan tidak pernah diganti \
      nomornya. Di terminal, `dip jelaskan DIP107` menampilkan penjelasan yang sama.

      Halaman-halaman ini dibuat dari katalog aturan dan contoh ujinya (`Tests/Fixtures/aturan`); jangan disunting \
      langsung.

      """
    let ranges: [(ClosedRange<UInt16>, String)] = [
      (1...99, "Membaca berkas"), (100...199, "Entri"), (200...299, "Informasi yang dikecualikan"),
      (400...499, "Seluruh daftar"), (500...599, "Edisi dan pengesahan"), (600...699, "Isi (Markdown)"),
      (700...799, "Templat dan situs"), (800...899, "Tabel dan lembar kerja"), (900...949, "Siklus setahun"),
    ]
    for (range, title) in ranges {
      let rules = RuleCatalogue.all.filter { range.contains($0.code.number) }
      text +=
        "\n## \(title)\n\n| Kode | Bobot | Aturan | Dasar | Boleh dikecualikan |\n| --- | --- | --- | --- | --- |\n"
      for rule in rules {
        let headline = RulePage.title(rule, .id).replacing("|", with: "\\|")
        text += "| [\(rule.code)](\(rule.code).md) | \(rule.severity == .error ? "kesalahan" : "peringatan") "
        text += "| \(headline) | \(rule.basis.text(.id)) | \(rule.exceptable ? "ya" : "tidak") |\n"
      }
    }
    #expect(
      ranges.reduce(0) { count, range in count + RuleCatalogue.all.filter { range.0.contains($0.code.number) }.count }
        == RuleCatalogue.all.count)
    try Emas.bandingkan(Array(text.utf8), HalamanAturan.folder.appendingPathComponent("README.md"))
  }

  /// The files of a fixture as one text; where both twins change a long file, only the lines that differ from the base.
  private func contoh(_ kasus: Kasus, dari wrong: Kasus) throws -> String {
    let root =
      kasus.isTemplate
      ? "templates/" : kasus.isLetter ? "templates/surat/" : kasus.isOutput || kasus.isTable ? "" : "content/"
    var parts: [String] = []
    for file in try kasus.berkas() {
      let path = root + file.path
      if file.path == "keluaran" {
        parts.append("dip bangun --output \(String(decoding: file.bytes, as: UTF8.self))")
        continue
      }
      if file.path.hasSuffix(".xlsx") {
        parts.append("(\(path), buku kerja Excel)\n")
        continue
      }
      let text = String(decoding: file.bytes, as: UTF8.self)
      parts.append("# \(path)\n" + potong(try ringkas(text, file.path, kasus)))
    }
    if !kasus.langkah().isEmpty {
      parts.append(kasus.langkah().split(separator: "\n").map { langkah($0, root) }.joined())
    }
    return terlihat(parts.joined(separator: "\n"))
  }

  private func langkah(_ line: Substring, _ root: String) -> String {
    let words = line.split(separator: " ").map(String.init)
    let path = root + (words.count > 1 ? words[1] : "")
    return switch words.first {
    case "hapus": "(\(path) dihapus)\n"
    case "pipa": "(\(path) adalah pipa bernama, bukan berkas biasa)\n"
    case "panjangkan": "(\(path) diperpanjang sampai \(words.last ?? "") bita)\n"
    case "ulang": "(\(path) disalin sebagai \(words[2]) sampai \(words[3]))\n"
    default: "\(line)\n"
    }
  }

  /// A data file is long: only what changed in it, with a line around it.
  private func ringkas(_ text: String, _ path: String, _ kasus: Kasus) throws -> String {
    guard path.hasSuffix(".yaml"), !kasus.isTemplate else { return text }
    let place = Rumah.akar.appendingPathComponent("Tests/Fixtures/dasar/" + path)
    // What the base does not have is new as a whole.
    guard FileManager.default.fileExists(atPath: place.path) else { return text }
    let base = try String(contentsOf: place, encoding: .utf8)
    let old = base.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    let shown = max(0, head - 2)..<min(new.count, new.count - tail + 2)
    return (shown.lowerBound > 0 ? "…\n" : "") + new[shown].joined(separator: "\n")
      + (shown.upperBound < new.count ? "\n…\n" : "")
  }

  private func potong(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      line.count > 160 ? line.prefix(120) + " …" : String(line)
    }
    guard lines.count > 40 else { return lines.joined(separator: "\n") }
    return lines.prefix(24).joined(separator: "\n") + "\n…\n"
  }

  /// Characters that nobody can see, as their code points.
  private func terlihat(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let value = scalar.value
      let isHidden =
        (value < 0x20 && value != 0x0A) || (0x7F...0xA0).contains(value) || value == 0x2028 || value == 0x2029
        || value == 0xFEFF
      return isHidden ? "⟨U+\(String(format: "%04X", value))⟩" : String(scalar)
    }.joined()
  }
}
