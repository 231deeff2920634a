import DIPFormat

/// Entries from A to Z by their titles; those that begin with no letter come last, together.
struct MenurutHuruf: Sendable {
  static let jumlah = 27
  private let kotak: Buckets

  init(_ entri: [Entri]) {
    var keys = entri.enumerated().map { (kunci: MenurutHuruf.kunci($1.judul), nomor: UInt32($0)) }
    keys.sort { a, b in
      if a.kunci != b.kunci { return a.kunci < b.kunci }
      let left = entri[Int(a.nomor)].judul.utf8
      let right = entri[Int(b.nomor)].judul.utf8
      return left.elementsEqual(right) ? a.nomor < b.nomor : left.lexicographicallyPrecedes(right)
    }
    var boxes = [UInt8](repeating: 26, count: entri.count)
    for one in keys {
      let letter = UInt8(truncatingIfNeeded: one.kunci >> 56)
      if (0x61...0x7A).contains(letter) { boxes[Int(one.nomor)] = letter - 0x61 }
    }
    kotak = Buckets(count: MenurutHuruf.jumlah, order: keys.map(\.nomor)) { item, put in put(Int(boxes[item])) }
  }

  subscript(_ huruf: Int) -> ArraySlice<UInt32> { kotak[huruf] }

  /// `A` … `Z`; nil for the rest, which begins with no letter.
  static func nama(_ huruf: Int) -> String? { huruf < 26 ? String(Unicode.Scalar(UInt8(0x41 + huruf))) : nil }

  /// In addresses.
  static func kode(_ huruf: Int) -> String { huruf < 26 ? String(Unicode.Scalar(UInt8(0x61 + huruf))) : "lain" }

  /// The first eight letters and digits, small, so that most titles compare as numbers.
  private static func kunci(_ judul: String) -> UInt64 {
    var key: UInt64 = 0
    var count = 0
    for byte in judul.utf8 {
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      guard (0x30...0x39).contains(small) || (0x61...0x7A).contains(small) || small == 0x20, small != 0x20 || count > 0
      else { continue }
      key = key << 8 | UInt64(small)
      count += 1
      if count == 8 { return key }
    }
    return key << UInt64(8 * (8 - count))
  }
}
