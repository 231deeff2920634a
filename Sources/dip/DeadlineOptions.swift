import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPFormat

/// The last day for returning the lists, the same for `dip letter`, `dip worksheet` and `dip cycle`: it stands in the
/// year's file, and whichever command is given it first puts it there.
struct DeadlineOptions: ParsableArguments {
  @Option(
    name: [.customLong("deadline"), .customLong("batas")],
    help: ArgumentHelp(
      kata(
        "Batas pengembalian daftar; dicatat dalam siklus tahun itu.",
        "Last day to return the lists; recorded in the year's cycle."),
      valueName: "YYYY-MM-DD"))
  var deadline: TanggalOption?

  @Flag(
    name: [.customLong("change-deadline"), .customLong("ubah-batas")],
    help: ArgumentHelp(
      kata("Ganti batas yang sudah tercatat.", "Replace the last day that is recorded.")))
  var change = false

  func validate() throws {
    guard change, deadline == nil else { return }
    throw ValidationError(
      kata("--ubah-batas memerlukan --batas YYYY-MM-DD", "--change-deadline needs --deadline YYYY-MM-DD"))
  }

  /// Records the day that was given, and says so; refuses one that contradicts the record without `--change-deadline`.
  /// Nil where none was given. `folder` is nil where the office has no procedure, so that there is no place for it.
  func catat(_ folder: FolderSiklus?, tahun: Int, _ common: CommonOptions) throws -> Tanggal? {
    guard let day = deadline?.tanggal else { return nil }
    let bahasa = common.bahasa
    guard let folder else {
      Console.err(
        kata(
          "Perhatian: batas \(day.kalimat) tidak dicatat, karena kantor ini belum mempunyai `prosedur.yaml`.\n",
          "Note: the last day \(day) is not recorded, since this office has no `prosedur.yaml`.\n", bahasa))
      return day
    }
    do throws(PencatatBatas.Gagal) {
      let result = try PencatatBatas(folder, tahun: tahun).catat(day, ubah: change)
      Console.out(kalimat(result, day, tahun, bahasa))
      return day
    } catch {
      throw gagal(error, day, tahun, bahasa)
    }
  }

  private func kalimat(_ result: PencatatBatas.Hasil, _ day: Tanggal, _ tahun: Int, _ bahasa: Bahasa) -> String {
    switch result {
    case .tetap: ""
    case .dicatat:
      kata(
        "Batas pengembalian \(tahun) dicatat: \(day.kalimat).\n", "Last day of \(tahun) recorded: \(day).\n", bahasa)
    case .diubah(let before):
      kata(
        "Batas pengembalian \(tahun) diubah dari \(before.kalimat) menjadi \(day.kalimat); surat dan lembar yang sudah dikirim masih menyebut yang lama.\n",
        "Last day of \(tahun) changed from \(before) to \(day); letters and sheets sent before still name the old one.\n",
        bahasa)
    }
  }

  private func gagal(_ error: PencatatBatas.Gagal, _ day: Tanggal, _ tahun: Int, _ bahasa: Bahasa) -> any Error {
    switch error {
    case .bertentangan(let standing):
      Console.err(
        kata(
          "kesalahan: batas pengembalian \(tahun) sudah tercatat \(standing.kalimat), bukan \(day.kalimat)\n  = perbaikan: hilangkan `--batas` untuk memakai yang tercatat, atau tambahkan `--ubah-batas` untuk menggantinya\n",
          "error: the last day of \(tahun) is recorded as \(standing), not \(day)\n  = help: leave out `--deadline` to use the recorded one, or add `--change-deadline` to replace it\n",
          bahasa))
      return ExitStatus.usage
    case .bentukLain(let path):
      Console.err(
        kata(
          "kesalahan: `\(path)`: batas pengembalian tidak dapat disisipkan tanpa menulis ulang isinya\n  = perbaikan: tulis sendiri sebagai baris `batas_pengembalian: \(day)` di bawah `tahun`\n",
          "error: `\(path)`: the last day cannot be put in without rewriting the file\n  = help: write the line `batas_pengembalian: \(day)` below `tahun` yourself\n",
          bahasa))
      return ExitStatus.findings
    case .tulis(let failure): return writeFailure(failure, bahasa)
    }
  }
}
