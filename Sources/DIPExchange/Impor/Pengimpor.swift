import DIPDiagnostics
import DIPFormat
import DIPMarkup
import DIPSource
package import DIPWorkbook

/// Plans an import: which entries are new, which change, and what there is to say of every row. Nothing is written here.
package struct Pengimpor {
  let isi: IsiRegister
  let pilihan: PilihanImpor
  let tempat: TempatSel
  let pihak: NilaiPihak
  /// Codes of the office's units.
  let unitKantor: Set<String>
  var cocok: Pencocok
  var hasil = HasilImpor()
  var pembaca: EntriReader
  var dasar: DasarLembar?
  /// The code of the next new entry; nil where none is left.
  var kodeBerikut: String?
  /// The first row, from 1, of each title, unit, time and class that has no code.
  var terlihat: [String: Int] = [:]
  var kodeTerlihat: Set<String> = []
  /// True where a row's number alone does not say which row is meant.
  var banyakLembar = false
  /// What is told once for a whole table instead of at each of its rows.
  var sekaligus = TemuanTabel()

  /// Plans the import of a workbook that people see as `path`.
  package static func rencana(
    _ book: ReadWorkbook, path: String, isi: IsiRegister, _ pilihan: PilihanImpor
  ) -> HasilImpor {
    MarkupEngine.prepare()
    var importer = Pengimpor(isi, pilihan, path)
    importer.run(book)
    importer.hasil.temuan.sort(by: Diagnostic.inOrder)
    return importer.hasil
  }

  private init(_ isi: IsiRegister, _ pilihan: PilihanImpor, _ path: String) {
    self.isi = isi
    self.pilihan = pilihan
    tempat = TempatSel(path: path)
    pihak = NilaiPihak(isi.konteks.badanPublik.unit)
    unitKantor = Set(isi.konteks.badanPublik.unit.map(\.kode))
    cocok = Pencocok(isi.entri)
    pembaca = EntriReader(konteks: isi.konteks)
    kodeBerikut = EntriBaru.kodeBerikut(isi.inventaris, folder: isi.folder)
    hasil.asal = isi.asal().asal
  }

  private mutating func run(_ book: ReadWorkbook) {
    if book.hasMacros { hasil.temuan.append(Diagnostic(RuleCode(826), at: tempat.berkas)) }
    if let name = pilihan.lembar, !book.sheets.contains(where: { $0.name == name }) {
      let names = book.sheets.map(\.name)
      hasil.temuan.append(
        Diagnostic(
          RuleCode(806), at: tempat.berkas,
          [
            "nilai": name, "saran": NearMiss.best(of: names, for: name) ?? "", "pilihan": names.joined(separator: ", "),
          ],
          variant: "lembar"))
      return
    }
    dasar = DasarLembar(book)
    banyakLembar = book.sheets.count { !$0.isHidden && !DaftarTemuan.isLembar($0) } > 1
    guard lembarKerjaDikenal() else { return }
    var found = false
    for (number, sheet) in book.sheets.enumerated() where pilihan.lembar == nil || sheet.name == pilihan.lembar {
      if DaftarTemuan.isLembar(sheet) { continue }
      if dasar != nil, sheet.isHidden || sheet.name == LembarKerja.petunjuk { continue }
      if dasar != nil, sheet.name == LembarKerja.nihil {
        nihil(sheet, number)
        continue
      }
      let content = PembacaTabel.baca(sheet, nomor: number, isi.kamus, lembarKerja: dasar != nil)
      if sheet.isHidden, pilihan.lembar == nil {
        if !content.kepala.isEmpty {
          hasil.temuan.append(Diagnostic(RuleCode(827), at: tempat.berkas, ["nilai": sheet.name]))
          lewati(sheet, content, .tersembunyi)
        }
        continue
      }
      guard !content.kepala.isEmpty else {
        lewati(sheet, content, .diLuarTabel)
        continue
      }
      found = true
      lembar(sheet, content, number)
    }
    if !found, !hasil.temuan.contains(where: { $0.code == RuleCode(827) }) {
      hasil.temuan.append(Diagnostic(RuleCode(806), at: tempat.berkas, ["nilai": "", "saran": "", "pilihan": ""]))
    }
    barisHilang()
    tulisNihil()
  }

  private mutating func lewati(_ sheet: ReadSheet, _ content: IsiLembar, _ alasan: Alasan) {
    let rows = (content.lewat.map(\.baris) + content.baris.map(\.baris)).sorted()
    if !rows.isEmpty {
      hasil.lembar.append(HasilImpor.Lembar(nama: sheet.name, baris: rows.map { ($0, .dilewati(alasan)) }))
    }
  }

  private mutating func lembar(_ sheet: ReadSheet, _ content: IsiLembar, _ number: Int) {
    temuanLembar(sheet, content, number)
    var fates: [(baris: Int, nasib: NasibBaris)] = content.lewat.map { ($0.baris, .dilewati($0.alasan)) }
    let reader = PembacaBaris(
      kamus: isi.kamus, kosakata: isi.konteks.kosakata, pihak: pihak, tempat: tempat,
      unit: pilihan.unit ?? dasar?.identitas.unit, kelas: pilihan.kelas)
    sekaligus = TemuanTabel()
    for row in content.baris {
      let entry = reader.baca(row)
      kolomTerkunci(row)
      let fate = satu(entry)
      if entry.turunan.contains(.ringkasan), case .baru = fate { sekaligus.ringkasanSama += 1 }
      fates.append((row.baris, fate))
      switch fate {
      case .baru(let kode), .diubah(let kode), .tetap(let kode): hasil.kode.append((kode, number, row.baris))
      case .dilewati: break
      }
    }
    if let head = content.kepala.first {
      let kepala = tempat.sel(lembar: number, nama: sheet.name, baris: head, kolom: 0)
      var exempt = kepala
      if let first = sekaligus.awalDikecualikan, sekaligus.dikecualikan < content.baris.count {
        exempt = tempat.sel(first, .judul)
        exempt.excerpt = ""
      }
      hasil.temuan += sekaligus.temuan(at: kepala, dikecualikan: exempt)
    }
    hasil.belumDiperiksa += sekaligus.belumDiperiksa
    hasil.lembar.append(HasilImpor.Lembar(nama: sheet.name, baris: fates.sorted { $0.baris < $1.baris }))
  }

  /// What there is to say of headings, rows without a title and formulas without an outcome.
  private mutating func temuanLembar(_ sheet: ReadSheet, _ content: IsiLembar, _ number: Int) {
    func at(_ row: Int, _ column: Int, _ text: String = "") -> Location {
      tempat.sel(lembar: number, nama: sheet.name, baris: row, kolom: column, teks: text)
    }
    // Of a list of exempt information nothing is kept, so nothing is said of its columns.
    let isExempt = !content.baris.isEmpty && content.baris.allSatisfy { $0.kelas == Kolom.dikecualikan }
    for one in content.asing where !isExempt {
      let near = NearMiss.best(of: Array(isi.kamus.kolom.keys), for: lipatKolom(one.judul)) ?? ""
      hasil.temuan.append(
        Diagnostic(
          RuleCode(809), at: at(one.baris, one.kolom, one.judul),
          ["nilai": one.judul.split(whereSeparator: \.isWhitespace).joined(separator: " "), "saran": near]))
    }
    for one in content.ganda where !isExempt {
      hasil.temuan.append(
        Diagnostic(
          RuleCode(808), at: at(one.baris, one.kolom, one.judul), ["nilai": one.judul, "kunci": one.kunci.rawValue]))
    }
    for (row, reason) in content.lewat where reason == .tanpaJudul || reason == .kelompok {
      hasil.temuan.append(
        Diagnostic(
          RuleCode(807), at: at(row, 0), ["jumlah": ""], variant: reason == .kelompok ? "kelompok" : ""))
    }
    for one in sheet.blankFormulas {
      hasil.temuan.append(Diagnostic(RuleCode(811), at: at(one.row, one.column), ["nilai": ""], variant: "kosong"))
    }
  }
}
