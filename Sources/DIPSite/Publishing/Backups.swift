import Glibc

/// The sites that stood at a place before, whole, beside it: `.<name>.dip-cadangan-<number>`, the highest number newest.
///
/// A folder of that name that bears `mark` is none of them. A new site bears it until it stands in its place and
/// everything is on the disk; one that is taken back bears it before it leaves. So whatever moment a process was killed
/// in, the next one can tell a site that was public from one that never was.
struct Backups {
  /// How many are kept.
  static let kept = 2
  static let kind = "dip-cadangan"
  static let mark = ".dip-bukan-cadangan"

  let place: OutputPlace

  init(_ place: OutputPlace) { self.place = place }

  func path(_ number: Int) -> String { "\(place.parent)/.\(place.name).\(Backups.kind)-\(number)" }

  /// Where the site that stands now will lie once it is replaced.
  var next: String { path((numbers.last ?? 0) + 1) }

  /// The path of the newest one that a rollback can return to; nil where there is none.
  var newest: String? { numbers.last { isBackup($0) }.map(path) }

  /// Every folder of the name, backup or not, oldest first.
  private var numbers: [Int] {
    guard let stream = opendir(place.parent) else { return [] }
    defer { closedir(stream) }
    let start = ".\(place.name).\(Backups.kind)-"
    var found: [Int] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasPrefix(start), let number = Int(name.dropFirst(start.count)), number > 0,
        name == start + String(number)
      else { continue }
      found.append(number)
    }
    return found.sorted()
  }

  private func isBackup(_ number: Int) -> Bool {
    Backups.with(path(number)) { Manifest(folder: $0) != nil && !Backups.isMarked($0) } ?? false
  }

  static func isMarked(_ folder: Int32) -> Bool { faccessat(folder, mark, F_OK, AT_SYMLINK_NOFOLLOW) == 0 }

  static func putMark(_ folder: Int32) -> Bool {
    let file = openat(folder, mark, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { return false }
    close(file)
    return fsync(folder) == 0
  }

  static func removeMark(_ folder: Int32) { unlinkat(folder, mark, 0) }

  /// Clears up after a publisher that was killed, then removes all but the newest. Returns the folders that stay
  /// because they hold files that are not ours. For the holder of the lock only.
  func tidy() -> [String] {
    _ = Backups.with(place.path) { Backups.removeMark($0) }
    var left: [String] = []
    let all = numbers
    let whole = all.filter { isBackup($0) }
    for number in all where !whole.suffix(Backups.kept).contains(number) {
      if let stays = remove(number) { left.append(stays) }
    }
    return left
  }

  /// Removes the site that lies at a path of ours; its path where something of it stays.
  private func remove(_ number: Int) -> String? {
    let path = path(number)
    // Under this name it is no backup any more, even if only half of it can be removed before the power goes.
    let dying = place.beside(Leftovers.old, getpid())
    let isMoved = rename(path, dying) == 0
    return Backups.remove(isMoved ? dying : path)
  }

  /// Removes what a site's own MANIFEST lists; the path where something stays.
  static func remove(_ path: String) -> String? {
    _ = with(path) { Tree.remove($0, listed: Manifest(folder: $0)) }
    return rmdir(path) == 0 || errno == ENOENT ? nil : path
  }

  /// Opens a folder, following no link.
  static func with<Result>(_ path: String, _ body: (Int32) -> Result) -> Result? {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    defer { close(folder) }
    return body(folder)
  }
}
