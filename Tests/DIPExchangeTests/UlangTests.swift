import DIPDiagnostics
import DIPFormat
import DIPWorkbook
import Foundation
import Testing

@testable import DIPExchange

/// The same table again, mended by its sender.
@Suite struct UlangTests {
  private func impor(_ retensi: String, _ place: Isian) throws -> HasilImpor {
    let csv = """
      Judul;Kelas;Unit yang menguasai;Waktu;Tempat;Bentuk;Jangka waktu penyimpanan
      Gudang alat tulis contoh;setiap saat;KUL;2025;Kota Contoh;cetak;\(retensi)

      """
    let isi = try place.baca()
    let result = Pengimpor.rencana(
      try WorkbookReader.read(Array(csv.utf8), name: "DIP"), path: "t.csv", isi: isi, PilihanImpor())
    let record = CatatanImpor(
      berkas: "t.csv", sha256: retensi, tanggal: isi.konteks.tanggalAcuan, dicatat: nil, hasil: result, kesalahan: 0,
      peringatan: 0)
    try PenulisImpor.tulis(result, isi: isi, catatan: record)
    return result
  }

  private func retensi(_ place: Isian, _ result: HasilImpor) throws -> String {
    let kode = try place.baca().entri.map(\.kode).max() ?? ""
    return try place.teks(kode).split(separator: "\n").first { $0.hasPrefix("retensi:") }.map(String.init) ?? ""
  }

  @Test func aMendedCellLeavesNothingOfItsOldWording() throws {
    let place = try Isian()
    #expect(
      try retensi(place, impor("selama gedung berdiri saja", place)) == "retensi: {asli: selama gedung berdiri saja}")
    let mended = try impor("Aktif 2 tahun, inaktif 3 tahun, musnah", place)
    #expect(mended.jumlah.diubah == 1)
    #expect(try retensi(place, mended) == "retensi: {aktif: 2 tahun, inaktif: 3 tahun, nasib: musnah}")
    let permanent = try impor("Permanen", place)
    #expect(try retensi(place, permanent) == "retensi: {nasib: permanen}")
    #expect(try impor("Permanen", place).jumlah.tetap == 1)
  }

  @Test func anOlderTableTakesNothingBack() throws {
    let place = try Isian()
    let first = try impor("5 tahun", place)
    let second = try impor("Aktif 2 tahun, inaktif 3 tahun, musnah", place)
    let newer = try retensi(place, second)
    let again = try impor("5 tahun", place)
    #expect(first.jumlah.baru == 1 && second.jumlah.diubah == 1)
    #expect(again.jumlah.diubah == 0 && again.temuan.contains { $0.code == RuleCode(815) })
    #expect(try retensi(place, again) == newer)
    // The newer one may come again, and be changed.
    #expect(try impor("Aktif 2 tahun, inaktif 3 tahun, musnah", place).jumlah.tetap == 1)
    #expect(try impor("Permanen", place).jumlah.diubah == 1)
  }

  @Test func aUnitThatNobodyKnowsMakesNoSecondEntry() throws {
    let place = try Isian()
    _ = try impor("5 tahun", place)
    let csv = "Judul;Kelas;Unit yang menguasai;Waktu\nGudang alat tulis contoh;setiap saat;Subbag KULL;2025\n"
    let result = Pengimpor.rencana(
      try WorkbookReader.read(Array(csv.utf8), name: "DIP"), path: "u.csv", isi: try place.baca(), PilihanImpor())
    #expect(result.jumlah.baru == 0 && result.jumlah.dibaca == 2)
  }

  @Test func whatTheAuthorAddedStays() throws {
    let place = try Isian()
    let first = try impor("selama gedung berdiri saja", place)
    let file = place.folder.appendingPathComponent("informasi/kul/\(try place.baca().entri.map(\.kode).max() ?? "").md")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("{asli:", with: "{sejak: serah terima, asli:").utf8).write(to: file)
    _ = try impor("Aktif 2 tahun, inaktif 3 tahun, musnah", place)
    #expect(first.jumlah.baru == 1)
    #expect(
      try retensi(place, first)
        == "retensi: {sejak: serah terima, asli: , aktif: 2 tahun, inaktif: 3 tahun, nasib: musnah}")
  }

  @Test(arguments: [
    ("sejak dulu, Labuan Bajo", "sejak dulu", ["Labuan Bajo"]), ("Setiap bulan; Ruteng", "Setiap bulan", ["Ruteng"]),
    ("Labuan Bajo, rutin", "rutin", ["Labuan Bajo"]), ("Sejak Maret 2019, Labuan Bajo", "2019-03/..", ["Labuan Bajo"]),
  ])
  func aTimeNobodyUnderstandsIsNoPlace(_ text: String, _ waktu: String, _ tempat: [String]) {
    let parts = NilaiWaktu.terpisah(text)
    #expect(parts.waktu == waktu && parts.tempat == tempat)
  }
}
