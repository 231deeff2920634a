import Glibc

/// Whether a file is a PDF that carries a signature, and what pdfsig's words about it mean.
enum TandaTanganPDF {
  /// True where pdfsig finds every signature valid and one of them over the whole file. Its status is 0 on a tampered
  /// file too, so its words are read; whether the signer's certificate is to be trusted they do not say (`-nocert`).
  static func utuh(_ lines: [String]) -> Bool {
    let judged = lines.filter { $0.hasPrefix("Signature Validation:") }
    return !judged.isEmpty && judged.allSatisfy { $0 == "Signature Validation: Signature is Valid." }
      && lines.contains("Total document signed")
  }

  private static let pembuka = Array("%PDF-".utf8)
  /// A signature's dictionary names the bytes it is over (ISO 32000-1, 12.8.1).
  private static let tanda = Array("/ByteRange".utf8)

  /// True where the file is a PDF with a signature in it, good or not.
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
