import DIPDiagnostics
import DIPFormat
import DIPSource

extension Pengimpor {
  /// One row's fate; its findings go to the result, each once.
  mutating func satu(_ entry: EntriTabel) -> NasibBaris {
    let start = hasil.temuan.count
    let fate = timbang(entry)
    var seen: Set<Diagnostic> = []
    // Of a row that stays out for personal data nothing else matters yet.
    let isPersonal = fate == .dilewati(.dataPribadi)
    // And where there is no title, none was there to guess a sub-category from.
    let isNameless = fate == .dilewati(.tanpaJudul)
    let found = hasil.temuan[start...].filter {
      seen.insert($0).inserted && (!isPersonal || $0.code == RuleCode(817))
        && !(isNameless && $0.code == RuleCode(813))
    }
    hasil.temuan.replaceSubrange(start..., with: found)
    return fate
  }

  private mutating func timbang(_ entry: EntriTabel) -> NasibBaris {
    var entry = entry
    let row = entry.baris
    if dasar != nil, row.sel.keys.allSatisfy({ $0 == .no || $0 == .keadaan || $0 == .kode }), row.sel[.kode] == nil {
      return .dilewati(.kosong)
    }
    if entry.teks(.kelas) == Kolom.dikecualikan {
      // What else there is to say of such a row does not matter: it stays out whatever it says.
      if row.sel[.kelas] == nil {
        sekaligus.dikecualikan += 1
        if sekaligus.awalDikecualikan == nil { sekaligus.awalDikecualikan = row }
      } else {
        hasil.temuan.append(
          Diagnostic(RuleCode(818), at: tempat.sel(row, .kelas), ["nilai": entry.teks(.judul), "jumlah": ""]))
      }
      return .dilewati(.dikecualikan)
    }
    hasil.temuan += entry.temuan
    entry.temuan = []
    let isOwn = PembacaBaris.isBaru(row.teks(.kode))
    if let kode = row.sel[.kode], !isOwn { return berkode(entry, kode.teks) }
    guard row.sel[.judul] != nil || row.sel[.ringkasan] != nil else {
      hasil.temuan.append(Diagnostic(RuleCode(807), at: tempat.sel(row, .judul), ["jumlah": ""]))
      return .dilewati(.tanpaJudul)
    }
    let answer = jawaban(row)
    if let kode = answer?.kode { return berkode(entry, kode) }
    let time = entry.waktu
    let identity = [
      lipatKata(entry.teks(.judul)), entry.menguasai.joined(separator: ","), time, entry.teks(.kelas),
    ].joined(separator: "\u{1F}")
    if let first = terlihat[identity] {
      hasil.temuan.append(Diagnostic(RuleCode(819), at: tempat.sel(row, .judul), ["baris": String(first)]))
      return .dilewati(.kembar)
    }
    terlihat[identity] = row.baris + 1
    if isOwn || answer != nil { return baru(entry) }
    switch cocok.cari(entry, waktu: time, dikenal: unitKantor, diLembar: dasar != nil) {
    case .ada(let index): return gabung(entry, index)
    case .serupa(let index) where pilihan.serupa == .merge: return gabung(entry, index)
    case .serupa(let index) where pilihan.serupa == .hold:
      tahan(entry, cocok[index])
      return .dilewati(.serupa)
    case .serupa, .baru: return baru(entry)
    }
  }

  private func jawaban(_ row: BarisTabel) -> PilihanImpor.Jawaban? {
    pilihan.jawaban.first { $0.baris == row.baris + 1 && ($0.lembar == nil || $0.lembar == row.namaLembar) }
  }

  private mutating func tahan(_ entry: EntriTabel, _ ada: EntriAda) {
    let row = entry.baris
    let name = (banyakLembar ? row.namaLembar + "!" : "") + String(row.baris + 1)
    hasil.serupa.append(
      HasilImpor.Serupa(
        sebutan: name, lembar: row.namaLembar, baris: row.baris + 1, judul: entry.teks(.judul), kode: ada.kode,
        judulAda: ada.judul))
    hasil.temuan.append(
      Diagnostic(
        RuleCode(814), at: tempat.sel(row, .judul),
        ["nilai": entry.teks(.judul), "kode": ada.kode, "judul": ada.judul, "baris": name, "entri": ""],
        related: [Related(Location(path: isi.shownAs + "/" + ada.sumber), .comparedWith)]))
  }

  private mutating func berkode(_ entry: EntriTabel, _ tertulis: String) -> NasibBaris {
    let kode = tertulis.uppercased()
    func refuse(_ variant: String, _ saran: String = "") -> NasibBaris {
      hasil.temuan.append(
        Diagnostic(
          RuleCode(816), at: tempat.sel(entry.baris, .kode), ["nilai": tertulis, "saran": saran], variant: variant))
      return .dilewati(.kodeTakDikenal)
    }
    guard berpolaKode(kode) else { return refuse("pola") }
    guard let index = cocok.cari(kode: kode) else {
      return isi.rusak[kode] == nil ? refuse("", cocok.saran(kode: kode)) : refuse("rusak")
    }
    guard kodeTerlihat.insert(kode).inserted else { return refuse("ganda") }
    return gabung(entry, index)
  }

  /// A row that becomes an entry of its own.
  private mutating func baru(_ entry: EntriTabel) -> NasibBaris {
    var entry = entry
    guard let kode = kodeBerikut else {
      hasil.temuan.append(Diagnostic(RuleCode(830), at: tempat.sel(entry.baris, .judul)))
      return .dilewati(.kodeHabis)
    }
    if let day = pilihan.divalidasi, pilihan.unit != nil || dasar != nil {
      entry.isi[.diperbarui] = .teks(day.description, kolom: nil)
      entry.isi[.divalidasi] = .teks(day.description, kolom: nil)
    }
    let folder = entry.menguasai.first { unitKantor.contains($0) } ?? pilihan.unit ?? "lain"
    let source = "informasi/\(folder)/\(kode).md"
    let text = TeksBaris(entry, kode: kode, shownAs: isi.shownAs + "/" + source)
    let findings = periksa(text.file, sumber: source)
    if let personal = pribadi(findings, entry, text.yaml) { return personal }
    hasil.temuan += sekaligus.saring(findings, entry.baris, lembarKerja: dasar != nil)
      .map { diSel($0, entry.baris, text.yaml) }
    hasil.berkasBaru.append((source, text.yaml.bytes))
    for column in Kolom.banding { hasil.asal.catat(kode, column, text.teks(column)) }
    kodeBerikut = EntriBaru.sesudah(kode)
    return .baru(kode)
  }

  /// The findings of a file's own rules and of its text's.
  func periksa(_ file: SourceFile, sumber: String) -> [Diagnostic] {
    var reader = pembaca
    var found = reader.baca(file, sumber: sumber).temuan
    DataPribadi.samarkan(&found, file)
    return found
  }

  private mutating func pribadi(_ findings: [Diagnostic], _ entry: EntriTabel, _ yaml: PenulisYAML) -> NasibBaris? {
    let personal = findings.filter { (142...144).contains($0.code.number) }
    guard !personal.isEmpty else { return nil }
    for one in personal {
      var place = diSel(one, entry.baris, yaml).location
      place.excerpt = ""
      hasil.temuan.append(Diagnostic(RuleCode(817), at: place, ["nilai": one.arguments["nilai"] ?? ""]))
    }
    return .dilewati(.dataPribadi)
  }

  /// A finding about the entry's text, moved to the cell it came from.
  func diSel(_ finding: Diagnostic, _ row: BarisTabel, _ yaml: PenulisYAML) -> Diagnostic {
    var moved = finding
    // A value that is missing belongs into the blank cell of its column; where there is no column, the title stands for it.
    let column = finding.location.isAfter ? nil : yaml.kolom(finding.location.offset)
    let blank = Pengimpor.kolomUnsur[finding.code.number]?.first { row.sel[$0] == nil && row.kolom[$0] != nil }
    // A form that was ticked came from the columns of ticks.
    let stated: Kolom = finding.code == RuleCode(125) ? .bentuk : .judul
    moved.location = tempat.sel(row, blank.flatMap { row.kolom[$0] } ?? column ?? row.tempat(stated))
    moved.related = []
    return moved
  }

  /// Where a row would say what a rule misses.
  private static let kolomUnsur: [UInt16: [Kolom]] = [
    103: [.menguasai], 104: [.penanggungJawab], 105: [.dibuat, .waktu, .tempat], 106: [.bentuk],
    107: [.retensi, .aktif],
    109: [.kelas], 110: [.subkategori],
  ]
}
