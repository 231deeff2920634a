/// Findings for people at a terminal: the excerpt, the caret, the second place, the remedy and what it rests on.
struct TextRenderer {
  let bahasa: Bahasa
  let paint: Paint
  let limit: ShownLimit
  /// Terminal columns for an excerpt; longer lines are cut around the mark.
  static let excerptWidth = 100
  /// Characters of an argument within a sentence.
  static let argumentLimit = 160

  init(bahasa: Bahasa, color: Bool, limit: ShownLimit) {
    self.bahasa = bahasa
    self.limit = limit
    paint = Paint(isOn: color)
  }

  func render(_ input: ReportInput) -> String {
    var text = ""
    var shown: [RuleCode: Int] = [:]
    var hidden: [RuleCode: Int] = [:]
    var total = 0
    for finding in input.findings {
      guard total < limit.total, shown[finding.code, default: 0] < limit.perCode else {
        hidden[finding.code, default: 0] += 1
        continue
      }
      total += 1
      shown[finding.code, default: 0] += 1
      text += render(finding) + "\n"
    }
    for (code, count) in hidden.sorted(by: { $0.key < $1.key }) { text += more(code, count) }
    if !hidden.isEmpty { text += "\n" }
    guard input.summary else { return text }
    return text + paint.strong(Report.summary(input, bahasa)) + "\n"
  }

  private func more(_ code: RuleCode, _ count: Int) -> String {
    bahasa == .id
      ? "dan \(count) lagi \(code); semuanya tampak dengan `--format json`\n"
      : "and \(count) more of \(code); `--format json` shows them all\n"
  }

  /// One finding, several lines, each ended.
  func render(_ finding: Diagnostic) -> String {
    let message = Message(finding, bahasa, argumentLimit: TextRenderer.argumentLimit)
    let gutter = gutter(finding)
    var text = headline(finding, message) + "\n" + place(finding)
    if !message.help.isEmpty { text += gutter.note(bahasa == .id ? "perbaikan" : "help", SafeText.line(message.help)) }
    text += gutter.note(bahasa == .id ? "dasar" : "basis", message.basis)
    text += gutter.note(
      bahasa == .id ? "jelaskan" : "explain", (bahasa == .id ? "dip jelaskan " : "dip explain ") + "\(finding.code)")
    return text
  }

  func headline(_ finding: Diagnostic, _ message: Message) -> String {
    paint.severity("\(severity(finding.severity))[\(finding.code)]", finding.severity)
      + paint.strong(": " + SafeText.line(message.headline))
  }

  /// Where a finding is: the address, the line with the place marked under it, and other places that it names.
  func place(_ finding: Diagnostic) -> String {
    let gutter = gutter(finding)
    var text = gutter.arrow("-->") + address(finding.location) + "\n"
    text += gutter.bar
    if let place = finding.location.place {
      let after = finding.location.isAfter ? (bahasa == .id ? "setelah baris ini" : "after this line") : ""
      let mark: Character = finding.location.isAfter ? "-" : "^"
      text += excerpt(finding.location, place, mark, after, gutter) { paint.severity($0, finding.severity) }
      text += gutter.bar
    } else if finding.location.cell != nil, !finding.location.excerpt.isEmpty {
      let line = Excerpt(finding.location.excerpt, columns: 0..<0, width: TextRenderer.excerptWidth).line
      text += gutter.line(nil, line) + gutter.bar
    }
    for related in finding.related {
      guard let place = related.location.place else { continue }
      text += gutter.arrow(":::") + address(related.location) + "\n" + gutter.bar
      text += excerpt(related.location, place, "-", Message.label(related.label, bahasa), gutter) { paint.second($0) }
      text += gutter.bar
    }
    for related in finding.related where related.location.place == nil {
      text += gutter.note(Message.label(related.label, bahasa), SafeText.line(related.location.path))
    }
    return text
  }

  private func gutter(_ finding: Diagnostic) -> Gutter {
    let numbers = ([finding.location] + finding.related.map(\.location)).compactMap { $0.place?.line }
    return Gutter(width: String(numbers.max() ?? 1).count, paint: paint)
  }

  private func severity(_ severity: Severity) -> String {
    switch (severity, bahasa) {
    case (.error, .id): "kesalahan"
    case (.error, .en): "error"
    case (.warning, .id): "peringatan"
    case (.warning, .en): "warning"
    }
  }

  private func address(_ location: Location) -> String {
    let path = SafeText.line(location.path)
    if let cell = location.cell {
      let sheet = SafeText.line(cell.sheet)
      return bahasa == .id
        ? "\(path), lembar “\(sheet)”, sel \(cell.cell)" : "\(path), sheet “\(sheet)”, cell \(cell.cell)"
    }
    return location.place.map { "\(path):\($0.line):\($0.column)" } ?? path
  }

  private func excerpt(
    _ location: Location, _ place: Place, _ mark: Character, _ label: String, _ gutter: Gutter,
    _ painted: (String) -> String
  ) -> String {
    let end = place.endLine > place.line ? Int.max : place.endColumn - 1
    let from = max(0, place.column - 1)
    let excerpt = Excerpt(location.excerpt, columns: from..<max(from, end), width: TextRenderer.excerptWidth)
    var under = String(repeating: mark, count: excerpt.length)
    if !label.isEmpty { under += " " + label }
    return gutter.line(place.line, excerpt.line)
      + gutter.line(nil, String(repeating: " ", count: excerpt.indent) + painted(under))
  }
}

/// The column of line numbers at the left of an excerpt.
private struct Gutter {
  let width: Int
  let paint: Paint

  private var blank: String { String(repeating: " ", count: width + 1) }

  var bar: String { paint.frame(blank + " |") + "\n" }

  func arrow(_ arrow: String) -> String { paint.frame(blank + arrow) + " " }

  func line(_ number: Int?, _ text: String) -> String {
    let digits = number.map(String.init) ?? ""
    let padded = String(repeating: " ", count: max(0, width + 1 - digits.count)) + digits
    return paint.frame(padded + " |") + (text.isEmpty ? "" : " " + text) + "\n"
  }

  func note(_ name: String, _ text: String) -> String {
    paint.frame(blank + " =") + " " + paint.strong(name + ":") + " " + text + "\n"
  }
}

/// Colour by ANSI sequences, or none.
struct Paint {
  let isOn: Bool

  func severity(_ text: String, _ severity: Severity) -> String { wrap(text, severity == .error ? "1;31" : "1;33") }
  func strong(_ text: String) -> String { wrap(text, "1") }
  func frame(_ text: String) -> String { wrap(text, "34") }
  func second(_ text: String) -> String { wrap(text, "36") }

  private func wrap(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
