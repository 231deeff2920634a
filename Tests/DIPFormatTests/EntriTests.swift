import DIPDiagnostics
import DIPMarkup
import Testing

@testable import DIPFormat

@Suite struct EntriTests {
  @Test func theSampleIsAnEntry() throws {
    let (entry, found) = try Contoh.temuan("biaya", "biaya: gratis")
    #expect(found.isEmpty)
    let one = try #require(entry)
    #expect(one.kode == "KTR-0001")
    #expect(one.kelas == .setiapSaat)
    #expect(one.bentuk == [.cetak, .digital])
    #expect(one.retensi.aktif == .tahun(2) && one.retensi.inaktif == .tahun(3) && one.retensi.nasib == .musnah)
    #expect(one.dibuat.waktu.description == "2025-03" && one.dibuat.tempat == ["Kota Contoh"])
    #expect(one.penanggungJawab == [.jabatan(UnitID(0), "Kepala Sub Bagian")])
    #expect(one.rezim == .umum && one.jenis == .dokumen)
  }

  @Test(arguments: [
    ("2 tahun", Retensi.Masa.tahun(2)), ("0 tahun", .tahun(0)), ("18 bulan", .bulan(18)), ("2  Tahun", .tahun(2)),
    ("selama_berlaku", .selamaBerlaku), ("selama_menjabat", .selamaMenjabat), ("200 tahun", .tahun(200)),
  ])
  func readsDurations(_ text: String, _ expected: Retensi.Masa) throws {
    let (entry, found) = try Contoh.temuan("retensi", "retensi: {aktif: \(text), nasib: musnah}")
    #expect(found.isEmpty)
    #expect(entry?.retensi.aktif == expected)
  }

  @Test(arguments: [
    ("2", "2 tahun"), ("2 thn", "2 tahun"), ("2tahun", "2 tahun"), ("3 bln", "3 tahun"), ("6 bulan penuh", "6 bulan"),
    ("dua tahun", ""),
    ("-2 tahun", "2 tahun"), ("201 tahun", "201 tahun"), ("99999999999999999999 tahun", ""),
    ("selama masih menjabat", "selama_menjabat"),
    ("Selama berlaku", "selama_berlaku"), ("1.5 tahun", "1 tahun"), ("permanen", ""),
  ])
  func refusesOtherDurations(_ text: String, _ suggestion: String) throws {
    let (_, found) = try Contoh.temuan("retensi", "retensi: {aktif: \(text), nasib: musnah}")
    #expect(found.map(\.code) == [RuleCode(128)])
    #expect(found.first?.arguments["saran"] == suggestion)
  }

  @Test(arguments: ["~", "null", "NULL", "\u{A0}", "\"\u{A0} \"", "\u{200B}", "–", "\"\"", "[]", "{}", "[~]"])
  func takesNothingForNothing(_ text: String) throws {
    for (key, code) in [("judul", 102), ("ringkasan", 102), ("menguasai", 103), ("dibuat", 105), ("retensi", 107)] {
      let (entry, found) = try Contoh.temuan(key, "\(key): \(text)")
      #expect(entry == nil && found.first?.code == RuleCode(UInt16(code)), "\(key)")
      #expect(found.allSatisfy { $0.code == RuleCode(UInt16(code)) || $0.code == RuleCode(117) })
    }
    for key in ["judul", "ringkasan"] { #expect(try Contoh.temuan(key, "\(key): \(text)").temuan.count == 1) }
  }

  @Test(arguments: ["nullifikasi", "~ kira-kira", "– catatan"])
  func keepsWhatMerelyBeginsLikeNothing(_ text: String) throws {
    #expect(try Contoh.temuan("judul", "judul: \"\(text)\"").entri?.judul == text)
  }

  @Test func aBlankKindIsADocument() throws {
    let (entry, found) = try Contoh.temuan("jenis", "jenis:")
    #expect(found.isEmpty && entry?.jenis == .dokumen)
  }

  @Test func anOutsidePartyHasNoUnitThatWouldBeLost() throws {
    let (_, found) = try Contoh.temuan("penanggung_jawab", "penanggung_jawab: {luar: KPU RI, unit: kul}")
    #expect(found.map(\.code) == [RuleCode(116)])
  }

  @Test func aKeyIsFoundBehindAHundredUnknownOnes() throws {
    let unknown = (0..<200).map { "kunci_asing_\($0): x" }.joined(separator: "\n")
    let (entry, found) = try Contoh.temuan("judul", unknown + "\njudul: Perjanjian sewa gudang contoh")
    #expect(found.count == 200 && found.allSatisfy { $0.code == RuleCode(116) })
    #expect(entry?.judul == "Perjanjian sewa gudang contoh")
  }

  @Test(arguments: ["Aktif", "selama relevan", "SELAMA  DIPERLUKAN", "Sesuai ketentuan."])
  func warnsOfVagueRetention(_ text: String) throws {
    let (entry, found) = try Contoh.temuan("retensi", "retensi: {asli: \(text)}")
    #expect(found.map(\.code) == [RuleCode(127)])
    #expect(entry != nil)
  }

  @Test(arguments: [
    "kul", "KUL", "Kul", "Subbag KUL", "subbag  kul", "SUBBAG KUL.", "Sub Bagian Keuangan, Umum dan Logistik",
    "Sub Bagian Keuangan Umum & Logistik",
  ])
  func knowsAUnitByAnyOfItsNames(_ text: String) throws {
    let (entry, found) = try Contoh.temuan("menguasai", "menguasai: [\"\(text)\"]")
    #expect(found.isEmpty)
    #expect(entry?.menguasai == [UnitID(0)])
  }

  @Test(arguments: [("kull", "kul"), ("Sub Bagian Hukm", "hukum"), ("Subag KUL", "kul"), ("Divisi Luar Angkasa", "")])
  func suggestsTheNearestUnit(_ text: String, _ suggestion: String) throws {
    let (_, found) = try Contoh.temuan("menguasai", "menguasai: \(text)")
    #expect(found.map(\.code) == [RuleCode(122)])
    #expect(found.first?.arguments["saran"] == suggestion)
  }

  @Test func everyMissingKeyIsAskedForAfterTheOneBefore() throws {
    for (key, code) in [
      ("kode", 101), ("judul", 102), ("ringkasan", 102), ("kelas", 109), ("subkategori", 110), ("menguasai", 103),
      ("penanggung_jawab", 104), ("dibuat", 105), ("bentuk", 106), ("retensi", 107), ("cara_memperoleh", 133),
    ] as [(String, UInt16)] {
      let (_, found) = try Contoh.temuan(key, "# \(key) dihapus")
      #expect(found.map(\.code) == [RuleCode(code)], "\(key)")
      let keys = KunciEntri.allCases.map(\.tertulis)
      let line = try #require(found.first?.location.excerpt.split(separator: ":").first.map(String.init))
      #expect(found.first?.location.isAfter == true)
      #expect(
        key == "kode" ? line == "---" : (keys.firstIndex(of: line) ?? 99) < (keys.firstIndex(of: key) ?? 0),
        "\(key) \(line)")
    }
  }

  @Test(arguments: [
    ("DIP-0147", true), ("KT-123", true), ("ABCDEFGH-1234567", true), ("A-123", false), ("ABCDEFGHI-123", false),
    ("DIP-12", false),
    ("DIP-12345678", false), ("dip-0147", false), ("DIP0147", false), ("DIP-01-47", false), ("DIP-0147 ", false),
    ("ДИП-0147", false),
    ("", false), ("-", false), ("DIP-٠١٤٧", false), ("../DIP-0147", false),
  ])
  func knowsACode(_ text: String, _ expected: Bool) { #expect(berpolaKode(text) == expected) }

  @Test(arguments: [
    ("Sub Bagian", "sub bagian"), ("  A.B,C  ", "a b c"), ("A&B", "adanb"), ("A & B", "a dan b"), ("", ""), ("...", ""),
    ("É", "é"),
  ])
  func foldsNames(_ text: String, _ expected: String) { #expect(lipat(text) == expected) }

  @Test(arguments: [
    ("profil kantor", "profil", true), ("profilkantor", "profil", false), ("data profil", "profil", true),
    ("(profil)", "profil", true),
    ("rekam medis", "rekam medis", true), ("rekam  medis", "rekam medis", false), ("", "x", false), ("x", "", false),
    ("éprofil", "profil", false),
  ])
  func findsWholeWords(_ text: String, _ word: String, _ expected: Bool) {
    #expect((DaftarKata([(kata: word, nilai: "")]).cari(text) != nil) == expected)
  }

  @Test(arguments: [
    ("https://drive.google.com/x", true), ("HTTPS://Drive.Google.com", true), ("https://a.sharepoint.com/x", true),
    ("https://kantor.example/drive.google.com", false), ("https://notdropbox.com/", false),
    ("mailto:a@drive.google.com", false),
  ])
  func knowsSharedDrives(_ url: String, _ expected: Bool) {
    #expect((LinkPolicy.loginService(url) != nil) == expected)
  }

  @Test func hasNoRuleOutsideTheCatalogueAndKeepsTheirOrder() {
    #expect(HukumEntri.tabel.count > 30)
    for row in HukumEntri.tabel { #expect(RuleCatalogue[row.kode] != nil, "\(row.kode)") }
  }

  @Test func aRuleThatBeginsLaterIsNotAsked() throws {
    let now = try Contoh.konteks()
    let early = Konteks(
      badanPublik: now.badanPublik, kosakata: now.kosakata, tanggalAcuan: try #require(Tanggal("2015-01-01")),
      inventaris: now.inventaris, kodeDIK: now.kodeDIK)
    #expect(now.tabel.contains { $0.kode == RuleCode(113) })
    #expect(!early.tabel.contains { $0.kode == RuleCode(113) })
  }
}
