import Glibc

/// The list of every file of a site, and the mark by which `dip` knows a folder as its own.
///
/// First line `dip-manifest 1`, then `<bytes> <path>` in bytewise order of the paths. It does not list itself. Held as
/// the file's own bytes and four bytes a line, for a register of 100,000 entries has twice as many files.
struct Manifest {
  static let name = "MANIFEST"
  static let mark = "dip-manifest 1"
  /// Far above a million entries; a larger file is none of ours.
  private static let largest = 512 * 1024 * 1024

  private let bytes: [UInt8]
  /// Where each path begins, in the order of the paths.
  private let starts: [UInt32]

  /// Reads a folder's MANIFEST; nil where there is none, or none of ours.
  ///
  /// A line that names no path inside the folder is left out: a MANIFEST that was tampered with deletes nothing elsewhere.
  init?(folder: Int32) {
    guard let bytes = Manifest.read(folder) else { return nil }
    let mark = Array((Manifest.mark + "\n").utf8)
    guard bytes.starts(with: mark) else { return nil }
    var starts: [UInt32] = []
    var line = mark.count
    while line < bytes.count, let end = bytes[line...].firstIndex(of: 0x0A) {
      if let space = bytes[line..<end].firstIndex(of: 0x20), Manifest.isSafe(bytes[(space + 1)..<end]) {
        starts.append(UInt32(space + 1))
      }
      line = end + 1
    }
    self.bytes = bytes
    self.starts = bytes.withUnsafeBufferPointer { all in
      // Ours is in order; one that was edited by hand is put in order.
      starts.sorted { Manifest.order(all, Int($0), all, Int($1)) < 0 }
    }
  }

  /// Whether the path is listed. `path` ends with a newline, as in the file.
  func lists(_ path: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { all in
      path.withUnsafeBufferPointer { wanted in
        var low = 0
        var high = starts.count
        while low < high {
          let middle = (low + high) / 2
          let order = Manifest.order(all, Int(starts[middle]), wanted, 0)
          if order == 0 { return true }
          if order < 0 { low = middle + 1 } else { high = middle }
        }
        return false
      }
    }
  }

  /// Each listed path, in order.
  var paths: [ArraySlice<UInt8>] { starts.map { bytes[Int($0)...].prefix { $0 != 0x0A } } }

  /// Calls `body` with each listed path, in order.
  func forEach(_ body: (ArraySlice<UInt8>) -> Void) {
    for start in starts { body(bytes[Int(start)...].prefix { $0 != 0x0A }) }
  }

  /// Relative, without empty parts, `.` or `..`, and without control characters.
  static func isSafe(_ path: some Collection<UInt8>) -> Bool {
    !path.isEmpty && path.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
      && path.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && !part.elementsEqual("..".utf8) && !part.elementsEqual(".".utf8)
      }
  }

  /// Compares two paths that end with a newline, which sorts before every byte of a path.
  private static func order(
    _ a: UnsafeBufferPointer<UInt8>, _ i: Int, _ b: UnsafeBufferPointer<UInt8>, _ j: Int
  ) -> Int {
    var (i, j) = (i, j)
    while i < a.count, j < b.count {
      if a[i] != b[j] { return Int(a[i]) - Int(b[j]) }
      if a[i] == 0x0A { return 0 }
      i += 1
      j += 1
    }
    return i - j
  }

  private static func read(_ folder: Int32) -> [UInt8]? {
    let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size <= largest else { return nil }
    let size = Int(info.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        count += got
      }
    }
    return bytes.count == size ? bytes : nil
  }
}
