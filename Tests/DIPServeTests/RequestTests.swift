import Testing

@testable import DIPServe

/// What a browser, or somebody who is none, may send to a preview.
@Suite struct RequestTests {
  private func read(
    _ method: String, _ target: String, host: String? = "localhost", length: String? = nil, coding: String? = nil
  ) throws(Refusal) -> Request {
    try Request(
      method: method, target: target, host: host, ifNoneMatch: nil, ifModifiedSince: nil, length: length,
      coding: coding)
  }

  private func path(_ target: String) -> [String]? {
    (try? read("GET", target)).map { $0.parts.map { String(decoding: $0, as: UTF8.self) } }
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
    #expect(throws: Refusal.address) { try read("GET", "/" + String(repeating: "a/", count: 3000)) }
  }

  @Test func onlyReadingIsAnswered() throws {
    #expect(try read("GET", "/").wantsBody)
    #expect(try !read("HEAD", "/").wantsBody)
    #expect(throws: Refusal.method) { try read("POST", "/") }
    #expect(throws: Refusal.body) { try read("GET", "/", length: "3") }
    #expect(throws: Refusal.body) { try read("GET", "/", coding: "chunked") }
    #expect(throws: Refusal.host) { try read("GET", "/", host: nil) }
    #expect(throws: Refusal.host) { try read("GET", "/", host: "") }
  }

  @Test func noticesAreReadAsTheyAreWritten() {
    for notice in [Notice.good(base: "/"), .good(base: "/dip/"), .broken] { #expect(Notice(notice.line) == notice) }
    for other in ["", "baik", "baik dip/", "siap 80"] { #expect(Notice(other) == nil) }
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
