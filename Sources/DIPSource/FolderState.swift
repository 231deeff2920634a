import DIPDiagnostics
import Glibc

/// How a folder's files stood at one moment, so that a later look tells whether anybody touched them since.
///
/// Names, sizes, times of change (which nobody can set back) and file numbers; nothing is opened.
package struct FolderState: Sendable, Equatable {
  private struct File: Sendable, Equatable {
    let path: String
    let size: Int
    let number: UInt
    let seconds: Int
    let nanoseconds: Int
  }

  private let files: [File]

  package init(root: String) {
    files = ContentFolder.walk(root: root, shownAs: root).files.map { file in
      var info = stat()
      // What is gone between the walk and this look has size -1.
      let isThere = lstat(root + "/" + file.path, &info) == 0
      return File(
        path: file.path, size: isThere ? Int(info.st_size) : -1, number: UInt(info.st_ino),
        seconds: info.st_ctim.tv_sec, nanoseconds: info.st_ctim.tv_nsec)
    }
  }

  /// The first file, by path, that differs from an earlier look: new, gone or touched; nil where all is as it was.
  package func firstDifference(from earlier: FolderState) -> String? {
    if let pair = zip(files, earlier.files).first(where: { $0 != $1 }) { return min(pair.0.path, pair.1.path) }
    let longer = files.count > earlier.files.count ? files : earlier.files
    return longer.dropFirst(min(files.count, earlier.files.count)).first?.path
  }
}
