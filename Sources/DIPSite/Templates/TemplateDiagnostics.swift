import DIPDiagnostics
import DIPTemplate

/// Turns the template library's faults into findings 701–706, 710 and 713 with excerpts.
struct TemplateReport {
  private let sources: [String: SourceFile]
  private let teks: (file: SourceFile, asal: [String: TabelTeks.Kata])?

  init(_ files: [SourceFile], teks: TabelTeks? = nil) {
    sources = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.teks = teks.map { ($0.file, $0.asal()) }
  }

  /// In order; a fault of a partial that many templates use is told once.
  func findings(_ errors: [TemplateError]) -> [Diagnostic] {
    var seen: Set<TemplateError> = []
    return errors.filter { seen.insert($0).inserted }.map(finding).sorted(by: Diagnostic.inOrder)
  }

  private func finding(_ error: TemplateError) -> Diagnostic {
    let place = location(error.path, error.range)
    let saran = error.suggestion ?? ""
    switch error.kind {
    case .syntax: return Diagnostic(RuleCode(701), at: place, ["masalah": error.name], variant: ragam(error.name))
    case .unknownName: return Diagnostic(RuleCode(702), at: place, ["nama": error.name, "saran": saran])
    case .unknownPartial where teks != nil && error.name.hasPrefix(TabelTeks.awalan):
      let near = saran.hasPrefix(TabelTeks.awalan) ? String(saran.dropFirst(TabelTeks.awalan.utf8.count)) : ""
      let name = String(error.name.dropFirst(TabelTeks.awalan.utf8.count))
      return Diagnostic(RuleCode(713), at: place, ["nama": name, "saran": near])
    case .unsafePlace where saran == "phrase":
      return Diagnostic(RuleCode(705), at: place, ["nama": error.name, "tempat": ""], variant: "teks")
    case .unknownPartial: return Diagnostic(RuleCode(703), at: place, ["nama": error.name, "saran": saran])
    case .unclosedSection:
      let opened = error.opened.map { [Related(location(error.path, $0), .startsHere)] } ?? []
      return Diagnostic(RuleCode(704), at: place, ["nama": error.name], related: opened)
    case .unsafePlace: return Diagnostic(RuleCode(705), at: place, ["nama": error.name, "tempat": tempat(saran)])
    case .unsafeRaw: return Diagnostic(RuleCode(706), at: place, ["nama": error.name])
    case .circular: return Diagnostic(RuleCode(710), at: place, ["nama": error.name])
    }
  }

  /// The wording for a fault of syntax.
  private func ragam(_ problem: String) -> String {
    switch problem {
    case "unclosed tag": "tak_tertutup"
    case "delimiters": "pembatas"
    case "empty name": "nama_kosong"
    default: ""
    }
  }

  /// A place of a template in signs that need no language.
  private func tempat(_ name: String) -> String {
    switch name {
    case "comment": "<!-- … -->"
    case "declaration": "<!…>"
    case "unquoted": "=…"
    case "tag": "<…>"
    case "script", "style": "<\(name)>"
    default: name
    }
  }

  private func location(_ path: String, _ range: Range<Int>) -> Location {
    if let teks, let words = teks.asal[path] {
      let span = words.awal.map { Span($0 + range.lowerBound, $0 + range.upperBound) }
      return teks.file.location(span ?? words.span)
    }
    return sources[path]?.location(Span(range.lowerBound, range.upperBound)) ?? Location(path: path)
  }
}
