/// Runs a program over records.
struct StrictRenderer {
  private let program: Program
  private let allowsAddress: @Sendable (String) -> Bool
  private let output: TemplateOutput
  /// The values of each record on the stack; their owners live in the calls that pushed them.
  private var stack: [UnsafeBufferPointer<Record.Value>] = []
  private var current = ""
  private var isFirst = true
  private var isLast = true

  init(program: Program, allowsAddress: @escaping @Sendable (String) -> Bool, output: TemplateOutput) {
    self.program = program
    self.allowsAddress = allowsAddress
    self.output = output
    stack.reserveCapacity(8)
  }

  mutating func render(_ record: Record, _ bytes: inout [UInt8]) throws {
    try program.steps.withUnsafeBufferPointer { steps in
      try program.literals.withUnsafeBufferPointer { literals in
        try pushing(record) { renderer in try renderer.run(0, steps.count, steps, literals, &bytes) }
      }
    }
  }

  private mutating func pushing(_ record: Record, _ body: (inout StrictRenderer) throws -> Void) rethrows {
    try record.values.withUnsafeBufferPointer { values in
      stack.append(values)
      defer { stack.removeLast() }
      try body(&self)
    }
  }

  private mutating func run(
    _ start: Int, _ end: Int, _ steps: UnsafeBufferPointer<Step>, _ literals: UnsafeBufferPointer<UInt8>,
    _ bytes: inout [UInt8]
  ) throws {
    var index = start
    while index < end {
      let step = steps[index]
      index += 1
      switch step.kind {
      case .literal:
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(step.start)..<Int(step.end)]))
        continue
      case .value:
        write(step, &bytes)
        continue
      case .current:
        step.escape.append(text: current, to: &bytes)
        continue
      case .raw:
        if case .safe(let markup) = value(step) { bytes.append(contentsOf: markup.bytes) }
        continue
      case .section: if !value(step).isFalse { continue }
      case .inverted: if value(step).isFalse { continue }
      case .first: if isFirst { continue }
      case .last: if isLast { continue }
      case .notFirst: if !isFirst { continue }
      case .notLast: if !isLast { continue }
      case .pushingSection: try section(value(step), index, Int(step.next), steps, literals, &bytes)
      }
      index = Int(step.next)
    }
  }

  private func value(_ step: Step) -> Record.Value {
    var value = stack[Int(step.depth)][Int(program.slots[Int(step.start)])]
    for slot in (step.start + 1)..<max(step.start + 1, step.end) {
      guard case .record(let inner) = value else { return .none }
      value = inner.values[Int(program.slots[Int(slot)])]
    }
    return value
  }

  private func write(_ step: Step, _ bytes: inout [UInt8]) {
    switch value(step) {
    case .text(let text):
      if case .address = step.escape, !text.isEmpty, !allowsAddress(text) {
        // An address nobody vouches for leads nowhere.
        bytes.append(0x23)
      } else {
        step.escape.append(text: text, to: &bytes)
      }
    case .bytes(let raw): raw.withUnsafeBufferPointer { step.escape.append(buffer: $0, to: &bytes) }
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .none, .safe, .record, .list, .texts, .sequence: break
    }
  }

  private mutating func section(
    _ value: Record.Value, _ start: Int, _ end: Int, _ steps: UnsafeBufferPointer<Step>,
    _ literals: UnsafeBufferPointer<UInt8>, _ bytes: inout [UInt8]
  ) throws {
    let outer = (isFirst, isLast)
    defer { (isFirst, isLast) = outer }
    switch value {
    case .record(let record):
      try pushing(record) { renderer in try renderer.run(start, end, steps, literals, &bytes) }
    case .list(let records):
      for index in records.indices {
        (isFirst, isLast) = (index == 0, index == records.count - 1)
        try pushing(records[index]) { renderer in try renderer.run(start, end, steps, literals, &bytes) }
      }
    case .sequence(let count, let make):
      for index in 0..<count {
        (isFirst, isLast) = (index == 0, index == count - 1)
        try pushing(make(index)) { renderer in try renderer.run(start, end, steps, literals, &bytes) }
        try output.handOn(&bytes)
      }
    case .texts(let texts):
      let text = current
      // A level for the text itself, so that names keep their depth.
      stack.append(UnsafeBufferPointer(start: nil, count: 0))
      defer {
        stack.removeLast()
        current = text
      }
      for (index, one) in texts.enumerated() {
        (current, isFirst, isLast) = (one, index == 0, index == texts.count - 1)
        try run(start, end, steps, literals, &bytes)
      }
    default: break
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
