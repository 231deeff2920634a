import DIPTemplate
import Testing

/// The strict mode: what it refuses when templates are loaded, and how it escapes by place.
@Suite struct StrictTests {
  private static let row = Shape("baris", [("judul", .text), ("nilai", .number)])
  private static let shape = Shape(
    "halaman",
    [
      ("judul", .text), ("tautan", .address), ("isi", .safe), ("jumlah", .number), ("ada", .flag),
      ("baris", .list(row)),
      ("satu", .record(row)), ("kata", .texts), ("data", .json),
    ])

  private func library(_ sources: [String: String]) -> TemplateLibrary {
    TemplateLibrary(
      sources: sources.sorted { $0.key < $1.key }.map {
        TemplateSource(path: "templates/\($0.key)", name: $0.key, bytes: Array($0.value.utf8))
      }, allowsAddress: { !$0.contains(":") || $0.hasPrefix("https:") })
  }

  private func render(
    _ template: String, _ kind: DocumentKind = .html, partials: [String: String] = [:], known: Bool = true,
    _ fill: (inout Record) -> Void = { _ in }
  ) throws -> String {
    var sources = partials
    sources["utama"] = template
    let compiled = try library(sources).compile("utama", kind: kind, shape: StrictTests.shape)
    var record = Record(StrictTests.shape)
    fill(&record)
    let output = TemplateOutput()
    try compiled.render(record, into: output)
    // Whatever is known beforehand, the outcome is the same; what is not known there may be anything then.
    for choice in 0..<(known ? 1 << StrictTests.shape.count : 0) {
      let slots = (0..<StrictTests.shape.count).filter { choice >> $0 & 1 == 1 }
      var other = Record(StrictTests.shape)
      for slot in slots { other[slot] = record[slot] }
      let again = TemplateOutput()
      try compiled.settled(slots, of: other).render(record, into: again)
      #expect(again.bytes == output.bytes, "\(template): \(slots)")
    }
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private func errors(_ template: String, _ kind: DocumentKind = .html, partials: [String: String] = [:])
    -> [TemplateError]
  {
    var sources = partials
    sources["utama"] = template
    let made = library(sources)
    if !made.errors.isEmpty { return made.errors }
    do {
      _ = try made.compile("utama", kind: kind, shape: StrictTests.shape)
      return []
    } catch let found as TemplateErrors {
      return found.errors
    } catch {
      return []
    }
  }

  /// Values are escaped sixteen bytes at a time: a sign must be found at every place of every length.
  @Test func escapesWhereverASignStands() throws {
    let places: [(template: String, kind: DocumentKind, escape: (Character) -> String)] = [
      ("{{judul}}", .html, { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] ?? String($0) }),
      (
        "<p title=\"{{judul}}\">", .html,
        { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"][$0] ?? String($0) }
      ),
      (
        "\"{{judul}}\"", .json,
        { ["\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\u{1}": "\\u0001", "\u{7F}": "\\u007f"][$0] ?? String($0) }
      ),
    ]
    for place in places {
      for length in 0...40 {
        for at in 0..<max(1, length) {
          for sign in "&<>\"'\\\n\u{1}\u{7F}é " where length > 0 || sign == " " {
            var value = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN".prefix(length))
            if at < value.count { value[at] = sign }
            let found = try render(place.template, place.kind, known: false) { $0[0] = .text(String(value)) }
            let wanted = place.template.replacing("{{judul}}", with: value.map(place.escape).joined())
            #expect(found == wanted)
          }
        }
      }
    }
  }

  @Test func jsonMadeElsewhereStandsOnlyInJSON() throws {
    let made = Record.Value.safe(SafeMarkup(trustedBytes: Array("\"a\":1".utf8)))
    #expect(try render("{ {{{data}}} }", .json) { $0[8] = made } == "{ \"a\":1 }")
    #expect(errors("{{{data}}}").map(\.kind) == [.unsafeRaw])
    #expect(errors("\"{{{data}}}\"", .json).map(\.kind) == [.unsafeRaw])
    #expect(errors("{{{isi}}}", .json).map(\.kind) == [.unsafeRaw])
    #expect(errors("{{data}}", .json).map(\.kind) == [.unsafePlace])
  }

  @Test func unknownNameHasPlaceAndSuggestion() throws {
    let error = try #require(errors("<p>\n  é {{judl}}</p>").first)
    #expect(error.kind == .unknownName)
    #expect((error.line, error.column) == (2, 5))
    #expect(error.suggestion == "judul")
    #expect(error.path == "templates/utama")
  }

  @Test(arguments: [
    ("{{> bgian}}", TemplateError.Kind.unknownPartial), ("{{#ada}}x", .unclosedSection),
    ("{{#ada}}x{{/satu}}", .unclosedSection),
    ("{{judul", .syntax), ("{{=x=}}", .syntax), ("{{{judul}}}", .unsafeRaw), ("{{isi}}", .unsafePlace),
    ("<p class={{judul}}>", .unsafePlace), ("<{{judul}}>", .unsafePlace), ("<p {{judul}}=\"x\">", .unsafePlace),
    ("<script>var a = '{{judul}}'</script>", .unsafePlace), ("<style>{{judul}}</style>", .unsafePlace),
    ("<!-- {{judul}} -->", .unsafePlace), ("<a onclick=\"{{judul}}\">", .unsafePlace),
    ("<p style=\"{{judul}}\">", .unsafePlace),
    ("<iframe srcdoc=\"{{judul}}\">", .unsafePlace), ("<p title=\"{{{isi}}}\">", .unsafeRaw),
    ("{{#ada}}<p{{/ada}}", .unsafePlace),
    ("{{> bagian}}", .circular), ("<a href=\"x{{tautan}}\">", .unsafePlace),
    ("{{#baris}}{{lain}}{{/baris}}", .unknownName),
  ])
  func refuses(_ template: String, _ kind: TemplateError.Kind) {
    #expect(errors(template, partials: ["bagian": "{{> utama}}"]).map(\.kind).contains(kind))
  }

  @Test func jsonTakesOnlyNumbersBare() {
    #expect(errors("{\"a\": {{judul}}}", .json).map(\.kind) == [.unsafePlace])
    #expect(errors("{\"a\": {{jumlah}}, \"b\": \"{{judul}}\"}", .json).isEmpty)
  }

  @Test func escapesByPlace() throws {
    let hostile = "\"><script>'&"
    let html = try render("<p title=\"{{judul}}\">{{judul}}</p><a href=\"x/{{judul}}\">") {
      $0[Self.shape.slot("judul")] = .text(hostile)
    }
    #expect(
      html
        == "<p title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">&quot;&gt;&lt;script&gt;'&amp;</p><a href=\"x/%22%3E%3Cscript%3E%27%26\">"
    )
    let json = try render("{\"a\":\"{{judul}}\"}", .json) {
      $0[Self.shape.slot("judul")] = .text("\"\\\n\u{1}</é\u{2028}")
    }
    #expect(json == "{\"a\":\"\\\"\\\\\\n\\u0001</é\u{2028}\"}")
  }

  @Test(arguments: [
    ("https://a.example/?x=1&y=2", "https://a.example/?x=1&amp;y=2"), ("javascript:alert(1)", "#"),
    ("../a.html", "../a.html"),
  ])
  func judgesAddresses(_ address: String, _ expected: String) throws {
    let html = try render("<a href=\"{{tautan}}\">") { $0[Self.shape.slot("tautan")] = .text(address) }
    #expect(html == "<a href=\"\(expected)\">")
  }

  @Test func sectionMayHoldAWholeAttribute() throws {
    #expect(
      try render("<a{{#ada}} aria-current=\"page\"{{/ada}}>") { $0[Self.shape.slot("ada")] = .flag(true) }
        == "<a aria-current=\"page\">")
  }

  @Test func listsKnowTheirEdges() throws {
    let made = try render("[{{#baris}}\"{{judul}}\"{{^-last}},{{/-last}}{{/baris}}]", .json) { record in
      record[Self.shape.slot("baris")] = .sequence(count: 3) { index in
        var row = Record(Self.row)
        row[Self.row.slot("judul")] = .text(String(index))
        return row
      }
    }
    #expect(made == "[\"0\",\"1\",\"2\"]")
    #expect(try render("{{#kata}}{{.}};{{/kata}}") { $0[Self.shape.slot("kata")] = .texts(["a", "<"]) } == "a;&lt;;")
  }

  /// Sections within sections, on what is known and on what is not, with names of the outer record inside.
  @Test func whatIsKnownBeforehandStaysWhereItStands() throws {
    func row(_ title: String, _ number: Int) -> Record {
      var row = Record(StrictTests.row)
      row[0] = .text(title)
      row[1] = .number(number)
      return row
    }
    let text = try render(
      """
      <a href="{{tautan}}">{{judul}}</a>{{#ada}}<b>{{jumlah}}</b>{{#baris}}{{^-first}}, {{/-first}}{{judul}}{{#ada}}!{{/ada}}{{nilai}}\
      {{#kata}}<i>{{.}}{{^-last}}/{{/-last}}</i>{{/kata}}{{/baris}}{{/ada}}{{^ada}}tiada{{/ada}}{{#satu}}{{judul}}{{{isi}}}\
      {{#baris}}{{satu.nilai}}{{/baris}}{{/satu}}{{satu.judul}}{{^kata}}hampa{{/kata}}
      """
    ) {
      $0[0] = .text("A & B")
      $0[1] = .text("javascript:x")
      $0[2] = .safe(SafeMarkup(trustedBytes: Array("<u>u</u>".utf8)))
      $0[3] = .number(7)
      $0[4] = .flag(true)
      $0[5] = .list([row("x", 1), row("y", 2)])
      $0[6] = .record(row("s", 9))
      $0[7] = .texts(["p", "q"])
    }
    #expect(
      text == "<a href=\"#\">A &amp; B</a><b>7</b>x!1<i>p/</i><i>q</i>, y!2<i>p/</i><i>q</i>s<u>u</u>99s")
  }

  @Test func inheritsAndIncludes() throws {
    let made = try render(
      "{{<tata}}{{$isi}}{{> bagian}}{{/isi}}{{/tata}}",
      partials: ["tata": "<main>{{$isi}}kosong{{/isi}}</main>", "bagian": "<h1>{{judul}}</h1>"]
    ) { $0[Self.shape.slot("judul")] = .text("A & B") }
    #expect(made == "<main><h1>A &amp; B</h1></main>")
  }

  @Test func hugeListsAreHandedOnInPieces() throws {
    let compiled = try library(["utama": "{{#baris}}{{nilai}},{{/baris}}"]).compile(
      "utama", kind: .plain, shape: Self.shape)
    var record = Record(Self.shape)
    record[Self.shape.slot("baris")] = .sequence(count: 10_000) { index in
      var row = Record(Self.row)
      row[Self.row.slot("nilai")] = .number(index)
      return row
    }
    var pieces: [Int] = []
    let output = TemplateOutput(threshold: 1024) { pieces.append($0.count) }
    try compiled.render(record, into: output)
    try output.finish()
    #expect(pieces.count > 10)
    #expect(pieces.reduce(0, +) == 48_890 + 10_000 - 10_000)
    #expect(pieces.dropLast().allSatisfy { $0 < 2048 })
  }
}
