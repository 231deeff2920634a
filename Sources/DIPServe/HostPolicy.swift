import Glibc

/// Which names a preview answers to.
///
/// A page of some other site can make a browser send requests here under a name of its own that it lets point to this
/// machine (DNS rebinding), and would then read the answers. Such a request bears that name in `Host`. A literal address
/// and `localhost` are never looked up, so only those are answered.
package struct HostPolicy: Sendable {
  let port: Int

  package init(port: Int) { self.port = port }

  /// True for `localhost` or a literal address, with this preview's own port.
  func admits(_ host: String) -> Bool {
    var name = host[...]
    var given = 80
    if let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") {
      guard let number = UInt16(host[host.index(after: colon)...]) else { return false }
      given = Int(number)
      name = host[..<colon]
    }
    guard given == port else { return false }
    if name == "localhost" { return true }
    if name.first == "[", name.last == "]" {
      return HostPolicy.isAddress(String(name.dropFirst().dropLast()), AF_INET6)
    }
    return HostPolicy.isAddress(String(name), AF_INET)
  }

  private static func isAddress(_ text: String, _ family: Int32) -> Bool {
    var storage = in6_addr()
    return inet_pton(family, text, &storage) == 1
  }
}
