import Testing

@testable import DIPEdition

/// The canonical spelling (RFC 8785 without fractions), and the strict reader.
@Suite struct JSONTests {
  private func tulis(_ nilai: NilaiJSON) -> String {
    var bytes: [UInt8] = []
    nilai.kanonik(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func membersAreSortedAndNothingStandsBetween() {
    let value = NilaiJSON.objek([
      ("b", .daftar([.angka(-1), .saklar(true), .teks("é")])), ("a", .objek([("z", .teks("")), ("y", nil)])),
    ])
    #expect(tulis(value) == #"{"a":{"z":""},"b":[-1,true,"é"]}"#)
  }

  /// RFC 8785, section 3.2.2.2: only what must be escaped is.
  @Test func onlyWhatMustBeIsEscaped() {
    #expect(tulis(.teks("\u{20ac}$\u{0F}\u{0A}A'\u{42}\u{22}\u{5c}\\\"/")) == #""€$\u000f\nA'B\"\\\\\"/""#)
    #expect(tulis(.teks("\u{8}\u{9}\u{C}\u{D}\u{7F}\u{2028}")) == "\"\\b\\t\\f\\r\u{7F}\u{2028}\"")
  }

  @Test(arguments: [
    #"{"a":1,"a":2}"#, #"{"a":1.5}"#, #"{"a":1e3}"#, #"{"a":01}"#, #"{"a":-0}"#, #"{"a":null}"#, #"{"a":"}"#, "[1,]",
    "{} {}", "[1 2]", #"["\ud800"]"#, #"["\x"]"#, "[\"\u{1}\"]", "", "9007199254740993",
    String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
  ])
  func whatIsNoSuchJSONIsRefused(_ text: String) {
    #expect(throws: PembacaJSON.Kesalahan.self) { try PembacaJSON.baca(Array(text.utf8)[...]) }
  }

  @Test(arguments: [
    ("{\"a\":1}\n", true), ("{\"a\": 1}\n", false), ("{\"a\":1}", false), ("{\"b\":1,\"a\":1}\n", false),
    ("{\"a\":\"\\u0041\"}\n", false), ("{\"a\":\"\\/\"}\n", false), ("{\"a\":\"\\ud83d\\ude00\"}\n", false),
  ])
  func oneSpellingOnlyIsCanonical(_ text: String, _ isCanonical: Bool) throws {
    #expect(try PembacaJSON.bacaBaris(Array(text.utf8)[...]).kanonik == isCanonical)
  }

  @Test func bytesThatAreNoUTF8AreRefused() {
    #expect(throws: PembacaJSON.Kesalahan.self) { try PembacaJSON.baca([0x22, 0xC3, 0x28, 0x22][...]) }
  }
}
