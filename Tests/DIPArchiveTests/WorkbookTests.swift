import Testing

@testable import DIPArchive

@Suite struct WorkbookTests {
  @Test(arguments: [
    (1900, 3, 1, 61), (1970, 1, 1, 25_569), (2000, 2, 29, 36_585), (2024, 12, 31, 45_657), (2026, 6, 30, 46_203),
  ])
  func daysCountAsSpreadsheetsCount(_ year: Int, _ month: Int, _ day: Int, _ serial: Int) {
    #expect(WorkbookStream.serial(year, month, day) == serial)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func columnsHaveLetters(_ column: Int, _ letters: String) {
    var bytes: [UInt8] = []
    WorkbookStream.letters(column, into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == letters)
  }

  @Test(arguments: [
    ("biasa – ø", "biasa – ø"), ("<a & \"b\">", "&lt;a &amp; &quot;b&quot;&gt;"), ("a\tb\nc", "a\tb\nc"),
    ("a\rb", "a_x000D_b"), ("a\u{7}b", "a_x0007_b"), ("_x0041_", "_x005F_x0041_"), ("_x00", "_x00"), ("=1+1", "=1+1"),
  ])
  func textIsMadeSafe(_ text: String, _ expected: String) {
    #expect(WorkbookStream.escaped(text) == expected)
  }
}
