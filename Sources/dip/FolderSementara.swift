import DIPSource
import Glibc

/// A folder below `TMPDIR` for another program to read files from, gone when `remove` is called.
struct FolderSementara {
  let path: String
  private var names: [String] = []

  /// `nama` begins its name, so that people see whose it is.
  init(nama: String = "dip") throws {
    let parent = temporaryFolder()
    // What mkdtemp(3) puts in place of the six letters makes the name its own.
    var template = Array((parent + "/" + nama + "-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw IOFailure(path: parent, code: errno) }
    path = String(cString: made)
  }

  /// Writes files by their names; what stands there is replaced.
  mutating func tulis(_ files: [String: [UInt8]]) throws {
    for (name, bytes) in files {
      try OutputFile.write(path + "/" + name, overwrite: true, bytes: bytes)
      names.append(name)
    }
  }

  func remove() {
    for name in names { unlink(path + "/" + name) }
    rmdir(path)
  }
}
