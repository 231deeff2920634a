import CSupport
import Glibc

/// The one place that writes into a content folder. Never leaves half a file, never replaces what it was not shown.
package enum ContentWriter {
  package struct Failure: Error, Sendable {
    package enum Reason: Sendable {
      /// Something stands at that path already.
      case exists
      /// The file is no longer what the caller read: somebody else wrote it meanwhile.
      case changed
      /// Spans that overlap or reach past the end of the file.
      case badSpans
      /// With its errno; `SystemText` says it in words.
      case system(Int32)
    }

    package let path: String
    package let reason: Reason

    package init(path: String, reason: Reason) {
      self.path = path
      self.reason = reason
    }
  }

  /// Bytes to put in the place of a span; an empty span inserts.
  package struct Edit: Sendable {
    package let range: Range<Int>
    package let bytes: [UInt8]

    package init(_ range: Range<Int>, _ bytes: [UInt8]) {
      self.range = range
      self.bytes = bytes
    }
  }

  /// Makes a new file with these bytes; its folders are made where they are missing.
  ///
  /// Throws `exists` where something stands at that path already, `system` with ELOOP where a folder below `root`, the
  /// content folder, is a symbolic link.
  package static func create(path: String, below root: String? = nil, bytes: [UInt8]) throws(Failure) {
    try makeFolders(above: path, below: root)
    let temporary = try writeBeside(path, bytes, mode: 0o644)
    defer { unlink(temporary) }
    // link(2) refuses to replace, so two people who ask for the same code at once cannot overwrite each other.
    guard link(temporary, path) == 0 else {
      throw Failure(path: path, reason: errno == EEXIST ? .exists : .system(errno))
    }
  }

  /// Makes many new files below `root`, the content folder, in their order. Their bytes reach the disk together, before
  /// any of them gets its name: the same promise as for one file, without waiting for the disk once for each.
  ///
  /// Throws as for one file; those that have their names by then stay, whole.
  package static func create(_ files: [(path: String, bytes: [UInt8])], below root: String) throws(Failure) {
    var start = 0
    while start < files.count {
      let batch = files[start..<min(start + 2000, files.count)]
      try createTogether(batch, below: root)
      start += batch.count
    }
  }

  private static func createTogether(
    _ files: ArraySlice<(path: String, bytes: [UInt8])>, below root: String
  ) throws(Failure) {
    var folders: Set<Substring> = []
    var waiting: [String] = []
    defer { for one in waiting { unlink(one) } }
    for file in files {
      let folder = file.path[..<(file.path.lastIndex(of: "/") ?? file.path.startIndex)]
      if folders.insert(folder).inserted { try makeFolders(above: file.path, below: root) }
      waiting.append(try writeBeside(file.path, file.bytes, mode: 0o644, syncs: false))
    }
    let place = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard place >= 0 else { throw Failure(path: root, reason: .system(errno)) }
    defer { close(place) }
    guard dip_sync_file_system(place) == 0 else { throw Failure(path: root, reason: .system(errno)) }
    for (file, temporary) in zip(files, waiting) {
      guard link(temporary, file.path) == 0 else {
        throw Failure(path: file.path, reason: errno == EEXIST ? .exists : .system(errno))
      }
    }
  }

  /// Replaces spans of a file and leaves every other byte as its author wrote it; all of them, or none.
  ///
  /// `original` is the whole file as it was read: where the file differs from it by now, nothing is written and
  /// `changed` is thrown. The edits may come in any order; they must not overlap.
  package static func edit(path: String, original: [UInt8], _ edits: [Edit]) throws(Failure) {
    guard let edited = applied(edits, to: original) else { throw Failure(path: path, reason: .badSpans) }
    try replace(path: path, original: original, with: edited)
  }

  /// Adds bytes at the end of a file, on a line of their own. Throws as `edit` does.
  package static func append(path: String, original: [UInt8], _ bytes: [UInt8]) throws(Failure) {
    var added = bytes
    if let last = original.last, last != 0x0A { added.insert(0x0A, at: 0) }
    try edit(path: path, original: original, [Edit(original.count..<original.count, added)])
  }

  /// Removes a file that this run made with `create`, where what it belonged to could not be written.
  package static func discardNew(path: String) { unlink(path) }

  /// What a file becomes by these edits; nil where they overlap or reach past its end.
  package static func applied(_ edits: [Edit], to original: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var done = 0
    for edit in edits.enumerated().sorted(by: {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }).map(\.element) {
      guard edit.range.lowerBound >= done, edit.range.upperBound <= original.count else { return nil }
      result += original[done..<edit.range.lowerBound]
      result += edit.bytes
      done = edit.range.upperBound
    }
    return result + original[done...]
  }

  private static func replace(path: String, original: [UInt8], with bytes: [UInt8]) throws(Failure) {
    // The lock keeps two runs of this program apart; the comparison, everybody else.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw Failure(path: path, reason: .system(errno)) }
    defer { close(file) }
    guard flock(file, LOCK_EX) == 0 else { throw Failure(path: path, reason: .system(errno)) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw Failure(path: path, reason: .system(errno)) }
    var named = stat()
    guard lstat(path, &named) == 0, named.st_ino == info.st_ino, named.st_dev == info.st_dev,
      try holds(file, original, path)
    else { throw Failure(path: path, reason: .changed) }
    let temporary = try writeBeside(path, bytes, mode: info.st_mode & 0o777)
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw Failure(path: path, reason: .system(code))
    }
  }

  /// True where the open file holds exactly these bytes.
  private static func holds(_ file: Int32, _ wanted: [UInt8], _ path: String) throws(Failure) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    var done = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(path: path, reason: .system(errno)) }
      if count == 0 { return done == wanted.count }
      guard done + count <= wanted.count, wanted[done..<done + count].elementsEqual(buffer[..<count]) else {
        return false
      }
      done += count
    }
  }

  /// A whole file beside the one meant, under a name of its own; the caller moves or removes it.
  private static func writeBeside(
    _ path: String, _ bytes: [UInt8], mode: mode_t, syncs: Bool = true
  ) throws(Failure) -> String {
    let temporary = path + ".dip-\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard file >= 0 else { throw Failure(path: path, reason: .system(errno)) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw discard(temporary, file, path) }
      written += count
    }
    // Before it gets its name: after a power cut the old file stands, or the new one, never an empty one.
    guard !syncs || fsync(file) == 0 else { throw discard(temporary, file, path) }
    guard close(file) == 0 else {
      let code = errno
      unlink(temporary)
      throw Failure(path: path, reason: .system(code))
    }
    return temporary
  }

  private static func discard(_ temporary: String, _ file: Int32, _ path: String) -> Failure {
    let code = errno
    close(file)
    unlink(temporary)
    return Failure(path: path, reason: .system(code))
  }

  static func makeFolders(above path: String, below root: String? = nil) throws(Failure) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if !folder.isEmpty, mkdir(folder, 0o755) != 0, errno != EEXIST {
        throw Failure(path: folder, reason: .system(errno))
      }
      // Behind a link below the content an entry would land where nobody looks for it.
      var info = stat()
      if let root, folder.utf8.count > root.utf8.count, lstat(folder, &info) == 0, info.st_mode & S_IFMT == S_IFLNK {
        throw Failure(path: folder, reason: .system(ELOOP))
      }
      end = path.index(after: slash)
    }
  }
}
