package import DIPDiagnostics
package import DIPFormat
package import DIPWorkbook

/// The sender's own rows again, each finding beside its cell, and a sheet that lists them all. What is corrected in it can
/// be imported: a worksheet stays one, and a plain table gets a column for the codes that are asked for.
package struct LembarBalik {
  let book: ReadWorkbook
  let hasil: HasilImpor
  private let bahasa: Bahasa
  private let nama: String
  /// True where the codes of new entries stand: not of a trial.
  let denganKode: Bool

  /// `nama` is the office's, for the workbook's properties.
  package init(_ book: ReadWorkbook, _ hasil: HasilImpor, nama: String, denganKode: Bool = true, bahasa: Bahasa) {
    self.book = book
    self.hasil = hasil
    self.nama = nama
    self.denganKode = denganKode
    self.bahasa = bahasa
  }

  /// The workbook's bytes.
  package func tulis(tanggal: Tanggal) throws(WorkbookWriteError) -> [UInt8] {
    var properties = WorkbookProperties(
      title: kata("Tabel dengan catatan pemeriksaan", "Table with findings"), created: CalendarDay(tanggal))
    properties.author = nama
    let writer = try WorkbookWriter(properties)
    try DaftarTemuan(nama: nama, bahasa: bahasa).tulis(hasil.temuan, writer)
    for (number, sheet) in book.sheets.enumerated() where !DaftarTemuan.isLembar(sheet) {
      if !sheet.isHidden {
        try lembar(sheet, number, writer)
      } else if hasil.lembarKerja != nil {
        try tersembunyi(sheet, writer)
      }
    }
    return try writer.finish()
  }

  func kata(_ id: String, _ en: String) -> String { bahasa == .id ? id : en }

  /// A hidden sheet of a worksheet goes back as it came: without it the sheet would be a plain table.
  private func tersembunyi(_ sheet: ReadSheet, _ writer: WorkbookWriter) throws(WorkbookWriteError) {
    var setup = SheetSetup(name: SheetSetup.name(sheet.name), columns: [])
    setup.isHidden = true
    let page = try writer.sheet(setup)
    for row in sheet.rows {
      for cell in row.cells { try page.write(LembarBalik.nilai(cell), row: row.index, column: cell.column, Style()) }
    }
  }

  struct SelBaris: Hashable {
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
    let bentuk = BentukBalik(self, sheet, number)
    var setup = bentuk.setup
    setup.footer = nama
    let page = try writer.sheet(setup)
    let merged = GabunganBalik(sheet, terakhir: bentuk.terakhir, temuan: findings.keys)
    let cells = Dictionary(sheet.rows.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    for area in merged.area {
      let style = cells[area.rows.lowerBound].map { bentuk.gaya($0, area.columns.lowerBound) } ?? .body
      try page.merge(rows: area.rows, columns: area.columns, style)
    }
    for (place, cell) in merged.isi where findings[place] == nil {
      guard let row = cells[place.row] else { continue }
      try page.write(LembarBalik.nilai(cell), row: place.row, column: place.column, bentuk.gaya(row, place.column))
    }
    for row in sheet.rows {
      for cell in row.cells where cell.column <= bentuk.terakhir {
        if findings[SelBaris(row: row.index, column: cell.column)] != nil { continue }
        try page.write(LembarBalik.nilai(cell), row: row.index, column: cell.column, bentuk.gaya(row, cell.column))
      }
    }
    for (place, found) in findings.sorted(by: { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }) {
      let mark = DaftarTemuan.tanda(found)
      let own = cells[place.row]?[place.column] ?? merged.isi[place]
      let value = own.map(LembarBalik.nilai) ?? .text(DaftarTemuan.tandaKosong(mark.kata))
      let style = bentuk.isian.with {
        $0.fill = mark.warna
        $0.isBold = mark.berat
      }
      try page.write(value, row: place.row, column: place.column, style)
      try page.comment(DaftarTemuan.catatan(found, bahasa), row: place.row, column: place.column, author: "dip")
    }
    try bentuk.lengkapi(page)
  }

  private static func nilai(_ cell: ReadCell) -> CellValue {
    switch cell.value {
    case .number(let number, _): .number(number)
    case .date(let day, .day): .date(day)
    default: .text(cell.value.text)
    }
  }

  /// What became of a row; nil where nothing needs to be said.
  func kalimat(_ fate: NasibBaris) -> String? {
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
