import DIPDiagnostics
import DIPFormat
import DIPWorkbook
import Foundation
import Testing

@testable import DIPExchange

/// Rows that resemble an entry, and what is sent back about them.
@Suite struct SerupaTests {
  private static let csv = """
    Judul;Kelas;Unit yang menguasai
    Perjanjian sewa gudang contoh kantor;setiap saat;KUL
    Buku tamu contoh;setiap saat;KUL

    """

  private func rencana(_ text: String, _ isi: IsiRegister, _ answers: [PilihanImpor.Jawaban] = []) throws -> HasilImpor
  {
    var options = PilihanImpor()
    options.jawaban = answers
    return Pengimpor.rencana(try WorkbookReader.read(Array(text.utf8), name: "DIP"), path: "t.csv", isi: isi, options)
  }

  @Test func itWaitsAndSaysWhatToAnswer() throws {
    let isi = try Isian().baca()
    let result = try rencana(Self.csv, isi)
    #expect(result.serupa.map(\.sebutan) == ["2"] && result.serupa.first?.kode == "KTR-0001")
    #expect(result.jumlah == HasilImpor.Jumlah(dibaca: 3, baru: 1, diubah: 0, tetap: 0, dilewati: 2))
    let same = try rencana(Self.csv, isi, [.init(lembar: nil, baris: 2, kode: "KTR-0001")])
    // It is the same entry now; that its title differs from the author's is another question.
    #expect(same.serupa.isEmpty && same.jumlah.baru == 1 && same.temuan.contains { $0.code == RuleCode(815) })
    let other = try rencana(Self.csv, isi, [.init(lembar: "DIP", baris: 2, kode: nil)])
    #expect(other.jumlah.baru == 2 && other.serupa.isEmpty)
  }

  @Test func theColumnOfCodesAnswersToo() throws {
    let isi = try Isian().baca()
    let text = Self.csv.replacing("Judul;", with: "Kode;Judul;").replacing("\nPerj", with: "\nbaru;Perj")
      .replacing("\nBuku", with: "\n;Buku")
    #expect(try rencana(text, isi).jumlah.baru == 2)
    #expect(try rencana(text.replacing("baru;", with: "KTR-0001;"), isi).jumlah.baru == 1)
  }

  @Test func theSheetThatGoesBackAsksAndCanComeIn() throws {
    let isi = try Isian().baca()
    let book = try WorkbookReader.read(Array(Self.csv.utf8), name: "DIP")
    let result = Pengimpor.rencana(book, path: "t.csv", isi: isi, PilihanImpor())
    var back = try WorkbookReader.read(
      LembarBalik(book, result, nama: "Kantor", denganKode: false, bahasa: .id).tulis(
        tanggal: isi.konteks.tanggalAcuan), name: "x")
    #expect(back.sheets[1].rows[0].cells.map(\.value.text).suffix(2) == ["Kode", "Hasil pemeriksaan"])
    back.sheets[1].rows[1].cells.append(ReadCell(column: 3, value: .text("baru")))
    back.sheets[1].rows[1].cells.sort { $0.column < $1.column }
    let again = Pengimpor.rencana(back, path: "t.xlsx", isi: isi, PilihanImpor())
    // Neither the list of findings nor what was written into the sheet is taken for content.
    #expect(again.jumlah == HasilImpor.Jumlah(dibaca: 3, baru: 2, diubah: 0, tetap: 0, dilewati: 1))
    #expect(!again.temuan.contains { [809, 122].contains($0.code.number) })
    #expect(again.berkasBaru.allSatisfy { !String(decoding: $0.bytes, as: UTF8.self).contains("SALAH") })
  }

  @Test(arguments: [
    "Kontark sewa gudang", "Kontrak sewa gudnag", "Kontrak seewa gudang", "Kontrak  SEWA gudangg", "Buku tmau",
    "Bukku tamu",
  ])
  func aMisspeltTitleIsOfferedAsAMatch(_ title: String) throws {
    let place = try Isian([
      "KTR-0091": SerupaTests.entri("KTR-0091", "Kontrak sewa gudang"),
      "KTR-0092": SerupaTests.entri("KTR-0092", "Bukku tamu harian"),
      "KTR-0093": SerupaTests.entri("KTR-0093", "Tamu agung"),
    ])
    let result = try rencana("Judul;Kelas;Unit yang menguasai\n\(title);setiap saat;KUL\n", place.baca())
    #expect(result.serupa.map(\.kode) == (title.hasPrefix("Buk") ? [] : ["KTR-0091"]), "\(title)")
    #expect(result.suntingan.isEmpty)
  }

  @Test func aSlipIsOneLetter() {
    let known = EjaanDekat(["rencana", "kerja", "renstra", "juni", "2024a"])
    for (typed, wanted) in [
      ("rencna", ["rencana"]), ("rencaan", ["rencana"]), ("rencanna", ["rencana"]), ("rencama", ["rencana"]),
      ("encana", ["rencana"]),
      ("rencanaa", ["rencana"]), ("rncna", []), ("kerj", []), ("kerka", ["kerja"]), ("juli", []), ("2024b", []),
      ("rencana", []),
    ] { #expect(known.cari(typed) == wanted, "\(typed)") }
  }

  private static func entri(_ kode: String, _ judul: String) -> String {
    """
    ---
    kode: \(kode)
    judul: \(judul)
    ringkasan: Contoh.
    kelas: setiap_saat
    subkategori: S09
    menguasai: kul
    penanggung_jawab: kul
    dibuat: {waktu: 2025, tempat: Kota Contoh}
    bentuk: [cetak]
    retensi: {aktif: 1 tahun, inaktif: 1 tahun, nasib: musnah}
    cara_memperoleh: Di meja layanan
    ---

    """
  }

  @Test func titlesThatDifferInTheirLastNumberAreTwoThings() throws {
    let isi = try Isian().baca()
    let text = """
      Judul;Kelas;Unit yang menguasai;Tahun
      Keputusan contoh nomor 12;setiap saat;KUL;2025
      Keputusan contoh nomor 13;setiap saat;KUL;2025

      """
    #expect(try rencana(text, isi).jumlah.baru == 2)
  }

  @Test func aReturnedWorksheetStaysAWorksheet() throws {
    let isi = try Isian().baca()
    let unit = isi.konteks.badanPublik.unit[0]
    var book = try WorkbookReader.read(PembuatLembar(isi, tahun: 2025, batas: nil).tulis(unit).bytes, name: "x")
    try book.isi("KTR-0001", .keadaan, "dicabut")
    try book.isi("KTR-0002", .menguasai, "Biro Entah")
    var options = PilihanImpor()
    options.divalidasi = isi.konteks.tanggalAcuan
    let result = Pengimpor.rencana(book, path: "x", isi: isi, options)
    #expect(result.temuan.contains { $0.code == RuleCode(823) })
    var back = try WorkbookReader.read(
      LembarBalik(book, result, nama: "Kantor", bahasa: .id).tulis(tanggal: isi.konteks.tanggalAcuan), name: "x")
    #expect(back.sheets.filter(\.isHidden).map(\.name) == [LembarKerja.pilihan, LembarKerja.dasar])
    // Corrected in the sheet that came back, it goes in as the first one should have.
    try back.isi("KTR-0001", .alasan, "Sudah berakhir")
    try back.isi("KTR-0002", .menguasai, "KUL")
    let again = Pengimpor.rencana(back, path: "x", isi: isi, options)
    #expect(again.lembarKerja == IdentitasLembar(tahun: 2025, unit: "kul"))
    #expect(again.jumlah.diubah == 1 && !again.temuan.contains { [809, 815, 821, 823].contains($0.code.number) })
  }

  @Test func anEntryThatCannotBeReadIsNotLeftOutInSilence() throws {
    let place = try Isian(["KTR-0009": "---\nkode: KTR-0009\njudul: [tidak ditutup\n---\n"])
    let isi = try place.baca()
    #expect(isi.temuanRusak.contains { $0.location.path == "content/informasi/kul/KTR-0009.md" })
    let text = "Kode;Judul;Kelas\nKTR-0009;Contoh;setiap saat\n"
    let found = try rencana(text, isi).temuan
    #expect(found.contains { $0.code == RuleCode(816) && $0.variant == "rusak" })
  }

  @Test func codesRunOutAtSevenDigits() throws {
    #expect(EntriBaru.sesudah("KTR-9999999") == nil && EntriBaru.sesudah("KTR-0099") == "KTR-0100")
    let last = try Isian().teks("KTR-0001").replacing("KTR-0001", with: "KTR-9999998")
    let isi = try Isian(["KTR-9999998": last]).baca()
    let text = "Judul;Kelas\nSatu contoh lain;setiap saat\nDua contoh lain;setiap saat\n"
    let result = try rencana(text, isi)
    #expect(result.jumlah.baru == 1)
    let found = try #require(result.temuan.first { $0.code == RuleCode(830) })
    #expect(found.location.cell?.cell == "A3" && result.alasan.contains { $0.alasan == .kodeHabis && $0.jumlah == 1 })
  }
}
