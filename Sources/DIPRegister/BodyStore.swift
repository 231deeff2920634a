import Glibc
import Synchronization

/// A body made safe: HTML for the page, plain text for search and data.
package struct BodyBuffer {
  package var html: [UInt8] = []
  package var text: [UInt8] = []
  package init() {}
}

/// Where a body lies in the store.
struct BodyPlace: Sendable {
  var worker: UInt16 = 0
  var offset: UInt64 = 0
  var html: UInt32 = 0
  var text: UInt32 = 0
}

/// A system call that failed, with the path and the system's words.
package struct IOFailure: Error, Sendable {
  package let path: String
  /// Its errno; `SystemText` says it in words.
  package let code: Int32

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }
}

/// Bodies between checking and writing, in unnamed files: 100,000 of them would not stay small in memory.
///
/// One file for each worker that writes; any worker may read once all have written.
final class BodyStore: Sendable {
  private let files: [Int32]

  /// `folder` is where the unnamed files lie; they vanish with the process.
  init(folder: String, workers: Int) throws {
    var opened: [Int32] = []
    for _ in 0..<workers {
      let file = BodyStore.unnamed(in: folder)
      guard file >= 0 else {
        let code = errno
        for file in opened { close(file) }
        throw IOFailure(path: folder, code: code)
      }
      opened.append(file)
    }
    files = opened
  }

  deinit { for file in files { close(file) } }

  private static func unnamed(in folder: String) -> Int32 {
    var template = Array((folder + "/.dip-isi-XXXXXX").utf8CString)
    let named = mkstemp(&template)
    if named >= 0 { unlink(template) }
    return named
  }

  /// Gathers one worker's bodies and writes them in large pieces.
  struct Writer {
    private let file: Int32
    private let worker: UInt16
    private var offset: UInt64 = 0
    private(set) var pending: [UInt8] = []

    fileprivate init(file: Int32, worker: Int) {
      self.file = file
      self.worker = UInt16(worker)
      pending.reserveCapacity(160 * 1024)
    }

    mutating func add(_ body: BodyBuffer) throws -> BodyPlace {
      let place = BodyPlace(
        worker: worker, offset: offset + UInt64(pending.count), html: UInt32(body.html.count),
        text: UInt32(body.text.count))
      pending += body.html
      pending += body.text
      if pending.count > 128 * 1024 { try flush() }
      return place
    }

    mutating func flush() throws {
      var written = 0
      while written < pending.count {
        let count = pending[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw IOFailure(path: "isi sementara", code: errno) }
        written += count
      }
      offset += UInt64(pending.count)
      pending.removeAll(keepingCapacity: true)
    }
  }

  func writer(_ worker: Int) -> Writer { Writer(file: files[worker], worker: worker) }

  func read(_ place: BodyPlace, into buffer: inout BodyBuffer) throws {
    try fill(&buffer.html, Int(place.html), place, place.offset)
    try fill(&buffer.text, Int(place.text), place, place.offset + UInt64(place.html))
  }

  private func fill(_ bytes: inout [UInt8], _ count: Int, _ place: BodyPlace, _ offset: UInt64) throws {
    guard count > 0 else {
      bytes.removeAll(keepingCapacity: true)
      return
    }
    if bytes.count < count { bytes.append(contentsOf: repeatElement(0, count: count - bytes.count)) }
    if bytes.count > count { bytes.removeLast(bytes.count - count) }
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes { raw in
        raw.baseAddress.map { pread(files[Int(place.worker)], $0 + done, count - done, off_t(offset) + off_t(done)) }
          ?? -1
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { throw IOFailure(path: "isi sementara", code: errno) }
      done += got
    }
  }
}
