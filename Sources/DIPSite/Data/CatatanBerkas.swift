import CCrypto
import Synchronization

/// What was written into the data files, noted on the way: the catalogue and the data package name size and digest.
final class CatatanBerkas: Sendable {
  struct Catatan: Sendable {
    let ukuran: Int
    /// SHA-256 in 64 lower-case hexadecimal digits.
    let sidik: String
  }

  private let isi = Mutex<[String: Catatan]>([:])

  subscript(_ path: String) -> Catatan? { isi.withLock { $0[path] } }

  fileprivate func catat(_ path: String, _ catatan: Catatan) { isi.withLock { $0[path] = catatan } }
}

/// A file on its way into the site whose size and digest are noted when it stands whole. For one thread.
final class AliranTercatat {
  private let path: String
  private let stream: any FileStream
  private let catatan: CatatanBerkas
  private let digest = EVP_MD_CTX_new()
  private var ukuran = 0

  init(_ path: String, _ stream: any FileStream, _ catatan: CatatanBerkas) {
    self.path = path
    self.stream = stream
    self.catatan = catatan
    EVP_DigestInit_ex(digest, EVP_sha256(), nil)
  }

  deinit { EVP_MD_CTX_free(digest) }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    EVP_DigestUpdate(digest, bytes.baseAddress, bytes.count)
    ukuran += bytes.count
    try stream.write(bytes)
  }

  func close() throws {
    try stream.close()
    var result = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(digest, &result, nil)
    let digits = Array("0123456789abcdef".utf8)
    let text = result.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    catatan.catat(path, CatatanBerkas.Catatan(ukuran: ukuran, sidik: String(decoding: text, as: UTF8.self)))
  }
}
