package import DIPDiagnostics
package import DIPFormat
import DIPSource

/// All that a content folder says of the yearly cycle: the procedure, holidays, the records of each year.
package struct FolderSiklus: Sendable {
  package var badanPublik: BadanPublik
  package var prosedur: Prosedur
  package var libur: HariLibur
  /// In the order of their years.
  package var siklus: [Siklus]
  /// The content folder, and how it is shown to people.
  package var folder: String
  package var shownAs: String

  package var kerja: HariKerja { HariKerja(libur) }
  package subscript(tahun: Int) -> Siklus? { siklus.first { $0.tahun == tahun } }

  /// The last day for the sub bagian to return their lists: the one in the year's file; else by the standard time from
  /// the day on which their step was begun, or from `surat`, the date of the letter that asks for them.
  package func batasPengembalian(_ tahun: Int, surat: Tanggal?) -> Tanggal? {
    if let named = self[tahun]?.batasPengembalian { return named }
    guard let step = prosedur.langkah.first(where: \.tiapUnit), let waktu = step.waktu else { return nil }
    let begun = self[tahun]?.catatan.filter { $0.langkah == step.nomor }.compactMap(\.mulai).min()
    return (begun ?? surat).map { kerja.batas(waktu, mulai: $0, tahun: tahun) }
  }

  package static let prosedurName = "prosedur.yaml"
  package static let liburName = "hari-libur.yaml"
  package static func lokasi(_ tahun: Int) -> String { "siklus/\(tahun).yaml" }
  /// Records are short; more than this is no year of an office.
  package static let limit = 128 * 1024

  /// Reads and checks everything of the cycle under `folder`; the findings are in order.
  ///
  /// Nil where the office or the procedure cannot be understood. A folder without `siklus/` and without `prosedur.yaml`
  /// has no cycle, which is no fault: then nil, and no finding. Findings: 016, 411, 900–909, and those of data files.
  package static func baca(_ folder: String, shownAs: String, diminta: Bool) -> (FolderSiklus?, [Diagnostic]) {
    let inventory = ContentFolder.walk(root: folder, shownAs: shownAs)
    let years = inventory.files.map(\.path).filter { $0.hasPrefix("siklus/") && $0.split(separator: "/").count == 2 }
    guard diminta || !years.isEmpty || inventory.contains(prosedurName) else { return (nil, []) }
    var reader = Pembaca(folder: folder, shownAs: shownAs, inventory: inventory)
    let result = reader.baca(years)
    return (result, reader.temuan.sorted(by: Diagnostic.inOrder))
  }
}

private struct Pembaca {
  let folder: String
  let shownAs: String
  let inventory: Inventory
  var temuan: [Diagnostic] = []
  private var files = FileReader()

  init(folder: String, shownAs: String, inventory: Inventory) {
    self.folder = folder
    self.shownAs = shownAs
    self.inventory = inventory
  }

  mutating func baca(_ years: [String]) -> FolderSiklus? {
    // What is wrong with the office's own file is told by the check of the register.
    var ignored: [Diagnostic] = []
    guard let office = data("badan-publik.yaml").flatMap({ BacaData.badanPublik($0, tanggal: nil, &ignored) }),
      let procedure = data(FolderSiklus.prosedurName).flatMap({ BacaSiklus.prosedur($0, &temuan) })
    else { return nil }
    let libur =
      inventory.contains(FolderSiklus.liburName)
      ? data(FolderSiklus.liburName).map { BacaSiklus.hariLibur($0, &temuan) } : nil
    var result = FolderSiklus(
      badanPublik: office, prosedur: procedure, libur: libur ?? HariLibur(), siklus: [], folder: folder,
      shownAs: shownAs)
    let rules = AturanSiklus(prosedur: procedure, unit: office.unit)
    for path in years {
      guard path.hasSuffix(".yaml") else {
        temuan.append(
          Diagnostic(
            RuleCode(16), at: Location(path: shownAs + "/" + path),
            ["nama": String(path.split(separator: "/").last ?? ""), "folder": "siklus"]))
        continue
      }
      guard let file = data(path, limit: FolderSiklus.limit),
        let siklus = BacaSiklus.siklus(file, sumber: path, prosedur: procedure, unit: office.unit, &temuan)
      else { continue }
      temuan += rules.periksa(siklus)
      for record in siklus.catatan {
        if let kept = record.berkas { periksa(kept) }
      }
      result.siklus.append(siklus)
    }
    result.siklus.sort { $0.tahun < $1.tahun }
    periksaEdisi(result)
    return result
  }

  /// Rule 908.
  private mutating func periksaEdisi(_ folder: FolderSiklus) {
    let rule = SesudahUsulan(
      prosedur: folder.prosedur, siklus: folder.siklus, jumlahUnit: folder.badanPublik.unit.count)
    for path in inventory.files.map(\.path) {
      let parts = path.split(separator: "/")
      guard parts.count == 3, parts[0] == "edisi", parts[2] == "pengesahan.yaml" else { continue }
      // A file that cannot be read is a finding of the editions.
      guard
        case .success(let file) = files.read(
          path: self.folder + "/" + path, shownAs: shownAs + "/" + path, limit: 1024 * 1024)
      else { continue }
      temuan += rule.periksa(file, edisi: String(parts[1]))
    }
  }

  /// Rule 907: a kept file is there, and is the file that was kept.
  private mutating func periksa(_ berkas: Siklus.Berkas) {
    guard inventory.contains(berkas.lokasi) else {
      temuan.append(Diagnostic(RuleCode(907), at: berkas.tempat, ["nama": berkas.lokasi]))
      return
    }
    do {
      let digest = try Sidik.berkas(folder + "/" + berkas.lokasi).sidik.heksa
      guard digest != berkas.sha256 else { return }
      temuan.append(
        Diagnostic(
          RuleCode(907), at: berkas.tempat,
          ["nama": berkas.lokasi, "tercatat": String(berkas.sha256.prefix(12)), "kini": String(digest.prefix(12))],
          variant: "berubah"))
    } catch {
      temuan.append(
        Diagnostic(
          RuleCode(17), at: Location(path: shownAs + "/" + berkas.lokasi), ["masalah": errorName(error.code)]))
    }
  }

  private mutating func data(_ name: String, limit: Int = 1024 * 1024) -> SourceFile? {
    let shown = shownAs + "/" + name
    guard inventory.contains(name) else {
      temuan.append(Diagnostic(RuleCode(411), at: Location(path: shown), ["nama": name]))
      return nil
    }
    switch files.read(path: folder + "/" + name, shownAs: shown, limit: limit) {
    case .success(let file): return file
    case .failure(let failure):
      temuan.append(failure.finding)
      return nil
    }
  }
}
