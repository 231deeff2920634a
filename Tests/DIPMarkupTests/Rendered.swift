import DIPMarkup

/// What the room makes of a body, for the tests to look at.
struct Rendered {
  var html = ""
  var text = ""
  var issues: [MarkupIssue] = []
  var references: [LocalReference] = []
  let body: String

  init(
    _ body: String, base: Int = 3, engine: MarkupEngine = MarkupEngine(),
    resolve: @escaping (String) -> String? = { _ in nil }
  ) {
    self.body = body
    var html: [UInt8] = []
    var text: [UInt8] = []
    let options = MarkupEngine.Options(headingBase: base, resolve: resolve)
    Array(body.utf8).withUnsafeBufferPointer {
      engine.render(
        $0, options: options, html: &html, text: &text, issues: &issues, references: &references)
    }
    self.html = String(decoding: html, as: UTF8.self)
    self.text = String(decoding: text, as: UTF8.self)
  }

  var kinds: Set<MarkupIssue.Kind> { Set(issues.map(\.kind)) }

  /// The bytes an issue or a reference points at.
  func source(_ range: Range<Int>) -> String { String(decoding: Array(body.utf8)[range], as: UTF8.self) }
}
