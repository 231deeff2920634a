package import DIPDiagnostics
import DIPSource

/// `jenis` is `dokumen` or `seri`; `dokumen` where nothing is written.
struct PilihanJenis: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.jenis), !value.isBlank, let text = teks(value, "jenis", draf, &temuan) else {
      return
    }
    guard let jenis = Jenis(rawValue: text) else {
      temuan.append(salah(kode, text, Jenis.allCases.map(\.rawValue), draf.raw.at(value.span)))
      return
    }
    draf.jenis = jenis
  }
}

/// Exempt information never stands in the DIP (mistake 6): it belongs in `content/dikecualikan/`.
struct BukanDikecualikan: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    for kunci in [KunciEntri.kelas, .subkategori] {
      guard let value = draf.raw.value(kunci), case .scalar(let text, _) = value.content else { continue }
      let folded = text.lowercased()
      guard folded == "dikecualikan" || folded.hasPrefix("x.") else { continue }
      temuan.append(Diagnostic(kode, at: draf.raw.at(value.span), ["nilai": text]))
      draf.dikecualikan = true
      return
    }
  }
}

/// `kelas` is one of the three classes.
struct PilihanKelas: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard !draf.dikecualikan else { return }
    guard let text = wajib(.kelas, draf, kode, &temuan) else { return }
    guard let kelas = Kelas(kode: text.text) else {
      temuan.append(salah(kode, text.text, Kelas.allCases.map(\.kode), draf.raw.at(text.span)))
      return
    }
    draf.kelas = kelas
  }
}

/// `subkategori` is a code of the vocabulary's list for the DIP.
struct PilihanSubkategori: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard !draf.dikecualikan, let text = wajib(.subkategori, draf, kode, &temuan) else { return }
    guard let id = konteks.kosakata.cari(text.text), konteks.kosakata[id].daftar == .dip else {
      let known = konteks.kosakata.subkategori.filter { $0.daftar == .dip }
      // A label pasted in place of its code is the likeliest slip.
      let byLabel = known.first { lipat($0.label) == lipat(text.text) }?.kode
      var finding = salah(kode, text.text, known.map(\.kode), draf.raw.at(text.span))
      if let byLabel { finding.arguments["saran"] = byLabel }
      temuan.append(finding)
      return
    }
    draf.subkategori = id
  }
}

/// The sub-category belongs to the entry's class.
struct SubkategoriSekelas: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let kelas = draf.kelas, let id = draf.subkategori, let value = draf.raw.value(.subkategori) else { return }
    let sub = konteks.kosakata[id]
    guard let right = sub.kelas, right != kelas else { return }
    temuan.append(
      Diagnostic(
        kode, at: draf.raw.at(value.span), ["nilai": sub.kode, "kelas": kelas.kode, "kelas_benar": right.kode],
        related: draf.raw.value(.kelas).map { [Related(draf.raw.at($0.span), .comparedWith)] } ?? []))
  }
}

/// `rezim` names any of umum, pemilu, pemilihan; umum where nothing is written.
struct PilihanRezim: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.rezim) else { return }
    var rezim: Rezim = []
    for (text, span) in teksBanyak(value, kunci: "rezim", file: draf.raw.file, &temuan) {
      if let found = Rezim.nama.first(where: { $0.kode == text }) {
        rezim.insert(found.nilai)
      } else {
        temuan.append(salah(kode, text, Rezim.nama.map(\.kode), draf.raw.at(span)))
      }
    }
    if !rezim.isEmpty { draf.rezim = rezim }
  }
}

/// An election regime needs a sub-category of the overlay (PERKI 1/2019), and only then may one stand there.
struct SubkategoriPemilu: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.subkategoriPemilu), !value.isBlank else {
      if draf.rezim.adaPemilu {
        temuan.append(
          Diagnostic(
            kode,
            at: draf.raw.value(.rezim).map { draf.raw.at($0.span) } ?? draf.raw.after(.subkategoriPemilu)))
      }
      return
    }
    guard let text = teks(value, "subkategori_pemilu", draf, &temuan) else { return }
    guard draf.rezim.adaPemilu else {
      temuan.append(
        Diagnostic(
          RuleCode(114), at: draf.raw.at(value.span), ["nilai": text, "saran": ""], variant: "tanpa_rezim"))
      return
    }
    guard let id = konteks.kosakata.cari(text), konteks.kosakata[id].daftar == .pemilu else {
      let known = konteks.kosakata.subkategori.filter { $0.daftar == .pemilu }.map(\.kode)
      temuan.append(salah(RuleCode(114), text, known, draf.raw.at(value.span)))
      return
    }
    draf.subkategoriPemilu = id
  }
}

/// `bentuk` names one or more forms; what other tables call them is suggested.
struct PilihanBentuk: JenisAturan {
  private static let sebutanLain = [
    "hardcopy": "cetak", "hard copy": "cetak", "tercetak": "cetak", "kertas": "cetak", "softcopy": "digital",
    "soft copy": "digital", "pdf": "digital", "elektronik": "digital", "rekam": "rekaman", "video": "rekaman",
    "audio": "rekaman", "online": "daring", "website": "daring", "web": "daring", "laman": "daring",
  ]

  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.bentuk) else { return }
    for (text, span) in teksBanyak(value, kunci: "bentuk", file: draf.raw.file, &temuan) {
      if let found = Bentuk.nama.first(where: { $0.kode == text }) {
        draf.bentuk.insert(found.nilai)
        continue
      }
      var finding = salah(kode, text, Bentuk.nama.map(\.kode), draf.raw.at(span))
      if let other = PilihanBentuk.sebutanLain[text.lowercased()] { finding.arguments["saran"] = other }
      temuan.append(finding)
    }
  }
}

/// A value outside a closed set, with the nearest member as suggestion.
package func salah(_ kode: RuleCode, _ nilai: String, _ pilihan: [String], _ location: Location) -> Diagnostic {
  Diagnostic(
    kode, at: location,
    ["nilai": nilai, "saran": NearMiss.best(of: pilihan, for: nilai) ?? "", "pilihan": pilihan.joined(separator: ", ")])
}

private func teks(
  _ value: YAMLValue, _ kunci: String, _ draf: DrafEntri, _ temuan: inout [Diagnostic]
) -> String? {
  guard case .scalar(let text, _) = value.content else {
    temuan.append(bentukSalah(kunci, "teks", at: draf.raw.at(value.span)))
    return nil
  }
  return text
}

/// The text of a key whose absence is the same rule as a wrong value.
private func wajib(
  _ kunci: KunciEntri, _ draf: DrafEntri, _ kode: RuleCode, _ temuan: inout [Diagnostic]
) -> (text: String, span: Span)? {
  guard let pair = draf.raw[kunci] else {
    temuan.append(
      Diagnostic(
        kode, at: draf.raw.after(kunci), ["kunci": kunci.tertulis, "nilai": "", "saran": "", "pilihan": ""],
        variant: "hilang"))
    return nil
  }
  guard let text = teks(pair.value, kunci.tertulis, draf, &temuan) else { return nil }
  guard !text.isBlank else {
    temuan.append(
      Diagnostic(
        kode, at: draf.raw.at(pair.keySpan),
        ["kunci": kunci.tertulis, "nilai": "", "saran": "", "pilihan": ""], variant: "hilang"))
    return nil
  }
  return (text, pair.value.span)
}
