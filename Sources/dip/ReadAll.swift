import DIPDiagnostics
import DIPEdition
import DIPRegister
import DIPSite

extension CommonOptions {
  /// Reads register and templates for a command that makes something of them. Prints what was found; ends where that
  /// holds an error. `bodies` is the folder where bodies wait meanwhile, usually the current one.
  func readAll(
    templates: String, bodies: String? = nil
  ) throws -> (register: Register, archive: ArsipEdisi, templates: TemplateSet) {
    let templateSet = TemplateSet.load(folder: trimmed(templates), shownAs: trimmed(templates))
    let progress = Progress(kata("memeriksa", "checking", bahasa))
    let result = try RegisterReader.read(reader(bodies: bodies ?? ".", progress: progress))
    progress.end()
    let folder = trimmed(content)
    let editions = PemeriksaEdisi.periksa(folder: folder, shownAs: folder, luar: PemeriksaLuarDip.bawaan)
    let findings = (result.findings + templateSet.findings + editions.temuan).sorted(by: Diagnostic.inOrder)
    let errors = findings.filter { $0.severity == .error }
    // What is only worth a second look was said by `check`; here it would hide what was made.
    do {
      try report(strict ? findings : errors, checked: result.checked, onlyFindings: true)
    } catch ExitStatus.findings where !editions.verifikasi.utuh {
      throw ExitStatus.approval
    }
    guard let set = templateSet.set, let working = result.register else { throw ExitStatus.findings }
    // What was ratified is printed and packed, as the site shows it.
    let register = try Terbitan.register(
      isi: working, verifikasi: editions.verifikasi, pratinjau: false, jobs: jobs)
    return (register, ArsipEdisi(editions.verifikasi, pratinjau: false), set)
  }
}
