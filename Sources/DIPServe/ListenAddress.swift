import Glibc

/// An IP address on which a preview may listen, as a person wrote it.
package struct ListenAddress: Sendable, Hashable {
  package enum Family: Sendable { case four, six }

  package let text: String
  package let family: Family

  /// Nil where the text is not an address in numbers.
  package init?(_ text: String) {
    var storage = in6_addr()
    if inet_pton(AF_INET, text, &storage) == 1 {
      family = .four
    } else if inet_pton(AF_INET6, text, &storage) == 1 {
      family = .six
    } else {
      return nil
    }
    self.text = text
  }

  /// True for an address that only this machine reaches.
  package var isLoopback: Bool {
    switch family {
    case .four:
      var four = in_addr()
      return inet_pton(AF_INET, text, &four) == 1 && UInt32(bigEndian: four.s_addr) >> 24 == 127
    case .six:
      var six = in6_addr()
      guard inet_pton(AF_INET6, text, &six) == 1 else { return false }
      return withUnsafeBytes(of: six) { $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1 }
    }
  }

  /// As it stands in an address: `127.0.0.1`, `[::1]`.
  package var shown: String { family == .six ? "[\(text)]" : text }
}
