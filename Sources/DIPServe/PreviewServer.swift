import CSupport
import Glibc
import Synchronization

/// Answers browsers, each connection on a thread of its own, until the program ends.
package final class PreviewServer: Sendable {
  private let listeners: [Listener]
  private let answers: Answers
  private let hosts: HostPolicy
  private let open = Atomic<Int>(0)

  /// More connections at once than this are turned away.
  private static let limit = 64
  /// A sign of life for those who wait for news, so that the dead are noticed.
  private static let heartbeat: Int32 = 15_000

  /// `listeners` have the same port.
  package init(_ listeners: [Listener], showcase: Showcase) {
    self.listeners = listeners
    answers = Answers(showcase: showcase)
    hosts = HostPolicy(port: listeners.first?.port ?? 0)
  }

  /// Begins to answer, on threads of its own; false where none can be started.
  package func start() -> Bool {
    listeners.allSatisfy { listener in
      PreviewServer.thread { [self] in accept(listener) }
    }
  }

  private func accept(_ listener: Listener) {
    while true {
      let socket = dip_accept(listener.socket)
      guard socket >= 0 else {
        // Out of descriptors: those that are open will close.
        if errno == EMFILE || errno == ENFILE || errno == ENOMEM { usleep(50_000) }
        if errno == EBADF || errno == EINVAL { return }
        continue
      }
      let connection = Connection(socket)
      guard open.add(1, ordering: .relaxed).newValue <= PreviewServer.limit else {
        send(answers.refused(.crowded), over: connection, wantsBody: true, keepsAlive: false)
        open.subtract(1, ordering: .relaxed)
        continue
      }
      let hand = Hand(connection)
      let isServed = PreviewServer.thread { [self] in
        serve(hand.connection)
        open.subtract(1, ordering: .relaxed)
      }
      if !isServed { open.subtract(1, ordering: .relaxed) }
    }
  }

  /// A connection on its way to the one thread that uses it.
  private struct Hand: @unchecked Sendable {
    let connection: Connection
    init(_ connection: Connection) { self.connection = connection }
  }

  private func serve(_ connection: Connection) {
    do throws(Refusal) {
      while let request = try connection.request() {
        guard hosts.admits(request.host) else { throw .host }
        let goesOn = send(
          answers.answer(request), over: connection, wantsBody: request.wantsBody, keepsAlive: request.keepsAlive)
        guard goesOn, request.keepsAlive else { break }
      }
    } catch {
      send(answers.refused(error), over: connection, wantsBody: true, keepsAlive: false)
    }
    connection.finish()
  }

  /// False where the connection is of no more use.
  @discardableResult
  private func send(
    _ answer: consuming Answer, over connection: Connection, wantsBody: Bool, keepsAlive: Bool
  ) -> Bool {
    let status = answer.status
    let fields = answer.fields
    switch consume answer.body {
    case .bytes(let bytes):
      let length = status == 304 ? nil : bytes.count
      let head = Answer.head(status, fields, length: length, keepsAlive: keepsAlive)
      return connection.send(wantsBody && status != 304 ? head + bytes : head)
    case .file(let file):
      guard connection.send(Answer.head(status, fields, length: file.size, keepsAlive: keepsAlive)) else {
        return false
      }
      return !wantsBody || connection.send(file: file.descriptor, size: file.size)
    case .news:
      guard connection.send(Answer.head(status, fields, length: nil, keepsAlive: false)) else { return false }
      if wantsBody { tell(connection) }
      return false
    }
  }

  /// Says which version is on show, now and whenever it changes.
  private func tell(_ connection: Connection) {
    guard let listener = answers.showcase.listen() else { return }
    defer { answers.showcase.leave(listener) }
    var said = ""
    guard connection.send(Array("retry: 1000\n\n".utf8)) else { return }
    while true {
      let version = answers.showcase.now.version
      let line = version == said ? ":\n\n" : "data: \(version)\n\n"
      guard connection.send(Array(line.utf8)) else { return }
      said = version
      switch connection.wait(forNews: listener.news, milliseconds: PreviewServer.heartbeat) {
      case nil: continue
      case true?:
        var spent = [UInt8](repeating: 0, count: 64)
        _ = read(listener.news, &spent, spent.count)
      case false?: return
      }
    }
  }

  private static func thread(_ body: @escaping @Sendable () -> Void) -> Bool {
    let job = Unmanaged.passRetained(Job(body))
    var handle = pthread_t()
    let status = pthread_create(
      &handle, nil,
      { raw in
        raw.map { Unmanaged<Job>.fromOpaque($0).takeRetainedValue().body() }
        return nil
      }, job.toOpaque())
    guard status == 0 else {
      job.release()
      return false
    }
    pthread_detach(handle)
    return true
  }

  private final class Job: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
