/// Cuts Indonesian words down to a key that all forms of one root share: `pengecualian`, `dikecualikan` and `kecuali`.
///
/// The key is for comparing only and need not be a word: an ending `-an`, `-kan`, `-i` or a `k` behind a vowel always
/// goes, also where it belongs to the root, so that `pendidikan` meets `mendidik` without a dictionary. Prefixes go with
/// their changes of sound; which sound was lost (`mengirim`: kirim, `mengatur`: atur) is told by the lists of
/// `BahasaCari`. The browser does the same in `templates/skrip/cari.js`; a test holds both against each other.
struct KataAkar: Sendable {
  private let akar: Set<[UInt8]>
  private let akarK: Set<[UInt8]>
  private let akarM: Set<[UInt8]>
  private let akarN: Set<[UInt8]>
  private let akarNy: Set<[UInt8]>
  private let pendek: Set<[UInt8]>
  private let khusus: [[UInt8]: [UInt8]]
  private let bukanPartikel: [[UInt8]]

  init() {
    func kunci(_ list: String) -> Set<[UInt8]> { Set(KataAkar.kata(list).map(KataAkar.tanpaAkhiran)) }
    akarK = kunci(BahasaCari.akarK)
    akarM = kunci(BahasaCari.akarM)
    akarN = kunci(BahasaCari.akarN)
    akarNy = kunci(BahasaCari.akarNy)
    pendek = kunci(BahasaCari.akarPendek)
    akar = kunci(BahasaCari.akar).union(akarK).union(akarM).union(akarN).union(akarNy)
    let pairs = KataAkar.kata(BahasaCari.khusus)
    khusus = Dictionary(
      stride(from: 0, to: pairs.count - 1, by: 2).map { (pairs[$0], pairs[$0 + 1]) }, uniquingKeysWith: { $1 })
    bukanPartikel = KataAkar.kata(BahasaCari.bukanPartikel)
  }

  static func kata(_ list: String) -> [[UInt8]] { list.utf8.split(separator: 0x20).map(Array.init) }

  /// The key of a word in lower-case letters and digits.
  func kunci(_ kata: [UInt8]) -> [UInt8] {
    if let root = khusus[kata] { return KataAkar.tetap(root) }
    guard kata.count >= 4, kata.allSatisfy({ $0 >= 0x61 }) else { return kata }
    var word = tanpaPartikel(kata)
    for _ in 0..<3 {
      if let root = khusus[word] { return KataAkar.tetap(root) }
      let core = KataAkar.tanpaAkhiran(word)
      if akar.contains(core) { return core }
      guard let rest = tanpaAwalan(word) else { return core }
      word = rest
    }
    return KataAkar.tanpaAkhiran(word)
  }

  /// `kotak` must not become `kota`: a root of the exceptions stays as it is where it is its own root.
  private static func tetap(_ root: [UInt8]) -> [UInt8] { root }

  private func tanpaPartikel(_ word: [UInt8]) -> [UInt8] {
    guard word.count >= 7, !bukanPartikel.contains(where: { word.suffix($0.count).elementsEqual($0) }) else {
      return word
    }
    let ending = word.suffix(3)
    let isParticle = ["nya", "lah", "kah"].contains { ending.elementsEqual($0.utf8) }
    return isParticle ? Array(word.dropLast(3)) : word
  }

  /// Endings off, again and again, while three letters with a vowel among them stay.
  static func tanpaAkhiran(_ word: [UInt8]) -> [UInt8] {
    var end = word.count
    func ends(_ text: StaticString) -> Bool {
      let size = text.utf8CodeUnitCount
      guard end - size >= 3, word[..<(end - size)].contains(where: vokal) else { return false }
      return text.withUTF8Buffer { word[(end - size)..<end].elementsEqual($0) }
    }
    while true {
      if ends("kan") {
        end -= 3
      } else if ends("an") {
        end -= 2
      } else if ends("i") || (ends("k") && vokal(word[end - 2])) {
        end -= 1
      } else {
        return Array(word[..<end])
      }
    }
  }

  static func vokal(_ byte: UInt8) -> Bool {
    byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
  }
}

/// Prefixes.
extension KataAkar {
  /// One prefix less; nil where there is none.
  private func tanpaAwalan(_ word: [UInt8]) -> [UInt8]? {
    func begins(_ text: StaticString) -> Bool { text.withUTF8Buffer { word.starts(with: $0) } }
    if begins("me") || begins("pe") {
      if let rest = nasal(word) { return rest }
    }
    if begins("di") { return sisa(word, 2, 4) }
    if begins("ber") || begins("per") || begins("ter") {
      if let rest = sisa(word, 3, 4) { return rest }
    }
    if begins("pe") { return sisa(word, 2, 4) }
    if begins("ke"), word.suffix(2).elementsEqual("an".utf8) { return sisa(word, 2, 3) }
    return begins("se") ? sisa(word, 2, 5) : nil
  }

  /// `me-`, `pe-` and the nasal behind them, with the sound that the root lost put back.
  private func nasal(_ word: [UInt8]) -> [UInt8]? {
    guard word.count >= 5 else { return nil }
    let next = word[3]
    switch word[2] {
    case 0x6E where next == 0x67:  // ng
      guard word.count >= 6 else { return nil }
      return KataAkar.vokal(word[4])
        ? pulih(word, 4, hilang: "k", bila: akarK, lain: "")
        : (Array("ghkqx".utf8).contains(word[4]) ? sisa(word, 4, 3) : nil)
    case 0x6E where next == 0x79:  // ny
      guard KataAkar.vokal(word[4]) else { return nil }
      return pulih(word, 4, hilang: "ny", bila: akarNy, lain: "s")
    case 0x6E:  // n
      if KataAkar.vokal(next) { return pulih(word, 3, hilang: "n", bila: akarN, lain: "t") }
      return Array("cdjzst".utf8).contains(next) ? sisa(word, 3, 3) : nil
    case 0x6D:  // m
      if KataAkar.vokal(next) { return pulih(word, 3, hilang: "m", bila: akarM, lain: "p") }
      return Array("bfvp".utf8).contains(next) ? sisa(word, 3, 3) : nil
    case 0x6C, 0x72, 0x77, 0x79:  // l r w y
      if word[2] == 0x72, word[0] == 0x70 { return nil }  // per- is a prefix of its own
      return sisa(word, 2, 4)
    default: return nil
    }
  }

  /// The rest behind `from` letters, with `hilang` before it where that makes a root of the list, else with `lain`.
  private func pulih(
    _ word: [UInt8], _ from: Int, hilang: StaticString, bila list: Set<[UInt8]>, lain: StaticString
  ) -> [UInt8]? {
    let rest = Array(word[from...])
    guard KataAkar.tanpaAkhiran(rest).count >= 3 else { return nil }
    let other = hilang.withUTF8Buffer { Array($0) } + rest
    return list.contains(KataAkar.tanpaAkhiran(other)) ? other : lain.withUTF8Buffer { Array($0) } + rest
  }

  /// The rest behind `from` letters, where it can be a word: at least `least` letters once its endings are off, or one
  /// of the short roots, and a beginning that can be spoken.
  private func sisa(_ word: [UInt8], _ from: Int, _ least: Int) -> [UInt8]? {
    let rest = Array(word[from...])
    let core = KataAkar.tanpaAkhiran(rest)
    guard core.count >= least || pendek.contains(core), core.count >= 3 else { return nil }
    if KataAkar.vokal(rest[0]) || KataAkar.vokal(rest[1]) { return rest }
    let pair = rest.prefix(2)
    let canBegin = KataAkar.gugus.contains { $0.elementsEqual(pair) }
    return canBegin ? rest : nil
  }

  private static let gugus = kata("pr tr kr kl pl st sp sy ng ny gr dr br bl fr fl sk sw kh")
}
