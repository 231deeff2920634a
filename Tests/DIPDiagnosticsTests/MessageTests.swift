import Testing

@testable import DIPDiagnostics

@Suite struct MessageTests {
  @Test func segmentsVanishWithTheirArgument() {
    let template = "[[mungkin `{saran}`; ]]pilih `a`[[ atau {lain}]]"
    #expect(Message.fill(template, ["saran": "b", "lain": "c"]) == "mungkin `b`; pilih `a` atau c")
    #expect(Message.fill(template, ["saran": ""]) == "pilih `a`")
  }

  @Test func theFirstCompleteAlternativeStands() {
    let template = "a[[ {x}|| {y}|| z]]"
    #expect(Message.fill(template, ["x": "1", "y": "2"]) == "a 1")
    #expect(Message.fill(template, ["x": "", "y": "2"]) == "a 2")
    #expect(Message.fill(template, [:]) == "a z")
    #expect(Message.fill("[[{x}||{y}]]", [:]).isEmpty)
  }

  @Test func unfinishedSegmentsAreText() {
    #expect(Message.fill("a [[ b {x}", ["x": "1"]) == "a [[ b 1")
    #expect(Message.fill("]] a [[", [:]) == "]] a [[")
  }

  @Test func bracesOfYAMLAreNotPlaceholders() {
    let yaml = "`retensi: {aktif: 2 tahun}`, `{ }`, `{{/{nama}}}`, {"
    #expect(Message.fill(yaml, ["nama": "isi"]) == "`retensi: {aktif: 2 tahun}`, `{ }`, `{{/isi}}`, {")
    #expect(Message.placeholders(yaml) == ["nama"])
  }

  @Test func argumentsAreNotReadAsTemplates() {
    #expect(Message.fill("`{nilai}`", ["nilai": "{saran} [[{x}]]", "saran": "!"]) == "`{saran} [[{x}]]`")
    #expect(Message.fill("[[`{nilai}`]]", ["nilai": "a ]] {b} [["]) == "`a ]] {b} [[`")
  }

  @Test func longArgumentsAreCutWhereAsked() {
    let finding = Diagnostic(RuleCode(124), at: Location(path: "a"), ["nilai": String(repeating: "x", count: 50)])
    #expect(Message(finding, .id, argumentLimit: 3).headline == "`xxx…` bukan bentuk informasi")
    #expect(Message(finding, .id).headline.count == 50 + "`` bukan bentuk informasi".count)
  }

  @Test func variantsAndSamplesAreChosenByTheFinding() {
    let missing = Diagnostic(RuleCode(102), at: Location(path: "a"), ["kunci": "ringkasan"])
    #expect(Message(missing, .id).headline == "`ringkasan` wajib diisi")
    #expect(
      Message(missing, .id).help == "tambahkan `ringkasan: <#isi informasi dalam satu sampai tiga kalimat#>`")
    var blank = missing
    blank.variant = "kosong"
    #expect(Message(blank, .en).headline == "`ringkasan` must not be blank")
    blank.variant = "tak ada"
    #expect(Message(blank, .en).headline == "`ringkasan` is required")
  }

  @Test func aCodeOutsideTheCatalogueStillSaysSomething() {
    let finding = Diagnostic(RuleCode(999), at: Location(path: "a"))
    #expect(!Message(finding, .id).headline.isEmpty)
    #expect(finding.severity == .error)
  }
}
