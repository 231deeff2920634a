/// What a sheet is like before anything stands in it.
package struct SheetSetup: Sendable {
  package struct Column: Sendable {
    /// In characters of the usual font.
    package var width: Double
    package var isHidden: Bool

    package init(width: Double, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  /// At most 31 characters, none of `[]:*?/\`; `SheetSetup.name(_:)` makes one of any text.
  package var name: String
  package var columns: [Column]
  /// The row of headings, from 0: everything down to it stays in view, and it is repeated on every printed page.
  package var headingRow: Int?
  /// So many columns at the left stay in view, and are repeated on every printed page.
  package var frozenColumns = 0
  /// Buttons to filter by, on the heading row, down to this row.
  package var filterDownTo: Int?
  /// Only cells whose style is not locked can be edited. There is no password: it keeps from slips, not from intent.
  package var isProtected = false
  package var isHidden = false
  package var isLandscape = true
  /// So many pages side by side when printed.
  package var pagesWide = 1
  /// Printed at the foot of each page beside the page number.
  package var footer = ""
  package var tab: Style.Colour?

  package init(name: String, columns: [Column]) {
    self.name = name
    self.columns = columns
  }

  /// A text as the name of a sheet: what Excel forbids becomes a blank, and 31 characters are left of it.
  package static func name(_ text: String) -> String {
    let allowed = text.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 }
    var name = ""
    var units = 0
    for character in allowed {
      units += String(character).utf16.count
      if units > WorkbookLimit.sheetName { break }
      name.append(character)
    }
    while let first = name.first, first == "'" || first == " " { name.removeFirst() }
    while let last = name.last, last == "'" || last == " " { name.removeLast() }
    return name.isEmpty ? "Lembar" : name
  }
}

/// What Excel shows where a workbook's properties are asked for. The day of making is given, never taken from a clock,
/// so that the same content gives the same bytes.
package struct WorkbookProperties: Sendable {
  package var title: String
  package var subject = ""
  /// An office, not a person.
  package var author = ""
  package var created: CalendarDay

  package init(title: String, created: CalendarDay) {
    self.title = title
    self.created = created
  }
}
