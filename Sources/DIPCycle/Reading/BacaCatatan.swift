package import DIPDiagnostics
package import DIPFormat
import DIPSource

extension BacaSiklus {
  /// `content/siklus/<tahun>.yaml`: the records of one year, each understood by itself; the rules across them stand in
  /// `AturanSiklus`.
  ///
  /// Findings: 901 (unknown role), 903 (unknown step), 910 (a year other than the file's name), 122 (unknown unit), and
  /// those of every data file.
  package static func siklus(
    _ file: SourceFile, sumber: String, prosedur: Prosedur, unit: [BadanPublik.Unit], _ temuan: inout [Diagnostic]
  ) -> Siklus? {
    guard let peta = BacaData.peta(file, &temuan) else { return nil }
    peta.hanya(
      [
        PenulisSiklus.kunciTahun, "dibuka", "dibawa", PenulisSiklus.kunciBatas, "tindak_lanjut", "kosong", "catatan",
      ], &temuan)
    let marks = pembukaan(peta, &temuan)
    guard let tahun = angka(peta, "tahun", &temuan) else { return nil }
    let nama = sumber.split(separator: "/").last.map { $0.dropLast(".yaml".count) } ?? ""
    if nama != String(tahun) {
      temuan.append(Diagnostic(RuleCode(910), at: peta.at("tahun"), ["nilai": String(tahun), "nama": String(nama)]))
      return nil
    }
    let reader = PembacaCatatan(prosedur: prosedur, kamus: KamusUnit(unit), unit: unit)
    let records = peta.daftarPeta("catatan", &temuan).compactMap { reader.baca($0, &temuan) }
    return Siklus(
      tahun: tahun, dibuka: peta.tanggal("dibuka", &temuan),
      batasPengembalian: peta.tanggal(PenulisSiklus.kunciBatas, &temuan), tindakLanjut: marks, catatan: records,
      file: file, sumber: sumber)
  }

  /// What `dip new-year` wrote. `kosong` is for people: which categories are empty is asked anew every time.
  private static func pembukaan(_ peta: Peta, _ temuan: inout [Diagnostic]) -> [Siklus.TindakLanjut] {
    _ = peta.daftarTeks("kosong", &temuan)
    return peta.daftarPeta("tindak_lanjut", &temuan).compactMap { one in
      one.hanya(["kode", "sebab", "tanggal"], &temuan)
      guard let kode = one.wajib("kode", &temuan), let word = one.wajib("sebab", &temuan) else { return nil }
      let day = one.tanggal("tanggal", &temuan)
      if let cause = Siklus.Sebab(kunci: word, tanggal: day) { return Siklus.TindakLanjut(kode: kode, sebab: cause) }
      if Siklus.Sebab.semua.contains(word) {
        if one["tanggal"] == nil { temuan.append(one.hilang("tanggal")) }
      } else {
        temuan.append(
          Diagnostic(
            RuleCode(410), at: one.at("sebab"),
            [
              "kunci": "tindak_lanjut.sebab", "nilai": word, "harapan": Siklus.Sebab.semua.joined(separator: ", "),
            ]))
      }
      return nil
    }
  }
}

private struct PembacaCatatan {
  let prosedur: Prosedur
  let kamus: KamusUnit
  let unit: [BadanPublik.Unit]

  func baca(_ peta: Peta, _ temuan: inout [Diagnostic]) -> Siklus.Catatan? {
    peta.hanya(
      [
        "langkah", "unit", "mulai", "selesai", "peran", "nomor", "berkas", "sha256", "catatan", "alasan", "dicatat",
      ], &temuan)
    guard let nomor = BacaSiklus.angka(peta, "langkah", &temuan) else { return nil }
    guard prosedur[nomor] != nil else {
      temuan.append(
        Diagnostic(
          RuleCode(903), at: peta.at("langkah"),
          ["nilai": String(nomor), "jumlah": String(prosedur.langkah.count)]))
      return nil
    }
    let before = temuan.count
    let role = peran(peta, &temuan)
    let mulai = peta.tanggal("mulai", &temuan)
    let selesai = peta.tanggal("selesai", &temuan)
    if mulai == nil, selesai == nil, temuan.count == before { temuan.append(peta.hilang("selesai")) }
    let recorded = peta.wajib("dicatat", &temuan) == nil ? nil : peta.tanggal("dicatat", &temuan)
    let unitID = unit(peta, &temuan)
    guard let role, let recorded, mulai != nil || selesai != nil else { return nil }
    return Siklus.Catatan(
      langkah: nomor, unit: unitID, mulai: mulai, selesai: selesai, peran: role, nomor: peta.teks("nomor", &temuan),
      berkas: berkas(peta, &temuan), catatan: peta.teks("catatan", &temuan), alasan: peta.teks("alasan", &temuan),
      dicatat: recorded, tempat: peta.at("langkah"))
  }

  private func peran(_ peta: Peta, _ temuan: inout [Diagnostic]) -> String? {
    guard let text = peta.wajib("peran", &temuan) else { return nil }
    let keys = prosedur.peran.map(\.kunci)
    if keys.contains(text) { return text }
    temuan.append(salah(RuleCode(901), text, keys, peta.at("peran")))
    return nil
  }

  private func unit(_ peta: Peta, _ temuan: inout [Diagnostic]) -> UnitID? {
    guard let text = peta.teks("unit", &temuan) else { return nil }
    if let id = kamus.cari(text) { return id }
    temuan.append(
      Diagnostic(
        RuleCode(122), at: peta.at("unit"),
        ["nilai": text, "saran": kamus.saran(text), "pilihan": unit.map(\.kode).joined(separator: ", ")]))
    return nil
  }

  private func berkas(_ peta: Peta, _ temuan: inout [Diagnostic]) -> Siklus.Berkas? {
    guard let lokasi = peta.teks("berkas", &temuan), let digest = peta.wajib("sha256", &temuan) else { return nil }
    return Siklus.Berkas(lokasi: lokasi, sha256: digest.lowercased(), tempat: peta.at("berkas"))
  }
}
