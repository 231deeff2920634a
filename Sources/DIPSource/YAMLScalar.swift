/// Writes one text as a YAML scalar on one line.
package enum YAMLScalar {
  /// Plain where that is safe, in double quotes where not; line breaks and tabs become blanks.
  package static func written(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " ()/.–-_".unicodeScalars.contains(scalar)
    }
    let edges = text.first.map { $0.isLetter || $0.isNumber } ?? true
    return plain && edges && text.last != " " ? text : quoted(text)
  }

  /// In double quotes, whatever it holds; line breaks and tabs become blanks.
  package static func quoted(_ text: String) -> String {
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
