/// Findings as GitHub's workflow commands, one a line.
struct GitHubRenderer {
  let bahasa: Bahasa

  func render(_ input: ReportInput) -> String {
    input.findings.map(render).joined() + Report.summary(input, bahasa) + "\n"
  }

  private func render(_ finding: Diagnostic) -> String {
    let message = Message(finding, bahasa, argumentLimit: TextRenderer.argumentLimit)
    var properties = "file=" + property(finding.location.path)
    if let place = finding.location.place {
      properties += ",line=\(place.line),col=\(place.column),endLine=\(place.endLine)"
      // Columns mean something there only where both are of the same line.
      if place.endLine == place.line { properties += ",endColumn=\(place.endColumn)" }
    }
    var lines = [message.headline]
    if let cell = finding.location.cell { lines.insert(cell.sheet + "!" + cell.cell, at: 0) }
    if !message.help.isEmpty { lines.append((bahasa == .id ? "Perbaikan: " : "Help: ") + message.help) }
    lines.append((bahasa == .id ? "Dasar: " : "Basis: ") + message.basis)
    let text = lines.map(SafeText.line).joined(separator: "\n")
    return "::\(finding.severity.rawValue) \(properties),title=\(finding.code)::\(data(text))\n"
  }

  private func data(_ text: String) -> String { escaped(text, property: false) }
  private func property(_ text: String) -> String { escaped(text, property: true) }

  /// By scalars: a carriage return with its line feed is one character, which no search for either would find.
  private func escaped(_ text: String, property: Bool) -> String {
    // Most paths hold nothing to escape.
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x25 && $0 != 0x2C && $0 != 0x3A }) { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": safe += "%25"
      case "\r": safe += "%0D"
      case "\n": safe += "%0A"
      case ":" where property: safe += "%3A"
      case "," where property: safe += "%2C"
      default: safe.unicodeScalars.append(SafeText.visible(scalar) ?? scalar)
      }
    }
    return safe
  }
}
