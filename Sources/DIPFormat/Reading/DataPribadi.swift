import DIPDiagnostics
import DIPSource

/// Looks for personal data in the whole text of a file: numbers like an NIK (142), mobile numbers (143), private
/// e-mail addresses (144). What is found is masked in the finding, so that no report repeats it (UU 27/2022).
package enum DataPribadi {
  private static let suratPribadi: [[UInt8]] = [
    "gmail.", "googlemail.", "yahoo.", "ymail.", "rocketmail.", "hotmail.", "outlook.", "live.", "icloud.",
    "proton.me", "protonmail.", "aol.", "mail.com",
  ].map { Array($0.utf8) }

  /// Something private in a text: which rule it breaks, and its bytes.
  struct Temuan {
    let kode: UInt16
    let range: Range<Int>
  }

  /// Rules 142–144 for a whole file. Excerpts are left to `samarkan`.
  static func periksa(_ file: SourceFile, _ temuan: inout [Diagnostic]) {
    for one in file.bytes.withUnsafeBufferPointer(cari) {
      temuan.append(
        Diagnostic(
          RuleCode(one.kode), at: file.location(Span(one.range.lowerBound, one.range.upperBound)),
          ["nilai": tersamar(file.bytes[one.range], one.kode)]))
    }
  }

  /// All that is private in a text, in order.
  static func cari(_ bytes: UnsafeBufferPointer<UInt8>) -> [Temuan] {
    var found: [Temuan] = []
    var index = 0
    while true {
      index = ByteSearch.nextDigit(or: 0x40, in: UnsafeRawBufferPointer(bytes), from: index)
      guard index < bytes.count else { break }
      if bytes[index] == 0x40 {
        if let range = surel(bytes, index) { found.append(Temuan(kode: 144, range: range)) }
        index += 1
      } else {
        index = angka(bytes, index, &found)
      }
    }
    return found
  }

  /// Reads a run of digits with blanks, dots and dashes between groups; returns where to go on.
  private static func angka(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ found: inout [Temuan]) -> Int {
    var index = start
    // Most numbers in a text are years and dates: leave them before anything is gathered.
    var count = 0
    var end = start
    while index < bytes.count, isDigit(bytes[index]) {
      while index < bytes.count, count <= 24, isDigit(bytes[index]) {
        count += 1
        index += 1
      }
      end = index
      index += separator(bytes, index)
      guard index > end, count <= 24 else { break }
    }
    if count < 10 { return end }
    let isPlus = start > 0 && bytes[start - 1] == 0x2B
    var digits: [UInt8] = []
    var groups: [Int] = []
    index = start
    while index < bytes.count, digits.count <= 24 {
      let first = digits.count
      while index < bytes.count, digits.count <= 24, isDigit(bytes[index]) {
        digits.append(bytes[index])
        index += 1
      }
      groups.append(digits.count - first)
      end = index
      index += separator(bytes, index)
      guard index > end, index < bytes.count, isDigit(bytes[index]) else { break }
    }
    guard isPlus || !isWord(before: start, bytes), !isWord(at: end, bytes) else { return end }
    if digits.count == 16, isNIK(digits, groups) {
      found.append(Temuan(kode: 142, range: start..<end))
    } else if isPonsel(digits, groups) {
      found.append(Temuan(kode: 143, range: (isPlus ? start - 1 : start)..<end))
    }
    return end
  }

  /// 16 digits in one piece or in groups of four and more: not dates, not a row of years.
  private static func isNIK(_ digits: [UInt8], _ groups: [Int]) -> Bool {
    guard groups.count > 1 else { return true }
    guard groups.allSatisfy({ $0 >= 4 }) else { return false }
    let years =
      groups.count == 4 && stride(from: 0, to: 16, by: 4).allSatisfy { digits[$0] == 0x31 || digits[$0] == 0x32 }
    return !years
  }

  /// `081…`–`089…` with 10 to 13 digits, or `628…` with 11 to 14. A first group of two is the hour: `08.15–16.00`.
  private static func isPonsel(_ digits: [UInt8], _ groups: [Int]) -> Bool {
    guard digits.count >= 10 else { return false }
    if digits[0] == 0x30, digits[1] == 0x38 { return digits.count <= 13 && digits[2] > 0x30 && groups[0] >= 4 }
    return digits.starts(with: [0x36, 0x32, 0x38]) && (11...14).contains(digits.count)
  }

  /// The length of what may stand between two groups: up to three blanks, dots, dashes, closing brackets.
  private static func separator(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    for _ in 0..<3 {
      guard index < bytes.count else { break }
      switch bytes[index] {
      case 0x20, 0x2E, 0x2D, 0x29: index += 1
      // A hard blank, and the dashes that word processors make of hyphens.
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 2
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2]):
        index += 3
      default: return index - start
      }
    }
    return index - start
  }

  private static func surel(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Range<Int>? {
    var start = at
    while start > 0, isWord(bytes[start - 1]) || ".+-_".utf8.contains(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < bytes.count, isWord(bytes[end]) || ".-".utf8.contains(bytes[end]) { end += 1 }
    // A full stop after an address ends the sentence.
    while end > at + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
    guard start < at else { return nil }
    let host = bytes[(at + 1)..<end].map { $0 | 0x20 }
    // `|0x20` leaves digits and dots as they are.
    return suratPribadi.contains { host.starts(with: $0) } ? start..<end : nil
  }

  /// Stars for letters and digits but the first few; of an address the host stays.
  static func tersamar(_ bytes: ArraySlice<UInt8>, _ kode: UInt16) -> String {
    var keep = kode == 144 ? 2 : 4
    var isHost = false
    var masked = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if kode == 144, scalar == "@" { isHost = true }
      let hides = !isHost && keep <= 0 && (scalar.value >= 0x80 || isWord(UInt8(truncatingIfNeeded: scalar.value)))
      masked.unicodeScalars.append(hides ? "*" : scalar)
      keep -= 1
    }
    return masked
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// True where a letter or digit stands there; quotes and dashes beyond ASCII are none.
  private static func isWord(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < bytes.count, isWord(bytes[index]) else { return false }
    return !isPunctuation(index, bytes)
  }

  private static func isWord(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0, isWord(bytes[index - 1]) else { return false }
    if isLabel(before: index, bytes) { return false }
    var lead = index - 1
    while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    return !isPunctuation(lead, bytes)
  }

  /// `NIK5315…` and `HP0812…`, with no blank between.
  private static func isLabel(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = index
    while start > 0, index - start < 6, (0x61...0x7A).contains(bytes[start - 1] | 0x20) { start -= 1 }
    let word = bytes[start..<index].map { $0 | 0x20 }
    return label.contains { word.elementsEqual($0) }
  }

  private static let label = ["nik", "ktp", "kk", "hp", "wa", "telp", "tlp", "tel", "no"].map { Array($0.utf8) }

  /// U+0080–U+00BF and U+2000–U+206F: hard blanks, quotes, dashes, the ellipsis.
  private static func isPunctuation(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes[index] == 0xC2
      || (bytes[index] == 0xE2 && index + 1 < bytes.count && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81))
  }
}
