import DIPDiagnostics
import DIPFormat
import DIPWorkbook

extension PembuatLembar {
  /// The mandatory sub-categories without an entry, in the vocabulary's order, with what was stated of them.
  var kategoriNihil: [(kategori: Subkategori, alasan: String?)] {
    let counts = Set(
      isi.entri.filter { one in !one.pairs.contains { $0.key == "dicabut" } }.flatMap { one in
        [TeksKolom.teks(.subkategori, one.pairs), TeksKolom.teks(.subkategoriPemilu, one.pairs)]
      })
    return isi.konteks.kosakata.subkategori.enumerated().filter { $1.wajib && !counts.contains($1.kode) }
      .map { index, one in
        (one, isi.nihil.first { $0.nihil.subkategori == SubkategoriID(index) }?.nihil.alasan)
      }
  }

  /// The sheet that asks for entries or for a reason why there are none. Every unit gets all of them: which unit holds
  /// such information is just what nobody knows yet.
  func nihil(
    _ open: [(kategori: Subkategori, alasan: String?)], _ findings: [Diagnostic], _ writer: WorkbookWriter
  ) throws(WorkbookWriteError) {
    var setup = SheetSetup(
      name: LembarKerja.nihil, columns: [.init(width: 10), .init(width: 56), .init(width: 26), .init(width: 64)])
    setup.headingRow = 0
    setup.isProtected = true
    let sheet = try writer.sheet(setup)
    try sheet.write(["Kode", "Kategori wajib yang belum ada entrinya", "Keadaan", "Alasan"], row: 0, .heading)
    let free = Style.body.with { $0.isLocked = false }
    for (index, one) in open.enumerated() {
      let row = index + 1
      let found = findings.filter {
        $0.location.cell?.sheet == LembarKerja.nihil && DaftarTemuan.tempat($0)?.row == row
      }
      let label = found.isEmpty ? Style.body : Style.body.with { $0.fill = DaftarTemuan.tanda(found).warna }
      try sheet.write(.text(one.kategori.kode), row: row, column: 0)
      try sheet.write(.text(one.kategori.label), row: row, column: 1, label)
      try sheet.write(.text(one.alasan == nil ? "" : "nihil"), row: row, column: 2, free)
      try sheet.write(.text(one.alasan ?? ""), row: row, column: 3, free)
      if !found.isEmpty {
        try sheet.comment(DaftarTemuan.catatan(found, .id), row: row, column: 1, author: "dip")
      }
    }
    if open.isEmpty {
      try sheet.write(.text("Semua kategori wajib sudah terjawab."), row: 1, column: 1)
    } else {
      try sheet.offer(Choices(.texts(LembarKerja.jawabanNihil)), rows: 1...open.count, column: 2)
    }
  }
}
