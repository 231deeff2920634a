import ArgumentParser
import DIPDiagnostics
import DIPEdition
import DIPRegister
import DIPSource

/// `dip status`: how each entry stands to what was ratified.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: kata(
      "Menunjukkan entri yang sudah disahkan, berubah, baru, dicabut, dan terlambat diperiksa.",
      "Shows which entries are ratified, changed, new, withdrawn, or overdue."),
    discussion: kata(
      "Dengan --siklus: sub bagian yang sudah mengembalikan daftarnya, yang terlambat, dan yang perlu diklarifikasi.",
      "With --cycle: which units have returned their lists, which are late, what still needs clarifying."))

  @Argument(
    help: ArgumentHelp(
      kata("Tahun siklus, dengan --siklus.", "Year of the cycle, with --cycle."), valueName: "tahun"))
  var tahun: Int?
  @OptionGroup var common: CommonOptions

  @Flag(
    name: [.customLong("all"), .customLong("semua")],
    help: ArgumentHelp(kata("Sebut juga entri yang sesuai dengan edisi.", "Name those that are as ratified, too.")))
  var all = false

  @Flag(
    name: [.customLong("cycle"), .customLong("siklus")],
    help: ArgumentHelp(
      kata("Keadaan tiap sub bagian dalam siklus tahun itu.", "How each unit stands in the cycle of that year.")))
  var cycle = false

  func validate() throws {
    guard tahun == nil || cycle else {
      throw ValidationError(
        kata(
          "tahun hanya dipakai bersama --siklus; keadaan sebuah edisi dilihat dengan `dip verifikasi`",
          "a year goes with --cycle only; how an edition stands is told by `dip verify`"))
    }
  }

  func run() throws {
    try common.requireContent()
    guard !cycle else {
      let (folder, year, today) = try Bacaan.siklusSaja(common, tahun: tahun)
      return try PapanPengembalian.tampilkan(common, folder, tahun: year, pada: today)
    }
    let folder = trimmed(common.content)
    do {
      let result = try RegisterReader.read(
        common.reader(bodies: temporaryFolder(), progress: Progress(kata("memeriksa", "checking", common.bahasa))))
      guard let register = result.register else {
        try common.report(result.findings, checked: result.checked)
        throw ExitStatus.findings
      }
      let found = PemeriksaEdisi.periksa(folder: folder, shownAs: folder, luar: PemeriksaLuarDip.bawaan)
      let state = try KeadaanRegister(isi: register, edisi: found.verifikasi.terbaru?.edisi)
      let report = LaporanStatus(
        keadaan: state, verifikasi: found.verifikasi, acuan: register.tanggalAcuan.description, semua: all,
        bahasa: common.bahasa)
      Console.out(common.format == .json ? report.json.baris : Array(report.teks.utf8))
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    } catch let refusal as PenolakanEdisi {
      throw common.refuse(refusal)
    }
  }
}

/// What `dip status` says.
struct LaporanStatus {
  let keadaan: KeadaanRegister
  let verifikasi: Verifikasi
  let acuan: String
  let semua: Bool
  let bahasa: Bahasa

  private typealias Keadaan = KeadaanRegister.Keadaan

  var teks: String {
    var text = pembuka
    for state in Keadaan.allCases {
      let count = keadaan.jumlah(state)
      if count > 0 { text += "  \(String(count).padded(6)) \(kalimat(state))\n" }
    }
    let late = keadaan.entri.filter(\.terlambat)
    if !late.isEmpty {
      text += kata(
        "  \(String(late.count).padded(6)) berkala, lebih dari 6 bulan belum diperiksa pada \(acuan)\n",
        "  \(String(late.count).padded(6)) berkala, not validated for more than 6 months on \(acuan)\n", bahasa)
    }
    let named = keadaan.entri.filter { semua || $0.terlambat || ![.disahkan, .draf, .dicabut].contains($0.keadaan) }
    if !named.isEmpty { text += "\n" }
    for one in named {
      let lateness = one.terlambat ? kata(", terlambat diperiksa", ", overdue", bahasa) : ""
      text += "  \(one.kode.padded(10)) \((pendek(one.keadaan) + lateness).padded(34)) \(one.judul)\n"
    }
    for kode in keadaan.hilang {
      text += "  \(kode.padded(10)) "
      text += kata(
        "HILANG dari isi; kembalikan berkasnya lalu tulis `dicabut` beserta alasannya\n",
        "MISSING from the content; restore its file and write `dicabut` with the reason\n", bahasa)
    }
    return text
  }

  private var pembuka: String {
    var text =
      verifikasi.terbaru.map {
        kata("Edisi yang berlaku: \($0.nama)\n", "Edition in force: \($0.nama)\n", bahasa)
      }
      ?? kata(
        "Belum ada edisi yang disahkan: isi ini masih draf.\n", "No edition is ratified: the content is a draft.\n",
        bahasa)
    if let newest = verifikasi.edisi.last, !newest.memenuhi {
      text += kata(
        "Edisi \(newest.nama) menunggu pengesahan; lihat `dip verifikasi \(newest.nama)`.\n",
        "Edition \(newest.nama) waits for approval; see `dip verify \(newest.nama)`.\n", bahasa)
    }
    return text
  }

  private func pendek(_ state: Keadaan) -> String {
    switch state {
    case .disahkan: kata("sesuai edisi", "as ratified", bahasa)
    case .berubah: kata("berubah", "changed", bahasa)
    case .layananBaru: kata("layanan diperbarui", "service facts newer", bahasa)
    case .baru: kata("baru, menunggu", "new, waits", bahasa)
    case .sertaMerta: kata("serta merta, sudah tampil", "serta merta, shown", bahasa)
    case .akanDicabut: kata("dicabut, menunggu", "withdrawn, waits", bahasa)
    case .dicabut: kata("dicabut", "withdrawn", bahasa)
    case .draf: kata("draf", "draft", bahasa)
    }
  }

  private func kalimat(_ state: Keadaan) -> String {
    switch state {
    case .disahkan: kata("sesuai dengan edisi", "as ratified", bahasa)
    case .berubah: kata("berubah; yang tampil tetap yang disahkan", "changed; what is shown stays as ratified", bahasa)
    case .layananBaru:
      kata("berkas atau cara memperolehnya lebih baru; sudah tampil", "with newer service facts; shown", bahasa)
    case .baru: kata("baru; menunggu edisi berikutnya", "new; waiting for the next edition", bahasa)
    case .sertaMerta:
      kata(
        "serta merta, belum disahkan; sudah tampil dengan tanda", "serta merta, not ratified; shown with a mark", bahasa
      )
    case .akanDicabut: kata("dicabut; menunggu edisi berikutnya", "withdrawn; waiting for the next edition", bahasa)
    case .dicabut: kata("dicabut dalam edisi; halamannya tetap", "withdrawn in the edition; the page stays", bahasa)
    case .draf: kata("draf", "drafts", bahasa)
    }
  }

  var json: NilaiJSON {
    let rows: [NilaiJSON] = keadaan.entri.map { one in
      .objek([
        ("kode", .teks(one.kode)), ("judul", .teks(one.judul)), ("keadaan", .teks(one.keadaan.rawValue)),
        ("terlambat", .saklar(one.terlambat)), ("divalidasi", .mungkin(one.divalidasi?.description)),
      ])
    }
    return .objek([
      ("versi", .angka(1)), ("edisi", .mungkin(verifikasi.terbaru?.nama.description)), ("entri", .daftar(rows)),
      ("hilang", .paraTeks(keadaan.hilang)),
    ])
  }
}
