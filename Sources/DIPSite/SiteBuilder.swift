package import DIPRegister
import Synchronization

/// Makes all files of a site from a register and templates.
package enum SiteBuilder {
  /// The folders a site's files lie in, parents first: made before anything is written.
  package static func folders(_ register: Register, _ arsip: ArsipEdisi = .kosong) -> [String] {
    var folders: Set<String> = [
      ".well-known", "aset", "bentuk", "cari", "cetak", "data", "data/entri", "data/skema", "halaman", "huruf",
      "informasi", "kategori", "kelas", "rezim", "tahun", "unit",
    ]
    for path in register.berkas + arsip.edisi.map({ $0.folder + "index.html" }) + arsip.berkas().map(\.tujuan) {
      var parent = path[...]
      while let slash = parent.lastIndex(of: "/") {
        parent = parent[..<slash]
        folders.insert(String(parent))
      }
    }
    // What stands in one language's folder only: data, what is printed, what the search and the browser load, files.
    let shared = ["aset", "berkas", "cari", "cetak", "data", ".well-known"]
    for bahasa in register.badanPublik.bahasaSitus where bahasa != .id {
      let root = KonteksSitus.awalan(bahasa)
      folders.formUnion(
        folders.filter { folder in !shared.contains { folder == $0 || folder.hasPrefix($0 + "/") } }.map { root + $0 })
      folders.insert(String(root.dropLast()))
    }
    return folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path part of the site's own address, with a final `/`: where its not-found page looks for the rest.
  package static func base(_ register: Register) -> String { Alamat.dasar(register.badanPublik.alamatSitus) }

  /// Renders every file, those of the editions in `arsip` as well, into `sink` on `jobs` threads; what comes out does not depend on how many.
  ///
  /// Throws what the sink throws, or `IOFailure` where a body cannot be read again.
  package static func render<Sink: OutputSink>(
    _ register: Register, arsip: ArsipEdisi = .kosong, templates: TemplateSet, into sink: Sink, jobs: Int
  ) throws {
    let plan = SitePlan(register)
    let konteks = KonteksSitus(register, plan, templates, arsip)
    let lain = register.badanPublik.bahasaSitus.filter { $0 != .id }.map {
      KonteksSitus(register, plan, templates, arsip, bahasa: $0)
    }
    let pages = SemuaHalaman(register, plan, arsip, aset: templates.aset.count)
    let rows = EntryRows(register.spool, count: register.entri.count)
    let catatan = CatatanBerkas()
    let renderer: @Sendable (Int) -> PageRenderer<Sink> = { worker in
      PageRenderer(konteks, lain: lain, pages, rows, sink: sink, catatan: catatan, worker: worker)
    }
    let words = Mutex<[PengumpulKata]>([])
    let entries = Queue(count: register.entri.count, handful: 32)
    let others = Queue(count: pages.halaman.count)
    try run(jobs, [entries, others]) { worker in
      var renderer = renderer(worker)
      // The largest first, so that no worker waits for one at the end.
      while let range = others.next() { for index in range { try renderer.page(pages.halaman[index]) } }
      while let range = entries.next() { for index in range { try renderer.entry(index) } }
      try renderer.finishRows()
      let share = renderer.kata
      words.withLock { $0.append(share) }
    }
    let joined = Queue(count: pages.gabungan.count)
    let search = Queue(count: 1)
    try run(jobs, [joined, search]) { worker in
      var renderer = renderer(worker)
      if search.next() != nil { try PenulisCari(konteks, words.withLock { $0 }).tulis(sink, worker: worker) }
      while let range = joined.next() { for index in range { try renderer.page(pages.gabungan[index]) } }
    }
    var last = renderer(0)
    for page in pages.terakhir { try last.page(page) }
  }

  /// Runs `body` on `jobs` threads, which take their work from `queues`; the first error stops them all.
  ///
  /// The row that Workers shares out only starts the threads: pages differ too much in size to go in its pieces.
  private static func run(
    _ jobs: Int, _ queues: [Queue], _ body: @escaping @Sendable (_ worker: Int) throws -> Void
  ) throws {
    let threads = max(1, jobs)
    try Workers.run(count: threads * 32, jobs: threads) { worker, _ in
      do {
        try body(worker)
      } catch {
        for queue in queues { queue.stop() }
        throw error
      }
    }
  }

  /// A row of numbered pieces of work, given out in handfuls until one fails.
  private final class Queue: Sendable {
    private let count: Int
    private let handful: Int
    private let start = Atomic<Int>(0)

    init(count: Int, handful: Int = 1) {
      self.count = count
      self.handful = handful
    }

    func stop() { start.store(count, ordering: .relaxed) }

    func next() -> Range<Int>? {
      let first = start.add(handful, ordering: .relaxed).oldValue
      return first < count ? first..<min(first + handful, count) : nil
    }
  }
}
