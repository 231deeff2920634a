/// Reads JSON (RFC 8259) strictly: one value, UTF-8, no fractions, no `null`, no key twice, at most 16 levels deep.
package struct PembacaJSON {
  /// Why a text is not such JSON, and at which byte.
  package struct Kesalahan: Error, Sendable, Hashable {
    package enum Sebab: String, Sendable {
      case bukanUTF8
      case tidakTerduga
      case terpotong
      case kunciGanda
      case terlaluDalam
      case angka
      case sisa
    }

    package let sebab: Sebab
    package let letak: Int
  }

  private static let batas = 16
  private let bytes: ArraySlice<UInt8>
  private var letak: Int

  /// The value that fills the whole text, blanks around it aside.
  package static func baca(_ bytes: ArraySlice<UInt8>) throws(Kesalahan) -> NilaiJSON {
    var reader = PembacaJSON(bytes)
    let value = try reader.nilai(0)
    reader.lewati()
    guard reader.letak == bytes.endIndex else { throw reader.salah(.sisa) }
    return value
  }

  /// The same, and its spelling must be the canonical one; nil in `kanonik` where it is not.
  package static func bacaBaris(_ bytes: ArraySlice<UInt8>) throws(Kesalahan) -> (nilai: NilaiJSON, kanonik: Bool) {
    let value = try baca(bytes)
    return (value, bytes.elementsEqual(value.baris))
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    letak = bytes.startIndex
  }

  private func salah(_ sebab: Kesalahan.Sebab) -> Kesalahan {
    Kesalahan(sebab: sebab, letak: letak - bytes.startIndex)
  }

  private mutating func lewati() {
    while letak < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[letak]) { letak += 1 }
  }

  /// The next byte that is no blank.
  private mutating func lihat() throws(Kesalahan) -> UInt8 {
    lewati()
    guard letak < bytes.endIndex else { throw salah(.terpotong) }
    return bytes[letak]
  }

  private mutating func ambil(_ byte: UInt8) throws(Kesalahan) {
    guard try lihat() == byte else { throw salah(.tidakTerduga) }
    letak += 1
  }

  private mutating func nilai(_ dalam: Int) throws(Kesalahan) -> NilaiJSON {
    guard dalam <= PembacaJSON.batas else { throw salah(.terlaluDalam) }
    switch try lihat() {
    case 0x22: return .teks(try teks())
    case 0x7B: return try objek(dalam)
    case 0x5B: return try daftar(dalam)
    case 0x74: return .saklar(try kata("true", true))
    case 0x66: return .saklar(try kata("false", false))
    case 0x2D, 0x30...0x39: return .angka(try angka())
    default: throw salah(.tidakTerduga)
    }
  }

  private mutating func kata(_ word: String, _ value: Bool) throws(Kesalahan) -> Bool {
    guard bytes[letak...].starts(with: word.utf8) else { throw salah(.tidakTerduga) }
    letak += word.utf8.count
    return value
  }

  private mutating func angka() throws(Kesalahan) -> Int {
    let start = letak
    while letak < bytes.endIndex, bytes[letak] == 0x2D || (0x30...0x39).contains(bytes[letak]) { letak += 1 }
    let text = String(decoding: bytes[start..<letak], as: UTF8.self)
    // Beyond 2^53 a reader in JavaScript would see another number (RFC 8785, appendix D).
    guard let number = Int(text), String(number) == text, abs(number) <= 1 << 53 else {
      letak = start
      throw salah(.angka)
    }
    if letak < bytes.endIndex, [0x2E, 0x65, 0x45].contains(bytes[letak]) { throw salah(.angka) }
    return number
  }

  private mutating func daftar(_ dalam: Int) throws(Kesalahan) -> NilaiJSON {
    letak += 1
    var items: [NilaiJSON] = []
    if try lihat() == 0x5D {
      letak += 1
      return .daftar([])
    }
    while true {
      items.append(try nilai(dalam + 1))
      if try lihat() == 0x5D {
        letak += 1
        return .daftar(items)
      }
      try ambil(0x2C)
    }
  }

  private mutating func objek(_ dalam: Int) throws(Kesalahan) -> NilaiJSON {
    letak += 1
    var members: [AnggotaJSON] = []
    if try lihat() == 0x7D {
      letak += 1
      return .objek([AnggotaJSON]())
    }
    while true {
      guard try lihat() == 0x22 else { throw salah(.tidakTerduga) }
      let key = try teks()
      guard !members.contains(where: { $0.kunci == key }), members.count < 64 else { throw salah(.kunciGanda) }
      try ambil(0x3A)
      members.append(AnggotaJSON(kunci: key, nilai: try nilai(dalam + 1)))
      if try lihat() == 0x7D {
        letak += 1
        return .objek(NilaiJSON.urut(members))
      }
      try ambil(0x2C)
    }
  }

  private mutating func teks() throws(Kesalahan) -> String {
    letak += 1
    let start = letak
    while letak < bytes.endIndex, bytes[letak] != 0x22, bytes[letak] != 0x5C, bytes[letak] >= 0x20 { letak += 1 }
    guard letak < bytes.endIndex else { throw salah(.terpotong) }
    var text = Array(bytes[start..<letak])
    while true {
      guard letak < bytes.endIndex else { throw salah(.terpotong) }
      let byte = bytes[letak]
      if byte == 0x22 { break }
      guard byte >= 0x20 else { throw salah(.tidakTerduga) }
      letak += 1
      if byte == 0x5C { try lolosan(into: &text) } else { text.append(byte) }
    }
    letak += 1
    guard let checked = String(validating: text, as: UTF8.self) else {
      letak = start
      throw salah(.bukanUTF8)
    }
    return checked
  }

  private mutating func lolosan(into text: inout [UInt8]) throws(Kesalahan) {
    guard letak < bytes.endIndex else { throw salah(.terpotong) }
    let byte = bytes[letak]
    letak += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75: text.append(contentsOf: Array(String(Character(try kodePoin())).utf8))
    default: throw salah(.tidakTerduga)
    }
  }

  /// After `\u`: one unit, or a surrogate pair.
  private mutating func kodePoin() throws(Kesalahan) -> Unicode.Scalar {
    let first = try empatHeksa()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), bytes[letak...].starts(with: [0x5C, 0x75]) else {
      throw salah(.bukanUTF8)
    }
    letak += 2
    let second = try empatHeksa()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw salah(.bukanUTF8) }
    return scalar
  }

  private mutating func empatHeksa() throws(Kesalahan) -> UInt32 {
    guard letak + 4 <= bytes.endIndex else { throw salah(.terpotong) }
    var value: UInt32 = 0
    for byte in bytes[letak..<letak + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw salah(.tidakTerduga) }
      value = value << 4 | UInt32(digit)
    }
    letak += 4
    return value
  }
}
