import DIPDiagnostics
@testable import DIPFormat
import Foundation
import Testing

@testable import DIPRegister
@testable import DIPSite

@Suite struct SitusTests {
  @Test func numberOfWorkersLeavesNoTrace() throws {
    var files = EmasTests.tambahan
    for number in 200..<300 { files["informasi/kul/KTR-0\(number).md"] = Panggung.entri("KTR-0\(number)") }
    let panggung = try Panggung(files)
    defer { panggung.selesai() }
    let one = try panggung.situs(jobs: 1).files
    #expect(try panggung.situs(jobs: 2).files == one)
    #expect(try panggung.situs(jobs: 4).files == one)
  }

  @Test func listsGoOnAfter200() throws {
    // The basic register has three entries of the class; the site with 200 has one page, with 201 two.
    for (count, pages) in [(200, 1), (201, 2)] {
      var files: [String: String] = [:]
      for number in 1000..<(1000 + count - 2) {
        files["informasi/hukum/KTR-\(number).md"] = Panggung.entri("KTR-\(number)")
      }
      let panggung = try Panggung(files)
      defer { panggung.selesai() }
      let register = try panggung.register()
      let inClass = register.entri.count { $0.kelas == .setiapSaat }
      let sink = try Panggung.situs(register)
      #expect(inClass == count)
      #expect((sink.text("kelas/setiap_saat-2.html") != nil) == (pages == 2))
      let first = try #require(sink.text("kelas/setiap_saat.html"))
      #expect(first.contains("Halaman 1 dari 2") == (pages == 2))
      #expect(first.components(separatedBy: "scope=\"row\"").count - 1 == min(count, 200))
      if let second = sink.text("kelas/setiap_saat-2.html") {
        #expect(second.contains("href=\"setiap_saat.html\""))
        #expect(second.contains("baris 201 sampai 201 dari 201"))
        #expect(second.contains("<td class=\"angka\" data-label=\"Nomor\">201</td>"))
      }
    }
  }

  @Test func everyLinkLeadsSomewhere() throws {
    let panggung = try Panggung(EmasTests.tambahan)
    defer { panggung.selesai() }
    let files = try panggung.situs().files
    var seen = 0
    for (path, bytes) in files where path.hasSuffix(".html") && !path.hasSuffix("404.html") {
      for link in Tautan.semua(String(decoding: bytes, as: UTF8.self)) where !link.contains(":") {
        seen += 1
        let target = Tautan.tujuan(link, dari: path)
        #expect(target.map { files[$0] != nil } ?? false, "\(path) → \(link)")
      }
    }
    #expect(seen > 300)
  }

  @Test func idsOfFragmentsExist() throws {
    let panggung = try Panggung(EmasTests.tambahan)
    defer { panggung.selesai() }
    let sink = try panggung.situs()
    let entry = try #require(sink.text("informasi/KTR-0101.html"))
    #expect(entry.contains("href=\"../dikecualikan.html#DIK-001\""))
    #expect(try #require(sink.text("dikecualikan.html")).contains("id=\"DIK-001\""))
    let basis = try #require(entry.firstMatch(of: #/dasar-hukum\.html#([a-z0-9-]+)/#))
    #expect(try #require(sink.text("dasar-hukum.html")).contains("id=\"\(basis.1)\""))
  }

  @Test func notFoundPageUsesTheBase() throws {
    let panggung = try Panggung()
    defer { panggung.selesai() }
    let page = try #require(try panggung.situs().text("404.html"))
    let links = Tautan.semua(page).filter { !$0.contains(":") && !$0.hasPrefix("#") }
    #expect(links.count > 5)
    for link in links { #expect(link.hasPrefix("/dip/"), "\(link)") }
  }

  @Test func withdrawnEntryKeepsItsPageWithoutANumber() throws {
    let panggung = try Panggung(EmasTests.tambahan)
    defer { panggung.selesai() }
    let register = try panggung.register()
    let plan = SitePlan(register)
    let index = try #require(register.entri.firstIndex { $0.kode == "KTR-0102" })
    #expect(plan.nomor[index] == 0)
    let numbers = plan.kelas[Int(Kelas.setiapSaat.rawValue)].map { plan.nomor[Int(plan.urutan[$0])] }.filter { $0 > 0 }
    #expect(numbers == (1...UInt32(numbers.count)).map { $0 })
    let page = try #require(try Panggung.situs(register).text("informasi/KTR-0102.html"))
    #expect(page.contains("dicabut dari daftar"))
    #expect(page.contains("Diganti daftar baru."))
    #expect(page.contains("Tidak bernomor"))
  }

  @Test func everyPageOfASampleSaysSo() throws {
    let panggung = try Panggung()
    defer { panggung.selesai() }
    for (path, bytes) in try panggung.situs().files where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      let label = path.hasPrefix("en/") ? "SAMPLE (<span lang=\"id\">contoh</span>) – not" : "CONTOH – bukan DIP resmi"
      #expect(text.contains(label), "\(path)")
      #expect(text.components(separatedBy: "<h1").count == 2, "\(path)")
      #expect(text.contains("default-src 'none'"), "\(path)")
      #expect(
        !SitusTests.tanpaSkripCari(text).contains("<script") && !text.contains("style=\""), "\(path)")
    }
  }

  /// A page without the one script that the search page has.
  static func tanpaSkripCari(_ text: String) -> String {
    text.replacing(#"<script src="aset/cari.js" defer>"#, with: "")
      .replacing(#"<script src="../aset/cari.js" defer>"#, with: "")
  }

  @Test func dataIsJSONWithTheSevenElements() throws {
    let panggung = try Panggung(EmasTests.tambahan)
    defer { panggung.selesai() }
    let files = try panggung.situs().files
    for (path, bytes) in files where path.hasSuffix(".json") {
      #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(bytes)) }
      #expect(!String(decoding: bytes, as: UTF8.self).contains(" \n"), "\(path)")
    }
    let bytes = try #require(files["data/entri/KTR-0101.json"])
    let entry = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    for key in ["nomor", "ringkasan", "menguasai", "penanggung_jawab", "dibuat", "bentuk", "retensi", "uraian"] {
      #expect(entry[key] != nil, "\(key)")
    }
    #expect((entry["uraian"] as? String)?.contains("lampiran") == true)
    #expect((entry["permintaan"] as? String) == "https://ppid.contoh.example/permintaan?kode=KTR-0101")
  }
}

/// Addresses in a page, read without a parser: the templates quote every attribute.
enum Tautan {
  static func semua(_ html: String) -> [String] {
    html.matches(of: #/(?:href|src)="([^"]*)"/#).map {
      String($0.1).replacingOccurrences(of: "&amp;", with: "&")
    }
  }

  /// The site's file a relative address means; nil where it leaves the site.
  static func tujuan(_ link: String, dari path: String) -> String? {
    let file = link.prefix { $0 != "#" }
    if file.isEmpty { return path }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in file.split(separator: "/") {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
