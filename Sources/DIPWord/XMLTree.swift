/// One part of a package as a tree of byte ranges: nothing is decoded but names, so that what is not touched can be put
/// out byte for byte.
struct XMLTree {
  struct Node {
    /// With its prefix, as written: `w:p`.
    var name: String
    /// From `<` of the opening tag to `>` of the closing one.
    var range: Range<Int>
    /// The opening tag.
    var opening: Range<Int>
    /// Between the tags; empty for `<w:p/>`.
    var content: Range<Int>
    var parent: Int
    /// Text was found directly inside it.
    var hasText = false
  }

  /// In the order in which they begin; 0 is the document itself.
  var nodes: [Node] = []

  static let depthLimit = 256

  /// Nil where it is not well formed, or brings a document type: no letter needs one, and entities can be bombs.
  init?(_ bytes: [UInt8]) {
    var open: [Int] = []
    var index = 0
    nodes.append(Node(name: "", range: 0..<bytes.count, opening: 0..<0, content: 0..<bytes.count, parent: -1))
    open.append(0)
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        if let top = open.last { nodes[top].hasText = true }
        index = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        continue
      }
      guard let end = XMLTree.end(of: index, bytes) else { return nil }
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch second {
      case UInt8(ascii: "?"): break
      case UInt8(ascii: "!"):
        if bytes[index...].starts(with: Array("<!DOCTYPE".utf8)) { return nil }
      case UInt8(ascii: "/"):
        guard open.count > 1, let top = open.popLast(),
          XMLTree.name(index + 2, bytes) == nodes[top].name
        else { return nil }
        nodes[top].content = nodes[top].opening.upperBound..<index
        nodes[top].range = nodes[top].range.lowerBound..<end
      default:
        let name = XMLTree.name(index + 1, bytes)
        guard !name.isEmpty, open.count < XMLTree.depthLimit, let parent = open.last else { return nil }
        nodes.append(
          Node(name: name, range: index..<end, opening: index..<end, content: end..<end, parent: parent))
        if bytes[end - 2] != UInt8(ascii: "/") { open.append(nodes.count - 1) }
      }
      index = end
    }
    guard open.count == 1 else { return nil }
  }

  /// Behind the `>` that ends the markup beginning here; quotes may hold `>`, comments and CDATA anything.
  private static func end(of start: Int, _ bytes: [UInt8]) -> Int? {
    for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    where bytes[start...].starts(with: Array(opening.utf8)) {
      return find(Array(closing.utf8), from: start + opening.utf8.count, bytes)
    }
    var quote: UInt8 = 0
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func find(_ wanted: [UInt8], from start: Int, _ bytes: [UInt8]) -> Int? {
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index + wanted.count
      }
      index += 1
    }
    return nil
  }

  private static func name(_ start: Int, _ bytes: [UInt8]) -> String {
    let name = bytes[start...].prefix { byte in
      byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The nearest node of one of these names around a node, itself included; nil where there is none.
  func around(_ node: Int, _ names: Set<String>) -> Int? {
    var index = node
    while index > 0 {
      if names.contains(nodes[index].name) { return index }
      index = nodes[index].parent
    }
    return nil
  }

  /// From the document down to a node.
  func path(_ node: Int) -> [Int] {
    var path: [Int] = []
    var index = node
    while index >= 0 {
      path.append(index)
      index = nodes[index].parent
    }
    return path.reversed()
  }
}

/// Text in XML and out of it.
enum XMLText {
  /// Resolves the five entities and numeric ones; an unknown entity stays as written.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let start = rest.firstIndex(of: "&") {
      text += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(12).firstIndex(of: ";") else {
        text += "&"
        rest = rest.dropFirst()
        continue
      }
      let name = rest[rest.index(after: rest.startIndex)..<end]
      text += entity(name).map(String.init) ?? String(rest[...end])
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  private static func entity(_ name: Substring) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap { Unicode.Scalar($0) }.map { Character($0) }
    }
  }

  /// Appends text; a character that XML cannot hold becomes U+FFFD.
  static func encode(_ text: some StringProtocol, to output: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;".utf8
      case "<": output += "&lt;".utf8
      case ">": output += "&gt;".utf8
      case "\t": output.append(0x20)
      default:
        let isBad = scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value)
        output += String(isBad ? "\u{FFFD}" : Character(scalar)).utf8
      }
    }
  }
}
