import DIPDiagnostics
import DIPWorkbook

extension WorkbookWriteError {
  /// What happened, as a part of a sentence.
  func words(_ bahasa: Bahasa) -> String {
    switch self {
    case .textTooLong(let sheet, let row, let column, let length):
      let cell = CellName.cell(row: row, column: column)
      return kata(
        "teks di lembar `\(sheet)` sel \(cell) panjangnya \(length) karakter, lebih dari yang dapat dimuat Excel (\(WorkbookLimit.cellText))",
        "the text of sheet `\(sheet)` cell \(cell) has \(length) characters, more than Excel holds (\(WorkbookLimit.cellText))",
        bahasa)
    case .outside(let sheet, let row, _):
      return kata(
        "lembar `\(sheet)` tidak memuat baris \(row + 1)", "the sheet `\(sheet)` has no row \(row + 1)", bahasa)
    case .sheetName(let name):
      return kata("nama lembar `\(name)` tidak dapat dipakai", "the sheet's name `\(name)` cannot be used", bahasa)
    case .tooLong(let sheet, let text):
      return kata(
        "teks di lembar `\(sheet)` terlalu panjang: \(text)", "a text of sheet `\(sheet)` is too long: \(text)", bahasa)
    case .system(let text): return text
    }
  }
}
