/// Resolves names to slots and places to escapes, once, so that rendering looks nothing up.
struct TemplateCompiler {
  private let library: TemplateLibrary
  private(set) var errors: [TemplateError] = []
  private var place: Place
  private var shapes: [Shape?]
  private var calls: [Int] = []

  private typealias Blocks = [[String: [TemplateNode]]]

  init(library: TemplateLibrary, kind: DocumentKind, shape: Shape) {
    self.library = library
    place = Place(kind)
    shapes = [shape]
  }

  mutating func compile(_ name: String) -> [Operation] {
    guard let number = library.index[name] else {
      errors.append(
        TemplateError(
          kind: .unknownPartial, path: name, range: 0..<0, line: 1, column: 1, name: name, suggestion: nil, opened: nil)
      )
      return []
    }
    calls = [number]
    return compile(library.nodes[number], blocks: [])
  }

  private mutating func compile(_ nodes: [TemplateNode], blocks: Blocks) -> [Operation] {
    var operations: [Operation] = []
    for node in nodes {
      switch node {
      case .text(let bytes):
        place.read(bytes)
        operations.append(.literal(bytes))
      case .variable(let name, let raw): if let one = variable(name, raw: raw) { operations.append(one) }
      case .section(let name, let inverted, let children):
        if let one = section(name, inverted, children, blocks) { operations.append(one) }
      case .partial(let name, let indent): operations += include(name, indent, blocks: [])
      case .block(let name, let form, let children):
        guard let level = blocks.firstIndex(where: { $0[name.text] != nil }), let given = blocks[level][name.text]
        else {
          operations += compile(children, blocks: blocks)
          continue
        }
        operations += compile(given, blocks: Array(blocks[..<level]))
        if !given.isEmpty, !form.lineBreak.isEmpty, !TemplateNode.endsLine(given) {
          place.read(form.lineBreak)
          operations.append(.literal(form.lineBreak))
        }
      case .parent(let name, let indent, let children):
        var own: [String: [TemplateNode]] = [:]
        for case .block(let block, _, let content) in children { own[block.text] = content }
        operations += include(name, indent, blocks: blocks + [own])
      }
    }
    return Operation.merged(operations)
  }

  private mutating func include(_ name: TagName, _ indent: [UInt8], blocks: Blocks) -> [Operation] {
    guard let number = library.index[name.text] else {
      fail(.unknownPartial, name, suggestion: NearestName.of(library.index.keys, to: name.text))
      return []
    }
    guard !calls.contains(number) else {
      fail(.circular, name)
      return []
    }
    calls.append(number)
    defer { calls.removeLast() }
    let isPhrase = library.sources[number].isPhrase
    // A phrase may hold attributes, right behind a tag's name as well.
    if isPhrase { place.endTagName() }
    let before = place
    defer {
      if isPhrase, place != before {
        fail(.unsafePlace, name, suggestion: "phrase")
        place = before
      }
    }
    // Indentation is for reading; the strict mode's documents keep the partial as it stands.
    return compile(library.nodes[number], blocks: blocks)
  }

  private struct Found {
    let depth: Int
    let slots: [Int]
    let kind: Shape.Kind
  }

  private mutating func variable(_ name: TagName, raw: Bool) -> Operation? {
    if name.parts.isEmpty, case .some(.none) = shapes.last {
      guard let escape = escape(name, .text) else { return nil }
      return .current(escape)
    }
    guard let found = resolve(name) else { return nil }
    if raw {
      guard place.allowsRaw(found.kind) else {
        fail(.unsafeRaw, name)
        return nil
      }
      return .raw(depth: found.depth, slots: found.slots)
    }
    switch found.kind {
    case .record, .list, .texts, .safe, .json:
      fail(.unsafePlace, name, suggestion: "section")
      return nil
    default: break
    }
    guard let escape = escape(name, found.kind) else { return nil }
    return .value(depth: found.depth, slots: found.slots, escape)
  }

  private mutating func escape(_ name: TagName, _ kind: Shape.Kind) -> Escape? {
    let (escape, what) = place.escape(for: kind)
    place.noteValue()
    if escape == nil { fail(.unsafePlace, name, suggestion: what) }
    return escape
  }

  private mutating func section(
    _ name: TagName, _ inverted: Bool, _ children: [TemplateNode], _ blocks: Blocks
  ) -> Operation? {
    place.endTagName()
    guard place.allowsSection else {
      fail(.unsafePlace, name, suggestion: "tag")
      return nil
    }
    let before = place
    defer {
      if place != before { fail(.unsafePlace, name, suggestion: "section") }
      place = before
    }
    if name.text == "-first" || name.text == "-last" {
      let body = compile(children, blocks: blocks)
      return .atEdge(last: name.text == "-last", wanted: !inverted, body)
    }
    guard let found = resolve(name) else { return nil }
    var pushes = false
    if !inverted {
      switch found.kind {
      case .record(let shape), .list(let shape):
        shapes.append(shape)
        pushes = true
      case .texts:
        shapes.append(nil)
        pushes = true
      default: break
      }
    }
    let body = compile(children, blocks: blocks)
    if pushes { shapes.removeLast() }
    return inverted
      ? .inverted(depth: found.depth, slots: found.slots, body)
      : .section(depth: found.depth, slots: found.slots, pushes: pushes, body)
  }

  private mutating func resolve(_ name: TagName) -> Found? {
    guard let first = name.parts.first else {
      fail(.unknownName, name)
      return nil
    }
    for depth in shapes.indices.reversed() {
      guard let shape = shapes[depth], let member = shape.members[first] else { continue }
      var slots = [member.slot]
      var kind = member.kind
      for part in name.parts.dropFirst() {
        guard case .record(let inner) = kind, let next = inner.members[part] else {
          var known: [String] = []
          if case .record(let inner) = kind { known = Array(inner.members.keys) }
          fail(.unknownName, name, suggestion: NearestName.of(known, to: part))
          return nil
        }
        slots.append(next.slot)
        kind = next.kind
      }
      return Found(depth: depth, slots: slots, kind: kind)
    }
    let known = shapes.compactMap { $0 }.flatMap(\.members.keys)
    fail(.unknownName, name, suggestion: NearestName.of(known, to: name.text))
    return nil
  }

  private mutating func fail(_ kind: TemplateError.Kind, _ name: TagName, suggestion: String? = nil) {
    let source = library.sources[name.source]
    let error = makeError(
      kind, path: source.path, bytes: source.bytes, range: name.range, name: name.text, suggestion: suggestion)
    // A partial used in many places is faulted once.
    if !errors.contains(error) { errors.append(error) }
  }
}

/// The nearest of some names: few edits relative to the length, ties by alphabet.
enum NearestName {
  static func of(_ names: some Sequence<String>, to wanted: String) -> String? {
    let limit = max(1, wanted.utf8.count / 3)
    return names.map { (distance(Array($0.utf8), Array(wanted.utf8)), $0) }
      .filter { $0.0 <= limit }.min { $0 < $1 }?.1
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if abs(a.count - b.count) > 8 || a.count > 64 || b.count > 64 { return .max }
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        current.append(min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
      }
      previous = current
    }
    return previous[b.count]
  }
}
