/// Reads a table in text (CSV): `;`, `,` or tab between fields, UTF-8 with or without a mark, UTF-16 with one, or
/// Windows-1252; quoted fields may hold line breaks.
enum DelimitedText {
  static func read(_ bytes: [UInt8], name: String, _ limits: ReadLimits) throws(WorkbookReadError) -> ReadSheet {
    guard bytes.count <= limits.text else { throw .tooMuchText(limit: limits.text) }
    var text = decoded(bytes)[...]
    var separator = guessed(text)
    // Excel's own way to say it: a first line `sep=;`.
    if text.count > 5, text.prefix(4).elementsEqual("sep=".utf8), isLineEnd(text[text.startIndex + 5]) {
      separator = text[text.startIndex + 4]
      text = text.dropFirst(5)
    }
    return try sheet(text, separator, name, limits)
  }

  private static func sheet(
    _ text: ArraySlice<UInt8>, _ separator: UInt8, _ name: String, _ limits: ReadLimits
  ) throws(WorkbookReadError) -> ReadSheet {
    var sheet = ReadSheet(name: name)
    var row = ReadRow(index: 0, cells: [])
    var column = 0
    var cells = 0
    var blankRows = 0
    var field: [UInt8] = []
    var isQuoted = false
    var index = text.startIndex
    // A quotation mark that nobody closes would swallow every row below: it is read again as a mark like any other.
    var opened = (index: text.startIndex, row: row, column: 0, rows: 0, cells: 0)
    var stray = 0
    func end(_ isRow: Bool) throws(WorkbookReadError) {
      let value = String(decoding: field, as: UTF8.self)
      field.removeAll(keepingCapacity: true)
      if !value.allSatisfy(\.isWhitespace) {
        let length = value.utf16.count
        guard length <= WorkbookLimit.cellText else {
          throw .cellTooLong(sheet: name, row: row.index, column: column, length: length)
        }
        guard column < limits.columns else { throw .tooManyColumns(sheet: name, row: row.index, limit: limits.columns) }
        cells += 1
        guard cells <= limits.cells else { throw .tooManyCells(sheet: name, limit: limits.cells) }
        row.cells.append(ReadCell(column: column, value: .text(value)))
      }
      column += 1
      guard isRow else { return }
      if row.cells.isEmpty {
        blankRows += 1
        guard blankRows <= limits.blankRows else {
          throw .tooManyBlankRows(
            sheet: name, row: sheet.rows.last.map { $0.index + 1 } ?? 0, limit: limits.blankRows)
        }
      } else {
        guard sheet.rows.count < limits.rowsWithContent else { throw .tooManyRows(limit: limits.rowsWithContent) }
        sheet.rows.append(row)
      }
      row = ReadRow(index: row.index + 1, cells: [])
      column = 0
    }
    while true {
      if index == text.endIndex, isQuoted, stray < DelimitedText.strayQuotes {
        stray += 1
        isQuoted = false
        (index, row, column, cells) = (opened.index, opened.row, opened.column, opened.cells)
        sheet.rows.removeLast(sheet.rows.count - opened.rows)
        field = [0x22]
      }
      guard index < text.endIndex else { break }
      let byte = text[index]
      index += 1
      if isQuoted {
        guard byte == 0x22 else {
          if byte != 0x0D || index >= text.endIndex || text[index] != 0x0A { field.append(byte) }
          continue
        }
        if index < text.endIndex, text[index] == 0x22 {
          field.append(0x22)
          index += 1
        } else if closes(text[index...], separator) {
          isQuoted = false
        } else {
          field.append(0x22)
        }
      } else if byte == 0x22, field.allSatisfy({ $0 == 0x20 }) {
        field.removeAll(keepingCapacity: true)
        isQuoted = true
        opened = (index, row, column, sheet.rows.count, cells)
      } else if byte == separator {
        try end(false)
      } else if isLineEnd(byte) {
        if byte == 0x0D, index < text.endIndex, text[index] == 0x0A { index += 1 }
        try end(true)
      } else {
        field.append(byte)
      }
    }
    if !field.isEmpty || column > 0 { try end(true) }
    return sheet
  }

  /// A mark closes a field only where the field ends: `15" layar` is a size.
  private static func closes(_ rest: ArraySlice<UInt8>, _ separator: UInt8) -> Bool {
    guard let next = rest.first(where: { $0 != 0x20 }) else { return true }
    return next == separator || isLineEnd(next)
  }

  /// So many marks are read again; a file with more is no table.
  private static let strayQuotes = 64

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The separator that stands most often outside quotes in the first lines.
  private static func guessed(_ text: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [0x3B: 0, 0x2C: 0, 0x09: 0]
    var isQuoted = false
    var lines = 0
    for byte in text {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { lines += 1 }
      if lines > 20 { break }
      if counts[byte] != nil { counts[byte, default: 0] += byte == 0x2C ? 1 : 2 }
    }
    // A comma also stands within prose, so it must be twice as frequent.
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0x2C
  }

  static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The text in UTF-8, without its mark.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if isUTF16(bytes) {
      let isBig = bytes[0] == 0xFE
      var units: [UInt16] = []
      for index in stride(from: 2, to: bytes.count - 1, by: 2) {
        let high = UInt16(bytes[isBig ? index : index + 1])
        let low = UInt16(bytes[isBig ? index + 1 : index])
        units.append(high << 8 | low)
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    var result: [UInt8] = []
    for byte in bytes {
      let scalar = byte >= 0x80 && byte < 0xA0 ? windows[Int(byte - 0x80)] : UInt32(byte)
      result.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }
    return result
  }

  /// Windows-1252, 0x80 to 0x9F.
  private static let windows: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
