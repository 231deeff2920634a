import Glibc

/// Makes cmark's HTML valid HTML5 and readable aloud.
///
/// Raw HTML cannot get in and text is escaped, so a `<` in the renderer's output always begins one of its own tags.
enum HTMLTouchUp {
  private static let rules: [(from: [UInt8], to: [UInt8])] = [
    ("<table>", "<div class=\"tabel-gulir\" tabindex=\"0\"><table>"),
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
      "<span class=\"tugas\" role=\"img\" aria-label=\"Selesai:\">☑</span>"
    ),
    (
      "<input type=\"checkbox\" disabled=\"\" />",
      "<span class=\"tugas\" role=\"img\" aria-label=\"Belum:\">☐</span>"
    ),
    ("<br />", "<br>"),
    ("<hr />", "<hr>"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  static func append(_ rendered: UnsafeMutablePointer<CChar>, needed: Bool, to html: inout [UInt8]) {
    let length = strlen(rendered)
    rendered.withMemoryRebound(to: UInt8.self, capacity: length) { pointer in
      let bytes = UnsafeBufferPointer(start: pointer, count: length)
      if needed { rewrite(bytes, to: &html) } else { html.append(contentsOf: bytes) }
    }
  }

  private static func rewrite(_ bytes: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x3C, let rule = rule(at: index, bytes) else {
        // The renderer closes an image with " />"; text never holds an unescaped ">".
        if bytes[index] == 0x20, index + 2 < bytes.count, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x3E {
          html.append(contentsOf: bytes[copied..<index])
          copied = index + 2
        }
        index += 1
        continue
      }
      html.append(contentsOf: bytes[copied..<index])
      html.append(contentsOf: rule.to)
      index += rule.from.count
      copied = index
    }
    html.append(contentsOf: bytes[copied...])
  }

  private static func rule(
    at index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (from: [UInt8], to: [UInt8])? {
    guard index + 3 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case 0x74, 0x2F, 0x69, 0x62, 0x68: break
    default: return nil
    }
    guard let here = bytes.baseAddress.map({ $0 + index }) else { return nil }
    return rules.first { bytes.count - index >= $0.from.count && memcmp(here, $0.from, $0.from.count) == 0 }
  }
}
