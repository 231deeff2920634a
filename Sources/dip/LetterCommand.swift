import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPFormat
import DIPRegister
import DIPSource
import DIPWord
import Glibc

extension JenisSurat: ExpressibleByArgument {}

/// `dip letter`: the letters of the SOP, filled into the office's own Word templates.
struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: kata(
      "Mengisi surat SOP ke dalam templat Word milik kantor.",
      "Fills the SOP's letters into the office's Word templates."),
    discussion: kata(
      """
      Templat ada di templates/surat/<jenis>.docx; kop, gaya, dan tanda baca di dalamnya tetap. Surat yang sudah ada tidak \
      ditimpa, karena mungkin sudah disunting, kecuali dengan --timpa.
      """,
      """
      Templates are templates/surat/<kind>.docx; their letterhead, styles and wording stay. A letter that exists is not \
      replaced, since somebody may have edited it, unless --overwrite is given.
      """),
    aliases: ["surat"])

  @Argument(
    help: ArgumentHelp(
      kata("Jenis surat: ", "Kind of letter: ") + JenisSurat.allCases.map(\.rawValue).joined(separator: ", "),
      valueName: "jenis"))
  var jenis: JenisSurat
  @Argument(help: ArgumentHelp(kata("Tahun DIP.", "Year of the DIP."), valueName: "tahun"))
  var tahun: Int
  @OptionGroup var common: CommonOptions
  @OptionGroup var templat: TemplateOptions
  @Option(help: ArgumentHelp(kata("Folder hasil.", "The output folder."), valueName: "folder"))
  var output = "surat"
  @Option(
    help: ArgumentHelp(
      kata("Hanya sub bagian ini (nota dinas).", "Only this unit (nota dinas)."), valueName: "kode"))
  var unit: String?
  @Option(
    name: [.customLong("number"), .customLong("nomor")],
    help: ArgumentHelp(
      kata("Nomor surat, bila sudah ada.", "Number of the letter, where there is one."), valueName: "teks"))
  var number: String?
  @OptionGroup var batas: DeadlineOptions
  @Flag(
    name: [.customLong("overwrite"), .customLong("timpa")],
    help: ArgumentHelp(kata("Timpa surat yang sudah ada.", "Replace a letter that exists.")))
  var overwrite = false

  func validate() throws {
    guard batas.deadline == nil || jenis == .notaDinas else {
      throw ValidationError(
        kata("--batas hanya untuk `dip surat nota-dinas`", "--deadline is for `dip letter nota-dinas` only"))
    }
  }

  func run() throws {
    try common.requireContent()
    let bahasa = common.bahasa
    let (register, folder, _) = try Bacaan.siklus(
      common, sementara: trimmed(output), isPartial: jenis == .disposisi || jenis == .notaDinas)
    guard let date = common.tanggal?.tanggal ?? Jam.hariIni() else {
      throw common.fail("jam", kata("tanggal hari ini tidak diketahui", "today's date is unknown", bahasa))
    }
    let path = templat.folder + "/surat/\(jenis.rawValue).docx"
    let (template, findings) = TemplatSurat.baca(jenis, path: path, shownAs: path)
    guard let template else {
      try common.report(findings, checked: 0)
      throw ExitStatus.findings
    }
    let chosen = try units(folder)
    let letters = chosen.map { unit in
      let suffix = unit.map { "-" + folder.badanPublik.unit[Int($0.index)].kode } ?? ""
      return (unit: unit, target: "\(trimmed(output))/\(tahun)/\(jenis.rawValue)\(suffix).docx")
    }
    // Before anything is recorded: a letter that exists stops the whole run.
    if !overwrite, let standing = letters.first(where: { access($0.target, F_OK) == 0 }) { throw ada(standing.target) }
    let day = try batas.catat(folder, tahun: tahun, common)
    let isi = IsiSurat(
      folder: folder, register: register, tahun: tahun, tanggal: date, nomor: number, batas: day)
    for one in letters {
      try write(template, isi.nilai(jenis, unit: one.unit), one.target)
      Console.out(kata("Ditulis: \(one.target)\n", "Written: \(one.target)\n", bahasa))
    }
    if jenis == .keputusan { ingatkanUsulan(folder, pada: date) }
    let step = folder.prosedur.langkah.first { $0.surat.contains(jenis) }.map { String($0.nomor) } ?? "…"
    Console.out(
      kata(
        "Langkah berikut: periksa dan tanda tangani, lalu simpan dengan `dip siklus \(tahun) --langkah \(step) --berkas …`.\n",
        "Next: read and sign, then keep it with `dip cycle \(tahun) --step \(step) --file …`.\n", bahasa))
  }

  /// A decision may be drafted early; that the proposal is not done yet must be known before somebody signs it.
  private func ingatkanUsulan(_ folder: FolderSiklus, pada tanggal: Tanggal) {
    let state = Keadaan(folder, tahun: tahun, pada: tanggal)
    guard let proposal = state.langkah.first(where: { $0.langkah.surat.contains(.usulan) }),
      proposal.status != .selesai
    else { return }
    let number = proposal.langkah.nomor
    Console.err(
      kata(
        "Perhatian: langkah \(number) siklus \(tahun) belum tercatat selesai pada \(tanggal.kalimat); surat ini masih rancangan, jangan ditetapkan dahulu.\n",
        "Note: step \(number) of \(tahun) is not recorded as done on \(tanggal); this letter is a draft, not to be signed yet.\n",
        common.bahasa))
  }

  private func units(_ folder: FolderSiklus) throws -> [UnitID?] {
    let units = folder.badanPublik.unit
    guard jenis.tiapUnit else { return [nil] }
    guard let unit else { return units.indices.map { UnitID($0) } }
    guard let id = KamusUnit(units).cari(unit) else {
      throw Form(bahasa: common.bahasa, isTerminal: false, perintah: "").refuse("--unit", unit, units.map(\.kode))
    }
    return [id]
  }

  private func write(_ template: WordTemplate, _ values: [String: WordValue], _ target: String) throws {
    do throws(ContentWriter.Failure) {
      try OutputFile.write(target, overwrite: overwrite) { temporary in try template.write(values, to: temporary) }
    } catch {
      guard case .exists = error.reason else { throw writeFailure(error, common.bahasa) }
      throw ada(target)
    }
  }

  private func ada(_ target: String) -> ExitStatus {
    Console.err(
      kata(
        "kesalahan: `\(target)` sudah ada dan tidak ditimpa\n  = perbaikan: pindahkan surat itu, atau tambahkan `--timpa` bila suntingannya boleh hilang\n",
        "error: `\(target)` exists and is not overwritten\n  = help: move the letter away, or add `--overwrite` where its edits may be lost\n",
        common.bahasa))
    return ExitStatus.io
  }
}
