import Glibc

/// The program that listens on a port, as far as the system tells (Linux's proc(5); of other people's programs only to
/// root).
package struct PortOwner: Sendable, Hashable {
  package let process: Int
  package let name: String

  package static func find(port: Int) -> PortOwner? {
    let sockets = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap { listening(on: port, in: text($0)) }
    guard !sockets.isEmpty else { return nil }
    let wanted = Set(sockets.map { "socket:[\($0)]" })
    for process in names(in: "/proc").compactMap({ Int($0) }).sorted() {
      let folder = "/proc/\(process)/fd"
      for descriptor in names(in: folder) where link(folder + "/" + descriptor).map(wanted.contains) == true {
        let name = text("/proc/\(process)/comm").split(separator: "\n").first.map(String.init)
        return PortOwner(process: process, name: name ?? "?")
      }
    }
    return nil
  }

  /// The inodes of sockets that listen on the port, from the system's table of connections.
  static func listening(on port: Int, in table: String) -> [Substring] {
    table.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: " ")
      guard fields.count > 9, fields[3] == "0A", let colon = fields[1].lastIndex(of: ":") else { return nil }
      return Int(fields[1][fields[1].index(after: colon)...], radix: 16) == port ? fields[9] : nil
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  private static func link(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 128)
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func text(_ path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = read(file, &piece, piece.count)
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
