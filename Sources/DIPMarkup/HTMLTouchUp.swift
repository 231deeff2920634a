import Glibc

/// Makes cmark's HTML valid HTML5, scrollable by keyboard, and readable aloud.
///
/// Raw HTML cannot get in and text is escaped, so a `<` in the renderer's output always begins one of its own tags, and
/// a `>` always ends one.
struct HTMLTouchUp {
  private struct Rule {
    let from: [UInt8]
    let to: [UInt8]
  }

  /// By the byte after the `<`.
  private let rules: [[Rule]]
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
    var grouped = [[Rule]](repeating: [], count: 256)
    for (from, to) in pairs {
      let rule = Rule(from: Array(from.utf8), to: Array(to.utf8))
      grouped[Int(rule.from[1])].append(rule)
    }
    rules = grouped
  }

  /// Appends what the renderer made; rewritten only where the body holds something to rewrite.
  func append(_ rendered: UnsafePointer<CChar>, needed: Bool, to html: inout [UInt8]) {
    let bytes = UnsafeRawBufferPointer(start: rendered, count: strlen(rendered)).assumingMemoryBound(to: UInt8.self)
    if needed { rewrite(bytes, to: &html) } else { html.append(contentsOf: bytes) }
  }

  private func rewrite(_ bytes: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
    var copied = 0
    var index = 0
    while let tag = bytes.next(Byte.less, from: index) {
      index = tag + 1
      if let rule = rule(at: tag, bytes) {
        html.append(contentsOf: bytes[copied..<tag])
        html.append(contentsOf: rule.to)
        index = tag + rule.from.count
        copied = index
      } else if Self.starts(Self.image, bytes, tag), let end = bytes.next(Byte.greater, from: tag) {
        // `<img … />`: without the closing slash.
        html.append(contentsOf: bytes[copied..<(end - 2)])
        index = end
        copied = end
      }
    }
    html.append(contentsOf: bytes[copied...])
  }

  private func rule(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Rule? {
    guard index + 3 < bytes.count, Self.mayMatch(bytes[index + 1], bytes[index + 2], bytes[index + 3]) else {
      return nil
    }
    return rules[Int(bytes[index + 1])].first { Self.starts($0.from, bytes, index) }
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
