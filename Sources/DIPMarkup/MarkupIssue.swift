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
  }

  package let kind: Kind
  /// Bytes within the body.
  package let range: Range<Int>
  /// The offending text.
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

/// Bounds that keep Debian's cmark-gfm 0.29.0.gfm.6 from its known holes (CVE-2023-22483, -22486, -24824, -37463).
package enum MarkupLimit {
  package static let body = 16 * 1024
  package static let line = 2 * 1024
  package static let nesting = 8
  package static let tableColumns = 12
  package static let tableLines = 200
}
