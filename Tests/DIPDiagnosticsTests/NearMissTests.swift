import Testing

@testable import DIPDiagnostics

@Suite struct NearMissTests {
  private let keys = ["kode", "judul", "kelas", "retensi", "bentuk", "menguasai", "berkas"]

  @Test(arguments: [
    ("retnsi", "retensi"), ("Judul", "judul"), ("kleas", "kelas"), ("menguasasi", "menguasai"), ("bentk", "bentuk"),
  ]) func aSlipFindsItsKey(_ written: String, _ meant: String) {
    #expect(NearMiss.best(of: keys, for: written) == meant)
  }

  @Test(arguments: ["", "x", "nomor", "catatan", "retensi arsip dinamis"]) func nothingNearIsNothing(_ written: String)
  {
    #expect(NearMiss.best(of: keys, for: written) == nil)
  }

  @Test func shortNamesMustMatchWell() {
    #expect(NearMiss.best(of: ["B01", "B02"], for: "B1") == "B01")
    #expect(NearMiss.best(of: ["a", "b"], for: "c") == nil)
    #expect(NearMiss.best(of: ["ab"], for: "AB") == "ab")
  }

  @Test func tiesGoByTheAlphabetWhateverTheOrder() {
    #expect(NearMiss.best(of: ["kul3", "kul1", "kul2"], for: "kul9") == "kul1")
    #expect(NearMiss.best(of: ["kul1", "kul2", "kul3"], for: "kul9") == "kul1")
  }

  @Test func swapsCountOnce() {
    #expect(NearMiss.best(of: ["abc"], for: "acb") == "abc")
    #expect(NearMiss.best(of: ["abc"], for: "cab") == nil)
  }

  @Test func hostileLengthsAreLeft() {
    let long = String(repeating: "a", count: 100_000)
    #expect(NearMiss.best(of: keys + [long], for: long) == nil)
    #expect(NearMiss.best(of: [long, ""], for: "judul") == nil)
  }
}
