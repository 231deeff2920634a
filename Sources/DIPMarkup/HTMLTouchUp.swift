import Glibc

/// Makes cmark's HTML valid HTML5, scrollable by keyboard, and readable aloud.
///
/// Raw HTML cannot get in and text is escaped, so a `<` in the renderer's output always begins one of its own tags, and
/// a `>` always ends one.
struct HTMLTouchUp {
  /// A rule's two texts, as ranges of `texts`: plain numbers, so that looking at a rule counts no references.
  private struct Rule {
    let from: Range<Int>
    let to: Range<Int>
  }

  private var texts: [UInt8] = []
  private var rules: [Rule] = []
  /// Which rules begin with a byte after the `<`, as a range of `rules`.
  private var byFirst = [Range<Int>](repeating: 0..<0, count: 256)
  private static let image = Array("<img ".utf8)

  init(_ labels: MarkupEngine.Labels) {
    let table = Self.escaped(labels.table)
    let done = Self.escaped(labels.taskDone)
    let open = Self.escaped(labels.taskOpen)
    let pairs = [
      ("<table>", "<div class=\"tabel-gulir\" role=\"group\" aria-label=\"\(table)\" tabindex=\"0\"><table>"),
      ("</table>", "</table></div>"),
      ("<th>", "<th scope=\"col\">"),
      ("<th align=\"left\">", "<th scope=\"col\" class=\"kiri\">"),
      ("<th align=\"center\">", "<th scope=\"col\" class=\"tengah\">"),
      ("<th align=\"right\">", "<th scope=\"col\" class=\"kanan\">"),
      ("<td align=\"left\">", "<td class=\"kiri\">"),
      ("<td align=\"center\">", "<td class=\"tengah\">"),
      ("<td align=\"right\">", "<td class=\"kanan\">"),
      (
        "<input type=\"checkbox\" checked=\"\" disabled=\"\" />",
        "<span class=\"tugas\" role=\"img\" aria-label=\"\(done)\">☑</span>"
      ),
      (
        "<input type=\"checkbox\" disabled=\"\" />",
        "<span class=\"tugas\" role=\"img\" aria-label=\"\(open)\">☐</span>"
      ),
      ("<pre>", "<pre tabindex=\"0\">"),
      ("<br />", "<br>"),
      ("<hr />", "<hr>"),
    ]
    // Sorted, so that the rules of one byte stand together.
    for (from, to) in pairs.sorted(by: { $0.0 < $1.0 }) {
      let first = Int(Array(from.utf8)[1])
      let start = byFirst[first].isEmpty ? rules.count : byFirst[first].lowerBound
      rules.append(Rule(from: keep(from), to: keep(to)))
      byFirst[first] = start..<rules.count
    }
  }

  private mutating func keep(_ text: String) -> Range<Int> {
    let start = texts.count
    texts += text.utf8
    return start..<texts.count
  }

  /// Appends what the renderer made; rewritten only where the body holds something to rewrite.
  func append(_ rendered: UnsafePointer<CChar>, needed: Bool, to html: inout [UInt8]) {
    let bytes = UnsafeRawBufferPointer(start: rendered, count: strlen(rendered)).assumingMemoryBound(to: UInt8.self)
    if needed { rewrite(bytes, to: &html) } else { html.append(contentsOf: bytes) }
  }

  private func rewrite(_ bytes: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
    texts.withUnsafeBufferPointer { texts in
      var copied = 0
      var index = 0
      while let tag = bytes.next(Byte.less, from: index) {
        index = tag + 1
        if let rule = rule(at: tag, bytes, texts) {
          html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<tag]))
          html.append(contentsOf: UnsafeBufferPointer(rebasing: texts[rule.to]))
          index = tag + rule.from.count
          copied = index
        } else if Self.starts(Self.image, bytes, tag), let end = bytes.next(Byte.greater, from: tag) {
          // `<img … />`: without the closing slash.
          html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<(end - 2)]))
          index = end
          copied = end
        }
      }
      html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
  }

  private func rule(
    at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ texts: UnsafeBufferPointer<UInt8>
  ) -> Rule? {
    guard index + 3 < bytes.count, Self.mayMatch(bytes[index + 1], bytes[index + 2], bytes[index + 3]),
      let base = bytes.baseAddress, let wanted = texts.baseAddress
    else { return nil }
    for rule in byFirst[Int(bytes[index + 1])] {
      let from = rules[rule].from
      if bytes.count - index >= from.count, memcmp(base + index, wanted + from.lowerBound, from.count) == 0 {
        return rules[rule]
      }
    }
    return nil
  }

  /// Sorts out the tags that no rule is about, most of all `<p>`, `<td>`, `<li>` and the closing ones.
  private static func mayMatch(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "/"): second == UInt8(ascii: "t") && third == UInt8(ascii: "a")
    case UInt8(ascii: "t"):
      second == UInt8(ascii: "a") || (second != UInt8(ascii: "r") && third != Byte.greater)
        || second == UInt8(ascii: "h")
    case UInt8(ascii: "b"), UInt8(ascii: "h"), UInt8(ascii: "p"): second == UInt8(ascii: "r")
    case UInt8(ascii: "i"): second == UInt8(ascii: "n")
    default: false
    }
  }

  private static func starts(_ wanted: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard let base = bytes.baseAddress, bytes.count - index >= wanted.count else { return false }
    return memcmp(base + index, wanted, wanted.count) == 0
  }

  private static func escaped(_ label: String) -> String {
    var result = ""
    for character in label.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
