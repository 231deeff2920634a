import DIPDiagnostics
import DIPFormat
import DIPWorkbook

extension PembuatLembar {
  /// The sheet to fill in: the entries, then room for new ones.
  func isian(
    _ unit: BadanPublik.Unit, _ rows: [BarisLembar], _ findings: [Diagnostic], _ writer: WorkbookWriter
  ) throws(WorkbookWriteError) {
    let columns = BarisLembar.kolom
    var setup = SheetSetup(
      name: LembarKerja.isian,
      columns: columns.map { SheetSetup.Column(width: PembuatLembar.lebar[$0] ?? 14) })
    setup.headingRow = PembuatLembar.barisKepala
    setup.frozenColumns = 2
    setup.filterDownTo = PembuatLembar.barisKepala + max(1, rows.count)
    setup.isProtected = true
    setup.pagesWide = 3
    setup.footer = "\(isi.konteks.badanPublik.namaPendek) – \(unit.singkatan) – DIP \(tahun)"
    let sheet = try writer.sheet(setup)
    try sheet.write(
      .text("Daftar Informasi Publik \(tahun): \(unit.nama)"), row: 0, column: 0,
      Style().with {
        $0.isBold = true; $0.size = 13
      })
    try sheet.write(.text("Cara mengisi ada di lembar “\(LembarKerja.petunjuk)”."), row: 1, column: 0, Style())
    try sheet.write(
      columns.map { PembuatLembar.judulKolom[$0] ?? $0.rawValue }, row: PembuatLembar.barisKepala, .heading)
    let open = Style.body.with { $0.isLocked = false }
    var marks: [Int: [Diagnostic]] = [:]
    for one in findings where one.location.cell?.sheet == LembarKerja.isian {
      marks[one.location.offset & 0xF_FFFF_FFFF, default: []].append(one)
    }
    for (index, row) in rows.enumerated() {
      let line = PembuatLembar.barisKepala + 1 + index
      let others = pemegangLain(row, unit)
      for (number, column) in columns.enumerated() {
        var style = LembarKerja.terkunci.contains(column) ? LembarKerja.gayaTerkunci : open
        var note = column == .kode && !others.isEmpty ? PembuatLembar.bersama(others) : ""
        if let found = marks[line << 14 | number] {
          let mark = DaftarTemuan.tanda(found)
          style.fill = mark.warna
          note = [DaftarTemuan.catatan(found, .id), note].filter { !$0.isEmpty }.joined(separator: "\n\n")
        }
        if !note.isEmpty { try sheet.comment(note, row: line, column: number, author: "dip") }
        let text = column == .catatan ? catatan.teks(row.ada.kode) : row.sel(column)
        try sheet.write(.text(text), row: line, column: number, style)
      }
    }
    let first = PembuatLembar.barisKepala + 1
    let last = first + rows.count + LembarKerja.barisBaru - 1
    for line in (first + rows.count)...last {
      for (number, column) in columns.enumerated() {
        let style = LembarKerja.terkunci.contains(column) ? LembarKerja.gayaTerkunci : open
        try sheet.write(.blank, row: line, column: number, style)
      }
    }
    try tawarkan(sheet, first...last)
  }

  private func pemegangLain(_ row: BarisLembar, _ unit: BadanPublik.Unit) -> [String] {
    row.pemegang.filter { $0 != unit.kode }.map { kode in
      isi.konteks.badanPublik.unit.first { $0.kode == kode }?.singkatan ?? kode
    }
  }

  /// Every holder gets the row and may change it; where two answer differently, import asks (rules 815 and 832).
  private static func bersama(_ others: [String]) -> String {
    "Dipegang bersama \(others.joined(separator: " dan ")), yang menerima baris ini juga. Sepakatilah isinya; bila jawabannya berbeda, pelaksana akan bertanya."
  }

  /// The lists to choose from.
  private func tawarkan(_ sheet: SheetWriter, _ rows: ClosedRange<Int>) throws(WorkbookWriteError) {
    for (number, list) in DaftarPilihan(isi.konteks).semua.enumerated() {
      guard let column = BarisLembar.kolom.firstIndex(of: list.kolom), !list.isi.isEmpty else { continue }
      var choices = Choices(.cells(sheet: LembarKerja.pilihan, column: number, rows: 1...list.isi.count))
      choices.isStrict = list.ketat
      if list.kolom == .keadaan {
        choices.message = "Pilih masih ada, berubah, atau dicabut. Bila dicabut, tulis alasannya di sebelah kanan."
      }
      try sheet.offer(choices, rows: rows, column: column)
    }
  }

  /// The hidden sheet with the lists to choose from.
  func pilihan(_ writer: WorkbookWriter) throws(WorkbookWriteError) {
    let lists = DaftarPilihan(isi.konteks).semua
    var setup = SheetSetup(name: LembarKerja.pilihan, columns: lists.map { _ in SheetSetup.Column(width: 30) })
    setup.isHidden = true
    let sheet = try writer.sheet(setup)
    for (column, list) in lists.enumerated() {
      try sheet.write(.text(list.kolom.rawValue), row: 0, column: column, .heading)
      for (row, text) in list.isi.enumerated() { try sheet.write(.text(text), row: row + 1, column: column, Style()) }
    }
  }
}
