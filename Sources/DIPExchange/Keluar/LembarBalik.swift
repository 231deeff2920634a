package import DIPDiagnostics
package import DIPFormat
package import DIPWorkbook

/// The sender's own rows again, each finding beside its cell, and a sheet that lists them all.
package struct LembarBalik {
  private let book: ReadWorkbook
  private let hasil: HasilImpor
  private let bahasa: Bahasa
  private let nama: String

  /// `nama` is the office's, for the workbook's properties.
  package init(_ book: ReadWorkbook, _ hasil: HasilImpor, nama: String, bahasa: Bahasa) {
    self.book = book
    self.hasil = hasil
    self.nama = nama
    self.bahasa = bahasa
  }

  /// The workbook's bytes.
  package func tulis(tanggal: Tanggal) throws(WorkbookWriteError) -> [UInt8] {
    var properties = WorkbookProperties(
      title: kata("Tabel dengan catatan pemeriksaan", "Table with findings"), created: CalendarDay(tanggal))
    properties.author = nama
    let writer = try WorkbookWriter(properties)
    try DaftarTemuan(nama: nama, bahasa: bahasa).tulis(hasil.temuan, writer)
    for (number, sheet) in book.sheets.enumerated() where !sheet.isHidden && sheet.name != DaftarTemuan.nama {
      try lembar(sheet, number, writer)
    }
    return try writer.finish()
  }

  private func kata(_ id: String, _ en: String) -> String { bahasa == .id ? id : en }

  private struct SelBaris: Hashable {
    let row: Int
    let column: Int
  }

  /// One sheet as it came, with a column of what became of each row.
  private func lembar(_ sheet: ReadSheet, _ number: Int, _ writer: WorkbookWriter) throws(WorkbookWriteError) {
    var findings: [SelBaris: [Diagnostic]] = [:]
    for one in hasil.temuan where one.location.cell != nil && one.location.offset >> 36 == number {
      guard let place = DaftarTemuan.tempat(one) else { continue }
      findings[SelBaris(row: place.row, column: place.column), default: []].append(one)
    }
    let last = sheet.rows.flatMap { $0.cells.map(\.column) }.max() ?? 0
    var setup = SheetSetup(name: SheetSetup.name(sheet.name), columns: lebar(sheet, last) + [.init(width: 34)])
    setup.footer = nama
    let page = try writer.sheet(setup)
    let fates = Dictionary(
      hasil.lembar.first { $0.nama == sheet.name }?.baris.map { ($0.baris, $0.nasib) } ?? [],
      uniquingKeysWith: { first, _ in first })
    for row in sheet.rows {
      for cell in row.cells where findings[SelBaris(row: row.index, column: cell.column)] == nil {
        try page.write(LembarBalik.nilai(cell), row: row.index, column: cell.column, gaya(row, fates))
      }
      if let fate = fates[row.index], let text = kalimat(fate) {
        try page.write(.text(text), row: row.index, column: last + 1, Style().with { $0.isItalic = true })
      }
    }
    let cells = Dictionary(sheet.rows.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    for (place, found) in findings.sorted(by: { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }) {
      let mark = DaftarTemuan.tanda(found)
      let value = cells[place.row]?[place.column].map(LembarBalik.nilai) ?? .text("⚠ " + mark.kata)
      let style = Style.body.with {
        $0.fill = mark.warna
        $0.isBold = mark.berat
      }
      try page.write(value, row: place.row, column: place.column, style)
      try page.comment(DaftarTemuan.catatan(found, bahasa), row: place.row, column: place.column, author: "dip")
    }
  }

  private func gaya(_ row: ReadRow, _ fates: [Int: NasibBaris]) -> Style {
    if case .dilewati(let reason)? = fates[row.index], [.kepala, .judulTabel, .bagian, .nomorKolom].contains(reason) {
      return reason == .judulTabel ? Style().with { $0.isBold = true } : .heading
    }
    return .body
  }

  private func lebar(_ sheet: ReadSheet, _ last: Int) -> [SheetSetup.Column] {
    var widths = [Int](repeating: 8, count: last + 1)
    for row in sheet.rows.prefix(200) where row.cells.count > 1 {
      for cell in row.cells { widths[cell.column] = min(40, max(widths[cell.column], cell.value.text.count)) }
    }
    return widths.map { SheetSetup.Column(width: Double($0) + 2) }
  }

  private static func nilai(_ cell: ReadCell) -> CellValue {
    switch cell.value {
    case .number(let number, _): .number(number)
    case .date(let day, .day): .date(day)
    default: .text(cell.value.text)
    }
  }

  private func kalimat(_ fate: NasibBaris) -> String? {
    switch fate {
    case .baru(let kode): kata("→ entri baru \(kode)", "→ new entry \(kode)")
    case .diubah(let kode): kata("→ \(kode) diubah", "→ \(kode) changed")
    case .tetap(let kode): kata("→ \(kode) tetap", "→ \(kode) unchanged")
    case .dilewati(let reason):
      [.kepala, .judulTabel, .nomorKolom, .bagian, .diLuarTabel, .kosong, .nihil].contains(reason)
        ? nil : kata("→ tidak diimpor: ", "→ not imported: ") + reason.kata(bahasa)
    }
  }
}

extension CalendarDay {
  init(_ tanggal: Tanggal) {
    self.init(year: Int(tanggal.tahun), month: Int(tanggal.bulan), day: Int(tanggal.hari))
  }
}
