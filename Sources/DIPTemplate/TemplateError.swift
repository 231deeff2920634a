/// What is wrong with a template, and where.
public struct TemplateError: Error, Sendable, Hashable {
  /// The kinds of fault.
  public enum Kind: String, Sendable, CaseIterable {
    /// A tag that is not closed, an empty name, a bad delimiter set.
    case syntax
    case unknownName
    case unknownPartial
    /// A section, block or parent that is not closed, or closed under another name, or nested too deep.
    case unclosedSection
    /// A tag where no escaping makes it safe.
    case unsafePlace
    /// Raw output of a value that was not made safe.
    case unsafeRaw
    /// Partials that include each other in a circle.
    case circular
  }

  /// The kind of fault.
  public var kind: Kind
  /// The template's path as given to the library; empty for a single template.
  public var path: String
  /// Bytes of the template's source.
  public var range: Range<Int>
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int
  /// The name the fault is about, or a word for the problem.
  public var name: String
  /// The nearest known name, where one is near.
  public var suggestion: String?
  /// For a section: where it began, in the same source.
  public var opened: Range<Int>?
}

/// All faults found in a set of templates.
public struct TemplateErrors: Error, Sendable {
  /// In the order they were met.
  public let errors: [TemplateError]
}
