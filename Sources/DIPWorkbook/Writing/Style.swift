/// How a cell looks. Equal styles share one format in the file.
package struct Style: Sendable, Hashable {
  package struct Colour: Sendable, Hashable {
    /// `0xRRGGBB`.
    package let rgb: UInt32
    package init(_ rgb: UInt32) { self.rgb = rgb }
  }

  package enum Alignment: Sendable, Hashable {
    case natural
    case centre
    case right
  }

  package var isBold = false
  package var isItalic = false
  /// Lines break where the text has a line break or the column ends.
  package var wraps = false
  package var fill: Colour?
  package var ink: Colour?
  /// A thin line around the cell.
  package var hasBorder = false
  package var alignment = Alignment.natural
  /// Points; nil for the workbook's usual 11.
  package var size: Double?
  /// Matters only on a protected sheet.
  package var isLocked = true
  /// Nil for the usual one: text as text, dates as day, month and year.
  package var numberFormat: String?

  package init() {}

  /// This style with something changed.
  package func with(_ change: (inout Style) -> Void) -> Style {
    var copy = self
    change(&copy)
    return copy
  }

  /// Bold on grey with a border, wrapped: the row of headings.
  package static let heading = Style().with {
    $0.isBold = true
    $0.wraps = true
    $0.hasBorder = true
    $0.fill = Colour(0xE7E6E6)
  }

  /// Wrapped, with a border, at the top of the cell.
  package static let body = Style().with {
    $0.wraps = true
    $0.hasBorder = true
  }
}
