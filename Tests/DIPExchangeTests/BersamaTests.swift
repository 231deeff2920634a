import DIPDiagnostics
import DIPFormat
import DIPWorkbook
import Foundation
import Testing

@testable import DIPExchange

/// Entries that several units hold: each holder gets the row, and two who disagree are asked.
@Suite struct BersamaTests {
  private func kantor() throws -> Isian {
    let place = try Isian()
    let file = place.folder.appendingPathComponent("informasi/kul/KTR-0001.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("menguasai: kul", with: "menguasai: [kul, hukum]").utf8).write(to: file)
    return place
  }

  private func lembar(_ place: Isian, _ unit: Int, _ kolom: [Kolom: String]) throws -> ReadWorkbook {
    let isi = try place.baca()
    let one = isi.konteks.badanPublik.unit[unit]
    var book = try WorkbookReader.read(PembuatLembar(isi, tahun: 2025, batas: nil).tulis(one).bytes, name: "x")
    for (column, text) in kolom { try book.isi("KTR-0001", column, text) }
    return book
  }

  /// Imports and writes; the result.
  private func impor(
    _ book: ReadWorkbook, _ path: String, _ place: Isian, timpa: Bool = false
  ) throws -> HasilImpor {
    let isi = try place.baca()
    var options = PilihanImpor()
    options.divalidasi = isi.konteks.tanggalAcuan
    options.timpa = timpa
    let result = Pengimpor.rencana(book, path: path, isi: isi, options)
    let record = CatatanImpor(
      berkas: path, sha256: path + String(timpa), tanggal: isi.konteks.tanggalAcuan, dicatat: nil, hasil: result,
      kesalahan: 0, peringatan: 0)
    try PenulisImpor.tulis(result, isi: isi, catatan: record)
    return result
  }

  @Test func eachHolderGetsTheRowWithANote() throws {
    let isi = try kantor().baca()
    let maker = PembuatLembar(isi, tahun: 2025, batas: nil)
    let (kul, hukum) = (isi.konteks.badanPublik.unit[0], isi.konteks.badanPublik.unit[1])
    #expect(maker.baris(kul).map(\.ada.kode) == ["KTR-0001", "KTR-0002", "KTR-0003"])
    #expect(maker.baris(hukum).map(\.ada.kode) == ["KTR-0001", "KTR-0002"])
    #expect(try maker.tulis(hukum).bersama == 2)
  }

  @Test func theSecondEditNamesWhereTheFirstCameFrom() throws {
    let place = try kantor()
    let first = try lembar(place, 0, [.biaya: "Rp500", .keadaan: "berubah"])
    let second = try lembar(place, 1, [.biaya: "Rp900", .keadaan: "berubah"])
    #expect(try impor(first, "lembar-kul.xlsx", place).jumlah.diubah == 1)
    let held = try impor(second, "lembar-hukum.xlsx", place)
    let conflict = try #require(held.temuan.first { $0.code == RuleCode(815) })
    #expect(conflict.arguments["asal"] == "lembar-kul.xlsx Isian!Z4")
    #expect(conflict.location.cell?.cell == "Z4" && conflict.location.path == "lembar-hukum.xlsx")
    #expect(try place.teks("KTR-0001").contains("biaya: Rp500\n"))
    // The same edit by both is no quarrel.
    let same = try lembar(place, 1, [.keadaan: "masih ada"])
    #expect(try !impor(same, "lembar-hukum-2.xlsx", place).temuan.contains { $0.code == RuleCode(815) })
  }

  @Test func aWithdrawalAgainstAnotherHoldersWordIsHeld() throws {
    let place = try kantor()
    let there = try lembar(place, 1, [.keadaan: "masih ada"])
    let gone = try lembar(place, 0, [.keadaan: "dicabut", .alasan: "Sudah berakhir"])
    _ = try impor(there, "lembar-hukum.xlsx", place)
    let held = try impor(gone, "lembar-kul.xlsx", place)
    let conflict = try #require(held.temuan.first { $0.code == RuleCode(832) })
    #expect(conflict.arguments["asal"] == "lembar-hukum.xlsx Isian!D4" && conflict.location.cell?.cell == "D4")
    #expect(try !place.teks("KTR-0001").contains("dicabut:"))
    _ = try impor(gone, "lembar-kul.xlsx", place, timpa: true)
    #expect(try place.teks("KTR-0001").contains("dicabut: {tanggal: 2025-12-01, alasan: Sudah berakhir}\n"))
    // And the other way round: what is withdrawn is not confirmed.
    let before = try place.teks("KTR-0001")
    let late = try impor(there, "lembar-hukum-lagi.xlsx", place)
    #expect(late.temuan.contains { $0.code == RuleCode(832) && $0.variant == "dicabut" })
    #expect(try place.teks("KTR-0001") == before)
  }

  @Test func aUnitMayChangeItsOwnMind() throws {
    let place = try kantor()
    let there = try lembar(place, 0, [.keadaan: "masih ada"])
    let gone = try lembar(place, 0, [.keadaan: "dicabut", .alasan: "Sudah berakhir"])
    _ = try impor(there, "lembar-kul.xlsx", place)
    #expect(try impor(gone, "lembar-kul-2.xlsx", place).jumlah.diubah == 1)
  }
}

extension ReadWorkbook {
  /// Fills in a cell of a worksheet.
  mutating func isi(_ kode: String, _ kolom: Kolom, _ text: String) throws {
    let sheet = try #require(sheets.firstIndex { $0.name == LembarKerja.isian })
    let row = try #require(sheets[sheet].rows.firstIndex { $0[0]?.value.text == kode })
    let column = try #require(BarisLembar.kolom.firstIndex(of: kolom))
    sheets[sheet].rows[row].cells.removeAll { $0.column == column }
    if !text.isEmpty {
      sheets[sheet].rows[row].cells.append(ReadCell(column: column, value: .text(text)))
      sheets[sheet].rows[row].cells.sort { $0.column < $1.column }
    }
  }
}
