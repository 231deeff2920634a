import DIPDiagnostics
import DIPWorkbook
import Glibc

/// A spreadsheet that somebody named on the command line.
enum ExcelFile {
  /// The most bytes such a file may have.
  static let limit = 128 * 1024 * 1024

  static func read(_ path: String, _ bahasa: Bahasa) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure(path, errno, bahasa) }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw failure(path, errno, bahasa) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw failure(path, EISDIR, bahasa) }
    guard info.st_size <= limit else { throw failure(path, EFBIG, bahasa) }
    var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
    var done = 0
    while done < bytes.count {
      let rest = bytes.count - done
      let count = bytes.withUnsafeMutableBytes { raw in
        raw.baseAddress.map { Glibc.read(file, $0 + done, rest) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, errno, bahasa) }
      if count == 0 { break }
      done += count
    }
    return Array(bytes[..<done])
  }

  /// True where two paths lead to one file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Writes a workbook; the old file stays where anything fails.
  static func write(_ path: String, _ bahasa: Bahasa, _ make: () throws -> [UInt8]) throws {
    let bytes: [UInt8]
    do {
      bytes = try make()
    } catch let error as WorkbookWriteError {
      throw explain(path, error, bahasa)
    }
    let temporary = path + ".dip-\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw unwritten(path, errno, bahasa) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        close(file)
        unlink(temporary)
        throw unwritten(path, code, bahasa)
      }
      done += count
    }
    guard close(file) == 0, rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw unwritten(path, code, bahasa)
    }
  }

  private static func unwritten(_ path: String, _ code: Int32, _ bahasa: Bahasa) -> ExitStatus {
    let text = String(cString: strerror(code))
    Console.err(
      kata(
        "kesalahan: `\(path)` tidak dapat ditulis: \(text)\n  = perbaikan: tutup berkas itu di Excel bila sedang terbuka, dan periksa izin foldernya\n",
        "error: `\(path)` cannot be written: \(text)\n  = help: close the file in Excel if it is open, and check the folder's permissions\n",
        bahasa))
    return .io
  }

  private static func explain(_ path: String, _ error: WorkbookWriteError, _ bahasa: Bahasa) -> ExitStatus {
    if case .textTooLong(let sheet, let row, let column, let length) = error {
      let cell = CellName.cell(row: row, column: column)
      Console.err(
        kata(
          "kesalahan: lembar “\(sheet)”, sel \(cell): \(length) huruf tidak muat dalam satu sel Excel (32.767)\n  = perbaikan: pendekkan teks itu di register; tidak ada yang ditulis\n",
          "error: sheet “\(sheet)”, cell \(cell): \(length) characters do not fit into one cell of Excel (32,767)\n  = help: shorten the text in the register; nothing was written\n",
          bahasa))
      return .findings
    }
    Console.err(
      kata(
        "kesalahan: `\(path)` tidak dapat dibuat: \(error)\n  = perbaikan: periksa ruang kosong di folder sementara\n",
        "error: `\(path)` cannot be made: \(error)\n  = help: check the free space in the temporary folder\n", bahasa))
    return .io
  }

  /// The file's name without its folder and ending.
  static func name(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.split(separator: ".").first.map(String.init) ?? last
  }

  private static func failure(_ path: String, _ code: Int32, _ bahasa: Bahasa) -> ExitStatus {
    let text = String(cString: strerror(code))
    Console.err(
      kata(
        "kesalahan: `\(path)` tidak dapat dibaca: \(text)\n  = perbaikan: periksa nama berkas dan foldernya\n",
        "error: `\(path)` cannot be read: \(text)\n  = help: check the file's name and folder\n", bahasa))
    return .io
  }
}
