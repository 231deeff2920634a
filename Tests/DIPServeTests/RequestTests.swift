import Testing

@testable import DIPServe

/// What a browser, or somebody who is none, may send to a preview.
@Suite struct RequestTests {
  private func read(_ line: String, _ fields: String = "Host: localhost\r\n") throws(Refusal) -> Request {
    try Request(head: Array("\(line)\r\n\(fields)".utf8)[...])
  }

  private func path(_ target: String) -> [String]? {
    (try? read("GET \(target) HTTP/1.1")).map { $0.parts.map { String(decoding: $0, as: UTF8.self) } }
  }

  @Test func pathsAreTakenApart() {
    #expect(path("/") == [])
    #expect(path("/informasi/DIP-0001.html?q=a/../b#c") == ["informasi", "DIP-0001.html"])
    #expect(path("/berkas/laporan%20akhir.pdf") == ["berkas", "laporan akhir.pdf"])
    #expect(path("/edisi/2026/") == ["edisi", "2026"])
  }

  @Test(arguments: [
    "/../etc/passwd", "/a/../../etc/passwd", "/%2e%2e/etc/passwd", "/%2E./x", "/./x", "//etc/passwd", "/a//b",
    "/a%2f..%2fb", "/a%00.html", "/a%0d%0aX:%20y", "/a%5cb", "/a\\b", "/%", "/%4", "/%zz", "etc/passwd", "*",
    "http://localhost/", "/a%7f",
  ])
  func aPathThatLeavesTheSiteIsRefused(_ target: String) { #expect(path(target) == nil) }

  @Test func longAddressesAreRefused() {
    #expect(path("/" + String(repeating: "a", count: 255)) != nil)
    #expect(path("/" + String(repeating: "a", count: 256)) == nil)
    #expect(throws: Refusal.address) { try read("GET /\(String(repeating: "a/", count: 3000)) HTTP/1.1") }
  }

  @Test func onlyReadingIsAnswered() throws {
    #expect(try read("HEAD / HTTP/1.1").wantsBody == false)
    #expect(throws: Refusal.method) { try read("POST / HTTP/1.1") }
    #expect(throws: Refusal.version) { try read("GET / HTTP/2.0") }
    #expect(throws: Refusal.malformed) { try read("GET /") }
    #expect(throws: Refusal.malformed) { try read("GET / a HTTP/1.1") }
    #expect(throws: Refusal.body) { try read("GET / HTTP/1.1", "Host: localhost\r\nContent-Length: 3\r\n") }
    #expect(throws: Refusal.body) { try read("GET / HTTP/1.1", "Host: localhost\r\nTransfer-Encoding: chunked\r\n") }
    #expect(throws: Refusal.malformed) { try read("GET / HTTP/1.1", "Host: localhost\r\n folded: x\r\n") }
    #expect(throws: Refusal.malformed) { try read("GET / HTTP/1.1", "Host : localhost\r\n") }
    #expect(throws: Refusal.host) { try read("GET / HTTP/1.1", "") }
    #expect(throws: Refusal.host) { try read("GET / HTTP/1.1", "Host: localhost\r\nhost: evil.example\r\n") }
  }

  @Test func connectionsStayOpenAsHTTPSays() throws {
    #expect(try read("GET / HTTP/1.1").keepsAlive)
    #expect(try !read("GET / HTTP/1.1", "Host: localhost\r\nConnection: Close\r\n").keepsAlive)
    #expect(try !read("GET / HTTP/1.0").keepsAlive)
  }

  @Test(arguments: ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "192.168.1.5:8080"])
  func literalHostsAreAnswered(_ host: String) { #expect(HostPolicy(port: 8080).admits(host)) }

  @Test(arguments: [
    "evil.example:8080", "localhost", "localhost:8081", "localhost.evil.example:8080", "127.0.0.1.evil.example:8080",
    "127.1:8080", "[::1]", "::1:8080", "[evil]:8080", ":8080", "localhost:", "localhost:8080x",
  ])
  func otherHostsAreNot(_ host: String) { #expect(!HostPolicy(port: 8080).admits(host)) }

  @Test func aDateIsWrittenAsHTTPDoes() {
    #expect(httpDate(.init(tv_sec: 784_111_777, tv_nsec: 5)) == "Sun, 06 Nov 1994 08:49:37 GMT")
  }

  @Test func whoListensIsFoundInTheTable() {
    let table = """
        sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
         0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0 100 0 0 10 0
         1: 0100007F:1F90 0100007F:A000 01 00000000:00000000 00:00000000 00000000  1000        0 4712 1 0 100 0 0 10 0
      """
    #expect(PortOwner.listening(on: 8080, in: table) == ["4711"])
    #expect(PortOwner.listening(on: 8081, in: table).isEmpty)
  }
}
