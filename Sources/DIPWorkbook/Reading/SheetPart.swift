/// `xl/worksheets/sheetN.xml`: the cells that hold something.
final class SheetPart: XMLScan.Listener {
  private(set) var sheet: ReadSheet
  private(set) var failure: WorkbookReadError?
  /// Cells that link, by relation or by address.
  private(set) var links: [(cell: (row: Int, column: Int), relation: String)] = []

  private let limits: ReadLimits
  private let texts: [String]
  private let formats: [NumberFormat]
  private let uses1904: Bool
  private var cells = 0
  private var size = 0
  private var blankRows = 0
  private var row = ReadRow(index: -1, cells: [])
  private var cell = PendingCell()
  private var buffer = TextBuffer()
  private var isReading = false

  private struct PendingCell {
    var column = -1
    var type = ""
    var style = 0
    var value: String?
    var inline = ""
    var isFormula = false
  }

  init(
    _ name: String, isHidden: Bool, _ limits: ReadLimits, texts: [String], formats: [NumberFormat], uses1904: Bool
  ) {
    sheet = ReadSheet(name: name, isHidden: isHidden)
    self.limits = limits
    self.texts = texts
    self.formats = formats
    self.uses1904 = uses1904
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "c": beginCell(attributes)
    case "row":
      let index = attributes.number("r").map { $0 - 1 } ?? row.index + 1
      row = ReadRow(index: min(max(index, 0), WorkbookLimit.rows), cells: [], isHidden: attributes.flag("hidden"))
      cell.column = -1
    case "v", "t": if !isReading { buffer.open() }
    case "f": cell.isFormula = true
    case "rPh": isReading = true
    case "mergeCell":
      if let area = attributes["ref"].flatMap(SheetPart.area), sheet.merged.count < 100_000 {
        sheet.merged.append(area)
      }
    case "hyperlink":
      if let area = attributes["ref"].flatMap(SheetPart.area), let id = attributes.relation, links.count < 100_000 {
        links.append(((area.rows.lowerBound, area.columns.lowerBound), id))
      }
    default: break
    }
  }

  private func beginCell(_ attributes: XMLAttributes) {
    let place = attributes["r"].flatMap(SheetPart.cell)
    let column = place?.column ?? cell.column + 1
    cell = PendingCell()
    cell.column = column
    cell.type = attributes["t"] ?? "n"
    cell.style = attributes.number("s") ?? 0
  }

  func end(_ name: XMLName) {
    switch name {
    case "v":
      buffer.isOpen = false
      cell.value = cell.type == "str" ? buffer.unescaped : String(decoding: buffer.bytes, as: UTF8.self)
    case "t" where buffer.isOpen:
      buffer.isOpen = false
      cell.inline += buffer.unescaped
    case "rPh": isReading = false
    case "c": endCell()
    case "row": endRow()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    buffer.append(bytes)
    if buffer.bytes.count > limits.text { failure = .tooMuchText(limit: limits.text) }
  }

  private func endCell() {
    guard let value = value() else {
      if cell.isFormula, sheet.blankFormulas.count < 1000 { sheet.blankFormulas.append((row.index, cell.column)) }
      return
    }
    if case .text(let text) = value {
      if text.allSatisfy(\.isWhitespace) { return }
      size += text.utf8.count
      let length = text.utf16.count
      if length > WorkbookLimit.cellText {
        failure = .cellTooLong(sheet: sheet.name, row: row.index, column: cell.column, length: length)
      }
    }
    cells += 1
    if cell.column >= limits.columns {
      failure = .tooManyColumns(sheet: sheet.name, row: row.index, limit: limits.columns)
    }
    if cells > limits.cells { failure = .tooManyCells(sheet: sheet.name, limit: limits.cells) }
    if size > limits.text { failure = .tooMuchText(limit: limits.text) }
    row.cells.append(ReadCell(column: cell.column, value: value, isFormula: cell.isFormula))
  }

  private func value() -> ReadValue? {
    switch cell.type {
    case "s":
      guard let number = cell.value.flatMap({ Int($0) }), texts.indices.contains(number) else { return nil }
      return texts[number].isEmpty ? nil : .text(texts[number])
    case "inlineStr": return cell.inline.isEmpty ? nil : .text(cell.inline)
    case "str": return cell.value.flatMap { $0.isEmpty ? nil : .text($0) }
    case "b": return cell.value.map { .boolean($0 == "1" || $0 == "true") }
    case "e": return cell.value.map { .error($0) }
    case "d": return cell.value.map { SheetPart.isoDay($0) ?? .text($0) }
    default: return cell.value.flatMap(number)
    }
  }

  private func number(_ text: String) -> ReadValue? {
    guard !text.isEmpty else { return nil }
    guard let number = Double(text), number.isFinite else { return .text(text) }
    let format = formats.indices.contains(cell.style) ? formats[cell.style] : .plain
    let plain = ShownNumber.text(number)
    switch format {
    case .date(let precision):
      return SerialDay.day(number, uses1904: uses1904).map { .date($0, precision) } ?? .number(number, plain)
    case .percent:
      // 0.07 times 100 is 7.000000000000001 in binary; more than ten digits nobody typed.
      return .text(ShownNumber.text((number * 1e12).rounded() / 1e10) + "%")
    case .affixed(let before, let after): return .text(before + plain + after)
    case .plain, .time: return .number(number, plain)
    }
  }

  private func endRow() {
    guard !row.cells.isEmpty else {
      blankRows += 1
      if blankRows > limits.blankRows {
        failure = .tooManyBlankRows(
          sheet: sheet.name, row: sheet.rows.last.map { $0.index + 1 } ?? 0, limit: limits.blankRows)
      }
      return
    }
    if sheet.rows.count >= limits.rowsWithContent { failure = .tooManyRows(limit: limits.rowsWithContent) }
    row.cells.sort { $0.column < $1.column }
    sheet.rows.append(row)
  }

  /// `B7` as row 6, column 1.
  static func cell(_ name: String) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in name.utf8 where byte != 0x24 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x61...0x7A where row == 0: column = column * 26 + Int(byte - 0x60)
      case 0x30...0x39: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      if column > WorkbookLimit.columns || row > WorkbookLimit.rows { return nil }
    }
    return column > 0 && row > 0 ? (row - 1, column - 1) : nil
  }

  /// `B7:D9`, or one cell.
  static func area(_ name: String) -> MergedCells? {
    let ends = name.split(separator: ":")
    guard let first = ends.first.flatMap({ cell(String($0)) }), let last = ends.last.flatMap({ cell(String($0)) }),
      ends.count <= 2, first.row <= last.row, first.column <= last.column
    else { return nil }
    return MergedCells(rows: first.row...last.row, columns: first.column...last.column)
  }

  /// The day of `2026-03-01` or `2026-03-01T00:00:00`.
  private static func isoDay(_ text: String) -> ReadValue? {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
    return .date(CalendarDay(year: parts[0], month: parts[1], day: parts[2]), .day)
  }
}

/// Numbers as a cell without a format shows them.
enum ShownNumber {
  static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return number.description
  }
}
