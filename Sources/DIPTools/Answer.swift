/// What a program that ended by itself left.
package struct Answer: Sendable, Equatable {
  package let program: Program
  /// 0 to 255. What a status means is the program's affair: some end with 0 on bad news.
  package let status: Int32
  package let output: [UInt8]
  package let errors: [UInt8]

  /// Standard output as text, invalid bytes replaced.
  package var text: String { String(decoding: output, as: UTF8.self) }

  /// What it said about its trouble: standard error, or where that is empty standard output, as it can be shown.
  package var words: String { Answer.shown(errors.allSatisfy { $0 <= 0x20 } ? output : errors) }

  /// Text for a terminal: trimmed, invalid bytes replaced, control characters but newlines taken out.
  package static func shown(_ bytes: [UInt8]) -> String {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
      scalar == "\n" || !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
    }
    var text = String(String.UnicodeScalarView(scalars))
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }

  /// The answer itself where the status is 0; throws `failed` otherwise.
  package func succeeded() throws(ToolError) -> Answer {
    guard status == 0 else { throw ToolError.failed(program, status: status, words: words) }
    return self
  }
}
