import DIPDiagnostics
import DIPFormat
import DIPWorkbook
import Foundation
import Testing

@testable import DIPExchange

/// A content folder of its own, made of the base register and more entries.
final class Isian {
  let folder: URL

  init(_ entri: [String: String] = [:]) throws {
    let akar = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dip-lembar-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: akar.appendingPathComponent("Fixtures/dasar"), to: folder)
    for (kode, text) in entri {
      try Data(text.utf8).write(to: folder.appendingPathComponent("informasi/kul/\(kode).md"))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func baca() throws -> IsiRegister {
    var found: [Diagnostic] = []
    return try #require(IsiRegister.baca(folder: folder.path, shownAs: "content", tanggal: nil, &found), "\(found)")
  }

  func teks(_ kode: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("informasi/kul/\(kode).md"), encoding: .utf8)
  }
}

@Suite struct BolakBalikTests {
  private func lembar(_ isi: IsiRegister, _ unit: Int = 0) throws -> ReadWorkbook {
    let one = isi.konteks.badanPublik.unit[unit]
    return try WorkbookReader.read(PembuatLembar(isi, tahun: 2025, batas: nil).tulis(one).bytes, name: "x")
  }

  @Test func whatGoesOutComesBackUnchanged() throws {
    let isi = try Isian().baca()
    let book = try lembar(isi)
    let result = Pengimpor.rencana(book, path: "lembar.xlsx", isi: isi, PilihanImpor())
    #expect(result.lembarKerja == IdentitasLembar(tahun: 2025, unit: "kul"))
    #expect(result.suntingan.isEmpty && result.berkasBaru.isEmpty)
    #expect(result.jumlah.tetap == 3)
    // Nothing was chosen yet, so nothing counts as checked.
    #expect(Set(result.temuan.map(\.code.number)) == [822])
  }

  @Test func whatIsWrittenInTheOfficesColumnIsTold() throws {
    let isi = try Isian().baca()
    var note = CatatanLembar()
    note.tambah("KTR-0001", "Masa simpannya sudah berakhir.\nPeriksa lagi.")
    let unit = isi.konteks.badanPublik.unit[0]
    let sent = try WorkbookReader.read(
      PembuatLembar(isi, tahun: 2025, batas: nil, catatan: note).tulis(unit).bytes, name: "x")
    func told(_ book: ReadWorkbook) -> [Diagnostic] {
      Pengimpor.rencana(book, path: "lembar.xlsx", isi: isi, PilihanImpor()).temuan.filter { $0.code == RuleCode(833) }
    }
    #expect(told(sent).isEmpty)
    var book = sent
    try book.isi("KTR-0001", .catatan, "Masa simpannya sudah berakhir. Periksa lagi. Sudah kami musnahkan")
    try book.isi("KTR-0002", .catatan, "tanya Hukum")
    #expect(told(book).map { $0.arguments["nilai"] } == ["Sudah kami musnahkan", "tanya Hukum"])
    #expect(told(book).map { $0.location.cell?.cell } == ["C4", "C5"])
    // The office's words taken away are nobody's loss.
    try book.isi("KTR-0001", .catatan, "")
    #expect(told(book).map { $0.arguments["nilai"] } == ["tanya Hukum"])
    // Alone in a free row it is told as well, and the row is accounted for.
    let sheet = try #require(sent.sheets.firstIndex { $0.name == LembarKerja.isian })
    let column = try #require(BarisLembar.kolom.firstIndex(of: .catatan))
    book = sent
    book.sheets[sheet].rows.append(ReadRow(index: 20, cells: [ReadCell(column: column, value: .text("baris baru?"))]))
    let result = Pengimpor.rencana(book, path: "lembar.xlsx", isi: isi, PilihanImpor())
    let found = result.temuan.filter { $0.location.cell?.cell == "C21" }
    #expect(found.map(\.code) == [RuleCode(833)])
    #expect(result.alasan.contains { $0.alasan == .tanpaJudul && $0.jumlah == 1 })
  }

  @Test func oneChangedCellChangesOneValue() throws {
    let place = try Isian()
    let isi = try place.baca()
    var book = try lembar(isi)
    try book.isi("KTR-0001", .inaktif, "4 tahun")
    try book.isi("KTR-0001", .keadaan, "berubah")
    var options = PilihanImpor()
    options.divalidasi = isi.konteks.tanggalAcuan
    let result = Pengimpor.rencana(book, path: "lembar.xlsx", isi: isi, options)
    #expect(result.jumlah.diubah == 1)
    let before = try place.teks("KTR-0001")
    let record = CatatanImpor(
      berkas: "lembar.xlsx", sha256: "00", tanggal: isi.konteks.tanggalAcuan, dicatat: nil, hasil: result, kesalahan: 0,
      peringatan: 0)
    try PenulisImpor.tulis(result, isi: isi, catatan: record)
    let wanted = before.replacing("inaktif: 3 tahun", with: "inaktif: 4 tahun")
      .replacing("diperbarui: 2025-06-30", with: "diperbarui: 2025-12-01")
      .replacing("divalidasi: 2025-11-01", with: "divalidasi: 2025-12-01")
    #expect(try place.teks("KTR-0001") == wanted)
    #expect(CatatanImpor.semua(folder: place.folder.path).first?.lembarKerja?.unit == "kul")
  }

  @Test func whatIsStillThereIsCheckedAgain() throws {
    let isi = try Isian().baca()
    var book = try lembar(isi)
    try book.isi("KTR-0001", .keadaan, "masih ada")
    var options = PilihanImpor()
    options.divalidasi = isi.konteks.tanggalAcuan
    let result = Pengimpor.rencana(book, path: "lembar.xlsx", isi: isi, options)
    #expect(result.jumlah.tetap == 3 && result.diperiksaLagi == 1)
  }

  /// In a worksheet a title alone is no heading of a group: what else it needs is asked for.
  @Test func aTitleAloneIsAnEntryThatSomebodyHasBegun() throws {
    let isi = try Isian().baca()
    var book = try lembar(isi)
    let sheet = try #require(book.sheets.firstIndex { $0.name == LembarKerja.isian })
    let column = try #require(BarisLembar.kolom.firstIndex(of: .judul))
    let next = (book.sheets[sheet].rows.last?.index ?? 0) + 1
    book.sheets[sheet].rows.append(
      ReadRow(index: next, cells: [ReadCell(column: column, value: .text("Buku tamu contoh"))]))
    let result = Pengimpor.rencana(book, path: "lembar.xlsx", isi: isi, PilihanImpor())
    #expect(result.jumlah.baru == 1)
    #expect(!result.temuan.contains { $0.code == RuleCode(807) })
    let asked = Set(
      result.temuan.filter { $0.location.cell?.cell.hasSuffix(String(next + 1)) ?? false }.map(\.code.number))
    #expect(asked.isSuperset(of: [105, 106, 107]), "\(asked)")
  }

  /// The sheet's own rows have taken their entries; a row without a code may still mean one of them.
  @Test(arguments: ["Perjanjain sewa gudang contoh", "Perjanjian sewa gudang contoh"])
  func aNewRowThatResemblesOneOfTheSheetIsAskedAbout(_ title: String) throws {
    let isi = try Isian().baca()
    var book = try lembar(isi)
    let sheet = try #require(book.sheets.firstIndex { $0.name == LembarKerja.isian })
    let column = try #require(BarisLembar.kolom.firstIndex(of: .judul))
    let next = (book.sheets[sheet].rows.last?.index ?? 0) + 1
    book.sheets[sheet].rows.append(ReadRow(index: next, cells: [ReadCell(column: column, value: .text(title))]))
    let result = Pengimpor.rencana(book, path: "lembar.xlsx", isi: isi, PilihanImpor())
    #expect(result.jumlah.baru == 0)
    let wanted = title.hasPrefix("Perjanjain") ? 814 : 819
    #expect(result.temuan.contains { $0.code.number == wanted }, "\(result.temuan.map(\.code.number))")
  }

  @Test func anOnlineFormIsMendedInItsCell() throws {
    let place = try Isian()
    let isi = try place.baca()
    var book = try lembar(isi)
    try book.isi("KTR-0001", .bentuk, "daring")
    try book.isi("KTR-0001", .keadaan, "berubah")
    let asked = Pengimpor.rencana(book, path: "lembar.xlsx", isi: isi, PilihanImpor())
    #expect(asked.temuan.contains { $0.code == RuleCode(125) })
    try book.isi("KTR-0001", .tautan, "Laporan: https://contoh.example/a\nhttps://contoh.example/b")
    let result = Pengimpor.rencana(book, path: "lembar.xlsx", isi: isi, PilihanImpor())
    #expect(!result.temuan.contains { $0.code == RuleCode(125) })
    let text = String(decoding: try #require(result.suntingan.first).edits.flatMap(\.bytes), as: UTF8.self)
    #expect(
      text.contains("nama: Laporan, lokasi: \"https://contoh.example/a\"")
    )
    #expect(text.contains("nama: Salinan daring"))
  }

  /// A table knows the address only; the name that the register has for it stays.
  @Test func aTableKeepsTheNameOfALink() {
    let file = NilaiBerkas(nama: "Laporan 2025", lokasi: "https://contoh.example/a")
    var row = EntriTabel(
      baris: BarisTabel(lembar: 0, namaLembar: "", baris: 0, sel: [:], lain: [], kelas: nil, kolom: [:]))
    row.isi[.berkas] = PembacaBaris.isi(
      [NilaiBerkas(nama: nil, lokasi: file.lokasi), NilaiBerkas(nama: nil, lokasi: "berkas/b.pdf")], kolom: nil)
    let text = String(decoding: row.denganNamaBerkas([file]).tulis(kode: "K-1").bytes, as: UTF8.self)
    #expect(
      text.contains("nama: Laporan 2025") && text.contains("nama: Salinan dokumen") && !text.contains("Salinan daring"))
  }

  @Test func anAuthorsEditIsNotOverwritten() throws {
    let place = try Isian()
    var book = try lembar(place.baca())
    try book.isi("KTR-0001", .biaya, "Rp500 per lembar")
    try book.isi("KTR-0001", .keadaan, "berubah")
    let file = place.folder.appendingPathComponent("informasi/kul/KTR-0001.md")
    try Data(try place.teks("KTR-0001").replacing("biaya: gratis", with: "biaya: Rp300 per lembar").utf8).write(
      to: file)
    let now = try place.baca()
    let held = Pengimpor.rencana(book, path: "lembar.xlsx", isi: now, PilihanImpor())
    #expect(held.suntingan.isEmpty)
    #expect(held.temuan.contains { $0.code == RuleCode(815) && $0.arguments["lama"] == "Rp300 per lembar" })
    #expect(held.alasan.contains { $0.alasan == .berselisih && $0.jumlah == 1 })
    var options = PilihanImpor()
    options.timpa = true
    #expect(Pengimpor.rencana(book, path: "lembar.xlsx", isi: now, options).suntingan.count == 1)
  }

  @Test func aWithdrawalNeedsItsReason() throws {
    let isi = try Isian().baca()
    var book = try lembar(isi)
    try book.isi("KTR-0001", .keadaan, "dicabut")
    var options = PilihanImpor()
    options.divalidasi = isi.konteks.tanggalAcuan
    #expect(
      Pengimpor.rencana(book, path: "x", isi: isi, options).alasan.contains { $0.alasan == .dicabutTanpaAlasan })
    try book.isi("KTR-0001", .alasan, "Digabung dengan kontrak lain")
    let result = Pengimpor.rencana(book, path: "x", isi: isi, options)
    let edit = try #require(result.suntingan.first)
    #expect(
      String(decoding: edit.edits.flatMap(\.bytes), as: UTF8.self)
        .contains("dicabut: {tanggal: 2025-12-01, alasan: Digabung dengan kontrak lain}"))
  }

  /// Any register → worksheet → import: the same in every column of the worksheet, whatever stands in them.
  @Test(arguments: 0..<12) func anyRegisterComesBack(_ seed: Int) throws {
    var random = Acak(UInt64(seed) &* 7919 &+ 1)
    var entries: [String: String] = [:]
    for number in 100..<125 { entries["KTR-0\(number)"] = entri("KTR-0\(number)", &random) }
    let place = try Isian(entries)
    let isi = try place.baca()
    for unit in 0..<2 {
      let result = Pengimpor.rencana(try lembar(isi, unit), path: "x", isi: isi, PilihanImpor())
      let sum = result.jumlah
      #expect(
        result.suntingan.isEmpty && result.berkasBaru.isEmpty, "\(result.temuan.filter { $0.code.number != 822 })")
      #expect(sum.dibaca == sum.baru + sum.diubah + sum.tetap + sum.dilewati)
      #expect(!result.temuan.contains { [815, 820, 821].contains($0.code.number) })
    }
  }

  private func entri(_ kode: String, _ random: inout Acak) -> String {
    func pick(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    let title = pick([
      "\"=SUM(A1)\"", "'a: b; c'", "Laporan \(kode)", "\"Kutip \\\"dua\\\" – “miring” é\"", "\"_x000D_ dan _x0041_\"",
      "007", "\"  spasi  \"", "ya",
    ])
    return """
      ---
      kode: \(kode)
      judul: \(title)
      ringkasan: \(pick(["Satu baris.", "|-\n  Dua\n  baris; dengan: tanda", ">-\n  Teks yang\n  dilipat", "\"a, b / c\""]))
      kelas: \(pick(["berkala", "serta_merta", "setiap_saat", "Berkala sekali", ""]))
      subkategori: \(pick(["B01", "S05", "S09", "X9", ""]))
      rezim: \(pick(["umum", "[pemilu, pemilihan]", "[]"]))
      menguasai: \(pick(["kul", "[kul, hukum]", "Subbag KUL", "hukum"]))
      penanggung_jawab: \(pick(["kul", "[{unit: kul, jabatan: Kepala Sub Bagian}, {luar: 'KPU RI; Pusat'}]", "{luar: \"A – kul\"}", "[hukum, kul]"]))
      dibuat: \(pick(["{waktu: 2025-03, tempat: Kota Contoh}", "{waktu: 2019/.., tempat: [A, \"B, C\"]}", "{waktu: entah, tempat: A dan B}"]))
      bentuk: \(pick(["[cetak, digital]", "cetak", "[]", "[rekaman]", "[papirus]"]))
      retensi: \(pick(["{aktif: 2 tahun, inaktif: 3 tahun, nasib: dinilai_kembali}", "{asli: 5 Tahun}", "{aktif: selama_berlaku, sejak: \"akhir, tahun\"}", "{aktif: lama sekali, asli: \"x\"}"]))
      berkas: \(pick(["[]", "[{nama: Salinan daring, lokasi: https://contoh.example/a}]", "[{nama: 'Laporan: 2024', lokasi: https://contoh.example/b?x=1;y}, {nama: Lampiran – peta, lokasi: berkas/peta wilayah.pdf}]", "[{nama: \"A https://x.id\", lokasi: berkas/a.pdf}]", "[{lokasi: 'C:/x'}, {nama: x}]", "https://contoh.example", "[{nama: surat, lokasi: 'mailto:a@contoh.example'}]"]))
      biaya: \(pick(["gratis", "\"\"", "Rp500; per lembar"]))
      ---
      Isi.

      """
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct Acak: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
