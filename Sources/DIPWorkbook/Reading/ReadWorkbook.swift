/// What stood in a cell.
package enum ReadValue: Sendable, Hashable {
  /// How much of a day its format shows.
  package enum Precision: Sendable, Hashable {
    case year
    case month
    case day
  }

  case text(String)
  /// A number, and the text that a spreadsheet shows for it in its simplest form.
  case number(Double, String)
  case date(CalendarDay, Precision)
  case boolean(Bool)
  /// `#N/A`, `#REF!` …
  case error(String)
}

/// One cell that holds something.
package struct ReadCell: Sendable {
  /// From 0.
  package var column: Int
  package var value: ReadValue
  /// True where the file holds a formula: its stored outcome was taken, and nothing computed.
  package var isFormula = false
  /// Where the cell links to, if it does.
  package var link: String?

  package init(column: Int, value: ReadValue, isFormula: Bool = false, link: String? = nil) {
    self.column = column
    self.value = value
    self.isFormula = isFormula
    self.link = link
  }
}

/// A row that holds something; its cells from left to right.
package struct ReadRow: Sendable {
  /// From 0.
  package var index: Int
  package var cells: [ReadCell]
  package var isHidden = false

  package init(index: Int, cells: [ReadCell], isHidden: Bool = false) {
    self.index = index
    self.cells = cells
    self.isHidden = isHidden
  }

  package subscript(_ column: Int) -> ReadCell? { cells.first { $0.column == column } }
}

/// Cells that a sheet shows as one.
package struct MergedCells: Sendable, Hashable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

package struct ReadSheet: Sendable {
  package var name: String
  package var isHidden: Bool
  /// Only rows that hold something, from top to bottom.
  package var rows: [ReadRow]
  package var merged: [MergedCells]
  /// Formulas whose outcome the file does not hold, as rows and columns.
  package var blankFormulas: [(row: Int, column: Int)]

  package init(name: String, isHidden: Bool = false, rows: [ReadRow] = [], merged: [MergedCells] = []) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merged = merged
    blankFormulas = []
  }
}

/// A workbook as read: values only.
package struct ReadWorkbook: Sendable {
  package var sheets: [ReadSheet]
  /// True where the file brings macros along. They are never looked at.
  package var hasMacros = false

  package init(sheets: [ReadSheet]) { self.sheets = sheets }
}

extension ReadValue {
  /// The value as people see it, in its simplest form: days as `YYYY-MM-DD`.
  package var text: String {
    switch self {
    case .text(let text): text
    case .number(_, let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let text): text
    case .date(let day, let precision):
      switch precision {
      case .year: padded(day.year, 4)
      case .month: padded(day.year, 4) + "-" + padded(day.month, 2)
      case .day: padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
      }
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
