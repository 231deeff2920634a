/// A template's parts as written.
indirect enum TemplateNode: Sendable {
  case text([UInt8])
  case variable(TagName, raw: Bool)
  case section(TagName, inverted: Bool, [TemplateNode])
  case partial(TagName, indent: [UInt8])
  case block(TagName, BlockForm, [TemplateNode])
  case parent(TagName, indent: [UInt8], [TemplateNode])
}

/// A tag's name with its place.
struct TagName: Sendable {
  let text: String
  /// `a.b` is two parts; `.` is none.
  let parts: [String]
  /// The whole tag, in bytes of its source.
  let range: Range<Int>
  /// Which source of the library it stands in.
  let source: Int
}

/// How a block stands among the lines of its template; decides how content given by a child is indented.
struct BlockForm: Sendable {
  /// Its opening tag ends a line of its own, so that its content begins a line.
  var startsLine = false
  /// The block stands alone behind these blanks, and holds nothing of its own that would tell how far to indent.
  var indent: [UInt8]?
  /// The line break taken with a block whose two tags stand alone on one line; given back to content that ends in none.
  var lineBreak: [UInt8] = []
}

extension TemplateNode {
  /// The blanks that the first line of some content begins with.
  static func intrinsicIndent(_ nodes: [TemplateNode]) -> [UInt8] {
    guard case .text(let bytes)? = nodes.first else { return [] }
    return Array(bytes.prefix { $0 == 0x20 || $0 == 0x09 })
  }

  /// The partials and parents that some content calls by name.
  static func calls(_ nodes: [TemplateNode]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .text, .variable: []
      case .partial(let name, _): [name.text]
      case .section(_, _, let children), .block(_, _, let children): calls(children)
      case .parent(let name, _, let children): [name.text] + calls(children)
      }
    }
  }

  /// True where the last of some content is a line break.
  static func endsLine(_ nodes: [TemplateNode]) -> Bool {
    switch nodes.last {
    case .text(let bytes): bytes.last == 0x0A
    case .section(_, _, let children), .block(_, _, let children): endsLine(children)
    default: false
    }
  }

  /// The same content with up to `remove` blanks less, and `add` more, at the beginning of each of its lines.
  static func reindented(_ nodes: [TemplateNode], remove: Int, add: [UInt8]) -> [TemplateNode] {
    var isLineStart = true
    return reindented(nodes, remove, add, &isLineStart)
  }

  private static func reindented(
    _ nodes: [TemplateNode], _ remove: Int, _ add: [UInt8], _ isLineStart: inout Bool
  ) -> [TemplateNode] {
    var result: [TemplateNode] = []
    for node in nodes {
      switch node {
      case .text(let bytes): result.append(.text(reindented(bytes, remove, add, &isLineStart)))
      case .section(let name, let inverted, let children):
        result.append(.section(name, inverted: inverted, reindented(children, remove, add, &isLineStart)))
      case .block(let name, let form, let children):
        result.append(.block(name, form, reindented(children, remove, add, &isLineStart)))
      case .variable, .partial, .parent:
        if isLineStart, !add.isEmpty { result.append(.text(add)) }
        isLineStart = false
        result.append(node)
      }
    }
    return result
  }

  private static func reindented(
    _ bytes: [UInt8], _ remove: Int, _ add: [UInt8], _ isLineStart: inout Bool
  ) -> [UInt8] {
    var result: [UInt8] = []
    var removed = 0
    for byte in bytes {
      if isLineStart, removed < remove, byte == 0x20 || byte == 0x09 {
        removed += 1
        continue
      }
      if isLineStart, byte != 0x0A { result += add }
      result.append(byte)
      isLineStart = byte == 0x0A
      removed = 0
    }
    return result
  }
}
