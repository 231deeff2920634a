package import DIPDiagnostics
import DIPSource

/// A row of the DIK as read, with the place of its decision.
package struct HasilDIK: Sendable {
  package var baris: BarisDIK?
  package var isi: Range<Int>
  package var temuan: [Diagnostic]
  /// The decision the row rests on, whether or not the row holds.
  package var keputusan: SumberKeputusan?

  /// A decision as one row cites it.
  package struct SumberKeputusan: Sendable {
    package var nomor: String
    package var dicabut: Bool
    /// Its `status`.
    package var tempat: Location
    /// The row's heading, which a revocation takes down.
    package var judul: Location
  }

  /// Rule 208 for rows that cite a decision which another row says is revoked: they rest on it just as much.
  package static func tercabut(_ semua: [SumberKeputusan]) -> [Diagnostic] {
    var dicabut: [String: Location] = [:]
    for one in semua where one.dicabut && dicabut[lipat(one.nomor)] == nil { dicabut[lipat(one.nomor)] = one.tempat }
    return semua.compactMap { one in
      guard !one.dicabut, let place = dicabut[lipat(one.nomor)] else { return nil }
      return Diagnostic(
        RuleCode(208), at: one.judul, ["nomor": one.nomor], related: [Related(place, .decidedHere)])
    }
  }
}

extension BacaData {
  /// A file of `content/dikecualikan/`: a heading, its ground, the decision it rests on, the period, what follows.
  package static func dik(
    _ file: SourceFile, sumber: String, kosakata: Kosakata, unit: [BadanPublik.Unit], acuan: Tanggal? = nil
  ) -> HasilDIK {
    var hasil = HasilDIK(baris: nil, isi: 0..<0, temuan: [])
    guard let bagian = BagianDepan.baca(file, &hasil.temuan) else { return hasil }
    hasil.isi = bagian.isi
    guard let pairs = bagian.pasangan else { return hasil }
    let reader = PembacaDIK(
      file: file, kosakata: kosakata, unit: unit, acuan: acuan,
      peta: Peta(pairs, file: file, setelah: bagian.pembuka, kosong: RuleCode(102)))
    hasil.baris = reader.baca(sumber, &hasil.temuan)
    hasil.keputusan = reader.sumberKeputusan()
    return hasil
  }
}

private struct PembacaDIK {
  let file: SourceFile
  let kosakata: Kosakata
  let unit: [BadanPublik.Unit]
  let acuan: Tanggal?
  let peta: Peta

  func baca(_ sumber: String, _ temuan: inout [Diagnostic]) -> BarisDIK? {
    let nama = RawEntry.nama(path: file.path)
    for kunci in ["berkas", "tautan"] {
      if let pair = peta[kunci] {
        temuan.append(Diagnostic(RuleCode(209), at: file.location(pair.keySpan), ["kunci": kunci]))
      }
    }
    peta.hanya(KunciDIK.allCases.map(\.rawValue) + ["berkas", "tautan"], &temuan)
    var kode: String?
    if let pair = peta["kode"] {
      kode = kodeSah(pair, nama: nama, file: file, RuleCode(101), &temuan)
    } else {
      temuan.append(Diagnostic(RuleCode(101), at: peta.tempat, ["nilai": "", "nama": nama], variant: "hilang"))
    }
    let judul = judul(&temuan)
    let dasar = dasar(&temuan)
    let keputusan = keputusan(&temuan)
    let jangka = jangkaWaktu(dasar, &temuan)
    let akibat = konsekuensi(&temuan)
    let unit = paraUnit(&temuan)
    guard let kode, let judul, let dasar, let keputusan, let jangka, let akibat, !unit.isEmpty else { return nil }
    return BarisDIK(
      kode: kode, judul: judul, dasar: dasar, keputusan: keputusan, jangkaWaktu: jangka, akibatDibuka: akibat.dibuka,
      akibatDitutup: akibat.ditutup, unit: unit, sumber: sumber)
  }

  private func setelah(_ kunci: KunciDIK) -> Location {
    let position = KunciDIK.allCases.firstIndex(of: kunci) ?? 0
    for earlier in KunciDIK.allCases[..<position].reversed() {
      if let pair = peta[earlier.rawValue] { return file.lastLine(of: pair) }
    }
    return peta.tempat
  }

  private func judul(_ temuan: inout [Diagnostic]) -> String? {
    guard peta["judul"] != nil else {
      temuan.append(Diagnostic(RuleCode(102), at: setelah(.judul), ["kunci": "judul"]))
      return nil
    }
    return peta.wajib("judul", &temuan)
  }

  private func dasar(_ temuan: inout [Diagnostic]) -> SubkategoriID? {
    let grounds = kosakata.subkategori.filter { $0.daftar == .dik }.map(\.kode)
    guard let text = peta.teks("dasar", &temuan) else {
      temuan.append(
        Diagnostic(
          RuleCode(203), at: peta["dasar"].map { file.location($0.keySpan) } ?? setelah(.dasar),
          ["nilai": "", "saran": "", "pilihan": grounds.joined(separator: ", ")], variant: "hilang"))
      return nil
    }
    guard let id = kosakata.cari(text), kosakata[id].daftar == .dik else {
      temuan.append(salah(RuleCode(203), text, grounds, peta.at("dasar")))
      return nil
    }
    return id
  }

  private func keputusan(_ temuan: inout [Diagnostic]) -> BarisDIK.Keputusan? {
    let rule = RuleCode(201)
    guard let pair = peta["keputusan"], !pair.value.isBlank else {
      temuan.append(Diagnostic(rule, at: setelah(.keputusan), ["kunci": "keputusan"]))
      return nil
    }
    guard
      let inner = Peta(
        pair.value, kunci: "keputusan", file: file, awalan: "keputusan.", kosong: rule, temuan: &temuan)
    else { return nil }
    inner.hanya(["nomor", "tanggal", "penetap", "status"], &temuan)
    let nomor = inner.wajib("nomor", &temuan)
    let tanggal = inner.wajib("tanggal", &temuan) == nil ? nil : inner.tanggal("tanggal", &temuan)
    if let tanggal { periksaTanggal(tanggal, inner, &temuan) }
    var penetap: BarisDIK.Penetap?
    if let text = inner.wajib("penetap", &temuan) {
      penetap = BarisDIK.Penetap(rawValue: text)
      if penetap == nil {
        temuan.append(salah(RuleCode(202), text, BarisDIK.Penetap.allCases.map(\.rawValue), inner.at("penetap")))
      }
    }
    var berlaku = false
    if let status = inner.wajib("status", &temuan) {
      switch status {
      case "berlaku": berlaku = true
      case "dicabut":
        temuan.append(
          Diagnostic(
            RuleCode(208), at: peta["judul"].map { file.location($0.value.span) } ?? peta.tempat,
            ["nomor": nomor ?? ""], related: [Related(inner.at("status"), .decidedHere)]))
      default: temuan.append(salah(RuleCode(211), status, ["berlaku", "dicabut"], inner.at("status")))
      }
    }
    guard let nomor, let tanggal, let penetap, berlaku else { return nil }
    return BarisDIK.Keputusan(nomor: nomor, tanggal: tanggal, penetap: penetap)
  }

  func sumberKeputusan() -> HasilDIK.SumberKeputusan? {
    guard let value = peta["keputusan"]?.value, let nomor = value["nomor"]?.text, !nomor.isBlank,
      let status = value["status"], let written = status.text
    else { return nil }
    var places = [file.location(status.span), peta.at("judul")].map { Diagnostic(RuleCode(208), at: $0) }
    DataPribadi.samarkan(&places, file)
    return HasilDIK.SumberKeputusan(
      nomor: nomor, dicabut: written == "dicabut", tempat: places[0].location, judul: places[1].location)
  }

  /// A decision is never younger than the register's day of reckoning.
  private func periksaTanggal(_ tanggal: Tanggal, _ inner: Peta, _ temuan: inout [Diagnostic]) {
    guard let acuan, tanggal > acuan else { return }
    temuan.append(
      Diagnostic(
        RuleCode(119), at: inner.at("tanggal"),
        [
          "kunci": "keputusan.tanggal", "nilai": tanggal.description, "kunci_lain": "tanggal_acuan",
          "nilai_lain": acuan.description,
        ], variant: "acuan"))
  }

  private func jangkaWaktu(_ dasar: SubkategoriID?, _ temuan: inout [Diagnostic]) -> BarisDIK.JangkaWaktu? {
    guard let text = peta.teks("jangka_waktu", &temuan) else {
      temuan.append(
        Diagnostic(
          RuleCode(204), at: peta["jangka_waktu"].map { file.location($0.keySpan) } ?? setelah(.jangkaWaktu)))
      return nil
    }
    let ground = dasar.map { kosakata[$0].kode } ?? ""
    let letter = ground.split(separator: ".").last.map(String.init) ?? ""
    let folded = lipat(text)
    if PembacaDIK.tanpaAkhir(folded) {
      // More than the bare word may hold a condition, which the page must not lose.
      let isBare = folded.split(separator: " ").count <= 2
      if "abcdef".contains(letter), !letter.isEmpty {
        temuan.append(Diagnostic(RuleCode(205), at: peta.at("jangka_waktu"), ["dasar": ground, "nilai": text]))
      } else if letter == "i" || letter == "j" {
        temuan.append(Diagnostic(RuleCode(206), at: peta.at("jangka_waktu"), ["dasar": ground, "nilai": text]))
      }
      return isBare ? .permanen : .syarat(text)
    }
    guard let months = PembacaDIK.bulan(folded) else { return .syarat(text) }
    if letter == "a", months > 30 * 12 {
      temuan.append(Diagnostic(RuleCode(207), at: peta.at("jangka_waktu"), ["nilai": text]))
    }
    let isYears = months > 0 && folded == "\(months / 12) tahun"
    return isYears ? .tahun(months / 12) : .syarat(text)
  }

  /// Words for a closure that never ends; `tidak permanen` and `bukan permanen` say the opposite.
  private static func tanpaAkhir(_ folded: String) -> Bool {
    let words = folded.replacing("-", with: " ")
    if words.contains("tidak permanen") || words.contains("bukan permanen") { return false }
    return ["permanen", "selamanya", "selama lamanya", "seterusnya", "tidak terbatas", "tanpa batas"]
      .contains { words.contains($0) }
  }

  /// The months of a period that begins with a number: `40 tahun`, `40 (empat puluh) tahun sejak …`, `400 bulan`.
  private static func bulan(_ folded: String) -> Int? {
    var words = folded.split(separator: " ")[...]
    guard let first = words.popFirst(), let number = Int(first), (0...100_000).contains(number) else { return nil }
    if words.first?.hasPrefix("(") == true {
      while let word = words.popFirst(), !word.hasSuffix(")") {}
    }
    switch words.first {
    case "tahun": return number * 12
    case "bulan": return number
    default: return nil
    }
  }

  private func konsekuensi(_ temuan: inout [Diagnostic]) -> (dibuka: String, ditutup: String)? {
    let rule = RuleCode(210)
    guard let pair = peta["konsekuensi"], !pair.value.isBlank else {
      temuan.append(Diagnostic(rule, at: setelah(.konsekuensi), ["kunci": "konsekuensi"]))
      return nil
    }
    guard
      let inner = Peta(
        pair.value, kunci: "konsekuensi", file: file, awalan: "konsekuensi.", kosong: rule, temuan: &temuan)
    else { return nil }
    inner.hanya(["dibuka", "ditutup"], &temuan)
    let opened = inner.wajib("dibuka", &temuan)
    let closed = inner.wajib("ditutup", &temuan)
    guard let opened, let closed else { return nil }
    return (opened, closed)
  }

  private func paraUnit(_ temuan: inout [Diagnostic]) -> [UnitID] {
    guard let pair = peta["unit"], !pair.value.isBlank else {
      temuan.append(Diagnostic(RuleCode(103), at: setelah(.unit), ["kunci": "unit"]))
      return []
    }
    let kamus = KamusUnit(unit)
    var units: [UnitID] = []
    for (text, span) in teksBanyak(pair.value, kunci: "unit", file: file, &temuan) {
      if let id = kamus.cari(text) {
        units.append(id)
      } else {
        temuan.append(
          Diagnostic(
            RuleCode(122), at: file.location(span),
            ["nilai": text, "saran": kamus.saran(text), "pilihan": unit.map(\.kode).joined(separator: ", ")]))
      }
    }
    return units
  }
}
