import DIPFormat
package import DIPWorkbook

extension BuktiMonev {
  /// The evidence as a workbook, a sheet a matter.
  package func lembarKerja() throws(WorkbookWriteError) -> [UInt8] {
    var properties = WorkbookProperties(title: "Bukti e-monev", created: CalendarDay(pada))
    properties.author = kantor
    let book = try WorkbookWriter(properties)
    try tabel(
      book, "Jumlah", ["Kelas", "Berlaku", "Dicabut"], [34, 12, 12],
      kelas.map { [.text($0.nama), .number(Double($0.berlaku)), .number(Double($0.dicabut))] }
        + [[.text("Informasi yang dikecualikan (DIK)"), .number(Double(dik)), .blank]])
    try tabel(
      book, "Kebaruan", ["Kode", "Judul", "Terakhir diperiksa"], [14, 70, 18],
      lewat.map {
        [.text($0.kode), .text($0.judul), $0.divalidasi.map { .date(CalendarDay($0)) } ?? .text("belum pernah")]
      })
    try tabel(
      book, "Cakupan", ["Kode", "Kategori wajib", "Jumlah entri", "Keterangan"], [10, 60, 14, 70],
      cakupan.map { one in
        switch one.jawaban {
        case .entri(let count): [.text(one.kode), .text(one.label), .number(Double(count)), .blank]
        case .nihil(let reason): [.text(one.kode), .text(one.label), .number(0), .text("Nihil: " + reason)]
        case .kosong: [.text(one.kode), .text(one.label), .number(0), .text("Belum ada")]
        }
      })
    try tabel(
      book, "Berkas", ["Kode", "Nama", "Lokasi", "Ukuran (bita)", "Keadaan"], [14, 50, 50, 14, 26],
      berkas.map { one in
        let (size, state): (CellValue, String) =
          switch one.keadaan {
          case .ada(let bytes): (.number(Double(bytes)), "dapat dibuka")
          case .kosong: (.number(0), "KOSONG")
          case .hilang: (.blank, "TIDAK ADA")
          case .takDisebut(let bytes): (.number(Double(bytes)), "tidak disebut entri mana pun")
          }
        return [.text(one.kode), .text(one.nama), .text(one.lokasi), size, .text(state)]
      })
    try tabel(
      book, "Alamat", ["Butir", "Alamat", "Keterangan"], [44, 60, 50],
      alamat.map { [.text($0.butir), .text($0.alamat), .text($0.keterangan)] })
    return try book.finish()
  }

  private func tabel(
    _ book: WorkbookWriter, _ nama: String, _ kepala: [String], _ lebar: [Double], _ rows: [[CellValue]]
  ) throws(WorkbookWriteError) {
    var setup = SheetSetup(name: nama, columns: lebar.map { SheetSetup.Column(width: $0) })
    setup.headingRow = 2
    setup.footer = "\(kantor), bukti e-monev, keadaan pada \(pada.kalimat)"
    let sheet = try book.sheet(setup)
    let note = "\(kantor)\(contoh ? " (contoh, bukan data resmi)" : ""), keadaan pada \(pada.kalimat)"
    try sheet.write(.text(note), row: 0, column: 0, Style())
    try sheet.write(kepala, row: 2, .heading)
    for (index, row) in rows.enumerated() {
      for (column, value) in row.enumerated() { try sheet.write(value, row: index + 3, column: column) }
    }
  }
}
