/// Reads Mustache: variables, sections, partials, comments, set delimiters, inheritance, standalone lines.
struct TemplateParser {
  static let depthLimit = 200

  private let bytes: [UInt8]
  private let source: Int
  private let path: String
  private var open: [UInt8] = [0x7B, 0x7B]
  private var close: [UInt8] = [0x7D, 0x7D]
  private var position = 0
  private var textStart = 0
  private var levels: [Level] = [Level(name: nil, kind: 0, indent: [])]
  /// Behind the last tag of a line that has held only tags opening a parent, or only closing tags, so far.
  private var openedLine = -1
  private var closedLine = -1
  private(set) var errors: [TemplateError] = []

  private struct Level {
    let name: TagName?
    let kind: UInt8
    let indent: [UInt8]
    var startsLine = false
    var children: [TemplateNode] = []
  }

  private struct Tag {
    let sigil: UInt8
    let name: TagName
    let range: Range<Int>
  }

  init(_ bytes: [UInt8], source: Int, path: String) {
    self.bytes = bytes
    self.source = source
    self.path = path
  }

  mutating func parse() -> [TemplateNode] {
    while let start = find(open, from: position) {
      guard let tag = readTag(start) else { return finish() }
      let standalone = isBlockTag(tag.sigil) ? standaloneLine(tag.range) ?? sharedLine(tag) : nil
      noteLine(tag)
      addText(textStart..<(standalone?.lowerBound ?? tag.range.lowerBound))
      position = standalone?.upperBound ?? tag.range.upperBound
      textStart = position
      let indent = standalone.map { Array(bytes[$0.lowerBound..<tag.range.lowerBound]) } ?? []
      guard apply(tag, indent: indent, startsLine: standalone != nil) else { return finish() }
    }
    addText(textStart..<bytes.count)
    return finish()
  }

  private mutating func finish() -> [TemplateNode] {
    while levels.count > 1 {
      let level = levels.removeLast()
      if let name = level.name, errors.isEmpty { fail(.unclosedSection, name.range, name.text) }
      levels[levels.count - 1].children += level.children
    }
    return levels[0].children
  }

  /// Reads the tag that starts at `start`; nil, with an error, where it has no end.
  private mutating func readTag(_ start: Int) -> Tag? {
    var from = start + open.count
    while from < bytes.count, isSpace(bytes[from]) { from += 1 }
    let sigil = from < bytes.count && "#^/><$!=&{".utf8.contains(bytes[from]) ? bytes[from] : 0
    if sigil != 0 { from += 1 }
    let ending: [UInt8] =
      switch sigil {
      case 0x7B: [0x7D] + close
      case 0x3D: [0x3D] + close
      default: close
      }
    guard let end = find(ending, from: from) else {
      fail(.syntax, start..<min(bytes.count, start + open.count), "unclosed tag")
      return nil
    }
    let range = start..<(end + ending.count)
    if sigil == 0x3D {
      guard setDelimiters(bytes[from..<end]) else {
        fail(.syntax, range, "delimiters")
        return nil
      }
    }
    let text = String(decoding: trimmed(bytes[from..<end]), as: UTF8.self)
    // Another tag within a name: this one was not closed, and found its end in the next.
    if sigil != 0x21, sigil != 0x3D, find(open, from: from).map({ $0 < end }) == true {
      fail(.syntax, start..<from, "unclosed tag")
      return nil
    }
    if text.isEmpty, sigil != 0x21, sigil != 0x3D {
      fail(.syntax, range, "empty name")
      return nil
    }
    let parts = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return Tag(sigil: sigil, name: TagName(text: text, parts: parts, range: range, source: source), range: range)
  }

  private mutating func setDelimiters(_ content: ArraySlice<UInt8>) -> Bool {
    let parts = content.split(whereSeparator: isSpace)
    guard parts.count == 2, !parts[0].contains(0x3D), !parts[1].contains(0x3D) else { return false }
    open = Array(parts[0])
    close = Array(parts[1])
    return true
  }

  /// Puts a tag into the tree; false where reading cannot go on.
  private mutating func apply(_ tag: Tag, indent: [UInt8], startsLine: Bool) -> Bool {
    switch tag.sigil {
    case 0x21, 0x3D: return true
    case 0: add(.variable(tag.name, raw: false))
    case 0x26, 0x7B: add(.variable(tag.name, raw: true))
    case 0x3E: add(.partial(tag.name, indent: indent))
    case 0x2F: return closeLevel(tag)
    default:
      guard levels.count <= TemplateParser.depthLimit else {
        fail(.unclosedSection, tag.range, "depth")
        return false
      }
      levels.append(Level(name: tag.name, kind: tag.sigil, indent: indent, startsLine: startsLine))
    }
    return true
  }

  private mutating func closeLevel(_ tag: Tag) -> Bool {
    let innermost = levels[levels.count - 1].name
    guard let opened = innermost, opened.text == tag.name.text else {
      // Named after what stands open: that is what is to be closed, not what was found instead.
      fail(.unclosedSection, tag.range, innermost?.text ?? tag.name.text, opened: innermost?.range)
      return false
    }
    let level = levels.removeLast()
    switch level.kind {
    case 0x23: add(.section(opened, inverted: false, level.children))
    case 0x5E: add(.section(opened, inverted: true, level.children))
    case 0x24: add(.block(opened, form(of: level, opened.range, tag.range), level.children))
    default:
      // The tags of a parent may share their line: nothing between them is put out where it stands.
      let indent =
        bytes[opened.range.upperBound..<tag.range.lowerBound].contains(0x0A)
        ? level.indent : lonelyPair(opened.range, tag.range)?.indent ?? level.indent
      add(.parent(opened, indent: indent, level.children))
    }
    return true
  }

  private mutating func form(of level: Level, _ opened: Range<Int>, _ closed: Range<Int>) -> BlockForm {
    guard level.children.isEmpty else { return BlockForm(startsLine: level.startsLine) }
    if opened.upperBound == closed.lowerBound, let line = lonelyPair(opened, closed) {
      return BlockForm(startsLine: level.startsLine, indent: line.indent, lineBreak: line.lineBreak)
    }
    return BlockForm(startsLine: level.startsLine, indent: level.startsLine ? level.indent : nil)
  }

  private mutating func add(_ node: TemplateNode) { levels[levels.count - 1].children.append(node) }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { add(.text(Array(bytes[range]))) }
  }

  private func isBlockTag(_ sigil: UInt8) -> Bool { sigil != 0 && sigil != 0x26 && sigil != 0x7B }

  /// The whole line of a tag that stands alone on it, with its line break; nil where anything else stands there.
  private func standaloneLine(_ tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > textStart, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var end = tag.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == 0x0A { return start..<(end + 1) }
    if bytes[end] == 0x0D, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return start..<(end + 2) }
    return nil
  }

  /// Where the line of `offset` starts, if only blanks stand between.
  private func blankStart(_ offset: Int) -> Int? {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A ? start : nil
  }

  /// Behind the line break that follows `offset`, if only blanks stand between.
  private func blankEnd(_ offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == 0x0A { return end + 1 }
    return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : nil
  }

  private mutating func noteLine(_ tag: Tag) {
    let isFirst = blankStart(tag.range.lowerBound) != nil
    if tag.sigil == 0x3C, isFirst || openedLine == tag.range.lowerBound { openedLine = tag.range.upperBound }
    if tag.sigil == 0x2F, isFirst || closedLine == tag.range.lowerBound { closedLine = tag.range.upperBound }
  }

  /// A block opened right behind its parent, or a parent closed right behind its block, ends the line they share.
  private func sharedLine(_ tag: Tag) -> Range<Int>? {
    let start = tag.range.lowerBound
    let shares =
      tag.sigil == 0x24 && openedLine == start
      || tag.sigil == 0x2F && closedLine == start && levels[levels.count - 1].kind == 0x3C
    guard shares, let end = blankEnd(tag.range.upperBound) else { return nil }
    return start..<end
  }

  /// Takes the line that a pair of tags has to itself; returns the blanks before them and the line break behind.
  private mutating func lonelyPair(_ opened: Range<Int>, _ closed: Range<Int>) -> (indent: [UInt8], lineBreak: [UInt8])?
  {
    guard let start = blankStart(opened.lowerBound), let end = blankEnd(closed.upperBound) else { return nil }
    let indent = Array(bytes[start..<opened.lowerBound])
    let level = levels.count - 1
    if !indent.isEmpty, case .text(let text)? = levels[level].children.last {
      levels[level].children[levels[level].children.count - 1] = .text(Array(text.dropLast(indent.count)))
    }
    position = end
    textStart = end
    return (indent, Array(bytes[closed.upperBound..<end].drop { $0 == 0x20 || $0 == 0x09 }))
  }

  private func find(_ mark: [UInt8], from start: Int) -> Int? {
    guard let first = mark.first, bytes.count >= mark.count else { return nil }
    var index = start
    while index <= bytes.count - mark.count {
      if bytes[index] == first, bytes[index..<index + mark.count].elementsEqual(mark) { return index }
      index += 1
    }
    return nil
  }

  private mutating func fail(
    _ kind: TemplateError.Kind, _ range: Range<Int>, _ name: String, opened: Range<Int>? = nil
  ) {
    errors.append(makeError(kind, path: path, bytes: bytes, range: range, name: name, opened: opened))
  }
}

func makeError(
  _ kind: TemplateError.Kind, path: String, bytes: [UInt8], range: Range<Int>, name: String,
  suggestion: String? = nil, opened: Range<Int>? = nil
) -> TemplateError {
  var line = 1
  var column = 1
  for byte in bytes[..<min(range.lowerBound, bytes.count)] {
    if byte == 0x0A {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
  return TemplateError(
    kind: kind, path: path, range: range, line: line, column: column, name: name, suggestion: suggestion, opened: opened
  )
}

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var slice = bytes
  while let first = slice.first, isSpace(first) { slice.removeFirst() }
  while let last = slice.last, isSpace(last) { slice.removeLast() }
  return slice
}
