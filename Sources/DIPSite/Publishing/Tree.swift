import Glibc

/// Looks through and removes trees that `dip` wrote, folder by folder through open descriptors: a link that someone puts
/// in a folder's place leads nowhere.
enum Tree {
  /// No more than so many foreign files are sought: the first of them are named in order, and a disk's root ends soon.
  private static let enough = 10_000

  /// Every file under a folder that `listed` does not name, the first `limit` of them in order.
  ///
  /// What desktop programs leave counts too: what we did not write is not ours to lose. An empty folder holds nothing
  /// to lose. Throws where a folder cannot be read.
  static func foreign(in root: Int32, shownAs shown: String, listed: Manifest?, limit: Int) throws -> [String] {
    var found: [String] = []
    try walk(root, [], shown) { path, isFolder in
      guard found.count < enough else { return false }
      if isFolder { return true }
      let name = path.dropLast()
      let isOurs =
        listed != nil && (name.elementsEqual(Manifest.name.utf8) || name.elementsEqual(Backups.mark.utf8))
      if !isOurs, !(listed?.lists(path) ?? false) { found.append(String(decoding: name, as: UTF8.self)) }
      return found.count < enough
    }
    return Array(found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.prefix(limit))
  }

  /// Removes the listed files, our mark, the MANIFEST, then every folder that is empty now. What is not listed stays.
  static func remove(_ root: Int32, listed: Manifest?) {
    if let listed {
      var folder: [UInt8] = []
      var open: Int32 = root
      listed.forEach { path in
        let slash = path.lastIndex(of: 0x2F)
        let parent = slash.map { path[..<$0] } ?? []
        if !parent.elementsEqual(folder) {
          if open != root { close(open) }
          folder = Array(parent)
          open = descend(root, parent)
        }
        guard open >= 0 else { return }
        unlinkat(open, cString(slash.map { path[($0 + 1)...] } ?? path), 0)
      }
      if open != root { close(open) }
      Backups.removeMark(root)
      unlinkat(root, Manifest.name, 0)
    }
    removeEmptyFolders(root)
  }

  /// Removes every plain file below `root` and the folders left empty, for a half-made site that has no MANIFEST yet.
  /// Where something else lies in it (a link, a socket), nothing is removed at all.
  static func removePlain(_ root: Int32) {
    var files: [[UInt8]] = []
    var isPlain = true
    try? walk(root, [], "") { path, isFolder in
      guard !isFolder else { return isPlain }
      var info = stat()
      let isFile =
        fstatat(root, cString(path.dropLast()), &info, AT_SYMLINK_NOFOLLOW) == 0
        && info.st_mode & S_IFMT == S_IFREG && info.st_uid == geteuid()
      if isFile { files.append(Array(path.dropLast())) } else { isPlain = false }
      return isPlain
    }
    guard isPlain else { return }
    for path in files { unlinkat(root, cString(path), 0) }
    removeEmptyFolders(root)
  }

  /// Opens a folder below `root`, following no link; the root itself for an empty path, -1 where there is none.
  static func descend(_ root: Int32, _ path: some Collection<UInt8>) -> Int32 {
    var current = root
    for part in path.split(separator: 0x2F) {
      let next = openFolder(current, part)
      if current != root { close(current) }
      guard next >= 0 else { return -1 }
      current = next
    }
    return current
  }

  /// Opens a plain file below `root` for reading, following no link; nil where there is none.
  static func openFile(_ root: Int32, _ path: ArraySlice<UInt8>) -> Int32? {
    let slash = path.lastIndex(of: 0x2F)
    let folder = descend(root, slash.map { path[..<$0] } ?? [])
    guard folder >= 0 else { return nil }
    defer { if folder != root { close(folder) } }
    let name = cString(slash.map { path[($0 + 1)...] } ?? path)
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    return file >= 0 ? file : nil
  }

  static func openFolder(_ parent: Int32, _ name: some Collection<UInt8>) -> Int32 {
    openat(parent, cString(name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  }

  /// A name for the system: the bytes as they stand, valid text or not.
  private static func cString(_ bytes: some Collection<UInt8>) -> [CChar] {
    bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// Removes empty folders below `root`, deepest first.
  static func removeEmptyFolders(_ root: Int32) {
    var folders: [[UInt8]] = []
    try? walk(root, [], "") { path, isFolder in
      if isFolder { folders.append(path.dropLast()) }
      return true
    }
    for path in folders.reversed() { unlinkat(root, cString(path), AT_REMOVEDIR) }
  }

  /// Visits every file and folder below `root`: the path with a final newline, and whether it is a folder. Folders are
  /// entered while `visit` says true.
  private static func walk(
    _ root: Int32, _ prefix: [UInt8], _ shown: String, _ visit: (_ path: [UInt8], _ isFolder: Bool) -> Bool
  ) throws {
    // A second descriptor with its own place in the folder: the caller's stays as it is.
    let own = openFolder(root, [0x2E])
    guard own >= 0, let stream = fdopendir(own) else {
      let code = errno
      if own >= 0 { close(own) }
      throw PublishingError.system(path: shown, code: code)
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = bytes(of: entry)
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let path = prefix + name
      guard kind(of: entry, in: own, name) == DT_DIR else {
        if !visit(path + [0x0A], false) { return }
        continue
      }
      if !visit(path + [0x0A], true) { return }
      let below = shown + "/" + String(decoding: name, as: UTF8.self)
      let folder = openFolder(own, name)
      guard folder >= 0 else { throw PublishingError.system(path: below, code: errno) }
      defer { close(folder) }
      try walk(folder, path + [0x2F], below, visit)
    }
  }

  private static func bytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
  }

  /// The entry's kind; some file systems do not tell it with the name.
  private static func kind(of entry: UnsafeMutablePointer<dirent>, in folder: Int32, _ name: [UInt8]) -> Int {
    let told = Int(entry.pointee.d_type)
    guard told == DT_UNKNOWN else { return told }
    var info = stat()
    guard fstatat(folder, cString(name), &info, AT_SYMLINK_NOFOLLOW) == 0 else { return DT_UNKNOWN }
    return info.st_mode & S_IFMT == S_IFDIR ? Int(DT_DIR) : Int(DT_REG)
  }
}
