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
  private let digest = PenghitungSidik()
  private var ukuran = 0

  init(_ path: String, _ stream: any FileStream, _ catatan: CatatanBerkas) {
    self.path = path
    self.stream = stream
    self.catatan = catatan
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    digest.tambah(bytes)
    ukuran += bytes.count
    try stream.write(bytes)
  }

  func close() throws {
    try stream.close()
    catatan.catat(path, CatatanBerkas.Catatan(ukuran: ukuran, sidik: digest.heksa()))
  }
}

/// SHA-256 of bytes that come in pieces.
final class PenghitungSidik {
  private let context = EVP_MD_CTX_new()

  init() { EVP_DigestInit_ex(context, EVP_sha256(), nil) }

  deinit { EVP_MD_CTX_free(context) }

  func tambah(_ bytes: UnsafeBufferPointer<UInt8>) { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

  /// 64 lower-case hexadecimal digits. Nothing may be added afterwards.
  func heksa() -> String {
    var result = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(context, &result, nil)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: result.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  static func dari(_ bytes: [UInt8]) -> String {
    let one = PenghitungSidik()
    bytes.withUnsafeBufferPointer { one.tambah($0) }
    return one.heksa()
  }
}
