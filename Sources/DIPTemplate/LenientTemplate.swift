/// A value for a lenient template, shaped like JSON.
public enum TemplateValue: Sendable, Hashable {
  /// Renders empty and is false.
  case null
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number, rendered as JSON would write it.
  case double(Double)
  /// Text.
  case string(String)
  /// A list; false where empty.
  case list([TemplateValue])
  /// Names and their values.
  case object([String: TemplateValue])
}

/// A template as the Mustache specification defines it: a missing name or partial renders empty.
///
///     let page = try LenientTemplate("Halo, {{nama}}!", partials: [:])
///     page.render(["nama": "Labuan Bajo"])  // Halo, Labuan Bajo!
///
/// Interpolation, sections, inverted sections, partials, comments, set delimiters, and the optional inheritance module;
/// no lambdas, no dynamic names.
public struct LenientTemplate: Sendable {
  private let nodes: [TemplateNode]
  private let partials: [String: String]

  /// Parses the template; partials are parsed where they are used.
  ///
  /// Throws `TemplateErrors` for a tag or section that is not closed.
  public init(_ source: String, partials: [String: String] = [:]) throws {
    var parser = TemplateParser(Array(source.utf8), source: 0, path: "")
    nodes = parser.parse()
    guard parser.errors.isEmpty else { throw TemplateErrors(errors: parser.errors) }
    self.partials = partials
  }

  /// The text the template makes of a value. Partials that do not parse, or that nest past 200 levels, render empty.
  public func render(_ value: TemplateValue) -> String {
    var renderer = LenientRenderer(partials: partials, stack: [value])
    renderer.render(nodes, blocks: [])
    return String(decoding: renderer.output.bytes, as: UTF8.self)
  }
}

private struct LenientRenderer: ~Copyable {
  /// What a child gives for its parents' blocks.
  typealias Blocks = [String: (form: BlockForm, nodes: [TemplateNode])]

  let partials: [String: String]
  var stack: [TemplateValue]
  var output = ByteBuffer()
  private var depth = 0
  private var parsed: [String: [TemplateNode]] = [:]

  init(partials: [String: String], stack: [TemplateValue]) {
    self.partials = partials
    self.stack = stack
  }

  mutating func render(_ nodes: [TemplateNode], blocks: [Blocks]) {
    for node in nodes {
      switch node {
      case .text(let bytes): output.append(bytes)
      case .variable(let name, let raw): write(look(name), raw: raw)
      case .section(let name, let inverted, let children): section(look(name), inverted, children, blocks)
      case .partial(let name, let indent): include(name.text, indent, blocks: [])
      case .block(let name, let form, let children):
        guard let level = blocks.firstIndex(where: { $0[name.text] != nil }), let given = blocks[level][name.text]
        else {
          render(children, blocks: blocks)
          continue
        }
        let remove = given.form.startsLine ? TemplateNode.intrinsicIndent(given.nodes).count : 0
        let add = form.indent ?? (form.startsLine ? TemplateNode.intrinsicIndent(children) : [])
        let before = output.count
        // What a child gives was written outside of its parent: blocks in it are the child's own, open only to those
        // who extend the child.
        render(
          remove == 0 && add.isEmpty ? given.nodes : TemplateNode.reindented(given.nodes, remove: remove, add: add),
          blocks: Array(blocks[..<level]))
        if output.count > before, output.bytes.last != 0x0A { output.append(form.lineBreak) }
      case .parent(let name, let indent, let children):
        var own: Blocks = [:]
        for case .block(let block, let form, let content) in children { own[block.text] = (form, content) }
        include(name.text, indent, blocks: blocks + [own])
      }
    }
  }

  private mutating func include(_ name: String, _ indent: [UInt8], blocks: [Blocks]) {
    guard let source = partials[name], depth < TemplateParser.depthLimit else { return }
    let key = String(decoding: indent, as: UTF8.self) + "\u{0}" + name
    let nodes: [TemplateNode]
    if let known = parsed[key] {
      nodes = known
    } else {
      var parser = TemplateParser(indented(Array(source.utf8), indent), source: 0, path: name)
      let read = parser.parse()
      nodes = parser.errors.isEmpty ? read : []
      parsed[key] = nodes
    }
    depth += 1
    render(nodes, blocks: blocks)
    depth -= 1
  }

  private mutating func section(
    _ value: TemplateValue, _ inverted: Bool, _ children: [TemplateNode], _ blocks: [Blocks]
  ) {
    if inverted {
      if value.isFalse { render(children, blocks: blocks) }
      return
    }
    guard !value.isFalse else { return }
    let items: [TemplateValue] = if case .list(let list) = value { list } else { [value] }
    for item in items {
      stack.append(item)
      render(children, blocks: blocks)
      stack.removeLast()
    }
  }

  private func look(_ name: TagName) -> TemplateValue {
    guard let first = name.parts.first else { return stack.last ?? .null }
    var found: TemplateValue = .null
    for level in stack.reversed() {
      if case .object(let members) = level, let value = members[first] {
        found = value
        break
      }
    }
    for part in name.parts.dropFirst() {
      guard case .object(let members) = found, let next = members[part] else { return .null }
      found = next
    }
    return found
  }

  private mutating func write(_ value: TemplateValue, raw: Bool) {
    let text: String =
      switch value {
      case .string(let text): text
      case .int(let number): String(number)
      case .double(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
      case .bool(let flag): flag ? "true" : "false"
      case .null, .list, .object: ""
      }
    (raw ? Escape.none : .text).append(text: text, to: &output)
  }
}

/// Puts the indentation of a standalone partial tag before each of the partial's lines.
func indented(_ source: [UInt8], _ indent: [UInt8]) -> [UInt8] {
  guard !indent.isEmpty else { return source }
  var result: [UInt8] = []
  var lineStart = true
  for byte in source {
    if lineStart { result += indent }
    result.append(byte)
    lineStart = byte == 0x0A
  }
  return result
}

extension TemplateValue {
  fileprivate var isFalse: Bool {
    switch self {
    case .null: true
    case .bool(let flag): !flag
    case .list(let items): items.isEmpty
    case .int, .double, .string, .object: false
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .double(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Nothing.
  public init(nilLiteral: ()) { self = .null }
  /// A list.
  public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
  /// Names and their values; of a name given twice the last counts.
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
}
