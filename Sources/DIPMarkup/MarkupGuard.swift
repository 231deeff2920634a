/// One pass over the bytes before the parser sees them.
struct MarkupGuard {
  private let body: UnsafeBufferPointer<UInt8>
  private(set) var issues: [MarkupIssue] = []
  private var tableLines = 0
  private var fence: UInt8 = 0

  init(_ body: UnsafeBufferPointer<UInt8>) { self.body = body }

  /// The issues; the parser may run only where none of them stands.
  static func check(_ body: UnsafeBufferPointer<UInt8>) -> [MarkupIssue] {
    var inspector = MarkupGuard(body)
    inspector.run()
    return inspector.issues
  }

  private mutating func run() {
    guard body.count <= MarkupLimit.body else {
      report(.bodyTooLarge, 0..<min(1, body.count), size: body.count)
      return
    }
    var start = 0
    while start < body.count {
      var end = start
      var pipes = 0
      var brackets = false
      while end < body.count, body[end] != 0x0A {
        if body[end] == 0x7C { pipes += 1 }
        if body[end] == 0x5B { brackets = true }
        end += 1
      }
      line(start..<end, pipes: pipes, brackets: brackets)
      start = end + 1
    }
  }

  private mutating func line(_ line: Range<Int>, pipes: Int, brackets: Bool) {
    if line.count > MarkupLimit.line { report(.lineTooLong, line, size: line.count) }
    let content = prefix(line)
    if pipes > 0 {
      tableLines += 1
      if tableLines == MarkupLimit.tableLines + 1 { report(.tooManyTableLines, line, size: tableLines) }
      if pipes > MarkupLimit.tableColumns + 1 { report(.tableTooWide, line, size: pipes - 1) }
    }
    if fenceMarker(content, line.upperBound) || fence != 0 || !brackets { return }
    inspectBrackets(content..<line.upperBound)
  }

  /// Counts the `>` and list markers a line begins with; returns where its content starts.
  private mutating func prefix(_ line: Range<Int>) -> Int {
    var index = line.lowerBound
    var depth = 0
    while index < line.upperBound {
      let byte = body[index]
      if byte == 0x20 || byte == 0x09 {
        index += 1
      } else if byte == 0x3E {
        depth += 1
        index += 1
      } else if let after = listMarker(index, line.upperBound) {
        depth += 1
        index = after
      } else {
        break
      }
    }
    if depth > MarkupLimit.nesting { report(.tooDeep, line, size: depth) }
    return index
  }

  private func listMarker(_ start: Int, _ end: Int) -> Int? {
    var index = start
    switch body[index] {
    case 0x2D, 0x2A, 0x2B: index += 1
    case 0x30...0x39:
      while index < end, index - start < 9, (0x30...0x39).contains(body[index]) { index += 1 }
      guard index < end, body[index] == 0x2E || body[index] == 0x29 else { return nil }
      index += 1
    default: return nil
    }
    return index < end && (body[index] == 0x20 || body[index] == 0x09) ? index : nil
  }

  /// Keeps track of fenced code, in which brackets mean nothing.
  private mutating func fenceMarker(_ start: Int, _ end: Int) -> Bool {
    guard start + 2 < end, body[start] == 0x60 || body[start] == 0x7E, body[start + 1] == body[start],
      body[start + 2] == body[start]
    else { return false }
    if fence == 0 { fence = body[start] } else if fence == body[start] { fence = 0 }
    return true
  }

  private mutating func inspectBrackets(_ content: Range<Int>) {
    var index = content.lowerBound
    while index < content.upperBound {
      defer { index += 1 }
      if body[index] == 0x60 {
        // A code span on one line: skip to its end, if it has one.
        if let close = body[(index + 1)..<content.upperBound].firstIndex(of: 0x60) { index = close }
        continue
      }
      guard body[index] == 0x5B, index == content.lowerBound || body[index - 1] != 0x5C,
        let close = body[(index + 1)..<content.upperBound].firstIndex(of: 0x5D)
      else { continue }
      if index + 1 < close, body[index + 1] == 0x5E {
        report(.footnote, index..<(close + 1))
      } else if index == content.lowerBound, close + 1 < content.upperBound, body[close + 1] == 0x3A {
        report(.referenceDefinition, index..<(close + 2))
      }
    }
  }

  private mutating func report(_ kind: MarkupIssue.Kind, _ range: Range<Int>, size: Int = 0) {
    let shown = String(decoding: body[range.lowerBound..<min(range.upperBound, range.lowerBound + 60)], as: UTF8.self)
    issues.append(MarkupIssue(kind: kind, range: range, detail: shown, size: size))
  }
}
