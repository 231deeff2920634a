/// The office's accent colour, darkened or lightened until text in it can be read (WCAG 2.2: 4.5 to 1 at least).
package struct Warna: Equatable, Sendable, CustomStringConvertible {
  package var merah: UInt8
  package var hijau: UInt8
  package var biru: UInt8

  /// The pages' grounds in the stylesheet.
  package static let kertas = Warna(merah: 0xFF, hijau: 0xFF, biru: 0xFF)
  package static let malam = Warna(merah: 0x22, hijau: 0x26, biru: 0x2B)

  package init(merah: UInt8, hijau: UInt8, biru: UInt8) {
    self.merah = merah
    self.hijau = hijau
    self.biru = biru
  }

  /// What WCAG 2.2 asks of text (1.4.3).
  package static let kontrasTulisan = 4.5

  /// Reads exactly `#rrggbb`.
  package init?(_ text: String) {
    let digits = Array(text.utf8.dropFirst())
    guard text.utf8.first == 0x23, digits.count == 6 else { return nil }
    var value = 0
    for digit in digits {
      guard let nibble = Warna.hex(digit) else { return nil }
      value = value << 4 | nibble
    }
    self.init(
      merah: UInt8(truncatingIfNeeded: value >> 16), hijau: UInt8(truncatingIfNeeded: value >> 8),
      biru: UInt8(truncatingIfNeeded: value))
  }

  private static func hex(_ digit: UInt8) -> Int? {
    if (0x30...0x39).contains(digit) { return Int(digit) - 0x30 }
    return (0x61...0x66).contains(digit | 0x20) ? Int(digit | 0x20) - 0x61 + 10 : nil
  }

  package var description: String {
    "#" + [merah, hijau, biru].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Relative luminance, 0 to 1.
  package var terang: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : Warna.pangkat24((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(merah) + 0.7152 * linear(hijau) + 0.0722 * linear(biru)
  }

  /// `x` to the power of 2.4 for `x` from 0 to 1: its square times the square's fifth root, found by Newton's method.
  private static func pangkat24(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<40 {
      let fourth = root * root * root * root
      root -= (fourth * root - square) / (5 * fourth)
    }
    return square * root
  }

  /// Contrast ratio, 1 to 21.
  package func kontras(_ other: Warna) -> Double {
    let (a, b) = (max(terang, other.terang), min(terang, other.terang))
    return (a + 0.05) / (b + 0.05)
  }

  /// The nearest mix with black or white that stands out from `ground` by `ratio`.
  package func terbaca(di ground: Warna, rasio ratio: Double = 5.5) -> Warna {
    let goal: UInt8 = ground.terang > 0.5 ? 0 : 255
    // A dark colour mixed with white turns grey: on a dark ground its brightest shade goes first.
    let start = goal == 255 ? cerah : self
    for step in 0...64 {
      let mixed = start.campur(ke: goal, bagian: step)
      if mixed.kontras(ground) >= ratio { return mixed }
    }
    return Warna(merah: goal, hijau: goal, biru: goal)
  }

  /// The same hue, as bright as a screen shows it without glaring.
  private var cerah: Warna {
    let strongest = Int(max(merah, hijau, biru))
    guard strongest > 0, strongest < 235 else { return self }
    func scaled(_ channel: UInt8) -> UInt8 { UInt8(Int(channel) * 235 / strongest) }
    return Warna(merah: scaled(merah), hijau: scaled(hijau), biru: scaled(biru))
  }

  private func campur(ke goal: UInt8, bagian: Int) -> Warna {
    func mix(_ channel: UInt8) -> UInt8 { UInt8((Int(channel) * (64 - bagian) + Int(goal) * bagian) / 64) }
    return Warna(merah: mix(merah), hijau: mix(hijau), biru: mix(biru))
  }

  /// White or near-black, whichever reads better on this colour.
  package var isi: Warna {
    kontras(.kertas) >= kontras(Warna(merah: 0x14, hijau: 0x16, biru: 0x1A))
      ? .kertas : Warna(merah: 0x14, hijau: 0x16, biru: 0x1A)
  }
}
