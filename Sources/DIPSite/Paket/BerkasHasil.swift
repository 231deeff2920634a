import Glibc

/// One file that a command makes: written beside its place and put there whole, or not at all.
package final class BerkasHasil {
  private let path: String
  private let temporary: String
  private let file: Int32
  private var isOpen = true

  /// Throws `PublishingError.foreign` where something stands there and may not be replaced.
  package init(_ path: String, replaces: Bool) throws {
    if !replaces {
      var info = stat()
      if lstat(path, &info) == 0 { throw PublishingError.foreign(folder: path, files: [path]) }
    }
    self.path = path
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    temporary = "\(folder).\(name).dip-\(getpid())"
    file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      isOpen = false
      throw PublishingError.system(path: path, code: errno)
    }
  }

  deinit {
    guard isOpen else { return }
    close(file)
    unlink(temporary)
  }

  package func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try StagedFile.writeAll(file, $0, path) }
  }

  /// Puts the file into its place.
  package func finish() throws {
    guard fsync(file) == 0, rename(temporary, path) == 0 else {
      throw PublishingError.system(path: path, code: errno)
    }
    isOpen = false
    close(file)
  }
}
