import DIPDiagnostics
import DIPWorkbook

/// The sheet "Perlu diperbaiki": every finding with its sheet, row and column, what is wrong, how to mend it, and why.
struct DaftarTemuan {
  /// The office's name, for the foot of the page.
  let namaKantor: String
  let bahasa: Bahasa

  static let nama = "Perlu diperbaiki"
  private static let merah = Style.Colour(0xF8CBAD)
  private static let kuning = Style.Colour(0xFFF2CC)

  init(nama: String, bahasa: Bahasa) {
    namaKantor = nama
    self.bahasa = bahasa
  }

  private func kata(_ id: String, _ en: String) -> String { bahasa == .id ? id : en }

  func tulis(_ temuan: [Diagnostic], _ writer: WorkbookWriter) throws(WorkbookWriteError) {
    var setup = SheetSetup(
      name: DaftarTemuan.nama, columns: [18, 8, 8, 14, 46, 52, 44, 10].map { SheetSetup.Column(width: $0) })
    setup.headingRow = 4
    setup.filterDownTo = 4 + max(1, temuan.count)
    setup.footer = namaKantor
    let sheet = try writer.sheet(setup)
    try kepala(temuan, sheet)
    for (index, finding) in temuan.enumerated() {
      let text = KataSel.kalimat(finding, bahasa)
      let place = DaftarTemuan.tempat(finding)
      let mark = DaftarTemuan.tanda([finding])
      let row = 5 + index
      let name = finding.location.cell?.sheet ?? ""
      if let place {
        try sheet.link(name, row: row, column: 0, to: (name, place.row, place.column))
      } else {
        try sheet.write(.text(name), row: row, column: 0)
      }
      try sheet.write(place.map { .number(Double($0.row + 1)) } ?? .blank, row: row, column: 1)
      try sheet.write(.text(place.map { CellName.column($0.column) } ?? ""), row: row, column: 2)
      try sheet.write(.text(mark.kata), row: row, column: 3, Style.body.with { $0.fill = mark.warna })
      for (column, cell) in [text.salah, text.perbaikan, text.dasar, finding.code.description].enumerated() {
        try sheet.write(.text(cell), row: row, column: 4 + column)
      }
    }
  }

  /// Title, counts, the legend of the colours, headings.
  private func kepala(_ temuan: [Diagnostic], _ sheet: SheetWriter) throws(WorkbookWriteError) {
    let counts = FindingCounts(temuan)
    try sheet.write(
      .text(kata("Yang perlu diperbaiki", "What needs mending")), row: 0, column: 0,
      Style().with {
        $0.isBold = true
        $0.size = 14
      })
    try sheet.write(
      .text(
        kata(
          "\(counts.errors) kesalahan harus diperbaiki; \(counts.warnings) peringatan sebaiknya diperiksa.",
          "\(counts.errors) errors must be mended; \(counts.warnings) warnings should be looked at.")), row: 1,
      column: 0,
      Style())
    try sheet.merge(
      kata("Merah, SALAH: harus diperbaiki", "Red, SALAH: must be mended"), row: 2, columns: 0...3,
      Style().with { $0.fill = DaftarTemuan.merah })
    try sheet.write(
      .text(kata("Kuning, PERIKSA: sebaiknya diperiksa", "Yellow, PERIKSA: should be looked at")), row: 2, column: 4,
      Style().with { $0.fill = DaftarTemuan.kuning })
    try sheet.write(
      bahasa == .id
        ? ["Lembar", "Baris", "Kolom", "Tanda", "Yang salah", "Cara memperbaiki", "Dasar", "Aturan"]
        : ["Sheet", "Row", "Column", "Mark", "What is wrong", "How to mend it", "Why", "Rule"], row: 4, .heading)
  }

  /// The mark of the gravest of some findings: never a colour alone.
  static func tanda(_ temuan: [Diagnostic]) -> (kata: String, warna: Style.Colour, berat: Bool) {
    temuan.contains { $0.severity == .error } ? ("SALAH", merah, true) : ("PERIKSA", kuning, false)
  }

  /// What stands in a cell that was empty when it was marked.
  static func tandaKosong(_ mark: String) -> String { "⚠ " + mark }

  /// True for such a mark: it is no content.
  static func isTanda(_ text: String) -> Bool { text == tandaKosong("SALAH") || text == tandaKosong("PERIKSA") }

  /// True for a sheet of ours, sent out and come back.
  static func isLembar(_ sheet: ReadSheet) -> Bool {
    sheet.name == nama && ["Yang perlu diperbaiki", "What needs mending"].contains(sheet.rows.first?[0]?.value.text)
  }

  /// What the comment on a cell says.
  static func catatan(_ temuan: [Diagnostic], _ bahasa: Bahasa) -> String {
    temuan.map { one in
      let text = KataSel.kalimat(one, bahasa)
      return "\(tanda([one]).kata): \(text.salah)\n\(text.perbaikan)\n(\(one.code))"
    }.joined(separator: "\n\n")
  }

  /// Row and column of a finding's cell, from 0.
  static func tempat(_ finding: Diagnostic) -> (row: Int, column: Int)? {
    guard finding.location.cell != nil else { return nil }
    return (finding.location.offset >> 14 & 0x3F_FFFF, finding.location.offset & 0x3FFF)
  }
}
