import DIPDiagnostics
import DIPFormat

/// Stands in for an office or a vocabulary that could not be read, so that one broken data file hides nothing of what
/// can be said of the entries without it.
struct Pengganti {
  let office: BadanPublik
  let words: Kosakata
  private let hasOffice: Bool
  private let hasWords: Bool

  init(office: BadanPublik?, words: Kosakata?, tanggal: Tanggal?) {
    hasOffice = office != nil
    hasWords = words != nil
    self.office = office ?? BadanPublik.pengganti(tanggal: tanggal)
    self.words = words ?? Kosakata.pengganti
  }

  /// Nothing had to be replaced.
  var isWhole: Bool { hasOffice && hasWords }

  /// True for a finding that only the missing data brought about.
  func hides(_ finding: Diagnostic) -> Bool {
    switch finding.code.number {
    // Units, and what is reckoned from `tanggal_acuan`.
    case 122, 138: !hasOffice
    // Sub-categories and grounds: which ones there are. That one must be named stands without the list.
    case 110, 203: !hasWords && finding.variant != "hilang"
    case 114: !hasWords && finding.variant != "tanpa_rezim"
    case 406: !hasWords && finding.variant != "tanpa_alasan"
    default: false
    }
  }
}
