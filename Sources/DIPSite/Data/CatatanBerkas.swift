import DIPSource
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
    digest.tambah(UnsafeRawBufferPointer(bytes))
    ukuran += bytes.count
    try stream.write(bytes)
  }

  func close() throws {
    try stream.close()
    catatan.catat(path, CatatanBerkas.Catatan(ukuran: ukuran, sidik: digest.selesai().heksa))
  }
}
