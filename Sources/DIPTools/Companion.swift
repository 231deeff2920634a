import CSupport
import Glibc

/// A program that runs beside us: it is told lines, answers lines, and ends when its standard input does, also where we
/// are killed.
package final class Companion {
  private let program: Program
  private let process: pid_t
  /// Our end of the talk; the program's is its standard input and output at once.
  private let talk: Int32
  /// Can be read from once the program has ended.
  package let ended: Int32
  private var pending: [UInt8] = []

  /// Starts the program; what it writes to standard error goes where ours goes.
  init(_ program: Program, path: String, _ arguments: [String], _ environment: [String]) throws(ToolError) {
    self.program = program
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .system(program, code: errno) }
    ends = ends.map(Spawn.high)
    talk = ends[0]
    var process: pid_t = 0
    let code = Spawn.start(
      path, arguments, environment, streams: [ends[1], ends[1], STDERR_FILENO], isAlone: true, process: &process)
    close(ends[1])
    self.process = process
    ended = code == 0 ? dip_process_watch(process) : -1
    guard code == 0 else {
      close(ends[0])
      throw .system(program, code: code)
    }
  }

  /// Ends it: first by its standard input, after two seconds by force.
  deinit {
    close(talk)
    var polled = pollfd(fd: ended, events: Int16(POLLIN), revents: 0)
    if ended < 0 || poll(&polled, 1, 2_000) <= 0 { kill(process, SIGKILL) }
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
    if ended >= 0 { close(ended) }
  }

  /// Tells it a line; false where it hears no more.
  package func tell(_ line: String) -> Bool {
    let bytes = Array((line + "\n").utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { send(talk, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// The next line it says; nil where it says none in that time, or has ended.
  package func answer(milliseconds: Int) -> String? {
    let timer = dip_timer(milliseconds)
    defer { if timer >= 0 { close(timer) } }
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeSubrange(...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      var polled = [talk, timer].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if poll(&polled, 2, -1) < 0, errno != EINTR { return nil }
      guard polled[0].revents != 0 else {
        if polled[1].revents != 0 { return nil }
        continue
      }
      var piece = [UInt8](repeating: 0, count: 512)
      let count = read(talk, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0, pending.count < 1 << 16 else { return nil }
      pending += piece[..<count]
    }
  }
}
