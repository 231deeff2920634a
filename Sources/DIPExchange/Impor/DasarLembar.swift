import DIPWorkbook

/// What a worksheet had filled in when it was sent out, from its hidden sheet: what differs from it now was changed by
/// the sub bagian.
struct DasarLembar: Sendable {
  let identitas: IdentitasLembar
  /// By code, then by column.
  private let teks: [String: [Kolom: String]]
  let kode: [String]
  static let tanda = "dip-lembar"

  /// Nil where the workbook is no worksheet of ours.
  init?(_ book: ReadWorkbook) {
    guard let sheet = book.sheets.first(where: { $0.name == LembarKerja.dasar }) else { return nil }
    let rows = sheet.rows.map { row in Dictionary(row.cells.map { ($0.column, $0.value.text) }) { first, _ in first } }
    guard rows.count >= 2, rows[0][0] == DasarLembar.tanda, let year = rows[0][2].flatMap({ Int($0) }),
      let unit = rows[0][3]
    else { return nil }
    identitas = IdentitasLembar(tahun: year, unit: unit)
    let columns = rows[1].compactMapValues { Kolom(rawValue: $0) }
    var texts: [String: [Kolom: String]] = [:]
    var codes: [String] = []
    for row in rows.dropFirst(2) {
      guard let code = row[0] else { continue }
      codes.append(code)
      for (index, column) in columns where index > 0 { texts[code, default: [:]][column] = row[index] ?? "" }
    }
    teks = texts
    kode = codes
  }

  subscript(_ kode: String, _ kolom: Kolom) -> String? { teks[kode]?[kolom] }
}
