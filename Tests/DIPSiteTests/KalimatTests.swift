@testable import DIPFormat
import Testing

@testable import DIPSite

@Suite struct KalimatTests {
  private func tanggal(_ text: String) throws -> Tanggal { try #require(Tanggal(text)) }
  private func rentang(_ text: String) throws -> Rentang { try #require(Rentang(text)) }

  @Test func datesAreWrittenAsPeopleWriteThem() throws {
    #expect(Kalimat.tanggal(try tanggal("2026-05-12")) == "12 Mei 2026")
    #expect(Kalimat.tanggal(try tanggal("2024-02-29")) == "29 Februari 2024")
    #expect(Kalimat.tanggal(try tanggal("2025-12-01")) == "1 Desember 2025")
  }

  @Test(arguments: [
    ("2024", "2024"), ("2024-03", "Maret 2024"), ("2024-03-15", "15 Maret 2024"),
    ("2025-01/2025-06", "Januari 2025 sampai Juni 2025"), ("2019/..", "sejak 2019, masih berlanjut"),
    ("2024-12-31/2025", "31 Desember 2024 sampai 2025"),
  ])
  func timesOfMaking(_ written: String, _ words: String) throws {
    #expect(Kalimat.rentang(try rentang(written)) == words)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (12_345, "12.345"), (1_234_567, "1.234.567"), (-1500, "-1.500"),
  ])
  func numbersHaveAPointBetweenThousands(_ number: Int, _ words: String) {
    #expect(Kalimat.angka(number) == words)
  }

  @Test(arguments: [
    (0, "0 byte"), (512, "512 byte"), (999, "999 byte"), (1000, "1 kB"), (120_400, "120 kB"), (999_499, "999 kB"),
    (999_500, "1 MB"), (1_000_000, "1 MB"), (1_249_999, "1,2 MB"), (9_949_999, "9,9 MB"), (9_950_000, "10 MB"),
    (52_000_000, "52 MB"), (3_400_000_000, "3,4 GB"), (2_000_000_000_000, "2.000 GB"),
  ])
  func sizes(_ bytes: Int, _ words: String) {
    #expect(Kalimat.ukuran(bytes) == words)
  }

  @Test(arguments: [
    ("berkas/a.pdf", "PDF"), ("berkas/tabel.XLSX", "Excel (XLSX)"), ("berkas/surat.docx", "Word (DOCX)"),
    ("berkas/data.csv", "CSV"), ("berkas/foto.jpeg", "gambar (JPEG)"),
  ])
  func formats(_ path: String, _ words: String) {
    #expect(Kalimat.format(path) == words)
  }

  @Test(arguments: [
    "berkas/tanpa-akhiran", "berkas/.tersembunyi", "berkas/a.<b>", "berkas/v1.2/naskah", "a.panjangsekali",
  ])
  func noFormatWhereTheNameSaysNone(_ path: String) {
    #expect(Kalimat.format(path) == nil)
  }

  @Test func retentionIsOneSentence() {
    var retensi = Retensi(
      aktif: .tahun(2), inaktif: .tahun(3), sejak: "berakhirnya perjanjian", nasib: .musnah, jra: nil, asli: nil)
    #expect(Kalimat.retensi(retensi) == "Aktif 2 tahun, inaktif 3 tahun sejak berakhirnya perjanjian, lalu dimusnahkan")
    retensi.sejak = "sejak ditetapkan"
    retensi.nasib = .dinilaiKembali
    #expect(Kalimat.retensi(retensi) == "Aktif 2 tahun, inaktif 3 tahun sejak ditetapkan, lalu dinilai kembali")
    retensi = Retensi(aktif: .selamaBerlaku, inaktif: nil, sejak: nil, nasib: .permanen, jra: nil, asli: nil)
    #expect(Kalimat.retensi(retensi) == "Aktif selama berlaku, lalu disimpan permanen")
    retensi = Retensi(aktif: nil, inaktif: nil, sejak: nil, nasib: .permanen, jra: nil, asli: nil)
    #expect(Kalimat.retensi(retensi) == "Disimpan permanen")
    retensi = Retensi(aktif: nil, inaktif: .bulan(6), sejak: nil, nasib: nil, jra: nil, asli: "6 bulan")
    #expect(Kalimat.retensi(retensi) == "Inaktif 6 bulan")
    retensi = Retensi(aktif: nil, inaktif: nil, sejak: "x", nasib: nil, jra: nil, asli: "5 Tahun")
    #expect(Kalimat.retensi(retensi) == "5 Tahun")
  }

  @Test func responsibleOfficeNamesOfficeThenUnit() {
    let nama: (UnitID) -> String = { _ in "Sub Bagian Keuangan, Umum dan Logistik" }
    #expect(
      Kalimat.penanggungJawab(.jabatan(UnitID(0), "Kepala Sub Bagian"), nama: nama)
        == "Kepala Sub Bagian, Sub Bagian Keuangan, Umum dan Logistik")
    #expect(Kalimat.penanggungJawab(.unit(UnitID(0)), nama: nama) == "Sub Bagian Keuangan, Umum dan Logistik")
    #expect(Kalimat.penanggungJawab(.luar("KPU RI"), nama: nama) == "KPU RI")
  }

  @Test func shortTextEndsBetweenWords() {
    #expect(Kalimat.pendek("pendek", 20) == "pendek")
    #expect(Kalimat.pendek("kata yang panjang sekali", 12) == "kata yang…")
    // One endless word is cut between characters, never inside one.
    #expect(Kalimat.pendek(String(repeating: "é", count: 20), 7) == "ééé…")
  }

  @Test func listsOfForms() {
    #expect(Kalimat.bentuk([.cetak, .daring]) == "Cetak, daring")
    #expect(Kalimat.rezim([.umum, .pemilihan]) == "Umum, pemilihan")
    #expect(Kalimat.pasal17("X.h") == "UU 14/2008 Pasal 17 huruf h")
    #expect(Kalimat.jangkaWaktu(.syarat("sampai ada persetujuan")) == "Sampai ada persetujuan")
  }

  @Test(arguments: ["#8a1c1c", "#ffffff", "#000000", "#ffd400", "#0055aa", "#7f7f7f", "#00ff00"])
  func accentCanBeReadOnBothGrounds(_ text: String) throws {
    let accent = try #require(Warna(text))
    for ground in [Warna.kertas, .malam] {
      let shown = accent.terbaca(di: ground)
      #expect(shown.kontras(ground) >= 4.5, "\(shown) di \(ground)")
      #expect(shown.isi.kontras(shown) >= 4.5, "isi di \(shown)")
    }
  }

  @Test func coloursAreReadExactly() {
    #expect(Warna("#8a1c1c")?.description == "#8a1c1c")
    for wrong in ["8a1c1c", "#8a1c1", "#8a1c1g", "#8a1c1c;}", ""] { #expect(Warna(wrong) == nil) }
  }
}
