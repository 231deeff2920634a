package import DIPDiagnostics
import DIPWorkbook

/// One cell as the import sees it.
struct Sel: Sendable {
  /// From 0.
  var kolom: Int
  var nilai: ReadValue
  var isFormula = false
  var tautan: String?
  /// The text with its ends trimmed.
  var teks: String { String(nilai.text.trimmed) }
}

/// A row that is taken for an entry.
struct BarisTabel: Sendable {
  /// Number of the sheet, from 0, and its name.
  var lembar: Int
  var namaLembar: String
  /// From 0.
  var baris: Int
  var sel: [Kolom: Sel]
  /// Cells under headings that nobody knows.
  var lain: [(judul: String, sel: Sel)]
  /// The class of the section the row stands in.
  var kelas: String?
  /// The heading's columns, also where this row's cell is empty.
  var kolom: [Kolom: Int]

  func teks(_ kolom: Kolom) -> String { sel[kolom]?.teks ?? "" }
  /// Where a finding about a column belongs: its cell, or the row's first one where there is no such column.
  func tempat(_ kolom: Kolom) -> Int {
    for one in [kolom, .judul, .ringkasan, .kode] {
      if let found = sel[one]?.kolom ?? self.kolom[one] { return found }
    }
    return sel.values.map(\.kolom).min() ?? 0
  }
}

/// Why a row is no entry, or was not taken in.
package enum Alasan: String, CaseIterable, Sendable {
  case judulTabel
  case kepala
  case nomorKolom
  case bagian
  case kelompok
  case tanpaJudul
  case diLuarTabel
  case tersembunyi
  case kembar
  case serupa
  case dikecualikan
  case dataPribadi
  case kodeTakDikenal
  case kodeHabis
  case berselisih
  case akanSalah
  case tidakDapatDisunting
  case dicabutTanpaAlasan
  case nihil
  case kosong

  package func kata(_ bahasa: Bahasa) -> String {
    let words: (id: String, en: String) =
      switch self {
      case .judulTabel: ("judul tabel", "title of the table")
      case .kepala: ("kepala kolom", "column headings")
      case .nomorKolom: ("nomor kolom", "column numbers")
      case .bagian: ("judul bagian", "section heading")
      case .kelompok: ("judul kelompok", "group heading")
      case .tanpaJudul: ("tanpa judul", "without a title")
      case .diLuarTabel: ("catatan di luar tabel", "notes outside the table")
      case .tersembunyi: ("di lembar tersembunyi", "on a hidden sheet")
      case .kembar: ("kembar dengan baris lain", "same as another row")
      case .serupa: ("serupa dengan entri lain, menunggu jawaban", "resembles an entry, waiting for an answer")
      case .dikecualikan: ("informasi yang dikecualikan", "exempt information")
      case .dataPribadi: ("memuat data pribadi", "holds personal data")
      case .kodeTakDikenal: ("kodenya tidak dapat dipakai", "its code cannot be used")
      case .kodeHabis: ("kode baru sudah habis", "no new code is left")
      case .berselisih: ("berselisih dengan suntingan", "in conflict with an edit")
      case .akanSalah: ("perubahannya melanggar aturan", "its change breaks a rule")
      case .tidakDapatDisunting: ("berkasnya tidak dapat disunting", "its file cannot be edited")
      case .dicabutTanpaAlasan: ("dicabut tanpa alasan", "withdrawn without a reason")
      case .nihil: ("pernyataan nihil", "nihil statements")
      case .kosong: ("baris cadangan yang kosong", "spare rows left empty")
      }
    return bahasa == .id ? words.id : words.en
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: SubSequence {
    // Most texts begin and end with a letter.
    if let first = utf8.first, let last = last?.asciiValue, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last)
    {
      return self[...]
    }
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return rest
  }
}
