/// Sixteen bytes looked at in one go: long texts are searched for what is rare in them.
enum ByteBlock {
  typealias Bytes = SIMD16<UInt8>
  typealias Mask = SIMDMask<SIMD16<Int8>>

  static let size = 16

  @inline(__always) static func load(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bytes {
    bytes.loadUnaligned(fromByteOffset: index, as: Bytes.self)
  }

  /// The same byte sixteen times. Comparing with a single byte instead would be done byte by byte.
  @inline(__always) static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }

  @inline(__always) static func isNone(_ mask: Mask) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }
}

/// Looks for single bytes in long texts.
package enum ByteSearch {
  /// The place of the next digit or `mark` from `start` on; the end where there is none.
  package static func nextDigit(or mark: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if index + ByteBlock.size <= bytes.count {
        let block = ByteBlock.load(bytes, index)
        let isDigit = block &- ByteBlock.all(0x30) .< ByteBlock.all(10)
        if ByteBlock.isNone(isDigit .| block .== ByteBlock.all(mark)) {
          index += ByteBlock.size
          continue
        }
      }
      if bytes[index] &- 0x30 < 10 || bytes[index] == mark { return index }
      index += 1
    }
    return bytes.count
  }
}
