import CSupport
import Glibc

/// The start of a program: descriptors, signals, group.
enum Spawn {
  /// Starts a program with `streams` as its descriptors 0, 1 and so on; all others are closed. Where it is alone it has a
  /// process group of its own. Returns 0, or the errno that says why not.
  static func start(
    _ path: String, _ arguments: [String], _ environment: [String], streams: [Int32], isAlone: Bool,
    process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0 else { return ENOMEM }
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for (index, stream) in streams.enumerated() { posix_spawn_file_actions_adddup2(&actions, stream, Int32(index)) }
    dip_spawn_close_from(&actions, 3)
    setSignals(&attributes, isAlone: isAlone)
    return withCStrings(arguments) { arguments in
      withCStrings(environment) { posix_spawn(&process, path, &actions, &attributes, arguments, $0) }
    }
  }

  /// Out of the way of 0, 1 and 2, which our caller may have closed.
  static func high(_ descriptor: Int32) -> Int32 {
    guard (0...2).contains(descriptor) else { return descriptor }
    let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    close(descriptor)
    return moved
  }

  /// Signals as a program expects them, not as our caller left them.
  private static func setSignals(_ attributes: inout posix_spawnattr_t, isAlone: Bool) {
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGPIPE, SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGCHLD] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    // In a group of its own it could not read from the terminal.
    if isAlone {
      flags |= POSIX_SPAWN_SETPGROUP
      posix_spawnattr_setpgroup(&attributes, 0)
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count + 1)
    for (index, text) in texts.enumerated() { pointers[index] = strdup(text) }
    pointers[texts.count] = nil
    defer {
      for index in texts.indices { free(pointers[index]) }
      pointers.deallocate()
    }
    return body(pointers)
  }
}
