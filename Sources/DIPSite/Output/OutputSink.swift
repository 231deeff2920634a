/// Where rendered files go. Publishing implements it on a staged folder; tests keep everything in memory.
///
/// Paths are relative to the site's root, with `/`. Calls come from several threads at once, each path once.
package protocol OutputSink: Sendable {
  /// Writes a whole file. `worker` is the calling thread's number, from 0; the bytes are valid during the call only.
  func write(path: String, worker: Int, bytes: UnsafeBufferPointer<UInt8>) throws
  /// Opens a file that is written in pieces, for documents too large to hold.
  func stream(path: String, worker: Int) throws -> any FileStream
  /// Puts a file of the content folder into the site, byte for byte. `fromContent` is relative to the content folder.
  func copy(fromContent: String, to path: String, worker: Int) throws
}

/// One file that is written in pieces, by one thread.
package protocol FileStream: AnyObject {
  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws
  func close() throws
}
