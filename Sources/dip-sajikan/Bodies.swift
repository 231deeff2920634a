import DIPServe
import FlyingSocks

/// The bytes of a file that stands open, so that nothing is looked for by name a second time.
struct FileBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  private let file: SiteFile

  init(_ file: SiteFile) { self.file = file }

  func makeAsyncIterator() -> Iterator { Iterator(file) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    private let file: SiteFile
    private var done = 0

    init(_ file: SiteFile) { self.file = file }

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      let wanted = Swift.min(count, file.size - done)
      guard wanted > 0 else { return nil }
      // A file that became shorter: the length that was promised cannot be kept.
      guard let piece = file.piece(from: done, count: wanted) else { throw SocketError.disconnected }
      done += piece.count
      return piece
    }
  }
}

/// Which version is on show, now and whenever it changes, as server-sent events; between them a sign of life, by which a
/// browser that has gone is noticed.
struct News: AsyncBufferedSequence {
  typealias Element = UInt8

  private static let heartbeat = Duration.seconds(15)

  private let showcase: Showcase

  init(_ showcase: Showcase) { self.showcase = showcase }

  func makeAsyncIterator() -> Iterator { Iterator(showcase) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    private var events: AsyncStream<[UInt8]>.Iterator

    init(_ showcase: Showcase) {
      // Only the newest counts.
      let (stream, source) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(2))
      source.yield(Array("retry: 1000\n\n".utf8))
      let listener = showcase.listen { source.yield(Array("data: \($0)\n\n".utf8)) }
      let pulse = Task {
        while !Task.isCancelled {
          try await Task.sleep(for: News.heartbeat)
          source.yield(Array(":\n\n".utf8))
        }
      }
      source.onTermination = { _ in
        showcase.leave(listener)
        pulse.cancel()
      }
      events = stream.makeAsyncIterator()
    }

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    /// An event is handed over whole, however small a piece was suggested.
    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? { await events.next() }
  }
}
