/// A Mustache tag as it stands in a letter.
struct WordTag {
  enum Kind {
    case value, open, inverted, close, comment, unknown
  }

  var kind: Kind
  var name: String
  /// The `w:p` it stands in.
  var paragraph: Int
  /// Where it is put out: an offset in the part, and for tags of one place their order.
  var position: Int
  /// True where it was lifted out of its paragraph, so that it is put between elements.
  var isLifted = false

  init(_ inside: Substring, paragraph: Int, position: Int) {
    self.paragraph = paragraph
    self.position = position
    let text = inside.drop { $0 == " " || $0 == "\u{A0}" }
    let kinds: [Character: Kind] = ["#": .open, "^": .inverted, "/": .close, "!": .comment]
    kind = .value
    if let sigil = text.first, let known = kinds[sigil] {
      kind = known
    } else if let sigil = text.first, ">{&=<$".contains(sigil) {
      kind = .unknown
    }
    let rest = kind == .value || kind == .unknown ? text : text.dropFirst()
    name = String(rest).split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
  }
}

/// The text of one `w:t`, cut into what is put out as it is and the tags in it.
struct WordPiece {
  enum Segment {
    case text(String)
    case tag(WordTag)
  }

  /// The `w:t`.
  var node: Int
  var segments: [Segment]
}

/// All text of one paragraph, with the tags that Word spread over several runs brought together.
struct WordParagraph {
  var node: Int
  var text: String
  /// Only those that hold a tag or lost text to one.
  var pieces: [WordPiece]

  /// Reads a paragraph from its `w:t` in order. A tag belongs to the piece in which it begins, whose looks it takes.
  init(_ node: Int, texts: [Int], _ tree: XMLTree, _ bytes: [UInt8]) {
    self.node = node
    let parts = texts.map { Array(XMLText.decode(bytes[tree.nodes[$0].content])) }
    let all = parts.flatMap { $0 }
    text = String(all)
    pieces = []
    let tags = WordParagraph.tags(all)
    guard !tags.isEmpty else { return }
    var start = 0
    for (index, part) in parts.enumerated() {
      let range = start..<start + part.count
      start = range.upperBound
      guard tags.contains(where: { $0.overlaps(range) }) else { continue }
      let position = tree.nodes[texts[index]].content.lowerBound
      pieces.append(
        WordPiece(
          node: texts[index],
          segments: WordParagraph.segments(all, range, tags, paragraph: node, position: position)))
    }
  }

  /// Where tags stand in the text, braces included.
  private static func tags(_ text: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index + 1 < text.count {
      guard text[index] == "{", text[index + 1] == "{" else {
        index += 1
        continue
      }
      var end = index + 2
      while end + 1 < text.count, text[end] != "}" || text[end + 1] != "}" { end += 1 }
      guard end + 1 < text.count else { return found }
      found.append(index..<end + 2)
      index = end + 2
    }
    return found
  }

  private static func segments(
    _ text: [Character], _ range: Range<Int>, _ tags: [Range<Int>], paragraph: Int, position: Int
  ) -> [WordPiece.Segment] {
    var segments: [WordPiece.Segment] = []
    var index = range.lowerBound
    for tag in tags where tag.overlaps(range) {
      if tag.lowerBound > index { segments.append(.text(String(text[index..<tag.lowerBound]))) }
      if range.contains(tag.lowerBound) {
        let inside = String(text[tag.lowerBound + 2..<tag.upperBound - 2])
        segments.append(.tag(WordTag(inside[...], paragraph: paragraph, position: position)))
      }
      index = max(index, min(tag.upperBound, range.upperBound))
    }
    if index < range.upperBound { segments.append(.text(String(text[index..<range.upperBound]))) }
    return segments
  }
}
