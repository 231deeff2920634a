import CYAML

/// libyaml's marks count code points from the start of what it was given; spans are bytes of the file.
struct MarkMap {
  private let range: Range<Int>
  private let isASCII: Bool
  private var character = 0
  private var byte: Int

  init(range: Range<Int>, bytes: [UInt8]) {
    self.range = range
    byte = range.lowerBound
    isASCII = bytes[range].withUnsafeBytes { MarkMap.isASCII($0) }
  }

  private static func isASCII(_ raw: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    while index + 8 <= raw.count {
      if raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
      index += 8
    }
    return raw[index...].allSatisfy { $0 < 0x80 }
  }

  mutating func byte(_ mark: yaml_mark_t, _ bytes: [UInt8]) -> Int {
    let wanted = mark.index
    if isASCII { return min(range.lowerBound + wanted, range.upperBound) }
    while character < wanted, byte < range.upperBound {
      byte += 1
      while byte < range.upperBound, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > wanted, byte > range.lowerBound {
      byte -= 1
      while byte > range.lowerBound, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return byte
  }
}
