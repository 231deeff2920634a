import Glibc

/// A file of a staged site that is written piece by piece, by one thread.
///
/// One that is let go without `close` is removed again: the site gets whole files only.
package final class StagedStream {
  private static let full = 64 * 1024

  private let file: StagedFile
  private var buffer: [UInt8] = []
  private var size = 0
  private var isOpen = true

  init(_ file: StagedFile) {
    self.file = file
    buffer.reserveCapacity(StagedStream.full)
  }

  deinit { if isOpen { file.remove() } }

  package func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    if buffer.count + bytes.count > StagedStream.full { try flush() }
    if bytes.count >= StagedStream.full { try send(bytes) } else { buffer += bytes }
  }

  /// Ends the file and notes it for the MANIFEST.
  package func close() throws {
    guard isOpen else { return }
    try flush()
    isOpen = false
    try file.close(size: size)
  }

  private func flush() throws {
    try buffer.withUnsafeBufferPointer(send)
    buffer.removeAll(keepingCapacity: true)
  }

  private func send(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    try StagedFile.writeAll(file.descriptor, UnsafeRawBufferPointer(bytes), file.path)
    size += bytes.count
  }
}
