package import DIPDiagnostics
package import DIPFormat
import DIPMarkup
import DIPSource
package import DIPWorkbook

/// Makes the worksheet of one sub bagian: its entries to confirm, room for new ones, the mandatory categories that nobody
/// has answered.
package struct PembuatLembar {
  private let isi: IsiRegister
  private let tahun: Int
  private let batas: Tanggal?
  /// True for the sheet of step 8, with the findings beside the cells.
  private let denganTemuan: Bool
  private let catatan: CatatanLembar
  private let kepala: [Kolom: String]

  package init(
    _ isi: IsiRegister, tahun: Int, batas: Tanggal?, catatan: CatatanLembar = CatatanLembar(),
    denganTemuan: Bool = false
  ) {
    self.catatan = catatan
    self.isi = isi
    self.tahun = tahun
    self.batas = batas
    self.denganTemuan = denganTemuan
    kepala = PembuatLembar.judulKolom
  }

  /// The headings; import knows each of them by `content/kolom.yaml`.
  static let judulKolom: [Kolom: String] = [
    .kode: "Kode", .judul: "Judul", .catatan: LembarKerja.catatan, .keadaan: "Keadaan", .alasan: "Alasan",
    .ringkasan: "Ringkasan", .kelas: "Kelas", .subkategori: "Subkategori", .menguasai: "Yang menguasai",
    .penanggungJawab: "Penanggung jawab", .waktu: "Waktu",
    .tempat: "Tempat", .bentuk: "Bentuk", .aktif: "Retensi aktif", .inaktif: "Retensi inaktif",
    .sejak: "Dihitung sejak", .nasib: "Nasib akhir", .asli: "Bunyi retensi lama", .jra: "Kode JRA",
    .jenis: "Dokumen atau seri", .rezim: "Rezim", .subkategoriPemilu: "Subkategori Pemilu", .kegiatan: "Kegiatan",
    .caraMemperoleh: "Cara memperoleh", .biaya: "Biaya",
  ]

  private static let lebar: [Kolom: Double] = [
    .kode: 11, .judul: 36, .catatan: 34, .keadaan: 13, .alasan: 26, .ringkasan: 54, .kelas: 13, .subkategori: 28,
    .menguasai: 16, .penanggungJawab: 26, .tempat: 15, .bentuk: 16, .sejak: 20, .asli: 20, .kegiatan: 20,
    .caraMemperoleh: 28,
  ]

  /// Everything that one worksheet holds, and the findings of its entries.
  package struct Hasil: Sendable {
    package var bytes: [UInt8]
    package var entri: Int
    package var temuan: [Diagnostic]
  }

  package func tulis(_ unit: BadanPublik.Unit) throws(WorkbookWriteError) -> Hasil {
    let rows = baris(unit)
    let findings = denganTemuan ? temuan(rows) : []
    var properties = WorkbookProperties(
      title: "Lembar kerja DIP \(tahun) – \(unit.singkatan)", created: CalendarDay(isi.konteks.tanggalAcuan))
    properties.author = isi.konteks.badanPublik.nama
    let writer = try WorkbookWriter(properties)
    try petunjuk(unit, rows.count, findings, writer)
    if denganTemuan {
      try DaftarTemuan(nama: isi.konteks.badanPublik.nama, bahasa: .id).tulis(findings, writer)
    }
    try isian(unit, rows, findings, writer)
    try nihil(unit, writer)
    try pilihan(writer)
    try dasar(unit, rows, writer)
    return Hasil(bytes: try writer.finish(), entri: rows.count, temuan: findings)
  }

  func baris(_ unit: BadanPublik.Unit) -> [BarisLembar] {
    isi.entri.map { BarisLembar($0, isi.konteks) }.filter { $0.pemilik == unit.kode && !$0.dicabut }
  }

  static let barisKepala = 2

  /// The findings of the entries, each at its cell of the sheet `Isian`.
  private func temuan(_ rows: [BarisLembar]) -> [Diagnostic] {
    MarkupEngine.prepare()
    var reader = EntriReader(konteks: isi.konteks)
    let place = TempatSel(path: "")
    var all: [Diagnostic] = []
    for (index, row) in rows.enumerated() {
      var found = reader.baca(row.ada.file, sumber: row.ada.sumber).temuan
      DataPribadi.samarkan(&found, row.ada.file)
      for one in found {
        var moved = one
        let column = TempatKolom.kolom(one, row.ada)
        moved.location = place.sel(
          lembar: 1, nama: LembarKerja.isian, baris: PembuatLembar.barisKepala + 1 + index,
          kolom: BarisLembar.kolom.firstIndex(of: column) ?? 1)
        moved.related = []
        moved.arguments["entri"] = row.ada.kode
        all.append(moved)
      }
    }
    return all.sorted(by: Diagnostic.inOrder)
  }

  // MARK: Sheets

  private func petunjuk(
    _ unit: BadanPublik.Unit, _ count: Int, _ findings: [Diagnostic], _ writer: WorkbookWriter
  ) throws(WorkbookWriteError) {
    var setup = SheetSetup(name: LembarKerja.petunjuk, columns: [.init(width: 6), .init(width: 96)])
    setup.isLandscape = false
    let sheet = try writer.sheet(setup)
    let office = isi.konteks.badanPublik
    let title = denganTemuan ? "Klarifikasi DIP \(tahun)" : "Lembar kerja Daftar Informasi Publik \(tahun)"
    try sheet.write(
      .text(title), row: 0, column: 0,
      Style().with {
        $0.isBold = true; $0.size = 16
      })
    try sheet.write(.text(office.nama + (office.contoh ? " (contoh)" : "")), row: 1, column: 0, Style())
    try sheet.write(.text(unit.nama), row: 2, column: 0, Style().with { $0.isBold = true })
    let due = batas.map { "Kembalikan paling lambat \($0.kalimat)." } ?? "Batas pengembalian mengikuti nota dinas."
    try sheet.write(.text(due), row: 3, column: 0, Style().with { $0.isBold = true })
    var steps = [
      "Buka lembar “\(LembarKerja.isian)”. Ada \(count) informasi sub bagian Anda di sana.",
      "Pada tiap baris, pilih Keadaan: masih ada, berubah, atau dicabut. Bila berubah, perbaiki selnya langsung. Bila dicabut, tulis Alasan; jangan menghapus barisnya.",
      catatan.petunjuk,
      "Informasi baru ditulis pada baris kosong di bawahnya. Kolom Kode dibiarkan kosong; kode diberikan kemudian.",
      "Kelas, subkategori, bentuk, retensi, dan nasib akhir dapat dipilih dari daftar pada selnya. Dua unit atau tempat dipisah dengan titik koma.",
      "Jangan memasukkan informasi yang dikecualikan, nomor telepon pribadi, NIK, atau nama orang sebagai penanggung jawab.",
      "Buka lembar “\(LembarKerja.nihil)”. Bila sub bagian Anda tahu bahwa kategori wajib itu tidak dikuasai kantor ini, pilih nihil dan tulis alasannya.",
      "Simpan sebagai .xlsx dengan nama yang sama, lalu kirim kembali kepada pelaksana.",
    ]
    if denganTemuan {
      let sum = FindingCounts(findings)
      steps.insert(
        "Lembar “\(DaftarTemuan.nama)” memuat \(sum.errors) kesalahan dan \(sum.warnings) peringatan. Selnya berwarna dan bercatatan: merah (SALAH) harus diperbaiki, kuning (PERIKSA) sebaiknya diperiksa.",
        at: 0)
    }
    for (index, text) in steps.enumerated() {
      try sheet.write(.text("\(index + 1)."), row: 5 + index, column: 0, Style())
      try sheet.write(.text(text), row: 5 + index, column: 1, Style().with { $0.wraps = true })
    }
  }

  private func isian(
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
    try sheet.write(columns.map { kepala[$0] ?? $0.rawValue }, row: PembuatLembar.barisKepala, .heading)
    let open = Style.body.with { $0.isLocked = false }
    let locked = Style.body.with { $0.fill = Style.Colour(0xF2F2F2) }
    var marks: [Int: [Diagnostic]] = [:]
    for one in findings { marks[one.location.offset & 0xF_FFFF_FFFF, default: []].append(one) }
    for (index, row) in rows.enumerated() {
      let line = PembuatLembar.barisKepala + 1 + index
      for (number, column) in columns.enumerated() {
        var style = column == .kode || column == .catatan ? locked : open
        if let found = marks[line << 14 | number] {
          let mark = DaftarTemuan.tanda(found)
          style.fill = mark.warna
          try sheet.comment(DaftarTemuan.catatan(found, .id), row: line, column: number, author: "dip")
        }
        let text = column == .catatan ? catatan.teks(row.ada.kode) : row.sel(column)
        try sheet.write(.text(text), row: line, column: number, style)
      }
    }
    let first = PembuatLembar.barisKepala + 1
    let last = first + rows.count + LembarKerja.barisBaru - 1
    for line in (first + rows.count)...last {
      for (number, column) in columns.enumerated() {
        try sheet.write(.blank, row: line, column: number, column == .kode || column == .catatan ? locked : open)
      }
    }
    try tawarkan(sheet, first...last)
  }

  /// The lists to choose from.
  private func tawarkan(_ sheet: SheetWriter, _ rows: ClosedRange<Int>) throws(WorkbookWriteError) {
    for (number, list) in DaftarPilihan(isi.konteks).semua.enumerated() {
      guard let column = BarisLembar.kolom.firstIndex(of: list.kolom), !list.isi.isEmpty else { continue }
      var choices = Choices(.cells(sheet: LembarKerja.pilihan, column: number, rows: 1...list.isi.count))
      choices.isStrict = list.ketat
      try sheet.offer(choices, rows: rows, column: column)
    }
  }

  private func pilihan(_ writer: WorkbookWriter) throws(WorkbookWriteError) {
    let lists = DaftarPilihan(isi.konteks).semua
    var setup = SheetSetup(name: LembarKerja.pilihan, columns: lists.map { _ in SheetSetup.Column(width: 30) })
    setup.isHidden = true
    let sheet = try writer.sheet(setup)
    for (column, list) in lists.enumerated() {
      try sheet.write(.text(list.kolom.rawValue), row: 0, column: column, .heading)
      for (row, text) in list.isi.enumerated() { try sheet.write(.text(text), row: row + 1, column: column, Style()) }
    }
  }

  private func nihil(_ unit: BadanPublik.Unit, _ writer: WorkbookWriter) throws(WorkbookWriteError) {
    var setup = SheetSetup(
      name: LembarKerja.nihil, columns: [.init(width: 10), .init(width: 56), .init(width: 26), .init(width: 64)])
    setup.headingRow = 0
    setup.isProtected = true
    let sheet = try writer.sheet(setup)
    try sheet.write(["Kode", "Kategori wajib yang belum ada entrinya", "Keadaan", "Alasan"], row: 0, .heading)
    let open = Style.body.with { $0.isLocked = false }
    let counts = Set(
      isi.entri.filter { one in !one.pairs.contains { $0.key == "dicabut" } }.flatMap { one in
        [TeksKolom.teks(.subkategori, one.pairs), TeksKolom.teks(.subkategoriPemilu, one.pairs)]
      })
    var row = 1
    for (index, one) in isi.konteks.kosakata.subkategori.enumerated() where one.wajib && !counts.contains(one.kode) {
      let stated = isi.nihil.first { $0.nihil.subkategori == SubkategoriID(index) }
      try sheet.write(.text(one.kode), row: row, column: 0)
      try sheet.write(.text(one.label), row: row, column: 1)
      try sheet.write(.text(stated == nil ? "" : "nihil"), row: row, column: 2, open)
      try sheet.write(.text(stated?.nihil.alasan ?? ""), row: row, column: 3, open)
      row += 1
    }
    if row > 1 {
      try sheet.offer(Choices(.texts(["nihil", "ada (ditulis di Isian)"])), rows: 1...(row - 1), column: 2)
    } else {
      try sheet.write(.text("Semua kategori wajib sudah terjawab."), row: 1, column: 1)
    }
  }

  /// The hidden sheet: for whom and when, and what importing the rows untouched gives.
  private func dasar(
    _ unit: BadanPublik.Unit, _ rows: [BarisLembar], _ writer: WorkbookWriter
  ) throws(WorkbookWriteError) {
    var setup = SheetSetup(name: LembarKerja.dasar, columns: [])
    setup.isHidden = true
    setup.isProtected = true
    let sheet = try writer.sheet(setup)
    try sheet.write([DasarLembar.tanda, "1", String(tahun), unit.kode], row: 0, Style())
    try sheet.write(["kode"] + Kolom.banding.map(\.rawValue), row: 1, Style())
    for (index, row) in rows.enumerated() {
      let texts = row.kembali(isi.kamus)
      try sheet.write([row.ada.kode] + Kolom.banding.map { texts[$0] ?? "" }, row: 2 + index, Style())
    }
  }
}

/// The lists that the cells of a worksheet offer.
struct DaftarPilihan {
  struct Satu {
    var kolom: Kolom
    var isi: [String]
    /// False where something else may be typed.
    var ketat: Bool
  }

  let semua: [Satu]

  init(_ konteks: Konteks) {
    let subs = konteks.kosakata.subkategori
    let years = [1, 2, 3, 4, 5, 8, 10].map { "\($0) tahun" }
    semua = [
      Satu(kolom: .keadaan, isi: ["masih ada", "berubah", "dicabut"], ketat: true),
      Satu(kolom: .kelas, isi: Kelas.allCases.map(BarisLembar.kelas), ketat: true),
      Satu(kolom: .subkategori, isi: subs.filter { $0.daftar == .dip }.map(BarisLembar.subkategori), ketat: false),
      Satu(
        kolom: .subkategoriPemilu, isi: subs.filter { $0.daftar == .pemilu }.map(BarisLembar.subkategori), ketat: false),
      Satu(kolom: .menguasai, isi: konteks.badanPublik.unit.map(\.singkatan), ketat: false),
      Satu(
        kolom: .bentuk,
        isi: ["cetak", "digital", "cetak, digital", "digital, daring", "cetak, digital, daring", "rekaman", "daring"],
        ketat: false),
      Satu(kolom: .aktif, isi: years + ["selama berlaku", "selama menjabat"], ketat: false),
      Satu(kolom: .inaktif, isi: years, ketat: false),
      Satu(kolom: .nasib, isi: ["musnah", "permanen", "dinilai kembali"], ketat: true),
      Satu(kolom: .jenis, isi: Jenis.allCases.map(\.rawValue), ketat: true),
      Satu(kolom: .rezim, isi: ["umum", "pemilu", "pemilihan", "pemilu, pemilihan"], ketat: false),
    ]
  }
}
