import CZlib

/// Makes a stream of bytes smaller with DEFLATE (RFC 1951), without a header around it, as ZIP wants it.
final class Deflater {
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: Deflater.piece)
  private let isReady: Bool
  private static let piece = 64 * 1024

  /// `level` from 1 (quickest) to 9 (smallest).
  init(level: Int32) {
    stream.initialize(to: z_stream())
    isReady =
      deflateInit2_(
        stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { deflateEnd(stream) }
    stream.deallocate()
    scratch.deallocate()
  }

  /// Takes `bytes` in and appends what is ready; with `ends` everything, after which `reset` begins anew.
  func deflate(
    _ bytes: UnsafeBufferPointer<UInt8>, ends: Bool = false, into output: inout [UInt8]
  ) throws(ArchiveError) {
    guard isReady else { throw .compression }
    stream.pointee.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.pointee.avail_in = UInt32(clamping: bytes.count)
    var code = Z_OK
    repeat {
      stream.pointee.next_out = scratch
      stream.pointee.avail_out = UInt32(Deflater.piece)
      code = CZlib.deflate(stream, ends ? Z_FINISH : Z_NO_FLUSH)
      output.append(
        contentsOf: UnsafeBufferPointer(start: scratch, count: Deflater.piece - Int(stream.pointee.avail_out)))
    } while code == Z_OK && stream.pointee.avail_out == 0
    // Z_BUF_ERROR: nothing was left to do.
    guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR, stream.pointee.avail_in == 0 else {
      throw .compression
    }
  }

  /// Ready for the next stream, with the same memory.
  func reset() { deflateReset(stream) }
}

/// The checksum ZIP keeps of every member (CRC-32).
func checksum(_ bytes: UnsafeBufferPointer<UInt8>, after start: UInt32 = 0) -> UInt32 {
  // zlib takes a missing buffer for the wish to begin anew.
  bytes.isEmpty
    ? start
    : UInt32(truncatingIfNeeded: crc32(UInt(start), bytes.baseAddress, UInt32(clamping: bytes.count)))
}
