package import DIPDiagnostics
package import DIPFormat
import DIPSource

/// Rule 908: what approves an edition comes after the step that proposes it (step 8 of the SOP).
///
/// Reads the dates of `edisi/<nama>/pengesahan.yaml` alone; what else is wrong with that file is told by the editions' own
/// checks.
struct SesudahUsulan {
  let prosedur: Prosedur
  let siklus: [Siklus]
  let jumlahUnit: Int

  /// `nama` is the edition's: `2026`, `2026-1`.
  func periksa(_ file: SourceFile, edisi nama: String) -> [Diagnostic] {
    persetujuan(file).compactMap { day, place in periksa(tanggal: day, edisi: nama, at: place) }
  }

  /// Nil where the approval of that day comes after the proposal, and where the edition's year has no cycle.
  func periksa(tanggal: Tanggal, edisi nama: String, at place: Location) -> Diagnostic? {
    guard let year = nama.split(separator: "-").first.flatMap({ Int($0) }),
      let cycle = siklus.first(where: { $0.tahun == year }),
      let step = prosedur.langkah.first(where: { $0.surat.contains(.usulan) }),
      // Whether a step is done does not depend on the day it is asked on.
      let day = cycle.catatan.map(\.dicatat).max() ?? cycle.dibuka
    else { return nil }
    let state = Keadaan(
      prosedur: prosedur, siklus: cycle, jumlahUnit: jumlahUnit, kerja: HariKerja(HariLibur()), pada: day)
    let done = state.langkah.first { $0.langkah.nomor == step.nomor }?.selesai
    if let done, tanggal >= done { return nil }
    return Diagnostic(
      RuleCode(908), at: place,
      [
        "edisi": nama, "tanggal": tanggal.description, "selesai": done?.description ?? "",
        "langkah": String(step.nomor),
      ])
  }

  /// The dates of the three acts, each with its place.
  private func persetujuan(_ file: SourceFile) -> [(Tanggal, Location)] {
    var ignored: [Diagnostic] = []
    guard let peta = BacaData.peta(file, &ignored) else { return [] }
    return ["koreksi", "pengesahan", "penetapan"].compactMap { act in
      guard let value = peta[act]?.value, value.pairs != nil,
        let inner = Peta(value, kunci: act, file: file, temuan: &ignored),
        let day = inner.tanggal("tanggal", &ignored)
      else { return nil }
      return (day, inner.at("tanggal"))
    }
  }
}

extension FolderSiklus {
  /// Rule 908 on an approval about to be recorded on an edition; `place` is where it would stand.
  package func temuanPengesahan(edisi: String, tanggal: Tanggal, at place: Location) -> Diagnostic? {
    SesudahUsulan(prosedur: prosedur, siklus: siklus, jumlahUnit: badanPublik.unit.count).periksa(
      tanggal: tanggal, edisi: edisi, at: place)
  }
}
