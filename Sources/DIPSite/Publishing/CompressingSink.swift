/// Writes what it is given and beside every text file a `.br` and a `.gz`, for web servers that send such files as they
/// are.
///
/// Files that are copied byte for byte are the office's own (PDF, spreadsheets) and get none: they hardly shrink, and a
/// name beside theirs may be taken.
package final class CompressingSink<Base: OutputSink>: OutputSink {
  private let base: Base

  package init(_ base: Base) { self.base = base }

  package func write(path: String, worker: Int, bytes: UnsafeBufferPointer<UInt8>) throws {
    try base.write(path: path, worker: worker, bytes: bytes)
    guard Compressible.is(path), bytes.count >= Compressible.smallest else { return }
    try sibling(Brotli.self, path, worker, bytes)
    try sibling(Gzip.self, path, worker, bytes)
  }

  package func stream(path: String, worker: Int) throws -> CompressingStream<Base.Stream> {
    let own = try base.stream(path: path, worker: worker)
    guard Compressible.is(path) else { return CompressingStream(own, []) }
    return CompressingStream(
      own,
      [
        (try Brotli(), try base.stream(path: path + Brotli.ending, worker: worker)),
        (try Gzip(), try base.stream(path: path + Gzip.ending, worker: worker)),
      ])
  }

  package func copy(from source: String, to path: String, worker: Int) throws {
    try base.copy(from: source, to: path, worker: worker)
  }

  /// A file that does not shrink gets no sibling.
  private func sibling<C: Compressor>(
    _: C.Type, _ path: String, _ worker: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws {
    var smaller: [UInt8] = []
    try C().add(bytes, isLast: true, into: &smaller)
    guard smaller.count < bytes.count else { return }
    try smaller.withUnsafeBufferPointer { try base.write(path: path + C.ending, worker: worker, bytes: $0) }
  }
}

/// A file and its compressed siblings, written piece by piece by one thread.
package final class CompressingStream<Base: FileStream>: FileStream {
  private let base: Base
  private let siblings: [(compressor: any Compressor, file: Base)]

  init(_ base: Base, _ siblings: [(any Compressor, Base)]) {
    self.base = base
    self.siblings = siblings
  }

  package func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    try base.write(bytes)
    try compress(bytes, isLast: false)
  }

  package func close() throws {
    try base.close()
    try compress(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
    for one in siblings { try one.file.close() }
  }

  private func compress(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws {
    for one in siblings {
      var made: [UInt8] = []
      try one.compressor.add(bytes, isLast: isLast, into: &made)
      if !made.isEmpty { try made.withUnsafeBufferPointer(one.file.write) }
    }
  }
}

/// Which files are worth compressing.
enum Compressible {
  /// Below this a response is one packet anyway.
  static let smallest = 256
  private static let endings = [
    ".html", ".css", ".js", ".json", ".jsonl", ".jsonld", ".xml", ".svg", ".txt", ".csv", ".webmanifest",
  ]

  static func `is`(_ path: String) -> Bool { endings.contains { path.hasSuffix($0) } }

  /// Whether the path is a sibling made here, not a file of its own.
  static func isSibling(_ path: String) -> Bool {
    [Brotli.ending, Gzip.ending].contains { path.hasSuffix($0) && Compressible.is(String(path.dropLast($0.count))) }
  }
}
