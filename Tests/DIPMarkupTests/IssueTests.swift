import DIPMarkup
import Testing

@Suite struct IssueTests {
  /// Kind, and what its range covers.
  @Test(arguments: [
    ("Ini <b>tebal</b>", MarkupIssue.Kind.rawHTML, "<b>"),
    ("a\n\n<div>\nisi\n</div>", .rawHTML, "<div>"),
    ("a <!-- b --> c", .rawHTML, "<!-- b -->"),
    ("a <?php x ?> c", .rawHTML, "<?php x ?>"),
    ("[a](javascript:alert)", .linkScheme, "javascript:alert"),
    ("x\n\n[b](b) [a](data:text/html,x)", .linkScheme, "data:text/html,x"),
    ("<javascript:alert>", .linkScheme, "javascript:alert"),
    ("[a](java&#115;cript:x)", .linkScheme, "[a](java&#115;cript:x)"),
    ("[a](<java\tscript:x>)", .linkScheme, "java\tscript:x"),
    ("[a](\\javascript:x)", .linkScheme, "\\javascript:x"),
    ("[a](//jahat.example)", .linkScheme, "//jahat.example"),
    ("(lihat) [a]()", .linkScheme, ""),
    ("[a][b]\n\n[b]: https://kpu.go.id", .referenceDefinition, "[b]:"),
    ("> - [b\n> c]: https://kpu.go.id", .referenceDefinition, "[b\n> c]:"),
    ("- [ ] [b]: https://kpu.go.id", .referenceDefinition, "[b]:"),
    ("[\\]b]: x", .referenceDefinition, "[\\]b]:"),
    ("[^]: x", .referenceDefinition, "[^]:"),
    ("[^a\nb]: x", .referenceDefinition, "[^a\nb]:"),
    ("a\r\r[b]: x", .referenceDefinition, "[b]:"),
    ("    ```\n[b]: x", .referenceDefinition, "[b]:"),
    ("- ```\n\n[b]: x", .referenceDefinition, "[b]:"),
    ("<!--\n```\n-->\n[b]: x", .referenceDefinition, "[b]:"),
    ("```a`b\n[b]: x", .referenceDefinition, "[b]:"),
    ("Catatan[^1].", .footnote, "[^1]"),
    ("`` ` `` dan [^1]", .footnote, "[^1]"),
    ("![a](https://a.b/c.png)", .foreignImage, "https://a.b/c.png"),
    ("![a](data:image/png;base64,AA)", .foreignImage, "data:image/png;base64,AA"),
    ("![](a.png)", .imageWithoutText, "a.png"),
    ("![ ](a.png)", .imageWithoutText, "a.png"),
    ("teks y [](y)", .linkWithoutText, "y"),
    ("> > > > > > > > > a", .tooDeep, "> > > > > > > > > a"),
    ("1. 1. 1. 1. 1. 1. 1. 1. 1. a", .tooDeep, "1. 1. 1. 1. 1. 1. 1. 1. 1. a"),
    ("+ + + + + + + + + +", .tooDeep, "+ + + + + + + + + +"),
  ])
  func isAnErrorAtItsPlace(body: String, kind: MarkupIssue.Kind, place: String) throws {
    let rendered = Rendered(body)
    let issue = try #require(rendered.issues.first { $0.kind == kind }, "\(rendered.issues)")
    #expect(rendered.source(issue.range) == place)
    #expect(kind.isError)
    #expect(rendered.html.isEmpty && rendered.text.isEmpty)
  }

  @Test(arguments: [
    ("Kunjungi https://kpu.go.id/a?b=c.", "https://kpu.go.id/a?b=c", "https://kpu.go.id/a?b=c"),
    ("(http://kpu.go.id)", "http://kpu.go.id", "http://kpu.go.id"),
    ("lihat www.kpu.go.id, ya", "www.kpu.go.id", "https://www.kpu.go.id"),
    ("| a |\n|---|\n| WWW.KPU.GO.ID |", "WWW.KPU.GO.ID", "https://WWW.KPU.GO.ID"),
    ("é https://a.b/é!", "https://a.b/é", "https://a.b/é"),
  ])
  func bareAddressIsAdvice(body: String, place: String, detail: String) throws {
    let rendered = Rendered(body)
    let issue = try #require(rendered.issues.first)
    #expect(rendered.issues.count == 1 && issue.kind == .bareAddress && !issue.kind.isError)
    #expect(rendered.source(issue.range) == place)
    #expect(issue.detail == detail)
    #expect(!rendered.html.isEmpty)
  }

  @Test(arguments: [
    "Teks [a]: bukan definisi, hanya kata di tengah.", "\\[a]: x", "`[^1]` dan `` [^a] ` [^b] ``", "\\[^1]",
    "```\n> > > > > > > > > > a\n| | | | | | | | | | | | | | | |\n[^1]\n```",
    "~~~ a\n[x]: y\n```\n[^1]\n~~~", "[^2](https://kpu.go.id)", "* * * * * * * * * * * *",
    "xhttp://a.b", "https:// saja", "[https://a.b](https://a.b)", "`https://a.b`", "a www. b", "é", "a\u{0}b",
    "[![alt](a.png)](b.html)", "- [x]", "&lt;b&gt;",
  ])
  func isFine(body: String) {
    let rendered = Rendered(body)
    #expect(rendered.issues.isEmpty)
    #expect(!rendered.html.isEmpty)
  }

  @Test func relativeLinksAreHandedOverAndRewritten() {
    let body = "[b](b) [b](b) ![p](g/peta%20a.png)\n\n| x |\n|---|\n| [c](../c.md#d \"t\") |\n\n[f](#f)"
    let rendered = Rendered(body) { "../" + $0 + "?\"<&" }
    #expect(rendered.references.map(\.target) == ["b", "b", "g/peta%20a.png", "../c.md#d"])
    #expect(rendered.references.map(\.isImage) == [false, false, true, false])
    #expect(rendered.references.map(\.range.lowerBound) == [4, 11, 19, 54])
    for reference in rendered.references { #expect(rendered.source(reference.range) == reference.target) }
    #expect(rendered.html.contains("href=\"../b?%22%3C&amp;\""))
    #expect(rendered.html.contains("href=\"#f\""))
  }

  @Test func checkFindsWhatRenderFinds() {
    let body = "# a\n\n<b>x</b> [](y) www.a.b ![z](q.png)"
    let rendered = Rendered(body)
    var issues: [MarkupIssue] = []
    var references: [LocalReference] = []
    Array(body.utf8).withUnsafeBufferPointer {
      MarkupEngine().check($0, issues: &issues, references: &references)
    }
    #expect(issues == rendered.issues)
    #expect(references == rendered.references)
    #expect(issues.count == 4)
  }

  @Test func limitsHoldExactly() {
    let line = String(repeating: "a", count: MarkupLimit.line)
    #expect(Rendered(line).issues.isEmpty)
    #expect(Rendered(line + "a").issues.map(\.kind) == [.lineTooLong])
    #expect(Rendered(line + "a").issues.first?.size == MarkupLimit.line + 1)
    let body = String(repeating: "é\n\n", count: MarkupLimit.body / 4)
    #expect(Rendered(body).issues.isEmpty)
    #expect(Rendered(body + "a").issues.map(\.kind) == [.bodyTooLarge])
    #expect(Rendered(String(repeating: "> ", count: 8) + "a").issues.isEmpty)
    let columns = "|" + String(repeating: "a|", count: 12)
    let rule = "|" + String(repeating: "-|", count: 12)
    let rows = String(repeating: "|a\n", count: 198)
    #expect(Rendered("\(columns)\n\(rule)\n\(rows)").issues.isEmpty)
    #expect(Rendered("\(columns)\n\(rule)\n\(rows)|a").issues.map(\.kind) == [.tooManyTableLines])
    #expect(Rendered("\(columns)a|\n\(rule)-|").kinds == [.tableTooWide])
  }

  @Test func detailIsShortAndWhole() {
    let rendered = Rendered("<b a=\"" + String(repeating: "é", count: 500) + "\">")
    let detail = rendered.issues.first?.detail ?? ""
    #expect(!detail.isEmpty && detail.utf8.count <= 120)
    #expect(!detail.contains("\u{FFFD}"))
  }
}
