import DIPDiagnostics

/// Puts libyaml's one syntax error into our words: which slip it is, and where a person would look.
struct YAMLTrouble {
  let variant: String
  let place: Int

  init(problem: String, context: String, at: Int, began: Int, bytes: [UInt8]) {
    if problem.contains("tab") || (problem.contains("cannot start any token") && at < bytes.count && bytes[at] == 0x09)
    {
      (variant, place) = ("tab", at)
    } else if context.contains("quoted scalar") {
      let isEscape = problem.contains("escape") || problem.contains("hexdecimal")
      (variant, place) = isEscape ? ("lolos", at) : ("kutip", began)
    } else if let sign = YAMLTrouble.sign(problem, context, at, began) {
      (variant, place) = ("tanda", sign)
    } else if problem.contains("',' or ']'") || problem.contains("',' or '}'") || context.contains("flow") {
      (variant, place) = ("kurung", began)
    } else if problem.contains("mapping values are not allowed") {
      // A lone key before the colon stands one step too deep; a colon further on stands in a value.
      if let key = YAMLTrouble.loneKey(before: at, bytes) {
        (variant, place) = ("indentasi", key)
      } else {
        (variant, place) = ("titik_dua", at)
      }
    } else if problem.contains("block sequence entries are not allowed") {
      (variant, place) = ("strip", at)
    } else if problem.contains("could not find expected ':'") {
      (variant, place) = ("tanpa_titik_dua", began)
    } else if problem.contains("did not find expected key"), YAMLTrouble.followsEnd(at, bytes) {
      (variant, place) = ("setelah_penutup", at)
    } else if problem.contains("did not find expected key") || problem.contains("'-' indicator")
      || problem.contains("block end")
    {
      (variant, place) = ("indentasi", at)
    } else {
      (variant, place) = ("", at)
    }
  }

  /// Where the sign stands that YAML gives a meaning of its own: `@ ` % * & ! | > ?` at the start of a value.
  private static func sign(_ problem: String, _ context: String, _ at: Int, _ began: Int) -> Int? {
    if problem.contains("cannot start any token") || problem.contains("mapping keys are not allowed") { return at }
    let kinds = ["scanning an alias", "scanning an anchor", "scanning a block scalar", "scanning a tag"]
    return kinds.contains { context.contains($0) } ? began : nil
  }

  /// True where a value was closed on the same line before this text: `"A" dan B`, `[a] b`.
  private static func followsEnd(_ at: Int, _ bytes: [UInt8]) -> Bool {
    var before = min(at, bytes.count)
    while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
    return before > 0 && "\"'])}".utf8.contains(bytes[before - 1])
  }

  /// Where the one word begins that fills a line up to the colon; nil where more stands before it.
  private static func loneKey(before colon: Int, _ bytes: [UInt8]) -> Int? {
    var start = min(colon, bytes.count)
    while start > 0, isWord(bytes[start - 1]) { start -= 1 }
    guard start < colon else { return nil }
    var indent = start
    while indent > 0, bytes[indent - 1] == 0x20 { indent -= 1 }
    return indent == 0 || bytes[indent - 1] == 0x0A ? start : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
  }
}

/// Quotes that a word processor curled: where they delimit a value, YAML takes them for letters.
enum CurlyQuotes {
  private static let opening: Set<Character> = ["“", "”", "„", "«", "‘", "’"]
  /// Within a value; `’` is left out, since it is the apostrophe too.
  private static let closing: Set<Character> = ["“", "”", "„", "«", "»"]

  /// The value in straight quotes, where curly ones stand at both ends.
  static func straightened(_ text: String) -> String? {
    guard let first = text.utf8.first, first >= 0xC2, text.count > 1, let head = text.first, let tail = text.last,
      opening.contains(head), opening.contains(tail) || tail == "»"
    else { return nil }
    // `“A” dan “B”` quotes two words of a text.
    if text.dropFirst().dropLast().contains(where: { closing.contains($0) }) { return nil }
    return "\"" + text.dropFirst().dropLast().filter { $0 != "\"" } + "\""
  }

  /// The curly-quoted value on the line of a syntax error, if there is one.
  static func onLine(of offset: Int, in bytes: [UInt8]) -> (span: Span, text: String, straight: String)? {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    guard let colon = bytes[start..<end].firstIndex(of: 0x3A) else { return nil }
    var value = colon + 1
    while value < end, bytes[value] == 0x20 { value += 1 }
    let text = String(decoding: bytes[value..<end], as: UTF8.self)
    return straightened(text).map { (Span(value, end), text, $0) }
  }
}

/// What is looked for in the bytes before libyaml sees them.
enum YAMLGuard {
  static func passes(_ file: SourceFile, _ range: Range<Int>, into temuan: inout [Diagnostic]) -> Bool {
    let bytes = file.bytes
    if bytes.withUnsafeBytes({ isHarmless(UnsafeRawBufferPointer(rebasing: $0[range])) }) { return true }
    var good = true
    var depth = 0
    var indentation = true
    func report(_ code: UInt16, _ index: Int, _ length: Int, _ arguments: [String: String]) {
      temuan.append(Diagnostic(RuleCode(code), at: file.location(Span(index, index + length)), arguments))
      good = false
    }
    bytes.withUnsafeBufferPointer { bytes in
      for index in range {
        let byte = bytes[index]
        switch byte {
        case 0x0A: indentation = true
        case 0x20: continue
        case 0x5B, 0x7B:
          depth += 1
          if depth == YAMLReader.depthLimit + 1 { report(12, index, 1, ["batas": String(YAMLReader.depthLimit)]) }
          indentation = false
        case 0x5D, 0x7D:
          depth = max(0, depth - 1)
          indentation = false
        case 0xC2 where index + 1 < range.upperBound && bytes[index + 1] == 0x85:
          // The first look at the file took it for a control character; here it is more than that.
          temuan.removeAll { $0.code == RuleCode(18) && $0.location.offset == index }
          report(10, index, 2, ["nama": "U+0085"])
        case 0xC2 where indentation && index + 1 < range.upperBound && bytes[index + 1] == 0xA0:
          report(10, index, 2, ["nama": "U+00A0"])
        case 0xE2 where index + 2 < range.upperBound && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
          report(10, index, 3, ["nama": bytes[index + 2] == 0xA8 ? "U+2028" : "U+2029"])
        default: indentation = false
        }
      }
    }
    return good
  }

  /// ASCII only, and not enough brackets to nest too deep: most front matter. Anything else is looked at byte by byte.
  private static func isHarmless(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var index = 0
    var opened = 0
    while index < bytes.count {
      if index + ByteBlock.size <= bytes.count {
        let block = ByteBlock.load(bytes, index)
        let isBracket = block .== ByteBlock.all(0x5B) .| block .== ByteBlock.all(0x7B)
        if ByteBlock.isNone(block .>= ByteBlock.all(0x80) .| isBracket) {
          index += ByteBlock.size
          continue
        }
      }
      if bytes[index] >= 0x80 { return false }
      if bytes[index] == 0x5B || bytes[index] == 0x7B { opened += 1 }
      index += 1
    }
    return opened <= YAMLReader.depthLimit
  }
}
