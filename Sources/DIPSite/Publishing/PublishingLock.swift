import Glibc

/// One publisher at a time: an empty file `.<name>.dip-kunci` beside the target, locked while this value lives.
///
/// The system lets go of the lock when the process ends, however it ends; a file left behind holds nobody up.
package final class PublishingLock {
  private static let kind = "dip-kunci"

  private let path: String
  private var file: Int32 = -1

  /// Throws `busy` where somebody else publishes to the same target.
  package convenience init(_ target: String) throws { try self.init(OutputPlace(target)) }

  init(_ place: OutputPlace) throws {
    path = "\(place.parent)/.\(place.name).\(PublishingLock.kind)"
    while true {
      file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw PublishingError.system(path: place.shown, code: errno) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(file)
        file = -1
        throw code == EWOULDBLOCK ? PublishingError.busy(place.shown) : PublishingError.system(path: path, code: code)
      }
      if isCurrent { return }
      // Its last holder took the name away between our two steps.
      close(file)
    }
  }

  deinit {
    guard file >= 0 else { return }
    var info = stat()
    // Whatever it holds, we did not write it.
    if fstat(file, &info) == 0, info.st_size == 0 { unlink(path) }
    close(file)
  }

  /// Whether the path still leads to the file that is locked.
  private var isCurrent: Bool {
    var own = stat()
    var there = stat()
    return fstat(file, &own) == 0 && lstat(path, &there) == 0 && own.st_ino == there.st_ino
      && own.st_dev == there.st_dev
  }
}
