package import DIPDiagnostics
package import DIPFormat
import DIPMarkup
import DIPSource
import Synchronization

/// Reads a whole content folder: into a register, or into every finding that stands in its way.
package struct RegisterReader {
  package struct Options: Sendable {
    /// The content folder, openable.
    package var folder: String
    /// The same for people, from the current folder, with `/`.
    package var shownAs: String
    /// Replaces the content's `tanggal_acuan`.
    package var tanggal: Tanggal?
    package var jobs: Int
    /// Where bodies wait between checking and writing; nil where nothing is to be written.
    package var bodies: String?
    /// Adds rule 407 for mandatory sub-categories without an answer.
    package var coverage: Bool
    /// Gives the register without the entries that have errors, too; an error in the data files still stands in its way.
    package var isPartial = false
    /// Told how many entries have been read since the last call, and how many there are.
    package var progress: (@Sendable (_ done: Int, _ of: Int) -> Void)?

    package init(
      folder: String, shownAs: String, tanggal: Tanggal? = nil, jobs: Int = 1, bodies: String? = nil,
      coverage: Bool = false
    ) {
      self.folder = folder
      self.shownAs = shownAs
      self.tanggal = tanggal
      self.jobs = max(1, jobs)
      self.bodies = bodies
      self.coverage = coverage
    }
  }

  package struct Result: Sendable {
    /// Present where no finding is an error (or, if partial, none of the data files') and bodies were kept.
    package var register: Register?
    /// In order.
    package var findings: [Diagnostic]
    /// Entries looked at; rows of the DIK, pages and data files are checked too, but not counted.
    package var checked: Int
    package var cakupan: [Cakupan]
    /// Present where the vocabulary could be read; names the sub-categories of `cakupan`.
    package var kosakata: Kosakata?
    /// Rules that entries are excepted from, with the reasons.
    package var pengecualian: [(kode: String, pengecualian: PengecualianAturan)]
  }

  private let options: Options
  private var findings: [Diagnostic] = []
  private var reader = FileReader()
  private let inventory: Inventory

  private static let dataLimit = 1024 * 1024
  private static let entryLimit = 256 * 1024

  /// Reads everything under the folder; never stops at the first finding. Throws only where bodies cannot be kept.
  package static func read(_ options: Options) throws -> Result {
    MarkupEngine.prepare()
    var reader = RegisterReader(options)
    return try reader.run()
  }

  private init(_ options: Options) {
    self.options = options
    inventory = ContentFolder.walk(root: options.folder, shownAs: options.shownAs)
    findings =
      inventory.diagnostics + NamaBerkas.periksa(inventory, shownAs: options.shownAs)
      + FolderIsi.periksa(inventory, shownAs: options.shownAs)
  }

  private mutating func run() throws -> Result {
    let entryFiles = files(in: "informasi/")
    let dikFiles = files(in: "dikecualikan/")
    let pageFiles = files(in: "halaman/")
    var result = Result(
      register: nil, findings: [], checked: entryFiles.count, cakupan: [], kosakata: nil, pengecualian: [])
    let laws = data("dasar-hukum.yaml").map { BacaData.dasarHukum($0, &findings) } ?? []
    let ownOffice = data("badan-publik.yaml").flatMap {
      BacaData.badanPublik($0, tanggal: options.tanggal, inventaris: inventory, &findings)
    }
    let ownWords = data("kosakata.yaml").flatMap { BacaData.kosakata($0, &findings) }
    let standIn = Pengganti(office: ownOffice, words: ownWords, tanggal: options.tanggal)
    let dataFindings = findings
    findings = []
    let (office, words) = (standIn.office, standIn.words)
    if standIn.isWhole { result.kosakata = words }
    let nihilFile = inventory.contains("nihil.yaml") ? data("nihil.yaml") : nil
    let nihil = nihilFile.map { BacaData.nihil($0, kosakata: words, &findings) } ?? []
    let sinonim = inventory.contains("sinonim.yaml") ? data("sinonim.yaml") : nil
    let synonyms = sinonim.map { BacaData.sinonim($0, &findings) } ?? Sinonim()
    let konteks = Konteks(
      badanPublik: office, kosakata: words, tanggalAcuan: office.tanggalAcuan, inventaris: inventory,
      kodeDIK: Set(dikFiles.map { RawEntry.nama(path: $0) }))
    let store = try (standIn.isWhole ? options.bodies : nil).map { try BodyStore(folder: $0) }
    var small = SmallFiles(
      konteks: konteks, store: store?.writer(), shownAs: options.shownAs, folder: options.folder)
    let dik = try small.dik(dikFiles, unit: office.unit)
    let pages = try small.halaman(pageFiles)
    try small.finish()
    findings += small.findings
    let entries = try EntryPass.run(entryFiles, konteks: konteks, store: store, options: options)
    findings += entries.findings
    let shown: (String) -> String = { [options] in options.shownAs + "/" + $0 }
    let rules = AturanRegister(konteks: konteks, entri: entries.entri, tampil: shown, tempat: place)
    if standIn.isWhole { result.cakupan = rules.cakupan(nihil: nihil) }
    findings += rules.periksa(nihil: nihil, dik: dik.map(\.row))
    if standIn.isWhole {
      findings += DasarBerlaku.periksa(dipakai(words), dasar: laws, tanggal: office.tanggalAcuan)
    }
    if options.coverage {
      findings += rules.belumTerjawab(result.cakupan, tempat: Location(path: shown("nihil.yaml")))
    }
    findings.removeAll(where: standIn.hides)
    findings += dataFindings
    findings.sort(by: Diagnostic.inOrder)
    result.findings = findings
    for one in entries.entri {
      for exception in one.pengecualianAturan { result.pengecualian.append((one.kode, exception)) }
    }
    let barring = options.isPartial ? dataFindings : findings
    guard let store, standIn.isWhole, !barring.contains(where: { $0.severity == .error }) else { return result }
    result.register = Register(
      badanPublik: office, kosakata: words, dasarHukum: laws, sinonim: synonyms, entri: entries.entri,
      dik: dik.map(\.row),
      nihil: nihil.map(\.nihil), halaman: pages.map(\.page), cakupan: result.cakupan,
      berkas: inventory.files.map(\.path).filter { $0.hasPrefix("berkas/") }, folder: options.folder, bodies: store,
      entryBodies: entries.bodies, dikBodies: dik.map(\.body), pageBodies: pages.map(\.body),
      konteks: konteks)
    return result
  }

  /// The `.md` files of a folder; anything else there would be lost without a word (016).
  private mutating func files(in folder: String) -> [String] {
    var paths: [String] = []
    for file in inventory.files where file.path.hasPrefix(folder) {
      if file.path.hasSuffix(".md") {
        paths.append(file.path)
      } else {
        findings.append(
          Diagnostic(
            RuleCode(16), at: Location(path: options.shownAs + "/" + file.path),
            ["nama": file.name, "folder": String(folder.dropLast())]))
      }
    }
    return paths
  }

  private mutating func data(_ name: String) -> SourceFile? {
    let shown = options.shownAs + "/" + name
    guard inventory.contains(name) else {
      findings.append(Diagnostic(RuleCode(411), at: Location(path: shown), ["nama": name]))
      return nil
    }
    switch reader.read(path: options.folder + "/" + name, shownAs: shown, limit: RegisterReader.dataLimit) {
    case .success(let file): return file
    case .failure(let failure):
      findings.append(failure.finding)
      return nil
    }
  }

  /// Where a key stands in a file's front matter. Reads the file again: only findings across files ask for it.
  private func place(_ path: String, _ key: String) -> Location {
    var reader = FileReader()
    guard case .success(let file) = RegisterReader.read(path, options.folder, options.shownAs, &reader) else {
      return Location(path: options.shownAs + "/" + path)
    }
    return TempatKunci.cari(key, file)
  }

  /// The legal bases that the vocabulary rests on, each once.
  private func dipakai(_ words: Kosakata) -> [(kunci: String, tempat: Location)] {
    let place = Location(path: options.shownAs + "/dasar-hukum.yaml")
    let keys = words.kelas.map(\.dasar) + [words.dikecualikan.dasar] + words.subkategori.map(\.dasar)
    return Set(keys).sorted().map { ($0, words.tempatDasar[$0] ?? place) }
  }

  static func read(_ path: String, _ folder: String, _ shownAs: String, _ reader: inout FileReader)
    -> Swift.Result<SourceFile, ReadFailure>
  {
    reader.read(path: folder + "/" + path, shownAs: shownAs + "/" + path, limit: entryLimit)
  }
}
