import Testing

@testable import DIPDiagnostics

@Suite struct DiagnosticTests {
  @Test(arguments: [("DIP107", 107), ("dip007", 7), ("12", 12), ("DIP7", 7)])
  func codesAreRead(_ text: String, _ number: UInt16) { #expect(RuleCode(text) == RuleCode(number)) }

  @Test(arguments: ["", "DIP", "DIP1074", "DIP-1", "-1", "+12", "DIP１", "XIP107", "1 2"])
  func otherTextsAreNoCodes(_ text: String) { #expect(RuleCode(text) == nil) }

  @Test func codesAreWrittenWithThreeDigits() {
    #expect([1, 42, 107].map { RuleCode($0).description } == ["DIP001", "DIP042", "DIP107"])
  }

  @Test func theOrderIsPathOffsetCode() {
    let wanted = [
      Diagnostic(RuleCode(9), at: Location(path: "Z.md", offset: 7)),
      Diagnostic(RuleCode(200), at: Location(path: "a.md", offset: 1)),
      Diagnostic(RuleCode(1), at: Location(path: "a.md", offset: 5)),
      Diagnostic(RuleCode(2), at: Location(path: "a.md", offset: 5), ["a": "1"]),
      Diagnostic(RuleCode(2), at: Location(path: "a.md", offset: 5), ["a": "2"]),
      Diagnostic(RuleCode(2), at: Location(path: "a.md", offset: 5), variant: "x"),
      Diagnostic(RuleCode(1), at: Location(path: "b.md")),
    ]
    #expect(wanted.reversed().sorted(by: Diagnostic.inOrder) == wanted)
  }

  @Test func countsGoByTheCatalogue() {
    let counts = FindingCounts([107, 126, 999].map { Diagnostic(RuleCode($0), at: Location(path: "a")) })
    #expect(counts.errors == 2)
    #expect(counts.warnings == 1)
  }
}

@Suite struct SourceFileTests {
  private func place(_ text: String, _ lower: Int, _ upper: Int) -> Place? {
    SourceFile(path: "a", bytes: Array(text.utf8)).location(Span(lower, upper)).place
  }

  @Test func columnsAreScalarsNotBytes() {
    #expect(place("é: 日本\n", 4, 10) == Place(line: 1, column: 4, endLine: 1, endColumn: 6))
  }

  @Test func aBOMTakesNoColumn() {
    #expect(place("\u{FEFF}---\n", 3, 6) == Place(line: 1, column: 1, endLine: 1, endColumn: 4))
    let file = SourceFile(path: "a", bytes: Array("\u{FEFF}---\n".utf8))
    #expect(file.location(Span(3, 6)).excerpt == "---")
  }

  @Test func windowsLineEndsAreNoPartOfALine() {
    let file = SourceFile(path: "a", bytes: Array("a\r\nkode\r\n".utf8))
    let found = file.location(Span(3, 9))
    #expect(found.place == Place(line: 2, column: 1, endLine: 2, endColumn: 5))
    #expect(found.excerpt == "kode")
  }

  @Test func spansPastTheEndAreCut() {
    #expect(place("ab", 5, 9) == Place(line: 1, column: 3, endLine: 1, endColumn: 3))
    #expect(place("", 0, 4) == Place(line: 1, column: 1, endLine: 1, endColumn: 1))
  }

  @Test func bytesThatAreNotUTF8DoNoHarm() {
    let file = SourceFile(path: "a", bytes: [0x6B, 0xFF, 0xC3, 0x0A])
    let found = file.location(Span(1, 2))
    #expect(found.place == Place(line: 1, column: 2, endLine: 1, endColumn: 3))
    #expect(!found.excerpt.isEmpty)
  }
}
