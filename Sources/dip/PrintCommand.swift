import ArgumentParser
import DIPDiagnostics
import DIPEdition
import DIPFormat
import DIPRegister
import DIPSite
import DIPSource
import DIPTools
import Glibc

extension BentukCetak.Kertas: ExpressibleByArgument {}

/// `dip print`: the register, or a part, as an annex for paper.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: kata(
      "Membuat lampiran siap cetak: seluruh daftar atau sebagian.",
      "Makes an annex ready to print: the whole list or a part."),
    discussion: kata(
      "Hasilnya HTML yang dicetak dari peramban; dengan --pdf juga PDF, lewat WeasyPrint. Tanpa pilihan dicetak seluruh daftar.",
      "The result is HTML, printed from a browser; with --pdf also a PDF, through WeasyPrint. Without a choice the whole list is printed."
    ),
    aliases: ["cetak"])

  @OptionGroup var common: CommonOptions

  @OptionGroup var templat: TemplateOptions

  @Option(
    help: ArgumentHelp(
      kata("Folder hasil (bila tidak diisi: cetak-<nama>).", "The output folder (usually cetak-<name>)."),
      valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      kata("Hanya satu kelas: berkala, serta_merta, setiap_saat.", "One class: berkala, serta_merta, setiap_saat."),
      valueName: "kelas"))
  var kelas: String?
  @Option(help: ArgumentHelp(kata("Hanya satu unit, menurut kodenya.", "One unit, by its code."), valueName: "kode"))
  var unit: String?
  @Flag(help: ArgumentHelp(kata("Hanya DIP Pemilu dan Pemilihan.", "The election list."))) var pemilu = false
  @Option(help: ArgumentHelp(kata("Hanya satu entri, menurut kodenya.", "One entry, by its code."), valueName: "kode"))
  var entri: String?

  @Option(
    name: [.customLong("edisi"), .customLong("edition")],
    help: ArgumentHelp(
      kata(
        "Edisi ini seperti disahkan dahulu, misalnya 2026 atau 2026-1 (tanpa pernyataan nihil).",
        "This edition as it was ratified, such as 2026 or 2026-1 (without statements of nihil)."),
      valueName: "edisi"))
  var edisi: String?

  @Option(help: ArgumentHelp(kata("Kertas: a4 atau f4.", "Paper: a4 or f4."), valueName: "kertas"))
  var kertas = BentukCetak.Kertas.a4
  @Flag(help: ArgumentHelp(kata("Huruf besar, untuk yang kurang awas.", "Large print."))) var hurufBesar = false
  @Flag(help: ArgumentHelp(kata("Buat juga PDF.", "Make a PDF as well."))) var pdf = false
  @Option(
    help: ArgumentHelp(
      kata(
        "Jenis PDF: ua-1 (ramah pembaca layar), a-3a atau a-3b (arsip, dengan data terlampir).",
        "Kind of PDF: ua-1 (for screen readers), a-3a or a-3b (archive, with the data attached)."),
      valueName: "varian"))
  var varian = VarianPDF.ua1
  @OptionGroup var program: PDFOptions

  func validate() throws {
    let chosen = [kelas != nil, unit != nil, pemilu, entri != nil].count { $0 }
    guard chosen <= 1 else {
      throw ValidationError(
        kata(
          "--kelas, --unit, --pemilu, dan --entri tidak dapat dipakai bersama; pilih satu.",
          "--kelas, --unit, --pemilu and --entri exclude each other; choose one."))
    }
  }

  func run() throws {
    try common.requireContent()
    do {
      try make()
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    } catch let error as PublishingError {
      throw common.explain(error)
    } catch let error as ToolError {
      throw common.explain(pdf: error, again: ("tanpa `--pdf`", "without `--pdf`"))
    }
  }

  private func make() throws {
    let (inForce, _, set, editions) = try common.readAll(
      templates: templat.folder, bodies: output.map { folderAbove(trimmed($0)) })
    let (register, edition) = try frozen(inForce, editions)
    let print = Cetakan(
      register, templates: set, try choice(register), BentukCetak(kertas: kertas, hurufBesar: hurufBesar),
      edisi: edition)
    let folder = trimmed(output ?? (["cetak", edition?.nama].compactMap(\.self) + [print.nama]).joined(separator: "-"))
    let site = try StagedSite(output: folder, folders: [], workers: 1, sources: [common.content, templat.folder])
    do {
      try print.tulis(into: site)
      if pdf { try makePDF(print, register, site) }
      try site.finish()
    } catch {
      site.abandon()
      throw error
    }
    guard common.format == .text else { return }
    let name = "\(folder)/\(print.nama).\(pdf ? "pdf" : "html")"
    Console.out(
      kata(
        "\(print.jumlah) informasi siap dicetak: \(name)\n", "\(print.jumlah) entries ready to print: \(name)\n",
        common.bahasa))
  }

  /// The PDF of the document that lies in the staged folder.
  private func makePDF(_ print: Cetakan, _ register: Register, _ site: StagedSite) throws {
    var arguments = PembuatPDF.pilihan(varian, nama: print.nama, tanggal: register.tanggalAcuan)
    if varian.membawaData {
      for name in try print.tulisData(into: site) { arguments += ["--attachment", site.staging + "/" + name] }
      arguments += ["--attachment-relationship", "Data"]
    }
    let bytes = try program.pembuat.buat(
      site.staging + "/" + print.nama + ".html", arguments, tanggal: register.tanggalAcuan)
    try bytes.withUnsafeBufferPointer { try site.write(path: print.nama + ".pdf", worker: 0, bytes: $0) }
  }

  /// The register of the edition asked for, from its own files; what the site shows where none was asked for.
  private func frozen(_ register: Register, _ editions: Verifikasi) throws -> (Register, EdisiCetak?) {
    guard let edisi else { return (register, nil) }
    let names = editions.edisi.map(\.nama.description)
    guard !names.isEmpty else {
      Console.err(
        kata(
          "kesalahan: belum ada edisi, maka `--edisi` tidak dapat dipakai.\n  = perbaikan: cetak tanpa `--edisi`, atau bekukan edisi dengan `dip bekukan`\n",
          "error: there is no edition yet, so `--edition` cannot be used.\n  = help: print without `--edition`, or freeze one with `dip freeze`\n",
          common.bahasa))
      throw ExitStatus.usage
    }
    guard let name = NamaEdisi(edisi), let found = editions[name], let stored = found.edisi else {
      throw refuse("--edisi", edisi, names)
    }
    guard found.memenuhi else {
      Console.err(
        kata(
          "kesalahan: edisi `\(name)` belum memenuhi kebijakan pengesahan, maka tidak dicetak sebagai edisi.\n  = perbaikan: lihat yang kurang dengan `dip verifikasi \(name)`\n",
          "error: edition `\(name)` does not meet the approval policy yet, so it is not printed as an edition.\n  = help: see what is missing with `dip verify \(name)`\n",
          common.bahasa))
      throw ExitStatus.approval
    }
    let current = editions.terbaru?.nama
    return (
      try Gabungan(isi: register, edisi: stored).persis(jobs: common.jobs),
      EdisiCetak(nama: name.description, digantikan: current == name ? nil : current?.description)
    )
  }

  private func choice(_ register: Register) throws -> IsiCetak {
    if pemilu { return .pemilu }
    if let kelas {
      guard let found = Kelas(kode: kelas) else { throw refuse("--kelas", kelas, Kelas.allCases.map(\.kode)) }
      return .kelas(found)
    }
    if let unit {
      let codes = register.badanPublik.unit.map(\.kode)
      guard let found = codes.firstIndex(of: unit) else { throw refuse("--unit", unit, codes) }
      return .unit(found)
    }
    if let entri {
      guard let found = register.entri.firstIndex(where: { $0.kode == entri }) else {
        throw refuse("--entri", entri, register.entri.map(\.kode))
      }
      return .entri(found)
    }
    return .semua
  }

  private func refuse(_ option: String, _ value: String, _ choices: [String]) -> ExitStatus {
    let near = NearMiss.best(of: choices, for: value)
    let hint = near.map { kata(" Mungkin maksud Anda `\($0)`.", " Did you mean `\($0)`?", common.bahasa) } ?? ""
    let list = choices.count <= 12 ? choices.joined(separator: ", ") : "\(choices.prefix(3).joined(separator: ", ")), …"
    Console.err(
      kata(
        "kesalahan: `\(value)` tidak dapat dipakai untuk `\(option)`.\(hint)\n  = perbaikan: pilih salah satu: \(list)\n",
        "error: `\(value)` cannot be used for `\(option)`.\(hint)\n  = help: choose one of: \(list)\n", common.bahasa))
    return .usage
  }
}
