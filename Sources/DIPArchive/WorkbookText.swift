extension WorkbookStream {
  /// `A`, `B`, … `Z`, `AA`: the letters of a column, from 0.
  static func letters(_ column: Int, into output: inout [UInt8]) {
    if column >= 26 { letters(column / 26 - 1, into: &output) }
    output.append(0x41 + UInt8(column % 26))
  }

  /// `A1:Q20`, or `$A$1:$Q$20`.
  static func range(_ columns: Int, _ rows: Int, absolute: Bool = false) -> String {
    var last: [UInt8] = []
    letters(columns - 1, into: &last)
    let letters = String(decoding: last, as: UTF8.self)
    return absolute ? "$A$1:$\(letters)$\(rows)" : "A1:\(letters)\(rows)"
  }

  /// The days since 30 December 1899, by which spreadsheets count; right from 1 March 1900 on.
  static func serial(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Counted from March, so that the leap day comes last (the proleptic Gregorian calendar).
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468 + 25_569
  }

  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    escape(text, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends text as XML. Characters that XML cannot hold become `_x0007_`, as the format has it (ST_Xstring), and what
  /// already looks like that is kept from being read so.
  static func escape(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var copied = 0
      for index in 0..<bytes.count {
        let byte = bytes[index]
        guard isSpecial(byte, at: index, in: bytes) else { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        copied = index + 1
        switch byte {
        case 0x26: output.append(contentsOf: "&amp;".utf8)
        case 0x3C: output.append(contentsOf: "&lt;".utf8)
        case 0x3E: output.append(contentsOf: "&gt;".utf8)
        case 0x22: output.append(contentsOf: "&quot;".utf8)
        default: escapeUnit(byte, into: &output)
        }
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if byte >= 0x60 { return false }
    switch byte {
    case 0x09, 0x0A: return false
    case 0x00..<0x20, 0x22, 0x26, 0x3C, 0x3E: return true
    case 0x5F: return looksEscaped(index, bytes)
    default: return false
    }
  }

  private static func looksEscaped(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index + 6 < bytes.count, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F else { return false }
    return bytes[(index + 2)..<(index + 6)].allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF)
    }
  }

  private static func escapeUnit(_ byte: UInt8, into output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    output.append(contentsOf: "_x00".utf8)
    output += [digits[Int(byte >> 4)], digits[Int(byte & 15)], 0x5F]
  }
}
