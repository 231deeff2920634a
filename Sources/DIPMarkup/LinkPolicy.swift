/// Which addresses a text, an entry or a template may point to: https, http, mailto, tel, relative ones, and `#…`.
package enum LinkPolicy {
  package enum Verdict: Sendable, Hashable {
    case allowed
    case relative
    case fragment
    /// With the scheme that is not allowed (`javascript`), or empty for a malformed address.
    case refused(String)
  }

  private static let webSchemes: [StaticString] = ["https", "http"]
  private static let otherSchemes: [StaticString] = ["mailto", "tel"]

  /// Judges an address as a browser would read it; entities and backslash escapes must have been resolved before.
  ///
  /// Blanks, control characters and backslashes are refused wherever they stand: browsers drop or turn them, which is
  /// how `java\tscript:` gets past a filter. `//host` and `/path` are refused because pages open under any base path;
  /// a name before the host (`https://kpu.go.id@elsewhere`) because it makes one host look like another.
  package static func verdict(_ address: UnsafeBufferPointer<UInt8>) -> Verdict {
    guard let first = address.first else { return .refused("") }
    var colon: Int?
    var pathStart: Int?
    for index in address.indices {
      let byte = address[index]
      if isNeverGood(byte) { return .refused("") }
      guard pathStart == nil else { continue }
      if endsHost(byte) { pathStart = index } else if byte == Byte.colon, colon == nil { colon = index }
    }
    if first == Byte.hash { return .fragment }
    if let colon { return absolute(address, colon: colon) }
    return first == Byte.slash || hidesColon(address, before: pathStart ?? address.count) ? .refused("") : .relative
  }

  package static func verdict(_ address: String) -> Verdict {
    address.utf8.withContiguousStorageIfAvailable(verdict) ?? Array(address.utf8).withUnsafeBufferPointer(verdict)
  }

  /// True for an absolute address of an allowed scheme that names a host, a mailbox or a number.
  package static func isAllowedAbsolute(_ address: String) -> Bool { verdict(address) == .allowed }

  /// The service whose links usually ask the reader to log in; nil for other hosts.
  package static func loginService(_ address: UnsafeBufferPointer<UInt8>) -> String? {
    guard let colon = address.firstIndex(of: Byte.colon), colon + 2 < address.count,
      address[colon + 1] == Byte.slash, address[colon + 2] == Byte.slash
    else { return nil }
    let rest = address[(colon + 3)...]
    let host = UnsafeBufferPointer(rebasing: rest.prefix { !endsHost($0) && $0 != Byte.colon })
    return sharedDrives.first { drive in
      let start = host.count - drive.host.utf8CodeUnitCount
      guard start == 0 || start > 0 && host[start - 1] == UInt8(ascii: ".") else { return false }
      return matches(UnsafeBufferPointer(rebasing: host[start...]), drive.host)
    }?.service
  }

  package static func loginService(_ address: String) -> String? {
    Array(address.utf8).withUnsafeBufferPointer(loginService)
  }

  private static let sharedDrives: [(host: StaticString, service: String)] = [
    ("drive.google.com", "Google Drive"), ("docs.google.com", "Google Docs"), ("sharepoint.com", "SharePoint"),
    ("onedrive.live.com", "OneDrive"), ("1drv.ms", "OneDrive"), ("dropbox.com", "Dropbox"), ("mega.nz", "MEGA"),
  ]

  private static func absolute(_ address: UnsafeBufferPointer<UInt8>, colon: Int) -> Verdict {
    let scheme = UnsafeBufferPointer(rebasing: address[..<colon])
    let rest = address[(colon + 1)...]
    if otherSchemes.contains(where: { matches(scheme, $0) }) { return rest.isEmpty ? .refused("") : .allowed }
    guard webSchemes.contains(where: { matches(scheme, $0) }) else {
      let name = scheme.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return .refused(String(decoding: name, as: UTF8.self))
    }
    guard rest.count > 3, rest[colon + 1] == Byte.slash, rest[colon + 2] == Byte.slash else { return .refused("") }
    let host = rest[(colon + 3)...].prefix { !endsHost($0) }
    return host.first.map(Byte.isWord) == true && !host.contains(Byte.at) ? .allowed : .refused("")
  }

  /// Without regard to the case of ASCII letters.
  private static func matches(_ scheme: UnsafeBufferPointer<UInt8>, _ wanted: StaticString) -> Bool {
    guard scheme.count == wanted.utf8CodeUnitCount else { return false }
    for index in scheme.indices {
      let byte = scheme[index]
      guard ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == wanted.utf8Start[index] else { return false }
    }
    return true
  }

  private static func isNeverGood(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F || byte == Byte.backslash }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == Byte.slash || byte == Byte.hash || byte == UInt8(ascii: "?")
  }

  /// `javascript%3A…` is a relative address to a browser, but nobody means one by it.
  private static func hidesColon(_ address: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
    var from = 0
    while let percent = address.next(UInt8(ascii: "%"), from: from, to: end) {
      from = percent + 1
      if percent + 2 < end, address[percent + 1] == UInt8(ascii: "3"),
        address[percent + 2] | 0x20 == UInt8(ascii: "a")
      {
        return true
      }
    }
    return false
  }
}
