import CCrypto
import Glibc

/// SHA-256 of files, in hexadecimal digits, by libcrypto.
package enum Sidik {
  package struct Gagal: Error, Sendable {
    package let text: String
  }

  /// Of a regular file; symbolic links are not followed.
  package static func sha256(path: String) -> Result<String, Gagal> {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return .failure(Gagal(text: String(cString: strerror(errno)))) }
    defer { close(file) }
    guard let context = EVP_MD_CTX_new() else { return .failure(Gagal(text: "libcrypto")) }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { return .failure(Gagal(text: "libcrypto")) }
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(Gagal(text: String(cString: strerror(errno)))) }
      if count == 0 { break }
      guard EVP_DigestUpdate(context, buffer, count) == 1 else { return .failure(Gagal(text: "libcrypto")) }
    }
    return finish(context)
  }

  /// Of bytes in memory.
  package static func sha256(_ bytes: [UInt8]) -> Result<String, Gagal> {
    guard let context = EVP_MD_CTX_new() else { return .failure(Gagal(text: "libcrypto")) }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1,
      EVP_DigestUpdate(context, bytes, bytes.count) == 1
    else { return .failure(Gagal(text: "libcrypto")) }
    return finish(context)
  }

  private static func finish(_ context: OpaquePointer) -> Result<String, Gagal> {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &digest, &length) == 1, length == 32 else {
      return .failure(Gagal(text: "libcrypto"))
    }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return .success(String(decoding: text, as: UTF8.self))
  }
}
