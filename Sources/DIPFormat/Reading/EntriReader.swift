package import DIPDiagnostics
package import DIPMarkup
import DIPSource

/// Turns one file into an entry, or into findings that say why not.
package struct EntriReader {
  private let konteks: Konteks
  private let yaml = YAMLReader()
  private var kumpulan = Interner()

  package init(konteks: Konteks) { self.konteks = konteks }

  /// A file that was read: the entry, where no rule stopped it, and where its body lies.
  package struct Hasil {
    package var entri: Entri?
    package var isi: Range<Int>
    package var temuan: [Diagnostic]
  }

  /// Asks every rule that a single file can answer. `sumber` is the path inside the content folder.
  package mutating func baca(_ file: SourceFile, sumber: String) -> Hasil {
    var hasil = Hasil(entri: nil, isi: 0..<0, temuan: [])
    guard TextCheck.isReadable(file, into: &hasil.temuan),
      let parts = FrontMatter.split(file, into: &hasil.temuan)
    else { return hasil }
    hasil.isi = parts.body
    DataPribadi.periksa(file, &hasil.temuan)
    guard let root = yaml.read(file, parts.frontMatter, into: &hasil.temuan) ?? kosong(hasil.temuan, parts) else {
      return hasil
    }
    guard case .mapping(let pairs) = root.content else {
      hasil.temuan.append(Diagnostic(RuleCode(14), at: file.location(root.span)))
      return hasil
    }
    let raw = RawEntry(file: file, opening: parts.opening, pairs: pairs, temuan: &hasil.temuan)
    var draf = DrafEntri(raw)
    for row in konteks.tabel { row.jenis.periksa(&draf, row.kode, konteks, &hasil.temuan) }
    tanpaAlias(&hasil.temuan)
    kecualikan(draf, &hasil.temuan)
    hasil.entri = draf.entri(sumber: sumber, &kumpulan)
    return hasil
  }

  /// Front matter in which nothing stands is an entry without keys: every missing one is named.
  private func kosong(_ temuan: [Diagnostic], _ parts: SplitEntry) -> YAMLValue? {
    temuan.isEmpty || parts.frontMatter.isEmpty
      ? YAMLValue(span: parts.opening, content: .mapping([])) : nil
  }

  /// What an alias stands for is not read, so nothing else is said of its line than that (006).
  private func tanpaAlias(_ temuan: inout [Diagnostic]) {
    let lines = Set(temuan.filter { $0.code == RuleCode(6) && $0.variant == "alias" }.map(\.location.place?.line))
    guard !lines.isEmpty else { return }
    temuan.removeAll { $0.code > RuleCode(99) && lines.contains($0.location.place?.line) }
  }

  /// Takes out what the entry excepts itself from with a reason; an exception that nothing needs is a finding (146).
  private func kecualikan(_ draf: DrafEntri, _ temuan: inout [Diagnostic]) {
    for (index, exception) in draf.pengecualian.enumerated() {
      let before = temuan.count
      temuan.removeAll { $0.code == exception.aturan }
      // Rules of the body and of the register are excepted where they are asked; links (132) may stand in either.
      if temuan.count == before, exception.aturan.number < 400, exception.aturan != RuleCode(132) {
        temuan.append(
          Diagnostic(RuleCode(146), at: draf.tempatPengecualian[index], ["nilai": exception.aturan.description]))
      }
    }
  }
}

/// Issues of a body as findings of rules 601–613, and its references checked against the content (610).
package enum TemuanIsi {
  package static func temuan(
    _ issues: [MarkupIssue], _ references: [LocalReference], file: SourceFile, isi: Range<Int>, konteks: Konteks
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var lastWide = -3
    for issue in issues {
      // A wide table is one mistake, not one for each of its lines.
      if issue.kind == .tableTooWide {
        defer { lastWide = issue.range.upperBound }
        if issue.range.lowerBound <= lastWide + 2 { continue }
      }
      found.append(
        Diagnostic(
          code(issue.kind), at: file.location(span(issue.range, isi)), arguments(issue), variant: variant(issue.kind)))
    }
    for reference in references where reference.isImage {
      guard let variant = bukanGambar(reference.target, konteks) else { continue }
      found.append(
        Diagnostic(
          RuleCode(611), at: file.location(span(reference.range, isi)), ["nilai": reference.target], variant: variant))
    }
    var missing = 0
    for reference in references where alamat(reference.target, dari: "", konteks) == nil {
      missing += 1
      // A near miss is looked for among all codes: dear in a body full of dead links.
      let names = missing > 5 ? [] : konteks.berkasTersedia + konteks.kodeTersedia
      found.append(
        Diagnostic(
          RuleCode(610), at: file.location(span(reference.range, isi)),
          ["nilai": reference.target, "saran": NearMiss.best(of: names, for: reference.target) ?? ""]))
    }
    return found
  }

  /// The site's address of what a relative link in a body names: a file of `berkas/`, a code, a page of `halaman/`.
  ///
  /// `dari` leads from the page's folder to the site's root (`../`). Nil where the content has no such thing.
  package static func alamat(_ target: String, dari: String, _ konteks: Konteks) -> String? {
    let fragment = target.firstIndex(of: "#").map { String(target[$0...]) } ?? ""
    var path = String(target.dropLast(fragment.count))
    if path.hasPrefix("berkas/") { return konteks.inventaris.contains(path) ? dari + path : nil }
    if path.hasSuffix(".md") { path = String(path.dropLast(3)) }
    if path.hasPrefix("halaman/") {
      // The English version has no address of its own here: pages in English lead to it by themselves.
      guard !path.hasSuffix(Halaman.akhiranInggris) else { return nil }
      return konteks.inventaris.contains(path + ".md") ? dari + path + ".html" + fragment : nil
    }
    guard berpolaKode(path), konteks.kodeTersedia.contains(path) else { return nil }
    return konteks.kodeDIK.contains(path)
      ? dari + "dikecualikan.html#" + path : dari + "informasi/" + path + ".html" + fragment
  }

  /// Rule 209: a row of the DIK has no link, in its text neither.
  package static func tanpaTautan(_ links: [Range<Int>], file: SourceFile, isi: Range<Int>) -> [Diagnostic] {
    links.map {
      Diagnostic(RuleCode(209), at: file.location(span($0, isi)), ["kunci": "tautan"], variant: "isi")
    }
  }

  /// The wording of rule 611 for an image that lies elsewhere ("") or that is none ("jenis"); nil for a good one.
  private static func bukanGambar(_ target: String, _ konteks: Konteks) -> String? {
    guard target.hasPrefix("berkas/") else { return alamat(target, dari: "", konteks) == nil ? nil : "" }
    guard konteks.inventaris.contains(target) else { return nil }
    let end = target.lowercased()
    let kinds = [".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"]
    return kinds.contains { end.hasSuffix($0) } ? nil : "jenis"
  }

  private static func arguments(_ issue: MarkupIssue) -> [String: String] {
    switch issue.kind {
    case .loginLink: ["nilai": issue.detail, "layanan": LinkPolicy.loginService(issue.detail) ?? ""]
    case .controlCharacter: ["nama": issue.detail]
    case .bodyTooLarge, .lineTooLong, .tooDeep, .tableTooWide, .tooManyTableLines:
      ["nilai": issue.detail, "ukuran": String(issue.size), "batas": limit(issue.kind)]
    default: ["nilai": issue.detail]
    }
  }

  private static func span(_ range: Range<Int>, _ isi: Range<Int>) -> Span {
    Span(isi.lowerBound + range.lowerBound, isi.lowerBound + range.upperBound)
  }

  private static func code(_ kind: MarkupIssue.Kind) -> RuleCode {
    switch kind {
    case .rawHTML: RuleCode(601)
    case .linkScheme: RuleCode(602)
    case .bareAddress: RuleCode(603)
    case .bodyTooLarge: RuleCode(604)
    case .lineTooLong: RuleCode(605)
    case .tooDeep: RuleCode(606)
    case .tableTooWide, .tooManyTableLines: RuleCode(607)
    case .referenceDefinition: RuleCode(608)
    case .footnote: RuleCode(609)
    case .foreignImage: RuleCode(611)
    case .imageWithoutText: RuleCode(612)
    case .linkWithoutText: RuleCode(613)
    case .loginLink: RuleCode(132)
    case .controlCharacter: RuleCode(18)
    }
  }

  private static func variant(_ kind: MarkupIssue.Kind) -> String {
    switch kind {
    case .tableTooWide: "kolom"
    case .tooManyTableLines: "baris"
    case .loginLink, .controlCharacter: "isi"
    default: ""
    }
  }

  private static func limit(_ kind: MarkupIssue.Kind) -> String {
    switch kind {
    case .bodyTooLarge: String(MarkupLimit.body)
    case .lineTooLong: String(MarkupLimit.line)
    case .tooDeep: String(MarkupLimit.nesting)
    case .tableTooWide: String(MarkupLimit.tableColumns)
    case .tooManyTableLines: String(MarkupLimit.tableLines)
    default: ""
    }
  }
}
