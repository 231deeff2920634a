import DIPDiagnostics
import DIPSite

extension CommonOptions {
  /// Says why no site was written, and how the command ends. The site that stood there stands untouched.
  func explain(_ error: PublishingError) -> ExitStatus {
    if let finding = error.finding {
      Console.out(
        Report.render(
          ReportInput(findings: [finding], checked: 0), format: format, bahasa: bahasa, color: Console.hasColor(1),
          version: Dip.versi))
      return .refused
    }
    switch error {
    case .foreign, .overlaps: return .refused
    case .busy(let target):
      return refuse(
        kata("`\(target)` sedang ditulis oleh perintah lain", "another command is writing `\(target)`", bahasa),
        kata("tunggu sampai perintah itu selesai, lalu jalankan lagi", "wait until it is done, then run again", bahasa))
    case .contentChanged(let file):
      return refuse(
        kata(
          "`\(file)` berubah selagi situs dibuat, jadi tidak ada yang diterbitkan",
          "`\(file)` changed while the site was made, so nothing was published", bahasa),
        kata("simpan semua perubahan, lalu jalankan lagi", "save every change, then run again", bahasa))
    case .noBackup(let target):
      return refuse(
        kata(
          "tidak ada terbitan sebelumnya yang tersimpan untuk `\(target)`",
          "no earlier site is kept for `\(target)`", bahasa),
        kata(
          "perbaiki isinya, lalu jalankan `dip terbit --to \(target)`",
          "mend the content, then run `dip publish --to \(target)`", bahasa))
    case .twice(let path):
      return fail(path, kata("dua halaman memakai alamat yang sama", "two pages want the same address", bahasa))
    case .badPath(let path):
      return fail(path, kata("nama berkas tidak dapat dipakai", "the file name cannot be used", bahasa))
    case .system(let path, let code):
      return fail(path, words(code))
    }
  }

  /// A refusal with its remedy: exit 4.
  func refuse(_ why: String, _ remedy: String) -> ExitStatus {
    Console.err(
      kata("kesalahan: \(why)\n  = perbaikan: \(remedy)\n", "error: \(why)\n  = help: \(remedy)\n", bahasa))
    return .refused
  }
}
