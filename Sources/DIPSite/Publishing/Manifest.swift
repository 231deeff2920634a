import Glibc

/// The list of every file of a site, and the mark by which `dip` knows a folder as its own.
///
/// First line `dip-manifest 1`, then `<bytes> <path>` in bytewise order; the MANIFEST does not list itself.
enum Manifest {
  static let name = "MANIFEST"
  static let mark = "dip-manifest 1"

  /// The paths listed in a folder's MANIFEST; nil where there is none of ours.
  static func paths(in folder: String) -> [String]? {
    guard let text = readFile(folder + "/" + name) else { return nil }
    let lines = text.split(separator: 0x0A)
    guard let first = lines.first, first.elementsEqual(mark.utf8) else { return nil }
    return lines.dropFirst().compactMap { line in
      guard let space = line.firstIndex(of: 0x20) else { return nil }
      let path = String(decoding: line[(space + 1)...], as: UTF8.self)
      return isSafe(path) ? path : nil
    }
  }

  /// Relative, without empty parts and without `..`: a MANIFEST that was tampered with deletes nothing elsewhere.
  static func isSafe(_ path: String) -> Bool {
    !path.isEmpty
      && path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && !part.elementsEqual("..".utf8) && !part.elementsEqual(".".utf8)
      } && !path.utf8.contains(0) && !path.utf8.contains(0x0A)
  }

  private static func readFile(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 128 * 1024)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}

/// Walks and removes trees that `dip` wrote.
enum Tree {
  /// Every file under a folder that `listed` does not name, at most `limit` of them. Folders and hidden leftovers of
  /// desktop programs count too: what we did not write is not ours to lose.
  static func foreign(in folder: String, listed: Set<String>, limit: Int) -> [String] {
    var found: [String] = []
    walk(folder, "") { path in
      if path != Manifest.name, !listed.contains(path) { found.append(path) }
      return found.count < limit
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes the listed files, then the folders that are left empty.
  static func remove(_ folder: String, paths: [String]) {
    var folders: Set<String> = []
    for path in paths {
      unlink(folder + "/" + path)
      var parent = path[...]
      while let slash = parent.lastIndex(of: "/") {
        parent = parent[..<slash]
        if !folders.insert(String(parent)).inserted { break }
      }
    }
    unlink(folder + "/" + Manifest.name)
    for name in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { rmdir(folder + "/" + name) }
    rmdir(folder)
  }

  private static func walk(_ root: String, _ folder: String, _ visit: (String) -> Bool) {
    guard let stream = opendir(folder.isEmpty ? root : root + "/" + folder) else { return }
    defer { closedir(stream) }
    var folders: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) {
        folders.append(path)
      } else if !visit(path) {
        return
      }
    }
    for name in folders { walk(root, name, visit) }
  }
}
