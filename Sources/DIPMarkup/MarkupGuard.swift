/// One pass over the bytes before the parser sees them.
///
/// Where it cannot be sure how the parser would read a line, it looks as if the line were plain text: a reference
/// definition inside an indented fence is refused although it would do no harm.
struct MarkupGuard {
  /// What a line holds of the signs the guards count.
  private struct Census {
    var pipes = 0
    var opened = 0
    var closed = 0
    var declarations = 0
  }

  /// Which of them stand in the body at all: memchr knows that for the whole sooner than for each line.
  private struct Marks {
    let pipe, opened, closed, less: Bool

    init(_ body: UnsafeBufferPointer<UInt8>) {
      pipe = body.next(Byte.pipe, from: 0) != nil
      opened = body.next(Byte.openBracket, from: 0) != nil
      closed = body.next(Byte.closeBracket, from: 0) != nil
      less = body.next(Byte.less, from: 0) != nil
    }
  }

  private let body: UnsafeBufferPointer<UInt8>
  private(set) var issues: [MarkupIssue] = []
  private var tableLines = 0
  private var isInTable = false
  private var openBrackets = 0
  private var declarations = 0
  private var fences = FenceTracker()
  /// Where a `[` began a line and has not been closed yet: a definition's name may run over lines.
  private var openLabel: Int?

  private init(_ body: UnsafeBufferPointer<UInt8>) { self.body = body }

  /// The issues; the parser may run only where none of them stands.
  static func check(_ body: UnsafeBufferPointer<UInt8>) -> [MarkupIssue] {
    var inspector = MarkupGuard(body)
    inspector.run()
    return inspector.issues
  }

  private mutating func run() {
    guard body.count <= MarkupLimit.body else {
      report(.bodyTooLarge, 0..<1, size: body.count)
      return
    }
    let marks = Marks(body)
    // A lone carriage return ends a line for the parser too.
    let hasReturns = body.next(Byte.carriageReturn, from: 0) != nil
    var start = 0
    while start < body.count {
      var end = body.next(Byte.newline, from: start) ?? body.count
      if hasReturns { end = body.next(Byte.carriageReturn, from: start, to: end) ?? end }
      let census = count(start..<end, marks)
      inspect(start..<end, census)
      start = end + 1
    }
  }

  private func count(_ line: Range<Int>, _ marks: Marks) -> Census {
    var census = Census()
    if marks.pipe { each(Byte.pipe, line) { _ in census.pipes += 1 } }
    if marks.opened { each(Byte.openBracket, line) { _ in census.opened += 1 } }
    if marks.closed {
      each(Byte.closeBracket, line) { index in
        if index == line.lowerBound || body[index - 1] != Byte.backslash { census.closed += 1 }
      }
    }
    if marks.less {
      each(Byte.less, line) { index in
        guard index + 1 < line.upperBound else { return }
        if body[index + 1] == UInt8(ascii: "?") || body[index + 1] == UInt8(ascii: "!") { census.declarations += 1 }
      }
    }
    return census
  }

  @inline(__always)
  private func each(_ mark: UInt8, _ line: Range<Int>, _ visit: (Int) -> Void) {
    var from = line.lowerBound
    while let index = body.next(mark, from: from, to: line.upperBound) {
      visit(index)
      from = index + 1
    }
  }

  private mutating func inspect(_ line: Range<Int>, _ census: Census) {
    if line.count > MarkupLimit.line { report(.lineTooLong, line, size: line.count) }
    let (start, depth) = prefix(line)
    let content = start..<line.upperBound
    if fences.holds(body, line: line, content: content) { return }
    if depth > MarkupLimit.nesting { report(.tooDeep, line, size: depth) }
    if content.isEmpty {
      isInTable = false
      openBrackets = 0
      openLabel = nil
      return
    }
    inspectTable(line, content, pipes: census.pipes)
    declarations += census.declarations
    if census.declarations > 0, declarations > MarkupLimit.declarations {
      report(.rawHTML, line)
      declarations = 0
    }
    if census.opened > 0 || openLabel != nil { inspectBrackets(content) }
    openBrackets = max(0, openBrackets + census.opened - census.closed)
    if openBrackets > MarkupLimit.openBrackets {
      report(.tooDeep, content, size: openBrackets)
      openBrackets = 0
    }
  }

  /// A table goes on to the next blank line, whether its lines hold a `|` or not, and each is filled up to its width.
  private mutating func inspectTable(_ line: Range<Int>, _ content: Range<Int>, pipes: Int) {
    let isDelimiter = isDelimiterRow(line, content)
    if isDelimiter { isInTable = true }
    guard pipes > 0 || isInTable || isDelimiter else { return }
    tableLines += 1
    if tableLines == MarkupLimit.tableLines + 1 { report(.tooManyTableLines, line, size: tableLines) }
    if pipes > MarkupLimit.tableColumns + 1 { report(.tableTooWide, line, size: pipes - 1) }
  }

  private func isDelimiterRow(_ line: Range<Int>, _ content: Range<Int>) -> Bool {
    var marks = false
    for index in content {
      switch body[index] {
      case Byte.pipe, Byte.colon: marks = true
      case Byte.dash, Byte.space, Byte.tab: break
      default: return false
      }
    }
    // The first dash may have been taken for a list's marker.
    return marks && body[line].contains(Byte.dash)
  }

  /// Counts the `>` and list markers a line begins with, and finds where its content starts.
  private func prefix(_ line: Range<Int>) -> (content: Int, depth: Int) {
    var index = line.lowerBound
    var depth = 0
    while index < line.upperBound {
      let byte = body[index]
      if Byte.isBlank(byte) {
        index += 1
      } else if byte == Byte.greater {
        depth += 1
        index += 1
      } else if let after = listMarker(index, line.upperBound) {
        if isRule(index..<line.upperBound) { break }
        depth += 1
        index = after
      } else {
        break
      }
    }
    return (index, depth)
  }

  /// Where the content after a list marker starts, with the box of a task taken as part of the marker.
  private func listMarker(_ start: Int, _ end: Int) -> Int? {
    var index = start
    switch body[index] {
    case Byte.dash, UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    case 0x30...0x39:
      while index < end, index - start < 9, (0x30...0x39).contains(body[index]) { index += 1 }
      guard index < end, body[index] == UInt8(ascii: ".") || body[index] == UInt8(ascii: ")") else { return nil }
      index += 1
    default: return nil
    }
    guard index < end, Byte.isBlank(body[index]) else { return nil }
    while index < end, Byte.isBlank(body[index]) { index += 1 }
    if index + 3 < end, body[index] == Byte.openBracket, body[index + 2] == Byte.closeBracket,
      Byte.isBlank(body[index + 3])
    {
      return index + 3
    }
    return index
  }

  /// `* * *` and `- - -` are a rule across the page, however long, not lists within lists.
  private func isRule(_ content: Range<Int>) -> Bool {
    let mark = body[content.lowerBound]
    guard mark == Byte.dash || mark == UInt8(ascii: "*") else { return false }
    var count = 0
    for index in content where !Byte.isBlank(body[index]) {
      if body[index] != mark { return false }
      count += 1
    }
    return count >= 3
  }

  private mutating func inspectBrackets(_ content: Range<Int>) {
    if body[content.lowerBound] == Byte.openBracket {
      openLabel = content.lowerBound
    }
    if let label = openLabel { inspectLabel(from: label, content) }
    guard body.next(UInt8(ascii: "^"), from: content.lowerBound, to: content.upperBound) != nil else { return }
    var index = content.lowerBound
    while index < content.upperBound {
      switch body[index] {
      case Byte.backslash: index += 2
      case Byte.backtick: index = afterCode(index, content.upperBound)
      case Byte.openBracket:
        if let end = footnoteEnd(index, content.upperBound) { report(.footnote, index..<end) }
        index += 1
      default: index += 1
      }
    }
  }

  private mutating func inspectLabel(from label: Int, _ content: Range<Int>) {
    var index = max(label + 1, content.lowerBound)
    while index < content.upperBound, body[index] != Byte.closeBracket {
      index += body[index] == Byte.backslash ? 2 : 1
    }
    guard index < content.upperBound else { return }
    let isDefinition = index + 1 < content.upperBound && body[index + 1] == Byte.colon
    let isFootnote = label >= content.lowerBound && footnoteEnd(label, content.upperBound) != nil
    if isDefinition, !isFootnote {
      report(.referenceDefinition, label..<(index + 2))
    }
    openLabel = nil
  }

  /// Where the `[^x]` that starts here ends, if it is one and not the text of a link.
  private func footnoteEnd(_ start: Int, _ end: Int) -> Int? {
    guard start + 2 < end, body[start + 1] == UInt8(ascii: "^"),
      let close = body[(start + 2)..<end].firstIndex(of: Byte.closeBracket), close > start + 2
    else { return nil }
    return close + 1 < end && body[close + 1] == UInt8(ascii: "(") ? nil : close + 1
  }

  /// After a code span on this line; after the run of backticks where none closes it here.
  private func afterCode(_ start: Int, _ end: Int) -> Int {
    let length = body.run(of: Byte.backtick, from: start, to: end)
    var index = start + length
    while index < end {
      let found = body.run(of: Byte.backtick, from: index, to: end)
      if found == length { return index + found }
      index += max(1, found)
    }
    return start + length
  }

  private mutating func report(_ kind: MarkupIssue.Kind, _ range: Range<Int>, size: Int = 0) {
    let shown = body[range].excerpt(60)
    issues.append(MarkupIssue(kind: kind, range: range, detail: shown, size: size))
  }
}
