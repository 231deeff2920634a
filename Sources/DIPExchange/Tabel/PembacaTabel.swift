import DIPDiagnostics
import DIPFormat
import DIPWorkbook

/// What a sheet holds: rows of entries, and all other rows with the reason why they are none.
struct IsiLembar: Sendable {
  var baris: [BarisTabel] = []
  var lewat: [(baris: Int, alasan: Alasan)] = []
  /// Headings that nobody knows, with their place.
  var asing: [(judul: String, baris: Int, kolom: Int)] = []
  /// Headings that stand for a column that another one stands for already.
  var ganda: [(judul: String, kunci: Kolom, baris: Int, kolom: Int)] = []
  /// The rows of headings.
  var kepala: [Int] = []
  /// Columns that some heading names.
  var kolom: Set<Kolom> = []
}

/// Finds the tables of a sheet by their headings, wherever they begin: titles above, sections that carry the class, headings
/// repeated, headings in two rows, rows of column numbers.
struct PembacaTabel {
  private let kamus: KamusKolom
  private let sheet: ReadSheet
  private let nomor: Int
  private var isi = IsiLembar()
  private var kolom: [Int: Kolom] = [:]
  private var judul: [Int: String] = [:]
  private var kelas: String?
  /// True under headings of a list of exempt information.
  private var daftarDIK = false
  private var barisKepala = -2
  private var lembarKerja = false

  /// `lembarKerja` is true for a worksheet of ours, which has a column that no other table has.
  static func baca(_ sheet: ReadSheet, nomor: Int, _ kamus: KamusKolom, lembarKerja: Bool = false) -> IsiLembar {
    var reader = PembacaTabel(kamus, sheet, nomor)
    reader.lembarKerja = lembarKerja
    return reader.run()
  }

  private init(_ kamus: KamusKolom, _ sheet: ReadSheet, _ nomor: Int) {
    self.kamus = kamus
    self.sheet = sheet
    self.nomor = nomor
    kelas = PembacaTabel.kelas(sheet.name, kamus)
  }

  private mutating func run() -> IsiLembar {
    let merges = Gabungan(sheet)
    for row in sheet.rows {
      let cells = merges.lengkap(row).map {
        Sel(kolom: $0.column, nilai: $0.value, isFormula: $0.isFormula, tautan: $0.link)
      }.filter { !$0.teks.isEmpty && !DaftarTemuan.isTanda($0.teks) }
      guard !cells.isEmpty else { continue }
      read(cells, row.index)
    }
    return isi
  }

  private mutating func read(_ cells: [Sel], _ row: Int) {
    if isHeading(cells) { return heading(cells, row) }
    if row == barisKepala + 1, isSubheading(cells) { return subheading(cells, row) }
    if isNumbers(cells) { return skip(row, .nomorKolom) }
    if let found = section(cells) {
      kelas = found
      return skip(row, .bagian)
    }
    guard !kolom.isEmpty else {
      // The title above a table may carry the class as well.
      if let found = PembacaTabel.kelas(cells.map(\.teks).joined(separator: " "), kamus) { kelas = found }
      return skip(row, .judulTabel)
    }
    entry(cells, row)
  }

  private mutating func skip(_ row: Int, _ alasan: Alasan) { isi.lewat.append((row, alasan)) }

  // MARK: Headings

  private func kunci(_ sel: Sel) -> Kolom? {
    guard case .text(let text) = sel.nilai else { return nil }
    if BentukBalik.judulHasil.contains(text) { return .hasil }
    let folded = lipatKolom(text)
    if lembarKerja, folded == LembarKerja.catatanTerlipat { return .catatan }
    return kamus.kolom[folded].flatMap { Kolom(rawValue: $0) }
  }

  /// The headings of a row that are known. One that stands over titles in one table and over classes in another is the class
  /// where most of its cells name one, and the title of a table that has no other; else nobody knows what it means.
  private func jelas(_ cells: [Sel]) -> [(sel: Sel, kunci: Kolom)] {
    let found = cells.compactMap { sel in kunci(sel).map { (sel: sel, kunci: $0) } }
    guard found.contains(where: { $0.kunci == .judulAtauKelas }) else { return found }
    var taken = Set(found.map(\.kunci))
    return found.compactMap { sel, key in
      guard key == .judulAtauKelas else { return (sel, key) }
      let meant: Kolom = menyebutKelas(sel.kolom) || taken.contains(.judul) ? .kelas : .judul
      return taken.insert(meant).inserted ? (sel, meant) : nil
    }
  }

  /// True for a column whose cells are classes more often than not; rows of one or two cells are titles and sections.
  private func menyebutKelas(_ column: Int) -> Bool {
    var filled = 0
    var classes = 0
    for row in sheet.rows where row.cells.count > 2 {
      guard case .text(let text)? = row[column]?.value, !text.isEmpty else { continue }
      filled += 1
      if PembacaTabel.kelas(text, kamus) != nil { classes += 1 }
    }
    return classes * 2 > filled
  }

  private func isHeading(_ cells: [Sel]) -> Bool {
    let known = Set(jelas(cells).map(\.kunci))
    guard !known.isDisjoint(with: [.judul, .ringkasan, .kode, .dik]) else { return false }
    return known.count >= 2 && known.count * 2 >= cells.count
  }

  private func isSubheading(_ cells: [Sel]) -> Bool {
    let fresh = cells.filter { kunci($0).map { !kolom.values.contains($0) } ?? true }
    return !fresh.isEmpty && fresh.allSatisfy { kunci($0).map(Kolom.anak.contains) ?? false }
  }

  private mutating func heading(_ cells: [Sel], _ row: Int) {
    kolom = [:]
    judul = [:]
    barisKepala = row
    isi.kepala.append(row)
    skip(row, .kepala)
    let known = Dictionary(jelas(cells).map { ($0.sel.kolom, $0.kunci) }, uniquingKeysWith: { first, _ in first })
    for sel in cells {
      judul[sel.kolom] = sel.teks
      guard let key = known[sel.kolom] else {
        if !isi.asing.contains(where: { $0.judul == sel.teks }) { isi.asing.append((sel.teks, row, sel.kolom)) }
        continue
      }
      if key == .hasil || key == .dik, kolom.values.contains(key) {
        kolom[sel.kolom] = key
      } else if kolom.values.contains(key) {
        isi.ganda.append((sel.teks, key, row, sel.kolom))
      } else {
        kolom[sel.kolom] = key
        isi.kolom.insert(key)
      }
    }
    daftarDIK = kolom.values.contains(.dik)
  }

  /// The second row of headings: what stands under a spanning heading takes its place.
  private mutating func subheading(_ cells: [Sel], _ row: Int) {
    isi.kepala.append(row)
    skip(row, .kepala)
    for sel in cells {
      guard let key = kunci(sel), !kolom.values.contains(key) else { continue }
      kolom[sel.kolom] = key
      judul[sel.kolom] = sel.teks
      isi.kolom.insert(key)
    }
  }

  /// `1 2 3 …` under the headings, with or without brackets.
  private func isNumbers(_ cells: [Sel]) -> Bool {
    // A row of an entry has text in it; the last cell is asked first, since the first one often is its number.
    func number(_ cell: Sel) -> Int? { cell.teks.utf8.count > 6 ? nil : Int(cell.teks.filter { !"().".contains($0) }) }
    guard cells.count >= 3, cells.last.flatMap(number) != nil else { return false }
    let numbers = cells.compactMap(number)
    guard numbers.count == cells.count, let first = numbers.first, first <= 2 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
  }

  // MARK: Sections and entries

  /// The class that a section row carries: one text, alone or behind a letter.
  private func section(_ cells: [Sel]) -> String? {
    guard cells.count <= 2, let last = cells.last, let found = PembacaTabel.kelas(last.teks, kamus) else { return nil }
    if cells.count == 2 {
      let mark = cells[0].teks.filter { $0.isLetter || $0.isNumber }
      guard mark.count <= 4, mark.allSatisfy({ "ABCDEFGHIVXabcdefghivx".contains($0) }) else { return nil }
    }
    // A title such as "Informasi berkala lainnya" beside a number is a row; alone in its row it is a section.
    return found
  }

  private static func kelas(_ text: String, _ kamus: KamusKolom) -> String? {
    let folded = " " + lipatKata(text) + " "
    let found = Set(kamus.kelas.filter { folded.contains(" " + $0.kata + " ") }.map(\.kode))
    // "Berkala, serta merta, dan setiap saat" is the title of the whole list.
    return found.count == 1 ? found.first : nil
  }

  private mutating func entry(_ cells: [Sel], _ row: Int) {
    var one = BarisTabel(
      lembar: nomor, namaLembar: sheet.name, baris: row, sel: [:], lain: [],
      kelas: daftarDIK ? Kolom.dikecualikan : kelas,
      kolom: Dictionary(kolom.map { ($1, $0) }, uniquingKeysWith: { first, _ in first }))
    for sel in cells {
      if let key = kolom[sel.kolom] {
        one.sel[key] = sel
      } else {
        one.lain.append((judul[sel.kolom] ?? "", sel))
      }
    }
    if daftarDIK { return isi.baris.append(one) }
    let filled = one.sel.keys.filter { $0.berisi && $0 != .keadaan }
    let hasTitle = one.sel[.judul] != nil || one.sel[.ringkasan] != nil
    guard hasTitle else {
      // What somebody wrote where only the office writes is told, so the row goes on.
      if lembarKerja, one.sel[.catatan] != nil { return isi.baris.append(one) }
      if one.sel[.kode] != nil || filled.count >= 3 {
        isi.baris.append(one)
        return
      }
      return skip(row, cells.count <= 2 ? .diLuarTabel : .tanpaJudul)
    }
    let mapped = kolom.values.filter(\.berisi).count
    // A worksheet has no headings of groups: a title alone is an entry that somebody has begun.
    if filled.count == 1, mapped >= 4, one.lain.isEmpty, !lembarKerja { return skip(row, .kelompok) }
    isi.baris.append(one)
  }
}

/// Fills what merged cells cover: a value that spans rows stands in each of them.
private struct Gabungan {
  private var dariAtas: [Int: [ReadCell]] = [:]

  init(_ sheet: ReadSheet) {
    let tall = sheet.merged.filter { $0.rows.count > 1 && $0.rows.count < 10_000 }
    guard !tall.isEmpty else { return }
    let rows = Dictionary(sheet.rows.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    for area in tall {
      guard let cell = rows[area.rows.lowerBound]?[area.columns.lowerBound] else { continue }
      for row in area.rows.dropFirst() where rows[row] != nil { dariAtas[row, default: []].append(cell) }
    }
  }

  func lengkap(_ row: ReadRow) -> [ReadCell] {
    guard let more = dariAtas[row.index] else { return row.cells }
    let own = Set(row.cells.map(\.column))
    return (row.cells + more.filter { !own.contains($0.column) }).sorted { $0.column < $1.column }
  }
}
