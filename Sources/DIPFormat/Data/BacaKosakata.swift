package import DIPDiagnostics

extension BacaData {
  /// `content/kosakata.yaml`: classes, sub-categories, words of Pasal 17.
  package static func kosakata(_ file: SourceFile, _ temuan: inout [Diagnostic]) -> Kosakata? {
    guard let peta = peta(file, &temuan) else { return nil }
    peta.hanya(["kelas", "subkategori", "kata_17"], &temuan)
    var seen: [String: Location] = [:]
    var subs: [Subkategori] = []
    for one in peta.daftarPeta("subkategori", &temuan) {
      guard let sub = subkategori(one, &temuan) else { continue }
      if let first = seen[sub.kode] {
        temuan.append(
          Diagnostic(
            RuleCode(410), at: one.at("kode"), ["kunci": "subkategori.kode", "nilai": sub.kode, "harapan": ""],
            variant: "ganda", related: [Related(first, .firstUsedHere)]))
        continue
      }
      seen[sub.kode] = one.at("kode")
      subs.append(sub)
    }
    var explained: [String: Kosakata.PenjelasanKelas] = [:]
    for one in peta.daftarPeta("kelas", &temuan) {
      one.hanya(["kode", "nama", "nama_en", "dasar", "penjelasan", "penjelasan_en"], &temuan)
      guard let kode = one.wajib("kode", &temuan), let nama = one.wajib("nama", &temuan),
        let dasar = one.wajib("dasar", &temuan), let why = one.wajib("penjelasan", &temuan)
      else { continue }
      explained[kode] = Kosakata.PenjelasanKelas(
        nama: nama, dasar: dasar, penjelasan: why, namaEn: one.teks("nama_en", &temuan),
        penjelasanEn: one.teks("penjelasan_en", &temuan))
    }
    let classes = Kelas.allCases.compactMap { explained[$0.kode] }
    guard classes.count == Kelas.allCases.count, let exempt = explained["dikecualikan"], !subs.isEmpty else {
      temuan.append(peta.hilang(subs.isEmpty ? "subkategori" : "kelas"))
      return nil
    }
    let words = peta.daftarPeta("kata_17", &temuan).compactMap { one -> Kosakata.Kata17? in
      one.hanya(["kata", "huruf"], &temuan)
      guard let kata = one.wajib("kata", &temuan), let huruf = one.wajib("huruf", &temuan) else { return nil }
      return Kosakata.Kata17(kata: kata, huruf: huruf)
    }
    var kosakata = Kosakata(subkategori: subs, kelas: classes, dikecualikan: exempt, kata17: words)
    kosakata.tempatDasar = tempatDasar(peta)
    return kosakata
  }

  private static func tempatDasar(_ peta: Peta) -> [String: Location] {
    var places: [String: Location] = [:]
    for list in ["kelas", "subkategori"] {
      for one in peta[list]?.value.items ?? [] {
        guard let value = one["dasar"], let key = value.text, places[key] == nil else { continue }
        places[key] = peta.file.location(value.span)
      }
    }
    return places
  }

  private static func subkategori(_ peta: Peta, _ temuan: inout [Diagnostic]) -> Subkategori? {
    peta.hanya(
      [
        "kode", "kelas", "daftar", "label", "label_en", "dasar", "wajib", "petunjuk", "petunjuk_en", "kata",
        "kata_tebak",
      ], &temuan)
    guard let kode = peta.wajib("kode", &temuan), let kelas = peta.wajib("kelas", &temuan),
      let daftar = peta.wajib("daftar", &temuan), let label = peta.wajib("label", &temuan),
      let dasar = peta.wajib("dasar", &temuan)
    else { return nil }
    guard let list = Subkategori.Daftar(rawValue: daftar) else {
      temuan.append(salahData(peta, "daftar", daftar, Subkategori.Daftar.allCases.map(\.rawValue)))
      return nil
    }
    let known = Kelas(kode: kelas)
    guard (known != nil) != (list == .dik), known != nil || kelas == "dikecualikan" else {
      temuan.append(salahData(peta, "kelas", kelas, Kelas.allCases.map(\.kode) + ["dikecualikan"]))
      return nil
    }
    guard kode.utf8.allSatisfy({ isCode($0) }) else {
      temuan.append(salahData(peta, "kode", kode, ["B01"]))
      return nil
    }
    return Subkategori(
      kode: kode, kelas: known, daftar: list, label: label, dasar: dasar,
      wajib: peta.saklar("wajib", bawaan: false, &temuan), petunjuk: peta.teks("petunjuk", &temuan) ?? "",
      kata: peta.daftarTeks("kata", &temuan), kataTebak: peta.daftarTeks("kata_tebak", &temuan),
      labelEn: peta.teks("label_en", &temuan), petunjukEn: peta.teks("petunjuk_en", &temuan))
  }

  private static func isCode(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2E
  }

  private static func salahData(_ peta: Peta, _ kunci: String, _ nilai: String, _ pilihan: [String]) -> Diagnostic {
    Diagnostic(
      RuleCode(410), at: peta.at(kunci),
      ["kunci": peta.awalan + kunci, "nilai": nilai, "harapan": pilihan.joined(separator: ", ")])
  }

  /// `content/dasar-hukum.yaml`: the legal bases with their dates.
  package static func dasarHukum(_ file: SourceFile, _ temuan: inout [Diagnostic]) -> [DasarHukum] {
    guard let peta = peta(file, &temuan) else { return [] }
    peta.hanya(["dasar"], &temuan)
    var seen: [String: Location] = [:]
    return peta.daftarPeta("dasar", &temuan).compactMap { one in
      one.hanya(
        [
          "kunci", "nama", "tentang", "berlaku_sejak", "diubah_oleh", "dicabut_oleh", "dicabut_sejak", "terverifikasi",
          "catatan",
        ], &temuan)
      guard let kunci = one.wajib("kunci", &temuan), let nama = one.wajib("nama", &temuan),
        let tentang = one.wajib("tentang", &temuan), one.wajib("berlaku_sejak", &temuan) != nil,
        let sejak = one.tanggal("berlaku_sejak", &temuan)
      else { return nil }
      if let first = seen[kunci] {
        temuan.append(
          Diagnostic(
            RuleCode(410), at: one.at("kunci"), ["kunci": "dasar.kunci", "nilai": kunci, "harapan": ""],
            variant: "ganda", related: [Related(first, .firstUsedHere)]))
      }
      seen[kunci] = one.at("kunci")
      return DasarHukum(
        kunci: kunci, nama: nama, tentang: tentang, berlakuSejak: sejak,
        diubahOleh: one.daftarTeks("diubah_oleh", &temuan), dicabutOleh: one.teks("dicabut_oleh", &temuan),
        dicabutSejak: one.tanggal("dicabut_sejak", &temuan),
        terverifikasi: one.saklar("terverifikasi", bawaan: false, &temuan), catatan: one.teks("catatan", &temuan),
        tempat: one.at("kunci"))
    }
  }

  /// A "nihil" statement with the place of its code, for rules across the register.
  package struct PernyataanNihil: Sendable {
    package var nihil: Nihil
    package var tempat: Location

    package init(nihil: Nihil, tempat: Location) {
      self.nihil = nihil
      self.tempat = tempat
    }
  }

  /// `content/nihil.yaml`: mandatory sub-categories that the office does not hold (rule 406).
  package static func nihil(
    _ file: SourceFile, kosakata: Kosakata, _ temuan: inout [Diagnostic]
  ) -> [PernyataanNihil] {
    guard let peta = peta(file, &temuan) else { return [] }
    peta.hanya(["nihil"], &temuan)
    return peta.daftarPeta("nihil", &temuan).compactMap { one in
      one.hanya(["subkategori", "alasan", "divalidasi"], &temuan)
      guard let kode = one.wajib("subkategori", &temuan) else { return nil }
      guard let id = kosakata.cari(kode), kosakata[id].wajib else {
        let known = kosakata.subkategori.filter(\.wajib).map(\.kode)
        temuan.append(salah(RuleCode(406), kode, known, one.at("subkategori")))
        return nil
      }
      guard let alasan = one.teks("alasan", &temuan) else {
        temuan.append(
          Diagnostic(RuleCode(406), at: one.at("subkategori"), ["nilai": kode, "saran": ""], variant: "tanpa_alasan"))
        return nil
      }
      return PernyataanNihil(
        nihil: Nihil(subkategori: id, alasan: alasan, divalidasi: one.tanggal("divalidasi", &temuan)),
        tempat: one.at("subkategori"))
    }
  }
}
