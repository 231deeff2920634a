import Glibc

/// Folders that builds left beside the output when they were cut short.
enum Leftovers {
  static let new = "dip-baru"
  static let old = "dip-lama"
  /// Stands in a staged folder until its MANIFEST is written.
  static let unfinished = ".dip-belum-selesai"

  /// Takes a folder for this process: nobody else may clean it up while the descriptor is open.
  static func lock(_ folder: Int32) -> Bool { flock(folder, LOCK_EX | LOCK_NB) == 0 }

  /// Removes what dead builds left: half-made sites and old sites that were already replaced.
  ///
  /// A folder counts as dead when nobody holds its lock (it falls with the process). It goes when it bears our mark and
  /// holds nothing but plain files and folders of our making; whatever does not stays, and its path is returned. An old
  /// site that a swap without exchange had moved aside goes back where nothing stands in its place.
  static func clean(_ place: OutputPlace) -> [String] {
    let parent = open(place.parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard parent >= 0, let stream = fdopendir(parent) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if isOurs(name, place) { names.append(name) }
    }
    return names.sorted().filter { !clean(parent, $0, place) }.map { place.parent + "/" + $0 }
  }

  /// `.<output>.dip-baru-<number>` or `.<output>.dip-lama-<number>`.
  private static func isOurs(_ name: String, _ place: OutputPlace) -> Bool {
    [new, old].contains { kind in
      let start = ".\(place.name).\(kind)-"
      guard name.hasPrefix(start) else { return false }
      let number = name.dropFirst(start.count)
      return !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// False where the folder stays although nobody uses it.
  private static func clean(_ parent: Int32, _ name: String, _ place: OutputPlace) -> Bool {
    let folder = Tree.openFolder(parent, Array(name.utf8))
    guard folder >= 0 else { return false }
    defer { close(folder) }
    // Another build is at work in it.
    guard lock(folder) else { return true }
    let listed = Manifest(folder: folder)
    if name.hasPrefix(".\(place.name).\(old)-"), listed != nil, faccessat(parent, place.name, F_OK, 0) != 0 {
      return renameat(parent, name, parent, place.name) == 0
    }
    if listed != nil {
      Tree.remove(folder, listed: listed)
    } else if faccessat(folder, unfinished, F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
      Tree.removePlain(folder)
    } else {
      Tree.removeEmptyFolders(folder)
    }
    return unlinkat(parent, name, AT_REMOVEDIR) == 0
  }
}
