import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPFormat
import DIPRegister
import DIPSite
import DIPSource
import DIPTemplate
import DIPTools
import DIPWorkbook
import Glibc

/// `dip monev`: the evidence pack for the Information Commission's yearly e-monev.
struct MonevCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monev",
    abstract: kata(
      "Mengumpulkan bukti untuk e-monev Komisi Informasi.",
      "Gathers the evidence for the Information Commission's e-monev."),
    discussion: kata(
      """
      Jumlah tiap kelas, kebaruan, cakupan dengan alasan nihil, pemeriksaan berkas, lampiran paling besar 2 MB, dan daftar \
      alamat untuk disalin.
      """,
      """
      Counts per class, freshness, coverage with nihil reasons, a check of files, annexes of at most 2 MB, and a list of \
      addresses to paste.
      """))

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(kata("Folder templat.", "The templates folder."), valueName: "folder"))
  var templates = "templates"
  @Option(help: ArgumentHelp(kata("Folder hasil.", "The output folder."), valueName: "folder"))
  var output = "monev"

  func run() throws {
    try common.requireContent()
    let bahasa = common.bahasa
    let folder = trimmed(templates) + "/monev"
    let list = MonevForm()
    let annex = LampiranForm()
    let (checklist, first) = LooseTemplate.load(
      folder: folder, shownAs: folder, name: "daftar-periksa", shape: list.shape)
    let (annexes, second) = LooseTemplate.load(folder: folder, shownAs: folder, name: "lampiran", shape: annex.shape)
    guard let checklist, let annexes else {
      try common.report(first + second, checked: 0)
      throw ExitStatus.findings
    }
    let (register, _) = try Bacaan.siklus(common, sementara: trimmed(output), tanggal: common.tanggal?.tanggal)
    let bukti = BuktiMonev(register, alamat: alamat(register)) { path in
      var info = stat()
      let isFile = lstat(register.folder + "/" + path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
      return isFile ? Int(info.st_size) : nil
    }
    let maker = AnnexMaker(template: annexes, form: annex, register: register, folder: trimmed(output))
    do {
      let files = try maker.write()
      let rendered = TemplateOutput()
      try checklist.render(list.record(bukti, lampiran: files, pdf: maker.isPDF), into: rendered)
      try OutputFile.write(trimmed(output) + "/daftar-periksa.html", overwrite: true, bytes: rendered.bytes)
      try OutputFile.write(trimmed(output) + "/bukti.xlsx", overwrite: true, bytes: try bukti.lembarKerja())
      Console.out(ringkasan(bukti, files, maker.isPDF))
    } catch let failure as ContentWriter.Failure {
      throw writeFailure(failure, bahasa)
    } catch let error as WorkbookWriteError {
      throw common.fail(trimmed(output) + "/bukti.xlsx", error.words(bahasa))
    } catch let error as ToolError {
      throw common.fail(trimmed(output), kata(error.words.id, error.words.en, bahasa))
    } catch let error as AnnexTooLarge {
      Console.err(
        kata(
          "kesalahan: entri `\(error.kode)` sendiri sudah melebihi 2 MB dalam PDF\n  = perbaikan: ringkas entri itu\n",
          "error: the entry `\(error.kode)` alone is more than 2 MB as a PDF\n  = help: shorten the entry\n", bahasa))
      throw ExitStatus.findings
    }
  }

  private func alamat(_ register: Register) -> [BuktiMonev.Alamat] {
    let active = register.entri.filter { $0.dicabut == nil }
    var list = MainAddresses.all(register).map { page, address in
      let (name, note): (String, String) =
        switch page {
        case .semua: ("Daftar Informasi Publik", "\(active.count) informasi")
        case .kelas(let kelas):
          (register.kosakata.penjelasan(kelas).nama, "\(active.count { $0.kelas == kelas }) informasi")
        case .dikecualikan:
          ("Informasi yang dikecualikan", "\(register.dik.count) baris, masing-masing dengan keputusannya")
        case .kategori: ("Kategori wajib dan pernyataan nihil", "")
        case .unit: ("Unit dan pejabat pengelola", "")
        case .dasarHukum: ("Dasar hukum", "")
        case .data: ("Data terbuka (JSON)", "")
        case .halaman(let title): (title, "")
        }
      return BuktiMonev.Alamat(butir: name, alamat: address, keterangan: note)
    }
    let eppid = register.badanPublik.eppid
    list.append(
      BuktiMonev.Alamat(
        butir: "Permohonan informasi: \(eppid.nama)", alamat: eppid.permintaan.replacing("{kode}", with: ""),
        keterangan: ""))
    if let objection = eppid.keberatan {
      list.append(BuktiMonev.Alamat(butir: "Keberatan: \(eppid.nama)", alamat: objection, keterangan: ""))
    }
    return list
  }

  private func ringkasan(_ bukti: BuktiMonev, _ files: [(nama: String, bita: Int)], _ isPDF: Bool) -> String {
    let bahasa = common.bahasa
    let place = trimmed(output)
    var text = kata(
      """
      Ditulis: \(place)/daftar-periksa.html, \(place)/bukti.xlsx, dan \(files.count) lampiran.
        \(bukti.berlaku) informasi berlaku, \(bukti.lewat.count) informasi berkala lewat enam bulan
        \(bukti.terjawab) dari \(bukti.cakupan.count) kategori wajib terjawab, \(bukti.rusak.count) berkas tidak dapat dibuka\n
      """,
      """
      Written: \(place)/daftar-periksa.html, \(place)/bukti.xlsx, and \(files.count) annexes.
        \(bukti.berlaku) entries in force, \(bukti.lewat.count) berkala entries older than six months
        \(bukti.terjawab) of \(bukti.cakupan.count) mandatory categories answered, \(bukti.rusak.count) files cannot be opened\n
      """, bahasa)
    if !isPDF {
      text += kata(
        "  Lampiran berupa HTML, karena WeasyPrint belum terpasang (paket weasyprint).\n",
        "  Annexes are HTML, since WeasyPrint is not installed (package weasyprint).\n", bahasa)
    }
    return text
      + kata(
        "Langkah berikut: buka \(place)/daftar-periksa.html dan salin alamatnya.\n",
        "Next: open \(place)/daftar-periksa.html and copy the addresses.\n", bahasa)
  }
}

/// A single entry that is larger than an annex may be.
struct AnnexTooLarge: Error {
  let kode: String
}

/// Makes the annexes, a class after the other, each split until no file is larger than the commission's portal takes.
struct AnnexMaker {
  /// Bytes, 2 MB.
  static let limit = 2_000_000

  let template: CompiledTemplate
  let form: LampiranForm
  let register: Register
  let folder: String
  private let tools = Toolbox()

  init(template: CompiledTemplate, form: LampiranForm, register: Register, folder: String) {
    self.template = template
    self.form = form
    self.register = register
    self.folder = folder
  }

  var isPDF: Bool { tools.path(of: .weasyprint) != nil }

  /// The names of the annexes in the folder, and their sizes.
  func write() throws -> [(nama: String, bita: Int)] {
    var files: [(nama: String, bita: Int)] = []
    for kelas in Kelas.allCases {
      let entries = register.entri.filter { $0.kelas == kelas && $0.dicabut == nil }
      guard !entries.isEmpty else { continue }
      for (number, bytes) in try parts(kelas, entries, entries.indices).enumerated() {
        let name = "lampiran-\(kelas.kode.replacing("_", with: "-"))-\(number + 1)" + (isPDF ? ".pdf" : ".html")
        try OutputFile.write(folder + "/" + name, overwrite: true, bytes: bytes)
        files.append((name, bytes.count))
      }
    }
    return files
  }

  /// Halves the entries until each part is small enough.
  private func parts(_ kelas: Kelas, _ entries: [Entri], _ range: Range<Int>) throws -> [[UInt8]] {
    let bytes = try document(kelas, entries, range)
    if bytes.count <= AnnexMaker.limit { return [bytes] }
    guard range.count > 1 else { throw AnnexTooLarge(kode: entries[range.lowerBound].kode) }
    let middle = range.lowerBound + range.count / 2
    return try parts(kelas, entries, range.lowerBound..<middle) + parts(kelas, entries, middle..<range.upperBound)
  }

  private func document(_ kelas: Kelas, _ entries: [Entri], _ range: Range<Int>) throws -> [UInt8] {
    let rendered = TemplateOutput()
    try template.render(form.record(register, kelas: kelas, entries: entries, range: range), into: rendered)
    guard isPDF else { return rendered.bytes }
    // The day of the content, so that the same content gives the same bytes.
    let seconds = register.tanggalAcuan.nomorHari * 86_400
    let answer = try tools.run(
      .weasyprint, ["-", "-"], input: rendered.bytes, environment: ["SOURCE_DATE_EPOCH": String(seconds)],
      limits: Toolbox.Limits(milliseconds: 300_000, output: 64 << 20)
    ).succeeded()
    return answer.output
  }
}
