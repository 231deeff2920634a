import Glibc

/// A single file that a command makes outside of the site: whole, or not at all.
package enum OutputFile {
  /// Lets `make` write a temporary file beside `path`, then gives it that name. Folders are made where they are missing.
  ///
  /// Throws `exists` where something stands there already and `overwrite` is false.
  package static func write(
    _ path: String, overwrite: Bool, make: (_ temporary: String) throws -> Void
  ) throws(ContentWriter.Failure) {
    if !overwrite, access(path, F_OK) == 0 { throw ContentWriter.Failure(path: path, reason: .exists) }
    try ContentWriter.makeFolders(above: path)
    let temporary = path + ".dip-\(getpid())"
    defer { unlink(temporary) }
    do {
      try make(temporary)
    } catch let failure as ContentWriter.Failure {
      throw failure
    } catch {
      throw ContentWriter.Failure(path: path, reason: .system(EIO))
    }
    let code = overwrite ? rename(temporary, path) : link(temporary, path)
    guard code == 0 else {
      throw ContentWriter.Failure(path: path, reason: errno == EEXIST ? .exists : .system(errno))
    }
  }

  /// The same for bytes at hand.
  package static func write(_ path: String, overwrite: Bool, bytes: [UInt8]) throws(ContentWriter.Failure) {
    try write(path, overwrite: overwrite) { temporary in try ContentWriter.create(path: temporary, bytes: bytes) }
  }
}
