/// How a value is written at the place its tag stands.
enum Escape: Sendable {
  /// Between tags.
  case text
  /// In a quoted attribute.
  case attribute
  /// The start of an address in an attribute: judged, then escaped.
  case address
  /// A piece of an address: everything but letters, digits and `-._~` percent-encoded.
  case component
  /// Inside a JSON string.
  case json
  /// As it is.
  case none

  func append(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { append(buffer: $0, to: &output) }
    if done == nil { Array(bytes).withUnsafeBufferPointer { append(buffer: $0, to: &output) } }
  }

  func append(buffer: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    switch self {
    case .none: output.append(contentsOf: buffer)
    case .text: replace(buffer, &output, table: Escape.textTable, Escape.entity)
    case .attribute, .address: replace(buffer, &output, table: Escape.attributeTable, Escape.entity)
    case .json: replace(buffer, &output, table: Escape.jsonTable, Escape.jsonEscape)
    case .component: replace(buffer, &output, table: Escape.componentTable, Escape.percent)
    }
  }

  /// Copies runs of plain bytes at once and asks `special` only for the marked ones.
  private func replace(
    _ bytes: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8], table: [Bool],
    _ special: (UInt8, inout [UInt8]) -> Void
  ) {
    table.withUnsafeBufferPointer { table in
      var copied = 0
      for index in bytes.indices where table[Int(bytes[index])] {
        if copied < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index])) }
        special(bytes[index], &output)
        copied = index + 1
      }
      if copied < bytes.count { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...])) }
    }
  }

  private static func marked(_ isMarked: (UInt8) -> Bool) -> [Bool] { (0...255).map { isMarked(UInt8($0)) } }
  private static let textTable = marked { "&<>\"".utf8.contains($0) }
  private static let attributeTable = marked { "&<>\"'".utf8.contains($0) }
  private static let jsonTable = marked { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }
  private static let componentTable = marked { byte in
    !((0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || "-._~".utf8.contains(byte))
  }

  private static func entity(_ byte: UInt8, _ output: inout [UInt8]) {
    switch byte {
    case 0x26: output.append(contentsOf: "&amp;".utf8)
    case 0x3C: output.append(contentsOf: "&lt;".utf8)
    case 0x3E: output.append(contentsOf: "&gt;".utf8)
    case 0x22: output.append(contentsOf: "&quot;".utf8)
    default: output.append(contentsOf: "&#39;".utf8)
    }
  }

  private static func jsonEscape(_ byte: UInt8, _ output: inout [UInt8]) {
    output.append(0x5C)
    switch byte {
    case 0x22, 0x5C: output.append(byte)
    case 0x0A: output.append(0x6E)
    case 0x0D: output.append(0x72)
    case 0x09: output.append(0x74)
    default:
      output.append(contentsOf: "u00".utf8)
      output.append(digits[Int(byte >> 4)] | 0x20)
      output.append(digits[Int(byte & 15)] | 0x20)
    }
  }

  private static func percent(_ byte: UInt8, _ output: inout [UInt8]) {
    output.append(0x25)
    output.append(digits[Int(byte >> 4)])
    output.append(digits[Int(byte & 15)])
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
