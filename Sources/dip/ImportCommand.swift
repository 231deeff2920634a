import ArgumentParser
import DIPDiagnostics
import DIPExchange
import DIPFormat
import DIPSource
import DIPWorkbook
import Glibc

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
    let digest = Sidik.dari(bytes).heksa
    var findings: [Diagnostic] = []
    let folder = trimmed(common.content)
    guard
      let isi = IsiRegister.baca(folder: folder, shownAs: folder, tanggal: common.tanggal?.tanggal, &findings)
    else {
      try common.report(findings.sorted(by: Diagnostic.inOrder), checked: 0)
      throw ExitStatus.findings
    }
    let options = try self.options(isi, digest)
    let book: ReadWorkbook
    do {
      book = try WorkbookReader.read(bytes, name: ExcelFile.name(file))
    } catch {
      try common.report([BacaBerkas.temuan(error, path: trimmed(file))], checked: 0)
      throw ExitStatus.findings
    }
    let result = Pengimpor.rencana(book, path: trimmed(file), isi: isi, options)
    if !dryRun { try write(result, isi, digest) }
    if let back {
      let sheet = LembarBalik(book, result, nama: isi.konteks.badanPublik.nama, bahasa: common.bahasa)
      try ExcelFile.write(back, common.bahasa) { try sheet.tulis(tanggal: isi.konteks.tanggalAcuan) }
    }
    if common.format == .text {
      Console.out(LaporanImpor(result, common.bahasa, isDry: dryRun).teks(file: trimmed(file)))
    }
    let sum = result.jumlah
    let all = (result.temuan + isi.temuanRusak).sorted(by: Diagnostic.inOrder)
    try common.report(all, checked: sum.baru + sum.diubah + sum.tetap, onlyFindings: true)
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

  private func refuse(_ option: String, _ value: String, _ choices: [String]) -> ExitStatus {
    Form(bahasa: common.bahasa, isTerminal: false, perintah: "impor").refuse(option, value, choices)
  }

  private func write(_ result: HasilImpor, _ isi: IsiRegister, _ digest: String) throws {
    guard !result.berkasBaru.isEmpty || !result.suntingan.isEmpty || result.jumlah.tetap > 0 else { return }
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

/// A spreadsheet that somebody named on the command line.
enum ExcelFile {
  /// The most bytes such a file may have.
  static let limit = 128 * 1024 * 1024

  static func read(_ path: String, _ bahasa: Bahasa) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure(path, errno, bahasa) }
    defer { close(file) }
    var info = stat()
    guard fstat(file, &info) == 0 else { throw failure(path, errno, bahasa) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw failure(path, EISDIR, bahasa) }
    guard info.st_size <= limit else { throw failure(path, EFBIG, bahasa) }
    var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
    var done = 0
    while done < bytes.count {
      let rest = bytes.count - done
      let count = bytes.withUnsafeMutableBytes { raw in
        raw.baseAddress.map { Glibc.read(file, $0 + done, rest) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path, errno, bahasa) }
      if count == 0 { break }
      done += count
    }
    return Array(bytes[..<done])
  }

  /// Writes a workbook; the old file stays where anything fails.
  static func write(_ path: String, _ bahasa: Bahasa, _ make: () throws -> [UInt8]) throws {
    let bytes: [UInt8]
    do {
      bytes = try make()
    } catch let error as WorkbookWriteError {
      throw explain(path, error, bahasa)
    }
    let temporary = path + ".dip-\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw unwritten(path, errno, bahasa) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        close(file)
        unlink(temporary)
        throw unwritten(path, code, bahasa)
      }
      done += count
    }
    guard close(file) == 0, rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw unwritten(path, code, bahasa)
    }
  }

  private static func unwritten(_ path: String, _ code: Int32, _ bahasa: Bahasa) -> ExitStatus {
    let text = String(cString: strerror(code))
    Console.err(
      kata(
        "kesalahan: `\(path)` tidak dapat ditulis: \(text)\n  = perbaikan: tutup berkas itu di Excel bila sedang terbuka, dan periksa izin foldernya\n",
        "error: `\(path)` cannot be written: \(text)\n  = help: close the file in Excel if it is open, and check the folder's permissions\n",
        bahasa))
    return .io
  }

  private static func explain(_ path: String, _ error: WorkbookWriteError, _ bahasa: Bahasa) -> ExitStatus {
    if case .textTooLong(let sheet, let row, let column, let length) = error {
      let cell = CellName.cell(row: row, column: column)
      Console.err(
        kata(
          "kesalahan: lembar “\(sheet)”, sel \(cell): \(length) huruf tidak muat dalam satu sel Excel (32.767)\n  = perbaikan: pendekkan teks itu di register; tidak ada yang ditulis\n",
          "error: sheet “\(sheet)”, cell \(cell): \(length) characters do not fit into one cell of Excel (32,767)\n  = help: shorten the text in the register; nothing was written\n",
          bahasa))
      return .findings
    }
    Console.err(
      kata(
        "kesalahan: `\(path)` tidak dapat dibuat: \(error)\n  = perbaikan: periksa ruang kosong di folder sementara\n",
        "error: `\(path)` cannot be made: \(error)\n  = help: check the free space in the temporary folder\n", bahasa))
    return .io
  }

  /// The file's name without its folder and ending.
  static func name(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.split(separator: ".").first.map(String.init) ?? last
  }

  private static func failure(_ path: String, _ code: Int32, _ bahasa: Bahasa) -> ExitStatus {
    let text = String(cString: strerror(code))
    Console.err(
      kata(
        "kesalahan: `\(path)` tidak dapat dibaca: \(text)\n  = perbaikan: periksa nama berkas dan foldernya\n",
        "error: `\(path)` cannot be read: \(text)\n  = help: check the file's name and folder\n", bahasa))
    return .io
  }
}

/// The account of an import: every row that was read, and what became of it.
struct LaporanImpor {
  private let hasil: HasilImpor
  private let bahasa: Bahasa
  private let isDry: Bool

  init(_ hasil: HasilImpor, _ bahasa: Bahasa, isDry: Bool) {
    self.hasil = hasil
    self.bahasa = bahasa
    self.isDry = isDry
  }

  func teks(file: String) -> String {
    let sum = hasil.jumlah
    guard sum.dibaca > 0 else { return "" }
    var text = kata(
      "\(file): \(sum.dibaca) baris berisi dibaca\n", "\(file): \(sum.dibaca) filled rows read\n", bahasa)
    let width = String(sum.dibaca).count
    func line(_ count: Int, _ id: String, _ en: String) {
      let digits = String(count)
      text += "  " + String(repeating: " ", count: width - digits.count) + digits + "  " + kata(id, en, bahasa) + "\n"
    }
    line(sum.baru, "entri baru", "new entries")
    line(sum.diubah, "entri diubah", "entries changed")
    line(sum.tetap, "entri tetap", "entries unchanged")
    let reasons = hasil.alasan.map { "\($0.jumlah) \($0.alasan.kata(bahasa))" }.joined(separator: ", ")
    line(
      sum.dilewati, "baris tidak diimpor" + (reasons.isEmpty ? "" : ": " + reasons),
      "rows left out" + (reasons.isEmpty ? "" : ": " + reasons))
    text += "  = \(sum.baru) + \(sum.diubah) + \(sum.tetap) + \(sum.dilewati)\n"
    if !hasil.nihilBaru.isEmpty {
      text += kata(
        "  \(hasil.nihilBaru.count) pernyataan nihil baru\n", "  \(hasil.nihilBaru.count) new nihil statements\n",
        bahasa)
    }
    if isDry {
      text += kata("Percobaan saja: tidak ada yang ditulis.\n", "Only a trial: nothing was written.\n", bahasa)
    } else {
      text += kata("Langkah berikut: jalankan `dip periksa`.\n", "Next: run `dip check`.\n", bahasa)
    }
    return text + "\n"
  }
}
