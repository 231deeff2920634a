/// Addresses in running text: `http://…`, `https://…`, `www.…`.
enum BareAddress {
  struct Found {
    let range: Range<Int>
    /// True for `www.…`, which is no address by itself.
    let needsScheme: Bool
  }

  /// The first address from `start` on. Looks for the rare bytes, the `.` of `www.` and the `:` of `https:`.
  static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Found? {
    guard bytes.count - start > 4 else { return nil }
    var found: Found?
    var from = start
    while found == nil, let dot = bytes.next(UInt8(ascii: "."), from: from) {
      from = dot + 1
      if let range = address(bytes, "www", dot, notBefore: start, rest: from) {
        found = Found(range: range, needsScheme: true)
      }
    }
    from = start
    while let colon = bytes.next(UInt8(ascii: ":"), from: from, to: found?.range.lowerBound) {
      from = colon + 1
      guard matches("//", bytes, from) else { continue }
      let range =
        address(bytes, "http", colon, notBefore: start, rest: colon + 3)
        ?? address(bytes, "https", colon, notBefore: start, rest: colon + 3)
      if let range { return Found(range: range, needsScheme: false) }
    }
    return found
  }

  /// The address that begins with these letters before `mark` and has something from `rest` on.
  private static func address(
    _ bytes: UnsafeBufferPointer<UInt8>, _ letters: StaticString, _ mark: Int, notBefore start: Int, rest: Int
  ) -> Range<Int>? {
    let begin = mark - letters.utf8CodeUnitCount
    guard begin >= start, matches(letters, bytes, begin), begin == 0 || !Byte.isWord(bytes[begin - 1]) else {
      return nil
    }
    let end = end(of: bytes, from: rest)
    return end > rest ? begin..<end : nil
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
