import DIPDiagnostics
import DIPEdition

/// The edition in force, for what is compared with it.
struct EdisiTerakhir {
  /// The newest that may be published as ratified; nil where there is none.
  let berlaku: EdisiTersimpan?
  /// All of them, in order.
  let semua: [EdisiTersimpan]
  /// A newer one, frozen, that does not meet the policy yet.
  let menunggu: NamaEdisi?

  /// Where an edition was tampered with, that is reported and the run ends (exit 3): an older one in its place would be
  /// what a forger wants.
  static func baca(_ common: CommonOptions) throws -> EdisiTerakhir {
    let folder = trimmed(common.content)
    let found = PemeriksaEdisi.periksa(folder: folder, shownAs: folder, luar: PemeriksaLuarDip.bawaan).verifikasi
    guard found.utuh else {
      let errors = found.semuaTemuan.filter { $0.severity == .error }
      do {
        try common.report(errors, checked: 0)
      } catch ExitStatus.findings {
        throw ExitStatus.approval
      }
      throw ExitStatus.approval
    }
    let newest = found.edisi.last
    return EdisiTerakhir(
      berlaku: found.terbaru?.edisi, semua: found.edisi.compactMap(\.edisi),
      menunggu: newest.flatMap { $0.memenuhi ? nil : $0.nama })
  }
}
