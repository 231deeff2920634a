import Glibc

/// The folders of a staged site, held open so that a file costs one name in one folder and no walk through links.
final class StagedFolders: Sendable {
  /// More folders than this are opened when needed: an office may sort its files into hundreds.
  private static let held = 200

  let root: Int32
  /// Each folder's path with a final `/`, in bytewise order; the root is the empty one at 0.
  let paths: [[UInt8]]
  private let descriptors: [Int32]

  var count: Int { paths.count }

  /// Makes the folder `staging` and those below it. Nothing is left where it throws.
  init(_ staging: String, names: [String], shown: String) throws {
    paths = try StagedFolders.withParents(names)
    root = try StagedFolders.makeRoot(staging, shown)
    // Growing the table of descriptors once, before any thread, spares a wait of the kernel's for each doubling.
    let high = fcntl(root, F_DUPFD_CLOEXEC, 512)
    if high >= 0 { Glibc.close(high) }
    var opened: [Int32] = [root]
    do {
      for path in paths.dropFirst() {
        let name = String(decoding: path.dropLast(), as: UTF8.self)
        guard mkdirat(root, name, 0o755) == 0 else { throw PublishingError.system(path: name, code: errno) }
        guard opened.count < StagedFolders.held else { continue }
        let descriptor = Tree.descend(root, path)
        guard descriptor >= 0 else { throw PublishingError.system(path: name, code: errno) }
        opened.append(descriptor)
      }
    } catch {
      unlinkat(root, Leftovers.unfinished, 0)
      Tree.removeEmptyFolders(root)
      for descriptor in opened { Glibc.close(descriptor) }
      rmdir(staging)
      throw error
    }
    descriptors = opened
  }

  func close() { for descriptor in descriptors { Glibc.close(descriptor) } }

  /// A folder's descriptor, to be given back with `release`; nil with errno set where it cannot be opened.
  func descriptor(_ folder: Int) -> Int32? {
    if folder < descriptors.count { return descriptors[folder] }
    let opened = Tree.descend(root, paths[folder])
    return opened >= 0 ? opened : nil
  }

  func release(_ folder: Int, _ descriptor: Int32) {
    if folder >= descriptors.count { Glibc.close(descriptor) }
  }

  /// The folder of a file, and its name there. Throws for a path that leaves the site, names a folder that was not
  /// announced, or could not stand in a line of the MANIFEST.
  func locate(_ path: String) throws -> (folder: Int, name: String) {
    var copy = path
    let found: (Int, String)? = copy.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
      let start = bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
      let name = bytes[start...]
      guard !name.isEmpty, !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) else { return nil }
      return index(UnsafeBufferPointer(rebasing: bytes[..<start])).map { ($0, String(decoding: name, as: UTF8.self)) }
    }
    guard let found else { throw PublishingError.badPath(path) }
    return found
  }

  /// The folders that lie directly in a folder.
  func children(of folder: Int) -> [Int] {
    let prefix = paths[folder]
    return paths.indices.filter { index in
      let path = paths[index]
      return index != folder && path.starts(with: prefix)
        && path[prefix.count...].firstIndex(of: 0x2F) == path.count - 1
    }
  }

  private func index(_ path: UnsafeBufferPointer<UInt8>) -> Int? {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if paths[middle].elementsEqual(path) { return middle }
      if paths[middle].lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static func withParents(_ names: [String]) throws -> [[UInt8]] {
    var all: Set<[UInt8]> = [[]]
    for name in names {
      let bytes = Array(name.utf8)
      guard Manifest.isSafe(bytes) else { throw PublishingError.badPath(name) }
      var end = bytes.count
      while all.insert(bytes[..<end] + [0x2F]).inserted, let slash = bytes[..<end].lastIndex(of: 0x2F) { end = slash }
    }
    return all.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func makeRoot(_ staging: String, _ shown: String) throws -> Int32 {
    guard mkdir(staging, 0o755) == 0 else { throw PublishingError.system(path: shown, code: errno) }
    let root = open(staging, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    let mark = root < 0 ? -1 : openat(root, Leftovers.unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard mark >= 0, Leftovers.lock(root) else {
      let error = PublishingError.system(path: shown, code: errno)
      if mark >= 0 { Glibc.close(mark) }
      if root >= 0 {
        unlinkat(root, Leftovers.unfinished, 0)
        Glibc.close(root)
      }
      rmdir(staging)
      throw error
    }
    Glibc.close(mark)
    return root
  }
}
