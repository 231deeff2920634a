import Glibc

/// Puts a whole site where another one stands.
struct Swap {
  let place: OutputPlace
  let exchange: StagedSite.Exchange

  /// Swaps, and says where the old site lies now. Throws with everything as it was.
  func put(_ new: String) throws -> String {
    if exchange(new, place.path) == 0 { return new }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) else {
      throw PublishingError.system(path: place.shown, code: errno)
    }
    // A file system without the exchange: two renames, with a moment in which no site stands there.
    let aside = place.beside(Leftovers.old, getpid())
    guard rename(place.path, aside) == 0 else { throw PublishingError.system(path: place.shown, code: errno) }
    guard rename(new, place.path) == 0 else {
      let code = errno
      rename(aside, place.path)
      throw PublishingError.system(path: place.shown, code: code)
    }
    return aside
  }

  /// Waits until the names in the parent folder are on the disk.
  func settle() throws {
    let settled = Backups.with(place.parent) { fsync($0) == 0 ? 0 : errno } ?? errno
    // Some file systems know no such wait for a folder.
    guard settled == 0 || settled == EINVAL else { throw PublishingError.system(path: place.shown, code: settled) }
  }
}
