import DIPDiagnostics
import DIPEdition
import DIPRegister
import DIPSite

extension CommonOptions {
  /// Reads register and templates for a command that makes something of them. Prints what was found; ends where that
  /// holds an error. `bodies` is the folder where bodies wait meanwhile, usually the current one.
  ///
  /// `preview` takes the working state instead of what was ratified; `withWarnings` prints warnings and the count as
  /// well, which elsewhere would hide what was made.
  func readAll(
    templates: String, bodies: String? = nil, preview: Bool = false, withWarnings: Bool = false
  ) throws -> (register: Register, archive: ArsipEdisi, templates: TemplateSet, editions: Verifikasi) {
    let templateSet = TemplateSet.load(folder: trimmed(templates), shownAs: trimmed(templates))
    let progress = Progress(kata("memeriksa", "checking", bahasa))
    let result = try RegisterReader.read(reader(bodies: bodies ?? ".", progress: progress))
    progress.end()
    let folder = trimmed(content)
    let editions = PemeriksaEdisi.periksa(folder: folder, shownAs: folder, luar: PemeriksaLuarDip.bawaan)
    let findings = (result.findings + templateSet.findings + editions.temuan).sorted(by: Diagnostic.inOrder)
    let errors = findings.filter { $0.severity == .error }
    do {
      try report(strict || withWarnings ? findings : errors, checked: result.checked, onlyFindings: !withWarnings)
    } catch ExitStatus.findings where !editions.verifikasi.utuh {
      // An older edition in place of one that was tampered with would be just what a forger wants.
      throw ExitStatus.approval
    }
    guard let set = templateSet.set, let working = result.register else { throw ExitStatus.findings }
    // What was ratified is printed and packed, as the site shows it.
    let register = try Terbitan.register(
      isi: working, verifikasi: editions.verifikasi, pratinjau: preview, jobs: jobs)
    return (register, ArsipEdisi(editions.verifikasi, pratinjau: preview), set, editions.verifikasi)
  }
}
