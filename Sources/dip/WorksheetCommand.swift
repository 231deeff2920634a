import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPExchange
import DIPRegister

/// `dip worksheet YEAR`: step 7, one Excel file for each sub bagian.
struct WorksheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheet",
    abstract: kata(
      "Membuat lembar kerja Excel untuk tiap sub bagian (langkah 7 SOP).",
      "Makes an Excel worksheet for each sub bagian (step 7 of the SOP)."),
    discussion: kata(
      "Lembar yang sudah diisi dibaca kembali dengan `dip impor`.", "What comes back is read by `dip import`."),
    aliases: ["lembar"])

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(kata("Tahun DIP.", "Year of the DIP."), valueName: "tahun"))
  var year: Int

  @Option(help: ArgumentHelp(kata("Hanya sub bagian ini.", "Only this sub bagian."), valueName: "kode"))
  var unit: String?

  @OptionGroup var batas: DeadlineOptions

  @Option(help: ArgumentHelp(kata("Folder hasil.", "The output folder."), valueName: "folder"))
  var output = "lembar"

  func run() throws {
    let isi = try SheetRun.content(common, year)
    let units = try SheetRun.units(isi, unit, common.bahasa)
    let cycle = try SheetRun.siklus(common, isi)
    let named = try batas.catat(cycle, tahun: year, common)
    let notes = try SheetRun.catatan(common, isi, year, try EdisiTerakhir.baca(common), cycle, hint: true)
    let maker = PembuatLembar(
      isi, tahun: year, batas: named ?? cycle?.batasPengembalian(year, surat: nil), catatan: notes)
    try SheetRun.folder(trimmed(output), common.bahasa)
    for one in units {
      let path = "\(trimmed(output))/lembar-\(year)-\(one.kode).xlsx"
      var entries = 0
      var shared = 0
      try ExcelFile.write(path, common.bahasa) {
        let result = try maker.tulis(one)
        (entries, shared) = (result.entri, result.bersama)
        return result.bytes
      }
      let together =
        shared == 0 ? "" : kata(", \(shared) dipegang bersama", ", \(shared) held with others", common.bahasa)
      Console.out(
        kata(
          "Ditulis: \(path) (\(entries) entri\(together))\n", "Written: \(path) (\(entries) entries\(together))\n",
          common.bahasa))
    }
    if unit == nil { SheetRun.orphans(isi, common.bahasa) }
    lost(notes)
    Console.out(
      kata(
        "Langkah berikut: kirim lembar itu ke sub bagian; yang kembali dibaca dengan `dip impor BERKAS --return BALASAN.xlsx`.\n",
        "Next: send them to the units; read what comes back with `dip import FILE --return ANSWER.xlsx`.\n",
        common.bahasa))
    // Entries that cannot be read stand on no sheet; that is not to pass in silence.
    if !isi.temuanRusak.isEmpty { try common.report(isi.temuanRusak, checked: 0) }
  }
}

extension WorksheetCommand {
  /// Says which entries of the edition no worksheet can show.
  private func lost(_ notes: CatatanLembar) {
    guard !notes.hilang.isEmpty else { return }
    let list = notes.hilang.prefix(10).joined(separator: ", ") + (notes.hilang.count > 10 ? ", …" : "")
    Console.out(
      kata(
        "Perhatian: \(notes.hilang.count) entri edisi yang berlaku hilang dari isi tanpa dicabut dan tidak ada di lembar: \(list). Kembalikan dahulu berkasnya.\n",
        "Note: \(notes.hilang.count) entries of the edition in force are missing from the content without a withdrawal and stand on no sheet: \(list). Restore their files first.\n",
        common.bahasa))
  }
}
