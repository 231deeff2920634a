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

  /// The address of a link: after `(` or `<`, as links and autolinks are written; the block's line if it stands otherwise.
  mutating func address(_ wanted: UnsafeBufferPointer<UInt8>, isAutolink: Bool, in block: Node?) -> Range<Int> {
    var marked = [isAutolink ? Byte.less : UInt8(ascii: "(")]
    marked.append(contentsOf: wanted)
    let range = marked.withUnsafeBufferPointer { search($0, in: block) }
    if let range { return range.lowerBound + 1..<range.upperBound }
    return literal(wanted, in: block)
  }

  /// These bytes, from where the last thing was found on; the block's first line if they stand otherwise.
  mutating func literal(_ wanted: UnsafeBufferPointer<UInt8>, in block: Node?) -> Range<Int> {
    search(wanted, in: block) ?? line(of: block)
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
    cursor = found + wanted.count
    return found..<cursor
  }

  private mutating func start(ofLine number: Int32) -> Int {
    if lineStarts.isEmpty {
      lineStarts.append(0)
      for index in body.indices where Byte.endsLine(body[index]) {
        let isFirstOfPair =
          body[index] == Byte.carriageReturn && index + 1 < body.count && body[index + 1] == Byte.newline
        if !isFirstOfPair { lineStarts.append(index + 1) }
      }
    }
    let index = max(0, Int(number) - 1)
    return index < lineStarts.count ? min(lineStarts[index], body.count) : body.count
  }
}
