import CSupport
import Glibc

/// One browser's end of the talk. Whoever is slow is waited for a while, then hung up on; only its own thread waits.
final class Connection {
  private let socket: Int32
  private var pending: [UInt8] = []

  /// How long a request may take to come, how long the next one, how long a piece of an answer may take to go.
  private static let requestTime = 10_000
  private static let idleTime = 30_000
  private static let pieceTime = 20_000
  static let piece = 64 * 1024

  init(_ socket: Int32) { self.socket = socket }

  deinit { close(socket) }

  /// The next request; nil where the browser has gone or asks for nothing more.
  func request() throws(Refusal) -> Request? {
    if pending.isEmpty {
      guard wait(for: POLLIN, Connection.idleTime), receive() else { return nil }
    }
    let timer = dip_timer(Connection.requestTime)
    defer { if timer >= 0 { close(timer) } }
    while true {
      // Empty lines before a request are passed over (RFC 9112, 2.2).
      let start = pending.firstIndex { $0 != 0x0D && $0 != 0x0A } ?? pending.endIndex
      if let end = Connection.end(of: pending[start...]) {
        let request = try Request(head: pending[start..<end.head])
        pending.removeSubrange(..<end.rest)
        return request
      }
      if let line = pending[start...].firstIndex(of: 0x0A), line - start > Request.targetLimit + 64 { throw .address }
      guard pending.count <= Request.headLimit else {
        throw pending[start...].firstIndex(of: 0x0A) == nil ? .address : .head
      }
      guard wait(for: POLLIN, timer: timer) else { throw .slow }
      guard receive() else { return nil }
    }
  }

  /// Sends all of it; false where the browser has gone or takes too long.
  func send(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Glibc.send(
          socket, $0.baseAddress, min($0.count, Connection.piece),
          Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count > 0 {
        done += count
        continue
      }
      guard count < 0, errno == EAGAIN || errno == EINTR else { return false }
      if errno == EAGAIN, !wait(for: POLLOUT, Connection.pieceTime) { return false }
    }
    return true
  }

  /// Sends so many bytes of a file.
  func send(file: Int32, size: Int) -> Bool {
    var buffer = [UInt8](repeating: 0, count: Connection.piece)
    var done = 0
    while done < size {
      let count = buffer.withUnsafeMutableBytes { pread(file, $0.baseAddress, min($0.count, size - done), off_t(done)) }
      if count < 0, errno == EINTR { continue }
      // A file that became shorter: the length that was promised cannot be kept.
      guard count > 0, send(Array(buffer[..<count])) else { return false }
      done += count
    }
    return true
  }

  /// Waits until `news` can be read from; false where the browser has gone. Nil where nothing came for so long.
  func wait(forNews news: Int32, milliseconds: Int32) -> Bool? {
    var polled = [
      pollfd(fd: news, events: Int16(POLLIN), revents: 0),
      // A browser that listens sends nothing more: whatever can be read is its end.
      pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&polled, 2, milliseconds)
    if count < 0 { return errno == EINTR ? nil : false }
    if polled[1].revents != 0 { return false }
    return count == 0 ? nil : true
  }

  /// Lets the browser read what was sent before the connection goes: unread bytes would take it along.
  func finish() {
    shutdown(socket, Int32(SHUT_WR))
    for _ in 0..<64 where wait(for: POLLIN, 200) {
      guard receive() else { return }
      pending.removeAll()
    }
  }

  private func receive() -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { buffer in
      let count = recv(socket, buffer.baseAddress, buffer.count, 0)
      guard count > 0 else { return false }
      pending += buffer[..<count]
      return true
    }
  }

  private func wait(for event: Int32, _ milliseconds: Int) -> Bool {
    var polled = pollfd(fd: socket, events: Int16(event), revents: 0)
    return poll(&polled, 1, Int32(milliseconds)) > 0
  }

  /// The same until a timer that has been running for longer goes off.
  private func wait(for event: Int32, timer: Int32) -> Bool {
    var polled = [
      pollfd(fd: socket, events: Int16(event), revents: 0), pollfd(fd: timer, events: Int16(POLLIN), revents: 0),
    ]
    return poll(&polled, 2, Int32(Connection.requestTime)) > 0 && polled[1].revents == 0
  }

  /// Where the head ends and where what follows it begins.
  private static func end(of bytes: ArraySlice<UInt8>) -> (head: Int, rest: Int)? {
    var index = bytes.startIndex
    while let line = bytes[index...].firstIndex(of: 0x0A) {
      let rest = bytes[(line + 1)...]
      if rest.first == 0x0A { return (line, line + 2) }
      if rest.starts(with: [0x0D, 0x0A]) { return (line, line + 3) }
      index = line + 1
    }
    return nil
  }
}
