import Testing

@testable import DIPDiagnostics

extension RuleText: CustomTestStringConvertible {
  /// The code alone: a failing row is named, not printed whole.
  public var testDescription: String { code.description }
}

@Suite struct CatalogueTests {
  /// Every wording of a rule by variant, the plain one under "".
  private func wordings(_ words: RuleWords) -> [String: Wording] {
    words.variants.merging(["": words.wording]) { first, _ in first }
  }

  private func texts(_ words: RuleWords) -> [String] {
    wordings(words).values.flatMap { [$0.headline, $0.help] } + [words.why]
  }

  @Test func codesAreUniqueSortedAndInTheirRanges() {
    let codes = RuleCatalogue.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    let ranges: [(rows: [RuleText], range: ClosedRange<UInt16>)] = [
      (RuleCatalogue.reading, 1...99), (RuleCatalogue.entry, 100...199), (RuleCatalogue.exempt, 200...299),
      (RuleCatalogue.register, 400...499), (RuleCatalogue.editionFiles, 501...519),
      (RuleCatalogue.editionChain, 520...529),
      (RuleCatalogue.editionApproval, 530...549), (RuleCatalogue.text, 600...699), (RuleCatalogue.site, 700...799),
      (RuleCatalogue.sheets, 800...899), (RuleCatalogue.cycle, 900...919), (RuleCatalogue.letters, 920...929),
    ]
    for (rows, range) in ranges {
      #expect(!rows.isEmpty)
      for row in rows { #expect(range.contains(row.code.number), "\(row.code)") }
    }
  }

  @Test func theCatalogueIsExactlyTheTableOfRules() {
    let numbers =
      Array(1...19) + Array(101...148) + Array(201...211) + Array(401...417) + [420, 421] + Array(501...512)
      + Array(520...524) + Array(530...536) + [538, 539, 541] + Array(550...555) + Array(601...613) + Array(701...713)
      + Array(800...833) + Array(900...910) + Array(920...923)
    #expect(RuleCatalogue.all.map { Int($0.code.number) } == numbers)
    let exceptable = RuleCatalogue.all.filter(\.exceptable).map { Int($0.code.number) }
    #expect(exceptable == [121, 123, 132, 133, 134, 135, 137, 138, 139, 142, 143, 144])
    let warnings = RuleCatalogue.all.filter { $0.severity == .warning }.map { Int($0.code.number) }
    #expect(
      warnings == [
        13, 121, 123, 126, 127, 132, 133, 134, 135, 137, 138, 139, 146, 206, 402, 403, 404, 407, 409, 416, 421,
        603, 807, 808, 809, 810, 811, 813, 814, 815, 819, 821, 822, 826, 827, 828, 829, 832, 833,
      ])
  }

  @Test(arguments: 102...107) func theLegalElementsHaveTheirOwnCodes(_ number: Int) throws {
    let rule = try #require(RuleCatalogue[RuleCode(UInt16(number))])
    #expect(rule.basis == .element(number - 100))
  }

  @Test func everyCodeIsFoundAndNoOther() {
    for rule in RuleCatalogue.all { #expect(RuleCatalogue[rule.code]?.code == rule.code) }
    for number: UInt16 in [0, 20, 100, 418, 714, 999, .max] { #expect(RuleCatalogue[RuleCode(number)] == nil) }
  }

  @Test(arguments: RuleCatalogue.all) func bothLanguagesSayTheSame(_ rule: RuleText) {
    let id = wordings(rule.id)
    let en = wordings(rule.en)
    #expect(id.keys.sorted() == en.keys.sorted(), "\(rule.code)")
    for (variant, wording) in id {
      guard let other = en[variant] else { continue }
      for (a, b) in [(wording.headline, other.headline), (wording.help, other.help)] {
        #expect(Message.placeholders(a).sorted() == Message.placeholders(b).sorted(), "\(rule.code) \(variant)")
        #expect(a.split(separator: "[[").count == b.split(separator: "[[").count, "\(rule.code) \(variant)")
      }
    }
    // Languages that are word for word alike were not translated.
    #expect(rule.id.wording.headline != rule.en.wording.headline, "\(rule.code)")
    #expect(rule.id.why != rule.en.why, "\(rule.code)")
  }

  @Test(arguments: RuleCatalogue.all) func textsUseOnlyTheArgumentsTheirRowNames(_ rule: RuleText) {
    let known = Set(rule.arguments + (rule.samples.isEmpty ? [] : ["contoh"]))
    for text in texts(rule.id) + texts(rule.en) {
      #expect(Set(Message.placeholders(text)).isSubset(of: known), "\(rule.code): \(text)")
    }
  }

  @Test(arguments: RuleCatalogue.all) func textsKeepTheStyleOfTheHouse(_ rule: RuleText) {
    for words in [rule.id, rule.en] {
      for wording in wordings(words).values {
        #expect(!wording.headline.isEmpty && !wording.help.isEmpty, "\(rule.code)")
        #expect(!wording.headline.hasSuffix(".") && !wording.help.hasSuffix("."), "\(rule.code)")
        let isName = ["NIK", "YAML", "HTML", "Mustache"].contains { wording.headline.hasPrefix($0) }
        #expect(isName || wording.headline.first?.isUppercase == false, "\(rule.code)")
      }
      #expect(words.why.hasSuffix("."), "\(rule.code)")
      #expect((60...420).contains(words.why.count), "\(rule.code): \(words.why.count)")
      for text in texts(words) {
        #expect(!text.contains("  ") && !text.contains("\n"), "\(rule.code): \(text)")
        #expect(text.count(where: { $0 == "`" }) % 2 == 0 || text.contains("``"), "\(rule.code): \(text)")
      }
    }
  }

  /// A suggestion that is not there must leave a sentence that still reads well.
  @Test(arguments: RuleCatalogue.all) func withoutASuggestionNothingDangles(_ rule: RuleText) {
    let optional: Set = ["saran", "pilihan", "dikenal", "masalah", "pengganti", "ukuran", "harapan", "nomor"]
    var arguments = ["contoh": "x"]
    for name in rule.arguments where !optional.contains(name) || rule.code == RuleCode(117) { arguments[name] = "x" }
    for words in [rule.id, rule.en] {
      for text in wordings(words).values.flatMap({
        [Message.fill($0.headline, arguments), Message.fill($0.help, arguments)]
      }) {
        #expect(!text.contains("[[") && !text.contains("]]"), "\(rule.code): \(text)")
        #expect(!text.isEmpty && !text.hasPrefix(";") && !text.hasPrefix(" "), "\(rule.code): \(text)")
        #expect(!text.hasSuffix(" ") && !text.hasSuffix(":") && !text.contains("()"), "\(rule.code): \(text)")
        #expect(!text.contains("``") && !text.contains("  "), "\(rule.code): \(text)")
      }
    }
  }

  @Test func basesAreNamedInBothLanguages() {
    #expect(Basis.element(7).text(.id) == "unsur 7 DIP (jangka waktu penyimpanan atau retensi arsip)")
    #expect(Basis.element(7).text(.en) == "element 7 of the DIP (retention period of the record)")
    #expect(Basis.format.text(.id) == "format dip")
    let law = Basis.law("uu-14-2008", articles: ["9", "10", "11"])
    #expect(law.text(.id) == "UU 14/2008 tentang Keterbukaan Informasi Publik, Pasal 9, 10, dan 11")
    #expect(law.text(.en) == "Law 14/2008 on openness of public information, articles 9, 10 and 11")
    #expect(
      Basis.law("uu-14-2008", articles: ["17h"]).text(.id)
        == "UU 14/2008 tentang Keterbukaan Informasi Publik, Pasal 17 huruf h")
    #expect(Basis.law("pkpu-1-2099", articles: []).text(.en) == "pkpu-1-2099")
  }
}
