import Synchronization

/// One file as read: its path for people, and its bytes. Knows how to turn a span of bytes into lines and columns.
package struct SourceFile: Sendable {
  /// From the current folder, with `/`.
  package let path: String
  package let bytes: [UInt8]
  private let lines = LineIndex()

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The location of the whole file.
  package var whole: Location { Location(path: path) }

  /// The location of a span, with the text of the line it begins on. The first call scans the file for its lines.
  package func location(_ span: Span, isAfter: Bool = false) -> Location {
    let lower = min(span.range.lowerBound, bytes.count)
    var upper = min(max(span.range.upperBound, lower), bytes.count)
    while upper > lower, bytes[upper - 1] == newline || bytes[upper - 1] == carriageReturn { upper -= 1 }
    let start = position(lower)
    let end = position(upper)
    return Location(
      path: path, offset: lower,
      place: Place(line: start.line, column: start.column, endLine: end.line, endColumn: end.column),
      excerpt: lineText(around: lower), isAfter: isAfter)
  }

  private func lineStart(_ offset: Int) -> Int {
    let start = lines.line(of: offset, bytes).start
    return start == 0 && hasBOM && offset >= 3 ? 3 : start
  }

  /// True where the file begins with the UTF-8 byte order mark that Windows programs write.
  package var hasBOM: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  private func position(_ offset: Int) -> (line: Int, column: Int) {
    let start = lineStart(offset)
    var column = 1
    for index in start..<max(start, offset) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return (lines.line(of: offset, bytes).number, column)
  }

  private func lineText(around offset: Int) -> String {
    let start = lineStart(offset)
    var end = start
    while end < bytes.count, bytes[end] != newline { end += 1 }
    if end > start, bytes[end - 1] == carriageReturn { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// Where a file's lines begin; found when the first place is asked for, since most files have no finding.
private final class LineIndex: Sendable {
  private let starts = Mutex<[Int]>([])

  /// The line that holds a byte: its number from 1, and where it begins.
  func line(of offset: Int, _ bytes: [UInt8]) -> (number: Int, start: Int) {
    starts.withLock { starts in
      if starts.isEmpty {
        starts = [0]
        bytes.withUnsafeBufferPointer { bytes in
          for index in bytes.indices where bytes[index] == newline { starts.append(index + 1) }
        }
      }
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return (low + 1, starts[low])
    }
  }
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
