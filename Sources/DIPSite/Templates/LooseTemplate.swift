package import DIPDiagnostics
import DIPSource
package import DIPTemplate

/// One template that is no page of the site: a report, a checklist.
package enum LooseTemplate {
  /// Reads and compiles `<folder>/<name>.html.mustache`; nil, with every fault found, where it cannot be used.
  ///
  /// Findings: those of reading, 701–707, 710.
  package static func load(
    folder: String, shownAs: String, name: String, shape: Shape
  ) -> (template: CompiledTemplate?, findings: [Diagnostic]) {
    let file = name + ".html.mustache"
    var reader = FileReader()
    let source: SourceFile
    switch reader.read(path: folder + "/" + file, shownAs: shownAs + "/" + file, limit: 1024 * 1024) {
    case .success(let read): source = read
    case .failure: return (nil, [Diagnostic(RuleCode(707), at: Location(path: shownAs), ["nama": file])])
    }
    let library = TemplateLibrary(
      sources: [TemplateSource(path: source.path, name: name, bytes: source.bytes)], allowsAddress: Alamat.boleh)
    let report = TemplateReport([source])
    guard library.errors.isEmpty else { return (nil, report.findings(library.errors)) }
    do {
      return (try library.compile(name, kind: .html, shape: shape), [])
    } catch let found as TemplateErrors {
      return (nil, report.findings(found.errors))
    } catch {
      return (nil, [Diagnostic(RuleCode(701), at: source.whole, ["masalah": "\(error)"])])
    }
  }
}
