package import DIPRegister

/// What a site is made from.
package enum Terbitan {
  /// The register that the public sees, or with `pratinjau` the working state.
  ///
  /// `isi` is the content's register. With no edition that meets the policy it is a draft, as it stands.
  package static func register(
    isi: Register, verifikasi: Verifikasi, pratinjau: Bool, jobs: Int
  ) throws -> Register {
    guard let edition = verifikasi.terbaru?.edisi else { return isi.sebagai(pratinjau: pratinjau) }
    let merged = Gabungan(isi: isi, edisi: edition)
    return pratinjau ? try merged.pratinjau(jobs: jobs) : try merged.publik(jobs: jobs)
  }
}
