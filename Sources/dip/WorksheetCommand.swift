import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPEdition
import DIPExchange
import DIPFormat
import DIPRegister
import Glibc

/// `dip worksheet YEAR`: step 7, one Excel file for each sub bagian.
struct WorksheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheet",
    abstract: kata(
      "Membuat lembar kerja Excel untuk tiap sub bagian (langkah 7 SOP).",
      "Makes an Excel worksheet for each sub bagian (step 7 of the SOP)."),
    discussion: kata(
      "Lembar yang sudah diisi dibaca kembali dengan `dip impor`.", "What comes back is read by `dip import`."),
    aliases: ["lembar"])

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(kata("Tahun DIP.", "Year of the DIP."), valueName: "tahun"))
  var year: Int

  @Option(help: ArgumentHelp(kata("Hanya sub bagian ini.", "Only this sub bagian."), valueName: "kode"))
  var unit: String?

  @OptionGroup var batas: DeadlineOptions

  @Option(help: ArgumentHelp(kata("Folder hasil.", "The output folder."), valueName: "folder"))
  var output = "lembar"

  func run() throws {
    let isi = try SheetRun.content(common, year)
    let units = try SheetRun.units(isi, unit, common.bahasa)
    let cycle = try SheetRun.siklus(common, isi)
    let named = try batas.catat(cycle, tahun: year, common)
    let notes = try SheetRun.catatan(common, isi, year, try EdisiTerakhir.baca(common), cycle, hint: true)
    let maker = PembuatLembar(
      isi, tahun: year, batas: named ?? cycle?.batasPengembalian(year, surat: nil), catatan: notes)
    try SheetRun.folder(trimmed(output), common.bahasa)
    for one in units {
      let path = "\(trimmed(output))/lembar-\(year)-\(one.kode).xlsx"
      var entries = 0
      var shared = 0
      try ExcelFile.write(path, common.bahasa) {
        let result = try maker.tulis(one)
        (entries, shared) = (result.entri, result.bersama)
        return result.bytes
      }
      let together =
        shared == 0 ? "" : kata(", \(shared) dipegang bersama", ", \(shared) held with others", common.bahasa)
      Console.out(
        kata(
          "Ditulis: \(path) (\(entries) entri\(together))\n", "Written: \(path) (\(entries) entries\(together))\n",
          common.bahasa))
    }
    if unit == nil { SheetRun.orphans(isi, common.bahasa) }
    lost(notes)
    Console.out(
      kata(
        "Langkah berikut: kirim lembar itu ke sub bagian; yang kembali dibaca dengan `dip impor BERKAS --return BALASAN.xlsx`.\n",
        "Next: send them to the units; read what comes back with `dip import FILE --return ANSWER.xlsx`.\n",
        common.bahasa))
    // Entries that cannot be read stand on no sheet; that is not to pass in silence.
    if !isi.temuanRusak.isEmpty { try common.report(isi.temuanRusak, checked: 0) }
  }
}

extension WorksheetCommand {
  /// Says which entries of the edition no worksheet can show.
  private func lost(_ notes: CatatanLembar) {
    guard !notes.hilang.isEmpty else { return }
    let list = notes.hilang.prefix(10).joined(separator: ", ") + (notes.hilang.count > 10 ? ", …" : "")
    Console.out(
      kata(
        "Perhatian: \(notes.hilang.count) entri edisi yang berlaku hilang dari isi tanpa dicabut dan tidak ada di lembar: \(list). Kembalikan dahulu berkasnya.\n",
        "Note: \(notes.hilang.count) entries of the edition in force are missing from the content without a withdrawal and stand on no sheet: \(list). Restore their files first.\n",
        common.bahasa))
  }
}

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

/// What both commands begin with.
enum SheetRun {
  static func content(_ common: CommonOptions, _ year: Int) throws -> IsiRegister {
    try common.requireContent()
    guard (2010...2100).contains(year) else {
      Console.err(
        kata(
          "kesalahan: `\(year)` bukan tahun DIP\n  = perbaikan: tulis misalnya `dip lembar 2026`\n",
          "error: `\(year)` is no year of a DIP\n  = help: write for instance `dip worksheet 2026`\n", common.bahasa))
      throw ExitStatus.usage
    }
    var findings: [Diagnostic] = []
    let folder = trimmed(common.content)
    guard let isi = IsiRegister.baca(folder: folder, shownAs: folder, tanggal: common.tanggal?.tanggal, &findings)
    else {
      try common.report(findings.sorted(by: Diagnostic.inOrder), checked: 0)
      throw ExitStatus.findings
    }
    return isi
  }

  /// The yearly cycle; nil where the office has none. Ends the run where it has errors.
  static func siklus(_ common: CommonOptions, _ isi: IsiRegister) throws -> FolderSiklus? {
    let (cycle, findings) = FolderSiklus.baca(isi.folder, shownAs: isi.shownAs, diminta: false)
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else {
      try common.report(errors, checked: 0)
      throw ExitStatus.findings
    }
    return cycle
  }

  /// What stands beside the rows: changes since the edition in force, and the marks of the year's opening.
  /// `hint` says so where the year was not opened.
  static func catatan(
    _ common: CommonOptions, _ isi: IsiRegister, _ year: Int, _ edition: EdisiTerakhir, _ cycle: FolderSiklus?,
    hint: Bool
  ) throws -> CatatanLembar {
    var notes: CatatanLembar
    do {
      notes = try CatatanLembar(edisi: edition.berlaku, isi: isi)
    } catch let refusal as PenolakanEdisi {
      throw common.refuse(refusal)
    }
    guard let cycle else { return notes }
    guard let opened = cycle[year], opened.dibuka != nil else {
      guard hint else { return notes }
      Console.out(
        kata(
          "Perhatian: siklus \(year) belum dibuka dengan `dip tahun-baru \(year)`, maka lembar tidak menandai retensi yang berakhir dan pemeriksaan yang lewat.\n",
          "Note: the cycle of \(year) was not opened with `dip new-year \(year)`, so the sheets do not mark ended retentions and overdue validations.\n",
          common.bahasa))
      return notes
    }
    for mark in TandaTahun.semua(opened, entri: isi.terbaca().entri) { notes.tambah(mark.kode, mark.kalimat) }
    return notes
  }

  static func units(_ isi: IsiRegister, _ name: String?, _ bahasa: Bahasa) throws -> [BadanPublik.Unit] {
    let all = isi.konteks.badanPublik.unit
    guard let name else { return all }
    guard let id = KamusUnit(all).cari(name) else {
      throw Form(bahasa: bahasa, isTerminal: false, perintah: "lembar").refuse("--unit", name, all.map(\.kode))
    }
    return [all[Int(id.index)]]
  }

  /// Says which entries no sub bagian gets to see.
  static func orphans(_ isi: IsiRegister, _ bahasa: Bahasa) {
    let codes = isi.tanpaPemilik
    guard !codes.isEmpty else { return }
    let list = codes.prefix(10).joined(separator: ", ") + (codes.count > 10 ? ", …" : "")
    Console.out(
      kata(
        "Perhatian: \(codes.count) entri belum menyebut sub bagian kantor ini dan tidak ada di lembar mana pun: \(list)\n",
        "Note: \(codes.count) entries name no unit of this office and stand on no sheet: \(list)\n", bahasa))
  }

  static func folder(_ path: String, _ bahasa: Bahasa) throws {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    let text = String(cString: strerror(errno))
    Console.err(
      kata(
        "kesalahan: folder `\(path)` tidak dapat dibuat: \(text)\n  = perbaikan: pilih folder lain dengan `--output`\n",
        "error: the folder `\(path)` cannot be made: \(text)\n  = help: choose another with `--output`\n", bahasa))
    throw ExitStatus.io
  }
}
