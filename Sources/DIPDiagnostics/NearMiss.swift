/// The known name that somebody most likely meant.
package enum NearMiss {
  /// The candidate with the fewest edits (Damerau-Levenshtein, case ignored), if no more than a third of the letters
  /// differ; ties go by the alphabet.
  package static func best(of candidates: some Sequence<String>, for wanted: String) -> String? {
    let letters = Array(wanted.lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= 120 else { return nil }
    var best: (distance: Int, name: String)?
    for name in candidates {
      let other = Array(name.lowercased().unicodeScalars)
      let limit = min(max(letters.count, other.count) / 3, best?.distance ?? .max)
      guard !other.isEmpty, other.count <= 160, abs(other.count - letters.count) <= limit,
        let distance = distance(letters, other, limit: limit)
      else { continue }
      if let known = best, (known.distance, known.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// True where at most `slips` insertions, deletions, substitutions and swaps of neighbours lead from one word to the other.
  package static func near(_ one: String, _ other: String, slips: Int) -> Bool {
    let (a, b) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) <= slips }
    return distance(a, b, limit: slips) != nil
  }

  /// Insertions, deletions, substitutions and swaps of neighbours; nil where more than `limit` are needed.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + [Int](repeating: 0, count: b.count)
      var least = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], older[j - 2] + 1)
        }
        least = min(least, current[j])
      }
      // A swap reaches back two rows and adds one, so a row above the limit cannot come down again.
      if least > limit { return nil }
      older = previous
      previous = current
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
