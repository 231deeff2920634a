/// Why a file is not read as a workbook. Each is a refusal with nothing taken from the file.
package enum WorkbookReadError: Error, Sendable, Hashable {
  /// What the bytes are instead, as far as they tell.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case empty
    /// A workbook with a password.
    case encrypted
    /// Excel 97–2003 (.xls) or older.
    case oldExcel
    /// A compound file of which that is not known.
    case compound
    case openDocument
    case binaryWorkbook
    case html
    case pdf
    case word
    case unknown
  }

  case notWorkbook(Kind)
  /// The archive's directory or a part of it cannot be read.
  case damaged(part: String)
  case tooManyParts(Int)
  /// Uncompressed bytes in all, beyond the limit.
  case tooLarge(limit: Int)
  /// A part that unpacks to far more than it takes up.
  case bomb(part: String, ratio: Int)
  /// A path in the archive that leads out of it, is absolute, or stands there twice.
  case badPartName(String)
  /// A document type declaration: none belongs into a workbook, and entities come with it.
  case doctype(part: String)
  case badXML(part: String, line: Int)
  case tooDeep(part: String)
  case missingPart(String)
  case tooManyCells(sheet: String, limit: Int)
  case tooManyColumns(sheet: String, row: Int, limit: Int)
  case tooMuchText(limit: Int)
  case tooManyRows(limit: Int)
  /// Rows that hold nothing; `row`, from 0, is the first of them below the last one that holds something.
  case tooManyBlankRows(sheet: String, row: Int, limit: Int)
  case cellTooLong(sheet: String, row: Int, column: Int, length: Int)
}

/// How much a workbook may hold. The usual bounds are far above what an office's register needs.
package struct ReadLimits: Sendable {
  package var parts = 2_000
  package var uncompressed = 512 * 1024 * 1024
  package var ratio = 400
  /// Parts smaller than this may unpack as they like.
  package var ratioFrom = 4 * 1024 * 1024
  package var cells = 2_000_000
  package var columns = 256
  package var rowsWithContent = 200_000
  /// Rows of one sheet that are in the file but hold nothing.
  package var blankRows = 50_000
  package var text = 128 * 1024 * 1024
  package var depth = 64

  package init() {}
}
