import ArgumentParser
import DIPDiagnostics
import DIPRegister
import DIPSite
import Glibc

/// `dip build`: SOP step 10, the register as a site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: kata(
      "Membangun situs dari isi register (langkah 10 SOP).", "Builds the site from the register (step 10 of the SOP)."),
    discussion: kata(
      "Isi diperiksa lebih dahulu. Bila ada kesalahan, situs yang lama tidak disentuh.",
      "The content is checked first. Where there are errors, the old site is left as it is."),
    aliases: ["bangun"])

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp(kata("Folder templat.", "The templates folder."), valueName: "folder"))
  var templates = "templates"

  @Option(help: ArgumentHelp(kata("Folder hasil.", "The output folder."), valueName: "folder"))
  var output = "site"

  func run() throws {
    try common.requireContent()
    do {
      try build()
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    } catch let error as PublishingError {
      throw common.explain(error)
    }
  }

  private func build() throws {
    // Refused before any work is done, and again when the tree is staged.
    let sources = [common.content, templates]
    try StagedSite.inspect(trimmed(output), sources: sources)
    let templateSet = TemplateSet.load(folder: trimmed(templates), shownAs: trimmed(templates))
    let progress = Progress(kata("memeriksa", "checking", common.bahasa))
    let result = try RegisterReader.read(common.reader(bodies: folderAbove(trimmed(output)), progress: progress))
    progress.end()
    let findings = (result.findings + templateSet.findings).sorted(by: Diagnostic.inOrder)
    try common.report(findings, checked: result.checked)
    guard let set = templateSet.set, let register = result.register else { throw ExitStatus.findings }
    let site = try StagedSite(
      output: trimmed(output), folders: SiteBuilder.folders(register), workers: common.jobs, sources: sources)
    do {
      try SiteBuilder.render(register, templates: set, into: site, jobs: common.jobs)
      try site.finish()
    } catch {
      site.abandon()
      throw error
    }
    if common.format == .text {
      Console.out(
        kata(
          "Situs ditulis ke \(trimmed(output))/ (\(site.count) berkas). Buka \(trimmed(output))/index.html di peramban.\n",
          "Site written to \(trimmed(output))/ (\(site.count) files). Open \(trimmed(output))/index.html in a browser.\n",
          common.bahasa))
    }
  }
}

/// Where bodies wait while they are checked: beside the output, on the same file system. Nothing of them has a name.
func folderAbove(_ place: String) -> String {
  guard let slash = place.lastIndex(of: "/") else { return "." }
  return slash == place.startIndex ? "/" : String(place[..<slash])
}
