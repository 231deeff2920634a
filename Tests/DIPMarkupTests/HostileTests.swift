import DIPMarkup
import Testing

/// The work is held by sizes, which repeat exactly; Tests/juri counts instructions.
@Suite struct HostileTests {
  private static let mebibyte = 1024 * 1024

  @Test(arguments: HostileBodies.refused.indices)
  func isAnswered(index: Int) {
    let (name, body, kind) = HostileBodies.refused[index]
    #expect(body.utf8.count <= MarkupLimit.body, "\(name)")
    let engine = MarkupEngine()
    _ = MarkupEngine.peakMemory()
    let rendered = Rendered(body, engine: engine)
    #expect(rendered.kinds.contains(kind), "\(name): \(rendered.kinds)")
    #expect(rendered.html.isEmpty && rendered.text.isEmpty, "\(name)")
    #expect(rendered.issues.count <= body.utf8.count / 2, "\(name)")
    #expect(MarkupEngine.peakMemory() <= 16 * Self.mebibyte, "\(name)")
  }

  @Test(arguments: HostileBodies.allowed.indices)
  func staysInProportion(index: Int) {
    let (name, body) = HostileBodies.allowed[index]
    #expect(body.utf8.count <= MarkupLimit.body, "\(name)")
    let engine = MarkupEngine()
    _ = MarkupEngine.peakMemory()
    let rendered = Rendered(body, engine: engine)
    #expect(rendered.kinds.isSubset(of: [.bareAddress]), "\(name): \(rendered.kinds)")
    #expect(rendered.html.utf8.count <= 12 * MarkupLimit.body, "\(name): \(rendered.html.utf8.count)")
    #expect(rendered.text.utf8.count <= 3 * MarkupLimit.body, "\(name)")
    #expect(MarkupEngine.peakMemory() <= 16 * Self.mebibyte, "\(name)")
  }

  @Test func everyRangeLiesWithinTheBody() {
    let bodies = HostileBodies.refused.map(\.body) + HostileBodies.allowed.map(\.body)
    for body in bodies {
      let rendered = Rendered(body)
      let whole = 0..<body.utf8.count
      #expect(rendered.issues.allSatisfy { $0.range.clamped(to: whole) == $0.range })
      #expect(rendered.references.allSatisfy { $0.range.clamped(to: whole) == $0.range })
    }
  }

  /// Bytes thrown together from what Markdown gives a meaning to: no crash, nothing but the renderer's own tags.
  @Test func rubbleNeverBecomesMarkup() {
    var random = Chance(seed: 20)
    let pieces = [
      "<", ">", "[", "]", "(", ")", "`", "```", "~~~", "\n", "\r", "\n\n", "\r\n", "|", "|-|-|\n", ":-", "- ", "1. ",
      "> ", "#",
      "*", "_", "\\", "&lt;", "&#60;", "script", "javascript:", "!", "a", "é", " ", "    ", "\t", "\0", "]: ", "[^",
      "www.",
      "https://", "\"", "'", "=", "[x] ", "<?", "<!--", "-->", "data:", "//", "^",
    ]
    let tags: Set<String> = [
      "p", "/p", "em", "/em", "strong", "/strong", "code", "/code", "pre", "/pre", "a", "/a", "img", "br", "hr", "ul",
      "/ul",
      "ol", "/ol", "li", "/li", "blockquote", "/blockquote", "table", "/table", "thead", "/thead", "tbody", "/tbody",
      "tr",
      "/tr", "th", "/th", "td", "/td", "div", "/div", "span", "/span", "h3", "/h3", "h4", "/h4", "h5", "/h5", "h6",
      "/h6",
    ]
    let engine = MarkupEngine()
    var rendered = 0
    for _ in 0..<4000 {
      let body = (0..<random.below(60)).map { _ in pieces[random.below(pieces.count)] }.joined()
      let result = Rendered(body, engine: engine)
      rendered += result.html.isEmpty ? 0 : 1
      let names = result.html.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != " " && $0 != ">" })
      }
      #expect(tags.isSuperset(of: names), "\(body.debugDescription)")
      let lower = result.html.lowercased()
      #expect(!lower.contains("href=\"javascript:") && !lower.contains("src=\"data:"), "\(body.debugDescription)")
      for issue in result.issues { #expect(issue.range.upperBound <= body.utf8.count, "\(body.debugDescription)") }
    }
    #expect(rendered > 500)
  }
}

/// The same numbers on every run (xorshift64*).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }
}
