import ArgumentParser
import DIPDiagnostics
import DIPRegister
import DIPSite
import DIPSource

/// `dip publish`: SOP step 10, the register in public.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: kata(
      "Menerbitkan situs: dibuat lengkap, dibandingkan, lalu ditukar sekaligus (langkah 10 SOP).",
      "Publishes the site: made whole, compared, then swapped in one step (step 10 of the SOP)."),
    discussion: kata(
      """
      Yang terbit hanya edisi yang memenuhi kebijakan pengesahan. Sebelum ditukar, situs baru ditulis lengkap di sebelah \
      folder tujuan; bila sesuatu gagal, situs lama tetap utuh. Dua terbitan terakhir disimpan.
      """,
      """
      Only an edition that meets the policy of approval is published. The new site is written whole beside the target \
      before the swap; where anything fails, the old site stays whole. The last two sites are kept.
      """),
    aliases: ["terbit"])

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp(kata("Folder templat.", "The templates folder."), valueName: "folder"))
  var templates = "templates"

  @Option(
    help: ArgumentHelp(
      kata("Folder yang dibaca server web.", "The folder that the web server reads."), valueName: "folder"))
  var to: String

  @Flag(
    help: ArgumentHelp(
      kata(
        "Tulis juga .br dan .gz di sebelah tiap berkas teks.", "Write .br and .gz beside every text file as well.")))
  var compress = false

  @Flag(help: ArgumentHelp(kata("Kembali ke terbitan sebelumnya.", "Go back to the site before this one.")))
  var rollback = false

  @Flag(
    help: ArgumentHelp(
      kata("Tunjukkan yang akan berubah, tanpa menerbitkan.", "Show what would change, without publishing.")))
  var dryRun = false

  func run() throws {
    do {
      if rollback { try takeBack() } else { try publish() }
    } catch let failure as IOFailure {
      throw common.fail(failure.path, failure.text)
    } catch let error as PublishingError {
      throw common.explain(error)
    }
  }

  func validate() throws {
    if rollback, dryRun || compress {
      throw ValidationError(
        kata(
          "--rollback tidak dapat disertai --dry-run atau --compress.",
          "--rollback cannot go with --dry-run or --compress."))
    }
  }

  private func publish() throws {
    try common.requireContent()
    let sources = [trimmed(common.content), trimmed(templates)]
    let publication = try Publication(target: trimmed(to), sources: sources)
    let before = sources.map { FolderState(root: $0) }
    let site = try render(publication, sources)
    let changes = try publication.compare(site)
    defer { PublishReport.leftovers(publication.leftovers, common.bahasa) }
    guard !changes.isEmpty, !dryRun else {
      site.abandon()
      report(dryRun ? .preview : .unchanged, changes, site.count)
      return
    }
    for (source, earlier) in zip(sources, before) {
      if let file = FolderState(root: source).firstDifference(from: earlier) {
        site.abandon()
        throw PublishingError.contentChanged(source + "/" + file)
      }
    }
    try publication.publish(site)
    report(.published, changes, site.count)
  }

  /// Checks the content and makes the site beside the target. Throws with nothing left there.
  private func render(_ publication: Publication, _ sources: [String]) throws -> StagedSite {
    let templateSet = TemplateSet.load(folder: trimmed(templates), shownAs: trimmed(templates))
    let progress = Progress(kata("memeriksa", "checking", common.bahasa))
    let result = try RegisterReader.read(common.reader(bodies: folderAbove(trimmed(to)), progress: progress))
    progress.end()
    let findings = (result.findings + templateSet.findings).sorted(by: Diagnostic.inOrder)
    // As JSON the publication itself is the report; findings come in its place where they stop it.
    let isQuiet = common.format == .json && !findings.contains { $0.severity == .error } && !common.strict
    if !isQuiet { try common.report(findings, checked: result.checked) }
    guard let set = templateSet.set, let register = result.register else { throw ExitStatus.findings }
    let site = try publication.stage(
      folders: SiteBuilder.folders(register), workers: common.jobs, sources: sources)
    do {
      if compress {
        try SiteBuilder.render(register, templates: set, into: CompressingSink(site), jobs: common.jobs)
      } else {
        try SiteBuilder.render(register, templates: set, into: site, jobs: common.jobs)
      }
    } catch {
      site.abandon()
      throw error
    }
    return site
  }

  private func takeBack() throws {
    let publication = try Publication(target: trimmed(to), sources: [])
    let changes = try publication.rollback()
    report(.rolledBack, changes, nil)
    PublishReport.leftovers(publication.leftovers, common.bahasa)
  }

  private func report(_ outcome: PublishReport.Outcome, _ changes: SiteChanges, _ files: Int?) {
    let report = PublishReport(outcome: outcome, target: trimmed(to), files: files, changes: changes)
    switch common.format {
    case .text: Console.out(report.text(common.bahasa))
    case .json: Console.out(report.json)
    case .sarif, .github: break
    }
  }
}
