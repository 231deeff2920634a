import DIPDiagnostics
import DIPFormat
import DIPWorkbook

/// Understands rows. What it does not understand stays as it is: the format's own rules speak of it.
struct PembacaBaris {
  let kamus: KamusKolom
  let kosakata: Kosakata
  let pihak: NilaiPihak
  let tempat: TempatSel
  /// Code of the unit for rows that name none.
  let unit: String?
  /// Code of the class for rows that name none.
  let kelas: String?
  private let ingatBentuk = Ingatan<[String]>()
  private let ingatKelas = Ingatan<String>()
  private let ingatRetensi = Ingatan<NilaiRetensi>()
  private let ingatMenguasai = Ingatan<Isi>()
  private let ingatPenanggungJawab = Ingatan<(isi: Isi, luar: [String])>()

  init(
    kamus: KamusKolom, kosakata: Kosakata, pihak: NilaiPihak, tempat: TempatSel, unit: String?, kelas: String?
  ) {
    self.kamus = kamus
    self.kosakata = kosakata
    self.pihak = pihak
    self.tempat = tempat
    self.unit = unit
    self.kelas = kelas
  }

  func baca(_ baris: BarisTabel) -> EntriTabel {
    var entri = EntriTabel(baris: baris)
    judul(&entri)
    pilihan(&entri)
    pihak(&entri)
    waktu(&entri)
    bentuk(&entri)
    retensi(&entri)
    layanan(&entri)
    for (heading, sel) in baris.lain { entri.catatan.append((heading, sel.teks)) }
    periksaSel(&entri)
    return entri
  }

  private func isi(_ baris: BarisTabel, _ kolom: Kolom) -> Isi? {
    baris.sel[kolom].map { .teks(PembacaBaris.rapi($0.teks), kolom: $0.kolom) }
  }

  /// True where the column of codes says that the row is an entry of its own, whatever it resembles.
  static func isBaru(_ kode: String) -> Bool { ["baru", "new"].contains(lipatKata(kode)) }

  /// Line breaks stay, other white space becomes one blank.
  static func rapi(_ text: String) -> String {
    if isRapi(text) { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.joined(separator: "\n")
      .trimmed.description
  }

  /// True where the text surely has no white space but single blanks between its words.
  private static func isRapi(_ text: String) -> Bool {
    var before: UInt8 = 0x20
    for byte in text.utf8 {
      // Lead bytes of the hard, thin and wide blanks; they may also be something else.
      if byte < 0x20 || byte == 0xC2 || (0xE1...0xE3).contains(byte) || (byte == 0x20 && before == 0x20) {
        return false
      }
      before = byte
    }
    return before != 0x20
  }

  private static func satuBaris(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func judul(_ entri: inout EntriTabel) {
    let baris = entri.baris
    if let sel = baris.sel[.judul] { entri.isi[.judul] = .teks(PembacaBaris.satuBaris(sel.teks), kolom: sel.kolom) }
    entri.isi[.ringkasan] = isi(baris, .ringkasan)
    if entri.isi[.ringkasan] == nil, let sel = baris.sel[.judul], baris.kolom[.ringkasan] == nil {
      entri.isi[.ringkasan] = .teks(PembacaBaris.rapi(sel.teks), kolom: sel.kolom)
      entri.turunan.insert(.ringkasan)
    }
    if entri.isi[.judul] == nil, let sel = baris.sel[.ringkasan] {
      entri.isi[.judul] = .teks(PembacaBaris.judul(dari: sel.teks), kolom: sel.kolom)
      if baris.kolom[.judul] != nil { entri.turunan.insert(.judul) }
    }
  }

  /// The first line of a summary, shortened at a word where it is long.
  static func judul(dari ringkasan: String) -> String {
    let line = satuBaris(String(ringkasan.split(separator: "\n").first ?? ""))
    guard line.count > 160 else { return line }
    var short = ""
    for word in line.split(separator: " ") {
      if short.count + word.count > 150 { break }
      short += (short.isEmpty ? "" : " ") + word
    }
    return short.isEmpty ? String(line.prefix(150)) : short
  }

  private func pilihan(_ entri: inout EntriTabel) {
    let baris = entri.baris
    if let sel = baris.sel[.kelas] {
      entri.isi[.kelas] = .teks(
        ingatKelas.nilai(sel.teks) { NilaiPilihan.kelas(sel.teks, kamus) }, kolom: sel.kolom)
    } else if let section = baris.kelas ?? kelas {
      entri.isi[.kelas] = .teks(section, kolom: nil)
      entri.turunan.insert(.kelas)
    }
    for (kolom, kunci, list) in [
      (Kolom.subkategori, KunciEntri.subkategori, Subkategori.Daftar.dip),
      (.subkategoriPemilu, .subkategoriPemilu, .pemilu),
    ] {
      guard let sel = baris.sel[kolom] else { continue }
      entri.isi[kunci] = .teks(NilaiPilihan.subkategori(sel.teks, kosakata, list), kolom: sel.kolom)
    }
    if entri.isi[.subkategori] == nil { tebak(&entri) }
    if let sel = baris.sel[.jenis] { entri.isi[.jenis] = .teks(sel.teks.lowercased(), kolom: sel.kolom) }
    if let sel = baris.sel[.rezim] {
      let items = sel.teks.lowercased().split { ",;/\n ".contains($0) }.map { Isi.teks(String($0), kolom: sel.kolom) }
      entri.isi[.rezim] = .daftar(items)
    }
    entri.isi[.kegiatan] = isi(baris, .kegiatan)
  }

  private func tebak(_ entri: inout EntriTabel) {
    let kelas = entri.teks(.kelas)
    // A worksheet asks for the sub-category itself; a blank cell there is for the rules to speak of.
    guard entri.baris.kolom[.subkategori] == nil, Kelas(kode: kelas) != nil else { return }
    let guess = NilaiPilihan.tebakan(entri.teks(.judul), kelas, kosakata)
    guard let kode = guess ?? NilaiPilihan.lainnya(kelas, kosakata) else { return }
    entri.isi[.subkategori] = .teks(kode, kolom: nil)
    entri.turunan.insert(.subkategori)
    let label = kosakata.cari(kode).map { kosakata[$0].label } ?? ""
    entri.temuan.append(
      Diagnostic(
        RuleCode(813), at: tempat.sel(entri.baris, .judul), ["nilai": kode, "label": label],
        variant: guess == nil ? "lain" : ""))
  }

  private func pihak(_ entri: inout EntriTabel) {
    let baris = entri.baris
    if let sel = baris.sel[.menguasai] {
      entri.isi[.menguasai] = ingatMenguasai.nilai("\(sel.kolom) \(sel.teks)") {
        pihak.menguasai(sel.teks, kolom: sel.kolom)
      }
    } else if let unit {
      entri.isi[.menguasai] = .teks(unit, kolom: nil)
      entri.turunan.insert(.menguasai)
    }
    guard let sel = baris.sel[.penanggungJawab] else { return }
    let result = ingatPenanggungJawab.nilai("\(sel.kolom) \(sel.teks)") {
      pihak.penanggungJawab(sel.teks, kolom: sel.kolom)
    }
    entri.isi[.penanggungJawab] = result.isi
    for outside in result.luar where !sel.teks.lowercased().contains("pihak luar:") {
      entri.temuan.append(Diagnostic(RuleCode(828), at: tempat.sel(baris, sel.kolom), ["nilai": outside]))
    }
  }

  private func waktu(_ entri: inout EntriTabel) {
    let baris = entri.baris
    var time: Isi?
    var places: Isi?
    if let sel = baris.sel[.dibuat] {
      let parts = NilaiWaktu.terpisah(sel.teks)
      if !parts.waktu.isEmpty { time = .teks(parts.waktu, kolom: sel.kolom) }
      places = PembacaBaris.daftar(parts.tempat, sel.kolom)
    }
    if let sel = baris.sel[.waktu] {
      time = .teks(NilaiWaktu.waktu(sel.teks) ?? PembacaBaris.satuBaris(sel.teks), kolom: sel.kolom)
    }
    if let sel = baris.sel[.tempat] { places = PembacaBaris.daftar(NilaiWaktu.tempat(sel.teks), sel.kolom) }
    let missing = baris.tempat(.dibuat)
    if time != nil || places != nil || baris.kolom[.dibuat] != nil || baris.kolom[.waktu] != nil {
      let timeColumn = baris.kolom[.waktu] ?? missing
      let placeColumn = baris.kolom[.tempat] ?? missing
      entri.isi[.dibuat] = .peta([
        ("waktu", time ?? .teks("", kolom: timeColumn)), ("tempat", places ?? .teks("", kolom: placeColumn)),
      ])
    }
  }

  static func daftar(_ texts: [String], _ kolom: Int) -> Isi? {
    switch texts.count {
    case 0: nil
    case 1: .teks(texts[0], kolom: kolom)
    default: .daftar(texts.map { .teks($0, kolom: kolom) })
    }
  }

  private func bentuk(_ entri: inout EntriTabel) {
    let baris = entri.baris
    var items: [Isi] = []
    var found: Set<String> = []
    if let sel = baris.sel[.bentuk] {
      let known = ingatBentuk.nilai(sel.teks) { NilaiPilihan.bentuk(sel.teks, kamus) }
      for one in known where found.insert(one).inserted {
        items.append(.teks(one, kolom: sel.kolom))
      }
    }
    for (kolom, kode) in [(Kolom.cetak, "cetak"), (.digital, "digital"), (.rekaman, "rekaman"), (.daring, "daring")] {
      guard let sel = baris.sel[kolom] else { continue }
      switch NilaiPilihan.centang(sel.teks) {
      case true?: if found.insert(kode).inserted { items.append(.teks(kode, kolom: sel.kolom)) }
      case false?: break
      case nil: catat(sel, kolom, &entri)
      }
    }
    if !items.isEmpty { entri.isi[.bentuk] = .daftar(items) }
  }

  /// Keeps what is not understood as a note, and says so.
  private func catat(_ sel: Sel, _ kolom: Kolom, _ entri: inout EntriTabel) {
    entri.catatan.append((kolom.rawValue, sel.teks))
    entri.temuan.append(
      Diagnostic(
        RuleCode(810), at: tempat.sel(entri.baris, sel.kolom), ["nilai": sel.teks, "kunci": kolom.rawValue]))
  }

  private func retensi(_ entri: inout EntriTabel) {
    let baris = entri.baris
    var parts: [(String, Isi)] = []
    func add(_ key: String, _ text: String, _ kolom: Int) {
      if !text.isEmpty, !parts.contains(where: { $0.0 == key }) { parts.append((key, .teks(text, kolom: kolom))) }
    }
    if let sel = baris.sel[.aktif] { add("aktif", NilaiRetensi.masa(sel.teks), sel.kolom) }
    if let sel = baris.sel[.inaktif] { add("inaktif", NilaiRetensi.masa(sel.teks), sel.kolom) }
    if let sel = baris.sel[.sejak] { add("sejak", PembacaBaris.satuBaris(sel.teks), sel.kolom) }
    if let sel = baris.sel[.nasib] { add("nasib", NilaiRetensi.nasib(sel.teks), sel.kolom) }
    if let sel = baris.sel[.jra] { add("jra", PembacaBaris.satuBaris(sel.teks), sel.kolom) }
    if let sel = baris.sel[.asli] { add("asli", PembacaBaris.satuBaris(sel.teks), sel.kolom) }
    if let sel = baris.sel[.retensi], !["-", "–"].contains(sel.teks) {
      // A bare number stands for years where the heading says so or where it can be nothing else.
      let text = Int(sel.teks) != nil ? sel.teks + " Tahun" : PembacaBaris.satuBaris(sel.teks)
      let value = ingatRetensi.nilai(text) { NilaiRetensi(text) }
      add("aktif", value.aktif, sel.kolom)
      add("inaktif", value.inaktif, sel.kolom)
      add("nasib", value.nasib, sel.kolom)
      add("asli", value.asli, sel.kolom)
    }
    if !parts.isEmpty { entri.isi[.retensi] = .peta(parts) }
  }

  private func layanan(_ entri: inout EntriTabel) {
    let baris = entri.baris
    entri.isi[.caraMemperoleh] = isi(baris, .caraMemperoleh)
    entri.isi[.biaya] = isi(baris, .biaya)
    var files: [NilaiBerkas] = []
    var place: Int?
    for column in [Kolom.tautan, .media] {
      guard let sel = baris.sel[column] else { continue }
      let (found, rest) = berkas(sel)
      files += found.filter { one in !files.contains { $0.lokasi == one.lokasi } }
      if !found.isEmpty {
        place = place ?? sel.kolom
      } else if sel.teks.lowercased().contains("tersedia"), entri.isi[.caraMemperoleh] == nil {
        entri.isi[.caraMemperoleh] = .teks(PembacaBaris.satuBaris(sel.teks), kolom: sel.kolom)
        continue
      }
      if !rest.isEmpty, !["-", "–"].contains(sel.teks) { catat(sel, column, &entri) }
    }
    if !files.isEmpty { entri.isi[.berkas] = PembacaBaris.isi(files, kolom: place) }
  }

  /// The files of a cell, in its text or behind it: what people see is heeded first.
  private func berkas(_ sel: Sel) -> (berkas: [NilaiBerkas], sisa: [String]) {
    let (files, rest) = NilaiBerkas.baca(sel.teks)
    guard files.isEmpty, let link = sel.tautan, let hidden = NilaiBerkas.baca(link).berkas.first else {
      return (files, rest)
    }
    return ([hidden], [])
  }

  static func isi(_ files: [NilaiBerkas], kolom: Int?) -> Isi {
    .daftar(
      files.map {
        .peta([("nama", .teks($0.namaTertulis, kolom: kolom)), ("lokasi", .teks($0.lokasi, kolom: kolom))])
      })
  }

  /// Formulas and errors of the spreadsheet.
  private func periksaSel(_ entri: inout EntriTabel) {
    let baris = entri.baris
    for sel in baris.sel.values.sorted(by: { $0.kolom < $1.kolom }) {
      if case .error(let text) = sel.nilai {
        entri.temuan.append(Diagnostic(RuleCode(812), at: tempat.sel(baris, sel.kolom), ["nilai": text]))
      } else if sel.isFormula {
        entri.temuan.append(Diagnostic(RuleCode(811), at: tempat.sel(baris, sel.kolom), ["nilai": sel.teks]))
      }
    }
  }
}
