import DIPDiagnostics
import DIPSource

/// `dibuat` says when (a year, month, date, range or open series) and where.
struct WaktuDanTempat: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.dibuat), !value.isBlank,
      let peta = Peta(
        value, kunci: "dibuat", file: draf.raw.file, awalan: "dibuat.", kosong: RuleCode(105), temuan: &temuan)
    else { return }
    peta.hanya(["waktu", "tempat"], &temuan)
    draf.tempat = peta.daftarTeks("tempat", &temuan)
    guard let text = peta.teks("waktu", &temuan) else { return }
    draf.waktu = Rentang(text)
    if draf.waktu == nil { temuan.append(Diagnostic(kode, at: peta.at("waktu"), ["nilai": text])) }
  }
}

/// Nothing is made after the register's day of reckoning.
struct TidakMendahului: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let waktu = draf.waktu, let awal = waktu.awal.awal, awal > konteks.tanggalAcuan,
      let value = draf.raw.value(.dibuat)?["waktu"]
    else { return }
    temuan.append(
      Diagnostic(
        kode, at: draf.raw.at(value.span),
        ["nilai": waktu.description, "tanggal": konteks.tanggalAcuan.description]))
  }
}

/// A key holds a calendar date.
struct TanggalSah: JenisAturan {
  let kunci: KunciEntri
  // Key paths to a stored property of a Sendable struct hold no state of their own.
  nonisolated(unsafe) let tujuan: WritableKeyPath<DrafEntri, Tanggal?>

  init(_ kunci: KunciEntri, _ tujuan: WritableKeyPath<DrafEntri, Tanggal?>) {
    self.kunci = kunci
    self.tujuan = tujuan
  }

  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let (text, span) = draf.raw.teks(kunci, &temuan) else { return }
    guard let date = Tanggal(text) else {
      temuan.append(Diagnostic(kode, at: draf.raw.at(span), ["kunci": kunci.tertulis, "nilai": text]))
      return
    }
    draf[keyPath: tujuan] = date
  }
}

/// `diperbarui` ≤ `divalidasi` ≤ `tanggal_acuan`.
struct UrutanTanggal: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    if let earlier = draf.diperbarui, let later = draf.divalidasi, later < earlier,
      let value = draf.raw.value(.divalidasi), let other = draf.raw.value(.diperbarui)
    {
      temuan.append(
        Diagnostic(
          kode, at: draf.raw.at(value.span),
          [
            "kunci": "divalidasi", "nilai": later.description, "kunci_lain": "diperbarui",
            "nilai_lain": earlier.description,
          ], related: [Related(draf.raw.at(other.span), .comparedWith)]))
    }
    for (kunci, date) in [(KunciEntri.diperbarui, draf.diperbarui), (.divalidasi, draf.divalidasi)] {
      guard let date, date > konteks.tanggalAcuan, let value = draf.raw.value(kunci) else { continue }
      temuan.append(
        Diagnostic(
          kode, at: draf.raw.at(value.span),
          [
            "kunci": kunci.tertulis, "nilai": date.description, "kunci_lain": "tanggal_acuan",
            "nilai_lain": konteks.tanggalAcuan.description,
          ], variant: "acuan"))
    }
  }
}

/// A *berkala* entry is validated at least every six months (UU 14/2008, Pasal 9).
struct BerkalaTervalidasi: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard draf.kelas == .berkala, draf.dicabut == nil else { return }
    guard let date = draf.divalidasi else {
      if draf.raw.value(.divalidasi)?.isBlank ?? true {
        temuan.append(Diagnostic(RuleCode(139), at: draf.raw.after(.divalidasi)))
      }
      return
    }
    guard date < konteks.tanggalAcuan.dikurangi(bulan: 6), let value = draf.raw.value(.divalidasi) else { return }
    temuan.append(
      Diagnostic(
        kode, at: draf.raw.at(value.span),
        ["nilai": date.description, "tanggal": konteks.tanggalAcuan.description]))
  }
}

/// A withdrawal says when and why.
struct Dicabut: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let pair = draf.raw[.dicabut] else { return }
    guard !pair.value.isBlank else {
      temuan.append(Diagnostic(kode, at: draf.raw.at(pair.keySpan), ["kunci": "dicabut.tanggal"]))
      return
    }
    guard
      let peta = Peta(
        pair.value, kunci: "dicabut", file: draf.raw.file, awalan: "dicabut.", kosong: kode, temuan: &temuan)
    else { return }
    peta.hanya(["tanggal", "alasan"], &temuan)
    let alasan = peta.wajib("alasan", &temuan)
    guard peta.wajib("tanggal", &temuan) != nil, let tanggal = peta.tanggal("tanggal", &temuan) else { return }
    if tanggal > konteks.tanggalAcuan {
      temuan.append(
        Diagnostic(
          RuleCode(119), at: peta.at("tanggal"),
          [
            "kunci": "dicabut.tanggal", "nilai": tanggal.description, "kunci_lain": "tanggal_acuan",
            "nilai_lain": konteks.tanggalAcuan.description,
          ], variant: "acuan"))
    }
    if let alasan { draf.dicabut = Pencabutan(tanggal: tanggal, alasan: alasan) }
  }
}
