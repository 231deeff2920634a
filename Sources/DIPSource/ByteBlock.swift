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
}
