import DIPWorkbook

/// How a sheet looks when it goes back: its widths and styles, the columns that are added, and of a worksheet what makes
/// it one (its locked cells, its lists, its spare rows).
struct BentukBalik {
  /// The heading of the column that says what became of each row, in both languages.
  static let judulHasil = ["Hasil pemeriksaan", "Result of the check"]

  private let balik: LembarBalik
  private let sheet: ReadSheet
  private let nasib: [Int: NasibBaris]
  /// The first row of each block of headings.
  private let kepala: [Int]
  /// True for the sheet of a worksheet that is filled in.
  private let isIsian: Bool
  private let isLembarKerja: Bool
  /// The last column of the sender's own.
  let terakhir: Int
  /// The column of codes: the sender's own, or one added where some are asked for or given and the table has none.
  private let kolomKode: Int?
  private let isKodeTambahan: Bool
  private let kolomHasil: Int

  init(_ balik: LembarBalik, _ sheet: ReadSheet, _ number: Int) {
    self.balik = balik
    self.sheet = sheet
    let rows = balik.hasil.lembar.first { $0.nama == sheet.name }?.baris ?? []
    nasib = Dictionary(rows.map { ($0.baris, $0.nasib) }, uniquingKeysWith: { first, _ in first })
    var heads: [Int] = []
    for row in rows where row.nasib == .dilewati(.kepala) && row.baris - 1 != heads.last { heads.append(row.baris) }
    kepala = heads
    isLembarKerja = balik.hasil.lembarKerja != nil
    isIsian = isLembarKerja && sheet.name == LembarKerja.isian
    let cells = sheet.rows.first { $0.index == heads.first }?.cells ?? []
    let old = cells.first { BentukBalik.judulHasil.contains($0.value.text) }?.column
    let code = cells.first { $0.value.text == "Kode" || $0.value.text == "Kode DIP" }?.column
    let last = (old.map { $0 - 1 } ?? sheet.rows.flatMap { $0.cells.map(\.column) }.max()) ?? 0
    terakhir = last
    let asks = balik.hasil.serupa.contains { $0.lembar == sheet.name }
    let gives = balik.denganKode && rows.contains { if case .baru = $0.nasib { true } else { false } }
    isKodeTambahan = code == nil && (asks || gives)
    kolomKode = isKodeTambahan ? last + 1 : code
    kolomHasil = last + (isKodeTambahan ? 2 : 1)
  }

  /// A cell to be filled in.
  var isian: Style { Style.body.with { $0.isLocked = false } }

  var setup: SheetSetup {
    var widths = [Double](repeating: 10, count: terakhir + 1)
    for row in sheet.rows.prefix(200) where row.cells.count > 1 {
      for cell in row.cells where cell.column <= terakhir {
        widths[cell.column] = min(42, max(widths[cell.column], Double(cell.value.text.count) + 2))
      }
    }
    var columns = widths.map { SheetSetup.Column(width: $0) }
    if isIsian {
      columns = BarisLembar.kolom.prefix(columns.count).map { .init(width: PembuatLembar.lebar[$0] ?? 14) }
    }
    if isKodeTambahan { columns.append(.init(width: 14)) }
    columns.append(.init(width: 34))
    var setup = SheetSetup(name: SheetSetup.name(sheet.name), columns: columns)
    // Headings in one place stay in view; repeated ones would hide the rows between them.
    if kepala.count == 1 { setup.headingRow = kepala[0] }
    if isIsian { setup.frozenColumns = 2 }
    setup.isProtected = isLembarKerja && sheet.name != LembarKerja.petunjuk
    setup.pagesWide = columns.count > 12 ? 3 : 1
    return setup
  }

  func gaya(_ row: ReadRow, _ column: Int) -> Style {
    if case .dilewati(let reason)? = nasib[row.index], [.kepala, .judulTabel, .bagian, .nomorKolom].contains(reason) {
      return reason == .judulTabel || reason == .bagian ? Style().with { $0.isBold = true } : .heading
    }
    if sheet.name == LembarKerja.petunjuk, isLembarKerja { return Style().with { $0.wraps = column > 0 } }
    if isIsian, terkunci(column) { return LembarKerja.gayaTerkunci }
    return isLembarKerja && sheet.name == LembarKerja.nihil && column < 2 ? .body : isian
  }

  /// The columns of a worksheet that the office alone writes.
  private func terkunci(_ column: Int) -> Bool {
    BarisLembar.kolom.indices.contains(column) && LembarKerja.terkunci.contains(BarisLembar.kolom[column])
  }

  /// The added columns, and what a worksheet needs to be filled in again.
  func lengkapi(_ page: SheetWriter) throws(WorkbookWriteError) {
    let asked = Dictionary(
      balik.hasil.serupa.filter { $0.lembar == sheet.name }.map { ($0.baris - 1, $0) },
      uniquingKeysWith: { one, _ in one })
    for row in kepala {
      if isKodeTambahan, let kolomKode { try page.write(.text("Kode"), row: row, column: kolomKode, .heading) }
      try page.write(
        .text(balik.kata(BentukBalik.judulHasil[0], BentukBalik.judulHasil[1])), row: row, column: kolomHasil, .heading)
    }
    for (row, fate) in nasib.sorted(by: { $0.key < $1.key }) {
      if let text = balik.kalimat(fate) {
        try page.write(
          .text(text), row: row, column: kolomHasil,
          Style.body.with { $0.isItalic = true })
      }
      guard let kolomKode else { continue }
      // With its code beside it, the row is known again when it comes back corrected.
      if case .baru(let kode) = fate, balik.denganKode {
        try page.write(.text(kode), row: row, column: kolomKode, LembarKerja.gayaTerkunci)
      }
      guard isKodeTambahan, let one = asked[row] else { continue }
      try page.write(.blank, row: row, column: kolomKode, isian.with { $0.fill = Style.Colour(0xFFF2CC) })
      try page.comment(
        balik.kata(
          "Sama dengan \(one.kode) (“\(one.judulAda)”)? Ketik \(one.kode). Bila berbeda, ketik: baru.",
          "The same as \(one.kode) (“\(one.judulAda)”)? Type \(one.kode). If not, type: baru."), row: row,
        column: kolomKode, author: "dip")
    }
    if isIsian { try baris(page) }
    if isLembarKerja, sheet.name == LembarKerja.nihil, let last = sheet.rows.last?.index, last > 0 {
      try page.offer(Choices(.texts(LembarKerja.jawabanNihil)), rows: 1...last, column: 2)
    }
  }

  /// Spare rows, and the lists to choose from, which the hidden sheet of choices still holds.
  private func baris(_ page: SheetWriter) throws(WorkbookWriteError) {
    let first = PembuatLembar.barisKepala + 1
    let filled = sheet.rows.last?.index ?? first
    for row in (filled + 1)...(filled + LembarKerja.barisBaru) {
      for column in BarisLembar.kolom.indices {
        try page.write(.blank, row: row, column: column, terkunci(column) ? .body : isian)
      }
    }
    guard let lists = balik.book.sheets.first(where: { $0.name == LembarKerja.pilihan }), let head = lists.rows.first
    else { return }
    for cell in head.cells {
      guard let kolom = Kolom(rawValue: cell.value.text), let column = BarisLembar.kolom.firstIndex(of: kolom) else {
        continue
      }
      let last = lists.rows.last { $0[cell.column] != nil }?.index ?? 0
      guard last > 0 else { continue }
      var choices = Choices(.cells(sheet: LembarKerja.pilihan, column: cell.column, rows: 1...last))
      choices.isStrict = DaftarPilihan.ketat.contains(kolom)
      try page.offer(choices, rows: first...(filled + LembarKerja.barisBaru), column: column)
    }
  }
}
