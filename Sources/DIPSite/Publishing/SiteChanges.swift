import Glibc

/// What one site has that another has not, file by file. Compressed siblings are left out: they follow their files.
package struct SiteChanges: Sendable, Equatable {
  package private(set) var added: [String] = []
  package private(set) var changed: [String] = []
  package private(set) var removed: [String] = []
  /// Compressed siblings that came, changed or went.
  package private(set) var siblings = 0

  /// Whether both are the same, byte for byte.
  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty && siblings == 0 }

  /// Compares two whole sites by their MANIFESTs and the bytes of the files that both have.
  init(from old: Int32?, to new: Int32) {
    let before = old.flatMap { Manifest(folder: $0) }?.paths ?? []
    let after = Manifest(folder: new)?.paths ?? []
    var (i, j) = (0, 0)
    while i < before.count || j < after.count {
      if j == after.count || (i < before.count && before[i].lexicographicallyPrecedes(after[j])) {
        note(before[i], \.removed)
        i += 1
      } else if i == before.count || after[j].lexicographicallyPrecedes(before[i]) {
        note(after[j], \.added)
        j += 1
      } else {
        if let old, !SiteChanges.isSame(before[i], old, new) { note(before[i], \.changed) }
        i += 1
        j += 1
      }
    }
  }

  private mutating func note(_ path: ArraySlice<UInt8>, _ list: WritableKeyPath<SiteChanges, [String]>) {
    let path = String(decoding: path, as: UTF8.self)
    if Compressible.isSibling(path) { siblings += 1 } else { self[keyPath: list].append(path) }
  }

  /// Sizes first, then bytes. What cannot be read is another file.
  private static func isSame(_ path: ArraySlice<UInt8>, _ old: Int32, _ new: Int32) -> Bool {
    guard let first = Tree.openFile(old, path), let second = Tree.openFile(new, path) else { return false }
    defer {
      close(first)
      close(second)
    }
    var (one, other) = (stat(), stat())
    guard fstat(first, &one) == 0, fstat(second, &other) == 0, one.st_size == other.st_size else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 128 * 1024, alignment: 16) { buffer in
      let half = buffer.count / 2
      let (a, b) = (UnsafeMutableRawBufferPointer(rebasing: buffer[..<half]), buffer.baseAddress?.advanced(by: half))
      while true {
        let count = fill(first, a.baseAddress, half)
        guard count >= 0, fill(second, b, half) == count else { return false }
        if count == 0 { return true }
        guard let left = a.baseAddress, let right = b, memcmp(left, right, count) == 0 else { return false }
      }
    }
  }

  /// Reads until so much is there or the file ends; -1 where it cannot be read.
  private static func fill(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
    var done = 0
    while done < size {
      let count = read(file, buffer?.advanced(by: done), size - done)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return -1 }
      if count == 0 { break }
      done += count
    }
    return done
  }
}
