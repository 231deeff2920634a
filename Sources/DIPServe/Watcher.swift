import CSupport
import Glibc

/// Watches folders and all below them (inotify), and the signals by which a program is asked to end.
package final class Watcher {
  package enum News: Sendable {
    /// Something was written, renamed or removed, and it has been quiet since.
    case changed
    /// The program is asked to end.
    case stop
    /// The companion has ended.
    case left
  }

  private let folders: [String]
  private let events: Int32
  private let stop: Int32
  /// Can be read from once a companion has ended; -1 where there is none.
  package var companion: Int32 = -1
  /// False where the system watches no more folders: what changes in those below is not noticed.
  package private(set) var isWhole = true

  /// Quiet for so long, and what an editor does when it saves (a new file, a rename, a removal) is over.
  private static let quiet: Int32 = 60
  /// Where something is written without end, the site is made anew all the same.
  private static let longest = 1_000
  /// How often a folder that is gone is looked for.
  private static let search: Int32 = 500

  /// Nil, with errno set, where the system does not let itself be watched. To be made before other threads are: they
  /// would be ended by a signal that is meant for this one.
  package init?(_ folders: [String]) {
    self.folders = folders
    stop = dip_stop_signals()
    guard stop >= 0 else { return nil }
    events = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard events >= 0 else { return nil }
    _ = watchAll()
  }

  deinit {
    close(events)
    close(stop)
  }

  /// Waits for news. New folders are watched when it returns, so that whatever is read afterwards is whole.
  package func wait() -> News {
    var isComplete = watchAll()
    while true {
      let (end, isChanged) = poll(isComplete ? -1 : Watcher.search)
      if let end { return end }
      if isChanged, drain() { return settle() }
      guard !isComplete else { continue }
      isComplete = watchAll()
      if isComplete { return settle() }
    }
  }

  private func settle() -> News {
    let timer = dip_timer(Watcher.longest)
    defer { if timer >= 0 { close(timer) } }
    while true {
      let (end, isChanged) = poll(Watcher.quiet, timer: timer)
      if let end { return end }
      guard isChanged else { break }
      _ = drain()
    }
    _ = watchAll()
    return .changed
  }

  /// Waits for a signal, the companion's end, an event, or the time. An event is not told once the timer has gone off.
  private func poll(_ milliseconds: Int32, timer: Int32 = -1) -> (end: News?, events: Bool) {
    var polled = [stop, companion, events, timer].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard Glibc.poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return (nil, false) }
    let end: News? = polled[0].revents != 0 ? .stop : polled[1].revents != 0 ? .left : nil
    return (end, polled[2].revents != 0 && polled[3].revents == 0)
  }

  /// Takes what has been noticed; true where any of it is about a file that a register would read.
  private func drain() -> Bool {
    var isOurs = false
    withUnsafeTemporaryAllocation(byteCount: 64 * 1024, alignment: 16) { buffer in
      while true {
        let count = read(events, buffer.baseAddress, buffer.count)
        guard count > 0 else { return }
        var offset = 0
        while offset < count {
          let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let start = offset + MemoryLayout<inotify_event>.size
          let name = buffer[start..<(start + Int(event.len))].prefix { $0 != 0 }
          if event.mask & UInt32(IN_IGNORED) == 0, !Watcher.isPassedOver(name) { isOurs = true }
          offset = start + Int(event.len)
        }
      }
    }
    return isOurs
  }

  /// Names that are never read: hidden files and what editors and office programs put beside a file that is open.
  static func isPassedOver(_ name: some Collection<UInt8>) -> Bool {
    name.first == 0x2E || name.starts(with: "~$".utf8) || Array(name.suffix(1)) == [0x7E]
  }

  /// Watches every folder there is; watching one twice is watching it once. False where one of `folders` is not there.
  private func watchAll() -> Bool {
    isWhole = true
    return folders.allSatisfy { watch($0, depth: 0) }
  }

  private func watch(_ path: String, depth: Int) -> Bool {
    let mask =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
      | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
    if inotify_add_watch(events, path, mask) < 0 {
      if errno == ENOENT || errno == ENOTDIR { return depth > 0 }
      isWhole = false
    }
    guard depth < 32, let stream = opendir(path) else { return depth > 0 }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard Int(entry.pointee.d_type) == DT_DIR, !Watcher.isPassedOver(name) else { continue }
      _ = watch(path + "/" + String(decoding: name, as: UTF8.self), depth: depth + 1)
    }
    return true
  }
}
