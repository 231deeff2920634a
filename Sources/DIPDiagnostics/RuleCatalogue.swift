/// The languages people read.
package enum Bahasa: String, Sendable, CaseIterable {
  case id
  case en
}

/// What a rule rests on. A rule without a legal source is a rule of the format, and says so.
package enum Basis: Sendable, Hashable {
  /// One of the seven legal elements of the DIP, 2 to 7.
  case element(Int)
  /// A law by its key in `content/dasar-hukum.yaml`, with the article where it is known.
  case law(String, article: String?)
  case format
}

/// One wording of a rule: the headline, and the remedy.
package struct Wording: Sendable {
  /// With `{name}` for arguments; `[[…]]` is left out where an argument in it is empty.
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
}

/// One row of the catalogue.
package struct RuleText: Sendable {
  package let code: RuleCode
  package let severity: Severity
  /// True where an entry may except itself from the rule, with a reason.
  package let exceptable: Bool
  package let basis: Basis
  package let id: RuleWords
  package let en: RuleWords

  package init(
    _ code: UInt16, _ severity: Severity, _ basis: Basis, exceptable: Bool = false, id: RuleWords, en: RuleWords
  ) {
    self.code = RuleCode(code)
    self.severity = severity
    self.basis = basis
    self.exceptable = exceptable
    self.id = id
    self.en = en
  }

  package func words(_ bahasa: Bahasa) -> RuleWords { bahasa == .id ? id : en }
}

/// Every rule with its permanent code, severity, basis and texts.
package enum RuleCatalogue {
  /// In order of their codes.
  package static let all: [RuleText] = (reading + entry + exempt + register + text + site).sorted { $0.code < $1.code }

  private static let index = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  package static subscript(_ code: RuleCode) -> RuleText? { index[code] }
}

extension Diagnostic {
  /// The weight of the finding's rule; a code outside the catalogue weighs as an error.
  package var severity: Severity { RuleCatalogue[code]?.severity ?? .error }
}
