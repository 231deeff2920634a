import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPFormat
import DIPSource

/// `dip new-year`: opens the next cycle.
struct NewYearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-year",
    abstract: kata("Membuka siklus DIP tahun berikutnya.", "Opens the DIP cycle of the next year."),
    discussion: kata(
      """
      Entri dibawa apa adanya. Yang retensinya sudah berakhir (bila dapat dihitung), informasi berkala yang lewat batas \
      pemeriksaannya, dan kategori wajib yang masih kosong ditandai dalam content/siklus/<tahun>.yaml.
      """,
      """
      Entries are carried forward as they are. Those whose retention ended (where it can be reckoned), berkala \
      information overdue for validation, and mandatory categories still empty are marked in content/siklus/<year>.yaml.
      """),
    aliases: ["tahun-baru"])

  @Argument(help: ArgumentHelp(kata("Tahun yang dibuka.", "The year to open."), valueName: "tahun"))
  var tahun: Int
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.requireContent()
    let bahasa = common.bahasa
    guard (2000...9999).contains(tahun) else {
      throw ValidationError(kata("tahun siklus harus empat angka", "the year of the cycle takes four digits"))
    }
    let (register, folder, _) = try Bacaan.siklus(common, sementara: trimmed(common.content))
    guard let today = common.tanggal?.tanggal ?? Jam.hariIni() else {
      throw common.fail("jam", kata("tanggal hari ini tidak diketahui", "today's date is unknown", bahasa))
    }
    let path = trimmed(common.content) + "/" + FolderSiklus.lokasi(tahun)
    let opening = PembukaanTahun(tahun: tahun, dibuka: today, folder: folder, register: register)
    do throws(ContentWriter.Failure) {
      if let standing = folder[tahun], let edit = opening.sunting(standing) {
        try ContentWriter.edit(path: path, original: standing.file.bytes, [edit])
      } else {
        try ContentWriter.create(path: path, below: trimmed(common.content), bytes: Array(opening.teks.utf8))
      }
    } catch {
      guard case .exists = error.reason else { throw writeFailure(error, bahasa) }
      Console.err(
        kata(
          "kesalahan: siklus \(tahun) sudah dibuka (`\(path)`) dan tidak ditimpa\n  = perbaikan: lihat keadaannya dengan `dip siklus \(tahun)`\n",
          "error: the cycle of \(tahun) is open already (`\(path)`) and is not overwritten\n  = help: see how it stands with `dip cycle \(tahun)`\n",
          bahasa))
      throw ExitStatus.io
    }
    Console.out(ringkasan(opening, path))
  }

  private func ringkasan(_ opening: PembukaanTahun, _ path: String) -> String {
    let bahasa = common.bahasa
    var text = kata("Siklus \(tahun) dibuka: \(path)\n", "Cycle of \(tahun) opened: \(path)\n", bahasa)
    text += kata("  \(opening.dibawa) entri dibawa\n", "  \(opening.dibawa) entries carried forward\n", bahasa)
    text += daftar(
      kata("retensinya sudah berakhir", "retention ended", bahasa),
      opening.retensiBerakhir.map { "\($0.kode) \($0.judul)" })
    text += daftar(
      kata("informasi berkala lewat batas pemeriksaan enam bulan", "berkala, not validated for six months", bahasa),
      opening.validasiLewat.map { "\($0.kode) \($0.judul)" })
    text += daftar(
      kata("kategori wajib masih kosong", "mandatory categories still empty", bahasa),
      opening.kosong.map { "\($0.kode) \($0.label)" })
    if opening.retensiTakDiketahui > 0 {
      text += kata(
        "  \(opening.retensiTakDiketahui) entri tidak menyebut cukup untuk menghitung akhir retensinya\n",
        "  \(opening.retensiTakDiketahui) entries do not say enough to reckon the end of their retention\n", bahasa)
    }
    for step in opening.tertinggal.prefix(1) {
      text += kata(
        "  Perhatian: siklus sebelumnya belum selesai, mulai dari langkah \(step.nomor) (\(step.uraian))\n",
        "  Note: the cycle before is not done, from step \(step.nomor) on (\(step.uraian))\n", bahasa)
    }
    return text
      + kata(
        "Langkah berikut: `dip siklus \(tahun)` menunjukkan giliran pertama; `dip lembar \(tahun)` membawa tanda ini ke lembar tiap sub bagian.\n",
        "Next: `dip cycle \(tahun)` shows whose turn is first; `dip worksheet \(tahun)` puts these marks on each unit's sheet.\n",
        bahasa)
  }

  private func daftar(_ judul: String, _ items: [String]) -> String {
    var text = "  \(items.count) \(judul)\n"
    for item in items.prefix(10) { text += "    \(item)\n" }
    if items.count > 10 {
      text += kata("    … dan \(items.count - 10) lagi\n", "    … and \(items.count - 10) more\n", common.bahasa)
    }
    return text
  }
}
