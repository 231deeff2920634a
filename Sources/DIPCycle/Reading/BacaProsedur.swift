package import DIPDiagnostics
import DIPFormat
import DIPSource

/// Reads the data files of the cycle. Each returns nil only where nothing useful could be understood.
package enum BacaSiklus {
  /// `content/prosedur.yaml`. Findings: 900 (steps out of line), 901 (a role nobody has), 902 (a time nobody can reckon
  /// with), and those of every data file.
  package static func prosedur(_ file: SourceFile, _ temuan: inout [Diagnostic]) -> Prosedur? {
    guard let peta = BacaData.peta(file, &temuan) else { return nil }
    peta.hanya(["nama", "nomor_sop", "tanggal_sop", "peran", "langkah"], &temuan)
    let nama = peta.wajib("nama", &temuan)
    let peran = peta.daftarPeta("peran", &temuan).compactMap { satuPeran($0, &temuan) }
    let langkah = peta.daftarPeta("langkah", &temuan).compactMap { satuLangkah($0, peran, &temuan) }
    guard let nama, !langkah.isEmpty else {
      if langkah.isEmpty, nama != nil { temuan.append(peta.hilang("langkah")) }
      return nil
    }
    var prosedur = Prosedur(
      nama: nama, nomorSOP: peta.teks("nomor_sop", &temuan),
      tanggalSOP: peta.tanggal("tanggal_sop", &temuan)?.description,
      peran: peran, langkah: [])
    for step in langkah {
      let expected = prosedur.langkah.count + 1
      guard step.nomor == expected else {
        temuan.append(
          Diagnostic(RuleCode(900), at: step.tempat, ["nilai": String(step.nomor), "urut": String(expected)]))
        return nil
      }
      prosedur.langkah.append(step)
    }
    return prosedur
  }

  private static func satuPeran(_ peta: Peta, _ temuan: inout [Diagnostic]) -> Prosedur.Peran? {
    peta.hanya(["kunci", "nama", "jabatan", "terverifikasi"], &temuan)
    guard let kunci = peta.wajib("kunci", &temuan), let nama = peta.wajib("nama", &temuan),
      let jabatan = peta.wajib("jabatan", &temuan)
    else { return nil }
    return Prosedur.Peran(
      kunci: kunci, nama: nama, jabatan: jabatan, terverifikasi: peta.saklar("terverifikasi", bawaan: false, &temuan))
  }

  private static func satuLangkah(
    _ peta: Peta, _ peran: [Prosedur.Peran], _ temuan: inout [Diagnostic]
  ) -> Prosedur.Langkah? {
    peta.hanya(
      ["nomor", "uraian", "pelaksana", "persyaratan", "waktu", "keluaran", "keterangan", "tiap_unit", "surat"], &temuan)
    guard let nomor = angka(peta, "nomor", &temuan), let uraian = peta.wajib("uraian", &temuan) else { return nil }
    let keys = peran.map(\.kunci)
    var actors: [String] = []
    if let value = peta["pelaksana"]?.value {
      for (text, span) in teksBanyak(value, kunci: "langkah.pelaksana", file: peta.file, &temuan) {
        if keys.contains(text) {
          actors.append(text)
        } else {
          temuan.append(salah(RuleCode(901), text, keys, peta.file.location(span)))
        }
      }
    } else {
      temuan.append(peta.hilang("pelaksana"))
    }
    var waktu: WaktuBaku?
    if let text = peta.teks("waktu", &temuan) {
      waktu = WaktuBaku(text)
      if waktu == nil { temuan.append(Diagnostic(RuleCode(902), at: peta.at("waktu"), ["nilai": text])) }
    }
    return Prosedur.Langkah(
      nomor: nomor, uraian: uraian, pelaksana: actors, persyaratan: peta.teks("persyaratan", &temuan), waktu: waktu,
      keluaran: peta.teks("keluaran", &temuan), keterangan: peta.teks("keterangan", &temuan),
      tiapUnit: peta.saklar("tiap_unit", bawaan: false, &temuan), surat: surat(peta, &temuan), tempat: peta.at("nomor"))
  }

  private static func surat(_ peta: Peta, _ temuan: inout [Diagnostic]) -> [JenisSurat] {
    peta.daftarTeks("surat", &temuan).compactMap { name in
      if let known = JenisSurat(rawValue: name) { return known }
      temuan.append(
        Diagnostic(
          RuleCode(410), at: peta.at("surat"),
          [
            "kunci": "langkah.surat", "nilai": name,
            "harapan": JenisSurat.allCases.map(\.rawValue).joined(separator: ", "),
          ]))
      return nil
    }
  }

  static func angka(_ peta: Peta, _ kunci: String, _ temuan: inout [Diagnostic]) -> Int? {
    guard let text = peta.wajib(kunci, &temuan) else { return nil }
    if let number = Int(text), (1...9999).contains(number) { return number }
    temuan.append(
      Diagnostic(
        RuleCode(410), at: peta.at(kunci), ["kunci": peta.awalan + kunci, "nilai": text, "harapan": "1, 2, 3"]))
    return nil
  }

  /// `content/hari-libur.yaml`: public holidays, each with its name.
  package static func hariLibur(_ file: SourceFile, _ temuan: inout [Diagnostic]) -> HariLibur {
    guard let peta = BacaData.peta(file, &temuan) else { return HariLibur() }
    peta.hanya(["libur"], &temuan)
    var days: [Tanggal: String] = [:]
    for one in peta.daftarPeta("libur", &temuan) {
      one.hanya(["tanggal", "nama"], &temuan)
      guard one.wajib("tanggal", &temuan) != nil, let day = one.tanggal("tanggal", &temuan),
        let nama = one.wajib("nama", &temuan)
      else { continue }
      days[day] = nama
    }
    return HariLibur(days)
  }
}
