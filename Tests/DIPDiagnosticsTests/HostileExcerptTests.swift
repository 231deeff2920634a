import Testing

@testable import DIPDiagnostics

@Suite struct HostileExcerptTests {
  private func lines(_ text: String, at marked: String) -> (line: String, caret: String) {
    let all = rendered([finding(101, at: marked, in: text, ["nilai": marked, "nama": "x"])]).split(
      separator: "\n", omittingEmptySubsequences: false)
    return (String(all[3].dropFirst(5)), String(all[4].dropFirst(5)))
  }

  @Test func escapeSequencesNeverReachTheTerminal() {
    let text = rendered([
      finding(101, at: "\u{1B}[31m", in: "kode: \u{1B}[31mmerah\u{7}\rx", ["nilai": "\u{1B}]0;x\u{7}", "nama": "x"])
    ])
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
    #expect(text.contains("1 | kode: ␛[31mmerah␇␍x"))
    #expect(text.contains("  |       ^^^^^\n"))
  }

  @Test func aPathCannotSpeakEither() {
    let text = rendered([Diagnostic(RuleCode(16), at: Location(path: "a\u{1B}[2J\nb"), ["nama": "a\nkesalahan"])])
    #expect(text.contains("--> a␛[2J b\n"))
    #expect(text.hasPrefix("kesalahan[DIP016]: `a kesalahan` harus"))
  }

  @Test func nothingReordersOrHidesLetters() {
    let (line, caret) = lines("kode: \u{202E}abc\u{2066}\u{200B}d", at: "abc")
    #expect(line == "kode: \u{FFFD}abc\u{FFFD}\u{FFFD}d")
    #expect(caret == "       ^^^")
  }

  @Test func tabsGoToTheNextStop() {
    let (line, caret) = lines("\ta\tkode", at: "kode")
    #expect(line == "    a   kode")
    #expect(caret == "        ^^^^")
  }

  @Test func combiningMarksAndWideLettersKeepTheCaretInPlace() {
    let (line, caret) = lines("e\u{301}日本 kode", at: "kode")
    #expect(line == "e\u{301}日本 kode")
    #expect(caret == "      ^^^^")
    #expect(lines("日本", at: "本").caret == "  ^^")
  }

  @Test func pilesOfMarksAreCut() {
    let pile = String(repeating: "\u{301}", count: 500)
    let (line, caret) = lines("a\(pile)b", at: "b")
    #expect(line.unicodeScalars.count == 2 + Excerpt.marksPerLetter)
    #expect(caret == " ^")
    #expect(lines("\(pile)b", at: "b").line.unicodeScalars.first == "◌")
  }

  @Test func aHugeLineIsCutAroundTheMark() {
    let text = String(repeating: "a", count: 100_000) + "KODE" + String(repeating: "b", count: 100_000)
    let (line, caret) = lines(text, at: "KODE")
    #expect(line.count <= TextRenderer.excerptWidth + 1)
    #expect(line.hasPrefix("…a") && line.hasSuffix("b…"))
    let start = caret.prefix { $0 == " " }.count
    #expect(line.dropFirst(start).hasPrefix("KODEb"))
    #expect(caret.hasSuffix(" ^^^^"))
  }

  @Test func aHugeMarkIsCutToo() {
    let (line, caret) = lines("kode: " + String(repeating: "x", count: 5000), at: String(repeating: "x", count: 5000))
    #expect(line.count <= TextRenderer.excerptWidth + 1)
    #expect(caret.count <= line.count)
    #expect(caret.hasPrefix("      ^^^"))
  }

  @Test func theEndOfALongLineShowsWhatLedToIt() {
    let (line, caret) = lines(String(repeating: "a", count: 500) + "Z", at: "Z")
    #expect(line.hasSuffix("aZ"))
    #expect(line.count == caret.count)
    #expect(line.count > 90)
  }

  @Test func anEmptySpanPastTheEndStillHasACaret() {
    let file = SourceFile(path: "a", bytes: Array("kode\n".utf8))
    let text = rendered([Diagnostic(RuleCode(3), at: file.location(Span(4, 4)))])
    #expect(text.contains(" 1 | kode\n   |     ^\n"))
  }
}
