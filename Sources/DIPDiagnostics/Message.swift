/// What a finding says in one language, complete: arguments filled in, control characters still as they came.
package struct Message: Sendable, Hashable {
  package let headline: String
  package let help: String
  package let basis: String

  /// `limit` cuts each argument of the headline to that many characters (of the remedy: four times as many) where a
  /// person reads along; data keeps them whole.
  package init(_ finding: Diagnostic, _ bahasa: Bahasa, argumentLimit limit: Int = .max) {
    guard let rule = RuleCatalogue[finding.code] else {
      headline = bahasa == .id ? "aturan ini tidak ada dalam daftar" : "this rule is not in the list"
      help = ""
      basis = Basis.format.text(bahasa)
      return
    }
    let wording = rule.words(bahasa).wording(finding.variant)
    var arguments = finding.arguments
    if !rule.samples.isEmpty {
      arguments["contoh"] = rule.samples[finding.arguments["kunci"] ?? ""] ?? rule.samples[""] ?? ""
    }
    headline = Message.fill(wording.headline, Message.cut(arguments, limit))
    // A remedy may be pasted and list what there is: it gets more room.
    help = Message.fill(wording.help, Message.cut(arguments, limit == .max ? .max : limit * 4))
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

  private static func cut(_ arguments: [String: String], _ limit: Int) -> [String: String] {
    limit == .max ? arguments : arguments.mapValues { cut($0, limit) }
  }

  private static func cut(_ text: String, _ limit: Int) -> String {
    // No text has more characters than bytes.
    guard text.utf8.count > limit, let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else {
      return text
    }
    return text[..<end] + "…"
  }

  /// Fills `{name}` with arguments, absent ones as empty. Of `[[a||b]]` the first alternative stands in which no
  /// argument is empty, or nothing.
  static func fill(_ template: String, _ arguments: [String: String]) -> String {
    let bytes = Array(template.utf8)
    var filled: [UInt8] = []
    var rest = bytes[...]
    while let open = pair(0x5B, in: rest), let close = pair(0x5D, in: rest[(open + 2)...]) {
      _ = fill(rest[..<open], arguments, &filled)
      var alternatives = rest[(open + 2)..<close]
      while true {
        let end = pair(0x7C, in: alternatives)
        let kept = filled.count
        if fill(alternatives[..<(end ?? alternatives.endIndex)], arguments, &filled) { break }
        filled.removeSubrange(kept...)
        guard let end else { break }
        alternatives = alternatives[(end + 2)...]
      }
      rest = rest[(close + 2)...]
    }
    _ = fill(rest, arguments, &filled)
    return String(decoding: filled, as: UTF8.self)
  }

  /// The names of the placeholders in a template, in order.
  static func placeholders(_ template: String) -> [String] {
    let bytes = Array(template.utf8)
    return bytes.indices.compactMap { name(at: $0, in: bytes[...]) }
  }

  /// False where an argument was empty.
  private static func fill(
    _ template: ArraySlice<UInt8>, _ arguments: [String: String], _ filled: inout [UInt8]
  ) -> Bool {
    var isComplete = true
    var index = template.startIndex
    while index < template.endIndex {
      if let name = name(at: index, in: template) {
        let value = arguments[name] ?? ""
        if value.isEmpty { isComplete = false }
        filled.append(contentsOf: value.utf8)
        index += name.utf8.count + 2
      } else {
        filled.append(template[index])
        index += 1
      }
    }
    return isComplete
  }

  /// The name of the placeholder that begins here. A brace that does not hold a plain name is a brace: remedies show
  /// YAML such as `{aktif: 2 tahun}`.
  private static func name(at index: Int, in template: ArraySlice<UInt8>) -> String? {
    guard template[index] == 0x7B else { return nil }
    let name = template[(index + 1)...].prefix { (0x61...0x7A).contains($0) || $0 == 0x5F }
    guard !name.isEmpty, name.endIndex < template.endIndex, template[name.endIndex] == 0x7D else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// Where a byte stands twice in a row.
  private static func pair(_ byte: UInt8, in template: ArraySlice<UInt8>) -> Int? {
    template.indices.first { template[$0] == byte && $0 + 1 < template.endIndex && template[$0 + 1] == byte }
  }
}
