import ArgumentParser
import DIPDiagnostics
import DIPEdition
import DIPFormat
import DIPRegister
import DIPSource

/// `dip freeze 2026`: the proposal stands still, and gets a digest that officials can sign.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: kata(
      "Membekukan isi menjadi satu edisi yang akan disahkan (akhir langkah 8 SOP).",
      "Freezes the content into an edition to be ratified (end of step 8 of the SOP)."),
    discussion: kata(
      "Edisi ditulis ke content/edisi/NAMA beserta lembar penetapan untuk ditandatangani. Selama belum ada yang dicatat, edisi boleh dibekukan ulang.",
      "The edition is written to content/edisi/NAME, with a sheet to be signed. Until something is recorded on it, it may be frozen again."
    ),
    aliases: ["bekukan"])

  @Argument(
    help: ArgumentHelp(kata("Nama edisi: 2026, atau 2026-1.", "The edition: 2026, or 2026-1."), valueName: "edisi"))
  var nama: NamaEdisi

  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.requireContent()
    let folder = trimmed(common.content)
    do {
      let result = try RegisterReader.read(
        common.reader(bodies: temporaryFolder(), progress: Progress(kata("memeriksa", "checking", common.bahasa))))
      try common.report(result.findings, checked: result.checked, onlyFindings: true)
      guard let register = result.register else { throw ExitStatus.findings }
      let verifikasi = Verifikasi.jalankan(
        RantaiEdisi.baca(folder: folder, shownAs: folder), luar: PemeriksaLuarDip.bawaan)
      let frozen = try Pembekuan(register, folder: folder, shownAs: folder)
        .susun(nama, tanggal: register.tanggalAcuan, verifikasi: verifikasi)
      try Pembekuan.tulis(frozen)
      tell(frozen)
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    } catch let failure as ContentWriter.Failure {
      throw writeFailure(failure, common.bahasa)
    } catch let refusal as PenolakanEdisi {
      throw common.refuse(refusal)
    }
  }

  private func tell(_ frozen: Pembekuan.Hasil) {
    guard common.format == .text else {
      let value = NilaiJSON.objek([
        ("versi", .angka(1)), ("edisi", .teks(nama.description)), ("sidik", .teks(frozen.sidik.heksa)),
        ("folder", .teks(frozen.folder)), ("lembar", .teks(frozen.lembar)),
        ("entri", .angka(frozen.edisi.jumlah.semua)),
        ("dicabut", .angka(frozen.edisi.jumlah.dicabut)),
      ])
      return Console.out(value.baris)
    }
    let groups = frozen.sidik.berkelompok
    let counts = frozen.edisi.jumlah
    Console.out(
      kata(
        """
        Edisi \(nama) dibekukan: \(counts.semua) entri, \(counts.dicabut) dicabut.
        Sidik edisi:
          \(groups)
        Langkah berikut: cetak \(frozen.lembar), mintakan tanda tangan,
        lalu catat dengan `dip catat \(nama)`.

        """,
        """
        Edition \(nama) is frozen: \(counts.semua) entries, \(counts.dicabut) withdrawn.
        Digest of the edition:
          \(groups)
        Next: print \(frozen.lembar), have it signed,
        then record it with `dip record \(nama)`.

        """, common.bahasa))
  }
}
