package import DIPDiagnostics
package import DIPWorkbook

/// Turns what a workbook refuses into findings.
package enum BacaBerkas {
  package static func temuan(_ error: WorkbookReadError, path: String) -> Diagnostic {
    let whole = Location(path: path)
    func limit(_ variant: String, nama: String = "", nilai: Int = 0, batas: Int = 0) -> Diagnostic {
      Diagnostic(
        RuleCode(802), at: whole, ["nama": nama, "nilai": String(nilai), "batas": String(batas)], variant: variant)
    }
    func damaged(_ variant: String, _ part: String, line: Int = 0) -> Diagnostic {
      Diagnostic(RuleCode(801), at: whole, ["nama": part, "baris": String(line)], variant: variant)
    }
    switch error {
    case .notWorkbook(let kind):
      return Diagnostic(
        RuleCode(800), at: whole, ["masalah": kind.rawValue], variant: kind == .unknown ? "" : kind.rawValue)
    case .damaged(let part): return damaged("", part)
    case .badXML(let part, let line): return damaged("xml", part, line: line)
    case .tooDeep(let part): return damaged("xml", part, line: 1)
    case .missingPart(let part): return damaged("hilang", part)
    case .tooManyParts(let count): return limit("bagian", nilai: count)
    case .tooLarge(let bytes): return limit("", batas: bytes)
    case .bomb(let part, let ratio): return limit("bom", nama: part, nilai: ratio)
    case .tooManyCells(let sheet, let cells): return limit("baris", nama: sheet, batas: cells)
    case .tooManyColumns(let sheet, _, let columns): return limit("kolom", nama: sheet, batas: columns)
    case .tooMuchText(let bytes): return limit("", batas: bytes)
    case .tooManyRows(let rows): return limit("baris", batas: rows)
    case .tooManyBlankRows(let sheet, let row, let rows):
      var found = limit("kosong", nama: sheet, nilai: row + 1, batas: rows)
      found.location = TempatSel(path: path).sel(lembar: 0, nama: sheet, baris: row, kolom: 0)
      return found
    case .badPartName(let name): return Diagnostic(RuleCode(803), at: whole, ["nama": name])
    case .doctype(let part): return Diagnostic(RuleCode(804), at: whole, ["nama": part])
    case .cellTooLong(let sheet, let row, let column, let length):
      return Diagnostic(
        RuleCode(805), at: TempatSel(path: path).sel(lembar: 0, nama: sheet, baris: row, kolom: column),
        ["nilai": String(length)])
    }
  }
}
