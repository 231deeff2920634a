import DIPDiagnostics
import Foundation
import Testing

/// Every rule of the catalogue: a fixture that raises it, one that does not, its report, its page, both languages.
@Suite struct AturanTests {
  static let kode = RuleCatalogue.all.map(\.code)

  @Test func thereAreFixtures() {
    #expect(RuleCatalogue.all.count > 100)
    #expect(Kasus.salah.count >= RuleCatalogue.all.count)
    #expect(Kasus.benar.count >= RuleCatalogue.all.count)
  }

  @Test func noFixtureAndNoPageWithoutARule() throws {
    let known = Set(AturanTests.kode.map(\.description))
    let disk = FileManager.default
    #expect(Set(try disk.contentsOfDirectory(atPath: Rumah.fixtures.path)).subtracting(known).isEmpty)
    let pages = try disk.contentsOfDirectory(atPath: HalamanAturan.folder.path).map { $0.replacing(".md", with: "") }
    #expect(Set(pages).subtracting(known) == ["README"])
    #expect(known.subtracting(pages).isEmpty)
  }

  @Test(arguments: AturanTests.kode)
  func isComplete(_ code: RuleCode) throws {
    let rule = try #require(RuleCatalogue[code])
    let names = Set(Kasus.semua.filter { $0.kode == code.description }.map(\.nama))
    #expect(names.isSuperset(of: ["salah", "benar"]), "\(code) needs salah/ and benar/")
    for bahasa in Bahasa.allCases {
      let words = rule.words(bahasa)
      #expect(!words.wording.headline.isEmpty && !words.wording.help.isEmpty && !words.why.isEmpty)
    }
    #expect(rule.id.wording != rule.en.wording)
    #expect(Set(rule.id.variants.keys) == Set(rule.en.variants.keys))
  }

  /// The report of a wrong one is exactly the golden: these findings, no others.
  @Test(arguments: Kasus.salah)
  func isRaised(_ kasus: Kasus) throws {
    let found = try Panggung().temuan(kasus)
    #expect(found.findings.contains { $0.code.description == kasus.kode }, "\(kasus.kode) is not raised")
    for finding in found.findings {
      for bahasa in Bahasa.allCases { #expect(!Message(finding, bahasa).help.isEmpty, "\(finding.code)") }
      #expect(!finding.location.path.hasPrefix("/"))
    }
    try Emas.bandingkan(Report.render(found, format: .text), kasus.temuan)
  }

  @Test(arguments: Kasus.benar)
  func isNotRaised(_ kasus: Kasus) throws {
    let found = try Panggung().temuan(kasus)
    #expect(found.findings.isEmpty, "\(String(decoding: Report.render(found, format: .text), as: UTF8.self))")
  }

  /// Every wording the catalogue holds for a variant is shown by some fixture.
  @Test func everyWordingIsReached() throws {
    var unreached: [String] = []
    for rule in RuleCatalogue.all {
      let cases = Kasus.salah.filter { $0.kode == rule.code.description }
      let reached = Set(
        try cases.flatMap { try Panggung().temuan($0).findings }.filter { $0.code == rule.code }.map(\.variant))
      unreached += rule.id.variants.keys.filter { !reached.contains($0) }.map { "\(rule.code) \($0)" }
    }
    #expect(unreached.sorted() == [])
  }
}

/// Goldens: compared byte for byte; recorded only when asked, and then the run fails.
enum Emas {
  static func bandingkan(_ bytes: [UInt8], _ file: URL, _ location: SourceLocation = #_sourceLocation) throws {
    let found = String(decoding: bytes, as: UTF8.self)
    let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if Rumah.merekam, golden != found {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record(
        "recorded \(file.lastPathComponent): look at it, then run again without DIP_REKAM", sourceLocation: location)
      return
    }
    #expect(!golden.isEmpty, "\(file.path) is empty or missing", sourceLocation: location)
    #expect(found == golden, sourceLocation: location)
  }
}
