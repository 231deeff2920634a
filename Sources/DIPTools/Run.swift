import CSupport
import Glibc

/// One run of a program, from its pipes to its end.
struct Run {
  private let program: Program
  private let limits: Toolbox.Limits
  private let company: Toolbox.Company
  /// Standard input lies in memory whole, so nobody waits for the program to read it.
  private let input: Int32
  private var output: Stream
  private var errors: Stream
  private var timer: Int32 = -1
  private var watch: Int32 = -1
  private var process: pid_t = 0

  /// One direction of the talk: the program writes to `theirs`, we read from `ours`.
  private struct Stream {
    var ours: Int32 = -1
    var theirs: Int32 = -1
    var bytes: [UInt8] = []

    mutating func closeTheirs() {
      if theirs >= 0 { Glibc.close(theirs) }
      theirs = -1
    }

    mutating func close() {
      closeTheirs()
      if ours >= 0 { Glibc.close(ours) }
      ours = -1
    }
  }

  init(_ program: Program, limits: Toolbox.Limits, company: Toolbox.Company, input bytes: [UInt8]) throws(ToolError) {
    self.program = program
    self.limits = limits
    self.company = company
    let input = Spawn.high(dip_memory_file("dip"))
    let output = Run.pipe()
    let errors = company == .alone ? Run.pipe() : Stream()
    self.input = input
    self.output = output
    self.errors = errors
    let isReady = input >= 0 && output.ours >= 0 && (company == .terminal || errors.ours >= 0)
    guard isReady, Run.write(bytes, to: input) else {
      let code = errno
      close()
      throw ToolError.system(program, code: code)
    }
  }

  mutating func close() {
    output.close()
    errors.close()
    for descriptor in [input, timer, watch] where descriptor >= 0 { Glibc.close(descriptor) }
    timer = -1
    watch = -1
  }

  mutating func start(_ path: String, arguments: [String], environment: [String]) throws(ToolError) {
    let code = Spawn.start(
      path, arguments, environment, streams: [input, output.theirs] + (company == .alone ? [errors.theirs] : []),
      isAlone: company == .alone, process: &process)
    guard code == 0 else { throw ToolError.system(program, code: code) }
    output.closeTheirs()
    errors.closeTheirs()
  }

  /// Reads until the program has ended, its time is over, or it has written too much.
  mutating func wait() throws(ToolError) -> Answer {
    watch = dip_process_watch(process)
    timer = dip_timer(limits.milliseconds)
    guard watch >= 0, timer >= 0 else {
      let code = errno
      _ = end()
      throw ToolError.system(program, code: code)
    }
    while true {
      var polled = [watch, timer, output.ours, errors.ours].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      if poll(&polled, nfds_t(polled.count), -1) < 0, errno != EINTR {
        let code = errno
        _ = end()
        throw ToolError.system(program, code: code)
      }
      // What was written before the end is all there is: the end is looked for first, the streams are read after.
      let hasEnded = polled[0].revents != 0
      guard read(&output), read(&errors) else {
        _ = end()
        throw ToolError.tooMuchOutput(program, limit: limits.output)
      }
      if hasEnded { return try answer(end()) }
      guard polled[1].revents == 0 else {
        _ = end()
        throw ToolError.timedOut(program, milliseconds: limits.milliseconds)
      }
    }
  }

  private func answer(_ status: Int32?) throws(ToolError) -> Answer {
    guard let status else { throw ToolError.system(program, code: ECHILD) }
    guard status & 0x7F == 0 else { throw ToolError.killed(program, signal: status & 0x7F) }
    return Answer(program: program, status: status >> 8 & 0xFF, output: output.bytes, errors: errors.bytes)
  }

  /// Takes what can be read now; false where that is more than allowed.
  private func read(_ stream: inout Stream) -> Bool {
    guard stream.ours >= 0 else { return true }
    return withUnsafeTemporaryAllocation(byteCount: 64 * 1024, alignment: 16) { buffer in
      while true {
        let count = Glibc.read(stream.ours, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EAGAIN { return true }
        guard count > 0 else {
          stream.close()
          return true
        }
        guard stream.bytes.count + count <= limits.output else { return false }
        stream.bytes += buffer[..<count]
      }
    }
  }

  /// Ends the program and its group if they still run, and takes its status: wait(2)'s, nil where somebody else took it.
  private func end() -> Int32? {
    // Not waited for yet, so the number still belongs to it and its group.
    if company == .alone { kill(-process, SIGKILL) }
    kill(process, SIGKILL)
    var status: Int32 = 0
    while true {
      let got = waitpid(process, &status, 0)
      if got == process { return status }
      if got < 0, errno != EINTR { return nil }
    }
  }

  /// A pipe whose reading end does not wait; both ends -1 where there is none, with errno set.
  private static func pipe() -> Stream {
    var ends: [Int32] = [-1, -1]
    guard dip_pipe(&ends) == 0 else { return Stream() }
    let stream = Stream(ours: Spawn.high(ends[0]), theirs: Spawn.high(ends[1]))
    _ = fcntl(stream.ours, F_SETFL, O_NONBLOCK)
    return stream
  }

  static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return lseek(file, 0, SEEK_SET) == 0
  }
}
