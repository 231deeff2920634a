import Glibc

/// The one place that writes into a content folder. Never overwrites, never leaves half a file.
package enum ContentWriter {
  package struct Failure: Error, Sendable {
    package enum Reason: Sendable {
      case exists
      case system(String)
    }

    package let path: String
    package let reason: Reason
  }

  /// Makes a new file with these bytes; its folders are made where they are missing.
  ///
  /// Throws `exists` where something stands at that path already.
  package static func create(path: String, bytes: [UInt8]) throws(Failure) {
    try makeFolders(above: path)
    let temporary = path + ".dip-\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Failure(path: path, reason: .system(errorText(errno))) }
    defer { unlink(temporary) }
    do {
      try write(bytes[...], to: file, path)
    } catch {
      close(file)
      throw error
    }
    guard close(file) == 0 else { throw Failure(path: path, reason: .system(errorText(errno))) }
    // link(2) refuses to replace, so two people who ask for the same code at once cannot overwrite each other.
    guard link(temporary, path) == 0 else {
      throw Failure(path: path, reason: errno == EEXIST ? .exists : .system(errorText(errno)))
    }
  }

  static func write(_ bytes: ArraySlice<UInt8>, to file: Int32, _ path: String) throws(Failure) {
    var written = bytes.startIndex
    while written < bytes.endIndex {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(path: path, reason: .system(errorText(errno))) }
      written += count
    }
  }

  static func makeFolders(above path: String) throws(Failure) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if !folder.isEmpty, mkdir(folder, 0o755) != 0, errno != EEXIST {
        throw Failure(path: folder, reason: .system(errorText(errno)))
      }
      end = path.index(after: slash)
    }
  }
}
