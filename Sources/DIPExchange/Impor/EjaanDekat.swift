/// Words that differ from a known one by a single slip: a letter left out, added, or taken for another, or two that changed places.
///
/// Each known word is found under itself without one of its letters (the deletion neighbourhood of SymSpell, distance 1).
struct EjaanDekat: Sendable {
  /// Shorter words have too many neighbours that are words themselves.
  private static let terpendek = 5

  private var menurutSisa: [[Character]: [String]] = [:]

  init(_ words: some Sequence<String>) {
    for word in words.sorted() {
      let letters = Array(word)
      guard letters.count >= EjaanDekat.terpendek - 1, !word.contains(where: \.isNumber) else { continue }
      for rest in EjaanDekat.sisa(letters) { menurutSisa[rest, default: []].append(word) }
    }
  }

  /// The known words one slip away, in alphabetical order.
  func cari(_ word: String) -> [String] {
    let letters = Array(word)
    guard letters.count >= EjaanDekat.terpendek, !word.contains(where: \.isNumber) else { return [] }
    var found: Set<String> = []
    for rest in EjaanDekat.sisa(letters) {
      for known in menurutSisa[rest] ?? [] where EjaanDekat.selisihSatu(letters, Array(known)) { found.insert(known) }
    }
    return found.sorted()
  }

  /// The word itself, and the word without each of its letters.
  private static func sisa(_ letters: [Character]) -> Set<[Character]> {
    var all: Set<[Character]> = [letters]
    for index in letters.indices {
      var rest = letters
      rest.remove(at: index)
      all.insert(rest)
    }
    return all
  }

  /// True where one slip leads from one word to the other.
  static func selisihSatu(_ a: [Character], _ b: [Character]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 1,
      let first = long.indices.first(where: { $0 >= short.count || long[$0] != short[$0] })
    else { return false }
    if long.count > short.count { return long[(first + 1)...] == short[first...] }
    if long[(first + 1)...] == short[(first + 1)...] { return true }
    return first + 1 < long.count && long[first] == short[first + 1] && long[first + 1] == short[first]
      && long[(first + 2)...] == short[(first + 2)...]
  }
}
