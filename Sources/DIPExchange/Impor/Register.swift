package import DIPDiagnostics
package import DIPFormat
import DIPMarkup
package import DIPSource

/// The content as an import needs it: what entries are checked against, and the entries as they stand.
package struct IsiRegister: Sendable {
  package let folder: String
  package let shownAs: String
  package let konteks: Konteks
  package let kamus: KamusKolom
  package let inventaris: Inventory
  let entri: [EntriAda]
  /// Entries whose files cannot be read, by code, with the reason: no sheet can show them and no table change them.
  let rusak: [String: [Diagnostic]]
  let nihil: [BacaData.PernyataanNihil]
  let berkasNihil: SourceFile?
  /// `tanggal_acuan` as the content has it, whatever day the command was given.
  package let acuanIsi: Tanggal

  private static let batasData = 1024 * 1024
  private static let batasEntri = 256 * 1024

  /// Nil, with findings, where the data files that everything rests on cannot be read.
  package static func baca(
    folder: String, shownAs: String, tanggal: Tanggal?, _ temuan: inout [Diagnostic]
  ) -> IsiRegister? {
    let inventory = ContentFolder.walk(root: folder, shownAs: shownAs)
    var reader = FileReader()
    func data(_ name: String, _ temuan: inout [Diagnostic]) -> SourceFile? {
      guard inventory.contains(name) else {
        temuan.append(Diagnostic(RuleCode(411), at: Location(path: shownAs + "/" + name), ["nama": name]))
        return nil
      }
      switch reader.read(path: folder + "/" + name, shownAs: shownAs + "/" + name, limit: batasData) {
      case .success(let file): return file
      case .failure(let failure):
        temuan.append(failure.finding)
        return nil
      }
    }
    let officeFile = data("badan-publik.yaml", &temuan)
    let office = officeFile.flatMap { BacaData.badanPublik($0, tanggal: tanggal, &temuan) }
    let words = data("kosakata.yaml", &temuan).flatMap { BacaData.kosakata($0, &temuan) }
    let columns = data("kolom.yaml", &temuan).flatMap { BacaData.kolom($0, &temuan) }
    guard let office, let words, let columns else { return nil }
    let nihilFile = inventory.contains("nihil.yaml") ? data("nihil.yaml", &temuan) : nil
    let nihil = nihilFile.map { BacaData.nihil($0, kosakata: words, &temuan) } ?? []
    guard !temuan.contains(where: { $0.severity == .error }) else { return nil }
    let dik = inventory.files.filter { $0.path.hasPrefix("dikecualikan/") }.map { RawEntry.nama(path: $0.path) }
    let konteks = Konteks(
      badanPublik: office, kosakata: words, tanggalAcuan: office.tanggalAcuan, inventaris: inventory, kodeDIK: Set(dik))
    var entries: [EntriAda] = []
    var broken: [String: [Diagnostic]] = [:]
    for file in inventory.files where file.path.hasPrefix("informasi/") && file.path.hasSuffix(".md") {
      var found: [Diagnostic] = []
      switch reader.read(path: folder + "/" + file.path, shownAs: shownAs + "/" + file.path, limit: batasEntri) {
      case .success(let source):
        if let one = EntriAda(source, sumber: file.path, into: &found) { entries.append(one) }
      case .failure(let failure): found.append(failure.finding)
      }
      if !found.isEmpty { broken[RawEntry.nama(path: file.path), default: []] += found }
    }
    entries.sort { $0.kode.utf8.lexicographicallyPrecedes($1.kode.utf8) }
    var told: [Diagnostic] = []
    let own = officeFile.flatMap { BacaData.badanPublik($0, tanggal: nil, &told) }
    return IsiRegister(
      folder: folder, shownAs: shownAs, konteks: konteks, kamus: columns, inventaris: inventory, entri: entries,
      rusak: broken, nihil: nihil, berkasNihil: nihilFile, acuanIsi: own?.tanggalAcuan ?? office.tanggalAcuan)
  }

  /// What stands in the way of reading some entries, in order.
  package var temuanRusak: [Diagnostic] { rusak.values.flatMap { $0 }.sorted(by: Diagnostic.inOrder) }

  /// The entries as the format understands them, in order of their codes, and the codes of those that an error keeps from
  /// being understood. Rules across entries are not asked.
  package func terbaca() -> (entri: [Entri], salah: [String]) {
    MarkupEngine.prepare()
    var reader = EntriReader(konteks: konteks)
    var good: [Entri] = []
    var wrong = Array(rusak.keys)
    for one in entri {
      let result = reader.baca(one.file, sumber: one.sumber)
      if let entry = result.entri, !result.temuan.contains(where: { $0.severity == .error }) {
        good.append(entry)
      } else {
        wrong.append(one.kode)
      }
    }
    return (good, wrong.sorted())
  }

  /// The units that get an entry's row, by the entry's file (relative to the content folder); withdrawn ones as well.
  package var pemegang: [String: [String]] {
    entri.reduce(into: [:]) { found, one in found[one.sumber] = BarisLembar(one, konteks).pemegang }
  }

  /// Codes of entries whose holder is no unit of the office: no worksheet shows them.
  package var tanpaPemilik: [String] {
    entri.map { BarisLembar($0, konteks) }.filter { $0.pemegang.isEmpty && !$0.dicabut }.map(\.ada.kode)
  }

  /// The digests of earlier imports, and their file as it stands.
  func asal() -> (asal: AsalImpor, asli: [UInt8]?) {
    guard inventaris.contains(AsalImpor.lokasi) else { return (AsalImpor(), nil) }
    var reader = FileReader()
    guard
      case .success(let file) = reader.read(
        path: folder + "/" + AsalImpor.lokasi, shownAs: AsalImpor.lokasi, limit: 256 * 1024 * 1024)
    else { return (AsalImpor(), nil) }
    return (AsalImpor(file.bytes), file.bytes)
  }
}
