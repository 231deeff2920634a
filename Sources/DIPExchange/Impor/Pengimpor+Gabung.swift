import DIPDiagnostics
import DIPFormat
import DIPSource

extension Pengimpor {
  /// One column in which table and register differ.
  private struct Beda {
    var kolom: Kolom
    var lama: String
    var baru: String
  }

  /// A row about an entry that stands already: only what the table changed is changed.
  mutating func gabung(_ entry: EntriTabel, _ index: Int) -> NasibBaris {
    let ada = cocok[index]
    // A worksheet gives the names in its cells.
    let entry = dasar == nil ? entry.denganNamaBerkas(TeksKolom.berkas(ada.pairs)) : entry
    guard cocok.ambil(index) else {
      hasil.temuan.append(Diagnostic(RuleCode(819), at: tempat.sel(entry.baris, .judul), ["baris": ada.kode]))
      return .dilewati(.kembar)
    }
    let text = TeksBaris(entry, kode: ada.kode, shownAs: isi.shownAs + "/" + ada.sumber)
    if let personal = pribadi(entry, text) { return personal }
    let state = keadaan(entry, ada)
    if case .ditolak(let reason) = state { return .dilewati(reason) }
    if berselisih(state, entry, ada) { return .dilewati(.berselisih) }
    let (changes, hasConflict) = beda(entry, ada, text)
    var editor = Penyunting(ada)
    let isWhole = retensiUtuh(changes, entry, ada, text)
    if isWhole, let whole = entry.isi[.retensi] { editor.taruh(.retensi, whole) }
    for change in changes where !(isWhole && Pengimpor.retensi.contains(change.kolom)) {
      terapkan(change.kolom, entry, &editor)
    }
    tanggal(state, changed: !changes.isEmpty, ada, &editor)
    let edits = editor.suntingan
    guard !edits.isEmpty else {
      hasil.temuan += sekaligus.saring(
        periksa(ada.file, sumber: ada.sumber), entry.baris, lembarKerja: dasar != nil
      ).map { diKolom($0, entry, ada) }
      if hasConflict { return .dilewati(.berselisih) }
      return .tetap(ada.kode)
    }
    return tulis(entry, ada, edits, changes, onlyDates: changes.isEmpty && !isDicabut(state))
  }

  private func isDicabut(_ state: Keadaan) -> Bool { if case .dicabut = state { true } else { false } }

  private mutating func pribadi(_ entry: EntriTabel, _ text: TeksBaris) -> NasibBaris? {
    let known = Set(
      periksa(cocok.cari(kode: RawEntry.nama(path: text.file.path)).map { cocok[$0].file } ?? text.file, sumber: "")
        .map(\.code))
    let found = periksa(text.file, sumber: "").filter {
      (142...144).contains($0.code.number) && !known.contains($0.code)
    }
    guard !found.isEmpty else { return nil }
    for one in found {
      var place = diSel(one, entry.baris, text.yaml).location
      place.excerpt = ""
      hasil.temuan.append(Diagnostic(RuleCode(817), at: place, ["nilai": one.arguments["nilai"] ?? ""]))
    }
    return .dilewati(.dataPribadi)
  }

  /// The columns to change; conflicts with an author's edits become findings.
  private mutating func beda(_ entry: EntriTabel, _ ada: EntriAda, _ text: TeksBaris) -> ([Beda], Bool) {
    var changes: [Beda] = []
    var hasConflict = false
    for column in Kolom.banding where berasal(column, entry) {
      let new = text.teks(column)
      let old = TeksKolom.teks(column, ada.pairs)
      let base = dasar?[ada.kode, column]
      // A blank cell clears what a worksheet had filled in; elsewhere it says nothing.
      if new.isEmpty, base?.isEmpty ?? true, !terganti(column, entry, ada.kode, old) {
        continue
      }
      // An older table, read again, does not take back what came in after it.
      let isOlder = dasar == nil && lebihLama(column, ada.kode, text)
      if new == old {
        hasil.asal.catat(ada.kode, column, new)
        continue
      }
      let now = dasar == nil ? old : current(ada)[column] ?? old
      let isUntouched = base.map { $0 == new } ?? (hasil.asal.sama(ada.kode, column, new) ?? false)
      let isOwn = base.map { $0 == now } ?? hasil.asal.sama(ada.kode, column, old) ?? old.isEmpty
      if (pilihan.timpa && (base == nil || !isUntouched)) || (!isUntouched && !isOlder && (isOwn || old.isEmpty)) {
        changes.append(Beda(kolom: column, lama: old, baru: new))
      } else if !isUntouched {
        hasConflict = true
        hasil.temuan.append(
          Diagnostic(
            RuleCode(815), at: tempat.sel(entry.baris, kolomAsal(column, entry)),
            [
              "kunci": column.rawValue, "nilai": new.isEmpty ? entry.baris.sel[.retensi]?.teks ?? "" : new, "lama": old,
              "asal": hasil.asal.tempat(ada.kode, column, old),
            ],
            related: [Related(Location(path: isi.shownAs + "/" + ada.sumber), .comparedWith)]))
      }
    }
    return (changes, hasConflict)
  }

  /// True where a part of the retention that an earlier form of the table's one cell gave is no longer in it: mended, the cell
  /// leaves nothing of its old wording behind.
  private func terganti(_ column: Kolom, _ entry: EntriTabel, _ kode: String, _ old: String) -> Bool {
    let sel = entry.baris.sel[.retensi]
    guard dasar == nil, Pengimpor.retensi.contains(column), !old.isEmpty, let sel, !sel.teks.trimmed.isEmpty,
      !["-", "–"].contains(sel.teks), entry.baris.sel[column] == nil
    else { return false }
    return hasil.asal.sama(kode, column, old) ?? false
  }

  /// True where a table says of a column what one said once, and another has said otherwise since. The parts of the retention
  /// come from one cell: something new in one of them makes all of it new.
  private func lebihLama(_ column: Kolom, _ kode: String, _ text: TeksBaris) -> Bool {
    guard hasil.asal.pernah(kode, column, text.teks(column)) else { return false }
    guard Pengimpor.retensi.contains(column) else { return true }
    return Pengimpor.retensi.allSatisfy {
      hasil.asal.sama(kode, $0, text.teks($0)) ?? true || hasil.asal.pernah(kode, $0, text.teks($0))
    }
  }

  /// What one cell of a table says of the retention.
  private static let retensi: Set<Kolom> = [.aktif, .inaktif, .nasib, .asli]

  /// True where the retention is written anew as a whole: a part of it goes, and nothing in it is the author's own.
  private func retensiUtuh(_ changes: [Beda], _ entry: EntriTabel, _ ada: EntriAda, _ text: TeksBaris) -> Bool {
    guard dasar == nil, changes.contains(where: { Pengimpor.retensi.contains($0.kolom) && $0.baru.isEmpty }) else {
      return false
    }
    return Kolom.banding.filter { $0.rawValue.hasPrefix("retensi.") }.allSatisfy { column in
      changes.contains { $0.kolom == column } || TeksKolom.teks(column, ada.pairs) == text.teks(column)
    }
  }

  /// The column of the table that a compared one came from.
  private func kolomAsal(_ column: Kolom, _ entry: EntriTabel) -> Kolom {
    column.sumber.first { entry.baris.sel[$0] != nil } ?? column.sumber.first { entry.baris.kolom[$0] != nil } ?? .judul
  }

  /// What a worksheet of the entry as it stands now would bring back.
  private func current(_ ada: EntriAda) -> [Kolom: String] { BarisLembar(ada, isi.konteks).kembali(isi.kamus) }

  /// True where the row itself says something of a column, not a guess of ours.
  private func berasal(_ column: Kolom, _ entry: EntriTabel) -> Bool {
    let row = entry.baris
    switch column {
    case .ringkasan where entry.turunan.contains(.ringkasan): return false
    case .judul where row.sel[.judul] == nil:
      return row.kolom[.judul] == nil && row.sel[.ringkasan] != nil && dasar == nil
    default:
      // In a worksheet an empty cell is an answer too.
      return column.sumber.contains { row.sel[$0] != nil || (dasar != nil && row.kolom[$0] != nil) }
    }
  }

  private func terapkan(_ column: Kolom, _ entry: EntriTabel, _ editor: inout Penyunting) {
    func child(_ key: KunciEntri, _ name: String) {
      let whole = entry.isi[key] ?? .peta([])
      var part = Isi.teks("", kolom: nil)
      if case .peta(let pairs) = whole, let found = pairs.first(where: { $0.0 == name }) { part = found.1 }
      editor.taruh(key, name, part, semua: whole)
    }
    switch column {
    case .waktu, .tempat: child(.dibuat, column.rawValue)
    case .aktif, .inaktif, .sejak, .nasib, .jra, .asli: child(.retensi, String(column.rawValue.dropFirst(8)))
    case .tautan: editor.taruh(.berkas, entry.isi[.berkas] ?? .daftar([]))
    default:
      guard let key = KunciEntri.allCases.first(where: { $0.tertulis == column.rawValue }) else { return }
      editor.taruh(key, entry.isi[key] ?? .teks("", kolom: nil))
    }
  }

  /// Checks the edited file: every column reads as wanted, nothing else moved, no new error came in.
  private mutating func tulis(
    _ entry: EntriTabel, _ ada: EntriAda, _ edits: [ContentWriter.Edit], _ changes: [Beda], onlyDates: Bool
  ) -> NasibBaris {
    // What an edit would break is told below, by the column.
    var unread: [Diagnostic] = []
    guard let bytes = ContentWriter.applied(edits, to: ada.file.bytes),
      let edited = EntriAda(SourceFile(path: ada.file.path, bytes: bytes), sumber: ada.sumber, into: &unread),
      Kolom.banding.allSatisfy({ column in
        let wanted = changes.first { $0.kolom == column }?.baru ?? TeksKolom.teks(column, ada.pairs)
        return TeksKolom.teks(column, edited.pairs) == wanted
      })
    else {
      hasil.temuan.append(Diagnostic(RuleCode(820), at: tempat.sel(entry.baris, .kode), ["kode": ada.kode]))
      return .dilewati(.tidakDapatDisunting)
    }
    let before = periksa(ada.file, sumber: ada.sumber)
    let after = periksa(edited.file, sumber: ada.sumber)
    let added = after.filter { one in one.severity == .error && !before.contains { $0.code == one.code } }
    hasil.temuan += sekaligus.saring(after, entry.baris, lembarKerja: dasar != nil).map { diKolom($0, entry, edited) }
    guard added.isEmpty else {
      hasil.temuan.append(Diagnostic(RuleCode(820), at: tempat.sel(entry.baris, .kode), ["kode": ada.kode]))
      return .dilewati(.akanSalah)
    }
    hasil.suntingan.append((ada.sumber, ada.file.bytes, edits))
    for change in changes {
      hasil.asal.catat(
        ada.kode, change.kolom, change.baru, tempat: tempat.sebutan(entry.baris, kolomAsal(change.kolom, entry)))
    }
    return onlyDates ? .tetap(ada.kode) : .diubah(ada.kode)
  }

  /// A finding about the entry's file, moved to the cell of its key.
  private func diKolom(_ finding: Diagnostic, _ entry: EntriTabel, _ ada: EntriAda) -> Diagnostic {
    let column = TempatKolom.kolom(finding, ada)
    var moved = finding
    moved.location = tempat.sel(entry.baris, column)
    moved.related = []
    return moved
  }
}
