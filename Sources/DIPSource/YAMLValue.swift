package import DIPDiagnostics

/// A YAML value with the place it was written at. Every scalar is the text as written: `no`, `007`, `1e3` stay so.
package struct YAMLValue: Sendable {
  package enum ScalarStyle: Sendable {
    case plain
    case quoted
    case block
  }

  package enum Content: Sendable {
    case scalar(String, ScalarStyle)
    case sequence([YAMLValue])
    case mapping([YAMLPair])
  }

  package let span: Span
  package let content: Content

  package init(span: Span, content: Content) {
    self.span = span
    self.content = content
  }

  /// The text of a scalar.
  package var text: String? { if case .scalar(let text, _) = content { text } else { nil } }
  package var pairs: [YAMLPair]? { if case .mapping(let pairs) = content { pairs } else { nil } }
  package var items: [YAMLValue]? { if case .sequence(let items) = content { items } else { nil } }
  /// The value under a key of a mapping.
  package subscript(_ key: String) -> YAMLValue? { pairs?.first { $0.key == key }?.value }
}

/// One key of a mapping with its value.
package struct YAMLPair: Sendable {
  package let key: String
  package let keySpan: Span
  package let value: YAMLValue
}
