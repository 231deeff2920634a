package import DIPDiagnostics
import DIPFormat

/// What each sub bagian has to clarify (step 8): the findings of the whole register, moved to the cells of its sheet.
///
/// Besides the entries' own ones these are those across entries: codes used twice, statements of "nihil" that an entry
/// contradicts, mandatory categories without an answer, one office or year down the whole register, and entries that
/// resemble each other.
package struct Klarifikasi: Sendable {
  private let isi: IsiRegister
  /// By the path of the file they are about.
  private let perBerkas: [String: [Diagnostic]]
  private let kembar: [String: [Diagnostic]]

  /// `temuan` are those of reading the register, with rule 407 (coverage).
  package init(_ isi: IsiRegister, temuan: [Diagnostic]) {
    self.isi = isi
    perBerkas = Dictionary(grouping: temuan) { $0.location.path }
    kembar = Dictionary(grouping: Kembar.temuan(isi)) { $0.arguments["entri"] ?? "" }
  }

  /// Findings that belong to no sub bagian: of data files, pages, rows of the DIK.
  package func lain() -> [Diagnostic] {
    let entries = Set(isi.entri.map(\.file.path)).union([isi.shownAs + "/nihil.yaml", isi.shownAs + "/informasi"])
    return perBerkas.filter { !entries.contains($0.key) }.flatMap(\.value).sorted(by: Diagnostic.inOrder)
  }

  /// `path` is the workbook's, as people see it.
  func temuan(
    path: String, _ rows: [BarisLembar], nihil: [(kategori: Subkategori, alasan: String?)]
  ) -> [Diagnostic] {
    let place = TempatSel(path: path)
    var all: [Diagnostic] = []
    for (index, row) in rows.enumerated() {
      for one in (perBerkas[row.ada.file.path] ?? []) + (kembar[row.ada.kode] ?? []) {
        all.append(diBaris(one, place, index, TempatKolom.kolom(one, row.ada), row.ada.kode))
      }
    }
    for one in perBerkas[isi.shownAs + "/informasi"] ?? [] { all.append(diKepala(one, place)) }
    for one in perBerkas[isi.shownAs + "/nihil.yaml"] ?? [] {
      if let index = nihil.firstIndex(where: { $0.kategori.kode == one.arguments["nilai"] }) {
        all.append(
          pindah(
            one, place.sel(lembar: 2, nama: LembarKerja.nihil, baris: index + 1, kolom: 1),
            entri: ""))
      } else if let kode = one.arguments["kode"], let index = rows.firstIndex(where: { $0.ada.kode == kode }) {
        all.append(diBaris(one, place, index, .subkategori, kode))
      }
    }
    return all.sorted(by: Diagnostic.inOrder)
  }

  private func diBaris(
    _ finding: Diagnostic, _ place: TempatSel, _ index: Int, _ kolom: Kolom, _ kode: String
  ) -> Diagnostic {
    let column = BarisLembar.kolom.firstIndex(of: kolom)
    var moved = pindah(
      finding,
      place.sel(
        lembar: 1, nama: LembarKerja.isian, baris: PembuatLembar.barisKepala + 1 + index, kolom: column ?? 1),
      entri: kode)
    // What has no column here is for the clerk who keeps the register.
    if column == nil { moved.arguments[KataSel.olehPelaksana] = kolom.rawValue }
    return moved
  }

  /// A finding about the whole register stands at the heading of its column.
  private func diKepala(_ finding: Diagnostic, _ place: TempatSel) -> Diagnostic {
    let kolom: Kolom =
      switch finding.code.number {
      case 402: .penanggungJawab
      case 403: .waktu
      default: .bentuk
      }
    return pindah(
      finding,
      place.sel(
        lembar: 1, nama: LembarKerja.isian, baris: PembuatLembar.barisKepala,
        kolom: BarisLembar.kolom.firstIndex(of: kolom) ?? 1), entri: "")
  }

  private func pindah(_ finding: Diagnostic, _ location: Location, entri: String) -> Diagnostic {
    var moved = finding
    moved.location = location
    moved.related = []
    moved.arguments["entri"] = entri
    return moved
  }
}

/// Entries of the register that are about the same thing, as far as their words tell.
enum Kembar {
  /// Rule 814 at both of each pair; the argument `entri` names the one that the finding is about.
  static func temuan(_ isi: IsiRegister) -> [Diagnostic] {
    let entries = isi.entri.filter { one in !one.pairs.contains { $0.key == "dicabut" } }
    let matcher = Pencocok(entries)
    var found: [Diagnostic] = []
    for (index, one) in entries.enumerated() {
      guard let other = matcher.kembaran(index) else { continue }
      let twin = entries[other]
      found.append(
        Diagnostic(
          RuleCode(814), at: Location(path: one.file.path),
          ["nilai": one.judul, "kode": twin.kode, "judul": twin.judul, "baris": "", "entri": one.kode],
          variant: "register", related: [Related(Location(path: twin.file.path), .comparedWith)]))
    }
    return found
  }
}
