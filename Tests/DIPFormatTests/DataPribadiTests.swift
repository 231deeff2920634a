import DIPDiagnostics
import DIPSource
import Testing

@testable import DIPFormat

private func kode(_ text: String) -> [UInt16] { Array(text.utf8).withUnsafeBufferPointer(DataPribadi.cari).map(\.kode) }

@Suite struct DataPribadiTests {
  @Test(arguments: [
    "NIK 5315011203850001", "NIK5315011203850001", "5315011203850001", "(5315011203850001)", "NIK:5315011203850001.",
    "5315 0112 0385 0001",
    "5315-0112-0385-0001", "5315.0112.0385.0001", "531501 12038500 01xx 5315011203850001", "“5315011203850001”",
    "–5315011203850001…", "5315\u{A0}0112\u{A0}0385\u{A0}0001", "ktp_5315011203850001.pdf",
  ])
  func findsNumbersLikeAnNIK(_ text: String) { #expect(kode(text).contains(142)) }

  @Test(arguments: [
    "0812-3456-7890", "081234567890", "WA081234567890", "+62 812 3456 7890", "+6281234567890", "6281234567890",
    "wa.me/6281234567890",
    "0812.3456.789", "08123456789", "HP 0857 1234 5678,", "“081234567890”", "(0812) 3456 7890", "0812–3456–7890",
    "0812 - 3456 - 7890", "62-812-3456-7890",
  ])
  func findsMobileNumbers(_ text: String) { #expect(kode(text) == [143]) }

  @Test(arguments: [
    "nama@gmail.com", "NAMA.CONTOH@GMAIL.COM", "a@yahoo.co.id", "mailto:nama+x@outlook.com", "<nama@ymail.com>",
    "é@hotmail.com",
  ])
  func findsPrivateAddresses(_ text: String) { #expect(kode(text) == [144]) }

  @Test(arguments: [
    "", "0", "2024", "2024/2025/2026/2027", "2024 2025 2026 2027", "2024-01-01 2024-12-31", "2024-01-01/2024-12-31",
    "Rp1.234.567.890.123.456,00", "0385 123456", "(0385) 123456", "021-31937223", "1500-123", "178/PP.08/2023",
    "53150112038500012", "531501120385000", "x5315011203850001", "5315011203850001x", "5315011203850001é",
    "08.00–16.00", "08.00-16.00", "08.15 - 16.00 2025", "08-12-2025 2026", "0800 123 4567 ", "0800",
    "ISBN 978-602-1234-56-7", "ppid@kantor.contoh.example", "@gmail.com",
    "gmail.com", "nama@gmailku.example", "nama@mail.kantor.example", "nama @gmail.com", "17-08-1945",
    "99999999999999999999999999",
    "1985-03-12 1990-01-01", "-6.2088, 106.8456",
  ])
  func leavesOthersAlone(_ text: String) { #expect(kode(text) == []) }

  @Test(arguments: [
    ("NIK 5315011203850001.", "NIK 5315************."), ("0812-3456-7890", "0812-****-****"),
    ("+62 812 3456 7890", "+62 *** **** ****"), ("nama.contoh@gmail.com!", "na**.******@gmail.com!"),
    ("nämä@gmail.com", "nä**@gmail.com"), ("a@gmail.com", "a@gmail.com"), ("biasa 2024", "biasa 2024"),
    ("0812-3456-7890 dan nama@gmail.com", "0812-****-**** dan na**@gmail.com"),
  ])
  func masks(_ text: String, _ expected: String) {
    #expect(DataPribadi.samaran(text) == expected)
    // Nothing that the rules still know is left.
    #expect(DataPribadi.samaran(expected) == expected)
    #expect(text.unicodeScalars.count == expected.unicodeScalars.count, "the caret must stay where it is")
  }

  @Test func masksWhatWasCutOut() {
    #expect(DataPribadi.samaran("<b x=\"53150112038…", ["5315011203850001"]) == "<b x=\"53*********…")
    #expect(DataPribadi.samaran("biasa…", ["5315011203850001"]) == "biasa…")
  }

  /// Whatever else is wrong with a file, no finding about it repeats what is private in it.
  @Test(arguments: ["5315011203850001", "0812-3456-7890", "+6281234567890", "nama.contoh@gmail.com"])
  func noFindingRepeatsIt(_ secret: String) throws {
    let places = [
      "kode: \(secret)", "judul: [\(secret)]", "kelas: \(secret)", "subkategori: \(secret)", "\"\(secret)\": x",
      "divalidasi: \(secret)", "menguasai: \(secret)", "bentuk: [\(secret)]",
      "retensi: {aktif: \(secret), asli: \(secret)}",
      "dibuat: {waktu: \(secret), tempat: \(secret)}", "berkas: [{nama: \(secret), lokasi: \(secret)}]",
      "jenis: {a: \(secret)}",
      "kode: a\nkode: \(secret)", "judul: “\(secret)”", "judul: \"\(secret)", "bahasa: \(secret)",
      "dicabut: {tanggal: \(secret)}",
      "pengecualian_aturan: [{aturan: \(secret)}]", "dikecualikan_sebagian: [\(secret)]", "rezim: \(secret)",
      "penanggung_jawab: {unit: kul, jabatan: \"\(secret), S.H.\"}", "judul: &a \(secret)", "judul: x: \(secret)",
    ]
    for place in places {
      let file = SourceFile(path: "content/informasi/KTR-0001.md", bytes: Array("---\n\(place)\n---\n".utf8))
      var reader = EntriReader(konteks: try Contoh.konteks())
      var found = reader.baca(file, sumber: "informasi/KTR-0001.md").temuan
      DataPribadi.samarkan(&found, file)
      #expect(found.count > 1)
      for finding in found {
        let told = ([finding.location.excerpt] + finding.arguments.values + finding.related.map(\.location.excerpt))
        #expect(!told.contains { $0.contains(secret) }, "\(finding.code) \(place)")
      }
    }
  }
}
