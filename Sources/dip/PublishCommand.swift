import ArgumentParser
import DIPDiagnostics
import DIPEdition
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

  @OptionGroup var templat: TemplateOptions

  @Option(
    help: ArgumentHelp(
      kata("Folder yang dibaca server web.", "The folder that the web server reads."), valueName: "folder"))
  var to: String

  @Flag(
    help: ArgumentHelp(
      kata(
        "Tulis juga .br dan .gz di sebelah tiap berkas teks.", "Write .br and .gz beside every text file as well.")))
  var compress = false

  @Option(
    help: ArgumentHelp(
      kata(
        "Terbitkan edisi ini walau yang lebih baru belum memenuhi kebijakan.",
        "Publish this edition though a newer one does not meet the policy yet."), valueName: "edisi"))
  var edition: NamaEdisi?

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
      throw common.fail(failure.path, common.words(failure.code))
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
    let sources = [trimmed(common.content), templat.folder]
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
    let templateSet = TemplateSet.load(folder: templat.folder, shownAs: templat.folder)
    let progress = Progress(kata("memeriksa", "checking", common.bahasa))
    let result = try RegisterReader.read(common.reader(bodies: folderAbove(trimmed(to)), progress: progress))
    progress.end()
    let content = trimmed(common.content)
    let editions = PemeriksaEdisi.periksa(folder: content, shownAs: content, luar: PemeriksaLuarDip.bawaan)
    let findings = (result.findings + templateSet.findings + editions.temuan).sorted(by: Diagnostic.inOrder)
    // As JSON the publication itself is the report; findings come in its place where they stop it.
    let isQuiet = common.format == .json && !findings.contains { $0.severity == .error } && !common.strict
    do {
      if !isQuiet { try common.report(findings, checked: result.checked) }
    } catch ExitStatus.findings where !editions.verifikasi.utuh {
      throw ExitStatus.refused
    }
    guard let set = templateSet.set, let working = result.register else { throw ExitStatus.findings }
    let register = try Terbitan.register(
      isi: working, verifikasi: editions.verifikasi, pratinjau: false, jobs: common.jobs)
    try requireEdition(register.edisi?.nama, editions.verifikasi)
    let archive = ArsipEdisi(editions.verifikasi, pratinjau: false)
    let site = try publication.stage(
      folders: SiteBuilder.folders(register, archive), workers: common.jobs, sources: sources)
    do {
      if compress {
        try SiteBuilder.render(
          register, arsip: archive, templates: set, into: CompressingSink(site), jobs: common.jobs)
      } else {
        try SiteBuilder.render(register, arsip: archive, templates: set, into: site, jobs: common.jobs)
      }
    } catch {
      site.abandon()
      throw error
    }
    return site
  }

  /// Refuses where the newest edition does not meet the policy, unless an older one was asked for by name: a site must not
  /// fall back to an older edition unnoticed, just because somebody took a seal or a document away.
  private func requireEdition(_ shown: String?, _ verifikasi: Verifikasi) throws {
    let bahasa = common.bahasa
    guard let newest = verifikasi.edisi.last, let shown else {
      let name = verifikasi.edisi.last?.nama
      throw common.refuse(
        kata("belum ada edisi yang memenuhi kebijakan pengesahan", "no edition meets the policy of approval", bahasa),
        name.map {
          kata(
            "lihat apa yang kurang: `dip verifikasi \($0)`", "see what is missing: `dip verify \($0)`", bahasa)
        }
          ?? kata(
            "bekukan isinya dengan `dip bekukan`, lalu catat pengesahannya dengan `dip catat`",
            "freeze the content with `dip freeze`, then record its approvals with `dip record`", bahasa))
    }
    if let edition, edition.description != shown {
      throw common.refuse(
        kata(
          "edisi \(edition) bukan edisi terbaru yang memenuhi kebijakan; yang terbaru \(shown)",
          "edition \(edition) is not the newest that meets the policy; that is \(shown)", bahasa),
        kata("sebut `--edition \(shown)`", "name `--edition \(shown)`", bahasa))
    }
    guard newest.memenuhi || edition != nil else {
      throw common.refuse(
        kata(
          "edisi \(newest.nama) belum memenuhi kebijakan pengesahan",
          "edition \(newest.nama) does not meet the policy of approval yet", bahasa),
        kata(
          "lihat apa yang kurang: `dip verifikasi \(newest.nama)`; untuk tetap menerbitkan edisi \(shown), tambahkan `--edition \(shown)`",
          "see what is missing: `dip verify \(newest.nama)`; to publish edition \(shown) meanwhile, add `--edition \(shown)`",
          bahasa))
    }
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
