package import DIPDiagnostics
import Glibc

/// Reads whole files. One per worker: it keeps its buffer.
package struct FileReader {
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

  package init() {}

  /// The file's bytes, or the finding that says why not: 002 (a symlink), 011 (larger than `limit` bytes), 017.
  package mutating func read(path: String, shownAs: String, limit: Int) -> Result<SourceFile, ReadFailure> {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return .failure(failure(shownAs, errno)) }
    defer { close(file) }
    var length = 0
    while true {
      if length == buffer.count {
        guard length <= limit else { break }
        buffer.append(contentsOf: repeatElement(0, count: buffer.count))
      }
      let room = buffer.count - length
      let count = buffer.withUnsafeMutableBytes { raw in
        raw.baseAddress.map { Glibc.read(file, $0 + length, room) } ?? 0
      }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(failure(shownAs, errno))
      }
      length += count
      // A short read is the end of a regular file; asking once more would cost a call for every entry.
      if count < room { break }
    }
    guard length <= limit else {
      return .failure(
        ReadFailure(
          finding: Diagnostic(
            RuleCode(11), at: Location(path: shownAs),
            ["ukuran": String(length), "batas": String(limit)])))
    }
    return .success(SourceFile(path: shownAs, bytes: Array(buffer[..<length])))
  }

  private func failure(_ path: String, _ code: Int32) -> ReadFailure {
    let finding =
      code == ELOOP
      ? Diagnostic(RuleCode(2), at: Location(path: path))
      : Diagnostic(RuleCode(17), at: Location(path: path), ["masalah": errorName(code)])
    return ReadFailure(finding: finding)
  }
}

/// Why a file could not be read.
package struct ReadFailure: Error, Sendable {
  package let finding: Diagnostic
}
