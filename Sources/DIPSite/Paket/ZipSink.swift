import DIPArchive
package import DIPFormat
import Glibc
import Synchronization

/// Keeps a site's files, compressed as they come, until they go into one ZIP in the order of their names: the same
/// content gives the same archive, however many workers made it.
package final class ZipSink: OutputSink {
  private let folder: String
  private let kept = Mutex<[ZipWriter.Member]>([])

  /// `folder` is the one folder that everything lies in, so that unpacking does not scatter files.
  package init(folder: String) { self.folder = folder }

  package var count: Int { kept.withLock { $0.count } }

  package func write(path: String, worker: Int, bytes: UnsafeBufferPointer<UInt8>) throws {
    let member = try ZipWriter.Member(folder + "/" + path, bytes)
    kept.withLock { $0.append(member) }
  }

  package func stream(path: String, worker: Int) throws -> ZipStream { ZipStream(path: path, sink: self) }

  package func copy(from source: String, to path: String, worker: Int) throws {
    let file = open(source, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw PublishingError.system(path: source, code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw PublishingError.system(path: source, code: errno) }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    try bytes.withUnsafeBufferPointer { try write(path: path, worker: worker, bytes: $0) }
  }

  /// Sends the archive. `tanggal` is the date of every file in it.
  package func finish(tanggal: Tanggal, _ send: @escaping ([UInt8]) throws -> Void) throws {
    let zip = ZipWriter(year: Int(tanggal.tahun), month: Int(tanggal.bulan), day: Int(tanggal.hari), send)
    let members = kept.withLock { $0.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } }
    for member in members { try zip.add(member) }
    try zip.finish()
  }
}

/// A file on its way into an archive, by one thread.
package final class ZipStream: FileStream {
  private let path: String
  private let sink: ZipSink
  private var bytes: [UInt8] = []

  init(path: String, sink: ZipSink) {
    self.path = path
    self.sink = sink
  }

  package func write(_ more: UnsafeBufferPointer<UInt8>) throws { bytes.append(contentsOf: more) }
  package func close() throws { try bytes.withUnsafeBufferPointer { try sink.write(path: path, worker: 0, bytes: $0) } }
}
