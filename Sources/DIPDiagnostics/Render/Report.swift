/// The forms in which findings leave the program.
package enum OutputFormat: String, Sendable, CaseIterable {
  /// For people at a terminal.
  case text
  /// The contract of docs/ARCHITECTURE.md, version 1.
  case json
  /// SARIF 2.1.0, for code hosts and editors.
  case sarif
  /// GitHub's workflow commands, which become annotations.
  case github
}

/// What a run found, ready to be told.
package struct ReportInput: Sendable {
  /// In order (`Diagnostic.inOrder`).
  package var findings: [Diagnostic]
  /// How many entries were looked at.
  package var checked: Int
  /// False where the findings stand within a longer report: no last line then counts them (text only).
  package var summary: Bool

  package init(findings: [Diagnostic], checked: Int, summary: Bool = true) {
    self.findings = findings
    self.checked = checked
    self.summary = summary
  }
}

/// How many findings of each weight.
package struct FindingCounts: Sendable, Hashable {
  package private(set) var errors = 0
  package private(set) var warnings = 0

  package init(_ findings: some Sequence<Diagnostic>) {
    for finding in findings {
      if finding.severity == .error { errors += 1 } else { warnings += 1 }
    }
  }
}

/// How many findings a person is shown; data formats always hold all of them.
package struct ShownLimit: Sendable, Hashable {
  package var perCode: Int
  package var total: Int

  package init(perCode: Int = 20, total: Int = 200) {
    self.perCode = perCode
    self.total = total
  }
}

/// Turns findings into bytes. Nothing is printed here.
package enum Report {
  /// The report in UTF-8, ending in a line break. `color` and `limit` matter for `text` only; `version` is the
  /// program's own, which SARIF names.
  package static func render(
    _ input: ReportInput, format: OutputFormat, bahasa: Bahasa = .id, color: Bool = false,
    limit: ShownLimit = ShownLimit(), version: String = ""
  ) -> [UInt8] {
    switch format {
    case .text: Array(TextRenderer(bahasa: bahasa, color: color, limit: limit).render(input).utf8)
    case .json: JSONRenderer(bahasa: bahasa).render(input)
    case .sarif: SARIFRenderer(bahasa: bahasa, version: version).render(input)
    case .github: Array(GitHubRenderer(bahasa: bahasa).render(input).utf8)
    }
  }

  /// What a page shows of a finding, safe to be shown as text: its first line, the place with the line from the file as
  /// the terminal marks it, and the remedy.
  package static func parts(
    _ finding: Diagnostic, _ bahasa: Bahasa
  ) -> (headline: String, place: String, help: String, basis: String) {
    let renderer = TextRenderer(bahasa: bahasa, color: false, limit: ShownLimit())
    let message = Message(finding, bahasa, argumentLimit: TextRenderer.argumentLimit)
    return (
      renderer.headline(finding, message), renderer.place(finding), SafeText.line(message.help), message.basis
    )
  }

  /// The closing line: what was checked, and what came of it.
  package static func summary(_ input: ReportInput, _ bahasa: Bahasa) -> String {
    let counts = FindingCounts(input.findings)
    guard bahasa == .en else {
      return "\(input.checked) entri diperiksa, \(counts.errors) kesalahan, \(counts.warnings) peringatan"
    }
    func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
    return counted(input.checked, "entry", "entries") + " checked, " + counted(counts.errors, "error", "errors") + ", "
      + counted(counts.warnings, "warning", "warnings")
  }
}
