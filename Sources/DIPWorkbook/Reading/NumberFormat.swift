/// What a number format makes of a number, as far as it matters for reading.
enum NumberFormat: Sendable, Hashable {
  case plain
  case date(ReadValue.Precision)
  case time
  /// Text around the number: `0" Tahun"` shows 5 as "5 Tahun".
  case affixed(before: String, after: String)
  /// A hundred times the number, and a sign behind it.
  case percent

  /// The formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...16, 22, 27...31, 36, 50...54, 57, 58: self = .date(.day)
    case 17: self = .date(.month)
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .plain
    }
  }

  /// A format code, as a file defines it. Only its first section, for positive numbers, is looked at.
  init(code: String) {
    var letters: [UInt8] = []
    var before: [UInt8] = []
    var after: [UInt8] = []
    var sawNumber = false
    var isElapsed = false
    var bytes = Array(code.utf8)[...]
    func literal(_ byte: UInt8) { if sawNumber { after.append(byte) } else { before.append(byte) } }
    while let byte = bytes.popFirst() {
      switch byte {
      case 0x3B: bytes = []  // ;
      case 0x22:  // "
        while let inner = bytes.popFirst(), inner != 0x22 { literal(inner) }
      case 0x5C: if let next = bytes.popFirst() { literal(next) }  // \
      case 0x5F, 0x2A: _ = bytes.popFirst()  // _x and *x make room
      case 0x5B:  // [Red], [$-421], [h]
        let inner = bytes.prefix { $0 != 0x5D }
        bytes = bytes[inner.endIndex...].dropFirst()
        if let first = inner.first, "hms".utf8.contains(first | 0x20), Set(inner.map { $0 | 0x20 }).count == 1 {
          isElapsed = true
        }
      case 0x30, 0x23, 0x3F: sawNumber = true  // 0 # ?
      case 0x20 where sawNumber || letters.isEmpty: literal(byte)
      default: letters.append(byte | 0x20)
      }
    }
    let text = String(decoding: letters, as: UTF8.self)
    if text.hasPrefix("general") {
      self = .affixed(before: String(decoding: before, as: UTF8.self), after: String(decoding: after, as: UTF8.self))
      if before.isEmpty, after.isEmpty { self = .plain }
    } else if isElapsed {
      self = .time
    } else if !sawNumber, let date = NumberFormat.date(text) {
      self = date
    } else if sawNumber, letters.contains(0x25) {
      self = .percent
    } else if sawNumber, !before.isEmpty || !after.isEmpty, !letters.contains(0x65) {
      self = .affixed(before: String(decoding: before, as: UTF8.self), after: String(decoding: after, as: UTF8.self))
    } else {
      self = .plain
    }
  }

  private static func date(_ letters: String) -> NumberFormat? {
    let hasTime = letters.contains("h") || letters.contains("s")
    if letters.contains("d") { return .date(.day) }
    if letters.contains("y") { return .date(letters.contains("m") ? .month : .year) }
    if hasTime { return .time }
    return letters.contains("m") ? .date(.month) : nil
  }
}
