import Testing

@testable import DIPWorkbook

@Suite struct WriterTests {
  static let properties = WorkbookProperties(title: "Contoh", created: CalendarDay(year: 2026, month: 1, day: 2))

  static func sample() throws -> [UInt8] {
    let book = try WorkbookWriter(properties)
    var setup = SheetSetup(
      name: "Isi", columns: [.init(width: 12), .init(width: 40), .init(width: 10, isHidden: true)])
    setup.headingRow = 1
    setup.filterDownTo = 4
    setup.isProtected = true
    setup.footer = "Bagian A & B"
    let sheet = try book.sheet(setup)
    try sheet.merge("Judul", row: 0, columns: 0...2, Style().with { $0.isBold = true })
    try sheet.write(["Kode", "Judul", "Waktu"], row: 1, .heading)
    try sheet.write(.text("=2+2"), row: 2, column: 0)
    try sheet.write(.text("Baris satu\nbaris dua _x000D_"), row: 2, column: 1)
    try sheet.write(.date(CalendarDay(year: 2026, month: 3, day: 1)), row: 2, column: 2)
    try sheet.write(.number(7), row: 3, column: 0, .body.with { $0.isLocked = false })
    try sheet.comment("Perlu diperbaiki", row: 3, column: 1, author: "dip")
    var lists = SheetSetup(name: "Pilihan", columns: [.init(width: 30)])
    lists.isHidden = true
    let other = try book.sheet(lists)
    for row in 0..<3 { try other.write(.text("pilihan \(row)"), row: row, column: 0) }
    try sheet.offer(Choices(.texts(["cetak", "digital"])), rows: 2...4, column: 0)
    try sheet.offer(Choices(.cells(sheet: "Pilihan", column: 0, rows: 0...2)), rows: 2...4, column: 1)
    return try book.finish()
  }

  @Test func sameCallsGiveTheSameBytes() throws {
    let first = try Self.sample()
    #expect(first.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    #expect(first.count > 4000)
    #expect(try Self.sample() == first)
  }

  @Test func longTextIsRefusedNotCut() throws {
    let book = try WorkbookWriter(Self.properties)
    let sheet = try book.sheet(SheetSetup(name: "Isi", columns: []))
    try sheet.write(.text(String(repeating: "a", count: 32_767)), row: 0, column: 0)
    #expect(throws: WorkbookWriteError.textTooLong(sheet: "Isi", row: 1, column: 2, length: 32_768)) {
      try sheet.write(.text(String(repeating: "a", count: 32_768)), row: 1, column: 2)
    }
    // Excel counts UTF-16 units: one pictograph is two.
    #expect(throws: WorkbookWriteError.textTooLong(sheet: "Isi", row: 1, column: 2, length: 32_768)) {
      try sheet.write(.text(String(repeating: "\u{1F5F3}", count: 16_384)), row: 1, column: 2)
    }
  }

  @Test func namesAndPlacesAreChecked() throws {
    let book = try WorkbookWriter(Self.properties)
    let sheet = try book.sheet(SheetSetup(name: "Isi", columns: []))
    #expect(throws: WorkbookWriteError.sheetName("ISI")) { try book.sheet(SheetSetup(name: "ISI", columns: [])) }
    #expect(throws: WorkbookWriteError.sheetName("a/b")) { try book.sheet(SheetSetup(name: "a/b", columns: [])) }
    #expect(throws: WorkbookWriteError.outside(sheet: "Isi", row: 1_048_576, column: 0)) {
      try sheet.write(.blank, row: 1_048_576, column: 0)
    }
    #expect(SheetSetup.name("Keuangan, Umum/Logistik: 'daftar' panjang sekali") == "Keuangan, Umum Logistik  'dafta")
    #expect(SheetSetup.name("''") == "Lembar")
  }

  @Test(arguments: [
    (1900, 1, 1, 1.0), (1900, 2, 28, 59.0), (1900, 3, 1, 61.0), (1970, 1, 1, 25569.0), (2026, 11, 26, 46352.0),
    (2000, 2, 29, 36585.0), (9999, 12, 31, 2958465.0),
  ])
  func daysAreNumbers(_ year: Int, _ month: Int, _ day: Int, _ serial: Double) {
    let one = CalendarDay(year: year, month: month, day: day)
    #expect(SerialDay.serial(one) == serial)
    #expect(SerialDay.day(serial) == one)
    #expect(SerialDay.day(serial + 0.75) == one)
  }

  @Test func daysOf1904() {
    #expect(SerialDay.day(0, uses1904: true) == CalendarDay(year: 1904, month: 1, day: 1))
    #expect(SerialDay.day(44890, uses1904: true) == CalendarDay(year: 2026, month: 11, day: 26))
    #expect(SerialDay.day(0) == nil)
    #expect(SerialDay.day(-1) == nil)
    #expect(SerialDay.day(.infinity) == nil)
  }

  @Test func columnsHaveLetters() {
    #expect([0, 25, 26, 701, 702, 16_383].map(CellName.column) == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
    #expect(CellName.cell(row: 6, column: 1) == "B7")
  }
}
