import Glibc
import Testing

@testable import DIPSite

/// A folder of its own for one test, removed with it.
final class PublishingRoom {
  let path: String
  var site: String { path + "/situs" }

  init() throws {
    var template = Array("/tmp/dip-terbit-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  deinit { remove(path) }

  func staged(
    _ folders: [String] = ["data", "data/entri", "informasi"], sources: [String] = [], workers: Int = 2,
    exchange: StagedSite.Exchange? = nil
  ) throws -> StagedSite {
    guard let exchange else {
      return try StagedSite(output: site, folders: folders, workers: workers, sources: sources)
    }
    return try StagedSite(output: site, folders: folders, workers: workers, sources: sources, exchange: exchange)
  }

  /// Publishes files of the given texts.
  func publish(_ files: [String: String], exchange: StagedSite.Exchange? = nil) throws {
    let staged = try staged(exchange: exchange)
    for (path, text) in files { try staged.write(path, text) }
    try staged.finish()
  }

  func make(_ name: String) { #expect(mkdir(path + "/" + name, 0o755) == 0) }

  func put(_ name: String, _ text: String) throws {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(file >= 0)
    defer { close(file) }
    let bytes = Array(text.utf8)
    #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
  }

  /// Every file below the room, path to text; a link shows where it points; an empty folder ends with `/`.
  func tree(_ below: String = "") -> [String: String] {
    var found: [String: String] = [:]
    collect(below, into: &found)
    return found
  }

  func text(_ name: String) -> String? {
    let file = open(path + "/" + name, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(file, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func collect(_ below: String, into found: inout [String: String]) {
    let names = PublishingRoom.names(path + "/" + below)
    if names.isEmpty, !below.isEmpty { found[below + "/"] = "" }
    for name in names {
      let inner = below.isEmpty ? name : below + "/" + name
      var info = stat()
      lstat(path + "/" + inner, &info)
      switch info.st_mode & S_IFMT {
      case S_IFDIR: collect(inner, into: &found)
      case S_IFLNK: found[inner] = "-> tautan"
      default: found[inner] = text(inner)
      }
    }
  }

  private func remove(_ folder: String) {
    for name in PublishingRoom.names(folder) where unlink(folder + "/" + name) != 0 { remove(folder + "/" + name) }
    rmdir(folder)
  }

  private static func names(_ folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

extension StagedSite {
  func write(_ path: String, _ text: String, worker: Int = 0) throws {
    let bytes = Array(text.utf8)
    try bytes.withUnsafeBufferPointer { try write(path: path, worker: worker, bytes: $0) }
  }
}
