import ArgumentParser
import DIPDiagnostics
import DIPEdition
import DIPRegister
import DIPSite
import DIPSource
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

  @OptionGroup var templat: TemplateOptions

  @Option(help: ArgumentHelp(kata("Folder hasil.", "The output folder."), valueName: "folder"))
  var output = "site"

  @Flag(
    name: [.customLong("preview"), .customLong("pratinjau")],
    help: ArgumentHelp(
      kata(
        "Tampilkan keadaan kerja, dengan tanda pada setiap entri; bukan untuk diterbitkan.",
        "Show the working state, with a mark on every entry; not to be published.")))
  var preview = false

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
    let sources = [common.content, templat.folder]
    try StagedSite.inspect(trimmed(output), sources: sources)
    let (register, archive, set, editions) = try common.readAll(
      templates: templat.folder, bodies: folderAbove(trimmed(output)), preview: preview, withWarnings: true)
    let site = try StagedSite(
      output: trimmed(output), folders: SiteBuilder.folders(register, archive), workers: common.jobs, sources: sources)
    do {
      try SiteBuilder.render(register, arsip: archive, templates: set, into: site, jobs: common.jobs)
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
          common.bahasa) + shown(register, editions))
    }
  }

  /// Which edition the site shows, where there is any, and which one it does not show yet.
  private func shown(_ register: Register, _ verifikasi: Verifikasi) -> String {
    guard let newest = verifikasi.edisi.last else { return "" }
    guard !register.pratinjau else {
      return kata(
        "Pratinjau: yang tampil adalah keadaan kerja, bukan yang disahkan. Jangan diterbitkan.\n",
        "Preview: what is shown is the working state, not what was ratified. Do not publish it.\n", common.bahasa)
    }
    var text = kata(
      register.edisi.map { "Yang tampil: edisi \($0.nama).\n" }
        ?? "Yang tampil: draf; belum ada edisi yang disahkan.\n",
      register.edisi.map { "Shown: edition \($0.nama).\n" } ?? "Shown: a draft; no edition has been ratified.\n",
      common.bahasa)
    if !newest.memenuhi {
      text += kata(
        "Edisi \(newest.nama) belum memenuhi kebijakan; `dip verifikasi \(newest.nama)` mengatakan apa yang kurang.\n",
        "Edition \(newest.nama) does not meet the policy yet; `dip verify \(newest.nama)` says what is missing.\n",
        common.bahasa)
    }
    return text
  }
}

/// Where bodies wait while they are checked: beside the output, on the same file system. Nothing of them has a name.
func folderAbove(_ place: String) -> String {
  guard let slash = place.lastIndex(of: "/") else { return "." }
  return slash == place.startIndex ? "/" : String(place[..<slash])
}
