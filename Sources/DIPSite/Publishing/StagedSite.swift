import CSupport
import Glibc
import Synchronization

/// A site being written beside the old one. Nothing of the old one changes before `finish` swaps the two.
///
/// Writes are not synced one by one: a build can be run again at any time, and the swap is one rename.
package final class StagedSite: Sendable {
  private let output: String
  private let staging: String
  private let root: Int32
  /// Folder path (with a final `/`, "" for the root) to its open descriptor.
  private let folders: [String: Int32]
  private let shares: [Share]

  private final class Share: Sendable {
    let lines = Mutex<[UInt8]>([])
  }

  /// Makes the staging folder with its sub-folders.
  ///
  /// `folders` are all folders the site will have, relative, without a final `/`. `sources` are folders the build
  /// reads; the output may neither lie in one nor hold one. Throws `PublishingError`.
  package init(output: String, folders: [String], workers: Int, sources: [String]) throws {
    let clean = StagedSite.withoutSlash(output)
    try StagedSite.inspect(clean, sources: sources)
    self.output = clean
    staging = StagedSite.beside(clean, "dip-baru-\(getpid())")
    guard mkdir(staging, 0o755) == 0 else { throw StagedSite.failure(staging) }
    // Growing the descriptor table once, before any thread, saves a wait of the kernel's for each doubling.
    let high = fcntl(0, F_DUPFD, 1024)
    if high >= 0 { close(high) }
    var opened: [String: Int32] = [:]
    do {
      root = try StagedSite.openFolder(staging)
      opened[""] = root
      for name in folders.sorted() {
        guard Manifest.isSafe(name) else { throw PublishingError.badPath(name) }
        let path = staging + "/" + name
        guard mkdir(path, 0o755) == 0 else { throw StagedSite.failure(path) }
        opened[name + "/"] = try StagedSite.openFolder(path)
      }
    } catch {
      for descriptor in opened.values { close(descriptor) }
      for name in folders.sorted().reversed() { rmdir(staging + "/" + name) }
      rmdir(staging)
      throw error
    }
    self.folders = opened
    shares = (0...workers).map { _ in Share() }
  }

  deinit { for descriptor in folders.values { close(descriptor) } }

  /// Writes one file. A worker's number picks the list it is noted in, so that workers never wait for each other.
  package func write(path: String, worker: Int, bytes: UnsafeBufferPointer<UInt8>) throws {
    let file = try create(path)
    defer { close(file) }
    try StagedSite.writeAll(file, bytes, path)
    note(path, bytes.count, worker)
  }

  /// Opens a file that is too large to be made in one piece.
  package func stream(path: String, worker: Int) throws -> StagedStream {
    StagedStream(file: try create(path), path: path) { [self] size in note(path, size, worker) }
  }

  /// Copies a file byte for byte.
  package func copy(from source: String, to path: String, worker: Int) throws {
    let from = open(source, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard from >= 0 else { throw StagedSite.failure(source) }
    defer { close(from) }
    let stream = try stream(path: path, worker: worker)
    var buffer = [UInt8](repeating: 0, count: 128 * 1024)
    while true {
      let count = read(from, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw StagedSite.failure(source) }
      if count == 0 { break }
      try stream.write(Array(buffer[..<count]))
    }
    try stream.close()
  }

  /// How many files have been written.
  package var count: Int { shares.reduce(0) { $0 + $1.lines.withLock { $0.count { $0 == 0x0A } } } }

  /// Writes the MANIFEST, puts the new site in the old one's place, and removes the old one's files.
  package func finish() throws {
    let lines = manifestLines()
    var text = Array((Manifest.mark + "\n").utf8)
    for line in lines { text += line + [0x0A] }
    let file = try create(Manifest.name)
    do {
      defer { close(file) }
      try text.withUnsafeBufferPointer { try StagedSite.writeAll(file, $0, Manifest.name) }
    }
    try swap()
  }

  /// Removes what was staged; the old site stays as it was.
  package func abandon() {
    Tree.remove(staging, paths: manifestLines().map { line in
      String(decoding: line.drop { $0 != 0x20 }.dropFirst(), as: UTF8.self)
    })
    for name in folders.keys.sorted().reversed() where !name.isEmpty { rmdir(staging + "/" + name) }
    rmdir(staging)
  }

  private func swap() throws {
    if rename(staging, output) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR else { throw StagedSite.failure(output) }
    let old = Manifest.paths(in: output) ?? []
    if dip_rename_exchange(staging, output) == 0 {
      Tree.remove(staging, paths: old)
      return
    }
    // A file system without the exchange: two renames, with a moment in which no site stands there.
    let aside = StagedSite.beside(output, "dip-lama-\(getpid())")
    guard rename(output, aside) == 0 else { throw StagedSite.failure(output) }
    guard rename(staging, output) == 0 else {
      let error = StagedSite.failure(output)
      rename(aside, output)
      throw error
    }
    Tree.remove(aside, paths: old)
  }

  private func manifestLines() -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    for share in shares { lines += share.lines.withLock { $0 }.split(separator: 0x0A) }
    return lines.sorted { a, b in
      a.drop { $0 != 0x20 }.lexicographicallyPrecedes(b.drop { $0 != 0x20 })
    }
  }

  private func note(_ path: String, _ size: Int, _ worker: Int) {
    shares[worker].lines.withLock { lines in
      lines.append(contentsOf: String(size).utf8)
      lines.append(0x20)
      lines.append(contentsOf: path.utf8)
      lines.append(0x0A)
    }
  }

  private func create(_ path: String) throws -> Int32 {
    var name = path
    var folder = root
    let found: (Int32, String)? = path.utf8.lastIndex(of: 0x2F).flatMap { slash in
      folders[String(path[...slash])].map { ($0, String(path[path.utf8.index(after: slash)...])) }
    }
    if let found { (folder, name) = found } else if path.utf8.contains(0x2F) { throw PublishingError.badPath(path) }
    guard !name.isEmpty, name != ".", name != ".." else { throw PublishingError.badPath(path) }
    let file = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    if file >= 0 { return file }
    if errno == EEXIST { throw PublishingError.twice(path) }
    throw StagedSite.failure(path)
  }

  fileprivate static func writeAll(_ file: Int32, _ bytes: UnsafeBufferPointer<UInt8>, _ path: String) throws {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[written...])
      let count = Glibc.write(file, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      written += count
    }
  }

  private static func openFolder(_ path: String) throws -> Int32 {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    return descriptor
  }

  fileprivate static func failure(_ path: String) -> PublishingError {
    .system(path: path, text: String(cString: strerror(errno)))
  }

  private static func withoutSlash(_ path: String) -> String {
    var text = path
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    return text
  }

  private static func beside(_ path: String, _ suffix: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last.map(String.init) ?? path
    return (parts.dropLast() + ["." + name + "." + suffix]).joined(separator: "/")
  }
}

extension StagedSite {
  /// Whether the output may be replaced: it is absent, empty, or holds only what a MANIFEST of ours lists.
  package static func inspect(_ output: String, sources: [String]) throws {
    let place = absolute(output)
    for source in sources {
      let other = absolute(source)
      if place == other || place.hasPrefix(other + "/") || other.hasPrefix(place + "/") {
        throw PublishingError.overlaps(output: output, other: source)
      }
    }
    var info = stat()
    guard lstat(output, &info) == 0 else {
      guard errno == ENOENT else { throw failure(output) }
      return
    }
    guard info.st_mode & S_IFMT == S_IFDIR else { throw PublishingError.foreign(folder: output, files: [output]) }
    let listed = Set(Manifest.paths(in: output) ?? [])
    let foreign = Tree.foreign(in: output, listed: listed, limit: 5)
    if !foreign.isEmpty { throw PublishingError.foreign(folder: output, files: foreign) }
  }

  /// The path without links where it exists; where it does not, its parent's with the name added.
  private static func absolute(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty else { return path }
    let parent = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/")
    guard let real = realpath(parent.isEmpty ? "/" : parent, nil) else { return path }
    defer { free(real) }
    return String(cString: real) + "/" + name
  }
}

/// A file of a staged site that is written piece by piece.
package final class StagedStream {
  private let file: Int32
  private let path: String
  private let done: (Int) -> Void
  private var size = 0
  private var isOpen = true

  init(file: Int32, path: String, done: @escaping (Int) -> Void) {
    self.file = file
    self.path = path
    self.done = done
  }

  deinit { if isOpen { Glibc.close(file) } }

  package func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { try StagedSite.writeAll(file, $0, path) }
    size += bytes.count
  }

  /// Ends the file and notes it in the MANIFEST.
  package func close() throws {
    isOpen = false
    done(size)
    guard Glibc.close(file) == 0 else { throw StagedSite.failure(path) }
  }
}
