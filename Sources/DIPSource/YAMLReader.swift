import CYAML
package import DIPDiagnostics

/// Reads YAML through libyaml's events into values with spans. One per worker.
///
/// What a register must not hold is refused with its own finding: anchors and aliases (006), tags (007), merge keys
/// (008), duplicate keys (009), line ends and blanks that only look like ones (010), several documents (015),
/// nesting past 32 levels (012).
package struct YAMLReader {
  package static let depthLimit = 32

  package init() {}

  /// The value in `range` of the file; nil where there is none to speak of or where the YAML cannot be read (005).
  package func read(_ file: SourceFile, _ range: Range<Int>, into temuan: inout [Diagnostic]) -> YAMLValue? {
    guard YAMLGuard.passes(file, range, into: &temuan) else { return nil }
    return file.bytes.withUnsafeBufferPointer { bytes -> YAMLValue? in
      guard let base = bytes.baseAddress else { return nil }
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else { return nil }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, base + range.lowerBound, range.count)
      var events = YAMLEvents(file: file, range: range)
      let value = events.document(&parser)
      temuan.append(contentsOf: events.temuan)
      return value
    }
  }
}

/// Walks libyaml's events once and builds the tree.
private struct YAMLEvents {
  let file: SourceFile
  let range: Range<Int>
  var temuan: [Diagnostic] = []
  private var marks: MarkMap
  private var failed = false

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    marks = MarkMap(range: range, bytes: file.bytes)
  }

  mutating func document(_ parser: inout yaml_parser_t) -> YAMLValue? {
    var result: YAMLValue?
    var documents = 0
    while !failed {
      guard var event = next(&parser) else { return nil }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return result
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 || event.data.document_start.version_directive != nil
          || event.data.document_start.tag_directives.start != event.data.document_start.tag_directives.end
        {
          report(15, span(event))
          return nil
        }
      case YAML_DOCUMENT_END_EVENT:
        guard event.data.document_end.implicit == 0 else { continue }
        report(15, span(event))
        return nil
      case YAML_STREAM_START_EVENT: continue
      default: result = value(event, &parser, depth: 0)
      }
    }
    return nil
  }

  private mutating func next(_ parser: inout yaml_parser_t) -> yaml_event_t? {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      fail(parser)
      return nil
    }
    return event
  }

  private mutating func value(_ event: yaml_event_t, _ parser: inout yaml_parser_t, depth: Int) -> YAMLValue? {
    guard depth <= YAMLReader.depthLimit else {
      report(12, span(event), ["batas": String(YAMLReader.depthLimit)])
      failed = true
      return nil
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      refuse(event.data.scalar.anchor, event.data.scalar.tag, event)
      return scalar(event)
    case YAML_SEQUENCE_START_EVENT:
      refuse(event.data.sequence_start.anchor, event.data.sequence_start.tag, event)
      return sequence(event, &parser, depth: depth)
    case YAML_MAPPING_START_EVENT:
      refuse(event.data.mapping_start.anchor, event.data.mapping_start.tag, event)
      return mapping(event, &parser, depth: depth)
    case YAML_ALIAS_EVENT:
      report(6, span(event), ["nama": name(event.data.alias.anchor)], "alias")
      return YAMLValue(span: span(event), content: .scalar("", .plain))
    default: return nil
    }
  }

  private mutating func sequence(
    _ start: yaml_event_t, _ parser: inout yaml_parser_t, depth: Int
  ) -> YAMLValue? {
    var items: [YAMLValue] = []
    while var event = next(&parser) {
      defer { yaml_event_delete(&event) }
      if event.type == YAML_SEQUENCE_END_EVENT {
        return YAMLValue(span: trimmed(start, event), content: .sequence(items))
      }
      guard let item = value(event, &parser, depth: depth + 1) else { return nil }
      items.append(item)
    }
    return nil
  }

  private mutating func mapping(_ start: yaml_event_t, _ parser: inout yaml_parser_t, depth: Int) -> YAMLValue? {
    var pairs: [YAMLPair] = []
    if depth == 0 { pairs.reserveCapacity(24) }
    var seen: [String: Int] = [:]
    while var event = next(&parser) {
      defer { yaml_event_delete(&event) }
      if event.type == YAML_MAPPING_END_EVENT {
        return YAMLValue(span: trimmed(start, event), content: .mapping(pairs))
      }
      guard event.type == YAML_SCALAR_EVENT else {
        if event.type == YAML_ALIAS_EVENT {
          report(6, span(event), ["nama": name(event.data.alias.anchor)], "alias")
        } else {
          report(5, span(event), ["masalah": ""], "kunci")
        }
        failed = true
        return nil
      }
      refuse(event.data.scalar.anchor, event.data.scalar.tag, event)
      guard let key = scalar(event), let text = key.text else { return nil }
      guard var valueEvent = next(&parser) else { return nil }
      defer { yaml_event_delete(&valueEvent) }
      guard let value = value(valueEvent, &parser, depth: depth + 1) else { return nil }
      if text == "<<" {
        report(8, key.span)
        continue
      }
      if let earlier = duplicate(text, in: pairs, &seen) {
        temuan.append(
          Diagnostic(
            RuleCode(9), at: file.location(key.span), ["kunci": text],
            related: [Related(file.location(pairs[earlier].keySpan), .firstUsedHere)]))
        continue
      }
      pairs.append(YAMLPair(key: text, keySpan: key.span, value: value))
    }
    return nil
  }

  /// Few keys are compared one by one; a large mapping is looked up, so that hostile input stays cheap.
  private func duplicate(_ key: String, in pairs: [YAMLPair], _ seen: inout [String: Int]) -> Int? {
    if pairs.count < 32 { return pairs.firstIndex { $0.key == key } }
    if seen.isEmpty { for (index, pair) in pairs.enumerated() { seen[pair.key] = index } }
    if let earlier = seen[key] { return earlier }
    seen[key] = pairs.count
    return nil
  }

  private mutating func scalar(_ event: yaml_event_t) -> YAMLValue? {
    let data = event.data.scalar
    let text = String(
      decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
    var place = span(event)
    let style: YAMLValue.ScalarStyle
    switch data.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      style = .quoted
      // An escape such as `\u0007` can write what the file itself may not hold.
      if let control = text.unicodeScalars.first(where: isForbidden) {
        report(18, place, ["nama": "U+" + hex(control.value, 4)])
      }
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
      style = .block
      place = trim(place)
    default:
      style = .plain
      if let straight = CurlyQuotes.straightened(text) {
        report(13, place, ["nilai": text, "saran": straight])
      }
    }
    return YAMLValue(span: place, content: .scalar(text, style))
  }

  private mutating func refuse(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?, _ event: yaml_event_t
  ) {
    if let anchor { report(6, span(event), ["nama": name(anchor)], "jangkar") }
    if tag != nil { report(7, span(event), ["nama": written(event)]) }
  }

  /// The tag as the author wrote it: libyaml spells it out.
  private mutating func written(_ event: yaml_event_t) -> String {
    let start = span(event).range.lowerBound
    return String(decoding: file.bytes[start...].prefix { $0 > 0x20 }, as: UTF8.self)
  }

  private func name(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private mutating func span(_ event: yaml_event_t) -> Span {
    let lower = marks.byte(event.start_mark, file.bytes)
    return Span(lower, max(lower, marks.byte(event.end_mark, file.bytes)))
  }

  private mutating func trimmed(_ start: yaml_event_t, _ end: yaml_event_t) -> Span {
    let lower = marks.byte(start.start_mark, file.bytes)
    return trim(Span(lower, max(lower, marks.byte(end.end_mark, file.bytes))))
  }

  private func trim(_ span: Span) -> Span {
    var upper = span.range.upperBound
    while upper > span.range.lowerBound, file.bytes[upper - 1] <= 0x20 { upper -= 1 }
    return Span(span.range.lowerBound, upper)
  }

  private mutating func report(
    _ code: UInt16, _ span: Span, _ arguments: [String: String] = [:], _ variant: String = ""
  ) {
    temuan.append(Diagnostic(RuleCode(code), at: file.location(span), arguments, variant: variant))
  }

  private mutating func fail(_ parser: yaml_parser_t) {
    failed = true
    if parser.error == YAML_READER_ERROR { return unreadable(parser) }
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    if problem.contains("document start") || context.contains("directive"), let line = directive {
      return report(15, line)
    }
    let at = marks.byte(parser.problem_mark, file.bytes)
    let began = marks.byte(parser.context_mark, file.bytes)
    let trouble = YAMLTrouble(problem: problem, context: context, at: at, began: began, bytes: file.bytes)
    if let straight = CurlyQuotes.onLine(of: trouble.place, in: file.bytes) {
      report(13, straight.span, ["nilai": straight.text, "saran": straight.straight])
    }
    report(5, Span(trouble.place, trouble.place + 1), ["masalah": problem], trouble.variant)
  }

  /// Control characters, separators that only look like line ends, and what is no character at all.
  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// A character that YAML does not allow. Control characters were found (018) when the file was first looked at.
  private mutating func unreadable(_ parser: yaml_parser_t) {
    let value = UInt32(clamping: parser.problem_value)
    guard value >= 0xA0 else { return }
    let at = min(range.lowerBound + parser.problem_offset, range.upperBound)
    report(18, Span(at, at + 1), ["nama": "U+" + hex(value, 4)])
  }

  /// The first line that begins with `%`, before any key.
  private var directive: Span? {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = file.bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      if file.bytes[start] == UInt8(ascii: "%") { return Span(start, end) }
      start = end + 1
    }
    return nil
  }
}
