/// Writes the parts of the index as classic scripts: each calls `dipCari` with its kind, number and content.
///
/// Numbers become printable signs: 45 that end a number and 45 that go on, so that small numbers take one sign and the
/// whole compresses well. None of them is a quote, a backslash, a space or `<`.
struct TulisanIndeks {
  private(set) var bytes: [UInt8] = []

  /// The 90 signs.
  static let tanda: [UInt8] = (0x21...0x7E).map { UInt8($0) }.filter { ![0x22, 0x5C, 0x3C, 0x60].contains($0) }
  static let separuh = 45

  init(_ jenis: String, _ nomor: Int) {
    teks("dipCari(\"\(jenis)\",\(nomor),")
  }

  mutating func selesai() { teks(")\n") }

  mutating func teks(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A number as signs, the lowest digits first.
  mutating func angka(_ value: Int) {
    var value = value
    while value >= TulisanIndeks.separuh {
      bytes.append(TulisanIndeks.tanda[TulisanIndeks.separuh + value % TulisanIndeks.separuh])
      value /= TulisanIndeks.separuh
    }
    bytes.append(TulisanIndeks.tanda[value])
  }

  /// One sign for a number below 90.
  mutating func tanda(_ value: Int) { bytes.append(TulisanIndeks.tanda[value]) }

  /// A text in quotes, safe in a script of its own and in one inside a page.
  mutating func kutipan(_ text: String) {
    bytes.append(0x22)
    isi(text)
    bytes.append(0x22)
  }

  /// The same without the quotes.
  mutating func isi(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(0x5C)
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        teks("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  mutating func daftar<Item>(_ items: some Sequence<Item>, _ write: (inout TulisanIndeks, Item) -> Void) {
    bytes.append(0x5B)
    var isFirst = true
    for item in items {
      if !isFirst { bytes.append(0x2C) }
      isFirst = false
      write(&self, item)
    }
    bytes.append(0x5D)
  }

  mutating func kutipan(_ items: some Sequence<String>) { daftar(items) { $0.kutipan($1) } }
  mutating func bilangan(_ items: some Sequence<Int>) { daftar(items) { $0.teks(String($1)) } }
}

/// The words of an index.
extension TulisanIndeks {
  /// The vocabulary: groups parted by spaces. Each begins with how many letters its key shares with the one before
  /// (`A` is none) and the rest of the key; then, unless the key itself is the only word, its words behind commas: the
  /// letters before the key, how many letters the key loses, the letters behind it; or `!` and the word.
  mutating func kosakata(_ indeks: Indeks) {
    bytes.append(0x22)
    var before: [UInt8] = []
    for (number, group) in indeks.kelompok.enumerated() {
      if number > 0 { bytes.append(0x20) }
      let shared = min(25, zip(before, group.kunci).prefix { $0 == $1 }.count)
      bytes.append(0x41 + UInt8(shared))
      bytes.append(contentsOf: group.kunci[shared...])
      before = group.kunci
      if group.kata.count == 1, indeks.kata[group.kata.lowerBound] == group.kunci { continue }
      for index in group.kata {
        bytes.append(0x2C)
        bytes.append(contentsOf: TulisanIndeks.bentuk(indeks.kata[index], group.kunci))
      }
    }
    bytes.append(0x22)
  }

  private static func bentuk(_ word: [UInt8], _ key: [UInt8]) -> [UInt8] {
    for lost in 0..<min(3, key.count) {
      let core = key[lost...]
      guard let hit = word.firstRange(of: core) else { continue }
      let parts = word[..<hit.lowerBound] + [0x30 + UInt8(lost)] + word[hit.upperBound...]
      // A word with digits could not be told from the count of lost letters.
      if word.allSatisfy({ $0 >= 0x61 }) { return Array(parts) }
    }
    return [0x21] + word
  }

  /// The documents of some words: for each their distances, a space, their weights, a space.
  mutating func letak(_ indeks: Indeks, _ words: Range<Int>) {
    bytes.append(0x22)
    for word in words {
      if word > words.lowerBound { bytes.append(0x20) }
      var last = -1
      for one in indeks.letak(word) {
        let document = Int(one >> 4)
        angka(document - last - 1)
        last = document
      }
      bytes.append(0x20)
      for one in indeks.letak(word) { bytes.append(TulisanIndeks.tanda[Int(one & 15)]) }
    }
    bytes.append(0x22)
  }
}
