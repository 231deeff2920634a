/// One part of a letter (`word/document.xml`, a header, a footer), compiled: its own bytes, and what is put between them.
struct WordPart {
  indirect enum Step {
    case bytes(Range<Int>)
    /// Markup or text that takes the place of the part's own.
    case made([UInt8])
    case value(String)
    case section(String, inverted: Bool, [Step])
  }

  let name: String
  let bytes: [UInt8]
  private(set) var steps: [Step] = []
  private(set) var errors: [WordError] = []

  /// True where no tag stands in it: the part then stays as it is.
  private(set) var isPlain = true

  init(name: String, bytes: [UInt8], form: WordForm) {
    self.name = name
    self.bytes = bytes
    guard let tree = XMLTree(bytes) else {
      errors = [WordError(.badXML(part: name))]
      return
    }
    var compiler = WordCompiler(tree: tree, bytes: bytes)
    steps = compiler.compile()
    isPlain = compiler.isPlain
    errors = compiler.errors
    guard errors.isEmpty else { return }
    check(steps, [form], compiler)
  }

  /// Every name is known where it stands, and of the kind it is used as.
  private mutating func check(_ steps: [Step], _ forms: [WordForm], _ compiler: WordCompiler) {
    for step in steps {
      switch step {
      case .bytes, .made: continue
      case .value(let name):
        switch find(name, forms) {
        case .some(.text): continue
        case .some: errors.append(WordError(.wrongKind(name), paragraph: compiler.text(of: name)))
        case nil: errors.append(unknown(name, forms, compiler))
        }
      case .section(let name, let inverted, let inside):
        guard let kind = find(name, forms) else {
          errors.append(unknown(name, forms, compiler))
          continue
        }
        if case .rows(let form) = kind, !inverted {
          check(inside, forms + [form], compiler)
        } else {
          check(inside, forms, compiler)
        }
      }
    }
  }

  private func find(_ name: String, _ forms: [WordForm]) -> WordForm.Kind? {
    for form in forms.reversed() { if let kind = form.members[name] { return kind } }
    return nil
  }

  private func unknown(_ name: String, _ forms: [WordForm], _ compiler: WordCompiler) -> WordError {
    WordError(
      .unknownName(name, known: Set(forms.flatMap { Array($0.members.keys) }).sorted()),
      paragraph: compiler.text(of: name))
  }

  /// The part filled in. Names were checked when it was compiled; one without a value is empty.
  func render(_ values: [String: WordValue]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    render(steps, [values], &output)
    return WordPart.completed(output)
  }

  /// Every cell of a table must end in a paragraph; one whose paragraphs all went gets an empty one.
  private static func completed(_ output: [UInt8]) -> [UInt8] {
    guard let tree = XMLTree(output) else { return output }
    let cells = Set(tree.nodes.indices.filter { tree.nodes[$0].name == "w:tc" })
    guard !cells.isEmpty else { return output }
    var filled: Set<Int> = []
    for node in tree.nodes where node.name == "w:p" { filled.insert(node.parent) }
    var result: [UInt8] = []
    var done = 0
    // `<w:tc/>` has no place to put one in, and no program writes it.
    for end in cells.subtracting(filled).map({ tree.nodes[$0].content.upperBound }).sorted() {
      result += output[done..<end]
      result += "<w:p/>".utf8
      done = end
    }
    return done == 0 ? output : result + output[done...]
  }

  private func render(_ steps: [Step], _ stack: [[String: WordValue]], _ output: inout [UInt8]) {
    for step in steps {
      switch step {
      case .bytes(let range): output += bytes[range]
      case .made(let bytes): output += bytes
      case .value(let name):
        if case .text(let text)? = find(name, stack) { WordPart.write(text, &output) }
      case .section(let name, let inverted, let inside):
        let value = find(name, stack)
        if inverted {
          if WordPart.isEmpty(value) { render(inside, stack, &output) }
        } else if case .rows(let rows)? = value {
          for row in rows { render(inside, stack + [row], &output) }
        } else if !WordPart.isEmpty(value) {
          render(inside, stack, &output)
        }
      }
    }
  }

  private func find(_ name: String, _ stack: [[String: WordValue]]) -> WordValue? {
    for level in stack.reversed() { if let value = level[name] { return value } }
    return nil
  }

  private static func isEmpty(_ value: WordValue?) -> Bool {
    switch value {
    case nil: true
    case .text(let text)?: text.isEmpty
    case .flag(let flag)?: !flag
    case .rows(let rows)?: rows.isEmpty
    }
  }

  /// Text inside a `w:t`; a line break ends the text, breaks the line, and begins a text anew.
  static func write(_ text: String, _ output: inout [UInt8]) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { output += #"</w:t><w:br/><w:t xml:space="preserve">"#.utf8 }
      XMLText.encode(line, to: &output)
    }
  }
}
