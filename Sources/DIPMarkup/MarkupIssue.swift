/// Something a body may not hold, with its place.
package struct MarkupIssue: Sendable, Hashable {
  package enum Kind: Sendable, Hashable, CaseIterable {
    case rawHTML
    case linkScheme
    case bareAddress
    case bodyTooLarge
    case lineTooLong
    case tooDeep
    case tableTooWide
    case tooManyTableLines
    case referenceDefinition
    case footnote
    case foreignImage
    case imageWithoutText
    case linkWithoutText
    /// A link to a service that usually asks for a login.
    case loginLink
    /// A control character that an entity such as `&#7;` stands for.
    case controlCharacter

    /// False for what is only advice; anything else keeps the body from being published.
    package var isError: Bool { self != .bareAddress && self != .loginLink }
  }

  package let kind: Kind
  /// Bytes within the body.
  package let range: Range<Int>
  /// The offending text, shortened; for a bare address one that can be put between `<` and `>`.
  package let detail: String
  /// The measured size, where the rule is a limit.
  package let size: Int
}

/// A relative link or image: the caller knows whether what it names exists.
package struct LocalReference: Sendable, Hashable {
  package let target: String
  /// Bytes within the body.
  package let range: Range<Int>
  package let isImage: Bool
}

/// Bounds that keep Debian's cmark-gfm 0.29.0.gfm.6 from its known holes (CVE-2023-22483, -22484, -22486, -24824,
/// -26485, -37463), and the rest of its work in proportion to the body.
package enum MarkupLimit {
  /// Bytes of a body.
  package static let body = 16 * 1024
  /// Bytes of a line.
  package static let line = 2 * 1024
  /// Quotes and lists within each other.
  package static let nesting = 8
  package static let tableColumns = 12
  /// Lines of a body that hold a `|` or continue a table.
  package static let tableLines = 200
  /// `[` not yet closed within one paragraph: links within links have no meaning.
  static let openBrackets = 32
  /// `<?` and `<!` in a body, each of which cmark would follow to the body's end.
  static let declarations = 16
}
