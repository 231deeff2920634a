/// Turns a part's tree into steps. A section that begins in one paragraph and ends in another repeats whole paragraphs,
/// or, where the two stand in different cells of a table's row, that row.
struct WordCompiler {
  private let tree: XMLTree
  private let bytes: [UInt8]
  private var paragraphs: [WordParagraph] = []
  /// Elements that hold nothing but tags that were lifted out of them, and so are left out.
  private var dropped: Set<Int> = []
  private(set) var errors: [WordError] = []

  var isPlain: Bool { paragraphs.allSatisfy(\.pieces.isEmpty) }

  init(tree: XMLTree, bytes: [UInt8]) {
    self.tree = tree
    self.bytes = bytes
  }

  mutating func compile() -> [WordPart.Step] {
    readParagraphs()
    guard !isPlain else { return [.bytes(0..<bytes.count)] }
    lift()
    guard errors.isEmpty else { return [] }
    return build(events())
  }

  /// The text of the paragraph in which a name first stands, for messages.
  func text(of name: String) -> String {
    for paragraph in paragraphs {
      for case .tag(let tag) in paragraph.pieces.flatMap(\.segments) where tag.name == name {
        return paragraph.text
      }
    }
    return ""
  }

  private mutating func readParagraphs() {
    var texts: [Int: [Int]] = [:]
    var order: [Int] = []
    for index in tree.nodes.indices {
      if tree.nodes[index].name == "w:p" { order.append(index) }
      // A text box is a paragraph inside a paragraph: each text belongs to the nearest.
      if tree.nodes[index].name == "w:t", let paragraph = tree.around(index, ["w:p"]) {
        texts[paragraph, default: []].append(index)
      }
    }
    paragraphs = order.compactMap { node in
      texts[node].map { WordParagraph(node, texts: $0, tree, bytes) }
    }
    for paragraph in paragraphs {
      for case .tag(let tag) in paragraph.pieces.flatMap(\.segments) where tag.kind == .unknown {
        errors.append(WordError(.unknownTag("{{" + tag.name + "}}"), paragraph: paragraph.text))
      }
    }
  }

  // MARK: Lifting

  private struct Place {
    let paragraph: Int
    let piece: Int
    let segment: Int
  }

  private subscript(place: Place) -> WordTag? {
    guard case .tag(let tag) = paragraphs[place.paragraph].pieces[place.piece].segments[place.segment] else {
      return nil
    }
    return tag
  }

  private mutating func lift() {
    var open: [(place: Place, tag: WordTag)] = []
    for place in places() {
      guard let tag = self[place] else { continue }
      switch tag.kind {
      case .open, .inverted: open.append((place, tag))
      case .close:
        guard let last = open.popLast(), last.tag.name == tag.name else {
          errors.append(WordError(.section(tag.name), paragraph: paragraphs[place.paragraph].text))
          return
        }
        if last.place.paragraph != place.paragraph { lift(last.place, place) }
      case .value, .comment, .unknown: continue
      }
    }
    if let last = open.last {
      errors.append(WordError(.section(last.tag.name), paragraph: paragraphs[last.place.paragraph].text))
    }
    drop()
  }

  private func places() -> [Place] {
    paragraphs.indices.flatMap { paragraph in
      paragraphs[paragraph].pieces.indices.flatMap { piece in
        paragraphs[paragraph].pieces[piece].segments.indices.map {
          Place(paragraph: paragraph, piece: piece, segment: $0)
        }
      }
    }
  }

  /// Moves a section's two tags between elements.
  private mutating func lift(_ first: Place, _ last: Place) {
    let a = tree.path(paragraphs[first.paragraph].node)
    let b = tree.path(paragraphs[last.paragraph].node)
    var depth = 0
    while depth < min(a.count, b.count), a[depth] == b[depth] { depth += 1 }
    guard depth < a.count, depth < b.count else {
      // One paragraph inside the other (a text box) cannot be repeated apart.
      errors.append(WordError(.section(self[first]?.name ?? ""), paragraph: paragraphs[first.paragraph].text))
      return
    }
    let common = a[depth - 1]
    let row = tree.around(common, ["w:tr"])
    let isCellwise = tree.nodes[a[depth]].name == "w:tc" || tree.nodes[b[depth]].name == "w:tc"
    if isCellwise, let row {
      move(first, to: tree.nodes[row].range.lowerBound)
      move(last, to: tree.nodes[row].range.upperBound)
    } else {
      move(first, to: tree.nodes[a[depth]].range.lowerBound)
      move(last, to: tree.nodes[b[depth]].range.upperBound)
    }
  }

  private mutating func move(_ place: Place, to position: Int) {
    guard var tag = self[place] else { return }
    tag.isLifted = true
    tag.position = position
    paragraphs[place.paragraph].pieces[place.piece].segments[place.segment] = .tag(tag)
  }

  /// Paragraphs that held nothing but lifted tags go, and rows of only such paragraphs.
  private mutating func drop() {
    var emptied: Set<Int> = []
    for paragraph in paragraphs where !paragraph.pieces.isEmpty && isEmptied(paragraph) {
      emptied.insert(paragraph.node)
    }
    for row in tree.nodes.indices where tree.nodes[row].name == "w:tr" {
      let inside = paragraphs.filter { tree.nodes[row].range.contains(tree.nodes[$0.node].range.lowerBound) }
      guard inside.contains(where: { emptied.contains($0.node) }),
        inside.allSatisfy({ emptied.contains($0.node) || $0.text.allSatisfy(\.isWhitespace) }),
        inside.allSatisfy({ isMovedOut(of: row, $0) })
      else { continue }
      dropped.insert(row)
    }
    dropped.formUnion(emptied)
  }

  private func isEmptied(_ paragraph: WordParagraph) -> Bool {
    let held = paragraph.pieces.flatMap(\.segments)
    var left = paragraph.text
    for case .tag(let tag) in held { if !tag.isLifted && tag.kind != .comment { return false } }
    left = WordCompiler.withoutTags(left)
    return left.allSatisfy(\.isWhitespace) && !hasPicture(paragraph.node)
  }

  private static func withoutTags(_ text: String) -> String {
    var rest = text[...]
    var left = ""
    while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
      left += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return left + rest
  }

  private func hasPicture(_ node: Int) -> Bool {
    let range = tree.nodes[node].range
    return tree.nodes.contains {
      range.contains($0.range.lowerBound) && ["w:drawing", "w:pict", "w:object", "w:sectPr"].contains($0.name)
    }
  }

  /// True where the tags of a paragraph in this row were lifted to outside of it.
  private func isMovedOut(of row: Int, _ paragraph: WordParagraph) -> Bool {
    let range = tree.nodes[row].range
    for case .tag(let tag) in paragraph.pieces.flatMap(\.segments) where tag.isLifted {
      if tag.position > range.lowerBound && tag.position < range.upperBound { return false }
    }
    return true
  }

  // MARK: Steps

  private enum Event {
    case tag(WordTag)
    /// What stands at a range of the part is replaced by these segments.
    case replace(Range<Int>, [WordPiece.Segment], opening: [UInt8])
    case leaveOut(Range<Int>)
  }

  private func events() -> [(position: Int, order: Int, event: Event)] {
    var events: [(position: Int, order: Int, event: Event)] = []
    for paragraph in paragraphs {
      for piece in paragraph.pieces {
        let node = tree.nodes[piece.node]
        for case .tag(let tag) in piece.segments where tag.isLifted {
          events.append((tag.position, events.count, .tag(tag)))
        }
        let opening = WordCompiler.preserving(bytes[node.opening])
        events.append(
          (
            node.range.lowerBound, events.count,
            .replace(node.opening.lowerBound..<node.content.upperBound, piece.segments, opening: opening)
          ))
      }
    }
    for node in dropped {
      // Behind a tag that was put before it.
      events.append((tree.nodes[node].range.lowerBound, 1 << 40, .leaveOut(tree.nodes[node].range)))
    }
    return events.sorted { ($0.position, $0.order) < ($1.position, $1.order) }
  }

  /// `<w:t>` that keeps the blanks at its ends.
  private static func preserving(_ opening: ArraySlice<UInt8>) -> [UInt8] {
    if String(decoding: opening, as: UTF8.self).contains("xml:space") { return Array(opening) }
    return Array(opening.dropLast()) + Array(#" xml:space="preserve">"#.utf8)
  }

  private struct Level {
    var tag: WordTag?
    var steps: [WordPart.Step] = []
  }

  private mutating func build(_ events: [(position: Int, order: Int, event: Event)]) -> [WordPart.Step] {
    var levels = [Level()]
    var done = 0
    func add(_ step: WordPart.Step) { levels[levels.count - 1].steps.append(step) }
    func upTo(_ position: Int) {
      if position > done { add(.bytes(done..<position)) }
      done = max(done, position)
    }
    func apply(_ tag: WordTag) -> Bool {
      switch tag.kind {
      case .value: add(.value(tag.name))
      case .comment, .unknown: break
      case .open, .inverted: levels.append(Level(tag: tag))
      case .close:
        guard levels.count > 1, let last = levels.popLast(), let opened = last.tag, opened.name == tag.name else {
          return false
        }
        add(.section(tag.name, inverted: opened.kind == .inverted, last.steps))
      }
      return true
    }
    for (position, _, event) in events {
      switch event {
      case .tag(let tag):
        upTo(position)
        if !apply(tag) { errors.append(WordError(.section(tag.name), paragraph: text(of: tag.name))) }
      case .leaveOut(let range):
        // Its tags were lifted, and stand around it.
        upTo(range.lowerBound)
        done = max(done, range.upperBound)
      case .replace(let range, let segments, let opening):
        guard range.lowerBound >= done else { continue }
        upTo(range.lowerBound)
        add(.made(opening))
        for segment in segments {
          switch segment {
          case .text(let text):
            var made: [UInt8] = []
            XMLText.encode(text, to: &made)
            add(.made(made))
          case .tag(let tag) where !tag.isLifted:
            if !apply(tag) { errors.append(WordError(.section(tag.name), paragraph: text(of: tag.name))) }
          case .tag: continue
          }
        }
        done = range.upperBound
      }
    }
    upTo(bytes.count)
    if levels.count > 1 || !errors.isEmpty {
      if errors.isEmpty, let name = levels.last?.tag?.name {
        errors.append(WordError(.section(name), paragraph: text(of: name)))
      }
      return []
    }
    return levels[0].steps
  }
}
