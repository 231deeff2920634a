package import DIPDiagnostics

/// Whether a file is text that people can read: UTF-8 without control characters.
package enum TextCheck {
  /// Findings: 001 at the first byte that is not UTF-8 (then false: nothing else is to be read), 018 at the first
  /// control character.
  package static func isReadable(_ file: SourceFile, into temuan: inout [Diagnostic]) -> Bool {
    let outcome = file.bytes.withUnsafeBufferPointer(scan)
    if let bad = outcome.notUTF8 {
      temuan.append(Diagnostic(RuleCode(1), at: file.location(Span(bad, bad + 1))))
      return false
    }
    if let control = outcome.control {
      let length = file.bytes[control] < 0x80 ? 1 : file.bytes[control] == 0xC2 ? 2 : 3
      let span = Span(control, control + length)
      let scalar = String(decoding: file.bytes[span.range], as: UTF8.self).unicodeScalars.first
      temuan.append(
        Diagnostic(RuleCode(18), at: file.location(span), ["nama": "U+" + hex(scalar?.value ?? 0, 4)]))
    }
    return true
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> (notUTF8: Int?, control: Int?) {
    var index = 0
    var control: Int?
    let raw = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      if index + ByteBlock.size <= bytes.count {
        let block = ByteBlock.load(raw, index)
        if ByteBlock.isNone(block .>= ByteBlock.all(0x80) .| isControl(block)) {
          index += ByteBlock.size
          continue
        }
      }
      let byte = bytes[index]
      if byte >= 0x80 {
        guard let length = sequenceLength(bytes, index) else { return (index, control) }
        if control == nil, length < 4, isControl(bytes, index) { control = index }
        index += length
      } else {
        if control == nil, isControl(byte) { control = index }
        index += 1
      }
    }
    return (nil, control)
  }

  @inline(__always)
  private static func isControl(_ block: ByteBlock.Bytes) -> ByteBlock.Mask {
    let isLow = block .< ByteBlock.all(0x20)
    let isBreak = block .== ByteBlock.all(0x0A) .| block .== ByteBlock.all(0x0D) .| block .== ByteBlock.all(0x09)
    return block .== ByteBlock.all(0x7F) .| (isLow .& .!isBreak)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || (byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09)
  }

  /// U+0080–U+009F, and the overrides and isolates that make a line read otherwise than it is written (U+202A–U+202E,
  /// U+2066–U+2069). A well-formed sequence begins here.
  private static func isControl(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch (bytes[index], bytes[index + 1]) {
    case (0xC2, ..<0xA0): true
    case (0xE2, 0x80): (0xAA...0xAE).contains(bytes[index + 2])
    case (0xE2, 0x81): (0xA6...0xA9).contains(bytes[index + 2])
    default: false
    }
  }

  /// The length of the well-formed sequence that begins here (Unicode, table 3-7), or nil.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let lead = bytes[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return nil }
    for index in (start + 2)..<(start + max(2, length)) where bytes[index] & 0xC0 != 0x80 { return nil }
    return length
  }
}

func hex(_ value: UInt32, _ width: Int) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
