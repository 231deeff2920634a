@testable import DIPFormat
import Foundation
import Testing

@testable import DIPRegister
@testable import DIPSite

/// Hostile words in every field come out as words.
@Suite struct JahatTests {
  static let kata = [
    "\"><script>alert(1)</script>", "' onmouseover='alert(1)", "</title></textarea><img src=x onerror=alert(1)>",
    "{{situs.nama}} {{{isi_html}}} {{#x}}", "]]>&amp;&#60;<!--", "\\\",\"x\":{}\\u0000\u{2028}",
    "\u{202E}terbalik\u{2066}",
    "${x} <% y %>", "bel\u{7}lonceng",
  ]

  /// The basic register with every text of every entry replaced.
  private func register(_ word: String, link: String) throws -> Register {
    let panggung = try Panggung()
    defer { panggung.selesai() }
    let old = try panggung.register()
    let entri = old.entri.map { one in
      Entri(
        kode: one.kode, judul: word, ringkasan: word, jenis: one.jenis, kelas: one.kelas, subkategori: one.subkategori,
        rezim: one.rezim, subkategoriPemilu: one.subkategoriPemilu, kegiatan: word, menguasai: one.menguasai,
        penanggungJawab: [.luar(word), .jabatan(UnitID(0), word)],
        dibuat: Pembuatan(waktu: one.dibuat.waktu, tempat: [word, word]), bentuk: one.bentuk,
        retensi: Retensi(aktif: .tahun(1), inaktif: nil, sejak: word, nasib: nil, jra: word, asli: word),
        berkas: [
          Berkas(nama: word, lokasi: .tautan(link)),
          Berkas(nama: word, lokasi: .berkas(path: "berkas/" + word, ukuran: 1)),
        ], caraMemperoleh: word, biaya: word, dikecualikanSebagian: one.dikecualikanSebagian,
        diperbarui: one.diperbarui,
        divalidasi: one.divalidasi, judulEn: word, bahasa: word,
        dicabut: Pencabutan(tanggal: old.tanggalAcuan, alasan: word), pengecualianAturan: one.pengecualianAturan,
        sumber: one.sumber)
    }
    var kantor = old.badanPublik
    kantor.nama = word
    kantor.namaPendek = word
    kantor.kota = word
    kantor.mejaLayanan = BadanPublik.MejaLayanan(alamat: word, jam: word, telepon: word, surel: word)
    kantor.eppid = BadanPublik.EPPID(nama: word, permintaan: link, keberatan: link)
    kantor.warna = word
    for index in kantor.unit.indices { kantor.unit[index].nama = word }
    return Register(
      badanPublik: kantor, kosakata: old.kosakata, dasarHukum: old.dasarHukum, sinonim: old.sinonim, entri: entri,
      dik: [], nihil: [],
      halaman: [], cakupan: [], berkas: [], folder: old.folder,
      bodies: try BodyStore(folder: FileManager.default.temporaryDirectory.path),
      entryBodies: entri.map { _ in BodyPlace() }, dikBodies: [], pageBodies: [], konteks: old.konteks)
  }

  @Test(arguments: kata)
  func wordsStayWords(_ word: String) throws {
    let plain = try Panggung.situs(register("kata biasa", link: "https://contoh.example/")).files.mapValues {
      JahatTests.kerangka(String(decoding: $0, as: UTF8.self))
    }
    let files = try Panggung.situs(register(word, link: "https://contoh.example/")).files
    for (path, bytes) in files where !path.hasPrefix("aset/gaya") {
      let text = String(decoding: bytes, as: UTF8.self)
      if path.hasSuffix(".html") {
        // The search page alone has a script, and that one file of ours.
        let own = SitusTests.tanpaSkripCari(text)
        #expect(!own.contains("<script") && !own.contains("<img"), "\(path)")
        // Titles decide which letters have a page, and the search page links to those.
        if path.contains("huruf/") || path.hasSuffix("cari.html") { continue }
        #expect(JahatTests.kerangka(text) == plain[path], "\(path): susunan halaman berubah")
      } else if path.hasSuffix(".json") {
        #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(bytes)) }
      } else if path.hasSuffix(".xml") {
        #expect(!text.contains("<script") && !text.contains("<img"), "\(path)")
      }
    }
    // Words that look like tags of a template are not run.
    if word.contains("{{") {
      #expect(
        try #require(files["informasi/KTR-0001.html"].map { String(decoding: $0, as: UTF8.self) }).contains(
          "{{{isi_html}}}"))
    }
  }

  /// A page's tags with the names of their attributes: what hostile words may not change.
  private static func kerangka(_ html: String) -> [String] {
    html.matches(of: #/<[^>]*>/#).map { String($0.0.replacing(#/"[^"]*"/#, with: "")) }
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java\nscript:alert(1)", "data:text/html;base64,PHM+",
    "//jahat.example/x",
    "\u{1}javascript:alert(1)", "vbscript:x",
  ])
  func linksOfOtherSchemesLeadNowhere(_ link: String) throws {
    let files = try Panggung.situs(register("kata", link: link)).files
    for (path, bytes) in files where path.hasSuffix(".html") {
      for address in Tautan.semua(String(decoding: bytes, as: UTF8.self)) {
        #expect(address == "#" || Alamat.boleh(address), "\(path): \(address)")
      }
    }
    #expect(
      try #require(files["informasi/KTR-0001.html"].map { String(decoding: $0, as: UTF8.self) }).contains("href=\"#\""))
  }

  @Test func hostileColourFallsBack() throws {
    let sink = try Panggung.situs(register("#fff;}body{display:none", link: "https://contoh.example/"))
    #expect(try #require(sink.text("aset/tema.css")).contains("--aksen: #7a1f1f"))
  }
}
