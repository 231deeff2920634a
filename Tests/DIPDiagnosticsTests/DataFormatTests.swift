import Foundation
import Testing

@testable import DIPDiagnostics

private let text = "---\nkode: DIP-0001\nkelas: berkla\nkode: DIP-0002\n"
private let path = "content/informasi/kul & co, 1:2/DIP-0001.md"

private var double: Diagnostic {
  finding(
    9, at: "kode: DIP-0002", in: text, path: path, ["kunci": "kode"],
    related: [Related(location(of: "kode: DIP-0001", in: text, path: path), .firstUsedHere)])
}

private var whole: Diagnostic { Diagnostic(RuleCode(404), at: Location(path: "content/informasi"), ["jumlah": "12"]) }

private func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

@Suite struct JSONRendererTests {
  @Test func theContractOfVersion1() {
    let input = ReportInput(findings: [double, whole], checked: 342)
    #expect(
      String(decoding: Report.render(input, format: .json), as: UTF8.self) == #"""
        {"version":1,"checked":342,"findings":[
        {"code":"DIP009","severity":"error","path":"content/informasi/kul & co, 1:2/DIP-0001.md","line":4,"column":1,"endLine":4,"endColumn":15,"message":"`kode` hanya boleh ditulis satu kali","help":"hapus salah satunya; beberapa nilai ditulis sebagai satu daftar","basis":"format dip","arguments":{"kunci":"kode"},"related":[{"path":"content/informasi/kul & co, 1:2/DIP-0001.md","line":2,"column":1,"endLine":2,"endColumn":15,"message":"pertama kali dipakai di sini"}]},
        {"code":"DIP404","severity":"warning","path":"content/informasi","line":1,"column":1,"endLine":1,"endColumn":1,"message":"bentuk perlu dibedakan: seluruh 12 entri memilih semuanya","help":"tulis hanya bentuk yang benar-benar tersedia pada setiap entri","basis":"unsur 6 DIP (bentuk informasi yang tersedia)","arguments":{"jumlah":"12"},"related":[]}]}

        """#)
  }

  @Test func nothingFoundIsAnEmptyList() {
    let input = ReportInput(findings: [], checked: 0)
    #expect(
      String(decoding: Report.render(input, format: .json), as: UTF8.self)
        == "{\"version\":1,\"checked\":0,\"findings\":[]}\n")
  }

  @Test func hostileTextComesBackWhole() throws {
    let nasty = "\" \\ / \u{0}\u{1B}[31m\u{7F}\u{85}\u{202E}\u{2028} \n\r\t é 日本 😀 \u{E0041}"
    let input = ReportInput(
      findings: [Diagnostic(RuleCode(124), at: Location(path: nasty), ["nilai": nasty, "\u{1}\"": ""])], checked: 1)
    let bytes = Report.render(input, format: .json)
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
    let found = try #require((try parsed(bytes)["findings"] as? [[String: Any]])?.first)
    #expect(found["path"] as? String == nasty)
    #expect((found["arguments"] as? [String: String])?["nilai"] == nasty)
    #expect((found["arguments"] as? [String: String])?["\u{1}\""] == "")
  }

  @Test func everyFindingIsThereWhateverTheCaps() throws {
    let many = (0..<500).map { Diagnostic(RuleCode(133), at: Location(path: "a/\($0)")) }
    let input = ReportInput(findings: many, checked: 500)
    for format in [OutputFormat.json, .sarif, .github] {
      let text = String(decoding: Report.render(input, format: format), as: UTF8.self)
      #expect(text.contains("a/499"), "\(format)")
    }
    let json = try parsed(Report.render(input, format: .json))
    #expect((json["findings"] as? [Any])?.count == 500)
  }
}

@Suite struct SARIFRendererTests {
  private func run(_ findings: [Diagnostic]) throws -> [String: Any] {
    let input = ReportInput(findings: findings, checked: 1)
    let log = try parsed(Report.render(input, format: .sarif, bahasa: .en, version: "1.2.3"))
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  @Test func resultsPointAtTheirRules() throws {
    let run = try run([double, whole, double])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "dip")
    #expect(driver["version"] as? String == "1.2.3")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["DIP009", "DIP404"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1, 0])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "error"])
    for rule in rules {
      for name in ["shortDescription", "fullDescription", "help"] {
        #expect((rule[name] as? [String: String])?["text"]?.isEmpty == false, "\(name)")
      }
    }
  }

  @Test func placesAreCountedFromOneAndPathsAreReferences() throws {
    let results = try #require(try run([double, whole])["results"] as? [[String: Any]])
    let place = try #require(
      (results[0]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect(
      (place["artifactLocation"] as? [String: String])?["uri"]
        == "content/informasi/kul%20%26%20co%2C%201%3A2/DIP-0001.md")
    #expect(
      place["region"] as? [String: Int] == ["startLine": 4, "startColumn": 1, "endLine": 4, "endColumn": 15])
    let related = try #require((results[0]["relatedLocations"] as? [[String: Any]])?.first)
    #expect((related["message"] as? [String: String])?["text"] == "first used here")
    let other = try #require(
      (results[1]["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect(other["region"] == nil)
  }

  @Test func nothingFoundIsStillARun() throws {
    #expect((try run([])["results"] as? [Any])?.isEmpty == true)
  }
}

@Suite struct GitHubRendererTests {
  private func lines(_ findings: [Diagnostic]) -> [String] {
    let input = ReportInput(findings: findings, checked: 2)
    return String(decoding: Report.render(input, format: .github, bahasa: .en), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func oneCommandForEachFindingThenTheCount() {
    #expect(
      lines([double, whole]) == [
        "::error file=content/informasi/kul & co%2C 1%3A2/DIP-0001.md,line=4,col=1,endLine=4,endColumn=15,title=DIP009::"
          + "`kode` may be written only once%0AHelp: delete one of them; several values are written as one list"
          + "%0ABasis: the dip format",
        "::warning file=content/informasi,title=DIP404::forms should be told apart: all 12 entries name every one"
          + "%0AHelp: write only the forms in which each entry is really available"
          + "%0ABasis: element 6 of the DIP (forms in which the information is available)",
        "2 entries checked, 1 error, 1 warning", "",
      ])
  }

  @Test func noTextBreaksOutOfItsCommand() {
    let nasty = "100%\r\n::error::x,y:z\u{1B}[0m"
    let found = lines([Diagnostic(RuleCode(124), at: Location(path: nasty), ["nilai": nasty])])
    #expect(found.count == 3)
    #expect(found[0].hasPrefix("::error file=100%25%0D%0A%3A%3Aerror%3A%3Ax%2Cy%3Az"))
    #expect(found[0].contains("::`100%25  ::error::x,y:z␛[0m` is not"))
    #expect(!found[0].unicodeScalars.contains("\u{1B}"))
  }

  @Test func columnsAreOfOneLine() {
    let long = finding(117, at: "kode: DIP-0001\nkelas", in: text, ["kunci": "x"], variant: "teks")
    #expect(lines([long])[0].contains(",line=2,col=1,endLine=3,title="))
  }
}
