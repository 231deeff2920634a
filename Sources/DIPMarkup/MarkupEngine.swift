import CCMarkGFM
import CSupport

/// Turns a body of Markdown into HTML that is safe to put on a page, and into text for search. One per worker.
///
/// cmark-gfm is not thread-safe even with a parser per thread: strikethrough and autolink set and clear tables of the
/// whole process. This room attaches neither, registers the extensions once, and gives each thread its own memory.
package final class MarkupEngine {
  private let memory: UnsafeMutablePointer<cmark_mem>

  /// Registers the extensions. Call once, on the main thread, before any worker starts.
  package static func prepare() { _ = registered }

  private static let registered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// The version of the linked cmark-gfm.
  package static var libraryVersion: String { String(cString: cmark_version_string()) }

  package init() {
    MarkupEngine.prepare()
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: cmark_mem(calloc: dip_arena_calloc, realloc: dip_arena_realloc, free: dip_arena_free))
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

  /// Appends the body's HTML and its text. Where an issue of error weight was found, they are not to be published.
  package func render(
    _ body: UnsafeBufferPointer<UInt8>, options: Options, html: inout [UInt8], text: inout [UInt8],
    issues: inout [MarkupIssue], references: inout [LocalReference]
  ) {
    parsed(body, issues: &issues) { root, issues in
      var walk = MarkupWalk(body: body, options: options)
      walk.text = consume text
      walk.run(root)
      text = walk.text
      issues += walk.issues
      references += walk.references
      guard let rendered = cmark_render_html_with_mem(root, CMARK_OPT_DEFAULT, nil, memory) else { return }
      HTMLTouchUp.append(rendered, needed: walk.needsTouchUp, to: &html)
    }
  }

  private func parsed(
    _ body: UnsafeBufferPointer<UInt8>, issues: inout [MarkupIssue],
    _ use: (Node, inout [MarkupIssue]) -> Void
  ) {
    let before = MarkupGuard.check(body)
    issues += before
    guard before.isEmpty, !body.isEmpty else { return }
    defer { dip_arena_reset() }
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory) else { return }
    for name in ["table", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    body.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    guard let root = cmark_parser_finish(parser) else { return }
    use(root, &issues)
  }
}
