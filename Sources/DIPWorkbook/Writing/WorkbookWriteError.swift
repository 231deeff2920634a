/// Why a workbook could not be written.
package enum WorkbookWriteError: Error, Sendable, Hashable {
  /// A cell's text has more than 32,767 characters. It is refused, never cut.
  case textTooLong(sheet: String, row: Int, column: Int, length: Int)
  /// Beyond the last row or column a sheet can have.
  case outside(sheet: String, row: Int, column: Int)
  /// The name is too long, taken, or holds a forbidden character.
  case sheetName(String)
  /// A comment, list or title longer than the format allows.
  case tooLong(sheet: String, text: String)
  /// The system's word, or the library's.
  case system(String)
}
