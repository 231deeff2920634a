package import DIPFormat

/// What an import is told on the command line.
package struct PilihanImpor: Sendable {
  /// What to do with rows that resemble an entry.
  package enum Serupa: String, Sendable, CaseIterable {
    case hold
    case merge
    case new
  }

  /// What somebody answered about one row that resembles an entry.
  package struct Jawaban: Sendable, Hashable {
    /// Nil for any sheet.
    package var lembar: String?
    /// From 1, as a spreadsheet counts.
    package var baris: Int
    /// The entry that the row is about; nil for one of its own.
    package var kode: String?

    package init(lembar: String?, baris: Int, kode: String?) {
      self.lembar = lembar
      self.baris = baris
      self.kode = kode
    }
  }

  /// Code of the unit for rows that name none; the table is then that unit's own word, and validates.
  package var unit: String?
  /// Code of the class for rows that name none.
  package var kelas: String?
  /// Only this sheet.
  package var lembar: String?
  package var serupa = Serupa.hold
  package var jawaban: [Jawaban] = []
  /// The table wins over an author's edits.
  package var timpa = false
  /// The day to put into `divalidasi`; nil where this very file was imported before.
  package var divalidasi: Tanggal?

  package init() {}
}
