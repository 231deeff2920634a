import ArgumentParser
import DIPDiagnostics
import DIPRegister
import DIPServe
import DIPSite
import DIPSource
import Glibc

/// `dip serve`: the working state in a browser, made anew whenever a file is saved.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: kata(
      "Pratinjau di peramban, diperbarui setiap kali berkas disimpan.",
      "A preview in the browser, renewed whenever a file is saved."),
    discussion: kata(
      "Yang tampil adalah keadaan kerja, hanya untuk komputer ini. Bila ada kesalahan, peramban menunjukkannya. Berhenti dengan Ctrl-C.",
      "Shown is the working state, to this computer only. Where there are errors, the browser shows them. Ctrl-C ends it."
    ),
    aliases: ["sajikan"])

  @OptionGroup var common: CommonOptions

  @OptionGroup var templat: TemplateOptions

  @Option(
    help: ArgumentHelp(
      kata(
        "Nomor port (bila tidak diisi: 8080, atau yang bebas sesudahnya).",
        "Port (usually 8080, or the next that is free)."),
      valueName: "nomor"))
  var port: Int?

  @Option(
    help: ArgumentHelp(
      kata(
        "Alamat IP tempat mendengarkan, selain komputer ini sendiri; perlu --izinkan-jaringan.",
        "IP address to listen on instead of this computer alone; needs --allow-network."),
      valueName: "alamat"))
  var listen: String?

  @Flag(
    name: [.customLong("allow-network"), .customLong("izinkan-jaringan")],
    help: ArgumentHelp(
      kata(
        "Biarkan komputer lain di jaringan membaca pratinjau.", "Let other computers on the network read the preview."))
  )
  var allowNetwork = false

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError(kata("--port menerima 0 sampai 65535.", "--port takes 0 to 65535."))
    }
  }

  func run() throws {
    try common.requireContent()
    let place = try place()
    // Before any thread: signals that end the program are read by this one.
    guard let watcher = Watcher([trimmed(common.content), templat.folder]) else {
      throw common.fail(common.content, common.words(errno))
    }
    try show(place, watcher)
    Console.out(kata("\nPratinjau berhenti.\n", "\nThe preview has ended.\n", common.bahasa))
  }

  /// Until the program is asked to end; the preview's folder goes with it.
  private func show(_ place: ServePlace, _ watcher: Watcher) throws {
    let workshop = try Workshop()
    defer { workshop.remove() }
    let (server, port) = try start(place, workshop.folder)
    watcher.companion = server.ended
    say(place, port)
    while true {
      let (notice, report) = build(workshop)
      guard server.tell(notice.line), server.answer(milliseconds: 20_000) == Notice.shown else { throw left() }
      report()
      switch watcher.wait(told: warn) {
      case .changed: continue
      case .stop: return
      case .left: throw left()
      }
    }
  }

  private func left() -> ExitStatus {
    Console.err(
      kata(
        "kesalahan: `dip-sajikan`, yang menjawab peramban, berhenti mendadak\n  = perbaikan: jalankan `dip sajikan` lagi; bila berulang, laporkan dengan pesan di atas\n",
        "error: `dip-sajikan`, which answers the browser, ended abruptly\n  = help: run `dip serve` again; if it happens again, report it with the message above\n",
        common.bahasa))
    return .fault
  }

  /// Makes the site anew beside the last good one; what the browser is to show, and what to say here once it does.
  private func build(_ workshop: Workshop) -> (Notice, report: () -> Void) {
    do {
      let gathered = try common.gather(templates: templat.folder, bodies: workshop.folder.path)
      let blocking = common.strict ? gathered.findings : gathered.errors
      guard blocking.isEmpty, let all = try gathered.register(preview: true, jobs: common.jobs) else {
        let checked = gathered.result.checked
        let notice = workshop.broken {
          ErrorPage(bahasa: common.bahasa).findings(blocking, checked: checked, hasSite: $0)
        }
        return (notice, { try? common.report(blocking, checked: checked) })
      }
      let site = try StagedSite(
        output: workshop.folder.site, folders: SiteBuilder.folders(all.register, all.archive), workers: common.jobs,
        sources: [common.content, templat.folder])
      do {
        try SiteBuilder.render(
          all.register, arsip: all.archive, templates: all.templates, into: site, jobs: common.jobs)
        try site.finish()
      } catch {
        site.abandon()
        throw error
      }
      let text = kata(
        "Diperbarui: \(gathered.result.checked) entri, \(gathered.findings.count) peringatan.\n",
        "Renewed: \(gathered.result.checked) entries, \(gathered.findings.count) warnings.\n", common.bahasa)
      return (.good(base: SiteBuilder.base(all.register)), { Console.out(text) })
    } catch {
      let text = words(error)
      let notice = workshop.broken { ErrorPage(bahasa: common.bahasa).failure(text, hasSite: $0) }
      return (notice, { Console.err(text) })
    }
  }

  private func words(_ error: any Error) -> String {
    let (path, why): (String, String) =
      switch error {
      case let failure as IOFailure: (failure.path, common.words(failure.code))
      case PublishingError.system(let path, let code): (path, common.words(code))
      default: (trimmed(common.content), "\(error)")
      }
    return kata(
      "kesalahan: `\(path)`: \(why)\n  = perbaikan: simpan lagi berkasnya, atau periksa izin folder dan ruang kosong\n",
      "error: `\(path)`: \(why)\n  = help: save the file again, or check the folder's permissions and free space\n",
      common.bahasa)
  }

  private func warn() {
    Console.err(
      kata(
        "peringatan: sistem tidak dapat mengamati semua folder; perubahan di sebagian folder baru tampak setelah perintah ini dijalankan lagi\n  = perbaikan: naikkan batasnya, misalnya `sysctl fs.inotify.max_user_watches=524288`\n",
        "warning: the system cannot watch all folders; changes in some show only when this command is run again\n  = help: raise the limit, for instance `sysctl fs.inotify.max_user_watches=524288`\n",
        common.bahasa))
  }
}

extension Watcher {
  /// Waits for news, and first says where not everything can be watched.
  fileprivate func wait(told warn: () -> Void) -> News {
    if !isWhole { warn() }
    return wait()
  }
}

/// The folder of one preview, gone when it ends.
private struct Workshop {
  private let sementara: FolderSementara
  let folder: PreviewFolder

  init() throws {
    sementara = try FolderSementara(nama: "dip-pratinjau")
    folder = PreviewFolder(sementara.path)
  }

  /// Puts the page that says what is wrong where the server finds it. `page` is told whether there is a site.
  func broken(_ page: (Bool) -> [UInt8]) -> Notice {
    let bytes = page(access(folder.site, F_OK) == 0)
    // On a full disk the last such page stays: that something is wrong is said all the same.
    try? OutputFile.write(folder.brokenPage, overwrite: true, bytes: bytes)
    return .broken
  }

  func remove() {
    StagedSite.remove(folder.site)
    unlink(folder.brokenPage)
    sementara.remove()
  }
}
