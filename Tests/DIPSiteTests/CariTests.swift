import Testing

@testable import DIPSite

/// The search index and the pages around it.
@Suite struct CariTests {
  private static let sinonim = "sinonim:\n  - [kontrak, \"perjanjian </script>\"]\n"

  private func indeks(_ documents: [(judul: String, isi: String)], shares: Int = 1) -> Indeks {
    var collectors = [PengumpulKata](repeating: PengumpulKata(), count: shares)
    for (number, one) in documents.enumerated() {
      collectors[number % shares].tambah(.judul, one.judul)
      var text = one.isi
      text.withUTF8 { collectors[number % shares].tambah(.isi, $0) }
      collectors[number % shares].tutup(number)
    }
    return Indeks(collectors, dokumen: documents.count)
  }

  private func letak(_ index: Indeks, _ word: String) -> [UInt32] {
    index.kata.firstIndex(of: Array(word.utf8)).map { Array(index.letak($0)) } ?? []
  }

  private let contoh = [
    ("Pemilih dan pemilihan", "Uraian tentang suara."), ("Suara rakyat", "Pemilih memilih lagi."),
    ("Anggaran", "Kosong."),
  ]

  @Test func formsOfARootLieSideBySideAndTitlesWeighMore() {
    let index = indeks(contoh)
    let group = index.kelompok.first { $0.kunci == Array("pilih".utf8) }
    #expect(
      group.map { $0.kata.map { String(decoding: index.kata[$0], as: UTF8.self) } } == [
        "memilih", "pemilih", "pemilihan",
      ])
    #expect(letak(index, "suara").map { $0 >> 4 } == [0, 1])
    #expect(letak(index, "suara")[0] & 15 < letak(index, "suara")[1] & 15)
    // Words that say nothing are not kept.
    #expect(letak(index, "dan").isEmpty && letak(index, "tentang").isEmpty)
  }

  @Test func whoReadWhatLeavesNoTrace() {
    let one = indeks(contoh)
    let two = indeks(contoh, shares: 2)
    #expect(one.kata == two.kata)
    for word in one.kata.indices { #expect(Array(one.letak(word)) == Array(two.letak(word))) }
  }

  @Test func ofALongBodyOnlySoManyWordsAreKeptButAllOfTheTitle() {
    let body = (0..<400).map { "kata\(["b", "c", "d", "f"][$0 % 4])\($0)" }.joined(separator: " ")
    let index = indeks([("Judul terakhir", body)])
    #expect(index.kata.count == PengumpulKata.batas)
    #expect(!letak(index, "judul").isEmpty)
  }

  @Test(arguments: [0, 1, 44, 45, 46, 2024, 2025, 91_124, 1_000_000])
  func numbersComeBack(_ value: Int) {
    var part = TulisanIndeks("kata", 0)
    let start = part.bytes.count
    part.angka(value)
    var number = 0
    var times = 1
    for sign in part.bytes[start...] {
      let digit = TulisanIndeks.tanda.firstIndex(of: sign) ?? -1
      if digit < TulisanIndeks.separuh {
        number += digit * times
      } else {
        number += (digit - TulisanIndeks.separuh) * times
        times *= TulisanIndeks.separuh
      }
    }
    #expect(number == value)
    #expect(TulisanIndeks.tanda.count == 90 && Set(TulisanIndeks.tanda).isDisjoint(with: Array("\"\\<` ".utf8)))
  }

  @Test func theSiteHasItsIndexAndNothingInItBreaksOutOfItsQuotes() throws {
    let panggung = try Panggung([
      "sinonim.yaml": CariTests.sinonim,
      "informasi/kul/KTR-0101.md": Panggung.entri("KTR-0101", judul: "Jadwal contoh"),
    ])
    defer { panggung.selesai() }
    let files = try panggung.situs().files.mapValues { String(decoding: $0, as: UTF8.self) }
    for name in ["bahasa", "sinonim", "kepala", "kata-0", "kartu-0"] {
      let text = try #require(files["cari/\(name).js"], "\(name)")
      #expect(text.hasPrefix("dipCari(\"") && text.hasSuffix(")\n") && !text.contains("<"), "\(name)")
      #expect(!text.unicodeScalars.contains("\u{2028}"), "\(name)")
    }
    #expect(try #require(files["cari/sinonim.js"]).contains(#"perjanjian \u003c/script>"#))
    let page = try #require(files["cari.html"])
    for letter in ["huruf/j.html", "kelas/setiap_saat.html", "unit/kul.html", "bentuk/cetak.html", "rezim/umum.html"] {
      #expect(page.contains("href=\"\(letter)\""), "\(letter)")
      #expect(files[letter] != nil, "\(letter)")
    }
  }

  @Test func oneWorkerAndFourWriteTheSameIndex() throws {
    let panggung = try Panggung(EmasTests.tambahan)
    defer { panggung.selesai() }
    let one = try panggung.situs(jobs: 1).files.filter { $0.key.hasPrefix("cari/") }
    let four = try panggung.situs(jobs: 4).files.filter { $0.key.hasPrefix("cari/") }
    #expect(one == four && !one.isEmpty)
  }
}
