import Testing

@testable import DIPDiagnostics

/// A finding at the first occurrence of `marked` in a one-file sample.
func finding(
  _ code: UInt16, at marked: String, in text: String, path: String = "content/informasi/kul/DIP-0147.md",
  _ arguments: [String: String] = [:], variant: String = "", isAfter: Bool = false, related: [Related] = []
) -> Diagnostic {
  Diagnostic(
    RuleCode(code), at: location(of: marked, in: text, path: path, isAfter: isAfter), arguments, variant: variant,
    related: related)
}

func location(
  of marked: String, in text: String, path: String = "content/informasi/kul/DIP-0147.md", isAfter: Bool = false
) -> Location {
  let bytes = Array(text.utf8)
  let wanted = Array(marked.utf8)
  let start = (0...(bytes.count - wanted.count)).first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) } ?? 0
  return SourceFile(path: path, bytes: bytes).location(Span(start, start + wanted.count), isAfter: isAfter)
}

func rendered(
  _ findings: [Diagnostic], _ bahasa: Bahasa = .id, checked: Int = 1, color: Bool = false,
  limit: ShownLimit = ShownLimit()
) -> String {
  let input = ReportInput(findings: findings, checked: checked)
  return String(
    decoding: Report.render(input, format: .text, bahasa: bahasa, color: color, limit: limit), as: UTF8.self)
}

private let entry = """
  ---
  kode: DIP-0147
  judul: Perjanjian sewa gudang
  kelas: setiap_sat
  menguasai: kul
  penanggung_jawab: kul
  dibuat: {waktu: 2024-03, tempat: Labuan Bajo}
  kode: DIP-0148
  bentuk: [cetak, digital]
  ---
  """

@Suite struct TextRendererTests {
  @Test func somethingMissingStandsAfterALine() {
    let missing = finding(107, at: "bentuk: [cetak, digital]", in: entry, ["kunci": "retensi"], isAfter: true)
    #expect(
      rendered([missing], checked: 342) == """
        kesalahan[DIP107]: `retensi` wajib diisi
          --> content/informasi/kul/DIP-0147.md:9:1
           |
         9 | bentuk: [cetak, digital]
           | ------------------------ setelah baris ini
           |
           = perbaikan: tambahkan `retensi: {aktif: <#tahun#>, inaktif: <#tahun#>, nasib: musnah}`
           = dasar: unsur 7 DIP (jangka waktu penyimpanan atau retensi arsip)
           = jelaskan: dip jelaskan DIP107

        342 entri diperiksa, 1 kesalahan, 0 peringatan

        """)
  }

  @Test func aWrongValueIsUnderlinedWithASuggestion() {
    let wrong = finding(109, at: "setiap_sat", in: entry, ["nilai": "setiap_sat", "saran": "setiap_saat"])
    #expect(
      rendered([wrong], .en) == """
        error[DIP109]: `setiap_sat` is not a class of public information
          --> content/informasi/kul/DIP-0147.md:4:8
           |
         4 | kelas: setiap_sat
           |        ^^^^^^^^^^
           |
           = help: perhaps you mean `kelas: setiap_saat`; choose `berkala`, `serta_merta` or `setiap_saat`
           = basis: Law 14/2008 on openness of public information, articles 9, 10 and 11
           = explain: dip explain DIP109

        1 entry checked, 1 error, 0 warnings

        """)
  }

  @Test func aSecondPlaceIsShownBelow() {
    let long = String(repeating: "\n", count: 8) + entry
    let double = finding(
      9, at: "kode: DIP-0148", in: long, ["kunci": "kode"],
      related: [Related(location(of: "kode", in: long), .firstUsedHere)])
    var keyOnly = double
    keyOnly.location.place?.endColumn = 5
    #expect(
      rendered([keyOnly]) == """
        kesalahan[DIP009]: `kode` hanya boleh ditulis satu kali
           --> content/informasi/kul/DIP-0147.md:16:1
            |
         16 | kode: DIP-0148
            | ^^^^
            |
           ::: content/informasi/kul/DIP-0147.md:10:1
            |
         10 | kode: DIP-0147
            | ---- pertama kali dipakai di sini
            |
            = perbaikan: hapus salah satunya; beberapa nilai ditulis sebagai satu daftar
            = dasar: format dip
            = jelaskan: dip jelaskan DIP009

        1 entri diperiksa, 1 kesalahan, 0 peringatan

        """)
  }

  @Test func aWholeFileHasNoExcerpt() {
    let double = Diagnostic(
      RuleCode(401), at: Location(path: "content/b/DIP-0001.md"), ["nilai": "DIP-0001"],
      related: [Related(Location(path: "content/a/DIP-0001.md"), .firstUsedHere)])
    #expect(
      rendered([double], checked: 2) == """
        kesalahan[DIP401]: `DIP-0001` hanya boleh dipakai satu entri
          --> content/b/DIP-0001.md
           |
           = pertama kali dipakai di sini: content/a/DIP-0001.md
           = perbaikan: beri salah satunya kode baru; `dip baru` memilih kode yang masih bebas
           = dasar: format dip
           = jelaskan: dip jelaskan DIP401

        2 entri diperiksa, 1 kesalahan, 0 peringatan

        """)
  }

  @Test func aSpanOverSeveralLinesIsMarkedToTheEndOfItsFirst() {
    let text = "berkas:\n  - nama: a\n    lokasi: b\n"
    let text2 = rendered([finding(117, at: "nama: a\n    lokasi: b", in: text, ["kunci": "berkas"], variant: "teks")])
    #expect(text2.contains(" 2 |   - nama: a\n   |     ^^^^^^^\n"))
  }

  @Test func nothingFoundIsOneLine() {
    #expect(rendered([], checked: 342) == "342 entri diperiksa, 0 kesalahan, 0 peringatan\n")
    #expect(rendered([], .en, checked: 0) == "0 entries checked, 0 errors, 0 warnings\n")
  }

  @Test func manyFindingsAreCappedByCodeAndInAll() {
    let many =
      (0..<25).map { Diagnostic(RuleCode(133), at: Location(path: "a/\($0)")) }
      + (0..<5).map { Diagnostic(RuleCode(139), at: Location(path: "b/\($0)")) }
    let text = rendered(many, checked: 30)
    #expect(text.split(separator: "peringatan[DIP133]").count == 20)
    #expect(
      text.hasSuffix(
        """

        dan 5 lagi DIP133; semuanya tampak dengan `--format json`

        30 entri diperiksa, 0 kesalahan, 30 peringatan

        """))
    let short = rendered(many, .en, limit: ShownLimit(perCode: 20, total: 3))
    #expect(short.split(separator: "warning[DIP").count == 3)
    #expect(short.contains("and 22 more of DIP133; `--format json` shows them all\nand 5 more of DIP139;"))
  }

  @Test func colourIsOnlyAdded() {
    let wrong = finding(109, at: "setiap_sat", in: entry, ["nilai": "setiap_sat", "saran": ""])
    let colored = rendered([wrong], color: true)
    #expect(colored.contains("\u{1B}[1;31mkesalahan[DIP109]\u{1B}[0m"))
    var plain = ""
    var rest = colored[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      plain += rest[..<escape]
      rest = rest[escape...].drop { $0 != "m" }.dropFirst()
    }
    #expect(plain + rest == rendered([wrong]))
  }
}
