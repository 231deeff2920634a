import Glibc
import Synchronization

/// The folder of one preview: the last good site, and the page that says what stands in the way of the next one.
package struct PreviewFolder: Sendable {
  package let path: String
  package var site: String { path + "/situs" }
  package var brokenPage: String { path + "/" + PreviewFolder.brokenName }

  static let brokenName = "galat.html"

  package init(_ path: String) { self.path = path }
}

/// What whoever makes the site tells whoever shows it, a line each.
package enum Notice: Sendable, Hashable {
  /// The site stands; `base` is the path part of its own address, with a final `/`.
  case good(base: String)
  /// The site cannot be made; `PreviewFolder.brokenPage` says why.
  case broken

  /// The answer to each: from here on every browser sees it.
  package static let shown = "tampil"

  package init?(_ line: some StringProtocol) {
    if line == "galat" {
      self = .broken
    } else if line.hasPrefix("baik /") {
      self = .good(base: String(line.dropFirst(5)))
    } else {
      return nil
    }
  }

  package var line: String {
    switch self {
    case .good(let base): "baik \(base)"
    case .broken: "galat"
    }
  }
}

/// What is on show at the moment, and who waits for the next.
package final class Showcase: Sendable {
  package enum State: Sendable {
    /// The first site is being made.
    case preparing
    case good
    case broken
  }

  /// One moment of it.
  struct Now: Sendable {
    /// Different whenever a page may look different, also from one run of the program to the next.
    var version: String
    /// Where the site lies in addresses: `/` until it says otherwise.
    var base: String
    var state: State
  }

  private struct Inner {
    var number = 0
    var base = "/"
    var state = State.preparing
    var listeners: [Int: @Sendable (String) -> Void] = [:]
    var arrivals = 0
  }

  private let folder: PreviewFolder
  private let inner = Mutex(Inner())
  private let run = String(getpid())

  package init(_ folder: PreviewFolder) { self.folder = folder }

  var root: String { folder.site }

  var now: Now {
    inner.withLock { Now(version: "\(run)-\($0.number)", base: $0.base, state: $0.state) }
  }

  /// The page that says what stands in the way; nil where it cannot be read.
  var brokenPage: [UInt8]? {
    let name = Array(PreviewFolder.brokenName.utf8)
    guard case .file(let file) = SiteFile.find([name], isFolder: false, root: folder.path) else { return nil }
    return file.bytes()
  }

  /// Puts something else on show, and tells everybody who listens.
  package func show(_ notice: Notice) {
    inner.withLock { inner in
      inner.number += 1
      switch notice {
      case .good(let base):
        inner.base = base
        inner.state = .good
      case .broken: inner.state = .broken
      }
      for tell in inner.listeners.values { tell("\(run)-\(inner.number)") }
    }
  }

  /// Calls `tell` with the version on show, now and whenever it changes, until `leave`. It must not wait.
  package func listen(_ tell: @escaping @Sendable (String) -> Void) -> Int {
    inner.withLock { inner in
      inner.arrivals += 1
      inner.listeners[inner.arrivals] = tell
      tell("\(run)-\(inner.number)")
      return inner.arrivals
    }
  }

  package func leave(_ listener: Int) { inner.withLock { _ = $0.listeners.removeValue(forKey: listener) } }
}
