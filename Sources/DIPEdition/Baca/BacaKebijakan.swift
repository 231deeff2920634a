package import DIPDiagnostics
import DIPFormat
import DIPSource

/// Reads `kebijakan-pengesahan.yaml`. Findings: those of data files (408, 410, 116–118) and 550–556.
package enum BacaKebijakan {
  /// Nil where the file says of no step what it asks.
  package static func baca(_ file: SourceFile, _ temuan: inout [Diagnostic]) -> Kebijakan? {
    guard let peta = BacaData.peta(file, &temuan) else { return nil }
    peta.hanya(["versi", "catatan", "orang", "langkah", "pencabutan", "cap_waktu"], &temuan)
    if let versi = peta.wajib("versi", &temuan), versi != "1" {
      temuan.append(salahNilai(peta, "versi", versi, "1"))
    }
    let orang = paraOrang(peta, &temuan)
    let langkah = paraLangkah(peta, orang, &temuan)
    let cabut = paraPencabutan(peta, orang, &temuan)
    let cap = paraPenerbitWaktu(peta, &temuan)
    guard !langkah.isEmpty else {
      if peta["langkah"] == nil { temuan.append(peta.hilang("langkah")) }
      return nil
    }
    return Kebijakan(
      sidik: Sidik.dari(file.bytes), orang: orang, langkah: langkah.sorted { $0.langkah < $1.langkah },
      pencabutan: cabut, capWaktu: cap)
  }

  private static func salahNilai(_ peta: Peta, _ kunci: String, _ nilai: String, _ harapan: String) -> Diagnostic {
    Diagnostic(
      RuleCode(410), at: peta.at(kunci), ["kunci": peta.awalan + kunci, "nilai": nilai, "harapan": harapan])
  }

  private static func ganda(_ peta: Peta, _ kunci: String, _ nilai: String, _ first: Location?) -> Diagnostic {
    Diagnostic(
      RuleCode(410), at: peta.at(kunci), ["kunci": peta.awalan + kunci, "nilai": nilai, "harapan": ""],
      variant: "ganda", related: first.map { [Related($0, .firstUsedHere)] } ?? [])
  }

  // MARK: People and keys

  private static func paraOrang(_ peta: Peta, _ temuan: inout [Diagnostic]) -> [Kebijakan.Orang] {
    var people: [Kebijakan.Orang] = []
    var places: [String: Location] = [:]
    var keys: [String: (orang: String, tempat: Location)] = [:]
    for one in peta.daftarPeta("orang", &temuan) {
      one.hanya(["kode", "nama", "jabatan", "sejak", "sampai", "kunci"], &temuan)
      guard let kode = one.wajib("kode", &temuan), let nama = one.wajib("nama", &temuan),
        let jabatan = one.wajib("jabatan", &temuan), one.wajib("sejak", &temuan) != nil,
        let sejak = one.tanggal("sejak", &temuan)
      else { continue }
      guard isKode(kode) else {
        temuan.append(salahNilai(one, "kode", kode, "ketua-tim"))
        continue
      }
      if let first = places[kode] {
        temuan.append(ganda(one, "kode", kode, first))
        continue
      }
      places[kode] = one.at("kode")
      let sampai = one.tanggal("sampai", &temuan)
      urut(one, sejak, sampai, &temuan)
      var own: [Kebijakan.Kunci] = []
      for satu in one.daftarPeta("kunci", &temuan) {
        guard let kunci = kunci(satu, &temuan) else { continue }
        if let first = keys[kunci.sidikJari] {
          temuan.append(
            Diagnostic(
              RuleCode(552), at: satu.at("isi"),
              ["nilai": kunci.sidikJari, "orang": first.orang, "orang_lain": kode],
              related: [Related(first.tempat, .firstUsedHere)]))
          continue
        }
        keys[kunci.sidikJari] = (kode, satu.at("isi"))
        own.append(kunci)
      }
      people.append(
        Kebijakan.Orang(kode: kode, nama: nama, jabatan: jabatan, sejak: sejak, sampai: sampai, kunci: own))
    }
    return people
  }

  private static func isKode(_ text: String) -> Bool {
    !text.hasPrefix("-")
      && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private static func urut(_ peta: Peta, _ sejak: Tanggal, _ sampai: Tanggal?, _ temuan: inout [Diagnostic]) {
    guard let sampai, sampai < sejak else { return }
    temuan.append(
      Diagnostic(
        RuleCode(554), at: peta.at("sampai"),
        ["kunci": peta.awalan + "sampai", "nilai": sampai.description, "nilai_lain": sejak.description]))
  }

  private static func kunci(_ peta: Peta, _ temuan: inout [Diagnostic]) -> Kebijakan.Kunci? {
    peta.hanya(["isi", "sejak", "sampai"], &temuan)
    guard let isi = peta.wajib("isi", &temuan), peta.wajib("sejak", &temuan) != nil,
      let sejak = peta.tanggal("sejak", &temuan)
    else { return nil }
    guard let read = KunciSSH.baca(isi) else {
      temuan.append(Diagnostic(RuleCode(553), at: peta.at("isi"), ["nilai": isi]))
      return nil
    }
    let sampai = peta.tanggal("sampai", &temuan)
    urut(peta, sejak, sampai, &temuan)
    return Kebijakan.Kunci(tertulis: read.tertulis, sidikJari: read.sidikJari, sejak: sejak, sampai: sampai)
  }

  // MARK: Steps

  private static func paraLangkah(
    _ peta: Peta, _ orang: [Kebijakan.Orang], _ temuan: inout [Diagnostic]
  ) -> [Kebijakan.Permintaan] {
    var steps: [Kebijakan.Permintaan] = []
    for one in peta.daftarPeta("langkah", &temuan) {
      one.hanya(["langkah", "jabatan", "bukti", "syarat"], &temuan)
      guard let name = one.wajib("langkah", &temuan), let jabatan = one.wajib("jabatan", &temuan) else { continue }
      guard let langkah = Langkah(rawValue: name) else {
        temuan.append(salahNilai(one, "langkah", name, Langkah.allCases.map(\.rawValue).joined(separator: ", ")))
        continue
      }
      if steps.contains(where: { $0.langkah == langkah }) {
        temuan.append(ganda(one, "langkah", name, nil))
        continue
      }
      var bukti: [Kebijakan.Bukti] = []
      for text in one.daftarTeks("bukti", &temuan) {
        guard let kind = Kebijakan.Bukti(rawValue: text) else {
          temuan.append(salahNilai(one, "bukti", text, "dokumen, segel"))
          continue
        }
        if !bukti.contains(kind) { bukti.append(kind) }
      }
      if bukti.isEmpty { temuan.append(one.hilang("bukti")) }
      let syarat = one.daftarPeta("syarat", &temuan).compactMap { satu in
        Self.syarat(satu, orang, bukti, &temuan)
      }
      if bukti.contains(.segel), one["syarat"] == nil {
        temuan.append(Diagnostic(RuleCode(555), at: one.at("bukti"), ["langkah": name]))
      }
      guard !bukti.isEmpty else { continue }
      steps.append(
        Kebijakan.Permintaan(
          langkah: langkah, jabatan: jabatan, bukti: bukti.sorted { $0.rawValue < $1.rawValue }, syarat: syarat))
    }
    return steps
  }

  private static func syarat(
    _ peta: Peta, _ orang: [Kebijakan.Orang], _ bukti: [Kebijakan.Bukti], _ temuan: inout [Diagnostic]
  ) -> Kebijakan.Syarat? {
    peta.hanya(["sekurangnya", "dari"], &temuan)
    guard let text = peta.wajib("sekurangnya", &temuan) else { return nil }
    var names: [String] = []
    for name in peta.daftarTeks("dari", &temuan) {
      guard orang.contains(where: { $0.kode == name }) else {
        temuan.append(
          Diagnostic(
            RuleCode(550), at: peta.at("dari"),
            ["nilai": name, "saran": NearMiss.best(of: orang.map(\.kode), for: name) ?? ""]))
        continue
      }
      if names.contains(name) {
        temuan.append(ganda(peta, "dari", name, nil))
      } else {
        names.append(name)
      }
    }
    guard let number = Int(text), number > 0 else {
      temuan.append(salahNilai(peta, "sekurangnya", text, "1, 2, 3"))
      return nil
    }
    guard number <= names.count else {
      temuan.append(
        Diagnostic(
          RuleCode(551), at: peta.at("sekurangnya"), ["nilai": String(number), "jumlah": String(names.count)]))
      // Kept as it is: a condition nobody can meet never counts as met.
      return Kebijakan.Syarat(sekurangnya: number, dari: names)
    }
    return Kebijakan.Syarat(sekurangnya: number, dari: names)
  }

  // MARK: Time stamps

  /// One certificate each, in PEM (RFC 7468), as OpenSSL reads it; text around it would be no part of it.
  private static func paraPenerbitWaktu(_ peta: Peta, _ temuan: inout [Diagnostic]) -> [Kebijakan.PenerbitWaktu] {
    let (awal, akhir) = ("-----BEGIN CERTIFICATE-----\n", "\n-----END CERTIFICATE-----\n")
    return peta.daftarPeta("cap_waktu", &temuan).compactMap { one in
      one.hanya(["nama", "sertifikat"], &temuan)
      guard let nama = one.wajib("nama", &temuan), let text = one.wajib("sertifikat", &temuan) else { return nil }
      let pem = text.hasSuffix("\n") ? text : text + "\n"
      let inner = pem.hasPrefix(awal) && pem.hasSuffix(akhir) ? pem.dropFirst(awal.count).dropLast(akhir.count) : ""
      guard !inner.isEmpty, Base64.baca(inner.filter { $0 != "\n" }) != nil else {
        temuan.append(salahNilai(one, "sertifikat", String(text.prefix(40)), "-----BEGIN CERTIFICATE-----"))
        return nil
      }
      return Kebijakan.PenerbitWaktu(nama: nama, sertifikat: pem)
    }
  }

  // MARK: Revocations

  private static func paraPencabutan(
    _ peta: Peta, _ orang: [Kebijakan.Orang], _ temuan: inout [Diagnostic]
  ) -> [Kebijakan.PencabutanKunci] {
    let known = orang.flatMap { $0.kunci.map(\.sidikJari) }
    return peta.daftarPeta("pencabutan", &temuan).compactMap { one in
      one.hanya(["kunci", "tanggal", "sebab", "alasan"], &temuan)
      guard let kunci = one.wajib("kunci", &temuan), one.wajib("tanggal", &temuan) != nil,
        let tanggal = one.tanggal("tanggal", &temuan), let sebab = one.wajib("sebab", &temuan),
        let alasan = one.wajib("alasan", &temuan)
      else { return nil }
      guard let why = Kebijakan.PencabutanKunci.Sebab(rawValue: sebab) else {
        temuan.append(salahNilai(one, "sebab", sebab, "pensiun, bocor"))
        return nil
      }
      let print = KunciSSH.baca(kunci)?.sidikJari ?? kunci
      guard known.contains(print) else {
        temuan.append(
          Diagnostic(
            RuleCode(550), at: one.at("kunci"), ["nilai": kunci, "saran": NearMiss.best(of: known, for: print) ?? ""],
            variant: "kunci"))
        return Kebijakan.PencabutanKunci(sidikJari: print, tanggal: tanggal, sebab: why, alasan: alasan)
      }
      return Kebijakan.PencabutanKunci(sidikJari: print, tanggal: tanggal, sebab: why, alasan: alasan)
    }
  }
}
