import Glibc

/// A socket on which a preview listens.
package final class Listener: Sendable {
  let socket: Int32
  package let port: Int
  /// As it stands in an address: `127.0.0.1`, `[::1]`.
  package let shown: String

  package enum Failure: Error, Sendable, Equatable {
    /// Not an IP address.
    case notAnAddress
    /// Somebody listens there already.
    case taken
    case system(Int32)
  }

  deinit { close(socket) }

  private init(socket: Int32, port: Int, shown: String) {
    self.socket = socket
    self.port = port
    self.shown = shown
  }

  /// True for an address that only this machine reaches.
  package static func isLoopback(_ address: String) -> Bool {
    var four = in_addr()
    if inet_pton(AF_INET, address, &four) == 1 { return UInt32(bigEndian: four.s_addr) >> 24 == 127 }
    var six = in6_addr()
    guard inet_pton(AF_INET6, address, &six) == 1 else { return false }
    return withUnsafeBytes(of: six) { $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1 }
  }

  package static func isAddress(_ text: String) -> Bool {
    HostPolicy.isAddress(text, AF_INET) || HostPolicy.isAddress(text, AF_INET6)
  }

  /// Listens on an IP address; with port 0 on one that is free.
  package static func open(_ address: String, port: Int) throws(Failure) -> Listener {
    var storage = sockaddr_storage()
    guard let length = fill(&storage, address, port) else { throw .notAnAddress }
    let family = Int32(storage.ss_family)
    let socket = Glibc.socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { throw .system(errno) }
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, size)
    if family == AF_INET6 { setsockopt(socket, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, size) }
    let status = withUnsafePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, length) }
    }
    guard status == 0, listen(socket, 64) == 0 else {
      let code = errno
      close(socket)
      throw code == EADDRINUSE ? .taken : .system(code)
    }
    let shown = family == AF_INET6 ? "[\(address)]" : address
    return Listener(socket: socket, port: bound(socket) ?? port, shown: shown)
  }

  private static func fill(_ storage: inout sockaddr_storage, _ address: String, _ port: Int) -> socklen_t? {
    let number = in_port_t(truncatingIfNeeded: port).bigEndian
    return withUnsafeMutablePointer(to: &storage) { storage in
      let four = storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { place in
        place.pointee.sin_family = sa_family_t(AF_INET)
        place.pointee.sin_port = number
        return inet_pton(AF_INET, address, &place.pointee.sin_addr) == 1
      }
      if four { return socklen_t(MemoryLayout<sockaddr_in>.size) }
      let six = storage.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { place in
        place.pointee.sin6_family = sa_family_t(AF_INET6)
        place.pointee.sin6_port = number
        return inet_pton(AF_INET6, address, &place.pointee.sin6_addr) == 1
      }
      return six ? socklen_t(MemoryLayout<sockaddr_in6>.size) : nil
    }
  }

  private static func bound(_ socket: Int32) -> Int? {
    var storage = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    // Both families have their port in the same place.
    let status = withUnsafeMutablePointer(to: &storage) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
    }
    return status == 0 ? Int(UInt16(bigEndian: storage.sin6_port)) : nil
  }
}
