import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPEdition
import DIPExchange
import DIPRegister

/// `dip clarify YEAR`: step 8, what each sub bagian must mend, and the proposal of the whole office.
struct ClarifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clarify",
    abstract: kata(
      "Membuat lembar klarifikasi tiap sub bagian dan usulan DIP (langkah 8 SOP).",
      "Makes each unit's clarification sheet and the proposal (step 8 of the SOP)."),
    aliases: ["klarifikasi"])

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(kata("Tahun DIP.", "Year of the DIP."), valueName: "tahun"))
  var year: Int

  @Option(help: ArgumentHelp(kata("Hanya sub bagian ini.", "Only this sub bagian."), valueName: "kode"))
  var unit: String?

  @Option(help: ArgumentHelp(kata("Batas jawaban.", "Day by which to answer."), valueName: "YYYY-MM-DD"))
  var deadline: TanggalOption?

  @OptionGroup var templat: TemplateOptions

  @Option(help: ArgumentHelp(kata("Folder hasil.", "The output folder."), valueName: "folder"))
  var output = "klarifikasi"

  func run() throws {
    let isi = try SheetRun.content(common, year)
    let units = try SheetRun.units(isi, unit, common.bahasa)
    let form = KlarifikasiForm()
    let page = try templat.halaman("klarifikasi", "klarifikasi", form.shape, common)
    let found = try RegisterReader.read(
      common.reader(coverage: true, progress: Progress(kata("memeriksa", "checking", common.bahasa))))
    let clarification = Klarifikasi(isi, temuan: found.findings)
    // Nothing is written where the proposal could not be made.
    let proposalForm = UsulanForm()
    let proposalPage = try templat.halaman("klarifikasi", "usulan", proposalForm.shape, common)
    let edition = try EdisiTerakhir.baca(common)
    let changes = try perubahan(edition.berlaku, isi)
    let maker = PembuatLembar(
      isi, tahun: year, batas: deadline?.tanggal,
      catatan: try SheetRun.catatan(common, isi, year, edition, try SheetRun.siklus(common, isi), hint: false),
      klarifikasi: clarification)
    let folder = trimmed(output)
    try SheetRun.folder(folder, common.bahasa)
    for one in units {
      let path = "\(folder)/klarifikasi-\(year)-\(one.kode)"
      var findings: [Diagnostic] = []
      try ExcelFile.write(path + ".xlsx", common.bahasa) {
        let result = try maker.tulis(one)
        findings = result.temuan
        return result.bytes
      }
      try ExcelFile.write(path + ".html", common.bahasa) {
        try page.halaman(form.record(findings, unit: one, isi: isi, tahun: year, batas: deadline?.tanggal))
      }
      let sum = FindingCounts(findings)
      Console.out(
        kata(
          "Ditulis: \(path).xlsx dan .html (\(sum.errors) kesalahan, \(sum.warnings) peringatan)\n",
          "Written: \(path).xlsx and .html (\(sum.errors) errors, \(sum.warnings) warnings)\n", common.bahasa))
    }
    guard unit == nil else { return }
    SheetRun.orphans(isi, common.bahasa)
    let other = clarification.lain().count
    if other > 0 {
      Console.out(
        kata(
          "Perhatian: \(other) temuan lain bukan urusan satu sub bagian; lihat dengan `dip periksa`\n",
          "Note: \(other) other findings concern no single unit; see them with `dip check`\n", common.bahasa))
    }
    let proposal = "\(folder)/usulan-\(year).html"
    try ExcelFile.write(proposal, common.bahasa) {
      try proposalPage.halaman(
        proposalForm.record(isi, tahun: year, perubahan: changes, menunggu: edition.menunggu))
    }
    Console.out(
      kata(
        "Ditulis: \(proposal)\nLangkah berikut: cetak usulan itu dari peramban untuk atasan PPID.\n",
        "Written: \(proposal)\nNext: print the proposal from a browser for the superior of the PPID.\n", common.bahasa))
  }

  private func perubahan(_ edition: EdisiTersimpan?, _ isi: IsiRegister) throws -> PerubahanUsulan? {
    do {
      return try edition.map { try PerubahanUsulan($0, isi: isi) }
    } catch let refusal as PenolakanEdisi {
      throw common.refuse(refusal)
    }
  }
}
