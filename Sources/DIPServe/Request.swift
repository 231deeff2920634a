/// A request for one file, as far as a preview answers any: its head, taken apart. Bodies are refused.
struct Request: Sendable {
  /// False for HEAD: the same answer without its body.
  var wantsBody: Bool
  /// The path with its escapes taken out, by its parts; empty for `/`.
  var parts: [[UInt8]]
  /// True where the path ends in `/`.
  var isFolder: Bool
  /// The value of `Host`, in small letters.
  var host: String
  var ifNoneMatch: String?
  var ifModifiedSince: String?
  var keepsAlive: Bool

  /// Longest head and longest address that are read at all.
  static let headLimit = 16 * 1024
  static let targetLimit = 4 * 1024

  /// Takes a head apart (RFC 9112), without its final empty line.
  init(head: ArraySlice<UInt8>) throws(Refusal) {
    var lines = head.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }[...]
    let first = lines.popFirst() ?? []
    let words = first.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 3, words[2].starts(with: "HTTP/".utf8) else { throw .malformed }
    let version = String(decoding: words[2], as: UTF8.self)
    guard version == "HTTP/1.1" || version == "HTTP/1.0" else { throw .version }
    switch String(decoding: words[0], as: UTF8.self) {
    case "GET": wantsBody = true
    case "HEAD": wantsBody = false
    default: throw .method
    }
    let fields = try Request.fields(lines)
    let length = fields["content-length"] ?? "0"
    guard length == "0", fields["transfer-encoding"] == nil else { throw .body }
    guard let host = fields["host"], !host.isEmpty else { throw .host }
    self.host = host.lowercased()
    ifNoneMatch = fields["if-none-match"]
    ifModifiedSince = fields["if-modified-since"]
    let connection = (fields["connection"] ?? "").lowercased()
    keepsAlive = version == "HTTP/1.1" ? !connection.contains("close") : connection.contains("keep-alive")
    (parts, isFolder) = try Request.path(words[1])
  }

  /// Header fields by their name in small letters. One that comes twice is joined, but for Host, where it is an attack.
  private static func fields(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(Refusal) -> [String: String] {
    var fields: [String: String] = [:]
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { throw .malformed }
      let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
      guard value.allSatisfy({ $0 >= 0x20 || $0 == 0x09 }) else { throw .malformed }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      var text = String(decoding: value, as: UTF8.self)
      while text.last == " " || text.last == "\t" { text.removeLast() }
      guard let earlier = fields[name] else {
        fields[name] = text
        continue
      }
      guard name != "host" else { throw .host }
      fields[name] = earlier + ", " + text
    }
    return fields
  }

  /// The parts of a path. No part is empty, `.`, `..` or hidden in escapes; none holds a byte that a file name of a site
  /// cannot have. What follows `?` is the page's affair.
  private static func path(_ target: ArraySlice<UInt8>) throws(Refusal) -> (parts: [[UInt8]], isFolder: Bool) {
    guard target.count <= targetLimit else { throw .address }
    guard target.first == 0x2F else { throw .malformed }
    let path = target.prefix { $0 != 0x3F && $0 != 0x23 }
    var decoded: [UInt8] = []
    var index = path.startIndex
    while index < path.endIndex {
      if path[index] == 0x25 {
        guard index + 2 < path.endIndex, let high = hex(path[index + 1]), let low = hex(path[index + 2]) else {
          throw .malformed
        }
        // An escaped slash would be one part that looks like two.
        guard high << 4 | low != 0x2F else { throw .malformed }
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(path[index])
        index += 1
      }
    }
    guard decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C }) else { throw .malformed }
    var parts = decoded.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false).map(Array.init)
    let isFolder = parts.last?.isEmpty ?? true
    if isFolder { _ = parts.popLast() }
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part.count <= 255 && part != [0x2E] && part != [0x2E, 0x2E]
    }
    guard isPlain else { throw .malformed }
    return (parts, isFolder)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

/// Why a request is not answered with a file. After each of these the connection is closed.
enum Refusal: Error, Sendable {
  case malformed
  case version
  case method
  case body
  case address
  case head
  case slow
  /// No Host, or one that this preview does not answer to.
  case host
  case crowded

  var status: Int {
    switch self {
    case .malformed, .body: 400
    case .version: 505
    case .method: 405
    case .address: 414
    case .head: 431
    case .slow: 408
    case .host: 421
    case .crowded: 503
    }
  }
}
