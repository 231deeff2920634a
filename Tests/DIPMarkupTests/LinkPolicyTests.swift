import DIPMarkup
import Testing

@Suite struct LinkPolicyTests {
  @Test(arguments: [
    "https://kpu.go.id", "HTTPS://KPU.GO.ID/a?b#c", "http://localhost:8080/", "mailto:ppid@contoh.go.id",
    "tel:+62385000", "https://contoh.go.id/@nama", "https://contoh.go.id/a:b",
  ])
  func allows(address: String) {
    #expect(LinkPolicy.verdict(address) == .allowed)
    #expect(LinkPolicy.isAllowedAbsolute(address))
  }

  @Test(arguments: [
    ("javascript:alert(1)", "javascript"), ("JaVaScRiPt:x", "javascript"), ("vbscript:x", "vbscript"),
    ("data:image/png;base64,AA", "data"), ("file:///etc/passwd", "file"), ("ftp://a.b", "ftp"), ("c:x", "c"),
    ("blob:https://a.b/c", "blob"), ("\u{A0}javascript:x", "\u{A0}javascript"), ("ſcript:x", "ſcript"),
    ("httpſ://a.b", "httpſ"), (":x", ""), ("view-source:x", "view-source"),
    ("", ""), (" https://a.b", ""), ("https://a.b ", ""), ("java\tscript:x", ""), ("java\nscript:x", ""),
    ("java\u{0}script:x", ""), ("\u{1}javascript:x", ""), ("a\\b", ""), ("\\\\a.b", ""), ("https:\\\\a.b", ""),
    ("//a.b", ""), ("/a", ""), ("https:a.b", ""), ("https:/a.b", ""), ("https://", ""), ("https:///a.b", ""),
    ("http://?a", ""), ("https://kpu.go.id@a.b/", ""), ("https://a:b@c.d", ""), ("mailto:", ""), ("tel:", ""),
    ("javascript%3Aalert(1)", ""), ("javascript%3aalert(1)", ""), ("https://.", ""), ("a\u{7F}", ""),
  ])
  func refuses(address: String, scheme: String) {
    #expect(LinkPolicy.verdict(address) == .refused(scheme))
    #expect(!LinkPolicy.isAllowedAbsolute(address))
  }

  @Test(arguments: ["a.html", "../a.pdf", "./a", "a/b:c", "a?b=c:d", "?a", "a/100%3A.pdf", "berkas/é.pdf", "100%"])
  func knowsRelative(address: String) {
    #expect(LinkPolicy.verdict(address) == .relative)
  }

  @Test(arguments: ["#", "#a", "#a:b"])
  func knowsFragment(address: String) {
    #expect(LinkPolicy.verdict(address) == .fragment)
  }
}
