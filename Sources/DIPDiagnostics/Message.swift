/// What a finding says in one language, complete: arguments filled in, control characters still as they came.
package struct Message: Sendable, Hashable {
  package let headline: String
  package let help: String
  package let basis: String

  /// `limit` cuts each argument to that many characters where a person reads along; data keeps them whole.
  package init(_ finding: Diagnostic, _ bahasa: Bahasa, argumentLimit limit: Int = .max) {
    guard let rule = RuleCatalogue[finding.code] else {
      headline = bahasa == .id ? "aturan ini tidak ada dalam daftar" : "this rule is not in the list"
      help = ""
      basis = Basis.format.text(bahasa)
      return
    }
    let wording = rule.words(bahasa).wording(finding.variant)
    var arguments = finding.arguments.mapValues { Message.cut($0, limit) }
    if !rule.samples.isEmpty {
      arguments["contoh"] = rule.samples[finding.arguments["kunci"] ?? ""] ?? rule.samples[""] ?? ""
    }
    headline = Message.fill(wording.headline, arguments)
    help = Message.fill(wording.help, arguments)
    basis = rule.basis.text(bahasa)
  }

  /// The label of a second place.
  package static func label(_ label: RelatedLabel, _ bahasa: Bahasa) -> String {
    switch label {
    case .firstUsedHere: bahasa == .id ? "pertama kali dipakai di sini" : "first used here"
    case .startsHere: bahasa == .id ? "dimulai di sini" : "starts here"
    case .decidedHere: bahasa == .id ? "ditetapkan di sini" : "decided here"
    case .comparedWith: bahasa == .id ? "dibandingkan dengan ini" : "compared with this"
    }
  }

  private static func cut(_ text: String, _ limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end < text.endIndex else {
      return text
    }
    return text[..<end] + "…"
  }

  /// Fills `{name}` with arguments, absent ones as empty; leaves out `[[…]]` in which one of them is empty.
  static func fill(_ template: String, _ arguments: [String: String]) -> String {
    var filled = ""
    var rest = template[...]
    while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
      filled += fillPart(rest[..<open.lowerBound], arguments).text
      let part = fillPart(rest[open.upperBound..<close.lowerBound], arguments)
      if part.isComplete { filled += part.text }
      rest = rest[close.upperBound...]
    }
    return filled + fillPart(rest, arguments).text
  }

  /// The names of the placeholders in a template, in order.
  static func placeholders(_ template: String) -> [String] {
    var names: [String] = []
    _ = fillPart(template[...]) { name in
      names.append(name)
      return ""
    }
    return names
  }

  private static func fillPart(
    _ template: Substring, _ arguments: [String: String]
  ) -> (text: String, isComplete: Bool) {
    var isComplete = true
    let text = fillPart(template) { name in
      let value = arguments[name] ?? ""
      if value.isEmpty { isComplete = false }
      return value
    }
    return (text, isComplete)
  }

  /// A brace that does not hold a plain name is a brace: remedies show YAML such as `{aktif: 2 tahun}`.
  private static func fillPart(_ template: Substring, _ value: (String) -> String) -> String {
    var filled = ""
    var rest = template
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      let name = rest[rest.index(after: open)...].prefix { $0 == "_" || ("a"..."z").contains($0) }
      if !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == "}" {
        filled += value(String(name))
        rest = rest[rest.index(after: name.endIndex)...]
      } else {
        filled.append("{")
        rest = rest[rest.index(after: open)...]
      }
    }
    return filled + rest
  }
}
