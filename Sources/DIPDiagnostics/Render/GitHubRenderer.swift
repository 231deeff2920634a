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
      properties += ",line=\(place.line),col=\(place.column),endLine=\(place.endLine),endColumn=\(place.endColumn)"
    }
    var lines = [message.headline]
    if !message.help.isEmpty { lines.append((bahasa == .id ? "Perbaikan: " : "Help: ") + message.help) }
    lines.append((bahasa == .id ? "Dasar: " : "Basis: ") + message.basis)
    let text = lines.map(SafeText.line).joined(separator: "\n")
    return "::\(finding.severity.rawValue) \(properties),title=\(finding.code)::\(data(text))\n"
  }

  private func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
