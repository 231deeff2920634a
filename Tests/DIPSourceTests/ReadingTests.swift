import DIPDiagnostics
import DIPSource
import Testing

/// Front matter as written: what is kept, what is refused, and where. Each rule's own report stands in Tests/Fixtures/aturan.
@Suite struct ReadingTests {
  private func read(_ text: String, prefix: [UInt8] = []) -> (file: SourceFile, value: YAMLValue?, found: [Diagnostic])
  {
    let file = SourceFile(path: "a.md", bytes: prefix + Array(text.utf8))
    var found: [Diagnostic] = []
    guard TextCheck.isReadable(file, into: &found), let parts = FrontMatter.split(file, into: &found) else {
      return (file, nil, found)
    }
    return (file, YAMLReader().read(file, parts.frontMatter, into: &found), found)
  }

  @Test func everyScalarStaysText() throws {
    let value = try #require(read("---\na: no\nb: 007\nc: 1e3\nd: ~\ne: 2024-03\nf: null\ng:\n---\n").value)
    #expect(
      ["a", "b", "c", "d", "e", "f", "g"].map { value[$0]?.text } == ["no", "007", "1e3", "~", "2024-03", "null", ""])
  }

  @Test func spansHoldBehindBOMAndCRLFAndAccents() throws {
    let read = read("---\r\njudul: é “x” ya\r\nkode: DIP-0001\r\n---\r\nisi\r\n", prefix: [0xEF, 0xBB, 0xBF])
    let value = try #require(read.value?["kode"])
    #expect(String(decoding: read.file.bytes[value.span.range], as: UTF8.self) == "DIP-0001")
    let place = try #require(read.file.location(value.span).place)
    #expect((place.line, place.column, place.endColumn) == (3, 7, 15))
    #expect(read.found.isEmpty)
  }

  /// Texts are looked through sixteen bytes at a time: what is rare must be seen at every place.
  @Test func seesEveryPlaceOfABlock() {
    for length in 1...50 {
      for at in 0..<length {
        for (byte, isGood) in [(UInt8(0x07), true), (0x7F, true), (0xFF, false), (0x0A, true), (0x09, true)] {
          var bytes = [UInt8](repeating: 0x61, count: length)
          bytes[at] = byte
          var found: [Diagnostic] = []
          #expect(TextCheck.isReadable(SourceFile(path: "a.md", bytes: bytes), into: &found) == isGood)
          let codes = byte == 0x0A || byte == 0x09 ? [] : [RuleCode(byte == 0xFF ? 1 : 18)]
          #expect(found.map(\.code) == codes)
          #expect(found.allSatisfy { $0.location.offset == at })
        }
        var text = [UInt8](repeating: 0x2F, count: length)
        for byte in [UInt8(0x30), 0x39, 0x40] {
          text[at] = byte
          #expect(text.withUnsafeBytes { ByteSearch.nextDigit(or: 0x40, in: $0, from: 0) } == at)
          #expect(text.withUnsafeBytes { ByteSearch.nextDigit(or: 0x40, in: $0, from: at + 1) } == length)
        }
      }
    }
  }

  @Test(arguments: [
    ("isi tanpa pembuka", [3]), ("---\na: 1\n", [4]), ("---\na: &x 1\n---\n", [6]), ("---\na: *x\n---\n", [6]),
    ("---\na: !!str 1\n---\n", [7]), ("---\n<<: {a: 1}\n---\n", [8]), ("---\na: 1\na: 2\n---\n", [9]),
    ("---\na: x\u{2028}y\n---\n", [10]),
    ("---\na: 1\n...\n---\n", [15]), ("---\na: \u{201C}x\u{201D}\n---\n", [13]), ("---\na: [1, 2\nb: 3\n---\n", [5]),
    ("---\na: \u{7}x\n---\n", [18]),
    ("---\na: \"\\u0007\"\n---\n", [18]),
  ])
  func refuses(_ text: String, _ codes: [UInt16]) {
    #expect(Set(read(text).found.map(\.code.number)).isSuperset(of: codes), "\(read(text).found)")
  }

  @Test func invalidUTF8IsNamedAtItsByte() throws {
    let file = SourceFile(path: "a.md", bytes: Array("---\na: x".utf8) + [0xC3, 0x28] + Array("\n---\n".utf8))
    var found: [Diagnostic] = []
    #expect(!TextCheck.isReadable(file, into: &found))
    let place = try #require(found.first?.location.place)
    #expect((found.first?.code.number, place.line, place.column) == (1, 2, 5))
  }

  @Test(arguments: [
    String(repeating: "[", count: 60_000), String(repeating: "- ", count: 30_000),
    String(repeating: "{a: ", count: 10_000),
    "a: \"" + String(repeating: "x", count: 60_000), "%YAML 1.9\n",
    (0..<5000).map { "k\($0 % 50): 1" }.joined(separator: "\n"),
  ])
  func hostileFrontMatterGetsAFinding(_ text: String) {
    #expect(!read("---\n\(text)\n---\n").found.isEmpty)
  }

  @Test func mutatedFilesNeverBreakTheReader() {
    let seed = Array(
      "---\nkode: DIP-0001\njudul: \"a: b\"\nlist: [x, {y: z}]\nteks: |\n  satu\n  dua\né: ‘x’\n---\nisi\n".utf8)
    let marks = Array("\n\r\t :-[]{}\"'&*!|>#%\u{85}\u{2028}".utf8) + [0, 0xC3, 0xFF]
    var state: UInt64 = 42
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
    var read = 0
    for _ in 0..<4000 {
      var bytes = seed
      for _ in 0...roll(5) { bytes[roll(bytes.count)] = marks[roll(marks.count)] }
      let file = SourceFile(path: "a.md", bytes: bytes)
      var found: [Diagnostic] = []
      if TextCheck.isReadable(file, into: &found), let parts = FrontMatter.split(file, into: &found) {
        let value = YAMLReader().read(file, parts.frontMatter, into: &found)
        if let value { #expect(value.span.range.upperBound <= bytes.count) }
        read += value == nil ? 0 : 1
      }
      for finding in found { #expect(finding.location.offset <= bytes.count) }
    }
    #expect(read > 100)
  }
}
