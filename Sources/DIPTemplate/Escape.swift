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

  func append(text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(buffer: $0, to: &output) }
  }

  func append(buffer: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    switch self {
    case .none: output.append(contentsOf: buffer)
    case .text: replace(buffer, &output, Escape.textMarks, Escape.entity)
    case .attribute, .address: replace(buffer, &output, Escape.attributeMarks, Escape.entity)
    case .json: replace(buffer, &output, Escape.jsonMarks, Escape.jsonEscape)
    case .component: replace(buffer, &output, Escape.componentMarks, Escape.percent)
    }
  }

  /// Copies runs of plain bytes at once and asks `special` only for the marked ones.
  @inline(__always)
  private func replace(
    _ bytes: UnsafeBufferPointer<UInt8>, _ output: inout [UInt8], _ marks: Marks,
    _ special: (UInt8, inout [UInt8]) -> Void
  ) {
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard marks.contains(bytes[index]) else {
        index += 1
        continue
      }
      if copied < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index])) }
      special(bytes[index], &output)
      index += 1
      copied = index
    }
    if copied < bytes.count { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...])) }
  }

  /// A set of bytes as a table that is never given back: one load tells whether a byte is in it.
  private struct Marks: @unchecked Sendable {
    private let table: UnsafePointer<Bool>

    /// Marks single bytes below 128, and where `high` all from 128 on.
    init(_ marked: (UInt8) -> Bool, high: Bool = false) {
      let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
      for byte in UInt8.min...UInt8.max { table[Int(byte)] = byte < 128 ? marked(byte) : high }
      self.table = UnsafePointer(table)
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool { table[Int(byte)] }
  }

  private static let textMarks = Marks { "&<>\"".utf8.contains($0) }
  private static let attributeMarks = Marks { "&<>\"'".utf8.contains($0) }
  private static let jsonMarks = Marks { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }
  private static let componentMarks = Marks(
    { byte in
      !((0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "-._~".utf8.contains(byte))
    }, high: true)

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
