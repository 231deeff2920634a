package import DIPDiagnostics

/// One row of the law: a kind of rule, the code it reports under, and the day from which it applies.
package struct Aturan: Sendable {
  package let kode: RuleCode
  /// Rows that begin after the register's `tanggal_acuan` are not asked.
  package let sejak: Tanggal
  let jenis: any JenisAturan

  init(_ kode: UInt16, _ sejak: Tanggal, _ jenis: some JenisAturan) {
    self.kode = RuleCode(kode)
    self.sejak = sejak
    self.jenis = jenis
  }
}

/// A kind of rule: looks at one entry, notes what it breaks, and puts what it understood into the draft.
protocol JenisAturan: Sendable {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic])
}

/// The days from which rules apply. The bases themselves are data, `content/dasar-hukum.yaml`.
extension Tanggal {
  private init(tetap tahun: Int16, _ bulan: UInt8, _ hari: UInt8) {
    self.init(unchecked: tahun, bulan, hari)
  }

  /// UU 14/2008, Pasal 64: in force two years after 30 April 2008.
  static let uuKIP = Tanggal(tetap: 2010, 4, 30)
  /// PERKI 1/2019 on election information. The day is not verified; the year is.
  static let perkiPemilu = Tanggal(tetap: 2019, 1, 1)
  /// UU 27/2022 on personal data: promulgated 17 October 2022.
  static let uuPDP = Tanggal(tetap: 2022, 10, 17)
  /// Rules of the format itself hold for every register.
  static let selalu = Tanggal(tetap: 1945, 8, 17)
}
