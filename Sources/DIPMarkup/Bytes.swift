import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands next (memchr), before `end` if one is given.
  func next(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? count
    guard let base = baseAddress, start < end, let hit = memchr(base + start, Int32(byte), end - start) else {
      return nil
    }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// How many times a byte stands in a row.
  func run(of byte: UInt8, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index] == byte { index += 1 }
    return index - start
  }
}

extension Collection<UInt8> {
  /// At most this many bytes as text, never cut within a character.
  func excerpt(_ limit: Int) -> String {
    var end = index(startIndex, offsetBy: limit, limitedBy: endIndex) ?? endIndex
    if end != endIndex {
      var back = 0
      while back < 3, end != startIndex, self[end] & 0xC0 == 0x80 {
        end = index(startIndex, offsetBy: distance(from: startIndex, to: end) - 1)
        back += 1
      }
    }
    return String(decoding: self[..<end], as: UTF8.self)
  }
}
