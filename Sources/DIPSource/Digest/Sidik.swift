import CCrypto
import Glibc

/// A digest, *sidik*: SHA-256 (FIPS 180-4), written as 64 lower-case hexadecimal digits, as `sha256sum` writes it.
package struct Sidik: Sendable, Hashable, CustomStringConvertible {
  private let a: UInt64
  private let b: UInt64
  private let c: UInt64
  private let d: UInt64

  /// Reads exactly 64 lower-case hexadecimal digits; nil for anything else.
  package init?(_ text: some StringProtocol) {
    var words: [UInt64] = [0, 0, 0, 0]
    var count = 0
    for byte in text.utf8 {
      guard count < 64, let digit = Sidik.angka(byte) else { return nil }
      words[count / 16] = words[count / 16] << 4 | UInt64(digit)
      count += 1
    }
    guard count == 64 else { return nil }
    (a, b, c, d) = (words[0], words[1], words[2], words[3])
  }

  fileprivate init(_ hasil: [UInt8]) {
    (a, b, c, d) = hasil.withUnsafeBytes { raw in
      func word(_ index: Int) -> UInt64 {
        UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  private static func angka(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// The 32 bytes of the digest.
  package var bita: [UInt8] {
    [a, b, c, d].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) } }
  }

  /// 64 lower-case hexadecimal digits.
  package var heksa: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bita.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package var description: String { heksa }

  /// Sixteen groups of four, for people who compare by eye.
  package var berkelompok: String {
    let text = heksa
    var groups: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.index(start, offsetBy: 4)
      groups.append(text[start..<end])
      start = end
    }
    return groups.joined(separator: " ")
  }

  /// The digest of bytes in memory.
  package static func dari(_ bytes: UnsafeRawBufferPointer) -> Sidik {
    let penghitung = PenghitungSidik()
    penghitung.tambah(bytes)
    return penghitung.selesai()
  }

  package static func dari(_ bytes: [UInt8]) -> Sidik { bytes.withUnsafeBytes { dari($0) } }
  package static func dari(_ bytes: ArraySlice<UInt8>) -> Sidik { bytes.withUnsafeBytes { dari($0) } }

  /// The digest and size of a file, read in pieces. Symlinks are not followed.
  package static func berkas(_ path: String) throws(IOFailure) -> (sidik: Sidik, ukuran: Int) {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw IOFailure(path: path, code: errno) }
    defer { close(file) }
    let penghitung = PenghitungSidik()
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    var total = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw IOFailure(path: path, code: errno)
      }
      if count == 0 { break }
      buffer.withUnsafeBytes { penghitung.tambah(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      total += count
    }
    return (penghitung.selesai(), total)
  }
}

/// SHA-256 of bytes that come in pieces, by libcrypto. For one thread.
package final class PenghitungSidik {
  private let context = EVP_MD_CTX_new()

  package init() { EVP_DigestInit_ex(context, EVP_sha256(), nil) }

  deinit { EVP_MD_CTX_free(context) }

  package func tambah(_ bytes: UnsafeRawBufferPointer) { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

  /// The digest of everything added. Nothing may be added afterwards.
  package func selesai() -> Sidik {
    var hasil = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &hasil, nil)
    return Sidik(hasil)
  }
}
