/// A body made safe: HTML for the page, plain text for search and data.
package struct BodyBuffer {
  package var html: [UInt8] = []
  package var text: [UInt8] = []
  package init() {}
}

/// Where a body lies in the store.
struct BodyPlace: Sendable {
  var offset: UInt64 = 0
  var html: UInt32 = 0
  var text: UInt32 = 0
}

/// Where the body of one of the office's pages lies, and of its English version where there is one.
struct PageBody: Sendable {
  var isi: BodyPlace
  var inggris: BodyPlace?
}

/// Bodies between checking and writing.
final class BodyStore: Sendable {
  let spool: Spool

  /// `folder` is where the spool's unnamed file lies.
  init(folder: String) throws { spool = try Spool(folder: folder) }

  /// One worker's way in.
  struct Writer {
    private var spool: Spool.Writer

    fileprivate init(_ spool: Spool.Writer) { self.spool = spool }

    mutating func add(_ body: BodyBuffer) throws -> BodyPlace {
      let piece = try spool.add(body.html, body.text)
      return BodyPlace(offset: piece.offset, html: UInt32(body.html.count), text: UInt32(body.text.count))
    }

    mutating func flush() throws { try spool.flush() }
  }

  func writer() -> Writer { Writer(spool.writer()) }

  func read(_ place: BodyPlace, into buffer: inout BodyBuffer) throws {
    try fill(&buffer.html, Int(place.html), place.offset)
    try fill(&buffer.text, Int(place.text), place.offset + UInt64(place.html))
  }

  private func fill(_ bytes: inout [UInt8], _ count: Int, _ offset: UInt64) throws {
    if bytes.count < count { bytes.append(contentsOf: repeatElement(0, count: count - bytes.count)) }
    if bytes.count > count { bytes.removeLast(bytes.count - count) }
    try bytes.withUnsafeMutableBytes { try spool.read(offset, into: $0) }
  }
}
