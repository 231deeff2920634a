import DIPDiagnostics
import DIPSource
import DIPTemplate

/// Compiles a folder's templates with the texts of each language put in their places, and gathers what is wrong.
struct TemplateLoader {
  let formulir = Formulir()
  private let present: Set<String>
  private let libraries: [Bahasa: TemplateLibrary]
  private let report: TemplateReport
  private let table: TabelTeks
  private let shownAs: String
  private var errors: [TemplateError] = []
  private var findings: [Diagnostic] = []
  /// Templates that are the same in every language, by name; compiled once.
  private var sama: [TemplateSet.Nama: CompiledTemplate] = [:]

  init(_ files: [TemplateSet.File], _ table: TabelTeks, shownAs: String) {
    self.table = table
    self.shownAs = shownAs
    present = Set(files.map(\.path))
    report = TemplateReport(files.map(\.source), teks: table)
    let sources = files.map {
      TemplateSource(path: $0.source.path, name: TemplateSet.callName($0.path), bytes: $0.source.bytes)
    }
    libraries = Dictionary(
      uniqueKeysWithValues: Bahasa.allCases.map {
        ($0, TemplateLibrary(sources: sources + table.sumber($0), allowsAddress: Alamat.boleh))
      })
    errors = Bahasa.allCases.flatMap { libraries[$0]?.errors ?? [] }
    for nama in TemplateSet.Nama.allCases where !present.contains(nama.path + TemplateSet.suffix) {
      findings.append(
        Diagnostic(RuleCode(707), at: Location(path: shownAs), ["nama": nama.path + TemplateSet.suffix]))
    }
  }

  /// All faults, each once, in order.
  ///
  /// A text counts as unused only where nothing else is wrong: a template that cannot be read calls nothing.
  func temuan() -> [Diagnostic] {
    let found = findings + report.findings(errors) + table.kurang()
    let unused = found.isEmpty ? libraries[.id].map { table.tidakDipakai($0.calledNames) } : nil
    return (found + (unused ?? [])).sorted(by: Diagnostic.inOrder)
  }

  /// The templates in one language, in the order of their names; with fewer of them where something is wrong.
  mutating func halaman(_ bahasa: Bahasa) -> [CompiledTemplate] {
    TemplateSet.Nama.allCases.compactMap { nama in
      if let known = sama[nama] { return known }
      guard present.contains(nama.path + TemplateSet.suffix) else { return nil }
      let made = compile(
        TemplateSet.callName(nama.path + TemplateSet.suffix), bahasa, nama.kind, nama.shape(formulir))
      if !nama.isPerLanguage { sama[nama] = made }
      return made
    }
  }

  /// The program's own texts in one language.
  mutating func sebutan(_ bahasa: Bahasa) -> [CompiledTemplate] {
    let known = Set(table.program.map(\.nama))
    return Sebutan.allCases.compactMap { one in
      guard known.contains(one.rawValue) else { return nil }
      return compile(Sebutan.awalan + one.rawValue, bahasa, .plain, one.shape)
    }
  }

  private mutating func compile(
    _ name: String, _ bahasa: Bahasa, _ kind: DocumentKind, _ shape: Shape
  ) -> CompiledTemplate? {
    // A library that could not be read says so already.
    guard let library = libraries[bahasa], library.errors.isEmpty else { return nil }
    do {
      return try library.compile(name, kind: kind, shape: shape)
    } catch let found as TemplateErrors {
      errors += found.errors
    } catch {
      findings.append(Diagnostic(RuleCode(701), at: Location(path: shownAs + "/" + name), ["masalah": "\(error)"]))
    }
    return nil
  }
}
