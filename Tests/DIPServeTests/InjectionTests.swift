import Testing

@testable import DIPServe

@Suite struct InjectionTests {
  private func put(_ page: String) -> String {
    String(decoding: Injection(version: "7-1", host: "localhost:8080").put(into: Array(page.utf8)), as: UTF8.self)
  }

  @Test func aPageGetsOneScriptAndOneConnection() {
    let page = put(
      "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\"></head>")
    #expect(
      page == """
        <head><meta http-equiv="Content-Security-Policy" content="connect-src http://localhost:8080/.dip/kabar; \
        default-src 'none'; script-src 'self'"><script src="/.dip/pratinjau.js" data-versi="7-1" defer></script>
        </head>
        """)
  }

  @Test func aPageWithoutHeadStays() { #expect(put("<p>…</p>") == "<p>…</p>") }

  @Test(arguments: [".a.swp", "~$buku.xlsx", "DIP-0001.md~", ".git"])
  func whatEditorsLeaveIsNoChange(_ name: String) { #expect(Watcher.isPassedOver(name.utf8)) }

  @Test(arguments: ["DIP-0001.md", "a~b.md", "4913"])
  func theRestIs(_ name: String) { #expect(!Watcher.isPassedOver(name.utf8)) }
}
