import Glibc

/// The one place that writes into a content folder. Never overwrites, never leaves half a file.
package enum ContentWriter {
  package struct Failure: Error, Sendable {
    package enum Reason: Sendable {
      case exists
      /// With its errno; `SystemText` says it in words.
      case system(Int32)
    }

    package let path: String
    package let reason: Reason
  }

  /// Makes a new file with these bytes; its folders are made where they are missing.
  ///
  /// Throws `exists` where something stands at that path already, `system` with ELOOP where a folder below `root`, the
  /// content folder, is a symbolic link.
  package static func create(path: String, below root: String, bytes: [UInt8]) throws(Failure) {
    try makeFolders(above: path, below: root)
    let temporary = path + ".dip-\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Failure(path: path, reason: .system(errno)) }
    defer { unlink(temporary) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        close(file)
        throw Failure(path: path, reason: .system(code))
      }
      written += count
    }
    guard close(file) == 0 else { throw Failure(path: path, reason: .system(errno)) }
    // link(2) refuses to replace, so two people who ask for the same code at once cannot overwrite each other.
    guard link(temporary, path) == 0 else {
      throw Failure(path: path, reason: errno == EEXIST ? .exists : .system(errno))
    }
  }

  private static func makeFolders(above path: String, below root: String) throws(Failure) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if !folder.isEmpty, mkdir(folder, 0o755) != 0, errno != EEXIST {
        throw Failure(path: folder, reason: .system(errno))
      }
      // Behind a link below the content an entry would land where nobody looks for it.
      var info = stat()
      if folder.utf8.count > root.utf8.count, lstat(folder, &info) == 0, info.st_mode & S_IFMT == S_IFLNK {
        throw Failure(path: folder, reason: .system(ELOOP))
      }
      end = path.index(after: slash)
    }
  }
}
