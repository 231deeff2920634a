import DIPDiagnostics
import DIPSource

/// Says why a file of the content could not be written; nothing was.
func writeFailure(_ failure: ContentWriter.Failure, _ bahasa: Bahasa) -> ExitStatus {
  let path = failure.path
  let (text, help): (String, String) =
    switch failure.reason {
    case .exists:
      (
        kata("sudah ada dan tidak ditimpa", "exists and is not overwritten", bahasa),
        kata("jalankan lagi; kode berikutnya akan dipakai", "run again; the next code will be used", bahasa)
      )
    case .changed:
      (
        kata(
          "sedang diubah orang lain, maka tidak ditulis", "was changed by somebody else, so nothing was written", bahasa
        ),
        kata("jalankan perintah ini sekali lagi", "run this command once more", bahasa)
      )
    case .badSpans:
      (
        kata(
          "tidak dapat disunting tanpa menimpa tulisan lain", "cannot be edited without touching other text", bahasa),
        kata("sunting berkas itu dengan tangan", "edit the file by hand", bahasa)
      )
    case .system(let code):
      (
        ": " + kata(SystemText.indonesian(code), SystemText.english(code), bahasa),
        kata("periksa izin folder", "check the folder's permissions", bahasa)
      )
    }
  let joint = text.hasPrefix(":") ? "" : " "
  Console.err(
    kata(
      "kesalahan: `\(path)`\(joint)\(text)\n  = perbaikan: \(help)\n",
      "error: `\(path)`\(joint)\(text)\n  = help: \(help)\n", bahasa))
  return .io
}
