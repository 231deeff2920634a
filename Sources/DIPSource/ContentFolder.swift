package import DIPDiagnostics
import Glibc

/// A regular file that the walk found.
package struct FoundFile: Sendable, Hashable {
  /// Relative to the walked folder, with `/`.
  package let path: String
  package var name: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}

/// What a folder holds: regular files in the order of their paths (bytewise: names are ASCII, or rule 019 speaks), and what was wrong on the way.
package struct Inventory: Sendable {
  /// The folder, as it can be opened.
  package let root: String
  package let files: [FoundFile]
  package let diagnostics: [Diagnostic]

  package init(root: String, files: [FoundFile], diagnostics: [Diagnostic] = []) {
    self.root = root
    self.files = files
    self.diagnostics = diagnostics
  }

  /// True where a regular file stands at that path.
  package func contains(_ path: String) -> Bool {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path < path { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low].path == path
  }

  /// A file's size in bytes, asked of the file system; nil where it is not there.
  package func size(of path: String) -> Int? {
    guard contains(path) else { return nil }
    var info = stat()
    return lstat(root + "/" + path, &info) == 0 ? Int(info.st_size) : nil
  }
}

/// Walks a content folder: sorted, symlinks refused, nothing opened.
package enum ContentFolder {
  /// Lists every regular file under `root`.
  ///
  /// `shownAs` is the folder's path for people. Findings: 002 (symlink), 016 is the register's, 017 (unreadable),
  /// 019 (a name that cannot be an address). What Windows and office programs leave behind is passed over.
  package static func walk(root: String, shownAs: String) -> Inventory {
    var walker = Walker(root: root, shownAs: shownAs)
    walker.enter("", depth: 0)
    walker.files.sort { $0.path < $1.path }
    return Inventory(root: root, files: walker.files, diagnostics: walker.diagnostics)
  }
}

private struct Walker {
  let root: String
  let shownAs: String
  var files: [FoundFile] = []
  var diagnostics: [Diagnostic] = []

  mutating func enter(_ folder: String, depth: Int) {
    let open = folder.isEmpty ? root : root + "/" + folder
    guard depth < 32, let stream = opendir(open) else {
      let code = errno
      if depth < 32 {
        report(17, folder, ["masalah": errorName(code)])
      } else {
        report(17, folder, ["masalah": ""], variant: "terlalu_dalam")
      }
      return
    }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    var folders: [String] = []
    let prefix = folder.isEmpty ? "" : folder + "/"
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if isPassedOver(name) { continue }
      switch kind(entry.pointee.d_type, name, descriptor) {
      case UInt8(DT_DIR): folders.append(prefix + name)
      case UInt8(DT_REG):
        if !isAddress(name) { report(19, prefix + name, ["nama": name]) }
        files.append(FoundFile(path: prefix + name))
      case UInt8(DT_LNK): report(2, prefix + name, [:])
      default: report(17, prefix + name, ["masalah": ""], variant: "bukan_berkas")
      }
    }
    for name in folders.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { enter(name, depth: depth + 1) }
  }

  private func kind(_ type: UInt8, _ name: String, _ descriptor: Int32) -> UInt8 {
    guard type == UInt8(DT_UNKNOWN) else { return type }
    var info = stat()
    guard fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 else { return UInt8(DT_UNKNOWN) }
    switch info.st_mode & S_IFMT {
    case S_IFDIR: return UInt8(DT_DIR)
    case S_IFREG: return UInt8(DT_REG)
    case S_IFLNK: return UInt8(DT_LNK)
    default: return UInt8(DT_UNKNOWN)
    }
  }

  private mutating func report(
    _ code: UInt16, _ path: String, _ arguments: [String: String], variant: String = ""
  ) {
    let shown = path.isEmpty ? shownAs : shownAs + "/" + path
    diagnostics.append(Diagnostic(RuleCode(code), at: Location(path: shown), arguments, variant: variant))
  }

  /// Hidden files, office programs' lock files, and what Windows leaves in folders.
  private func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name == "Thumbs.db" || name == "desktop.ini"
  }

  private func isAddress(_ name: String) -> Bool {
    name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x2E
        || byte == 0x5F
    }
  }
}
