import DIPDiagnostics
import DIPRegister
import DIPSite

extension CommonOptions {
  /// Reads register and templates for a command that makes something of them. Prints what was found; ends where that
  /// holds an error. `bodies` is the folder where bodies wait meanwhile, usually the current one.
  func readAll(templates: String, bodies: String? = nil) throws -> (register: Register, templates: TemplateSet) {
    let templateSet = TemplateSet.load(folder: trimmed(templates), shownAs: trimmed(templates))
    let progress = Progress(kata("memeriksa", "checking", bahasa))
    let result = try RegisterReader.read(reader(bodies: bodies ?? ".", progress: progress))
    progress.end()
    let findings = (result.findings + templateSet.findings).sorted(by: Diagnostic.inOrder)
    let errors = findings.filter { $0.severity == .error }
    // What is only worth a second look was said by `check`; here it would hide what was made.
    try report(strict ? findings : errors, checked: result.checked, onlyFindings: true)
    guard let set = templateSet.set, let register = result.register else { throw ExitStatus.findings }
    return (register, set)
  }
}
