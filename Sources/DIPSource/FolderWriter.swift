import CSupport
import Glibc

/// What a file of a folder that is being written consists of.
package enum FileContent: Sendable {
  case bytes([UInt8])
  /// Copied byte for byte from a file elsewhere.
  case copy(of: String)
  /// The file of that name that stands in the folder already.
  case kept
}

extension ContentWriter {
  /// Puts a whole folder in place in one step: the old one or the new one stands, never a mixture.
  ///
  /// The files are staged in a hidden folder beside it, brought to the disk, and put there by rename; a folder that
  /// stands there is exchanged and then removed. `files` are all files it will have, by relative path; what the old
  /// one has besides is gone. With `mustBeNew` a folder that stands there already is `exists`.
  package static func replaceFolder(
    _ path: String, files: [(path: String, content: FileContent)], mustBeNew: Bool = false
  ) throws(Failure) {
    try makeFolders(above: path, below: nil)
    let staged = hidden(path)
    removeFolder(staged)
    guard mkdir(staged, 0o755) == 0 else { throw failure(staged) }
    do {
      for file in files { try stage(file, in: staged, from: path) }
      try sync(staged)
      try place(staged, at: path, mustBeNew: mustBeNew)
    } catch {
      removeFolder(staged)
      throw error
    }
    // After an exchange it is the old one that lies here.
    removeFolder(staged)
    let slash = path.lastIndex(of: "/")
    try? sync(slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
  }

  private static func hidden(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return ".dip-\(path)-\(getpid())" }
    return "\(path[...slash]).dip-\(path[path.index(after: slash)...])-\(getpid())"
  }

  private static func place(_ staged: String, at path: String, mustBeNew: Bool) throws(Failure) {
    // rename(2) takes a folder's place only where none, or an empty one, stands there.
    if rename(staged, path) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw failure(path) }
    guard !mustBeNew else { throw Failure(path: path, reason: .exists) }
    guard dip_rename_exchange(staged, path) == 0 else { throw failure(path) }
  }

  private static func stage(
    _ file: (path: String, content: FileContent), in staged: String, from old: String
  ) throws(Failure) {
    let target = staged + "/" + file.path
    try makeFolders(above: target, below: nil)
    switch file.content {
    case .bytes(let bytes): try write(bytes, to: target)
    case .copy(let source): try copy(source, to: target)
    case .kept: try copy(old + "/" + file.path, to: target)
    }
  }

  private static func copy(_ source: String, to target: String) throws(Failure) {
    let input = open(source, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard input >= 0 else { throw failure(source) }
    defer { close(input) }
    var info = stat()
    guard fstat(input, &info) == 0 else { throw failure(source) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw Failure(path: source, reason: .system(EINVAL)) }
    let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard output >= 0 else { throw failure(target) }
    var open = true
    defer { if open { close(output) } }
    var buffer = [UInt8](repeating: 0, count: 256 * 1024)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(source) }
      if count == 0 { break }
      try write(buffer[..<count], to: output, target)
    }
    guard fsync(output) == 0 else { throw failure(target) }
    open = false
    guard close(output) == 0 else { throw failure(target) }
  }

  private static func write(_ bytes: [UInt8], to target: String) throws(Failure) {
    let output = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard output >= 0 else { throw failure(target) }
    var open = true
    defer { if open { close(output) } }
    try write(bytes[...], to: output, target)
    guard fsync(output) == 0 else { throw failure(target) }
    open = false
    guard close(output) == 0 else { throw failure(target) }
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32, _ path: String) throws(Failure) {
    var written = bytes.startIndex
    while written < bytes.endIndex {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      written += count
    }
  }

  private static func sync(_ folder: String) throws(Failure) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(folder) }
  }

  /// Removes a staged folder of ours, files and folders; what cannot be removed stays, hidden.
  private static func removeFolder(_ path: String) {
    guard let stream = opendir(path) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let inner = path + "/" + name
      var info = stat()
      guard lstat(inner, &info) == 0 else { continue }
      if info.st_mode & S_IFMT == S_IFDIR { removeFolder(inner) } else { unlink(inner) }
    }
    closedir(stream)
    rmdir(path)
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: .system(errno))
  }
}
