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
      let limit = max(1, max(letters.count, other.count) / 3)
      guard other.count <= 160, abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      guard distance <= limit else { continue }
      if let known = best, (known.distance, known.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], older[j - 2] + 1)
        }
      }
      older = previous
      previous = current
    }
    return previous[b.count]
  }
}
