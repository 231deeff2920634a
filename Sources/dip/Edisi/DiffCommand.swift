import ArgumentParser
import DIPDiagnostics
import DIPEdition
import DIPFormat
import DIPRegister
import DIPSource

/// `dip diff 2025 2026`: what changed, word by word.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: kata(
      "Membandingkan dua edisi, atau isi dengan satu edisi, kata demi kata.",
      "Compares two editions, or the content with one, word by word."),
    discussion: kata(
      "Dengan satu nama: edisi itu dengan isi yang sekarang. Tanpa nama: edisi yang berlaku dengan isi yang sekarang.",
      "With one name: that edition with the present content. Without: the edition in force with the present content."),
    aliases: ["banding"])

  @Argument(help: ArgumentHelp(kata("Edisi lama.", "The old edition."), valueName: "lama")) var lama: NamaEdisi?
  @Argument(
    help: ArgumentHelp(
      kata("Edisi baru; kosong berarti isi.", "The new edition; none means the content."), valueName: "baru"))
  var baru: NamaEdisi?
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.requireContent()
    let folder = trimmed(common.content)
    do {
      let found = PemeriksaEdisi.periksa(folder: folder, shownAs: folder, luar: PemeriksaLuarDip.bawaan).verifikasi
      let old = try edition(lama, found)
      let new = try baru.map { Perbedaan.Daftar(try edition($0, found)) } ?? content()
      let report = LaporanPerbedaan(
        lama: old.nama.description, baru: baru?.description, beda: Perbedaan.antara(Perbedaan.Daftar(old), new),
        bahasa: common.bahasa, warna: Console.hasColor(1))
      Console.out(common.format == .json ? report.json.baris : Array(report.teks.utf8))
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    } catch let refusal as PenolakanEdisi {
      throw common.refuse(refusal)
    }
  }

  private func edition(_ nama: NamaEdisi?, _ found: Verifikasi) throws -> EdisiTersimpan {
    guard let nama else {
      guard let newest = found.terbaru?.edisi ?? found.edisi.last?.edisi else {
        Console.err(
          kata(
            "kesalahan: belum ada edisi untuk dibandingkan\n  = perbaikan: bekukan isinya dahulu: `dip bekukan 2026`\n",
            "error: there is no edition to compare with\n  = help: freeze the content first: `dip freeze 2026`\n",
            common.bahasa))
        throw ExitStatus.findings
      }
      return newest
    }
    guard let result = found[nama] else { throw PenolakanEdisi.tidakAda(nama) }
    guard let stored = result.edisi else { throw PenolakanEdisi.temuan(result.temuan) }
    return stored
  }

  private func content() throws -> Perbedaan.Daftar {
    let result = try RegisterReader.read(
      common.reader(bodies: temporaryFolder(), progress: Progress(kata("memeriksa", "checking", common.bahasa))))
    guard let register = result.register else {
      try common.report(result.findings, checked: result.checked)
      throw ExitStatus.findings
    }
    return try Perbedaan.Daftar(register)
  }
}

/// What `dip diff` says.
struct LaporanPerbedaan {
  let lama: String
  /// Nil for the content.
  let baru: String?
  let beda: Perbedaan
  let bahasa: Bahasa
  let warna: Bool

  var teks: String {
    let name =
      baru.map { kata("edisi \($0)", "edition \($0)", bahasa) } ?? kata("isi sekarang", "the present content", bahasa)
    var text = kata("Dari edisi \(lama) ke \(name)\n", "From edition \(lama) to \(name)\n", bahasa)
    let changed = beda.berubah.filter { !$0.unsur.isEmpty }
    let service = beda.berubah.filter { $0.unsur.isEmpty }
    text += kata(
      "  \(beda.ditambah.count) ditambah, \(changed.count) berubah, \(beda.dicabut.count) dicabut, \(service.count) hanya layanannya, \(beda.sama) tetap\n",
      "  \(beda.ditambah.count) added, \(changed.count) changed, \(beda.dicabut.count) withdrawn, \(service.count) in service facts only, \(beda.sama) unchanged\n",
      bahasa)
    bagian(&text, kata("Ditambah", "Added", bahasa), beda.ditambah) { "  + \($0.kode)  \($0.judul)\n" }
    bagian(&text, kata("Berubah", "Changed", bahasa), changed) { one in
      "  ~ \(one.satu.kode)  \(one.satu.judul)\n" + (one.unsur + one.layanan).map(bidang).joined()
    }
    bagian(&text, kata("Dicabut", "Withdrawn", bahasa), beda.dicabut) { one in
      "  - \(one.satu.kode)  \(one.satu.judul)\n      \(one.pencabutan.tanggal): \(one.pencabutan.alasan)\n"
    }
    bagian(&text, kata("Hanya layanannya", "Service facts only", bahasa), service) { one in
      "  ~ \(one.satu.kode)  \(one.satu.judul)\n" + one.layanan.map(bidang).joined()
    }
    bagian(&text, kata("HILANG tanpa dicabut", "MISSING without a withdrawal", bahasa), beda.hilang) {
      "  ! \($0.kode)  \($0.judul)\n"
    }
    return text
  }

  private func bagian<Item>(_ text: inout String, _ title: String, _ items: [Item], _ baris: (Item) -> String) {
    guard !items.isEmpty else { return }
    text += "\n\(title)\n" + items.map(baris).joined()
  }

  /// A field with its old words in `[-…-]` and its new ones in `{+…+}`, on a terminal in colour as well.
  private func bidang(_ field: BedaNilai.Bidang) -> String {
    let pieces = BedaKata.antara(field.lama ?? "", field.baru ?? "").map { piece in
      switch piece {
      case .sama(let words): words
      case .dihapus(let words): warnai("[-\(words)-]", "31")
      case .ditambah(let words): warnai("{+\(words)+}", "32")
      }
    }
    return "      \(field.bidang): \(pieces.joined(separator: " "))\n"
  }

  private func warnai(_ text: String, _ code: String) -> String { warna ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }

  // MARK: JSON

  private typealias Pasangan = [(String, NilaiJSON?)]

  var json: NilaiJSON {
    let changed: [NilaiJSON] = beda.berubah.map { one in
      let members: Pasangan =
        satu(one.satu) + [("unsur", .daftar(one.unsur.map(objek))), ("layanan", .daftar(one.layanan.map(objek)))]
      return .objek(members)
    }
    let withdrawn: [NilaiJSON] = beda.dicabut.map { one in
      let members: Pasangan =
        satu(one.satu) + [
          ("tanggal", .teks(one.pencabutan.tanggal.description)), ("alasan", .teks(one.pencabutan.alasan)),
        ]
      return .objek(members)
    }
    return .objek([
      ("versi", .angka(1)), ("lama", .teks(lama)), ("baru", .mungkin(baru)),
      ("ditambah", .daftar(beda.ditambah.map { .objek(satu($0)) })), ("berubah", .daftar(changed)),
      ("dicabut", .daftar(withdrawn)), ("hilang", .daftar(beda.hilang.map { .objek(satu($0)) })),
      ("tetap", .angka(beda.sama)),
    ])
  }

  private func satu(_ one: Perbedaan.Satu) -> Pasangan {
    [("kode", .teks(one.kode)), ("judul", .teks(one.judul)), ("kelas", .teks(one.kelas.kode))]
  }

  private func objek(_ field: BedaNilai.Bidang) -> NilaiJSON {
    .objek([("bidang", .teks(field.bidang)), ("lama", .mungkin(field.lama)), ("baru", .mungkin(field.baru))])
  }
}
