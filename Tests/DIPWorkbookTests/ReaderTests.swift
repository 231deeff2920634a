import Testing

@testable import DIPWorkbook

@Suite struct ReaderTests {
  @Test func whatWasWrittenIsReadAgain() throws {
    let book = try WorkbookReader.read(WriterTests.sample(), name: "x")
    #expect(book.sheets.map(\.name) == ["Isi", "Pilihan"])
    #expect(book.sheets.map(\.isHidden) == [false, true])
    #expect(!book.hasMacros)
    let sheet = book.sheets[0]
    #expect(sheet.merged == [MergedCells(rows: 0...0, columns: 0...2)])
    #expect(sheet.rows.map(\.index) == [0, 1, 2, 3])
    #expect(sheet.rows[2][0]?.value == .text("=2+2"))
    #expect(sheet.rows[2][0]?.isFormula == false)
    #expect(sheet.rows[2][1]?.value == .text("Baris satu\nbaris dua _x000D_"))
    #expect(sheet.rows[2][2]?.value == .date(CalendarDay(year: 2026, month: 3, day: 1), .day))
    #expect(sheet.rows[3][0]?.value == .number(7, "7"))
    #expect(sheet.rows[3][1] == nil)
  }

  @Test(arguments: [
    ("a;b,c;d\n1;2;3\n", [["a", "b,c", "d"], ["1", "2", "3"]]),
    ("\u{FEFF}a,b\r\n\"x, \"\"y\"\"\",\"dua\r\nbaris\"\r\n", [["a", "b"], ["x, \"y\"", "dua\nbaris"]]),
    ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
    ("sep=;\na;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
    ("satu\n\ndua\n", [["satu"], ["dua"]]),
    ("a;\"tidak ditutup\n1;2\n", [["a", "\"tidak ditutup"], ["1", "2"]]),
  ])
  func tablesInText(_ text: String, _ wanted: [[String]]) throws {
    let book = try WorkbookReader.read(Array(text.utf8), name: "daftar")
    #expect(book.sheets[0].name == "daftar")
    #expect(book.sheets[0].rows.map { $0.cells.map(\.value.text) } == wanted)
  }

  @Test func windowsAndUTF16() throws {
    let old = try WorkbookReader.read(
      Array("a;b\nkata \u{22}x\u{22};".utf8) + [0x93, 0x61, 0x94, 0x20, 0x96, 0xE9], name: "x")
    #expect(old.sheets[0].rows[1].cells.map(\.value.text) == ["kata \"x\"", "“a” –é"])
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "a;é\n1;2".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let utf16 = try WorkbookReader.read(wide, name: "x")
    #expect(utf16.sheets[0].rows.map { $0.cells.map(\.value.text) } == [["a", "é"], ["1", "2"]])
  }

  @Test(arguments: [
    ("", WorkbookReadError.Kind.empty), ("  \n ", .empty), ("<html><table>", .html), ("%PDF-1.7", .pdf),
    ("\u{D0}x", nil), ("a\u{0}b", .unknown),
  ])
  func otherFilesAreNamed(_ text: String, _ kind: WorkbookReadError.Kind?) {
    let bytes = Array(text.utf8)
    if let kind {
      #expect(throws: WorkbookReadError.notWorkbook(kind)) { try WorkbookReader.read(bytes, name: "x") }
    }
    #expect(throws: WorkbookReadError.notWorkbook(.compound)) {
      try WorkbookReader.read([0xD0, 0xCF, 0x11, 0xE0] + bytes, name: "x")
    }
  }

  /// The directory entry of a stream in a compound file.
  private static func entry(_ name: String, kind: UInt8 = 2) -> [UInt8] {
    let text = Array((name + "\0").utf16).flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    return text + Array(repeating: 0, count: 64 - text.count) + [UInt8(text.count), 0, kind]
      + Array(repeating: 0, count: 61)
  }

  private static func compound(_ entries: [UInt8]) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504) + entries
  }

  @Test(arguments: [
    ("EncryptedPackage", WorkbookReadError.Kind.encrypted), ("Workbook", .oldExcel), ("Book", .oldExcel),
    ("WordDocument", .word), ("VisioDocument", .compound),
  ])
  func compoundFilesAreToldApart(_ stream: String, _ kind: WorkbookReadError.Kind) {
    let root = Self.entry("Root Entry", kind: 5)
    let file = Self.compound(root + Self.entry("DataSpaces", kind: 1) + Self.entry(stream))
    #expect(throws: WorkbookReadError.notWorkbook(kind)) { try WorkbookReader.read(file, name: "x") }
    // A storage of that name, a name that goes on, a name elsewhere than in an entry: none of these tells anything.
    for other in [
      Self.compound(root + Self.entry(stream, kind: 1)), Self.compound(root + Self.entry(stream + "s")),
      Self.compound([0] + Self.entry(stream)), Array(file.dropLast(1)),
    ] {
      #expect(throws: WorkbookReadError.notWorkbook(.compound)) { try WorkbookReader.read(other, name: "x") }
    }
  }

  @Test func blankRowsBeyondTheLimitAreRefused() throws {
    var limits = ReadLimits()
    limits.blankRows = 3
    let text = { (count: Int) in Array(("a;b\n" + String(repeating: ";\n", count: count) + "c;d\n").utf8) }
    #expect(try WorkbookReader.read(text(3), name: "x", limits).sheets[0].rows.map(\.index) == [0, 4])
    #expect(throws: WorkbookReadError.tooManyBlankRows(sheet: "x", row: 1, limit: 3)) {
      try WorkbookReader.read(text(4), name: "x", limits)
    }
    limits.blankRows = 0
    #expect(try WorkbookReader.read(WriterTests.sample(), name: "x", limits).sheets[0].rows.count == 4)
  }

  @Test(arguments: [
    ("dd/mm/yyyy", NumberFormat.date(.day)), ("[$-421]dd mmmm yyyy", .date(.day)), ("mmm-yy", .date(.month)),
    ("yyyy", .date(.year)), ("[h]:mm", .time), ("h:mm AM/PM", .time), ("General", .plain), ("0.00%", .percent),
    ("0\" Tahun\"", .affixed(before: "", after: " Tahun")), ("#,##0", .plain), ("[Red]0;[Blue]-0", .plain),
    ("\"Rp\" #,##0", .affixed(before: "Rp ", after: "")), ("0.00E+00", .plain), ("@", .plain),
  ])
  func formats(_ code: String, _ wanted: NumberFormat) { #expect(NumberFormat(code: code) == wanted) }

  @Test func aTextBeyondTheCellLimitIsRefused() {
    let text = "a;b\n" + String(repeating: "x", count: 32_768) + ";c\n"
    #expect(throws: WorkbookReadError.cellTooLong(sheet: "x", row: 1, column: 0, length: 32_768)) {
      try WorkbookReader.read(Array(text.utf8), name: "x")
    }
  }

  @Test func aQuotationMarkThatNobodyClosesSwallowsNoRow() throws {
    let text = "No;Judul\n1;\"Peta; besar\"\n2;\"Peta kecil\n3;15\" layar\n4;\"Nota\n"
    let sheet = try WorkbookReader.read(Array(text.utf8), name: "x").sheets[0]
    #expect(sheet.rows.map(\.index) == [0, 1, 2, 3, 4])
    let titles = sheet.rows.map { $0[1]?.value }
    #expect(
      titles == [
        .text("Judul"), .text("Peta; besar"), .text("\"Peta kecil"), .text("15\" layar"), .text("\"Nota"),
      ])
  }
}
