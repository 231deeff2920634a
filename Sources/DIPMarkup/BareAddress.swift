/// Addresses in running text: `http://…`, `https://…`, `www.…`.
enum BareAddress {
  struct Found {
    let range: Range<Int>
    /// True for `www.…`, which is no address by itself.
    let needsScheme: Bool
  }

  static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Found? {
    var index = start
    while index + 6 < bytes.count {
      // Both kinds hold a "." or ":" that is rarer in text than their letters.
      guard
        bytes[index + 3] == UInt8(ascii: ".") || bytes[index + 3] == UInt8(ascii: "p")
          || bytes[index + 3] == UInt8(ascii: "P"),
        index == 0 || !Byte.isWord(bytes[index - 1]),
        let prefix = prefix(bytes, at: index)
      else {
        index += 1
        continue
      }
      let end = end(of: bytes, from: index + prefix.length)
      guard end > index + prefix.length else {
        index += prefix.length
        continue
      }
      return Found(range: index..<end, needsScheme: prefix.needsScheme)
    }
    return nil
  }

  private static func prefix(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, needsScheme: Bool)? {
    if matches("www.", bytes, index) { return (4, true) }
    if matches("http://", bytes, index) { return (7, false) }
    return matches("https://", bytes, index) ? (8, false) : nil
  }

  private static func matches(_ wanted: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start + wanted.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<wanted.utf8CodeUnitCount {
      let byte = bytes[start + offset]
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lower != wanted.utf8Start[offset] { return false }
    }
    return true
  }

  /// Where an address ends: at a blank or an angle, without the punctuation of the sentence around it.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != Byte.less, bytes[end] != Byte.greater { end += 1 }
    while end > start, isPunctuation(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "]"):
      true
    default: false
    }
  }
}
