/// A half-open range of bytes inside one source file, counted from 0 and from the file's first byte (a BOM included).
package struct Span: Sendable, Hashable {
  package var lower: UInt32
  package var upper: UInt32

  package init(_ lower: Int, _ upper: Int) {
    self.lower = UInt32(clamping: lower)
    self.upper = UInt32(clamping: max(lower, upper))
  }

  package var range: Range<Int> { Int(lower)..<Int(upper) }
  package var isEmpty: Bool { lower == upper }
}
