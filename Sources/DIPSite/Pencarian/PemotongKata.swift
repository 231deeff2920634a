/// Cuts text into words for the search: runs of letters and digits, small, accents off.
///
/// An apostrophe inside a word is skipped (`Jum'at` is `jumat`); everything else parts words, hyphens too. Words longer
/// than `terpanjang` bytes are left out. The browser does the same with what people type.
enum PemotongKata {
  static let terpanjang = 32

  /// Calls `found` for each word, in order, until it returns false. The bytes it is given hold until it returns.
  @inline(__always)
  static func potong(_ text: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Bool) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: terpanjang) { word in
      kecil.withUnsafeBufferPointer { kecil in
        var index = 0
        // Letters past the longest word are counted, and not kept.
        var size = 0
        while index < text.count {
          let byte = text[index]
          index += 1
          var small = kecil[Int(byte)]
          if small == 1 {  // the first byte of two or three, or an apostrophe
            let (letter, size) = luar(text, index - 1)
            index += size - 1
            if letter == 1 { continue }
            small = letter
          }
          if small > 1 {
            if size < terpanjang { word[size] = small }
            size += 1
            continue
          }
          if size > 0, size <= terpanjang, !found(UnsafeBufferPointer(rebasing: word[..<size])) { return }
          size = 0
        }
        if size > 0, size <= terpanjang { _ = found(UnsafeBufferPointer(rebasing: word[..<size])) }
      }
    }
  }

  static func kata(_ text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var text = text
    text.withUTF8 { bytes in
      potong(bytes) {
        words.append(Array($0))
        return true
      }
    }
    return words
  }

  /// A letter outside ASCII (0 parts words, 1 is skipped), and how many bytes it has.
  private static func luar(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (letter: UInt8, size: Int) {
    let byte = text[at]
    if byte == 0x27 { return (1, 1) }
    guard at + 1 < text.count else { return (0, 1) }
    if byte == 0xC3 { return (aksen[Int(text[at + 1] & 0x3F)], 2) }
    if byte == 0xC2 { return (text[at + 1] == 0xAD ? 1 : 0, 2) }
    let isQuote = at + 2 < text.count && text[at + 1] == 0x80 && text[at + 2] == 0x99
    return isQuote ? (1, 3) : (0, 1)
  }

  /// U+00C0 to U+00FF without their accents; 0 where the sign is no letter.
  static let aksenTeks = "aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y"
  private static let aksen: [UInt8] = aksenTeks.utf8.map { $0 == 0x20 ? 0 : $0 }

  /// By byte: the small letter or digit, 1 for what `luar` must look at, 0 for what parts words.
  private static let kecil: [UInt8] = (0...255).map { (value: Int) -> UInt8 in
    let byte = UInt8(value)
    switch byte {
    case 0x30...0x39, 0x61...0x7A: return byte
    case 0x41...0x5A: return byte | 0x20
    case 0x27, 0xC2, 0xC3, 0xE2: return 1
    default: return 0
    }
  }
}
