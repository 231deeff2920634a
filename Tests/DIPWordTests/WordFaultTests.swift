import Testing

@testable import DIPWord

/// Where letters go wrong in Word: each fault is found wherever it stands, and names itself.
@Suite struct WordFaultTests {
  private typealias Rumah = WordPartTests

  private func part(_ body: String, root: String = "w:document") -> WordPart {
    WordPart(name: "x", bytes: Array("<\(root)>\(body)</\(root)>".utf8), form: Rumah.form)
  }

  private func rendered(_ body: String) -> String {
    let part = part(body)
    #expect(part.errors.isEmpty, "\(part.errors)")
    return String(decoding: part.render(Rumah.values), as: UTF8.self)
  }

  @Test func aMisspeltNameSplitOverRunsInsideALoopIsNamedWhole() {
    let body = Rumah.p("{{#daftar}}") + Rumah.p("Judul: {{ju", "dl", "}}") + Rumah.p("{{/daftar}}")
    #expect(part(body).errors == [WordError(.unknownName("judl", known: known), paragraph: "Judul: {{judl}}")])
  }

  private let known = ["ada", "daftar", "judul", "kode", "kosong", "nama", "sub"]

  @Test func aNameSplitOverRunsInsideALoopIsFilledInForEachRow() {
    let xml = rendered(Rumah.p("{{#daf", "tar}}") + Rumah.p("{{ju", "dul", "}}") + Rumah.p("{{/", "daftar}}"))
    #expect(xml.contains("satu") && xml.contains("dua") && !xml.contains("{{"))
  }

  @Test func aSectionOpenedInOneParagraphAndClosedInTheNextRepeatsBoth() {
    let xml = rendered(Rumah.p("{{#daftar}}a {{kode}}") + Rumah.p("b {{judul}}{{/daftar}}"))
    #expect(xml.ranges(of: "<w:p>").count == 4)
  }

  @Test func aSectionOpenedInARowAndClosedInALaterRowRepeatsBothRows() {
    let rows = Rumah.row("{{#daftar}}{{kode}}", "x") + Rumah.row("y", "{{judul}}{{/daftar}}")
    let xml = rendered("<w:tbl>\(rows)</w:tbl>")
    #expect(xml.ranges(of: "<w:tr>").count == 4)
    #expect(XMLTree(Array(xml.utf8)) != nil)
  }

  @Test func aSectionOpenedBeforeATableAndClosedInsideIsWellFormedOrRefused() {
    let body = Rumah.p("{{#daftar}}awal") + "<w:tbl>" + Rumah.row("{{kode}}{{/daftar}}", "b") + "</w:tbl>"
    let xml = rendered(body)
    #expect(XMLTree(Array(xml.utf8)) != nil)
    #expect(xml.ranges(of: "<w:tbl>").count == 2)
  }

  @Test func anUnclosedSectionNamesItsParagraph() {
    let body = Rumah.p("{{#daftar}} Lampiran ", "satu") + Rumah.p("x")
    #expect(part(body).errors == [WordError(.section("daftar"), paragraph: "{{#daftar}} Lampiran satu")])
  }

  @Test func loopsNestInOneRow() {
    let row = Rumah.row("{{#daftar}}{{kode}}", "{{#sub}}[{{kata}}]{{/sub}}", "{{judul}}{{/daftar}}")
    let xml = rendered("<w:tbl>\(row)</w:tbl>")
    #expect(xml.ranges(of: "<w:tr>").count == 2)
    #expect(xml.ranges(of: "[").count == 2)
  }

  @Test func loopsCrossedInOneRowAreRefused() {
    let row = Rumah.row("{{#daftar}}{{#sub}}{{kata}}", "{{/daftar}}", "{{/sub}}")
    #expect(part("<w:tbl>\(row)</w:tbl>").errors.map(\.fault) == [.section("daftar")])
  }

  /// Word keeps a text box twice: once for itself, once for older programs.
  private func textBox(_ text: String) -> String {
    let box = "<w:txbxContent>\(Rumah.p(text))</w:txbxContent>"
    return "<w:p><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback>"
      + "</mc:AlternateContent></w:r><w:r><w:t>luar</w:t></w:r></w:p>"
  }

  @Test func aNameInATextBoxIsFilledInBothTimes() {
    let xml = rendered(textBox("{{nama}}"))
    #expect(xml.ranges(of: "A &amp; &lt;B&gt;").count == 2)
    #expect(part(textBox("{{nma}}")).errors.first?.paragraph == "{{nma}}")
  }

  @Test func aSectionThatLeavesItsTextBoxIsRefused() {
    let body =
      "<w:p><w:r><w:t>{{#ada}}</w:t></w:r><w:r><w:txbxContent>\(Rumah.p("{{/ada}}"))</w:txbxContent></w:r></w:p>"
    #expect(part(body).errors.map(\.fault) == [.section("ada")])
  }

  @Test(arguments: ["w:hdr", "w:ftr", "w:footnotes"])
  func otherPartsAreFilledInToo(_ root: String) {
    let part = part(Rumah.p("{{nama}}"), root: root)
    #expect(String(decoding: part.render(Rumah.values), as: UTF8.self).contains("A &amp; &lt;B&gt;"))
  }

  @Test func entitiesAreRefused() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
    let part = WordPart(name: "word/document.xml", bytes: Array(bomb.utf8), form: Rumah.form)
    #expect(part.errors.map(\.fault) == [.badXML(part: "word/document.xml")])
  }
}
