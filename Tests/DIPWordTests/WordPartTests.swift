import Testing

@testable import DIPWord

/// Names typed in Word: tags that Word spread over runs, sections over paragraphs and rows, and everything left as it was.
@Suite struct WordPartTests {
  static let form = WordForm([
    "nama": .text, "ada": .flag, "kosong": .rows(WordForm([:])),
    "daftar": .rows(WordForm(["kode": .text, "judul": .text, "sub": .rows(WordForm(["kata": .text]))])),
  ])
  static let values: [String: WordValue] = [
    "nama": .text("A & <B>"), "ada": .flag(true), "kosong": .rows([]),
    "daftar": .rows([
      ["kode": .text("1"), "judul": .text("satu"), "sub": .rows([["kata": .text("x")], ["kata": .text("y")]])],
      ["kode": .text("2"), "judul": .text("dua"), "sub": .rows([])],
    ]),
  ]

  static func p(_ runs: String...) -> String {
    "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>"
      + runs.map { "<w:r><w:rPr><w:b/></w:rPr><w:t>\($0)</w:t></w:r>" }.joined()
      + "</w:p>"
  }
  static func cell(_ text: String) -> String { "<w:tc>" + p(text) + "</w:tc>" }
  static func row(_ cells: String...) -> String { "<w:tr>" + cells.map(cell).joined() + "</w:tr>" }
  static func document(_ body: String) -> String {
    "<?xml version=\"1.0\"?>\n<w:document><w:body>\(body)</w:body></w:document>"
  }

  private func render(_ body: String) throws -> String {
    let part = WordPart(name: "x", bytes: Array(Self.document(body).utf8), form: Self.form)
    #expect(part.errors.isEmpty, "\(part.errors)")
    let bytes = part.render(Self.values)
    #expect(XMLTree(bytes) != nil, "not well formed: \(String(decoding: bytes, as: UTF8.self))")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of each paragraph of a rendered part.
  private func text(_ xml: String) -> [String] {
    let bytes = Array(xml.utf8)
    guard let tree = XMLTree(bytes) else { return ["rusak"] }
    var result: [Int: String] = [:]
    var order: [Int] = []
    for index in tree.nodes.indices {
      if tree.nodes[index].name == "w:p" { order.append(index) }
      guard tree.nodes[index].name == "w:t", let paragraph = tree.around(index, ["w:p"]) else { continue }
      result[paragraph, default: ""] += XMLText.decode(bytes[tree.nodes[index].content])
    }
    return order.map { result[$0] ?? "" }
  }

  private func faults(_ body: String) -> [WordError.Fault] {
    WordPart(name: "x", bytes: Array(Self.document(body).utf8), form: Self.form).errors.map(\.fault)
  }

  @Test func withoutTagsNothingChanges() throws {
    let body = Self.p("biasa &amp; {satu}") + "<!-- {{nama}} --><w:p/>" + Self.row("a", "b")
    let part = WordPart(name: "x", bytes: Array(Self.document(body).utf8), form: Self.form)
    #expect(part.isPlain)
    #expect(String(decoding: part.render(Self.values), as: UTF8.self) == Self.document(body))
  }

  @Test(arguments: [
    ["{{nama}}"], ["{{na", "ma}}"], ["{", "{nama}}"], ["{{nama}", "}"], ["{", "{", "n", "ama", "}", "}"],
    ["{{ nama", " }}"],
  ])
  func aTagMayBeSpreadOverRuns(_ runs: [String]) throws {
    let inside = runs.map { "<w:r><w:t>\($0)</w:t></w:r><w:proofErr w:type=\"spellEnd\"/>" }.joined()
    let xml = try render("<w:p><w:r><w:t>Kepada </w:t></w:r>\(inside)<w:r><w:t>, dengan hormat</w:t></w:r></w:p>")
    #expect(text(xml) == ["Kepada A & <B>, dengan hormat"])
    #expect(xml.contains("A &amp; &lt;B&gt;"))
  }

  @Test func everyByteAroundATagStays() throws {
    let xml = try render("<w:p w:rsidR=\"00A1\"><w:r><w:t>{{nama}}</w:t></w:r></w:p>\n  <w:sectPr  w:x='1'/>")
    #expect(
      xml
        == Self.document(
          "<w:p w:rsidR=\"00A1\"><w:r><w:t xml:space=\"preserve\">A &amp; &lt;B&gt;</w:t></w:r></w:p>\n  <w:sectPr  w:x='1'/>"
        ))
  }

  @Test func aSectionOverParagraphsRepeatsThem() throws {
    let xml = try render(
      Self.p("awal") + Self.p("{{#daftar}}") + Self.p("{{kode}}. ", "{{judul}}") + Self.p("{{/daftar}}")
        + Self.p("akhir"))
    #expect(text(xml) == ["awal", "1. satu", "2. dua", "akhir"])
  }

  @Test func aSectionInsideAParagraphRepeatsItsText() throws {
    #expect(text(try render(Self.p("[{{#daftar}}{{kode}},{{/daftar}}]"))) == ["[1,2,]"])
    #expect(text(try render(Self.p("[{{#daftar}}", "{{kode}}", ",{{/daftar}}]"))) == ["[1,2,]"])
    #expect(text(try render(Self.p("[{{#kosong}}", "x", "{{/kosong}}]"))) == ["[]"])
  }

  @Test func aSectionOverCellsRepeatsTheRow() throws {
    let xml = try render(
      "<w:tbl>" + Self.row("No", "Judul") + Self.row("{{#daftar}}{{kode}}", "{{judul}}{{/daftar}}") + "</w:tbl>")
    #expect(text(xml) == ["No", "Judul", "1", "satu", "2", "dua"])
    #expect(xml.components(of: "<w:tr>") == 3)
  }

  @Test func markersInRowsOfTheirOwnGo() throws {
    let xml = try render(
      "<w:tbl>" + Self.row("{{#daftar}}", "") + Self.row("{{kode}}", "{{judul}}") + Self.row("{{/daftar}}", "")
        + "</w:tbl>")
    #expect(text(xml) == ["1", "satu", "2", "dua"])
    #expect(xml.components(of: "<w:tr>") == 2)
  }

  @Test func aCellKeepsAParagraph() throws {
    let xml = try render(
      "<w:tbl><w:tr><w:tc>" + Self.p("{{#kosong}}") + Self.p("x") + Self.p("{{/kosong}}") + "</w:tc></w:tr></w:tbl>")
    #expect(text(xml) == [""])
  }

  @Test func sectionsNestAndStandOnConditions() throws {
    let body =
      Self.p("{{#daftar}}") + Self.p("{{judul}}{{^sub}} tanpa{{/sub}}") + Self.p("{{#sub}}")
      + Self.p("- {{kata}} dari {{kode}} ({{nama}})")
      + Self.p("{{/sub}}") + Self.p("{{/daftar}}")
      + Self.p("{{^kosong}}tidak ada{{/kosong}}{{#ada}}!{{/ada}}{{! catatan }}")
    #expect(
      text(try render(body)) == ["satu", "- x dari 1 (A & <B>)", "- y dari 1 (A & <B>)", "dua tanpa", "tidak ada!"])
  }

  @Test func aLineBreakBecomesOneOfWord() throws {
    var output: [UInt8] = []
    WordPart.write("a\nb\u{1}", &output)
    #expect(String(decoding: output, as: UTF8.self) == "a</w:t><w:br/><w:t xml:space=\"preserve\">b\u{FFFD}")
  }

  @Test func faultsAreNamed() {
    #expect(faults(Self.p("{{nma}}")) == [.unknownName("nma", known: ["ada", "daftar", "kosong", "nama"])])
    // A name of the rows is not known outside of them, and is known inside even where there are none.
    #expect(faults(Self.p("{{kode}}")).count == 1)
    #expect(faults(Self.p("{{#daftar}}{{kode}}{{kodee}}{{/daftar}}")).count == 1)
    #expect(faults(Self.p("{{#daftar}}") + Self.p("x")) == [.section("daftar")])
    #expect(faults(Self.p("{{/daftar}}")) == [.section("daftar")])
    #expect(faults(Self.p("{{#daftar}}{{#ada}}{{/daftar}}{{/ada}}")) == [.section("daftar")])
    #expect(faults(Self.p("{{#daftar}}") + Self.p("{{#ada}}x{{/daftar}}") + Self.p("{{/ada}}")).isEmpty == false)
    #expect(faults(Self.p("{{> kop}}")) == [.unknownTag("{{> kop}}")])
    #expect(faults(Self.p("{{{nama}}}")).isEmpty == false)
    #expect(faults(Self.p("{{daftar}}")) == [.wrongKind("daftar")])
  }

  @Test(arguments: [
    "", "bukan xml <", "<a><b></a></b>", "<!DOCTYPE a [<!ENTITY x \"y\">]><a/>", "<a>", "</a>", "<a b=\"<\"/>",
    String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
  ])
  func hostileXMLIsRefusedOrLeftAlone(_ text: String) {
    let part = WordPart(name: "x", bytes: Array(text.utf8), form: Self.form)
    if part.errors.isEmpty { #expect(part.isPlain && part.render([:]) == Array(text.utf8)) }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
