import DIPDiagnostics
import DIPWorkbook

/// Places in one workbook, for findings.
struct TempatSel: Sendable {
  /// As people see the file.
  let path: String

  /// Orders by sheet, row and column.
  func sel(lembar: Int, nama: String, baris: Int, kolom: Int, teks: String = "") -> Location {
    Location(
      path: path, offset: lembar << 36 | baris << 14 | kolom, excerpt: String(teks.split(separator: "\n").first ?? ""),
      cell: CellPlace(sheet: nama, cell: CellName.cell(row: baris, column: kolom)))
  }

  func sel(_ baris: BarisTabel, _ kolom: Int) -> Location {
    let text =
      baris.sel.values.first { $0.kolom == kolom }?.teks ?? baris.lain.first { $0.sel.kolom == kolom }?.sel.teks
    return sel(lembar: baris.lembar, nama: baris.namaLembar, baris: baris.baris, kolom: kolom, teks: text ?? "")
  }

  func sel(_ baris: BarisTabel, _ kolom: Kolom) -> Location { sel(baris, baris.tempat(kolom)) }

  /// A row as people name it in one word: the file, and the cell with its sheet.
  func sebutan(_ baris: BarisTabel, _ kolom: Kolom) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return "\(file) \(baris.namaLembar)!\(CellName.cell(row: baris.baris, column: baris.tempat(kolom)))"
  }

  var berkas: Location { Location(path: path) }
}
