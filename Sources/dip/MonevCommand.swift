import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPFormat
import DIPRegister
import DIPSite
import DIPSource
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
  @OptionGroup var templat: TemplateOptions
  @Option(help: ArgumentHelp(kata("Folder hasil.", "The output folder."), valueName: "folder"))
  var output = "monev"

  @Option(
    help: ArgumentHelp(
      kata(
        "Ukuran terbesar satu lampiran, dalam kB (1 kB = 1.000 bita).",
        "The most that one annex may have, in kB (1,000 bytes)."), valueName: "kB"))
  var batas = 2_000
  @Flag(help: ArgumentHelp(kata("Lampiran berupa HTML saja.", "Annexes as HTML only."))) var tanpaPdf = false
  @OptionGroup var program: PDFOptions

  func validate() throws {
    guard batas > 0 else {
      throw ValidationError(
        kata("--batas harus lebih dari 0; bila tidak diisi, 2000 kB", "--batas must be more than 0; usually 2000 kB"))
    }
  }

  func run() throws {
    try common.requireContent()
    do {
      try make()
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    } catch let failure as ContentWriter.Failure {
      throw writeFailure(failure, common.bahasa)
    } catch let error as PublishingError {
      throw common.explain(error)
    } catch let error as WorkbookWriteError {
      throw common.fail(trimmed(output) + "/bukti.xlsx", error.words(common.bahasa))
    } catch let error as ToolError {
      throw common.explain(pdf: error, again: ("dengan `--tanpa-pdf`", "with `--tanpa-pdf`"))
    } catch let error as PembuatLampiran.TerlaluBesar {
      Console.err(
        kata(
          "kesalahan: entri `\(error.kode)` sendiri sudah melebihi \(batas) kB sebagai lampiran\n  = perbaikan: ringkas entri itu, atau besarkan `--batas`\n",
          "error: the entry `\(error.kode)` alone is more than \(batas) kB as an annex\n  = help: shorten the entry, or give a larger `--batas`\n",
          common.bahasa))
      throw ExitStatus.findings
    }
  }

  private func make() throws {
    let form = MonevForm()
    let checklist = try templat.halaman("monev", "daftar-periksa", form.shape, common)
    let place = trimmed(output)
    let (register, archive, set, editions) = try common.readAll(templates: templat.folder, bodies: folderAbove(place))
    let evidence = BuktiMonev(register, alamat: alamat(register, archive), adaEdisi: editions.terbaru != nil) { path in
      var info = stat()
      let isFile = lstat(register.folder + "/" + path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
      return isFile ? Int(info.st_size) : nil
    }
    let maker = program.pembuat
    let pdf = tanpaPdf || !maker.ada ? nil : maker
    let site = try StagedSite(
      output: place, folders: ["lampiran"], workers: 1, sources: [common.content, templat.folder])
    do {
      let files = try PembuatLampiran(register: register, templates: set, pdf: pdf, batas: batas * 1_000)
        .tulis(into: site)
      let page = try checklist.halaman(form.record(evidence, lampiran: files, pdf: pdf != nil))
      try write(page, "daftar-periksa.html", site)
      try write(try evidence.lembarKerja(), "bukti.xlsx", site)
      try site.finish()
      Console.out(ringkasan(evidence, files, pdf != nil))
    } catch {
      site.abandon()
      throw error
    }
  }

  private func write(_ bytes: [UInt8], _ name: String, _ site: StagedSite) throws {
    try bytes.withUnsafeBufferPointer { try site.write(path: name, worker: 0, bytes: $0) }
  }

  private func alamat(_ register: Register, _ archive: ArsipEdisi) -> [BuktiMonev.Alamat] {
    let active = register.entri.filter { $0.dicabut == nil }
    var list = MainAddresses.all(register, archive).map { page, address in
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
        case .edisi: ("Edisi DIP yang pernah ditetapkan", "")
        case .satuEdisi(let name): ("Edisi \(name): pengesahan dan daftarnya", "yang berlaku")
        case .perubahan(let name): ("Perubahan dalam edisi \(name)", "")
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
    if !bukti.adaEdisi {
      text += kata(
        "  Belum ada edisi DIP yang ditetapkan: informasi itu tercatat, tetapi belum ada daftar resminya.\n",
        "  No edition of the DIP has been ratified yet: the entries are recorded, but there is no official list.\n",
        bahasa)
    }
    if !isPDF {
      text += kata(
        tanpaPdf
          ? "  Lampiran berupa HTML; cetak ke PDF dari peramban bila diminta.\n"
          : "  Lampiran berupa HTML, karena WeasyPrint belum terpasang; pasang dengan `scripts/pasang.sh cetak`, lalu ulangi.\n",
        tanpaPdf
          ? "  Annexes are HTML; print them to PDF from a browser where asked for.\n"
          : "  Annexes are HTML, since WeasyPrint is not installed; run `scripts/pasang.sh cetak` and try again.\n",
        bahasa)
    }
    return text
      + kata(
        "Langkah berikut: buka \(place)/daftar-periksa.html dan salin alamatnya.\n",
        "Next: open \(place)/daftar-periksa.html and copy the addresses.\n", bahasa)
  }
}
