import CBrotli
import CZlib

/// Compresses one file piece by piece. The same bytes in give the same bytes out: no time, no name, no number of pieces
/// enters what it makes (of one version of the library).
protocol Compressor: AnyObject {
  /// What the name of the compressed file ends with.
  static var ending: String { get }
  init() throws
  /// Takes the next bytes and appends what can be told by now to `output`; with `isLast` all that is left.
  func add(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]) throws
}

/// A compressor's library failed, which it does for want of memory only.
struct CompressionFailure: Error {}

/// gzip (RFC 1952) at the highest level, without a time or a name in its head.
final class Gzip: Compressor {
  static let ending = ".gz"
  private static let piece = 16 * 1024
  /// zlib's largest window, plus what makes it write gzip.
  private static let windowBits: Int32 = 15 + 16

  private var stream = z_stream()

  init() throws {
    let status = deflateInit2_(
      &stream, Z_BEST_COMPRESSION, Z_DEFLATED, Gzip.windowBits, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw CompressionFailure() }
  }

  deinit { deflateEnd(&stream) }

  func add(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]) throws {
    stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
    stream.avail_in = uInt(bytes.count)
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Gzip.piece) { buffer in
      repeat {
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(buffer.count)
        let status = deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw CompressionFailure() }
        output += buffer[..<(buffer.count - Int(stream.avail_out))]
      } while stream.avail_out == 0
    }
  }
}

/// Brotli (RFC 7932) at the highest quality.
final class Brotli: Compressor {
  static let ending = ".br"

  private let state: OpaquePointer

  init() throws {
    guard let state = BrotliEncoderCreateInstance(nil, nil, nil) else { throw CompressionFailure() }
    self.state = state
    BrotliEncoderSetParameter(state, BROTLI_PARAM_QUALITY, UInt32(BROTLI_MAX_QUALITY))
    BrotliEncoderSetParameter(state, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT.rawValue)
  }

  deinit { BrotliEncoderDestroyInstance(state) }

  func add(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]) throws {
    var input = bytes.baseAddress
    var left = bytes.count
    let operation = isLast ? BROTLI_OPERATION_FINISH : BROTLI_OPERATION_PROCESS
    while true {
      var none = 0
      guard BrotliEncoderCompressStream(state, operation, &left, &input, &none, nil, nil) == BROTLI_TRUE else {
        throw CompressionFailure()
      }
      var size = 0
      if let made = BrotliEncoderTakeOutput(state, &size), size > 0 {
        output += UnsafeBufferPointer(start: made, count: size)
      }
      let isDone = isLast ? BrotliEncoderIsFinished(state) == BROTLI_TRUE : left == 0
      if isDone, BrotliEncoderHasMoreOutput(state) != BROTLI_TRUE { return }
    }
  }
}
