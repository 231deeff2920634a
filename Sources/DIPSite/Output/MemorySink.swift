import Synchronization

/// Keeps a site in memory, for tests and for looking at a few pages.
package final class MemorySink: OutputSink {
  private let kept = Mutex<[String: [UInt8]]>([:])

  package init() {}

  /// Path and bytes of every file written; of a copied file the path it came from.
  package var files: [String: [UInt8]] { kept.withLock { $0 } }

  package func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

  package func write(path: String, worker: Int, bytes: UnsafeBufferPointer<UInt8>) throws { keep(path, Array(bytes)) }

  package func stream(path: String, worker: Int) throws -> MemoryStream { MemoryStream(path: path, sink: self) }

  package func copy(from source: String, to path: String, worker: Int) throws { keep(path, Array(source.utf8)) }

  fileprivate func keep(_ path: String, _ bytes: [UInt8]) { kept.withLock { $0[path] = bytes } }
}

/// A file of a site in memory.
package final class MemoryStream: FileStream {
  private let path: String
  private let sink: MemorySink
  private var bytes: [UInt8] = []

  init(path: String, sink: MemorySink) {
    self.path = path
    self.sink = sink
  }

  package func write(_ more: UnsafeBufferPointer<UInt8>) throws { bytes += more }
  package func close() throws { sink.keep(path, bytes) }
}
