import CSupport
package import DIPDiagnostics
import Glibc
import Synchronization

/// What came of making the site anew.
package enum Outcome: Sendable {
  case good
  /// Findings that stand in the way, in order, and how many entries were looked at.
  case findings([Diagnostic], checked: Int)
  /// Anything else, in words: a full disk, a file that vanished meanwhile.
  case failure(String)
}

/// What is on show: the last good site, and what stands in the way of the next one.
package final class Showcase: Sendable {
  /// Where the site lies; it is swapped as a whole.
  let root: String
  let bahasa: Bahasa
  /// The path part of the site's address, with a final `/`. Absent until a site stands: the content says it.
  private let state: Mutex<State>
  private let run: String

  private struct State {
    var number = 0
    var base = "/"
    var hasSite = false
    var outcome: Outcome?
    /// Writing ends of the pipes of those who wait for news.
    var listeners: Set<Int32> = []
  }

  /// One moment of it.
  struct Now: Sendable {
    /// Different whenever a page may look different, also from one run of the program to the next.
    var version: String
    var base: String
    var hasSite: Bool
    /// Absent while the first site is being made.
    var outcome: Outcome?
  }

  /// `root` is the folder in which finished sites are put.
  package init(root: String, bahasa: Bahasa) {
    self.root = root
    self.bahasa = bahasa
    run = String(getpid())
    state = Mutex(State())
  }

  var now: Now {
    state.withLock { Now(version: "\(run)-\($0.number)", base: $0.base, hasSite: $0.hasSite, outcome: $0.outcome) }
  }

  /// Puts on show what a build brought, and tells every open page. `base` is the path part of the site's own address.
  package func show(_ outcome: Outcome, base: String? = nil) {
    state.withLock { state in
      state.number += 1
      state.outcome = outcome
      if case .good = outcome { state.hasSite = true }
      if let base { state.base = base }
      // A full pipe holds news already.
      for listener in state.listeners { _ = write(listener, "!", 1) }
    }
  }

  /// A descriptor that can be read from when there is news; nil where there are no more descriptors.
  func listen() -> (news: Int32, end: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard dip_pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    state.withLock { _ = $0.listeners.insert(ends[1]) }
    return (ends[0], ends[1])
  }

  func leave(_ listener: (news: Int32, end: Int32)) {
    state.withLock { _ = $0.listeners.remove(listener.end) }
    close(listener.news)
    close(listener.end)
  }
}
