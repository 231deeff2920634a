/// Writes one text as a YAML scalar on one line.
package enum YAMLScalar {
  /// Plain where that is safe, in double quotes where not; line breaks and tabs become blanks.
  package static func written(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " ()/.–-_".unicodeScalars.contains(scalar)
    }
    let edges = text.first.map { $0.isLetter || $0.isNumber } ?? true
    if plain, edges, text.last != " " { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n", "\r", "\t": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
