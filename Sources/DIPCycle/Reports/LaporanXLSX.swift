import DIPFormat
package import DIPWorkbook

extension Laporan {
  /// The report as a workbook: a sheet of activities, and the matrix where the report has one.
  package func lembarKerja() throws(WorkbookWriteError) -> [UInt8] {
    var properties = WorkbookProperties(title: jenis.judul, created: CalendarDay(pada))
    properties.author = kantor
    let book = try WorkbookWriter(properties)
    if case .matriks = jenis {} else { try tulisKegiatan(book) }
    if !matriks.isEmpty { try tulisMatriks(book) }
    return try book.finish()
  }

  private static let judul = Style().with {
    $0.isBold = true
    $0.size = 14
  }
  private static let keterangan = Style().with { $0.isItalic = true }

  private func tulisKegiatan(_ book: WorkbookWriter) throws(WorkbookWriteError) {
    let headings = ["Tanggal", "Kegiatan", "Pelaksana", "Nomor dokumen", "Berkas", "Keterangan", "Dicatat menyusul"]
    var setup = SheetSetup(
      name: "Kegiatan", columns: [12, 44, 36, 24, 30, 44, 14].map { SheetSetup.Column(width: $0) })
    setup.headingRow = 4
    setup.footer = "\(kantor), \(jenis.judul)"
    let sheet = try book.sheet(setup)
    try kepala(sheet)
    try sheet.write(headings, row: 4, .heading)
    for (index, one) in kegiatan.enumerated() {
      let row = index + 5
      try sheet.write(.date(CalendarDay(one.tanggal)), row: row, column: 0)
      for (column, text) in [one.uraian, one.pelaksana, one.dokumen, one.berkas, one.keterangan].enumerated() {
        try sheet.write(.text(text), row: row, column: column + 1)
      }
      try sheet.write(one.menyusul.map { .date(CalendarDay($0)) } ?? .blank, row: row, column: 6)
    }
    if kegiatan.isEmpty { try sheet.merge("Tidak ada kegiatan yang tercatat.", row: 5, columns: 0...6, .body) }
  }

  private func tulisMatriks(_ book: WorkbookWriter) throws(WorkbookWriteError) {
    let headings = [
      "No.", "Kegiatan", "Penugasan", "Persyaratan", "Waktu baku", "Keluaran", "Keadaan", "Mulai", "Selesai", "Batas",
      "Terlambat (hari kerja)", "Nomor dokumen", "Berkas", "Keterangan",
    ]
    var setup = SheetSetup(
      name: "Matriks",
      columns: [5, 30, 28, 24, 11, 19, 12, 11, 11, 11, 11, 20, 20, 30].map { SheetSetup.Column(width: $0) })
    setup.headingRow = 4
    setup.frozenColumns = 2
    setup.footer = "\(kantor), matriks kegiatan dan penugasan"
    let sheet = try book.sheet(setup)
    try kepala(sheet, catatanMatriksKosong)
    try sheet.write(headings, row: 4, .heading)
    for (index, one) in matriks.enumerated() {
      let row = index + 5
      try sheet.write(.number(Double(one.nomor)), row: row, column: 0)
      let texts = [
        one.uraian, one.penugasan, one.persyaratan, one.waktuBaku, one.keluaran, one.status,
      ]
      for (column, text) in texts.enumerated() { try sheet.write(.text(text), row: row, column: column + 1) }
      for (column, day) in [one.mulai, one.selesai, one.batas].enumerated() {
        try sheet.write(day.map { .date(CalendarDay($0)) } ?? .blank, row: row, column: column + 7)
      }
      try sheet.write(one.terlambat > 0 ? .number(Double(one.terlambat)) : .blank, row: row, column: 10)
      for (column, text) in [one.dokumen, one.berkas, one.keterangan].enumerated() {
        try sheet.write(.text(text), row: row, column: column + 11)
      }
    }
  }

  private func kepala(_ sheet: SheetWriter, _ remark: String? = nil) throws(WorkbookWriteError) {
    try sheet.write(.text(jenis.judul), row: 0, column: 0, Laporan.judul)
    try sheet.write(.text(kantor + (contoh ? " (contoh, bukan data resmi)" : "")), row: 1, column: 0, Style())
    let source = "\(prosedur.nama)\(prosedur.nomorSOP.map { ", SOP \($0)" } ?? ""). Keadaan pada \(pada.kalimat)."
    try sheet.write(.text(source), row: 2, column: 0, Laporan.keterangan)
    var notes = [remark].compactMap { $0 }
    if takTerbaca > 0 {
      notes.append(
        "\(takTerbaca) entri masih salah dan tidak terbaca; yang dikerjakan padanya belum termasuk di sini.")
    }
    if !notes.isEmpty {
      try sheet.write(.text(notes.joined(separator: " ")), row: 3, column: 0, Laporan.keterangan)
    }
  }
}

extension CalendarDay {
  init(_ tanggal: Tanggal) {
    self.init(year: Int(tanggal.tahun), month: Int(tanggal.bulan), day: Int(tanggal.hari))
  }
}
