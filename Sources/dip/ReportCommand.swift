import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPFormat
import DIPSource
import DIPWorkbook

/// `dip report`: daily, monthly and yearly reports, and the matrix of activities and assignments.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: kata(
      "Menyusun laporan harian, bulanan, tahunan, dan matriks kegiatan.",
      "Makes daily, monthly and yearly reports, and the matrix of activities."),
    discussion: kata(
      "Isinya hanya yang tercatat: catatan siklus, pengesahan edisi, dan tanggal pada entri. Ditulis sebagai Excel dan halaman HTML.",
      "They hold only what was recorded: the cycle's records, the editions' approvals and the entries' dates. Written as Excel and HTML."
    ),
    aliases: ["laporan"])

  @OptionGroup var common: CommonOptions
  @Option(
    name: [.customLong("daily"), .customLong("harian")],
    help: ArgumentHelp(kata("Laporan satu hari.", "Report of one day."), valueName: "YYYY-MM-DD"))
  var daily: TanggalOption?
  @Option(
    name: [.customLong("monthly"), .customLong("bulanan")],
    help: ArgumentHelp(kata("Laporan satu bulan.", "Report of one month."), valueName: "YYYY-MM"))
  var monthly: String?
  @Option(
    name: [.customLong("yearly"), .customLong("tahunan")],
    help: ArgumentHelp(
      kata("Laporan satu tahun beserta matriksnya.", "Report of one year with its matrix."), valueName: "YYYY"))
  var yearly: Int?
  @Option(
    name: [.customLong("matrix"), .customLong("matriks")],
    help: ArgumentHelp(
      kata("Hanya matriks kegiatan dan penugasan.", "Only the matrix of activities and assignments."), valueName: "YYYY"
    ))
  var matrix: Int?
  @OptionGroup var templat: TemplateOptions
  @Option(help: ArgumentHelp(kata("Folder hasil.", "The output folder."), valueName: "folder"))
  var output = "laporan"

  func run() throws {
    try common.requireContent()
    let bahasa = common.bahasa
    let kind = try jenis()
    let form = LaporanForm()
    let template = try templat.halaman("laporan", "laporan", form.shape, common)
    let (register, cycle, missing) = try Bacaan.siklus(common, sementara: trimmed(output), isPartial: true)
    let editions = try EdisiTerakhir.baca(common).semua
    guard let today = common.tanggal?.tanggal ?? Jam.hariIni(),
      let laporan = Laporan(
        kind, folder: cycle, register: register, edisi: editions, tanggal: today, takTerbaca: missing)
    else { throw ValidationError(kata("tahun laporan harus empat angka", "the year takes four digits")) }
    let base = trimmed(output) + "/" + kind.nama
    do {
      try OutputFile.write(base + ".xlsx", overwrite: true, bytes: try laporan.lembarKerja())
      try OutputFile.write(base + ".html", overwrite: true, bytes: try template.halaman(form.record(laporan)))
    } catch let failure as ContentWriter.Failure {
      throw writeFailure(failure, bahasa)
    } catch let error as WorkbookWriteError {
      throw common.fail(base + ".xlsx", error.words(bahasa))
    }
    Console.out(
      kata(
        "Ditulis: \(base).xlsx dan \(base).html (\(isi(laporan))).\n",
        "Written: \(base).xlsx and \(base).html (\(isi(laporan))).\n", bahasa))
  }

  /// What the report holds, in a few words.
  private func isi(_ laporan: Laporan) -> String {
    let bahasa = common.bahasa
    if case .matriks = laporan.jenis {
      let (all, told) = (laporan.matriks.count, laporan.langkahTercatat)
      return told == 0
        ? kata("\(all) langkah, belum ada kegiatan tercatat", "\(all) steps, no activity recorded yet", bahasa)
        : kata("\(told) dari \(all) langkah bercatatan", "\(told) of \(all) steps have records", bahasa)
    }
    let count = laporan.kegiatan.count
    return count == 0
      ? kata("belum ada kegiatan tercatat", "no activity recorded yet", bahasa)
      : kata("\(count) kegiatan tercatat", "\(count) recorded activities", bahasa)
  }

  private func jenis() throws -> Laporan.Jenis {
    var kinds: [Laporan.Jenis] = []
    if let daily { kinds.append(.harian(daily.tanggal)) }
    if let monthly {
      guard let month = Laporan.Jenis(bulan: monthly) else {
        throw ValidationError(
          kata(
            "`\(monthly)` bukan bulan; tulis misalnya 2026-03", "`\(monthly)` is no month; write for instance 2026-03"))
      }
      kinds.append(month)
    }
    if let yearly { kinds.append(.tahunan(yearly)) }
    if let matrix { kinds.append(.matriks(matrix)) }
    guard kinds.count == 1, let kind = kinds.first else {
      throw ValidationError(
        kata(
          "sebut tepat satu: --harian TANGGAL, --bulanan YYYY-MM, --tahunan YYYY, atau --matriks YYYY",
          "name exactly one: --daily DATE, --monthly YYYY-MM, --yearly YYYY or --matrix YYYY"))
    }
    return kind
  }
}
