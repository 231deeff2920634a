import DIPWorkbook

/// The sender's merged cells, as far as they can stand in the sheet that goes back: a finding needs a cell of its own, and
/// where one lies under a merge, its cells are parted and each row gets the value they shared.
struct GabunganBalik {
  /// A whole sheet of merges would make the workbook as large as somebody likes.
  private static let batasSel = 200_000

  let area: [MergedCells]
  /// Values of parted areas, by the cells that showed nothing of their own.
  let isi: [LembarBalik.SelBaris: ReadCell]

  /// `terakhir` is the last column of the sender's; `temuan` are the cells with findings.
  init(_ sheet: ReadSheet, terakhir: Int, temuan: some Sequence<LembarBalik.SelBaris>) {
    let rows = Dictionary(sheet.rows.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    let found = Array(temuan)
    var kept: [MergedCells] = []
    var values: [LembarBalik.SelBaris: ReadCell] = [:]
    var taken: Set<LembarBalik.SelBaris> = []
    for one in sheet.merged where one.columns.lowerBound <= terakhir {
      let columns = one.columns.lowerBound...min(one.columns.upperBound, terakhir)
      let size = one.rows.count.multipliedReportingOverflow(by: columns.count)
      guard !size.overflow, size.partialValue > 1, taken.count + size.partialValue <= GabunganBalik.batasSel else {
        continue
      }
      let corner = LembarBalik.SelBaris(row: one.rows.lowerBound, column: columns.lowerBound)
      let isAsked = found.contains { one.rows.contains($0.row) && columns.contains($0.column) && $0 != corner }
      let cells = one.rows.flatMap { row in columns.map { LembarBalik.SelBaris(row: row, column: $0) } }
      guard !isAsked, taken.isDisjoint(with: cells) else {
        guard let value = rows[corner.row]?[corner.column] else { continue }
        for row in one.rows.dropFirst() where rows[row] != nil && rows[row]?[corner.column] == nil {
          values[LembarBalik.SelBaris(row: row, column: corner.column)] = value
        }
        continue
      }
      taken.formUnion(cells)
      kept.append(MergedCells(rows: one.rows, columns: columns))
    }
    area = kept
    isi = values
  }
}
