import ArgumentParser
import DIPDiagnostics
import DIPExchange
import DIPFormat
import DIPSource
import DIPWorkbook

extension PilihanImpor.Serupa: ExpressibleByArgument {}

/// `dip import`: a table of Excel or CSV becomes entries.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: kata(
      "Mengimpor tabel Excel (.xlsx) atau CSV menjadi entri (langkah 7–8 SOP).",
      "Imports a table of Excel (.xlsx) or CSV as entries (steps 7–8 of the SOP)."),
    discussion: kata(
      "Kolom dikenali dari judulnya; daftar judul ada di content/kolom.yaml. Suntingan penyusun tidak ditimpa tanpa --overwrite.",
      "Columns are known by their headings, listed in content/kolom.yaml. An author's edits are not overwritten without --overwrite."
    ),
    aliases: ["impor"])

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(kata("Berkas .xlsx atau .csv.", "The .xlsx or .csv file."), valueName: "berkas"))
  var file: String

  @Option(
    help: ArgumentHelp(
      kata(
        "Kode sub bagian untuk baris yang tidak menyebutnya; tabel dianggap pernyataan sub bagian itu.",
        "Code of the unit for rows that name none; the table counts as that unit's own statement."), valueName: "kode"))
  var unit: String?

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      kata("Kelas untuk baris yang tidak menyebutnya.", "Class for rows that name none."), valueName: "kelas"))
  var kelas: String?

  @Option(help: ArgumentHelp(kata("Hanya lembar ini.", "Only this sheet."), valueName: "nama"))
  var sheet: String?

  @Option(
    help: ArgumentHelp(
      kata(
        "Baris yang serupa dengan entri lain: hold (tahan), merge (gabung), new (entri baru).",
        "Rows that resemble an entry: hold, merge, new."), valueName: "pilihan"))
  var similar = PilihanImpor.Serupa.hold

  @Option(
    name: [.customLong("match"), .customLong("cocok")],
    help: ArgumentHelp(
      kata(
        "Jawaban untuk satu baris yang serupa: 12=DIP-0001 bila sama, 12=baru bila berbeda; boleh diulang.",
        "The answer for one row that resembles an entry: 12=DIP-0001 if the same, 12=baru if not; may be repeated."),
      valueName: "baris=kode"))
  var match: [JawabanOption] = []

  @Flag(
    help: ArgumentHelp(kata("Tabel menang atas suntingan di register.", "The table wins over edits in the register.")))
  var overwrite = false

  @Flag(help: ArgumentHelp(kata("Tampilkan hasilnya tanpa menulis apa pun.", "Show what would happen; write nothing.")))
  var dryRun = false

  @Option(
    name: .customLong("return"),
    help: ArgumentHelp(
      kata(
        "Tulis tabel pengirim kembali ke berkas .xlsx ini, dengan catatan pada tiap sel.",
        "Write the sender's table to this .xlsx file, with each finding beside its cell."), valueName: "berkas"))
  var back: String?

  func run() throws {
    try common.requireContent()
    let bytes = try ExcelFile.read(file, common.bahasa)
    try requireReturn()
    let digest = Sidik.dari(bytes).heksa
    var findings: [Diagnostic] = []
    let folder = trimmed(common.content)
    guard
      let isi = IsiRegister.baca(folder: folder, shownAs: folder, tanggal: common.tanggal?.tanggal, &findings)
    else {
      try common.report(findings.sorted(by: Diagnostic.inOrder), checked: 0)
      throw ExitStatus.findings
    }
    try requireDay(isi)
    var options = try self.options(isi, digest)
    let book: ReadWorkbook
    do {
      book = try WorkbookReader.read(bytes, name: ExcelFile.name(file))
    } catch {
      try common.report([BacaBerkas.temuan(error, path: trimmed(file))], checked: 0)
      throw ExitStatus.findings
    }
    var result = Pengimpor.rencana(book, path: trimmed(file), isi: isi, options)
    options.jawaban = try TanyaSerupa(result.serupa, common.bahasa).jawaban(
      match.map(\.jawaban), tanya: !dryRun && common.format == .text && similar == .hold)
    if !options.jawaban.isEmpty { result = Pengimpor.rencana(book, path: trimmed(file), isi: isi, options) }
    if !dryRun { try write(result, isi, digest) }
    if let back {
      let sheet = LembarBalik(
        book, result, nama: isi.konteks.badanPublik.nama, denganKode: !dryRun, bahasa: common.bahasa)
      try ExcelFile.write(back, common.bahasa) { try sheet.tulis(tanggal: isi.konteks.tanggalAcuan) }
    }
    if common.format == .text {
      Console.out(LaporanImpor(result, common.bahasa, isDry: dryRun).teks(file: trimmed(file)))
    }
    let sum = result.jumlah
    let all = (result.temuan + isi.temuanRusak).sorted(by: Diagnostic.inOrder)
    try common.report(all, checked: sum.baru + sum.diubah + sum.tetap, onlyFindings: true)
  }

  /// What the sender sent stays as it came: the answer goes into a file of its own, and one that Excel opens.
  private func requireReturn() throws {
    guard let back else { return }
    if ExcelFile.isSame(file, back) {
      Console.err(
        kata(
          "kesalahan: `--return` menyebut berkas yang diimpor; berkas pengirim tidak ditimpa\n  = perbaikan: sebut nama lain, misalnya `--return balasan.xlsx`\n",
          "error: `--return` names the file that is imported; the sender's file is not overwritten\n  = help: name another one, for example `--return answer.xlsx`\n",
          common.bahasa))
      throw ExitStatus.usage
    }
    guard !back.lowercased().hasSuffix(".xlsx") else { return }
    Console.err(
      kata(
        "kesalahan: berkas `--return` harus berakhiran .xlsx, bukan `\(back)`\n  = perbaikan: sebut nama seperti `balasan.xlsx`\n",
        "error: the file of `--return` must end in .xlsx, unlike `\(back)`\n  = help: name it like `answer.xlsx`\n",
        common.bahasa))
    throw ExitStatus.usage
  }

  private func options(_ isi: IsiRegister, _ digest: String) throws -> PilihanImpor {
    var options = PilihanImpor()
    let units = isi.konteks.badanPublik.unit
    if let unit {
      guard let id = KamusUnit(units).cari(unit) else { throw refuse("--unit", unit, units.map(\.kode)) }
      options.unit = units[Int(id.index)].kode
    }
    if let kelas {
      let code = kelas.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
      guard Kelas(kode: code) != nil else { throw refuse("--class", kelas, Kelas.allCases.map(\.kode)) }
      options.kelas = code
    }
    options.lembar = sheet
    options.serupa = similar
    options.timpa = overwrite
    // The very file that came in before says nothing new, so it validates nothing again.
    if !isi.inventaris.contains(CatatanImpor.lokasi(sha256: digest)) { options.divalidasi = isi.konteks.tanggalAcuan }
    return options
  }

  /// The day goes into the entries; past the content's own, `dip check` would fault every one of them.
  private func requireDay(_ isi: IsiRegister) throws {
    let day = isi.konteks.tanggalAcuan
    guard !dryRun, day > isi.acuanIsi else { return }
    let path = isi.shownAs + "/badan-publik.yaml"
    Console.err(
      kata(
        "kesalahan: --tanggal \(day) sesudah `tanggal_acuan` (\(isi.acuanIsi)) dalam \(path); `dip periksa` akan menolak tanggal yang ditulis impor ini\n  = perbaikan: majukan `tanggal_acuan` menjadi \(day), lalu jalankan lagi perintah ini tanpa --tanggal\n",
        "error: --tanggal \(day) is later than `tanggal_acuan` (\(isi.acuanIsi)) in \(path); `dip check` would refuse the dates that this import writes\n  = help: move `tanggal_acuan` to \(day), then run this command again without --tanggal\n",
        common.bahasa))
    throw ExitStatus.usage
  }

  private func refuse(_ option: String, _ value: String, _ choices: [String]) -> ExitStatus {
    Form(bahasa: common.bahasa, isTerminal: false, perintah: "impor").refuse(option, value, choices)
  }

  private func write(_ result: HasilImpor, _ isi: IsiRegister, _ digest: String) throws {
    guard
      !result.berkasBaru.isEmpty || !result.suntingan.isEmpty || result.jumlah.tetap > 0 || result.lembarKerja != nil
    else { return }
    let counts = FindingCounts(result.temuan)
    let record = CatatanImpor(
      berkas: file.split(separator: "/").last.map(String.init) ?? file, sha256: digest,
      tanggal: isi.konteks.tanggalAcuan,
      dicatat: Jam.hariIni(), hasil: result, kesalahan: counts.errors, peringatan: counts.warnings)
    do {
      try PenulisImpor.tulis(result, isi: isi, catatan: record)
    } catch {
      throw writeFailure(error, common.bahasa)
    }
  }
}
