import DIPDiagnostics
import DIPFormat
import DIPSource
import DIPWorkbook
import Foundation
import Testing

@testable import DIPExchange

/// Tables as offices have them.
@Suite struct TabelTests {
  private func rencana(_ csv: String, _ options: PilihanImpor = PilihanImpor(), nama: String = "DIP") throws
    -> HasilImpor
  {
    let isi = try Isian().baca()
    return Pengimpor.rencana(
      try WorkbookReader.read(Array(csv.utf8), name: nama), path: "tabel.csv", isi: isi, options)
  }

  private func berkas(_ result: HasilImpor, _ index: Int) throws -> String {
    String(
      decoding: try #require(result.berkasBaru.count > index ? result.berkasBaru[index].bytes : nil), as: UTF8.self)
  }

  @Test func titlesSectionsHeadingsAndNumbers() throws {
    let result = try rencana(
      """
      DAFTAR INFORMASI PUBLIK;;;;;;
      KANTOR CONTOH TAHUN 2025;;;;;;
      A. Informasi Publik yang Wajib Disediakan secara Berkala;;;;;;
      No;Ringkasan Isi Informasi;Pejabat/Unit/Satker yang Menguasai Informasi;Penanggung Jawab Pembuatan atau Penerbitan Informasi;Waktu dan Tempat Pembuatan Informasi;Bentuk Informasi yang Tersedia;Jangka Waktu Penyimpanan
      1;2;3;4;5;6;7
      1;Profil pejabat contoh;Subbag. KUL;Sub Bagian Hukum;"2025,
      Kota Contoh";Hard & Soft Copy;Selama Berlaku
      B. Informasi Setiap Saat;;;;;;
      No;Ringkasan Isi Informasi;Pejabat/Unit/Satker yang Menguasai Informasi;Penanggung Jawab Pembuatan atau Penerbitan Informasi;Tempat dan Waktu Pembuatan Informasi;Bentuk Informasi yang Tersedia;Jangka Waktu Penyimpanan
      ;Perjanjian dengan pihak lain;;;;;
      1;Kontrak sewa kendaraan contoh;KUL;KPU RI;Tegal / Jakarta, 2025/2026;Softcopy;2 tahun aktif 3 tahun inaktif
      Kota Contoh, 2 Januari 2025;;;;;;

      """)
    #expect(result.jumlah == HasilImpor.Jumlah(dibaca: 11, baru: 2, diubah: 0, tetap: 0, dilewati: 9))
    let reasons = Dictionary(uniqueKeysWithValues: result.alasan.map { ($0.alasan, $0.jumlah) })
    #expect(reasons == [.judulTabel: 2, .bagian: 2, .kepala: 2, .nomorKolom: 1, .kelompok: 1, .diLuarTabel: 1])
    let first = try berkas(result, 0)
    #expect(first.contains("kelas: berkala\n") && first.contains("menguasai: kul\n"))
    #expect(first.contains("penanggung_jawab: hukum\n"))
    #expect(first.contains("dibuat: {waktu: 2025, tempat: Kota Contoh}\n"))
    #expect(first.contains("bentuk: [cetak, digital]\n") && first.contains("retensi: {aktif: selama_berlaku}\n"))
    let second = try berkas(result, 1)
    #expect(second.contains("kode: KTR-0005\n") && second.contains("kelas: setiap_saat\n"))
    #expect(second.contains("penanggung_jawab: {luar: KPU RI}\n"))
    #expect(second.contains("waktu: \"2025/2026\"") || second.contains("waktu: 2025/2026"))
    #expect(second.contains("tempat: [Tegal, Jakarta]"))
    #expect(second.contains("retensi: {aktif: 2 tahun, inaktif: 3 tahun}\n"))
  }

  @Test(arguments: [
    // The heading over titles, beside a column of classes.
    ("No;JENIS INFORMASI;RINGKASAN INFORMASI;KELAS;Retensi", "1;Peta rawan contoh;Peta;Berkala;Permanen"),
    // Over titles, with the class in a section row.
    ("No;Jenis Informasi;Ringkasan;Pejabat/Unit yang Menguasai;Retensi", "1;Peta rawan contoh;Peta;KUL;Permanen"),
    // Over classes, as most tables have it.
    ("No;Judul;Ringkasan;Jenis Informasi;Retensi", "1;Peta rawan contoh;Peta;Informasi Berkala;Permanen"),
  ])
  func aHeadingOverTitlesOrClassesMeansWhatItsColumnHolds(heading: String, row: String) throws {
    let result = try rencana("B. Informasi Berkala;;;;\n\(heading)\n\(row)\n")
    let first = try berkas(result, 0)
    #expect(first.contains("judul: Peta rawan contoh\n") && first.contains("ringkasan: Peta\n"))
    #expect(first.contains("kelas: berkala\n"))
    #expect(!result.temuan.contains { ["DIP808", "DIP809", "DIP109"].contains($0.code.description) })
  }

  @Test(arguments: [
    ("Pejabat/Unit yang Menguasai Informasi", "menguasai"), ("Unit", "menguasai"),
    ("Pejabat atau Unit/Satuan Kerja yang Menguasai Informasi", "menguasai"),
    ("Penanggung Jawab Pembuatan", "penanggung_jawab"), ("Waktu & Tempat Pembuatan Informasi", "dibuat"),
    ("Tempat/Waktu Pembuatan (6)", "dibuat"),
  ])
  func aHeadingIsKnownWithAnyWordBetweenItsAlternatives(heading: String, key: String) throws {
    let isi = try Isian().baca()
    #expect(isi.kamus.kolom[lipatKolom(heading)] == key)
  }

  @Test func findingsStandAtTheTickAndAtTheExemptRow() throws {
    let result = try rencana(
      """
      No;Judul;Ringkasan;Kelas;Yang menguasai;Waktu dan tempat;Cetak;Online;Retensi
      1;Profil kantor contoh;Isi profil;berkala;KUL;2025, Kota Contoh;√;√;Selama berlaku
      A. Informasi yang dikecualikan;;;;;;;;
      2;Berkas sengketa contoh;Isi berkas;;KUL;2025, Kota Contoh;√;;2 tahun

      """)
    let daring = try #require(result.temuan.first { $0.code.number == 125 })
    #expect(daring.location.cell?.cell == "H2")
    let exempt = try #require(result.temuan.first { $0.code.number == 818 })
    #expect(exempt.location.cell?.cell == "B4")
    #expect(exempt.location.excerpt.isEmpty)
  }

  @Test func headingsInTwoRowsWithTicks() throws {
    let result = try rencana(
      """
      No;Judul;Waktu dan tempat;Bentuk informasi;;;Retensi;
      ;;;Cetak;Rekam;Online;Aktif;Inaktif
      1;Rekaman rapat contoh;2025, Kota Contoh;√;✓;-;1 tahun;2 tahun

      """)
    #expect(result.jumlah.baru == 1 && result.jumlah.dibaca == 3)
    let text = try berkas(result, 0)
    #expect(text.contains("bentuk: [cetak, rekaman]\n"))
    #expect(text.contains("retensi: {aktif: 1 tahun, inaktif: 2 tahun}\n"))
  }

  @Test func mergedCellsStandInEveryRowTheyCover() throws {
    var sheet = ReadSheet(name: "Setiap saat")
    func row(_ index: Int, _ texts: [String?]) -> ReadRow {
      ReadRow(
        index: index,
        cells: texts.enumerated().compactMap { column, text in text.map { ReadCell(column: column, value: .text($0)) } }
      )
    }
    sheet.rows = [
      row(0, ["Judul", "Unit yang menguasai", "Tahun"]), row(1, ["Berkas A contoh", "KUL", "2024"]),
      row(2, ["Berkas B contoh", nil, "2025"]),
    ]
    sheet.merged = [MergedCells(rows: 1...2, columns: 1...1)]
    let isi = try Isian().baca()
    let result = Pengimpor.rencana(ReadWorkbook(sheets: [sheet]), path: "x", isi: isi, PilihanImpor())
    #expect(try berkas(result, 1).contains("menguasai: kul\n"))
    // The name of the sheet carries the class.
    #expect(try berkas(result, 1).contains("kelas: setiap_saat\n"))
  }

  @Test func importingAgainChangesNothingAndKeepsEdits() throws {
    let csv = "Judul;Kelas;Unit yang menguasai;Biaya\nDaftar inventaris contoh;setiap saat;KUL;gratis\n"
    let place = try Isian()
    let bytes = Array(csv.utf8)
    func run(_ text: String) throws -> (HasilImpor, IsiRegister) {
      let isi = try place.baca()
      let book = try WorkbookReader.read(Array(text.utf8), name: "x")
      return (Pengimpor.rencana(book, path: "x", isi: isi, PilihanImpor()), isi)
    }
    let (first, isi) = try run(csv)
    let record = CatatanImpor(
      berkas: "x", sha256: Sidik.dari(bytes).heksa, tanggal: isi.konteks.tanggalAcuan, dicatat: nil,
      hasil: first, kesalahan: 0, peringatan: 0)
    try PenulisImpor.tulis(first, isi: isi, catatan: record)
    let (second, _) = try run(csv)
    #expect(second.jumlah.tetap == 1 && second.suntingan.isEmpty && second.berkasBaru.isEmpty)
    // The author writes something else; the table still says what it said: the edit stays, without a word.
    let path = place.folder.appendingPathComponent("informasi/kul/KTR-0004.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    try Data(text.replacing("biaya: gratis", with: "biaya: Rp100").utf8).write(to: path)
    let (third, _) = try run(csv)
    #expect(third.suntingan.isEmpty && !third.temuan.contains { $0.code == RuleCode(815) })
    // Now the table changes too: that is for a person to decide.
    let (fourth, _) = try run(csv.replacing("gratis", with: "Rp200"))
    #expect(fourth.suntingan.isEmpty && fourth.temuan.contains { $0.code == RuleCode(815) })
  }

  @Test func theReturnSheetHoldsEveryFindingBesideItsCell() throws {
    let csv = "Judul;Kelas;Unit yang menguasai\nBerkas contoh;setiap saat;Biro Ren\n"
    let isi = try Isian().baca()
    let book = try WorkbookReader.read(Array(csv.utf8), name: "DIP")
    let result = Pengimpor.rencana(book, path: "x", isi: isi, PilihanImpor())
    let back = try WorkbookReader.read(
      LembarBalik(book, result, nama: "Kantor", bahasa: .id).tulis(tanggal: isi.konteks.tanggalAcuan), name: "x")
    #expect(back.sheets.map(\.name) == ["Perlu diperbaiki", "DIP"])
    #expect(back.sheets[0].rows.count == 4 + result.temuan.count)
    let codes = Set(back.sheets[0].rows.dropFirst(4).compactMap { $0[7]?.value.text })
    #expect(codes == Set(result.temuan.map(\.code.description)) && codes.contains("DIP122"))
    #expect(back.sheets[1].rows[1][2]?.value == .text("Biro Ren"))
    // A new row is known again by its code when it comes back corrected.
    #expect(back.sheets[1].rows[0][3]?.value == .text("Kode"))
    #expect(back.sheets[1].rows[1][3]?.value == .text("KTR-0004"))
    #expect(back.sheets[1].rows[1][4]?.value == .text("→ entri baru KTR-0004"))
  }
}
