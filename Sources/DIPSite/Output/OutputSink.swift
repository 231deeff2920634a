/// Where rendered files go: a staged folder, or memory in tests.
///
/// Paths are relative to the site's root, with `/`. Calls come from several threads at once, each path once; `worker`
/// is the calling thread's number, from 0.
package protocol OutputSink: Sendable {
  associatedtype Stream: FileStream

  /// Writes a whole file. The bytes are valid during the call only.
  func write(path: String, worker: Int, bytes: UnsafeBufferPointer<UInt8>) throws
  /// Opens a file that is written in pieces, for documents too large to hold.
  func stream(path: String, worker: Int) throws -> Stream
  /// Puts a file into the site byte for byte; `source` can be opened as it is.
  func copy(from source: String, to path: String, worker: Int) throws
}

/// One file that is written in pieces, by one thread.
package protocol FileStream: AnyObject {
  /// The bytes are valid during the call only.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws
  func close() throws
}

extension StagedSite: OutputSink {}
extension StagedStream: FileStream {}

extension FileStream {
  package func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBufferPointer { try write($0) } }
}
