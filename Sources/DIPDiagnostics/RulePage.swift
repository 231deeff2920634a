/// A rule told at length: its page `docs/aturan/DIP107.md`, and `dip jelaskan DIP107`.
package enum RulePage {
  /// The page in Markdown. The examples are whole files, `output` is what the program says about the bad one; an
  /// empty string leaves its section out. Nil for a code that no rule has.
  package static func markdown(
    _ code: RuleCode, _ bahasa: Bahasa, badExample: String, output: String, goodExample: String
  ) -> String? {
    guard let rule = RuleCatalogue[code] else { return nil }
    var page = "# \(code): \(title(rule, bahasa))\n\n"
    page += facts(rule, bahasa).map { "- **\($0.name)**: \($0.text)\n" }.joined()
    page += "\n## \(bahasa == .id ? "Mengapa" : "Why")\n\n\(rule.words(bahasa).why)\n"
    page += "\n## \(bahasa == .id ? "Perbaikan" : "What to do")\n\n\(remedies(rule, bahasa))"
    page += section(bahasa == .id ? "Contoh yang salah" : "A wrong example", badExample)
    page += section(bahasa == .id ? "Yang dikatakan `dip`" : "What `dip` says", output)
    page += section(bahasa == .id ? "Contoh yang benar" : "A right example", goodExample)
    return page
  }

  /// The explanation for a terminal, ending in a line break. Nil for a code that no rule has.
  package static func text(_ code: RuleCode, _ bahasa: Bahasa) -> String? {
    guard let rule = RuleCatalogue[code] else { return nil }
    var page = "\(code): \(title(rule, bahasa))\n\n"
    page += wrapped(rule.words(bahasa).why) + "\n\n"
    page += (bahasa == .id ? "Perbaikan:" : "What to do:") + "\n" + remedies(rule, bahasa) + "\n"
    page += facts(rule, bahasa).map { "\($0.name): \($0.text)\n" }.joined()
    return page
  }

  /// The plain headline with each argument shown as a placeholder: `<#kunci#>`.
  package static func title(_ rule: RuleText, _ bahasa: Bahasa) -> String {
    shown(rule.words(bahasa).wording.headline, rule)
  }

  private static func facts(_ rule: RuleText, _ bahasa: Bahasa) -> [(name: String, text: String)] {
    let isIndonesian = bahasa == .id
    let severity =
      rule.severity == .error
      ? (isIndonesian ? "kesalahan" : "error") : (isIndonesian ? "peringatan" : "warning")
    let except =
      rule.exceptable
      ? (isIndonesian
        ? "boleh, dengan alasan dalam `pengecualian_aturan`" : "allowed, with a reason in `pengecualian_aturan`")
      : (isIndonesian ? "tidak ada" : "none")
    return [
      (isIndonesian ? "Bobot" : "Severity", severity), (isIndonesian ? "Dasar" : "Basis", rule.basis.text(bahasa)),
      (isIndonesian ? "Pengecualian" : "Exception", except),
    ]
  }

  /// Every different remedy of the rule as a list: the plain one first, then the variants by name.
  private static func remedies(_ rule: RuleText, _ bahasa: Bahasa) -> String {
    let words = rule.words(bahasa)
    let all = [words.wording] + words.variants.sorted { $0.key < $1.key }.map(\.value)
    var seen: Set<String> = []
    return all.map { sentence(shown($0.help, rule)) }.filter { seen.insert($0).inserted }.map { "- \($0)\n" }.joined()
  }

  private static func shown(_ template: String, _ rule: RuleText) -> String {
    var arguments = Dictionary(uniqueKeysWithValues: rule.arguments.map { ($0, "<#\($0)#>") })
    arguments["contoh"] = rule.samples.min { $0.key < $1.key }?.value ?? ""
    return Message.fill(template, arguments)
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private static func section(_ title: String, _ text: String) -> String {
    guard !text.isEmpty else { return "" }
    // A fence longer than any run of backticks in the example holds it whole.
    var run = 0
    var longest = 2
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\n## \(title)\n\n\(fence)text\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)\n"
  }

  private static func wrapped(_ text: String) -> String {
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      let last = lines.count - 1
      if lines[last].isEmpty {
        lines[last] = String(word)
      } else if lines[last].count + 1 + word.count <= 80 {
        lines[last] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
