/// A day of the Gregorian calendar as a spreadsheet knows it: no time, no zone.
package struct CalendarDay: Sendable, Hashable {
  package let year: Int
  package let month: Int
  package let day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// What stands in one cell. There is no formula: nothing here can make a spreadsheet compute.
package enum CellValue: Sendable, Hashable {
  /// Written as text whatever it begins with, so that `=2+2` stays four characters.
  case text(String)
  case number(Double)
  case date(CalendarDay)
  /// A cell with a style and nothing in it.
  case blank
}

/// A column or row may be named by a number from 0; people count columns in letters and rows from 1.
package enum CellName {
  /// `A`, `Z`, `AA` for columns 0, 25, 26.
  package static func column(_ index: Int) -> String {
    var letters: [UInt8] = []
    var rest = index + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// `B7` for row 6, column 1.
  package static func cell(row: Int, column: Int) -> String { CellName.column(column) + String(row + 1) }
}

/// The limits of the file format (ECMA-376, and Excel's own).
package enum WorkbookLimit {
  /// Characters of a cell as Excel counts them: UTF-16 units.
  package static let cellText = 32_767
  package static let rows = 1_048_576
  package static let columns = 16_384
  package static let sheetName = 31
  /// Links of a sheet.
  package static let links = 65_530
}
