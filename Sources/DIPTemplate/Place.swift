/// What kind of document a template makes; decides which places there are.
public enum DocumentKind: Sendable {
  /// HTML5.
  case html
  /// XML 1.0.
  case xml
  /// JSON; tags stand in strings, or bare for numbers and flags.
  case json
  /// Plain text, nothing escaped.
  case plain
}

/// Follows the literal text of a template so that each tag's place is known when it is compiled.
struct Place: Hashable {
  private enum State: Hashable {
    case text
    case tagName
    case inTag
    case attributeName
    case afterName
    case unquoted
    case quoted(UInt8)
    case comment
    case declaration
    case rawText
    case jsonString
    case jsonEscaped
  }

  private let isHTML: Bool
  private let isJSON: Bool
  private let isPlain: Bool
  private var state = State.text
  private var tag: [UInt8] = []
  private var attribute: [UInt8] = []
  /// True while nothing stands in the attribute yet.
  private var valueIsEmpty = true

  init(_ kind: DocumentKind) {
    isHTML = kind == .html
    isJSON = kind == .json
    isPlain = kind == .plain
  }

  mutating func read(_ bytes: [UInt8]) {
    if isPlain { return }
    for byte in bytes { isJSON ? readJSON(byte) : readMarkup(byte) }
  }

  /// Notes that a value stands here.
  mutating func noteValue() { if case .quoted = state { valueIsEmpty = false } }

  /// The escape for a value here, or nil where none makes it safe; `what` then says what place this is.
  func escape(for kind: Shape.Kind) -> (escape: Escape?, what: String) {
    if isPlain { return (Escape.none, "") }
    if isJSON {
      if state == .jsonString { return (.json, "") }
      switch kind {
      case .number, .flag: return (Escape.none, "")
      default: return (nil, "json")
      }
    }
    switch state {
    case .text: return (.text, "")
    case .quoted: return escapeInAttribute(kind)
    case .comment: return (nil, "comment")
    case .rawText: return (nil, String(decoding: tag, as: UTF8.self))
    case .declaration: return (nil, "declaration")
    case .unquoted, .afterName: return (nil, "unquoted")
    default: return (nil, "tag")
    }
  }

  /// A section right behind a tag's name ends the name: `<a{{#kini}} aria-current="page"{{/kini}}>`.
  mutating func endTagName() { if state == .tagName, let first = tag.first, first >= 0x61 { state = .inTag } }

  /// True where a section may begin: between tags, between attributes, inside a value, anywhere in JSON.
  var allowsSection: Bool {
    switch state {
    case .tagName, .attributeName, .afterName, .unquoted, .jsonEscaped: false
    default: true
    }
  }

  /// True where a value of that kind may be put out raw: safe markup between tags, JSON where JSON may stand.
  func allowsRaw(_ kind: Shape.Kind) -> Bool {
    switch kind {
    case .safe: state == .text && !isJSON && !isPlain
    case .json: state == .text && isJSON
    default: false
    }
  }

  private func escapeInAttribute(_ kind: Shape.Kind) -> (escape: Escape?, what: String) {
    let name = String(decoding: attribute, as: UTF8.self)
    if isHTML, name.hasPrefix("on") || name == "style" || name == "srcdoc" { return (nil, name) }
    guard isHTML, Place.addresses.contains(name) else { return (.attribute, "") }
    if case .address = kind { return valueIsEmpty ? (.address, "") : (nil, name) }
    return (.component, "")
  }

  private static let addresses: Set<String> = [
    "href", "xlink:href", "src", "action", "formaction", "cite", "poster", "data", "background", "longdesc", "ping",
    "srcset",
  ]

  private mutating func readJSON(_ byte: UInt8) {
    switch state {
    case .jsonString:
      if byte == 0x22 { state = .text } else if byte == 0x5C { state = .jsonEscaped }
    case .jsonEscaped: state = .jsonString
    default: if byte == 0x22 { state = .jsonString }
    }
  }

  private mutating func readMarkup(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == 0x3C {
        state = .tagName
        tag = []
      }
    case .tagName: readTagName(byte)
    case .inTag: readInTag(byte)
    case .attributeName:
      if byte == 0x3D {
        state = .afterName
      } else if isSpace(byte) {
        state = .inTag
      } else if byte == 0x3E {
        endTag()
      } else {
        attribute.append(lower(byte))
      }
    case .afterName:
      if byte == 0x22 || byte == 0x27 {
        state = .quoted(byte)
        valueIsEmpty = true
      } else if !isSpace(byte) {
        state = .unquoted
      }
    case .unquoted: if isSpace(byte) { state = .inTag } else if byte == 0x3E { endTag() }
    case .quoted(let mark): if byte == mark { state = .inTag } else { valueIsEmpty = false }
    case .comment:
      tag.append(byte)
      if tag.suffix(3).elementsEqual("-->".utf8) { state = .text }
    case .declaration: if byte == 0x3E { state = .text }
    case .rawText:
      attribute.append(lower(byte))
      if attribute.suffix(tag.count + 2).elementsEqual([0x3C, 0x2F] + tag) {
        state = .inTag
        tag = []
      }
    case .jsonString, .jsonEscaped: break
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if byte == 0x3E {
      endTag()
    } else if isSpace(byte) || byte == 0x2F && !tag.isEmpty {
      state = tag.first == 0x21 || tag.first == 0x3F ? .declaration : .inTag
    } else {
      tag.append(lower(byte))
      if tag.elementsEqual("!--".utf8) {
        state = .comment
        tag = []
      }
    }
  }

  private mutating func readInTag(_ byte: UInt8) {
    if byte == 0x3E {
      endTag()
    } else if !isSpace(byte), byte != 0x2F {
      attribute = [lower(byte)]
      state = .attributeName
    }
  }

  private mutating func endTag() {
    let name = String(decoding: tag, as: UTF8.self)
    state = isHTML && Place.rawTags.contains(name) ? .rawText : .text
    attribute = []
    if state == .text { tag = [] }
    valueIsEmpty = true
  }

  private static let rawTags: Set<String> = ["script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"]

  private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// The same place, whatever text was read to get there.
  static func == (a: Place, b: Place) -> Bool {
    guard a.state == b.state else { return false }
    switch a.state {
    case .text, .jsonString, .inTag, .jsonEscaped: return true
    case .quoted: return a.attribute == b.attribute
    default: return a.tag == b.tag
    }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(state) }
}
