import DIPDiagnostics

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
      for known in menurutSisa[rest] ?? [] where known != word && NearMiss.near(word, known, slips: 1) {
        found.insert(known)
      }
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
}
