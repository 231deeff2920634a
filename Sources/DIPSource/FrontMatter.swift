package import DIPDiagnostics

/// Where the front matter and the body of an entry lie, in bytes of the file.
package struct SplitEntry: Sendable {
  /// Between the two `---` lines.
  package let frontMatter: Range<Int>
  /// After the closing `---` line.
  package let body: Range<Int>
  package let opening: Span
  package let closing: Span
}

/// Splits a file at its two `---` lines.
package enum FrontMatter {
  /// Only a whole line of `---` counts (blanks after it are tolerated); a BOM and CRLF are accepted.
  ///
  /// A `---` line inside a value ends the front matter too: YAML itself takes it for the end of a document.
  /// Findings: 003 (the file does not begin with one), 004 (none closes it).
  package static func split(_ file: SourceFile, into temuan: inout [Diagnostic]) -> SplitEntry? {
    let start = file.hasBOM ? 3 : 0
    let parts = file.bytes.withUnsafeBufferPointer { bytes -> (opening: Line, closing: Line?)? in
      let first = line(bytes, start)
      guard isFence(bytes, first) else { return nil }
      var next = first.next
      while next < bytes.count {
        let current = line(bytes, next)
        if isFence(bytes, current) { return (first, current) }
        next = current.next
      }
      return (first, nil)
    }
    guard let parts else {
      let end = file.bytes.withUnsafeBufferPointer { line($0, start).end }
      temuan.append(Diagnostic(RuleCode(3), at: file.location(Span(start, end))))
      return nil
    }
    let opening = Span(parts.opening.start, parts.opening.end)
    guard let closing = parts.closing else {
      temuan.append(Diagnostic(RuleCode(4), at: file.location(opening)))
      return nil
    }
    return SplitEntry(
      frontMatter: parts.opening.next..<closing.start, body: closing.next..<file.bytes.count, opening: opening,
      closing: Span(closing.start, closing.end))
  }

  private struct Line {
    let start: Int
    /// Before the line break.
    let end: Int
    /// After it.
    let next: Int
  }

  private static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Line {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    let next = min(end + 1, bytes.count)
    if end > start, end < bytes.count, bytes[end - 1] == 0x0D { end -= 1 }
    return Line(start: start, end: end, next: next)
  }

  private static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Line) -> Bool {
    guard line.end - line.start >= 3 else { return false }
    for index in line.start..<line.end {
      let wanted = index < line.start + 3
      if wanted != (bytes[index] == 0x2D) { return false }
      if !wanted, bytes[index] != 0x20, bytes[index] != 0x09 { return false }
    }
    return true
  }
}
