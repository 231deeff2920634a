import Glibc

/// Whether a file is a PDF that carries a signature. Nothing is said of whether it is good.
enum TandaTanganPDF {
  private static let pembuka = Array("%PDF-".utf8)
  /// A signature's dictionary names the bytes it is over (ISO 32000-1, 12.8.1).
  private static let tanda = Array("/ByteRange".utf8)

  static func ada(path: String) -> Bool {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    var kept = 0
    var first = true
    while true {
      let room = buffer.count - kept
      let count = buffer.withUnsafeMutableBytes { raw in raw.baseAddress.map { read(file, $0 + kept, room) } ?? -1 }
      guard count > 0 else { return false }
      if first, !buffer.starts(with: pembuka) { return false }
      first = false
      let length = kept + count
      if berisi(buffer[..<length]) { return true }
      // The mark may lie across two pieces.
      kept = min(length, tanda.count - 1)
      buffer.replaceSubrange(0..<kept, with: Array(buffer[length - kept..<length]))
    }
  }

  private static func berisi(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count >= tanda.count else { return false }
      return (0...(bytes.count - tanda.count)).contains { start in
        bytes[start] == tanda[0] && tanda.indices.allSatisfy { bytes[start + $0] == tanda[$0] }
      }
    }
  }
}
