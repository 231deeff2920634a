import CCMarkGFM
import CSupport

/// Turns a body of Markdown into HTML that is safe to put on a page, and into text for search. One per worker, made and
/// used on that worker's thread.
///
/// cmark-gfm is not thread-safe even with a parser per thread: strikethrough and autolink set and clear tables of the
/// whole process. This room attaches neither, registers the extensions once, and gives each thread its own memory.
package final class MarkupEngine {
  private let memory: UnsafeMutablePointer<cmark_mem>
  private let extensions: [OpaquePointer]
  private let touchUp: HTMLTouchUp

  /// Registers the extensions. Call once, on the main thread, before any worker starts.
  package static func prepare() { _ = registered }

  private static let registered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The version of the linked cmark-gfm.
  package static var libraryVersion: String { String(cString: cmark_version_string()) }

  /// The few words the HTML holds that the author did not write: names for those who cannot see the shape.
  package struct Labels: Sendable {
    package var table: String
    package var taskDone: String
    package var taskOpen: String

    package init(table: String = "Tabel", taskDone: String = "Selesai:", taskOpen: String = "Belum:") {
      self.table = table
      self.taskDone = taskDone
      self.taskOpen = taskOpen
    }
  }

  package convenience init(labels: Labels = Labels()) {
    self.init(labels: labels, libraryMemory: false)
  }

  /// With `libraryMemory` cmark takes its memory as it does by default, and nothing is given back: that is for tests,
  /// which hold both to the same output.
  package init(labels: Labels, libraryMemory: Bool) {
    MarkupEngine.prepare()
    extensions = ["table", "tasklist"].compactMap { (name: String) in cmark_find_syntax_extension(name) }
    touchUp = HTMLTouchUp(labels)
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: libraryMemory
        ? cmark_get_default_mem_allocator().pointee
        : cmark_mem(calloc: dip_arena_calloc, realloc: dip_arena_realloc, free: dip_arena_free))
  }

  deinit {
    memory.deallocate()
    dip_arena_release()
  }

  /// What a page needs to know to hold the HTML.
  package struct Options {
    /// The level that the body's outermost headings get.
    package var headingBase: Int
    /// Turns the target of a relative link into an address from the page's place; nil leaves it.
    package var resolve: (String) -> String?

    package init(headingBase: Int = 2, resolve: @escaping (String) -> String? = { _ in nil }) {
      self.headingBase = headingBase
      self.resolve = resolve
    }
  }

  /// Looks for issues and relative references without making HTML.
  ///
  /// - Parameters:
  ///   - body: UTF-8, checked before. Ranges count its bytes.
  ///   - issues: gets what was found, in no promised order.
  ///   - references: gets the relative links and images; none where the guards already refused the body.
  package func check(
    _ body: UnsafeBufferPointer<UInt8>, issues: inout [MarkupIssue], references: inout [LocalReference]
  ) {
    parsed(body, issues: &issues) { root, issues in
      var walk = MarkupWalk(body: body, options: nil)
      walk.run(root)
      issues += walk.issues
      references += walk.references
    }
  }

  /// The places of all links and images, where a body may hold none. Empty where the guards refuse the body.
  package func links(_ body: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ignored: [MarkupIssue] = []
    var found: [Range<Int>] = []
    parsed(body, issues: &ignored) { root, _ in
      var walk = MarkupWalk(body: body, options: nil, gathersLinks: true)
      walk.run(root)
      found = walk.allLinks
    }
    return found
  }

  /// Appends the body's HTML and its text: neither where an issue of error weight stands in the body.
  ///
  /// In the text a block ends a line, a cell of a table ends with a tab, and an image is its alternative text.
  package func render(
    _ body: UnsafeBufferPointer<UInt8>, options: Options, html: inout [UInt8], text: inout [UInt8],
    issues: inout [MarkupIssue], references: inout [LocalReference]
  ) {
    parsed(body, issues: &issues) { root, issues in
      var walk = MarkupWalk(body: body, options: options)
      let before = text.count
      walk.text = consume text
      walk.run(root)
      text = walk.text
      issues += walk.issues
      references += walk.references
      guard !walk.issues.contains(where: \.kind.isError),
        let rendered = cmark_render_html_with_mem(root, CMARK_OPT_DEFAULT, nil, memory)
      else {
        text.removeSubrange(before...)
        return
      }
      touchUp.append(rendered, needed: walk.needsTouchUp, to: &html)
    }
  }

  /// The most memory, in bytes, that one body took on this thread since this was last asked.
  package static func peakMemory() -> Int { dip_arena_peak() }

  private func parsed(
    _ body: UnsafeBufferPointer<UInt8>, issues: inout [MarkupIssue],
    _ use: (Node, inout [MarkupIssue]) -> Void
  ) {
    let before = MarkupGuard.check(body)
    issues += before
    guard before.isEmpty, !body.isEmpty else { return }
    dip_arena_enter()
    defer { dip_arena_leave() }
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory) else { return }
    for found in extensions { cmark_parser_attach_syntax_extension(parser, found) }
    body.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    guard let root = cmark_parser_finish(parser) else { return }
    use(root, &issues)
  }
}
