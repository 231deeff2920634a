import DIPDiagnostics
import DIPFormat
import DIPSource
import DIPWorkbook

extension Pengimpor {
  /// False, with a finding, where a worksheet was made for somebody else.
  mutating func lembarKerjaDikenal() -> Bool {
    guard let identity = dasar?.identitas else { return true }
    hasil.lembarKerja = identity
    let known = isi.konteks.badanPublik.unit.contains { $0.kode == identity.unit }
    guard known, pilihan.unit == nil || pilihan.unit == identity.unit else {
      hasil.temuan.append(
        Diagnostic(
          RuleCode(824), at: tempat.berkas, ["nilai": identity.unit, "harapan": pilihan.unit ?? ""],
          variant: known ? "unit" : ""))
      return false
    }
    return true
  }

  /// Entries that were sent out and have no row any more.
  mutating func barisHilang() {
    guard let dasar else { return }
    for kode in dasar.kode where !kodeTerlihat.contains(kode) {
      guard let index = cocok.cari(kode: kode) else { continue }
      hasil.temuan.append(
        Diagnostic(RuleCode(821), at: tempat.berkas, ["kode": kode, "judul": cocok[index].judul]))
    }
  }

  /// What was written in the column that is the office's: it goes nowhere, and whoever wrote it must know.
  mutating func kolomTerkunci(_ row: BarisTabel) {
    guard let dasar, let sel = row.sel[.catatan] else { return }
    let kode = row.teks(.kode).uppercased()
    var words = sel.teks.split(whereSeparator: \.isWhitespace)[...]
    if dasar.kode.contains(kode) {
      // A worksheet of an earlier version does not tell what it was sent out with.
      guard let sent = dasar[kode, .catatan] else { return }
      let before = sent.split(whereSeparator: \.isWhitespace)
      if words.starts(with: before) { words = words.dropFirst(before.count) }
    }
    guard !words.isEmpty else { return }
    hasil.temuan.append(
      Diagnostic(
        RuleCode(833), at: tempat.sel(row, sel.kolom),
        ["kolom": LembarKerja.catatan, "nilai": words.joined(separator: " ")]))
  }

  /// The sheet of mandatory sub-categories that the office has no entry for.
  mutating func nihil(_ sheet: ReadSheet, _ number: Int) {
    var fates: [(baris: Int, nasib: NasibBaris)] = []
    var added: [String] = []
    for row in sheet.rows {
      let code = row[0]?.value.text.trimmed ?? ""
      let answer = lipatKata(row[2]?.value.text ?? "")
      let reason = PembacaBaris.rapi(row[3]?.value.text ?? "").replacing("\n", with: " ")
      func at(_ column: Int) -> Location {
        tempat.sel(lembar: number, nama: sheet.name, baris: row.index, kolom: column)
      }
      fates.append((row.index, .dilewati(.nihil)))
      guard answer == "nihil" else {
        // A reason without the answer, or an answer in other words, states nothing; a heading is neither.
        let isKnown = isi.konteks.kosakata.cari(String(code)) != nil
        if isKnown, answer.isEmpty ? !reason.isEmpty : !answer.hasPrefix("ada") {
          hasil.temuan.append(Diagnostic(RuleCode(825), at: at(2), ["nilai": String(code)], variant: "jawaban"))
        }
        continue
      }
      guard let id = isi.konteks.kosakata.cari(String(code)), isi.konteks.kosakata[id].wajib else {
        hasil.temuan.append(Diagnostic(RuleCode(825), at: at(0), ["nilai": String(code)], variant: "kode"))
        continue
      }
      guard !reason.isEmpty else {
        hasil.temuan.append(Diagnostic(RuleCode(825), at: at(3), ["nilai": String(code)]))
        continue
      }
      if let known = isi.nihil.first(where: { $0.nihil.subkategori == id })?.nihil {
        // Every unit gets the statement; one that words it otherwise must not be passed over.
        if known.alasan.split(whereSeparator: \.isWhitespace) != reason.split(whereSeparator: \.isWhitespace) {
          var place = at(3)
          place.excerpt = reason
          hasil.temuan.append(Diagnostic(RuleCode(825), at: place, ["nilai": String(code)], variant: "beda"))
        }
        continue
      }
      var line = "  - subkategori: \(code)\n    alasan: \(YAMLScalar.written(reason))\n"
      if let day = pilihan.divalidasi { line += "    divalidasi: \(day)\n" }
      added.append(line)
    }
    hasil.lembar.append(HasilImpor.Lembar(nama: sheet.name, baris: fates))
    hasil.nihilBaru += added
  }

  /// Adds the statements to `content/nihil.yaml`, or makes it.
  mutating func tulisNihil() {
    guard !hasil.nihilBaru.isEmpty else { return }
    let lines = hasil.nihilBaru.joined()
    guard let file = isi.berkasNihil else {
      hasil.berkasBaru.append(("nihil.yaml", Array(("nihil:\n" + lines).utf8)))
      return
    }
    let end = file.bytes.count
    let needsBreak = file.bytes.last.map { $0 != 0x0A } ?? false
    hasil.suntingan.append(
      (
        "nihil.yaml", file.bytes,
        [ContentWriter.Edit(end..<end, Array(((needsBreak ? "\n" : "") + lines).utf8))]
      ))
  }
}
