import DIPDiagnostics
import DIPFormat
import Testing

@testable import DIPCycle

/// Whose turn it is, what is done, what is late.
@Suite struct KeadaanTests {
  private func hari(_ text: String) throws -> Tanggal { try #require(Tanggal("2026-" + text)) }

  private func catatan(_ langkah: Int, mulai: String? = nil, selesai: String? = nil, unit: Int? = nil) throws
    -> Siklus.Catatan
  {
    Siklus.Catatan(
      langkah: langkah, unit: unit.map { UnitID($0) }, mulai: try mulai.map(hari), selesai: try selesai.map(hari),
      peran: "staf", nomor: nil, berkas: nil, catatan: nil, alasan: nil, dicatat: try hari("12-31"),
      tempat: Location(path: "x"))
  }

  private func keadaan(_ records: [Siklus.Catatan], pada: String, dibuka: String? = nil) throws -> Keadaan {
    Keadaan(
      prosedur: try Bahan.prosedur(), catatan: records, tahun: 2026, dibuka: try dibuka.map(hari), jumlahUnit: 2,
      kerja: HariKerja(HariLibur()), pada: try hari(pada))
  }

  @Test func nothingRecordedIsTheFirstStepsTurn() throws {
    let state = try keadaan([], pada: "03-02")
    #expect(state.langkah.map(\.status) == [.giliran, .menunggu, .menunggu, .menunggu])
    #expect(state.langkah.allSatisfy { $0.batas == nil && $0.terlambat == 0 })
  }

  @Test func whatWaitsIsLateByTheDayBefore() throws {
    let state = try keadaan([try catatan(1, selesai: "03-02")], pada: "03-06")
    let turn = try #require(state.giliran)
    #expect(turn.langkah.nomor == 2)
    #expect(turn.batas == (try hari("03-03")))
    #expect(turn.terlambat == 3)
  }

  @Test func aStepOfAllUnitsIsDoneWhenTheLastIs() throws {
    let before = [try catatan(1, selesai: "03-02"), try catatan(2, selesai: "03-03")]
    let one = try catatan(3, selesai: "03-20", unit: 0)
    #expect(try keadaan(before + [one], pada: "03-21").langkah[2].status == .berjalan)
    let both = try keadaan(before + [one, try catatan(3, selesai: "03-18", unit: 1)], pada: "03-21")
    #expect(both.langkah[2].selesai == (try hari("03-20")))
    #expect(both.giliran?.langkah.nomor == 4)
  }

  @Test func theNamedDayOfReturnStandsInPlaceOfTheStandardTime() throws {
    let records = [try catatan(1, selesai: "03-02"), try catatan(2, selesai: "03-03"), try catatan(3, mulai: "03-04")]
    func step(_ named: String?) throws -> KeadaanLangkah {
      Keadaan(
        prosedur: try Bahan.prosedur(), catatan: records, tahun: 2026, dibuka: nil,
        batasPengembalian: try named.map(hari), jumlahUnit: 2, kerja: HariKerja(HariLibur()), pada: try hari("03-20")
      ).langkah[2]
    }
    #expect(try step(nil).batas == (try hari("04-06")))
    #expect(try step("03-17").batas == (try hari("03-17")))
    #expect(try step("03-17").terlambat == 3)
  }

  @Test func aCorrectionCounts() throws {
    let state = try keadaan([try catatan(1, selesai: "03-02"), try catatan(1, selesai: "03-04")], pada: "03-05")
    #expect(state.langkah[0].selesai == (try hari("03-04")))
    #expect(state.langkah[0].catatan.count == 2)
  }

  @Test func orderIsMandatoryUnlessAReasonIsGiven() throws {
    let rules = AturanSiklus(prosedur: try Bahan.prosedur(), unit: [])
    var record = try catatan(4, selesai: "03-02")
    #expect(rules.periksa(record, sesudah: []).map(\.code.number) == [904])
    record.alasan = "contoh"
    #expect(rules.periksa(record, sesudah: []).isEmpty)
  }
}
