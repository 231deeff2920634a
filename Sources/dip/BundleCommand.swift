import ArgumentParser
import DIPArchive
import DIPDiagnostics
import DIPRegister
import DIPSite
import DIPSource

/// `dip bundle`: the register for where there is no network, or no web server.
struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: kata(
      "Mengemas daftar: satu ZIP untuk meja layanan, satu berkas HTML, potongan untuk CMS, atau teks.",
      "Packs the list: a ZIP for the desk, one HTML file, a fragment for a CMS, or text."),
    discussion: kata(
      "Tanpa pilihan dibuat ZIP yang memuat seluruh situs: ekstrak ke flash disk, lalu buka index.html; pencarian tetap jalan tanpa internet.",
      "Without a choice it makes a ZIP with the whole site: unpack it to a USB stick and open index.html; search works offline."
    ),
    aliases: ["paket"])

  @OptionGroup var common: CommonOptions

  @OptionGroup var templat: TemplateOptions

  @Option(
    help: ArgumentHelp(
      kata(
        "Berkas hasil (bila tidak diisi: dip-<tanggal acuan>, dengan akhirannya).",
        "The file to make (usually dip-<day of reckoning>, with its ending)."), valueName: "berkas"))
  var output: String?
  @Flag(help: ArgumentHelp(kata("Timpa berkas yang sudah ada.", "Replace an existing file."))) var timpa = false
  @Flag(
    help: ArgumentHelp(
      kata("Satu berkas HTML yang berdiri sendiri.", "One self-contained HTML file.")))
  var singleFile = false
  @Flag(help: ArgumentHelp(kata("Tabel untuk ditempel di CMS.", "Tables to paste into a CMS."))) var fragment = false
  @Flag(
    help: ArgumentHelp(
      kata("Teks polos, untuk layar braille dan pembaca.", "Plain text, for braille displays and readers.")))
  var text = false

  func validate() throws {
    guard [singleFile, fragment, text].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        kata(
          "--single-file, --fragment, dan --text tidak dapat dipakai bersama; pilih satu.",
          "--single-file, --fragment and --text exclude each other; choose one."))
    }
  }

  func run() throws {
    try common.requireContent()
    do {
      try make()
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    } catch let error as PublishingError {
      throw explain(error)
    } catch let error as ArchiveError {
      throw explain(error)
    }
  }

  private func make() throws {
    let (register, archive, set, _) = try common.readAll(templates: templat.folder)
    let date = register.tanggalAcuan
    let ending = singleFile ? ".html" : fragment ? "-potongan.html" : text ? ".txt" : ".zip"
    let path = output ?? "dip-\(date)\(ending)"
    let file = try BerkasHasil(path, replaces: timpa)
    if singleFile || fragment || text {
      let whole = SatuBerkas(register, templates: set)
      try file.write(singleFile ? whole.halaman() : fragment ? whole.potongan() : whole.teks())
    } else {
      let sink = ZipSink(folder: "dip-\(date)")
      try SiteBuilder.render(register, arsip: archive, templates: set, into: sink, jobs: common.jobs)
      try sink.finish(tanggal: date) { try file.write($0) }
    }
    try file.finish()
    if common.format == .text {
      Console.out(
        kata(
          "\(register.entri.count) entri dikemas: \(path)\n", "\(register.entri.count) entries packed: \(path)\n",
          common.bahasa))
    }
  }

  private func explain(_ error: PublishingError) -> ExitStatus {
    guard case .foreign(let path, _) = error else { return common.explain(error) }
    return common.refuse(
      kata("`\(path)` sudah ada dan tidak ditimpa", "`\(path)` exists and is not replaced", common.bahasa),
      kata(
        "pilih nama lain dengan `--output`, atau jalankan lagi dengan `--timpa`",
        "choose another name with `--output`, or run again with `--timpa`", common.bahasa))
  }

  private func explain(_ error: ArchiveError) -> ExitStatus {
    let (id, en) =
      switch error {
      case .tooLarge(let name):
        (
          "paketnya lebih dari 4 GB di `\(name)`; ZIP tidak dapat memuatnya",
          "the package passes 4 GB at `\(name)`; a ZIP cannot hold it"
        )
      case .compression: ("pemampatan gagal", "compression failed")
      case .twice(let name): ("dua berkas bernama `\(name)`", "two files are named `\(name)`")
      }
    Console.err(
      kata(
        "kesalahan: \(id)\n  = perbaikan: kurangi berkas besar di `content/berkas/`, atau sebarkan folder situsnya saja\n",
        "error: \(en)\n  = help: take large files out of `content/berkas/`, or hand out the site's folder\n",
        common.bahasa))
    return .io
  }
}
