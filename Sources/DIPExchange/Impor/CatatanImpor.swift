import DIPDiagnostics
package import DIPFormat
import DIPSource

/// The record of one import, `content/impor/<first digits of the file's SHA-256>.yaml`: what came in, from whom, when. The
/// cycle's status reads it to know which worksheets are back.
package struct CatatanImpor: Sendable {
  package var berkas: String
  package var sha256: String
  /// The day of reckoning that went into `divalidasi`.
  package var tanggal: Tanggal
  /// The day on which it was recorded.
  package var dicatat: Tanggal?
  package var lembarKerja: IdentitasLembar?
  package var jumlah: HasilImpor.Jumlah
  package var kesalahan: Int
  package var peringatan: Int

  package static func lokasi(sha256: String) -> String { "impor/\(sha256.prefix(16)).yaml" }

  package func teks() -> String {
    var lines = ["berkas: " + YAMLScalar.written(berkas), "sha256: " + sha256, "tanggal: \(tanggal)"]
    if let dicatat { lines.append("dicatat: \(dicatat)") }
    if let lembarKerja {
      lines.append("lembar_kerja: {tahun: \(lembarKerja.tahun), unit: \(lembarKerja.unit)}")
    }
    lines.append(
      "baris: {dibaca: \(jumlah.dibaca), baru: \(jumlah.baru), diubah: \(jumlah.diubah), tetap: \(jumlah.tetap), "
        + "dilewati: \(jumlah.dilewati)}")
    lines.append("temuan: {kesalahan: \(kesalahan), peringatan: \(peringatan)}")
    return lines.joined(separator: "\n") + "\n"
  }

  /// All records of a content folder, in the order of their files. What cannot be read is left out.
  package static func semua(folder: String) -> [CatatanImpor] {
    let inventory = ContentFolder.walk(root: folder, shownAs: folder)
    var reader = FileReader()
    return inventory.files.filter { $0.path.hasPrefix("impor/") && $0.path.hasSuffix(".yaml") }.compactMap { one in
      guard case .success(let file) = reader.read(path: folder + "/" + one.path, shownAs: one.path, limit: 64 * 1024)
      else { return nil }
      return CatatanImpor(file)
    }
  }

  private init?(_ file: SourceFile) {
    var ignored: [Diagnostic] = []
    guard let root = YAMLReader().read(file, 0..<file.bytes.count, into: &ignored),
      let day = root["tanggal"]?.text.flatMap({ Tanggal($0) })
    else { return nil }
    berkas = root["berkas"]?.text ?? ""
    sha256 = root["sha256"]?.text ?? ""
    tanggal = day
    dicatat = root["dicatat"]?.text.flatMap { Tanggal($0) }
    let sheet = root["lembar_kerja"]
    if let year = sheet?["tahun"]?.text.flatMap({ Int($0) }), let unit = sheet?["unit"]?.text {
      lembarKerja = IdentitasLembar(tahun: year, unit: unit)
    }
    func number(_ value: YAMLValue?) -> Int { value?.text.flatMap { Int($0) } ?? 0 }
    let rows = root["baris"]
    jumlah = HasilImpor.Jumlah(
      dibaca: number(rows?["dibaca"]), baru: number(rows?["baru"]), diubah: number(rows?["diubah"]),
      tetap: number(rows?["tetap"]), dilewati: number(rows?["dilewati"]))
    kesalahan = number(root["temuan"]?["kesalahan"])
    peringatan = number(root["temuan"]?["peringatan"])
  }

  package init(
    berkas: String, sha256: String, tanggal: Tanggal, dicatat: Tanggal?, hasil: HasilImpor, kesalahan: Int,
    peringatan: Int
  ) {
    self.berkas = berkas
    self.sha256 = sha256
    self.tanggal = tanggal
    self.dicatat = dicatat
    lembarKerja = hasil.lembarKerja
    jumlah = hasil.jumlah
    self.kesalahan = kesalahan
    self.peringatan = peringatan
  }
}
