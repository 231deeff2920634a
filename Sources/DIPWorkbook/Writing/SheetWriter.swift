import CXLSXWriter

/// Writes the cells of one sheet. Rows and columns count from 0.
package final class SheetWriter {
  package let name: String
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let book: WorkbookWriter
  private let widths: [Double]
  /// Lines of text that a row was made room for.
  private var lines: [Int: Int] = [:]
  private var links = 0

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ setup: SheetSetup, in book: WorkbookWriter)
    throws(WorkbookWriteError)
  {
    name = setup.name
    self.sheet = sheet
    self.book = book
    widths = setup.columns.map(\.width)
    for (index, column) in setup.columns.enumerated() {
      var options = lxw_row_col_options(hidden: column.isHidden ? 1 : 0, level: 0, collapsed: 0)
      worksheet_set_column_opt(sheet, UInt16(index), UInt16(index), column.width, nil, &options)
    }
    arrange(setup)
    if setup.isProtected { protect() }
    if setup.isHidden { worksheet_hide(sheet) }
    if let tab = setup.tab { worksheet_set_tab_color(sheet, tab.rgb) }
  }

  /// What is printed, and what stays in view.
  private func arrange(_ setup: SheetSetup) {
    if let heading = setup.headingRow {
      worksheet_freeze_panes(sheet, UInt32(heading + 1), UInt16(setup.frozenColumns))
      worksheet_repeat_rows(sheet, UInt32(heading), UInt32(heading))
      if setup.frozenColumns > 0 { worksheet_repeat_columns(sheet, 0, UInt16(setup.frozenColumns - 1)) }
      if let last = setup.filterDownTo, last > heading, !setup.columns.isEmpty {
        worksheet_autofilter(sheet, UInt32(heading), 0, UInt32(last), UInt16(setup.columns.count - 1))
      }
    }
    if setup.isLandscape { worksheet_set_landscape(sheet) }
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, UInt16(clamping: setup.pagesWide), 0)
    worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.7)
    // `&` begins a code in a footer; two of them are one.
    let text = setup.footer.replacing("&", with: "&&")
    worksheet_set_footer(sheet, text.utf8.count < 200 ? "&L\(text)&R&P / &N" : "&R&P / &N")
  }

  /// Cells may be formatted, rows made taller and lists filtered; rows and columns stay where they are.
  private func protect() {
    var allowed = lxw_protection()
    allowed.format_cells = 1
    allowed.format_columns = 1
    allowed.format_rows = 1
    allowed.sort = 1
    allowed.autofilter = 1
    worksheet_protect(sheet, nil, &allowed)
  }

  /// Puts a value into a cell.
  package func write(_ value: CellValue, row: Int, column: Int, _ style: Style = .body) throws(WorkbookWriteError) {
    try inside(row, column)
    let place = (UInt32(row), UInt16(column))
    let outcome: lxw_error
    switch value {
    case .text(let text):
      let length = text.utf16.count
      guard length <= WorkbookLimit.cellText else {
        throw .textTooLong(sheet: name, row: row, column: column, length: length)
      }
      if style.wraps {
        makeRoom(text, row, column)
      } else if let size = style.size {
        // A heading in large letters would reach into the row below it.
        height(size * 1.5, row: row)
      }
      outcome =
        text.isEmpty
        ? worksheet_write_blank(sheet, place.0, place.1, book.format(style))
        : worksheet_write_string(sheet, place.0, place.1, SheetWriter.escaped(text), book.format(style))
    case .number(let number):
      outcome = worksheet_write_number(sheet, place.0, place.1, number, book.format(style))
    case .date(let day):
      outcome = worksheet_write_number(
        sheet, place.0, place.1, SerialDay.serial(day), book.format(style, isDate: true))
    case .blank: outcome = worksheet_write_blank(sheet, place.0, place.1, book.format(style))
    }
    guard outcome == LXW_NO_ERROR else { throw .system(WorkbookWriter.text(outcome)) }
  }

  /// Makes a row as high as its longest text needs: not every program does so by itself.
  private func makeRoom(_ text: String, _ row: Int, _ column: Int) {
    let width = max(4, widths.indices.contains(column) ? widths[column] : 9)
    var needed = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      needed += max(1, Int((Double(line.count) * 1.12 / width).rounded(.up)))
    }
    guard needed > lines[row] ?? 1 else { return }
    lines[row] = needed
    // 409 points are the most that a row can have.
    worksheet_set_row(sheet, UInt32(row), min(409, Double(needed) * 14.5 + 2), nil)
  }

  /// A row of texts from column 0 on.
  package func write(_ texts: [String], row: Int, _ style: Style) throws(WorkbookWriteError) {
    for (column, text) in texts.enumerated() { try write(.text(text), row: row, column: column, style) }
  }

  /// One text over several cells of a row.
  package func merge(_ text: String, row: Int, columns: ClosedRange<Int>, _ style: Style) throws(WorkbookWriteError) {
    try inside(row, columns.upperBound)
    guard columns.count > 1 else { return try write(.text(text), row: row, column: columns.lowerBound, style) }
    let length = text.utf16.count
    guard length <= WorkbookLimit.cellText else {
      throw .textTooLong(sheet: name, row: row, column: columns.lowerBound, length: length)
    }
    let outcome = worksheet_merge_range(
      sheet, UInt32(row), UInt16(columns.lowerBound), UInt32(row), UInt16(columns.upperBound),
      SheetWriter.escaped(text), book.format(style))
    guard outcome == LXW_NO_ERROR else { throw .system(WorkbookWriter.text(outcome)) }
  }

  /// A row's height in points; without it Excel fits the row to its text.
  package func height(_ points: Double, row: Int) { worksheet_set_row(sheet, UInt32(row), points, nil) }

  /// A note on a cell, shown when the mouse rests there.
  package func comment(_ text: String, row: Int, column: Int, author: String) throws(WorkbookWriteError) {
    try inside(row, column)
    guard text.utf16.count <= WorkbookLimit.cellText else { throw .tooLong(sheet: name, text: String(text.prefix(80))) }
    var options = lxw_comment_options()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let height = lines.reduce(1) { $0 + 1 + $1.count / 48 }
    options.width = 320
    options.height = UInt16(clamping: min(height, 24) * 17)
    let outcome = author.withMutableCString { author in
      options.author = author
      return worksheet_write_comment_opt(sheet, UInt32(row), UInt16(column), SheetWriter.escaped(text), &options)
    }
    guard outcome == LXW_NO_ERROR else { throw .system(WorkbookWriter.text(outcome)) }
  }

  /// A text that leads to a cell of another sheet.
  package func link(
    _ text: String, row: Int, column: Int, to target: (sheet: String, row: Int, column: Int), _ style: Style = .body
  ) throws(WorkbookWriteError) {
    try inside(row, column)
    // The format knows so many links a sheet; behind them the text stands alone.
    guard links < WorkbookLimit.links else { return try write(.text(text), row: row, column: column, style) }
    links += 1
    let quoted = target.sheet.replacing("'", with: "''")
    let address = "internal:'\(quoted)'!\(CellName.cell(row: target.row, column: target.column))"
    let look = style.with { $0.ink = Style.Colour(0x0563C1) }
    let outcome = worksheet_write_url_opt(
      sheet, UInt32(row), UInt16(column), address, book.format(look), SheetWriter.escaped(text), nil)
    guard outcome == LXW_NO_ERROR else { throw .system(WorkbookWriter.text(outcome)) }
  }

  /// Refused beyond the last row and column that the format has.
  private func inside(_ row: Int, _ column: Int) throws(WorkbookWriteError) {
    guard (0..<WorkbookLimit.rows).contains(row), (0..<WorkbookLimit.columns).contains(column) else {
      throw .outside(sheet: name, row: row, column: column)
    }
  }

  func validate(_ rows: ClosedRange<Int>, _ column: Int, _ rule: inout lxw_data_validation)
    throws(WorkbookWriteError)
  {
    try inside(rows.upperBound, column)
    let outcome = worksheet_data_validation_range(
      sheet, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column), &rule)
    guard outcome == LXW_NO_ERROR else { throw .tooLong(sheet: name, text: WorkbookWriter.text(outcome)) }
  }

  /// Spreadsheets read `_x000D_` as a carriage return, so a text that holds these very characters is told apart (ECMA-376,
  /// ST_Xstring).
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(0x5F) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 0x5F, isEscape(bytes[index...]) { result.append(contentsOf: "_x005F".utf8) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `_xHHHH_`.
  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 7 else { return false }
    let start = bytes.startIndex
    return bytes[start + 1] == 0x78 && bytes[start + 6] == 0x5F
      && bytes[(start + 2)..<(start + 6)].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
  }
}
