import CSupport
import DIPSource
import Glibc
import Synchronization

/// What is made once for each entry and used later, in an unnamed file: 100,000 of anything would not stay small in
/// memory. The file vanishes with the process.
///
/// Each worker writes through a writer of its own; once they have all flushed, any thread may read.
package final class Spool: Sendable {
  /// Where some bytes lie.
  package struct Piece: Sendable {
    package var offset: UInt64 = 0
    package var count: UInt32 = 0
    package init() {}
  }

  /// Writers take the file in stretches of this size, so that none waits for another.
  private static let stretch = 128 * 1024

  private let file: Int32
  private let end = Atomic<UInt64>(0)

  /// `folder` is where the unnamed file lies. Throws `IOFailure`.
  package init(folder: String) throws {
    file = dip_unnamed_file(folder)
    guard file >= 0 else { throw IOFailure(path: folder, code: errno) }
  }

  deinit { if file >= 0 { close(file) } }

  package func writer() -> Writer { Writer(self) }

  /// Gathers one worker's pieces and writes them in large ones.
  package struct Writer {
    private let spool: Spool
    private var start: UInt64 = 0
    private var pending: [UInt8] = []
    private var room = 0

    fileprivate init(_ spool: Spool) { self.spool = spool }

    /// Keeps bytes, and tells where. They can be read after the next flush.
    package mutating func add(_ bytes: [UInt8]) throws -> Piece { try add(bytes, []) }

    /// Keeps two texts, one behind the other, as one piece.
    package mutating func add(_ first: [UInt8], _ second: [UInt8]) throws -> Piece {
      let count = first.count + second.count
      if pending.count + count > room {
        try flush()
        room = max(Spool.stretch, count)
        start = spool.end.add(UInt64(room), ordering: .relaxed).oldValue
        pending.reserveCapacity(room)
      }
      var piece = Piece()
      piece.offset = start + UInt64(pending.count)
      piece.count = UInt32(count)
      pending += first
      pending += second
      return piece
    }

    /// Writes out what has been gathered.
    package mutating func flush() throws {
      var written = 0
      while written < pending.count {
        let count = pending[written...].withUnsafeBytes {
          pwrite(spool.file, $0.baseAddress, $0.count, off_t(start) + off_t(written))
        }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw IOFailure(path: "isi sementara", code: errno) }
        written += count
      }
      pending.removeAll(keepingCapacity: true)
      room = 0
    }
  }

  /// The bytes of a piece.
  package func read(_ piece: Piece) throws -> [UInt8] {
    try Array(unsafeUninitializedCapacity: Int(piece.count)) { buffer, count in
      try read(
        piece.offset,
        into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<Int(piece.count)]))
      count = Int(piece.count)
    }
  }

  /// Fills a buffer with what lies from an offset on.
  func read(_ offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws {
    var done = 0
    while done < buffer.count, let base = buffer.baseAddress {
      let got = pread(file, base + done, buffer.count - done, off_t(offset) + off_t(done))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw IOFailure(path: "isi sementara", code: errno) }
      done += got
    }
  }
}
