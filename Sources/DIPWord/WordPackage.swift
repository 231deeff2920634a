import CMinizip
import Glibc

/// The ZIP around a letter. What is not replaced is copied compressed as it stands, byte for byte.
final class WordPackage {
  static let partLimit = 8 * 1024 * 1024
  static let countLimit = 2000

  struct Entry {
    var name: String
    var info: unz_file_info64
    var extra: [UInt8]
    var localExtra: [UInt8]
    var comment: [UInt8]
    var position: unz64_file_pos
  }

  private let file: unzFile
  private(set) var entries: [Entry] = []

  init(path: String) throws(WordError) {
    guard access(path, F_OK) == 0 else { throw WordError(.missing) }
    guard let file = unzOpen64(path) else {
      throw WordError(WordPackage.isOLE(path) ? .oldWord : .notWord(""))
    }
    self.file = file
    do throws(WordError) {
      try list()
    } catch {
      unzClose(file)
      throw error
    }
  }

  deinit { unzClose(file) }

  /// True where the file begins as a compound file does (MS-CFB, section 2.2).
  private static func isOLE(_ path: String) -> Bool {
    guard let stream = fopen(path, "rb") else { return false }
    defer { fclose(stream) }
    var start = [UInt8](repeating: 0, count: 8)
    return fread(&start, 1, start.count, stream) == start.count
      && start == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  }

  private func list() throws(WordError) {
    var status = unzGoToFirstFile(file)
    while status == UNZ_OK {
      guard entries.count < WordPackage.countLimit else { throw WordError(.notWord("")) }
      var info = unz_file_info64()
      guard unzGetCurrentFileInfo64(file, &info, nil, 0, nil, 0, nil, 0) == UNZ_OK, info.size_filename < 1024 else {
        throw WordError(.notWord(""))
      }
      var name = [CChar](repeating: 0, count: Int(info.size_filename) + 1)
      var extra = [UInt8](repeating: 0, count: Int(info.size_file_extra))
      var comment = [CChar](repeating: 0, count: Int(info.size_file_comment) + 1)
      let extraSize = info.size_file_extra
      guard
        unzGetCurrentFileInfo64(
          file, &info, &name, info.size_filename + 1, &extra, extraSize, &comment, info.size_file_comment + 1)
          == UNZ_OK
      else { throw WordError(.notWord("")) }
      var position = unz64_file_pos()
      guard unzGetFilePos64(file, &position) == UNZ_OK else { throw WordError(.notWord("")) }
      entries.append(
        Entry(
          name: String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self), info: info,
          extra: extra, localExtra: try localExtra(), comment: comment.map { UInt8(bitPattern: $0) }, position: position
        ))
      status = unzGoToNextFile(file)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else { throw WordError(.notWord("")) }
  }

  private func localExtra() throws(WordError) -> [UInt8] {
    var method: Int32 = 0
    var level: Int32 = 0
    guard unzOpenCurrentFile2(file, &method, &level, 1) == UNZ_OK else { throw WordError(.notWord("")) }
    defer { unzCloseCurrentFile(file) }
    let size = unzGetLocalExtrafield(file, nil, 0)
    guard size > 0 else { return [] }
    var extra = [UInt8](repeating: 0, count: Int(size))
    return unzGetLocalExtrafield(file, &extra, UInt32(size)) == size ? extra : []
  }

  /// The bytes of an entry, inflated; refused where they are more than a letter can hold, whatever the entry claims.
  func read(_ entry: Entry) throws(WordError) -> [UInt8] {
    var position = entry.position
    guard entry.info.uncompressed_size <= WordPackage.partLimit, unzGoToFilePos64(file, &position) == UNZ_OK,
      unzOpenCurrentFile(file) == UNZ_OK
    else { throw WordError(.notWord(entry.name)) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = unzReadCurrentFile(file, &buffer, UInt32(buffer.count))
      if count == 0 { break }
      guard count > 0, bytes.count + Int(count) <= WordPackage.partLimit else {
        unzCloseCurrentFile(file)
        throw WordError(.notWord(entry.name))
      }
      bytes += buffer[..<Int(count)]
    }
    // Closing compares the checksum.
    guard unzCloseCurrentFile(file) == UNZ_OK else { throw WordError(.notWord(entry.name)) }
    return bytes
  }

  /// Writes the package anew with these entries replaced, everything else as it stands, in the same order with the same
  /// dates: the same template and values give the same bytes.
  func write(to path: String, replacing: [String: [UInt8]]) throws(WordError) {
    guard let output = zipOpen64(path, APPEND_STATUS_CREATE) else { throw WordError(.system(path)) }
    var fault: WordError?
    for entry in entries {
      do throws(WordError) {
        if let bytes = replacing[entry.name] {
          try put(bytes, entry, output)
        } else {
          try copy(entry, output)
        }
      } catch {
        fault = error
        break
      }
    }
    guard zipClose(output, nil) == ZIP_OK, fault == nil else { throw fault ?? WordError(.system(path)) }
  }

  private func open(_ entry: Entry, _ output: zipFile, raw: Bool) -> Bool {
    var info = zip_fileinfo()
    info.dosDate = entry.info.dosDate
    info.internal_fa = entry.info.internal_fa
    info.external_fa = entry.info.external_fa
    let method = raw ? Int32(entry.info.compression_method) : 8
    return zipOpenNewFileInZip4_64(
      output, entry.name, &info, entry.localExtra, UInt32(entry.localExtra.count), entry.extra,
      UInt32(entry.extra.count), entry.comment.count > 1 ? entry.comment.map { CChar(bitPattern: $0) } : nil, method, 6,
      raw ? 1 : 0,
      -15, 8, 0, nil, 0, entry.info.version, entry.info.flag, 0) == ZIP_OK
  }

  private func put(_ bytes: [UInt8], _ entry: Entry, _ output: zipFile) throws(WordError) {
    guard open(entry, output, raw: false), zipWriteInFileInZip(output, bytes, UInt32(bytes.count)) == ZIP_OK,
      zipCloseFileInZip(output) == ZIP_OK
    else { throw WordError(.system(entry.name)) }
  }

  private func copy(_ entry: Entry, _ output: zipFile) throws(WordError) {
    var position = entry.position
    var method: Int32 = 0
    var level: Int32 = 0
    guard unzGoToFilePos64(file, &position) == UNZ_OK, unzOpenCurrentFile2(file, &method, &level, 1) == UNZ_OK else {
      throw WordError(.notWord(entry.name))
    }
    defer { unzCloseCurrentFile(file) }
    guard open(entry, output, raw: true) else { throw WordError(.system(entry.name)) }
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = unzReadCurrentFile(file, &buffer, UInt32(buffer.count))
      if count == 0 { break }
      guard count > 0, zipWriteInFileInZip(output, buffer, UInt32(count)) == ZIP_OK else {
        throw WordError(.notWord(entry.name))
      }
    }
    guard zipCloseFileInZipRaw64(output, entry.info.uncompressed_size, entry.info.crc) == ZIP_OK else {
      throw WordError(.system(entry.name))
    }
  }
}
