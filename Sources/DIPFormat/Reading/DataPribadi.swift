import DIPDiagnostics
import DIPSource

/// Looks for personal data in the whole text of a file: numbers like an NIK (142), mobile numbers (143), private
/// e-mail addresses (144). What is found is masked in the finding, so that no report repeats it (UU 27/2022).
package enum DataPribadi {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
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
    let raw = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      // Eight bytes at a time: none in the row of the digits (0x30…0x3F), no `@`.
      while index + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let row = (word & 0xF0F0_F0F0_F0F0_F0F0) ^ 0x3030_3030_3030_3030
        let at = word ^ 0x4040_4040_4040_4040
        let hit = (row &- ones & ~row) | (at &- ones & ~at)
        if hit & 0x8080_8080_8080_8080 != 0 { break }
        index += 8
      }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte == 0x40 {
        if let range = surel(bytes, index) { found.append(Temuan(kode: 144, range: range)) }
        index += 1
      } else if byte &- 0x30 < 10 {
        index = angka(bytes, index, &found)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Reads a run of digits (single blanks, dots and dashes between groups allowed); returns where to go on.
  private static func angka(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ found: inout [Temuan]
  ) -> Int {
    var end = start
    var digits: [UInt8] = []
    var index = start
    // Most numbers in a text are years and dates: leave them before anything is gathered.
    while index < bytes.count, index - start < 8, isDigit(bytes[index]) { index += 1 }
    let isShort = index - start < 4 && !(index < bytes.count && isSeparator(bytes[index]))
    if isShort, !(start > 0 && bytes[start - 1] == 0x2B) { return index }
    index = start
    while index < bytes.count, digits.count <= 24 {
      if isDigit(bytes[index]) {
        digits.append(bytes[index])
        end = index + 1
      } else if !isSeparator(bytes[index]) || index + 1 >= bytes.count || !isDigit(bytes[index + 1]) {
        break
      }
      index += 1
    }
    let bounded = start == 0 || !isWord(bytes[start - 1]) || bytes[start - 1] == 0x2B
    guard bounded, end == bytes.count || !isWord(bytes[end]) else { return end }
    let span = (start > 0 && bytes[start - 1] == 0x2B ? start - 1 : start)..<end
    if digits.count == 16, kelompok(bytes, start..<end) {
      found.append(Temuan(kode: 142, range: span))
    } else if isPonsel(digits) {
      found.append(Temuan(kode: 143, range: span))
    }
    return end
  }

  /// 16 digits in one piece or in groups of four and more: not a row of years.
  private static func kelompok(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let groups = bytes[range].split { !isDigit($0) }
    if groups.count == 1 { return true }
    // Dates and years side by side make 16 digits too: `2024-01-01/2024…` has groups shorter than four.
    return groups.allSatisfy { $0.count >= 4 } && !groups.allSatisfy { $0.count == 4 && ($0.first == 0x31 || $0.first == 0x32) }
  }

  /// `08…` with 10 to 13 digits, or `628…` with 11 to 14.
  private static func isPonsel(_ digits: [UInt8]) -> Bool {
    if digits.starts(with: [0x30, 0x38]) { return (10...13).contains(digits.count) }
    return digits.starts(with: [0x36, 0x32, 0x38]) && (11...14).contains(digits.count)
  }

  private static func surel(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Range<Int>? {
    var start = at
    while start > 0, isWord(bytes[start - 1]) || ".+-_".utf8.contains(bytes[start - 1]) { start -= 1 }
    var end = at + 1
    while end < bytes.count, isWord(bytes[end]) || ".-".utf8.contains(bytes[end]) { end += 1 }
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
  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2E || byte == 0x2D }
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
