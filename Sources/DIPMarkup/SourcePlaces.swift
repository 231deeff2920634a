import CCMarkGFM
import CSupport

/// Finds where in the body a thing of the parsed tree stands. cmark's own columns are not to be relied on.
///
/// Things are asked for in the order of the document, so that of two equal ones each gets its own place.
struct SourcePlaces {
  private let body: UnsafeBufferPointer<UInt8>
  private var lineStarts: [Int] = []
  private var cursor = 0

  init(_ body: UnsafeBufferPointer<UInt8>) { self.body = body }

  /// The address of a link: after `(`, or as `text` between angles where it may be an autolink; the block's line if it
  /// is written otherwise (with an entity or an escape).
  mutating func address(
    _ wanted: UnsafeBufferPointer<UInt8>, autolink text: UnsafeBufferPointer<UInt8>?, in block: Node?
  ) -> Range<Int> {
    let asLink = search(first: UInt8(ascii: "("), wanted, last: wanted.isEmpty ? UInt8(ascii: ")") : nil, block)
    let asAutolink = text.flatMap { search(first: Byte.less, $0, last: Byte.greater, block) }
    let found = [asLink, asAutolink].compactMap { $0 }.min { $0.lowerBound < $1.lowerBound }
    guard let found else { return literal(wanted, in: block) }
    cursor = found.upperBound
    return found
  }

  /// These bytes, from where the last thing was found on; the block's first line if they stand otherwise.
  mutating func literal(_ wanted: UnsafeBufferPointer<UInt8>, in block: Node?) -> Range<Int> {
    guard let found = search(wanted, in: block) else { return line(of: block) }
    cursor = found.upperBound
    return found
  }

  /// The first line of a block, without its line end.
  mutating func line(of block: Node?) -> Range<Int> {
    let start = start(ofLine: block.map(cmark_node_get_start_line) ?? 1)
    return start..<(body[start...].firstIndex(where: Byte.endsLine) ?? body.count)
  }

  private mutating func search(_ wanted: UnsafeBufferPointer<UInt8>, in block: Node?) -> Range<Int>? {
    guard let block, let needle = wanted.baseAddress, let base = body.baseAddress, !wanted.isEmpty else { return nil }
    let start = max(cursor, start(ofLine: cmark_node_get_start_line(block)))
    let last = cmark_node_get_end_line(block)
    let end = last > 0 ? self.start(ofLine: last + 1) : body.count
    guard start < end, let hit = dip_find(base + start, end - start, needle, wanted.count) else { return nil }
    let found = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    return found..<(found + wanted.count)
  }

  private mutating func search(
    first: UInt8, _ wanted: UnsafeBufferPointer<UInt8>, last: UInt8?, _ block: Node?
  ) -> Range<Int>? {
    var marked = [first]
    marked.append(contentsOf: wanted)
    if let last { marked.append(last) }
    guard let range = marked.withUnsafeBufferPointer({ search($0, in: block) }) else { return nil }
    return (range.lowerBound + 1)..<(range.lowerBound + 1 + wanted.count)
  }

  private mutating func start(ofLine number: Int32) -> Int {
    if number <= 1 { return 0 }
    if lineStarts.isEmpty { indexLines() }
    let index = Int(number) - 1
    return index < lineStarts.count ? min(lineStarts[index], body.count) : body.count
  }

  private mutating func indexLines() {
    lineStarts.reserveCapacity(128)
    lineStarts.append(0)
    let hasReturns = body.next(Byte.carriageReturn, from: 0) != nil
    var index = 0
    while index < body.count {
      if hasReturns {
        while index < body.count, !Byte.endsLine(body[index]) { index += 1 }
        let isPair = index + 1 < body.count && body[index] != Byte.newline && body[index + 1] == Byte.newline
        index += isPair ? 2 : 1
      } else {
        guard let newline = body.next(Byte.newline, from: index) else { return }
        index = newline + 1
      }
      lineStarts.append(index)
    }
  }
}
