/// Knows which lines are fenced code, and says so only where it is certain.
///
/// A fence in the first column always opens code, unless an HTML block hides it. One that is indented may belong to a
/// list and end with it: from there on nothing is believed to be code, so that nothing can hide in it.
struct FenceTracker {
  private var open: (mark: UInt8, length: Int)?
  private var isCertain = true

  /// True where the line is a fence or stands within fenced code. Takes the lines in order.
  mutating func holds(_ body: UnsafeBufferPointer<UInt8>, line: Range<Int>, content: Range<Int>) -> Bool {
    if let open {
      if closes(open, body, line) { self.open = nil }
      return true
    }
    guard isCertain, let first = content.first else { return false }
    let mark = body[first]
    if mark == Byte.less { isCertain = false }
    guard mark == Byte.backtick || mark == Byte.tilde else { return false }
    let length = body.run(of: mark, from: first, to: content.upperBound)
    let info = (first + length)..<content.upperBound
    guard length >= 3, mark == Byte.tilde || !body[info].contains(Byte.backtick) else { return false }
    guard first == line.lowerBound else {
      isCertain = false
      return false
    }
    open = (mark, length)
    return true
  }

  private func closes(
    _ open: (mark: UInt8, length: Int), _ body: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Bool {
    let indent = body.run(of: Byte.space, from: line.lowerBound, to: line.upperBound)
    let length = body.run(of: open.mark, from: line.lowerBound + indent, to: line.upperBound)
    return indent <= 3 && length >= open.length
      && body[(line.lowerBound + indent + length)..<line.upperBound].allSatisfy(Byte.isBlank)
  }
}
