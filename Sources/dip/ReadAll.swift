import DIPDiagnostics
import DIPEdition
import DIPRegister
import DIPSite

/// What a command that makes something of a register has read, and everything that was found on the way.
struct Gathered {
  var result: RegisterReader.Result
  var templates: TemplateSet?
  var editions: Verifikasi
  /// Findings of content, templates and editions, in order.
  var findings: [Diagnostic]

  var errors: [Diagnostic] { findings.filter { $0.severity == .error } }

  /// What was ratified is printed and packed, as the site shows it; `preview` takes the working state instead. Nil where
  /// something could not be read.
  func register(preview: Bool, jobs: Int) throws -> (register: Register, archive: ArsipEdisi, templates: TemplateSet)? {
    guard let templates, let working = result.register else { return nil }
    let register = try Terbitan.register(isi: working, verifikasi: editions, pratinjau: preview, jobs: jobs)
    return (register, ArsipEdisi(editions, pratinjau: preview), templates)
  }
}

extension CommonOptions {
  /// Reads register, templates and editions; prints nothing but progress. `bodies` is the folder where bodies wait.
  func gather(templates: String, bodies: String) throws -> Gathered {
    let templateSet = TemplateSet.load(folder: trimmed(templates), shownAs: trimmed(templates))
    let progress = Progress(kata("memeriksa", "checking", bahasa))
    let result = try RegisterReader.read(reader(bodies: bodies, progress: progress))
    progress.end()
    let folder = trimmed(content)
    let editions = PemeriksaEdisi.periksa(folder: folder, shownAs: folder, luar: PemeriksaLuarDip.bawaan)
    let findings = (result.findings + templateSet.findings + editions.temuan).sorted(by: Diagnostic.inOrder)
    return Gathered(result: result, templates: templateSet.set, editions: editions.verifikasi, findings: findings)
  }

  /// Reads register and templates for a command that makes something of them. Prints what was found; ends where that
  /// holds an error. `bodies` is the folder where bodies wait meanwhile, usually the current one.
  ///
  /// `preview` takes the working state instead of what was ratified; `withWarnings` prints warnings and the count as
  /// well, which elsewhere would hide what was made.
  func readAll(
    templates: String, bodies: String? = nil, preview: Bool = false, withWarnings: Bool = false
  ) throws -> (register: Register, archive: ArsipEdisi, templates: TemplateSet, editions: Verifikasi) {
    let gathered = try gather(templates: templates, bodies: bodies ?? ".")
    do {
      try report(
        strict || withWarnings ? gathered.findings : gathered.errors, checked: gathered.result.checked,
        onlyFindings: !withWarnings)
    } catch ExitStatus.findings where !gathered.editions.utuh {
      // An older edition in place of one that was tampered with would be just what a forger wants.
      throw ExitStatus.approval
    }
    guard let all = try gathered.register(preview: preview, jobs: jobs) else { throw ExitStatus.findings }
    return (all.register, all.archive, all.templates, gathered.editions)
  }
}
