import DIPDiagnostics
import DIPFormat
import DIPMarkup
import DIPSource
import Synchronization

/// Reads and checks all entries on several workers; the outcome does not depend on how many.
struct EntryPass {
  var entri: [Entri] = []
  var bodies: [BodyPlace] = []
  var findings: [Diagnostic] = []

  private struct Share: Sendable {
    var entries: [(file: Int32, entry: Entri, body: BodyPlace)] = []
    var findings: [Diagnostic] = []
  }

  static func run(
    _ files: [String], konteks: Konteks, store: BodyStore?, options: RegisterReader.Options
  ) throws -> EntryPass {
    let shares = Mutex<[Share]>([])
    try Workers.run(count: files.count, jobs: options.jobs) { worker, next in
      var share = Share()
      var pass = Worker(
        konteks: konteks, writer: store?.writer(), folder: options.folder, shownAs: options.shownAs)
      while let range = next() {
        for index in range {
          let (entry, body) = try pass.read(files[index], &share.findings)
          if let entry { share.entries.append((Int32(index), entry, body)) }
        }
        options.progress?(range.count, files.count)
      }
      try pass.finish()
      let done = share
      shares.withLock { $0.append(done) }
    }
    return merge(shares.withLock { $0 })
  }

  private static func merge(_ shares: [Share]) -> EntryPass {
    var result = EntryPass()
    var order: [(share: Int, index: Int)] = []
    for (number, share) in shares.enumerated() {
      result.findings += share.findings
      order += share.entries.indices.map { (number, $0) }
    }
    // By code, then by file: which worker read what leaves no trace.
    order.sort { a, b in
      let left = shares[a.share].entries[a.index]
      let right = shares[b.share].entries[b.index]
      if left.entry.kode != right.entry.kode {
        return left.entry.kode.utf8.lexicographicallyPrecedes(right.entry.kode.utf8)
      }
      return left.file < right.file
    }
    result.entri.reserveCapacity(order.count)
    result.bodies.reserveCapacity(order.count)
    for place in order {
      result.entri.append(shares[place.share].entries[place.index].entry)
      result.bodies.append(shares[place.share].entries[place.index].body)
    }
    return result
  }
}

/// One worker's tools.
private struct Worker {
  private let konteks: Konteks
  private let folder: String
  private let shownAs: String
  private let engine = MarkupEngine()
  private var entries: EntriReader
  private var files = FileReader()
  private var writer: BodyStore.Writer?
  private(set) var buffer = BodyBuffer()

  init(konteks: Konteks, writer: BodyStore.Writer?, folder: String, shownAs: String) {
    self.konteks = konteks
    self.writer = writer
    self.folder = folder
    self.shownAs = shownAs
    entries = EntriReader(konteks: konteks)
  }

  mutating func read(_ path: String, _ findings: inout [Diagnostic]) throws -> (Entri?, BodyPlace) {
    let file: SourceFile
    switch RegisterReader.read(path, folder, shownAs, &files) {
    case .success(let read): file = read
    case .failure(let failure):
      findings.append(failure.finding)
      return (nil, BodyPlace())
    }
    let result = entries.baca(file, sumber: path)
    var inBody = body(file, result.isi, depth: "../", headings: 3)
    if let exceptions = result.entri?.pengecualianAturan, !exceptions.isEmpty, !inBody.isEmpty {
      inBody.removeAll { finding in exceptions.contains { $0.aturan == finding.code } }
    }
    var found = result.temuan + inBody
    DataPribadi.samarkan(&found, file)
    findings += found
    guard let entry = result.entri else { return (nil, BodyPlace()) }
    return (entry, try writer?.add(buffer) ?? BodyPlace())
  }

  /// Checks a body, and where bodies are kept, renders it into `buffer`.
  mutating func body(_ file: SourceFile, _ range: Range<Int>, depth: String, headings: Int) -> [Diagnostic] {
    buffer.html.removeAll(keepingCapacity: true)
    buffer.text.removeAll(keepingCapacity: true)
    guard !range.isEmpty else { return [] }
    var issues: [MarkupIssue] = []
    var references: [LocalReference] = []
    file.bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[range])
      if writer == nil {
        engine.check(body, issues: &issues, references: &references)
      } else {
        let options = MarkupEngine.Options(headingBase: headings) { [konteks] in
          TemuanIsi.alamat($0, dari: depth, konteks)
        }
        engine.render(
          body, options: options, html: &buffer.html, text: &buffer.text, issues: &issues, references: &references)
      }
    }
    guard !issues.isEmpty || !references.isEmpty else { return [] }
    return TemuanIsi.temuan(issues, references, file: file, isi: range, konteks: konteks)
  }

  /// The places of links in a body that may hold none.
  func links(_ file: SourceFile, _ range: Range<Int>) -> [Diagnostic] {
    guard !range.isEmpty else { return [] }
    let found = file.bytes.withUnsafeBufferPointer { engine.links(UnsafeBufferPointer(rebasing: $0[range])) }
    return TemuanIsi.tanpaTautan(found, file: file, isi: range)
  }

  mutating func finish() throws { try writer?.flush() }
}

/// The few files beside the entries: rows of the DIK and the office's own pages.
struct SmallFiles {
  private var worker: Worker
  private var writer: BodyStore.Writer?
  private let konteks: Konteks
  private let folder: String
  private let shownAs: String
  private(set) var findings: [Diagnostic] = []

  init(konteks: Konteks, store: BodyStore.Writer?, shownAs: String, folder: String) {
    self.konteks = konteks
    self.folder = folder
    self.shownAs = shownAs
    writer = store
    worker = Worker(konteks: konteks, writer: store, folder: folder, shownAs: shownAs)
  }

  mutating func dik(_ paths: [String], unit: [BadanPublik.Unit]) throws -> [(row: BarisDIK, body: BodyPlace)] {
    var rows: [(row: BarisDIK, body: BodyPlace)] = []
    var decisions: [HasilDIK.SumberKeputusan] = []
    for path in paths {
      guard let file = open(path) else { continue }
      let result = BacaData.dik(
        file, sumber: path, kosakata: konteks.kosakata, unit: unit, acuan: konteks.tanggalAcuan)
      let place = try keep(file, result.temuan, result.isi, depth: "", headings: 3, links: false)
      if let row = result.baris { rows.append((row, place)) }
      if let decision = result.keputusan { decisions.append(decision) }
    }
    findings += HasilDIK.tercabut(decisions)
    return rows.sorted { $0.row.kode.utf8.lexicographicallyPrecedes($1.row.kode.utf8) }
  }

  /// The pages in order; `<name>.en.md` is the English version of `<name>.md` (rule 415 where there is none).
  mutating func halaman(_ paths: [String]) throws -> [(page: Halaman, body: PageBody)] {
    var pages: [(page: Halaman, body: PageBody)] = []
    var english: [(page: Halaman, body: BodyPlace, place: Location)] = []
    var names: [String: String] = [:]
    for path in paths {
      guard let file = open(path) else { continue }
      let result = BacaData.halaman(file, sumber: path)
      let place = try keep(file, result.temuan, result.isi, depth: "../", headings: 2)
      guard let page = result.halaman else { continue }
      if let first = names[page.nama] {
        findings.append(
          Diagnostic(
            RuleCode(412), at: file.whole, ["nilai": page.nama],
            related: [Related(Location(path: shownAs + "/" + first), .firstUsedHere)]))
      }
      names[page.nama] = path
      if page.nama.hasSuffix(Halaman.akhiranInggris) {
        english.append((page, place, file.whole))
      } else {
        pages.append((page, PageBody(isi: place)))
      }
    }
    for one in english {
      let name = String(one.page.nama.dropLast(Halaman.akhiranInggris.utf8.count))
      guard let index = pages.firstIndex(where: { $0.page.nama == name }) else {
        findings.append(Diagnostic(RuleCode(415), at: one.place, ["nama": name + ".md"]))
        continue
      }
      pages[index].page.inggris = Halaman.Inggris(judul: one.page.judul, ringkasan: one.page.ringkasan)
      pages[index].body.inggris = one.body
    }
    return pages.sorted { ($0.page.urutan, $0.page.nama) < ($1.page.urutan, $1.page.nama) }
  }

  mutating func finish() throws { try writer?.flush() }

  private mutating func keep(
    _ file: SourceFile, _ temuan: [Diagnostic], _ range: Range<Int>, depth: String,
    headings: Int, links: Bool = true
  ) throws -> BodyPlace {
    var found = temuan + worker.body(file, range, depth: depth, headings: headings)
    if !links { found += worker.links(file, range) }
    DataPribadi.samarkan(&found, file)
    findings += found
    return try writer?.add(worker.buffer) ?? BodyPlace()
  }

  private mutating func open(_ path: String) -> SourceFile? {
    var reader = FileReader()
    switch RegisterReader.read(path, folder, shownAs, &reader) {
    case .success(let file): return file
    case .failure(let failure):
      findings.append(failure.finding)
      return nil
    }
  }
}
