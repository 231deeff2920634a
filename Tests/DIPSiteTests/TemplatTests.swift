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
    let found = try findings("bagian/kepala.html.mustache") {
      $0.replacingOccurrences(of: "{{situs.nama_pendek}}", with: "{{situs.nama_pendk}}")
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
    let found = try findings(page) {
      $0.replacingOccurrences(of: "{{> teks/asli}}>{{ringkasan}}", with: ">{{{ringkasan}}}")
    }
    #expect(found.map(\.code) == [RuleCode(706)])
  }

  private let table = TabelTeks.berkas

  @Test func textMissingInALanguageIsTold() throws {
    let found = try findings(table) { $0.replacingOccurrences(of: "    en: Skip to content\n", with: "") }
    let one = try #require(found.first)
    #expect(found.count == 1)
    #expect(one.code == RuleCode(711))
    #expect(one.arguments == ["nama": "lewati", "bahasa": "en"])
    #expect(one.location.excerpt.contains("lewati:"))
    // Nothing in quotes is meant; nothing at all is not.
    for nothing in ["    en:\n", "    en: ~\n"] {
      let found = try findings(table) { $0.replacingOccurrences(of: "    en: Skip to content\n", with: nothing) }
      #expect(found.map(\.code) == [RuleCode(711)], "\(nothing)")
    }
  }

  @Test func unusedTextIsTold() throws {
    let lost = try findings("bagian/paginasi.html.mustache") {
      $0.replacingOccurrences(of: "{{> teks/sebelumnya}}", with: "<")
    }
    #expect(lost.map(\.code) == [RuleCode(712)])
    #expect(lost.first?.arguments == ["nama": "sebelumnya"])
    let unknown = try findings(table) { $0 + "  tak_dikenal: {id: a, en: b}\n" }
    #expect(unknown.map(\.code) == [RuleCode(712)])
    // One that only an unused text calls is not used either.
    let both = try findings(table) {
      $0.replacingOccurrences(
        of: "\ntemplat:\n", with: "\ntemplat:\n  satu: {id: '{{> teks/dua}}', en: b}\n  dua: {id: a, en: b}\n")
    }
    #expect(both.map(\.arguments) == [["nama": "satu"], ["nama": "dua"]])
  }

  @Test func textThatIsNotThereIsTold() throws {
    let found = try findings("bagian/paginasi.html.mustache") {
      $0.replacingOccurrences(of: "{{> teks/sebelumnya}}", with: "{{> teks/sebelumya}}")
    }
    #expect(found.map(\.code) == [RuleCode(713)])
    #expect(found.first?.arguments == ["nama": "sebelumya", "saran": "sebelumnya"])
    #expect(found.first?.location.path == "templates/bagian/paginasi.html.mustache")
    let program = try findings(table) {
      $0.replacingOccurrences(of: "  halaman_ke:\n", with: "  halaman_kee:\n")
    }
    #expect(program.map(\.code) == [RuleCode(713)])
    #expect(program.first?.variant == "program")
  }

  @Test func textWithAnUnknownNameIsToldAtItsPlace() throws {
    let found = try findings(table) {
      $0.replacingOccurrences(of: "Page {{kini}} of {{jumlah}}", with: "Page {{kini}} of {{jumlh}}")
    }
    let one = try #require(found.first)
    #expect(found.count == 1)
    #expect(one.code == RuleCode(702))
    #expect(one.arguments == ["nama": "jumlh", "saran": "jumlah"])
    #expect(one.location.path == "templates/teks.yaml")
    #expect(one.location.excerpt.contains("Page {{kini}} of {{jumlh}}"))
    // The program gives its own texts their names, and no others.
    let program = try findings(table) {
      $0.replacingOccurrences(of: "{{judul}}, page {{nomor}}", with: "{{situs.nama}}")
    }
    #expect(program.map(\.code) == [RuleCode(702)])
  }

  @Test func textThatBreaksItsTemplateIsTold() throws {
    for broken in ["Pages\" onclick=\"x", "Pages\""] {
      let found = try findings(table) {
        $0.replacingOccurrences(of: "en: Pages of the list", with: "en: '\(broken)'")
      }
      #expect(found.map(\.code) == [RuleCode(705)], "\(broken)")
      #expect(found.first?.variant == "teks")
    }
    let open = try findings(table) { $0.replacingOccurrences(of: "en: Skip to content", with: "en: 'Skip <a href='") }
    #expect(open.contains { $0.code == RuleCode(705) && $0.variant == "teks" })
  }

  @Test func tableMustBeThereAndWellFormed() throws {
    #expect(try findings(table) { _ in nil }.map(\.code) == [RuleCode(707)])
    #expect(try findings(table) { _ in "templat: []\n" }.contains { $0.code == RuleCode(117) })
    #expect(try findings(table) { $0 + "lain: {}\n" }.contains { $0.code == RuleCode(116) })
    let third = try findings(table) {
      $0.replacingOccurrences(of: "    en: Skip to content\n", with: "    en: a\n    nl: b\n")
    }
    #expect(third.map(\.code) == [RuleCode(116)])
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
