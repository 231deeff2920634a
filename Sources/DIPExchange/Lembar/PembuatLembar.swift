package import DIPDiagnostics
package import DIPFormat
package import DIPWorkbook

/// Makes the worksheet of one sub bagian: its entries to confirm, room for new ones, the mandatory categories that nobody
/// has answered.
package struct PembuatLembar {
  let isi: IsiRegister
  let tahun: Int
  let batas: Tanggal?
  /// The findings of the register, for the sheet of step 8; nil for that of step 7.
  let klarifikasi: Klarifikasi?
  let catatan: CatatanLembar

  package init(
    _ isi: IsiRegister, tahun: Int, batas: Tanggal?, catatan: CatatanLembar = CatatanLembar(),
    klarifikasi: Klarifikasi? = nil
  ) {
    self.catatan = catatan
    self.isi = isi
    self.tahun = tahun
    self.batas = batas
    self.klarifikasi = klarifikasi
  }

  /// The headings; import knows each of them by `content/kolom.yaml`.
  static let judulKolom: [Kolom: String] = [
    .kode: "Kode", .judul: "Judul", .catatan: LembarKerja.catatan, .keadaan: "Keadaan", .alasan: "Alasan",
    .ringkasan: "Ringkasan", .kelas: "Kelas",
    .subkategori: "Subkategori", .menguasai: "Yang menguasai", .penanggungJawab: "Penanggung jawab", .waktu: "Waktu",
    .tempat: "Tempat", .bentuk: "Bentuk", .tautan: "Tautan", .aktif: "Retensi aktif", .inaktif: "Retensi inaktif",
    .sejak: "Dihitung sejak", .nasib: "Nasib akhir", .asli: "Bunyi retensi lama", .jra: "Kode JRA",
    .jenis: "Dokumen atau seri", .rezim: "Rezim", .subkategoriPemilu: "Subkategori Pemilu", .kegiatan: "Kegiatan",
    .caraMemperoleh: "Cara memperoleh", .biaya: "Biaya",
  ]

  static let lebar: [Kolom: Double] = [
    .kode: 11, .judul: 36, .catatan: 34, .keadaan: 13, .alasan: 26, .ringkasan: 54, .kelas: 13, .subkategori: 28,
    .menguasai: 16,
    .penanggungJawab: 26, .tempat: 15, .bentuk: 16, .tautan: 36, .sejak: 20, .asli: 20, .kegiatan: 20,
    .caraMemperoleh: 28,
  ]

  /// Everything that one worksheet holds, and the findings of its entries.
  package struct Hasil: Sendable {
    package var bytes: [UInt8]
    package var entri: Int
    /// How many of them other units hold as well.
    package var bersama: Int
    package var temuan: [Diagnostic]
  }

  package func tulis(_ unit: BadanPublik.Unit) throws(WorkbookWriteError) -> Hasil {
    let rows = baris(unit)
    let open = kategoriNihil
    let findings = klarifikasi?.temuan(path: "klarifikasi-\(tahun)-\(unit.kode).xlsx", rows, nihil: open) ?? []
    let shared = rows.count { $0.pemegang.count > 1 }
    var properties = WorkbookProperties(
      title: "Lembar kerja DIP \(tahun) – \(unit.singkatan)", created: CalendarDay(isi.konteks.tanggalAcuan))
    properties.author = isi.konteks.badanPublik.nama
    let writer = try WorkbookWriter(properties)
    try petunjuk(unit, rows.count, bersama: shared, findings, writer)
    if klarifikasi != nil {
      try DaftarTemuan(nama: isi.konteks.badanPublik.nama, bahasa: .id).tulis(findings, writer)
    }
    try isian(unit, rows, findings, writer)
    try nihil(open, findings, writer)
    try pilihan(writer)
    try dasar(unit, rows, writer)
    return Hasil(bytes: try writer.finish(), entri: rows.count, bersama: shared, temuan: findings)
  }

  /// The entries that a unit holds, alone or with others.
  func baris(_ unit: BadanPublik.Unit) -> [BarisLembar] {
    isi.entri.map { BarisLembar($0, isi.konteks) }.filter { $0.pemegang.contains(unit.kode) && !$0.dicabut }
  }

  /// The row of headings of the sheet `Isian`, from 0.
  static let barisKepala = 2

  /// The hidden sheet: for whom and when, and what importing the rows untouched gives.
  private func dasar(
    _ unit: BadanPublik.Unit, _ rows: [BarisLembar], _ writer: WorkbookWriter
  ) throws(WorkbookWriteError) {
    var setup = SheetSetup(name: LembarKerja.dasar, columns: [])
    setup.isHidden = true
    setup.isProtected = true
    let sheet = try writer.sheet(setup)
    try sheet.write([DasarLembar.tanda, "1", String(tahun), unit.kode], row: 0, Style())
    try sheet.write(["kode"] + Kolom.banding.map(\.rawValue) + [Kolom.catatan.rawValue], row: 1, Style())
    for (index, row) in rows.enumerated() {
      let texts = row.kembali(isi.kamus)
      let note = catatan.teks(row.ada.kode)
      try sheet.write([row.ada.kode] + Kolom.banding.map { texts[$0] ?? "" } + [note], row: 2 + index, Style())
    }
  }
}
