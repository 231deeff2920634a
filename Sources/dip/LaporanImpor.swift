import DIPDiagnostics
import DIPExchange

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
    if hasil.diperiksaLagi > 0 {
      text += kata(
        "  \(hasil.diperiksaLagi) entri tetap dinyatakan masih ada: tanggal `divalidasi` diperbarui\n",
        "  \(hasil.diperiksaLagi) unchanged entries were declared still there: their `divalidasi` is renewed\n", bahasa)
    }
    if !hasil.nihilBaru.isEmpty {
      text += kata(
        "  \(hasil.nihilBaru.count) pernyataan nihil baru\n", "  \(hasil.nihilBaru.count) new nihil statements\n",
        bahasa)
    }
    for one in hasil.serupa {
      text += kata(
        "  menunggu jawaban: baris \(one.sebutan) “\(one.judul)” serupa dengan \(one.kode) “\(one.judulAda)”\n    sama: --match \(one.sebutan)=\(one.kode)   berbeda: --match \(one.sebutan)=baru\n",
        "  waiting: row \(one.sebutan) “\(one.judul)” resembles \(one.kode) “\(one.judulAda)”\n    the same: --match \(one.sebutan)=\(one.kode)   another: --match \(one.sebutan)=baru\n",
        bahasa)
    }
    if hasil.belumDiperiksa > 0 {
      text += kata(
        "  \(hasil.belumDiperiksa) informasi berkala belum dinyatakan diperiksa; bila tabel ini pernyataan satu sub bagian, sebut dengan --unit\n",
        "  \(hasil.belumDiperiksa) entries of the class berkala not declared checked; if this table is one unit's statement, name it by --unit\n",
        bahasa)
    }
    if isDry {
      text += kata("Percobaan saja: tidak ada yang ditulis.\n", "Only a trial: nothing was written.\n", bahasa)
    } else if let sheet = hasil.lembarKerja {
      text += kata(
        "Langkah berikut: jalankan `dip periksa`; `dip status --siklus \(sheet.tahun)` menunjukkan cara mencatat bahwa lembar ini sudah kembali.\n",
        "Next: run `dip check`; `dip status --cycle \(sheet.tahun)` shows how to record that this sheet is back.\n",
        bahasa)
    } else {
      text += kata("Langkah berikut: jalankan `dip periksa`.\n", "Next: run `dip check`.\n", bahasa)
    }
    return text + "\n"
  }
}
