/// The languages people read.
package enum Bahasa: String, Sendable, CaseIterable {
  case id
  case en
}

/// One wording of a rule: the headline, and the remedy.
package struct Wording: Sendable, Hashable {
  /// With `{name}` for arguments; of `[[a||b]]` the first alternative stands in which no argument is empty, or nothing.
  package let headline: String
  package let help: String

  package init(_ headline: String, _ help: String) {
    self.headline = headline
    self.help = help
  }
}

/// A rule's texts in one language.
package struct RuleWords: Sendable {
  /// The plain wording.
  package let wording: Wording
  /// Other wordings, by the finding's variant.
  package let variants: [String: Wording]
  /// Why the rule is there, for its page.
  package let why: String

  package init(_ headline: String, _ help: String, why: String, _ variants: [String: Wording] = [:]) {
    wording = Wording(headline, help)
    self.variants = variants
    self.why = why
  }

  /// The wording of a variant; the plain one where the variant has none of its own.
  package func wording(_ variant: String) -> Wording { variants[variant] ?? wording }
}

/// One row of the catalogue.
package struct RuleText: Sendable {
  package let code: RuleCode
  package let severity: Severity
  /// True where an entry may except itself from the rule, with a reason.
  package let exceptable: Bool
  package let basis: Basis
  /// The arguments a finding of this rule brings; its texts use no others, but for `contoh`.
  package let arguments: [String]
  /// What can be pasted, by the finding's `kunci`; `""` for any other. Stands in the texts as `{contoh}`.
  package let samples: [String: String]
  package let id: RuleWords
  package let en: RuleWords

  package init(
    _ code: UInt16, _ severity: Severity, _ basis: Basis, exceptable: Bool = false, _ arguments: [String] = [],
    samples: [String: String] = [:], id: RuleWords, en: RuleWords
  ) {
    self.code = RuleCode(code)
    self.severity = severity
    self.exceptable = exceptable
    self.basis = basis
    self.arguments = arguments
    self.samples = samples
    self.id = id
    self.en = en
  }

  /// The texts in one language.
  package func words(_ bahasa: Bahasa) -> RuleWords { bahasa == .id ? id : en }
}

/// Every rule with its permanent code, severity, basis and texts.
package enum RuleCatalogue {
  /// In order of their codes.
  package static let all: [RuleText] =
    (reading + entry + exempt + register + edition + text + site + sheets + cycle + letters)
    .sorted { $0.code < $1.code }

  private static let edition = editionFiles + editionChain + editionApproval + editionPolicy

  /// By number: every lookup is one step.
  private static let index: [RuleText?] = {
    var rows = [RuleText?](repeating: nil, count: Int(all.last?.code.number ?? 0) + 1)
    for rule in all { rows[Int(rule.code.number)] = rule }
    return rows
  }()

  /// The rule of a code; nil for a code that no rule has.
  package static subscript(_ code: RuleCode) -> RuleText? {
    Int(code.number) < index.count ? index[Int(code.number)] : nil
  }
}

extension Diagnostic {
  /// The weight of the finding's rule; a code outside the catalogue weighs as an error.
  package var severity: Severity { RuleCatalogue[code]?.severity ?? .error }
}
