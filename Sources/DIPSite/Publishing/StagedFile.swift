import Glibc

/// One file of a staged site that is being written.
struct StagedFile {
  let site: StagedSite
  let descriptor: Int32
  let folder: Int
  let name: String
  let path: String
  let worker: Int

  /// Writes through `body`, which returns the number of bytes, ends the file and notes it; or takes it back.
  func fill(_ body: () throws -> Int) throws {
    let size: Int
    do {
      size = try body()
    } catch {
      remove()
      throw error
    }
    try close(size: size)
  }

  /// Ends the file and notes it for the MANIFEST. Some file systems say only here that the disk is full.
  func close(size: Int) throws {
    guard Glibc.close(descriptor) == 0 else {
      let error = PublishingError.system(path: path, code: errno)
      unlink()
      throw error
    }
    site.note(folder, name.utf8, size, worker)
  }

  /// Takes back a file that could not be written whole.
  func remove() {
    Glibc.close(descriptor)
    unlink()
  }

  private func unlink() {
    guard let parent = site.folders.descriptor(folder) else { return }
    unlinkat(parent, name, 0)
    site.folders.release(folder, parent)
  }

  static func writeAll(_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ path: String) throws {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count = Glibc.write(file, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw PublishingError.system(path: path, code: errno) }
      written += count
    }
  }

  /// Copies until the end and returns the number of bytes.
  static func copyAll(_ from: Int32, _ source: String, to file: Int32, _ path: String) throws -> Int {
    var info = stat()
    guard fstat(from, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
      throw PublishingError.system(path: source, code: EINVAL)
    }
    return try withUnsafeTemporaryAllocation(byteCount: 128 * 1024, alignment: 16) { buffer in
      var size = 0
      while true {
        let count = read(from, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw PublishingError.system(path: source, code: errno) }
        if count == 0 { return size }
        try writeAll(file, UnsafeRawBufferPointer(rebasing: buffer[..<count]), path)
        size += count
      }
    }
  }
}
