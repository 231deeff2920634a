/// A request for one file, as far as a preview answers any. Bodies are refused.
package struct Request: Sendable {
  /// False for HEAD: the same answer without its body.
  package let wantsBody: Bool
  /// The path with its escapes taken out, by its parts; empty for `/`.
  let parts: [[UInt8]]
  /// True where the path ends in `/`.
  let isFolder: Bool
  /// The value of `Host`, in small letters.
  let host: String
  let ifNoneMatch: String?
  let ifModifiedSince: String?

  /// Longest address that is looked at.
  static let targetLimit = 4 * 1024

  /// `target` is the request's own, escapes and all; `length` and `coding` are what it says of a body.
  package init(
    method: String, target: String, host: String?, ifNoneMatch: String?, ifModifiedSince: String?, length: String?,
    coding: String?
  ) throws(Refusal) {
    switch method {
    case "GET": wantsBody = true
    case "HEAD": wantsBody = false
    default: throw .method
    }
    guard target.utf8.count <= Request.targetLimit else { throw .address }
    guard length ?? "0" == "0", coding == nil else { throw .body }
    guard let host, !host.isEmpty else { throw .host }
    self.host = host.lowercased()
    self.ifNoneMatch = ifNoneMatch
    self.ifModifiedSince = ifModifiedSince
    (parts, isFolder) = try Request.path(Array(target.utf8))
  }

  /// The parts of a path. No part is empty, `.`, `..` or hidden in escapes; none holds a byte that a file name of a site
  /// cannot have. What follows `?` is the page's affair.
  private static func path(_ target: [UInt8]) throws(Refusal) -> (parts: [[UInt8]], isFolder: Bool) {
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

/// Why a request is not answered with a file.
package enum Refusal: Error, Sendable {
  case malformed
  case method
  case body
  case address
  /// No Host, or one that this preview does not answer to.
  case host

  package var status: Int {
    switch self {
    case .malformed, .body: 400
    case .method: 405
    case .address: 414
    case .host: 421
    }
  }
}
