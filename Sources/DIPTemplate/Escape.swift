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

  @inline(__always)
  func append(text: String, to output: inout ByteBuffer) {
    // Texts are native strings, contiguous in memory; another kind is copied first.
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append(buffer: $0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { append(buffer: $0, to: &output) } }
  }

  func append(buffer: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
    switch self {
    case .none: output.append(buffer)
    case .text: Escape.copy(buffer, &output, Escape.textMarks, Escape.isText, Escape.entity)
    case .attribute, .address:
      Escape.copy(buffer, &output, Escape.attributeMarks, Escape.isAttribute, Escape.entity)
    case .json: Escape.copy(buffer, &output, Escape.jsonMarks, Escape.isJSON, Escape.jsonEscape)
    case .component: Escape.copy(buffer, &output, Escape.componentMarks, { _ in false }, Escape.percent)
    }
  }

  private typealias Block = SIMD16<UInt8>
  /// No escape makes more of a byte: `&quot;`, `\u001f`.
  private static let longest = 6

  /// Copies sixteen bytes at a time where `isPlain` sees none to escape, and else looks at each in `marks`.
  @inline(__always)
  private static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, _ output: inout ByteBuffer, _ marks: Marks, _ isPlain: (Block) -> Bool,
    _ special: (UInt8, UnsafeMutablePointer<UInt8>) -> Int
  ) {
    guard let source = bytes.baseAddress else { return }
    output.append(atMost: bytes.count * longest + MemoryLayout<Block>.size) { target in
      var read = 0
      var written = 0
      while read < bytes.count {
        let left = bytes.count - read
        if left >= MemoryLayout<Block>.size {
          let block = UnsafeRawPointer(source + read).loadUnaligned(as: Block.self)
          if isPlain(block) {
            UnsafeMutableRawPointer(target + written).storeBytes(of: block, as: Block.self)
            read += MemoryLayout<Block>.size
            written += MemoryLayout<Block>.size
            continue
          }
        } else if let block = padded(source + read, left), isPlain(block) {
          (target + written).update(from: source + read, count: left)
          return written + left
        }
        let end = min(read + MemoryLayout<Block>.size, bytes.count)
        while read < end {
          let byte = source[read]
          read += 1
          if marks.contains(byte) {
            written += special(byte, target + written)
          } else {
            target[written] = byte
            written += 1
          }
        }
      }
      return written
    }
  }

  /// Four to fifteen bytes as a block, some of them twice: most values of a page are as short. Nil for fewer.
  @inline(__always)
  private static func padded(_ source: UnsafePointer<UInt8>, _ count: Int) -> Block? {
    let raw = UnsafeRawPointer(source)
    let halves: SIMD2<UInt64>
    if count >= 8 {
      halves = [raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)]
    } else if count >= 4 {
      let first = UInt64(raw.loadUnaligned(as: UInt32.self))
      let last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      halves = SIMD2(repeating: first | last << 32)
    } else {
      return nil
    }
    return unsafeBitCast(halves, to: Block.self)
  }

  // Each sign as a whole block: compared with a single byte, it would be looked at byte by byte.
  @inline(__always)
  private static func isText(_ block: Block) -> Bool {
    isNone(
      block .== Block(repeating: 0x26) .| block .== Block(repeating: 0x3C) .| block .== Block(repeating: 0x3E) .| block
        .== Block(repeating: 0x22))
  }

  @inline(__always)
  private static func isAttribute(_ block: Block) -> Bool {
    isNone(
      block .== Block(repeating: 0x26) .| block .== Block(repeating: 0x3C) .| block .== Block(repeating: 0x3E) .| block
        .== Block(repeating: 0x22) .| block .== Block(repeating: 0x27))
  }

  @inline(__always)
  private static func isJSON(_ block: Block) -> Bool {
    isNone(
      block .< Block(repeating: 0x20) .| block .== Block(repeating: 0x22) .| block .== Block(repeating: 0x5C) .| block
        .== Block(repeating: 0x7F))
  }

  @inline(__always)
  private static func isNone(_ mask: SIMDMask<SIMD16<Int8>>) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
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

  private static func entity(_ byte: UInt8, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    switch byte {
    case 0x26: put("&amp;", target)
    case 0x3C: put("&lt;", target)
    case 0x3E: put("&gt;", target)
    case 0x22: put("&quot;", target)
    default: put("&#39;", target)
    }
  }

  private static func put(_ text: StaticString, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    target.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    return text.utf8CodeUnitCount
  }

  private static func jsonEscape(_ byte: UInt8, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    target[0] = 0x5C
    switch byte {
    case 0x22, 0x5C: target[1] = byte
    case 0x0A: target[1] = 0x6E
    case 0x0D: target[1] = 0x72
    case 0x09: target[1] = 0x74
    default:
      _ = put("u00", target + 1)
      target[4] = digit(byte >> 4) | 0x20
      target[5] = digit(byte & 15) | 0x20
      return 6
    }
    return 2
  }

  private static func percent(_ byte: UInt8, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    target[0] = 0x25
    target[1] = digit(byte >> 4)
    target[2] = digit(byte & 15)
    return 3
  }

  /// `0`–`9`, `A`–`F`.
  private static func digit(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 + nibble : 0x37 + nibble }
}
