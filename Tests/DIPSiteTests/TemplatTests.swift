import DIPDiagnostics
import Foundation
import Testing

@testable import DIPSite

/// Faults in an office's own templates are found when they are read, with their place.
@Suite struct TemplatTests {
  /// The project's templates with one of them changed.
  private func findings(_ path: String, _ change: (String) -> String?) throws -> [Diagnostic] {
    let root = URL(fileURLWithPath: Panggung.templat)
    var files: [TemplateSet.File] = []
    let names = FileManager.default.enumerator(atPath: root.path)?.allObjects.compactMap { $0 as? String } ?? []
    for name in names.sorted() where name.contains(".") {
      var bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(name)))
      if name == path {
        guard let changed = change(String(decoding: bytes, as: UTF8.self)) else { continue }
        bytes = Array(changed.utf8)
      }
      files.append(TemplateSet.File(path: name, source: SourceFile(path: "templates/" + name, bytes: bytes)))
    }
    let (set, findings) = TemplateSet.load(files, shownAs: "templates")
    #expect((set == nil) == !findings.isEmpty)
    return findings
  }

  private let page = "halaman/entri.html.mustache"

  @Test func theProjectsOwnAreGood() throws { #expect(try findings("") { $0 }.isEmpty) }

  @Test func everyNameIsWrittenDown() throws {
    let guide = try String(contentsOfFile: Panggung.templat + "/BACA.md", encoding: .utf8)
    let all = Formulir()
    let forms = [
      Bingkai.situs, Bingkai.kini, Bingkai.remah, EntriForm.berkas, EntriForm.dicabut, EntriForm.tertutup,
      EntriForm.pengecualian, UnsurForm.pihak, UnsurForm.retensi, UnsurForm.berkas, all.kelompok, all.nomor,
      all.paginasi, all.nihil, all.nihilSatu, all.pintu, all.unit, all.tahun, all.kategori, all.kelasKategori,
      all.peran, all.dik, all.hukum, all.umpanEntri, all.alamat, all.beranda, all.daftar, all.ringkas,
      all.daftarKategori, all.daftarUnit, all.daftarTahun, all.dikecualikan, all.dasarHukum, all.halaman, all.umpan,
      all.peta, all.dataEntri, all.dataDIP, all.dataDIK, all.tema,
    ]
    for name in Set(forms.flatMap(\.nama)) { #expect(guide.contains("`\(name)`"), "\(name)") }
  }

  @Test func unknownNameIsTold() throws {
    let found = try findings(page) { $0.replacingOccurrences(of: "{{retensi}}", with: "{{retnsi}}") }
    let one = try #require(found.first)
    #expect(found.count == 1)
    #expect(one.code == RuleCode(702))
    #expect(one.arguments == ["nama": "retnsi", "saran": "retensi"])
    #expect(one.location.path == "templates/" + page)
    #expect(one.location.excerpt.contains("{{retnsi}}"))
    #expect((one.location.place?.line ?? 0) > 1)
  }

  @Test func unknownPartialIsTold() throws {
    let found = try findings(page) { $0.replacingOccurrences(of: "{{> bagian/status}}", with: "{{> bagian/statis}}") }
    #expect(found.map(\.code) == [RuleCode(703)])
    #expect(found.first?.arguments["saran"] == "bagian/status")
  }

  @Test func faultOfAPartialIsToldOnce() throws {
    let found = try findings("bagian/kaki.html.mustache") {
      $0.replacingOccurrences(of: "{{situs.kota}}", with: "{{situs.kotta}}")
    }
    #expect(found.map(\.code) == [RuleCode(702)])
  }

  @Test func openSectionIsTold() throws {
    let found = try findings(page) { $0.replacingOccurrences(of: "{{/ada_isi}}", with: "") }
    #expect(found.contains { $0.code == RuleCode(704) })
  }

  @Test func unclosedTagIsTold() throws {
    let found = try findings(page) { $0 + "{{judul" }
    #expect(found.map(\.code) == [RuleCode(701)])
  }

  @Test func unsafePlacesAreTold() throws {
    let cases = [
      "<p class={{kode}}>x</p>", "<p onclick=\"{{kode}}\">x</p>", "<script>var x = \"{{kode}}\"</script>",
      "<!-- {{kode}} -->", "<{{kode}}>",
    ]
    for html in cases {
      let found = try findings(page) { $0.replacingOccurrences(of: "</article>", with: html + "</article>") }
      #expect(found.first?.code == RuleCode(705), "\(html)")
    }
  }

  @Test func rawOutputOfTextIsTold() throws {
    let found = try findings(page) { $0.replacingOccurrences(of: "{{judul}}</h1>", with: "{{{judul}}}</h1>") }
    #expect(found.map(\.code) == [RuleCode(706)])
  }

  @Test func missingTemplateIsTold() throws {
    let found = try findings("umpan.xml.mustache") { _ in nil }
    #expect(found.map(\.code) == [RuleCode(707)])
    #expect(found.first?.arguments["nama"] == "umpan.xml.mustache")
  }

  @Test func circleIsTold() throws {
    let found = try findings("bagian/status.html.mustache") { $0 + "{{> bagian/status}}" }
    #expect(found.contains { $0.code == RuleCode(710) })
  }
}
