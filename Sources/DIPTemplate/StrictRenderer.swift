/// Runs a program over records.
struct StrictRenderer {
  private let program: Program
  private let allowsAddress: @Sendable (String) -> Bool
  private let output: TemplateOutput
  /// The values of each record on the stack; their owners live in the calls that pushed them.
  private var stack: [UnsafePointer<Record.Value>] = []
  private var current = ""
  private var isFirst = true
  private var isLast = true

  /// A level at which no name can stand.
  nonisolated(unsafe) private static let nothing: UnsafePointer<Record.Value> = {
    let place = UnsafeMutablePointer<Record.Value>.allocate(capacity: 1)
    place.initialize(to: .none)
    return UnsafePointer(place)
  }()

  /// The program's tables, in place while it runs.
  private struct Tables {
    let steps: UnsafeBufferPointer<Step>
    let literals: UnsafeBufferPointer<UInt8>
    let slots: UnsafeBufferPointer<Int32>
  }

  init(program: Program, allowsAddress: @escaping @Sendable (String) -> Bool, output: TemplateOutput) {
    self.program = program
    self.allowsAddress = allowsAddress
    self.output = output
    stack.reserveCapacity(8)
  }

  mutating func render(_ record: Record, _ bytes: inout ByteBuffer) throws {
    try program.steps.withUnsafeBufferPointer { steps in
      try program.literals.withUnsafeBufferPointer { literals in
        try program.slots.withUnsafeBufferPointer { slots in
          let tables = Tables(steps: steps, literals: literals, slots: slots)
          try run(record, 0..<steps.count, tables, &bytes)
        }
      }
    }
  }

  /// Runs a section's body, or the whole, with one more record on the stack.
  private mutating func run(_ record: Record, _ body: Range<Int>, _ tables: Tables, _ bytes: inout ByteBuffer) throws {
    try record.values.withUnsafeBufferPointer { values in
      stack.append(values.baseAddress ?? StrictRenderer.nothing)
      defer { stack.removeLast() }
      try run(body, tables, &bytes)
    }
  }

  private mutating func run(_ range: Range<Int>, _ tables: Tables, _ bytes: inout ByteBuffer) throws {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = tables.steps[index]
      index += 1
      switch step.kind {
      case .literal:
        bytes.append(UnsafeBufferPointer(rebasing: tables.literals[Int(step.start)..<Int(step.end)]))
        continue
      case .value:
        if step.isDotted {
          var value = dotted(step, tables)
          write(&value, step.escape, &bytes)
        } else {
          write(place(step, tables), step.escape, &bytes)
        }
        continue
      case .current:
        step.escape.append(text: current, to: &bytes)
        continue
      case .raw:
        if case .safe(let markup) = value(step, tables) { bytes.append(markup.bytes) }
        continue
      case .section: if !isFalse(step, tables) { continue }
      case .inverted: if isFalse(step, tables) { continue }
      case .first: if isFirst { continue }
      case .last: if isLast { continue }
      case .notFirst: if !isFirst { continue }
      case .notLast: if !isLast { continue }
      case .pushingSection: try section(step, index..<Int(step.next), tables, &bytes)
      }
      index = Int(step.next)
    }
  }

  /// Where the value of a name without dots lies; it is looked at there, since copies count references.
  @inline(__always)
  private func place(_ step: Step, _ tables: Tables) -> UnsafePointer<Record.Value> {
    stack[Int(step.depth)] + Int(tables.slots[Int(step.start)])
  }

  /// The value of a name with dots: from record to record.
  private func dotted(_ step: Step, _ tables: Tables) -> Record.Value {
    var value = place(step, tables).pointee
    for index in (step.start + 1)..<step.end {
      guard case .record(let inner) = value else { return .none }
      value = inner.values[Int(tables.slots[Int(index)])]
    }
    return value
  }

  @inline(__always)
  private func value(_ step: Step, _ tables: Tables) -> Record.Value {
    step.isDotted ? dotted(step, tables) : place(step, tables).pointee
  }

  @inline(__always)
  private func isFalse(_ step: Step, _ tables: Tables) -> Bool {
    step.isDotted ? dotted(step, tables).isFalse : place(step, tables).pointee.isFalse
  }

  private func write(_ value: UnsafePointer<Record.Value>, _ escape: Escape, _ bytes: inout ByteBuffer) {
    switch value.pointee {
    case .text(let text):
      if case .address = escape, !text.isEmpty, !allowsAddress(text) {
        // An address nobody vouches for leads nowhere.
        bytes.append(UInt8(ascii: "#"))
      } else {
        escape.append(text: text, to: &bytes)
      }
    case .bytes(let raw): raw.withUnsafeBufferPointer { escape.append(buffer: $0, to: &bytes) }
    case .number(let number): bytes.append(decimal: number)
    case .flag(let flag): bytes.append(flag ? "true" : "false")
    case .none, .safe, .record, .list, .texts, .sequence: break
    }
  }

  private mutating func section(
    _ step: Step, _ body: Range<Int>, _ tables: Tables, _ bytes: inout ByteBuffer
  ) throws {
    let outer = (isFirst, isLast)
    defer { (isFirst, isLast) = outer }
    switch value(step, tables) {
    case .record(let record): try run(record, body, tables, &bytes)
    case .list(let records):
      for index in records.indices {
        (isFirst, isLast) = (index == 0, index == records.count - 1)
        try run(records[index], body, tables, &bytes)
      }
    case .sequence(let count, let make):
      for index in 0..<count {
        (isFirst, isLast) = (index == 0, index == count - 1)
        try run(try make(index), body, tables, &bytes)
        try output.handOn(&bytes)
      }
    case .texts(let texts): try section(texts, body, tables, &bytes)
    default: break
    }
  }

  private mutating func section(
    _ texts: [String], _ body: Range<Int>, _ tables: Tables, _ bytes: inout ByteBuffer
  ) throws {
    let text = current
    // A level for the text itself, so that names keep their depth.
    stack.append(StrictRenderer.nothing)
    defer {
      stack.removeLast()
      current = text
    }
    for (index, one) in texts.enumerated() {
      (current, isFirst, isLast) = (one, index == 0, index == texts.count - 1)
      try run(body, tables, &bytes)
    }
  }
}

extension Record.Value {
  var isFalse: Bool {
    switch self {
    case .none: true
    case .text(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .safe(let markup): markup.bytes.isEmpty
    case .number(let number): number == 0
    case .flag(let flag): !flag
    case .record: false
    case .list(let records): records.isEmpty
    case .texts(let texts): texts.isEmpty
    case .sequence(let count, _): count == 0
    }
  }
}
