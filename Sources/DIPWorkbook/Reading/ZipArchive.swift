import CMinizip

/// A zip archive in memory, read through minizip. Every name and every declared size is looked at before a byte is
/// unpacked, and what is unpacked is counted again.
final class ZipArchive {
  private let handle: unzFile
  private let memory: UnsafeMutablePointer<ArchiveBytes>
  private let limits: ReadLimits
  private(set) var names: [String] = []
  private var places: [String: unz64_file_pos] = [:]
  private var unpacked = 0

  init(_ bytes: [UInt8], _ limits: ReadLimits) throws(WorkbookReadError) {
    self.limits = limits
    memory = .allocate(capacity: 1)
    memory.initialize(to: ArchiveBytes(bytes: bytes))
    var functions = ArchiveBytes.functions(memory)
    guard let opened = unzOpen2_64("workbook", &functions) else {
      memory.deinitialize(count: 1)
      memory.deallocate()
      throw .damaged(part: "")
    }
    handle = opened
    try list()
  }

  deinit {
    unzClose(handle)
    memory.deinitialize(count: 1)
    memory.deallocate()
  }

  /// Reads the directory: names, sizes, places.
  private func list() throws(WorkbookReadError) {
    var info = unz_global_info64()
    guard unzGetGlobalInfo64(handle, &info) == UNZ_OK else { throw .damaged(part: "") }
    guard info.number_entry <= UInt64(limits.parts) else { throw .tooManyParts(Int(clamping: info.number_entry)) }
    var total = 0
    var folded: Set<String> = []
    var outcome = unzGoToFirstFile(handle)
    while outcome == UNZ_OK {
      var file = unz_file_info64()
      var name = [CChar](repeating: 0, count: 1025)
      guard unzGetCurrentFileInfo64(handle, &file, &name, 1024, nil, 0, nil, 0) == UNZ_OK,
        file.size_filename < 1024
      else { throw .damaged(part: "") }
      let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard Int(file.size_filename) == path.utf8.count, ZipArchive.isInside(path),
        folded.insert(path.lowercased()).inserted
      else { throw .badPartName(path) }
      guard file.flag & 1 == 0 else { throw .notWorkbook(.encrypted) }
      total += Int(clamping: file.uncompressed_size)
      guard total <= limits.uncompressed else { throw .tooLarge(limit: limits.uncompressed) }
      try check(path, packed: Int(clamping: file.compressed_size), Int(clamping: file.uncompressed_size))
      var place = unz64_file_pos()
      guard unzGetFilePos64(handle, &place) == UNZ_OK else { throw .damaged(part: path) }
      names.append(path)
      places[path] = place
      outcome = unzGoToNextFile(handle)
    }
    guard outcome == UNZ_END_OF_LIST_OF_FILE else { throw .damaged(part: "") }
  }

  private func check(_ part: String, packed: Int, _ size: Int) throws(WorkbookReadError) {
    guard size > limits.ratioFrom else { return }
    let ratio = size / max(1, packed)
    guard ratio <= limits.ratio else { throw .bomb(part: part, ratio: ratio) }
  }

  /// A relative path that stays within the archive.
  private static func isInside(_ path: String) -> Bool {
    guard !path.isEmpty, !path.hasPrefix("/"), !path.utf8.contains(0x5C), !path.utf8.contains(0x3A) else {
      return false
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains("..") && !parts.contains(".") && !parts.dropLast().contains("")
  }

  func contains(_ part: String) -> Bool { places[part] != nil }

  /// Unpacks a part piece by piece; `body` returns false to stop.
  func read(_ part: String, _ body: (UnsafeRawBufferPointer) -> Bool) throws(WorkbookReadError) {
    guard var place = places[part] else { throw .missingPart(part) }
    guard unzGoToFilePos64(handle, &place) == UNZ_OK, unzOpenCurrentFile(handle) == UNZ_OK else {
      throw .damaged(part: part)
    }
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = buffer.withUnsafeMutableBytes { unzReadCurrentFile(handle, $0.baseAddress, UInt32($0.count)) }
      guard count >= 0 else {
        unzCloseCurrentFile(handle)
        throw .damaged(part: part)
      }
      if count == 0 { break }
      unpacked += Int(count)
      guard unpacked <= limits.uncompressed * 2 else {
        unzCloseCurrentFile(handle)
        throw .tooLarge(limit: limits.uncompressed)
      }
      let goesOn = buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<Int(count)])) }
      if !goesOn {
        unzCloseCurrentFile(handle)
        return
      }
    }
    // Says so where the checksum differs.
    guard unzCloseCurrentFile(handle) == UNZ_OK else { throw .damaged(part: part) }
  }
}

/// Bytes with a place to read from, as minizip's file functions want them.
struct ArchiveBytes {
  let bytes: [UInt8]
  var position = 0

  static func functions(_ memory: UnsafeMutablePointer<ArchiveBytes>) -> zlib_filefunc64_def {
    var functions = zlib_filefunc64_def()
    functions.opaque = UnsafeMutableRawPointer(memory)
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { opaque, _, target, size in
      guard let memory = opaque?.assumingMemoryBound(to: ArchiveBytes.self), let target else { return 0 }
      let count = min(Int(size), memory.pointee.bytes.count - memory.pointee.position)
      guard count > 0 else { return 0 }
      let start = memory.pointee.position
      memory.pointee.bytes.withUnsafeBytes { source in
        guard let from = source.baseAddress else { return }
        target.copyMemory(from: from + start, byteCount: count)
      }
      memory.pointee.position += count
      return UInt(count)
    }
    functions.zwrite_file = { _, _, _, _ in 0 }
    functions.ztell64_file = { opaque, _ in
      UInt64(opaque?.assumingMemoryBound(to: ArchiveBytes.self).pointee.position ?? 0)
    }
    functions.zseek64_file = { opaque, _, offset, origin in
      guard let memory = opaque?.assumingMemoryBound(to: ArchiveBytes.self) else { return -1 }
      let count = memory.pointee.bytes.count
      let base =
        switch Int32(origin) {
        case ZLIB_FILEFUNC_SEEK_CUR: memory.pointee.position
        case ZLIB_FILEFUNC_SEEK_END: count
        default: 0
        }
      // Beyond the end, or a sum that does not fit: a damaged archive.
      guard offset <= UInt64(count), base + Int(offset) <= count else { return -1 }
      memory.pointee.position = base + Int(offset)
      return 0
    }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    return functions
  }
}
