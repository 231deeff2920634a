package import DIPRegister
import Synchronization

/// Makes all files of a site from a register and templates.
package enum SiteBuilder {
  /// The folders a site's files lie in, parents first: made before anything is written.
  package static func folders(_ register: Register) -> [String] {
    var folders: Set<String> = [
      ".well-known", "aset", "cetak", "data", "data/entri", "data/skema", "halaman", "informasi", "kategori", "kelas",
      "tahun",
      "unit",
    ]
    for path in register.berkas {
      var parent = path[...]
      while let slash = parent.lastIndex(of: "/") {
        parent = parent[..<slash]
        folders.insert(String(parent))
      }
    }
    return folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Renders every file into `sink` on `jobs` threads; what comes out does not depend on how many.
  ///
  /// Throws what the sink throws, or `IOFailure` where a body cannot be read again.
  package static func render<Sink: OutputSink>(
    _ register: Register, templates: TemplateSet, into sink: Sink, jobs: Int
  ) throws {
    let plan = SitePlan(register)
    let konteks = KonteksSitus(register, plan, templates)
    let pages = SemuaHalaman(register, plan, aset: templates.aset.count)
    let queue = Queue(pages: pages.halaman.count, entries: register.entri.count)
    let catatan = CatatanBerkas()
    let threads = max(1, jobs)
    // The row that Workers shares out only starts the threads: pages differ too much in size to go in its pieces.
    try Workers.run(count: threads * 32, jobs: threads) { worker, _ in
      var renderer = PageRenderer(konteks, pages, sink: sink, catatan: catatan, worker: worker)
      do {
        while let page = queue.nextPage() { try renderer.page(pages.halaman[page]) }
        while let range = queue.nextEntries() { for index in range { try renderer.entry(index) } }
      } catch {
        queue.stop()
        throw error
      }
    }
    var last = PageRenderer(konteks, pages, sink: sink, catatan: catatan, worker: 0)
    for page in pages.terakhir { try last.page(page) }
  }

  /// Pages one by one, then entries in handfuls.
  private final class Queue: Sendable {
    private static let handful = 32
    private let pages: Int
    private let entries: Int
    private let page = Atomic<Int>(0)
    private let entry = Atomic<Int>(0)
    private let stopped = Atomic<Bool>(false)

    init(pages: Int, entries: Int) {
      self.pages = pages
      self.entries = entries
    }

    func stop() { stopped.store(true, ordering: .relaxed) }

    func nextPage() -> Int? {
      guard !stopped.load(ordering: .relaxed) else { return nil }
      let next = page.add(1, ordering: .relaxed).oldValue
      return next < pages ? next : nil
    }

    func nextEntries() -> Range<Int>? {
      guard !stopped.load(ordering: .relaxed) else { return nil }
      let start = entry.add(Queue.handful, ordering: .relaxed).oldValue
      return start < entries ? start..<min(start + Queue.handful, entries) : nil
    }
  }
}
