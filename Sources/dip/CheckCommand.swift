import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPEdition
import DIPFormat
import DIPRegister
import DIPSource

/// `dip check`: SOP step 8, the register against the format.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: kata(
      "Memeriksa isi register terhadap format DIP (langkah 8 SOP).",
      "Checks the register against the DIP format (step 8 of the SOP)."),
    aliases: ["periksa"])

  @OptionGroup var common: CommonOptions

  @Flag(
    help: ArgumentHelp(
      kata(
        "Tampilkan kategori wajib yang belum punya entri atau pernyataan nihil.",
        "Show mandatory categories with neither an entry nor a nihil statement.")))
  var coverage = false

  func run() throws {
    try common.requireContent()
    let progress = Progress(kata("memeriksa", "checking", common.bahasa))
    let result: RegisterReader.Result
    do {
      result = try RegisterReader.read(common.reader(coverage: coverage, progress: progress))
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    }
    progress.end()
    defer { if common.format == .text { extras(result) } }
    let cycle = FolderSiklus.baca(trimmed(common.content), shownAs: trimmed(common.content), diminta: false).1
    let folder = trimmed(common.content)
    let editions = PemeriksaEdisi.periksa(folder: folder, shownAs: folder, luar: PemeriksaLuarDip.bawaan).temuan
    try common.report((result.findings + cycle + editions).sorted(by: Diagnostic.inOrder), checked: result.checked)
  }

  /// What the text report adds: coverage, and the exceptions that entries claim.
  private func extras(_ result: RegisterReader.Result) {
    let bahasa = common.bahasa
    var text = ""
    if !result.pengecualian.isEmpty {
      text += kata("\nPengecualian aturan yang berlaku:\n", "\nExceptions to rules in force:\n", bahasa)
      for one in result.pengecualian {
        text += "  \(one.kode)  \(one.pengecualian.aturan)  \(one.pengecualian.alasan)\n"
      }
    }
    if coverage, let words = result.kosakata { text += table(result.cakupan, words, bahasa) }
    Console.out(text)
  }

  private func table(_ rows: [Cakupan], _ words: Kosakata, _ bahasa: Bahasa) -> String {
    let answered = rows.filter(\.terjawab).count
    var text = kata(
      "\nCakupan kategori wajib: \(answered) dari \(rows.count) terjawab\n",
      "\nMandatory categories: \(answered) of \(rows.count) answered\n", bahasa)
    for row in rows {
      let sub = words[row.subkategori]
      let state =
        if row.jumlah > 0 {
          kata("\(row.jumlah) entri", row.jumlah == 1 ? "1 entry" : "\(row.jumlah) entries", bahasa)
        } else if row.nihil != nil {
          "nihil"
        } else {
          kata("BELUM ADA", "MISSING", bahasa)
        }
      text += "  \(sub.kode)  \(state.padded(10))  \(sub.label)\n"
    }
    return text
  }
}

extension String {
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
