/// Writes the MANIFEST of a staged site, folder by folder, so that no list of all files is ever in memory.
struct ManifestWriter {
  private static let full = 64 * 1024

  private let file: Int32
  private let folders: StagedFolders
  private var buffer: [UInt8] = []

  init(file: Int32, folders: StagedFolders) {
    self.file = file
    self.folders = folders
  }

  /// `lines` gives a folder's files as lines of `<bytes> <name>`, in any order.
  mutating func write(lines: (_ folder: Int) -> [UInt8]) throws {
    buffer += Array((Manifest.mark + "\n").utf8)
    try write(folder: 0, lines)
    try flush()
  }

  /// The files of a folder, and where its sub-folders come among them: as their paths, with the slash, would be sorted.
  private mutating func write(folder: Int, _ lines: (_ folder: Int) -> [UInt8]) throws {
    let prefix = folders.paths[folder]
    let children = folders.children(of: folder)
    let blob = lines(folder)
    let files = ManifestWriter.sorted(blob)
    var next = 0
    for line in files {
      let name = blob[ManifestWriter.name(line, in: blob)...].prefix { $0 != 0x0A }
      while next < children.count, folders.paths[children[next]][prefix.count...].lexicographicallyPrecedes(name) {
        try write(folder: children[next], lines)
        next += 1
      }
      buffer += blob[line..<name.startIndex]
      buffer += prefix
      buffer += name
      buffer.append(0x0A)
      if buffer.count > ManifestWriter.full { try flush() }
    }
    for child in children[next...] { try write(folder: child, lines) }
  }

  private mutating func flush() throws {
    try buffer.withUnsafeBytes { try StagedFile.writeAll(file, $0, Manifest.name) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Where the lines begin, in bytewise order of the names.
  ///
  /// Each worker takes entries in rising order, so the lines are a few sorted runs; the sort only merges them.
  private static func sorted(_ blob: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var line = 0
    while line < blob.count {
      starts.append(line)
      line = (blob[line...].firstIndex(of: 0x0A) ?? blob.count) + 1
    }
    return blob.withUnsafeBufferPointer { all in
      starts.sorted { first, second in
        var (i, j) = (name(first, in: all), name(second, in: all))
        while all[i] == all[j], all[i] != 0x0A {
          i += 1
          j += 1
        }
        return all[i] < all[j]
      }
    }
  }

  private static func name<C: RandomAccessCollection<UInt8>>(_ line: Int, in blob: C) -> Int where C.Index == Int {
    (blob[line...].firstIndex(of: 0x20) ?? line) + 1
  }
}
