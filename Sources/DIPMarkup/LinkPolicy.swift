/// Which addresses a text, an entry or a template may point to: https, http, mailto, tel, relative ones, and `#…`.
package enum LinkPolicy {
  package enum Verdict: Sendable, Hashable {
    case allowed
    case relative
    case fragment
    /// With the scheme that is not allowed (`javascript`), or empty for a malformed address.
    case refused(String)
  }

  private static let schemes: Set<String> = ["https", "http", "mailto", "tel"]

  /// Judges an address as a browser would read it; entities and backslash escapes must have been resolved before.
  ///
  /// Blanks, control characters and backslashes are refused wherever they stand: browsers drop or turn them, which is
  /// how `java\tscript:` gets past a filter. `//host` and `/path` are refused because pages open under any base path;
  /// a name before the host (`https://kpu.go.id@elsewhere`) because it makes one host look like another.
  package static func verdict(_ address: some Collection<UInt8>) -> Verdict {
    guard let first = address.first, !address.contains(where: isNeverGood) else { return .refused("") }
    if first == Byte.hash { return .fragment }
    let pathStart = address.firstIndex(where: endsHost) ?? address.endIndex
    if let colon = address[..<pathStart].firstIndex(of: Byte.colon) {
      return absolute(address[..<colon], address[address.index(after: colon)...])
    }
    return first == Byte.slash || hidesColon(address[..<pathStart]) ? .refused("") : .relative
  }

  package static func verdict(_ address: String) -> Verdict { verdict(address.utf8) }

  /// True for an absolute address of an allowed scheme that names a host, a mailbox or a number.
  package static func isAllowedAbsolute(_ address: String) -> Bool { verdict(address) == .allowed }

  /// The service whose links usually ask the reader to log in; nil for other hosts.
  package static func loginService(_ address: some Collection<UInt8>) -> String? {
    guard let colon = address.firstIndex(of: Byte.colon) else { return nil }
    let rest = address[address.index(after: colon)...]
    guard rest.starts(with: "//".utf8) else { return nil }
    let host = rest.dropFirst(2).prefix { !endsHost($0) && $0 != Byte.colon }
    let name = String(decoding: host, as: UTF8.self).lowercased()
    return sharedDrives.first { name == $0.host || name.hasSuffix("." + $0.host) }?.service
  }

  private static let sharedDrives: [(host: String, service: String)] = [
    ("drive.google.com", "Google Drive"), ("docs.google.com", "Google Docs"), ("sharepoint.com", "SharePoint"),
    ("onedrive.live.com", "OneDrive"), ("1drv.ms", "OneDrive"), ("dropbox.com", "Dropbox"), ("mega.nz", "MEGA"),
  ]

  private static func absolute(_ scheme: some Collection<UInt8>, _ rest: some Collection<UInt8>) -> Verdict {
    let name = String(decoding: scheme.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    guard schemes.contains(name) else { return .refused(name) }
    guard name.hasPrefix("http") else { return rest.isEmpty ? .refused("") : .allowed }
    let host = rest.dropFirst(2).prefix { !endsHost($0) }
    let isNamed = rest.starts(with: "//".utf8) && host.first.map(Byte.isWord) == true && !host.contains(Byte.at)
    return isNamed ? .allowed : .refused("")
  }

  private static func isNeverGood(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F || byte == Byte.backslash }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == Byte.slash || byte == Byte.hash || byte == UInt8(ascii: "?")
  }

  /// `javascript%3A…` is a relative address to a browser, but nobody means one by it.
  private static func hidesColon(_ segment: some Collection<UInt8>) -> Bool {
    var rest = segment[...]
    while let percent = rest.firstIndex(of: UInt8(ascii: "%")) {
      rest = rest[rest.index(after: percent)...]
      if rest.starts(with: "3a".utf8) || rest.starts(with: "3A".utf8) { return true }
    }
    return false
  }
}
