/// Sixteen bytes looked at in one go: long texts are searched for what is rare in them.
package enum ByteBlock {
  package typealias Bytes = SIMD16<UInt8>
  package typealias Mask = SIMDMask<SIMD16<Int8>>

  package static let size = 16

  @inlinable package static func load(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Bytes {
    bytes.loadUnaligned(fromByteOffset: index, as: Bytes.self)
  }

  /// The same byte sixteen times. Comparing with a single byte instead would be done byte by byte.
  @inlinable package static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }

  @inlinable package static func isNone(_ mask: Mask) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  /// The place in the block of the first byte that the mask holds.
  @inlinable package static func first(_ mask: Mask) -> Int? {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if halves[0] != 0 { return halves[0].trailingZeroBitCount / 8 }
    return halves[1] == 0 ? nil : 8 + halves[1].trailingZeroBitCount / 8
  }
}
