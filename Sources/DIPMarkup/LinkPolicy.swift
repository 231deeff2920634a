/// Which addresses a text, an entry or a template may point to: https, http, mailto, tel, relative ones, and `#…`.
package enum LinkPolicy {
  package enum Verdict: Sendable, Hashable {
    case allowed
    case relative
    case fragment
    /// With the reason as a scheme (`javascript`) or empty for a malformed address.
    case refused(String)
  }

  private static let schemes: Set<String> = ["https", "http", "mailto", "tel"]

  /// Judges an address as a browser would read it, after entities and escapes have been resolved.
  ///
  /// Blanks, control characters and backslashes are refused outright: browsers drop or turn them, which is how
  /// `java\tscript:` gets past a filter. `//host` and `/path` are refused because pages open under any base path.
  package static func verdict(_ address: some Sequence<UInt8>) -> Verdict {
    var scheme: [UInt8] = []
    var bytes: [UInt8] = []
    var beforeScheme = true
    for byte in address {
      if byte <= 0x20 || byte == 0x7F || byte == 0x5C { return .refused("") }
      bytes.append(byte)
      guard beforeScheme else { continue }
      switch byte {
      case 0x3A: return judged(scheme, bytes.count, address)
      case 0x2F, 0x3F, 0x23: beforeScheme = false
      default: scheme.append(byte)
      }
    }
    if bytes.first == 0x23 { return .fragment }
    if bytes.isEmpty || bytes.first == 0x2F { return .refused("") }
    return .relative
  }

  package static func verdict(_ address: String) -> Verdict { verdict(address.utf8) }

  /// True for an absolute address of an allowed scheme that names a host or a mailbox.
  package static func isAllowedAbsolute(_ address: String) -> Bool { verdict(address) == .allowed }

  private static func judged(_ scheme: [UInt8], _ length: Int, _ address: some Sequence<UInt8>) -> Verdict {
    let name = String(decoding: scheme, as: UTF8.self).lowercased()
    guard schemes.contains(name) else { return .refused(name) }
    let rest = Array(address.dropFirst(length))
    if rest.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == 0x5C }) { return .refused("") }
    if name.hasPrefix("http") {
      let host = rest.dropFirst(2).prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
      return rest.starts(with: [0x2F, 0x2F]) && !host.isEmpty ? .allowed : .refused("")
    }
    return rest.isEmpty ? .refused("") : .allowed
  }
}
