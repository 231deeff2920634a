import ArgumentParser
import DIPDiagnostics
import DIPFormat
import DIPSource
import Glibc

/// `dip new`: a new entry with the next free code.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: kata("Membuat entri baru dengan kode berikutnya.", "Makes a new entry with the next free code."),
    discussion: kata(
      "Di terminal, yang belum disebut akan ditanyakan. Berkas yang sudah ada tidak pernah ditimpa.",
      "On a terminal, what was not given is asked for. No existing file is ever overwritten."),
    aliases: ["baru"])

  @Option(help: ArgumentHelp(kata("Folder isi register.", "The content folder."), valueName: "folder"))
  var content = "content"
  @Option(help: ArgumentHelp(kata("Bahasa pesan: id atau en.", "Language of messages: id or en."), valueName: "bahasa"))
  var bahasa = Bahasa.id
  @Option(help: ArgumentHelp(kata("Judul informasi.", "Title."), valueName: "teks")) var judul: String?
  @Option(help: ArgumentHelp(kata("Ringkasan isi.", "Summary."), valueName: "teks")) var ringkasan: String?
  @Option(help: ArgumentHelp(kata("Kode sub bagian.", "Unit code."), valueName: "kode")) var unit: String?
  @Option(help: ArgumentHelp("berkala, serta_merta, setiap_saat", valueName: "kelas")) var kelas: String?
  @Option(
    help: ArgumentHelp(kata("Kode subkategori, misalnya B02.", "Sub-category code, such as B02."), valueName: "kode"))
  var subkategori: String?
  @Option(help: ArgumentHelp(kata("Waktu pembuatan.", "When it was made."), valueName: "waktu")) var waktu: String?
  @Option(help: ArgumentHelp(kata("Tempat pembuatan.", "Where it was made."), valueName: "tempat")) var tempat: String?
  @Option(
    help: ArgumentHelp(
      kata("cetak, digital, rekaman, daring; boleh diulang.", "cetak, digital, rekaman, daring; may be repeated."),
      valueName: "bentuk"))
  var bentuk: [String] = []
  @Option(help: ArgumentHelp(kata("Retensi sebagaimana tertulis.", "Retention as written."), valueName: "teks"))
  var retensi: String?

  func run() throws {
    var findings: [Diagnostic] = []
    var reader = FileReader()
    let folder = trimmed(content)
    guard
      case .success(let officeFile) = reader.read(
        path: folder + "/badan-publik.yaml", shownAs: folder + "/badan-publik.yaml", limit: 1 << 20),
      case .success(let wordsFile) = reader.read(
        path: folder + "/kosakata.yaml", shownAs: folder + "/kosakata.yaml", limit: 1 << 20),
      let office = BacaData.badanPublik(officeFile, tanggal: nil, &findings),
      let words = BacaData.kosakata(wordsFile, &findings)
    else {
      Console.err(
        kata(
          "kesalahan: `\(folder)` bukan folder isi register yang dapat dibaca\n  = perbaikan: jalankan `dip periksa --content \(folder)` untuk melihat sebabnya\n",
          "error: `\(folder)` is not a readable content folder\n  = help: run `dip check --content \(folder)` to see why\n",
          bahasa))
      throw ExitStatus.io
    }
    var entry = EntriBaru()
    var form = Form(bahasa: bahasa, isTerminal: isatty(0) == 1, perintah: kata("dip baru", "dip new", bahasa))
    entry.judul = try form.text(judul, "--judul", kata("Judul informasi", "Title", bahasa), wanted: true)
    entry.ringkasan = try form.text(ringkasan, "--ringkasan", kata("Ringkasan isi", "Summary", bahasa), wanted: false)
    entry.unit = try form.choice(
      unit, "--unit", kata("Sub bagian yang menguasai", "Unit", bahasa), office.unit.map { ($0.kode, $0.nama) })
    entry.kelas = try form.choice(
      kelas, "--kelas", kata("Kelas", "Class", bahasa), Kelas.allCases.map { ($0.kode, words.penjelasan($0).nama) })
    let subs = words.subkategori.filter { $0.kelas?.kode == entry.kelas && $0.daftar == .dip }
    entry.subkategori = try form.choice(
      subkategori, "--subkategori", kata("Subkategori", "Sub-category", bahasa), subs.map { ($0.kode, $0.label) })
    entry.waktu = try form.text(
      waktu, "--waktu", kata("Waktu pembuatan (2025, 2025-03, 2019/..)", "Made when (2025, 2025-03, 2019/..)", bahasa),
      wanted: false)
    if !entry.waktu.isEmpty, Rentang(entry.waktu) == nil {
      throw form.refuse("--waktu", entry.waktu, ["2025", "2025-03", "2025-03-15", "2025-01/2025-06", "2019/.."])
    }
    entry.tempat = try form.text(
      tempat, "--tempat", kata("Tempat pembuatan", "Made where", bahasa), wanted: false, usual: office.kota)
    entry.bentuk = bentuk
    if bentuk.isEmpty, form.isTerminal {
      entry.bentuk = try form.text(
        nil, "--bentuk",
        kata("Bentuk (cetak, digital, rekaman, daring)", "Forms (cetak, digital, rekaman, daring)", bahasa),
        wanted: false
      )
      .split { $0 == "," || $0 == " " }.map(String.init)
    }
    for one in entry.bentuk where !Bentuk.nama.contains(where: { $0.kode == one }) {
      throw form.refuse("--bentuk", one, Bentuk.nama.map(\.kode))
    }
    entry.retensi = try form.text(
      retensi, "--retensi", kata("Retensi arsip (misalnya 2 tahun)", "Retention (such as 2 tahun)", bahasa),
      wanted: false)
    try write(entry, folder)
  }

  private func write(_ entry: EntriBaru, _ folder: String) throws {
    guard let kode = EntriBaru.kodeBerikut(ContentFolder.walk(root: folder, shownAs: folder)) else {
      Console.err(
        kata(
          "kesalahan: semua kode dengan awalan yang biasa dipakai sudah habis\n  = perbaikan: buat satu entri sendiri dengan awalan baru, misalnya `INF-0001`; `dip baru` lalu mengikutinya\n",
          "error: all codes with the usual prefix are used up\n  = help: write one entry yourself under a new prefix, such as `INF-0001`; `dip new` then follows it\n",
          bahasa))
      throw ExitStatus.usage
    }
    let path = "\(folder)/informasi/\(entry.unit)/\(kode).md"
    do {
      try ContentWriter.create(path: path, below: folder, bytes: Array(entry.teks(kode: kode).utf8))
    } catch {
      throw writeFailure(error, bahasa)
    }
    Console.out(
      kata(
        "Dibuat: \(path)\nLangkah berikut: lengkapi berkas itu, lalu jalankan `dip periksa`.\n",
        "Made: \(path)\nNext: complete the file, then run `dip check`.\n", bahasa))
  }
}
