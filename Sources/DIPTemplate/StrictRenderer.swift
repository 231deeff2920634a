/// Runs compiled operations over records.
struct StrictRenderer {
  let allowsAddress: @Sendable (String) -> Bool
  let output: TemplateOutput
  var stack: [Record]
  private var current = ""
  private var isFirst = true
  private var isLast = true

  init(allowsAddress: @escaping @Sendable (String) -> Bool, output: TemplateOutput, stack: [Record]) {
    self.allowsAddress = allowsAddress
    self.output = output
    self.stack = stack
  }

  mutating func run(_ operations: [Operation]) throws {
    for operation in operations {
      switch operation {
      case .literal(let bytes): output.bytes.append(contentsOf: bytes)
      case .value(let depth, let slots, let escape): write(value(depth, slots), escape)
      case .current(let escape): escape.append(current.utf8, to: &output.bytes)
      case .raw(let depth, let slots):
        if case .safe(let markup) = value(depth, slots) { output.bytes.append(contentsOf: markup.bytes) }
      case .section(let depth, let slots, let pushes, let body):
        try section(value(depth, slots), pushes, body)
      case .inverted(let depth, let slots, let body):
        if value(depth, slots).isFalse { try run(body) }
      case .atEdge(let last, let wanted, let body):
        if (last ? isLast : isFirst) == wanted { try run(body) }
      }
    }
  }

  private func value(_ depth: Int, _ slots: [Int]) -> Record.Value {
    var value = stack[depth].values[slots[0]]
    for slot in slots.dropFirst() {
      guard case .record(let inner) = value else { return .none }
      value = inner.values[slot]
    }
    return value
  }

  private func write(_ value: Record.Value, _ escape: Escape) {
    switch value {
    case .text(let text):
      if case .address = escape, !text.isEmpty, !allowsAddress(text) {
        // An address nobody vouches for leads nowhere.
        output.bytes.append(0x23)
      } else {
        escape.append(text.utf8, to: &output.bytes)
      }
    case .bytes(let bytes): escape.append(bytes, to: &output.bytes)
    case .number(let number): output.bytes.append(contentsOf: String(number).utf8)
    case .flag(let flag): output.bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .none:
      // A flag that was never set is false, also bare in JSON.
      break
    default: break
    }
  }

  private mutating func section(_ value: Record.Value, _ pushes: Bool, _ body: [Operation]) throws {
    guard !value.isFalse else { return }
    guard pushes else { return try run(body) }
    switch value {
    case .record(let record):
      stack.append(record)
      try run(body)
      stack.removeLast()
    case .list(let records): try loop(records.count, body) { records[$0] }
    case .sequence(let count, let make): try loop(count, body, make)
    case .texts(let texts):
      let outer = (current, isFirst, isLast)
      stack.append(stack[0])
      for (index, text) in texts.enumerated() {
        (current, isFirst, isLast) = (text, index == 0, index == texts.count - 1)
        try run(body)
      }
      stack.removeLast()
      (current, isFirst, isLast) = outer
    default: break
    }
  }

  private mutating func loop(_ count: Int, _ body: [Operation], _ make: (Int) -> Record) throws {
    let outer = (isFirst, isLast)
    for index in 0..<count {
      stack.append(make(index))
      (isFirst, isLast) = (index == 0, index == count - 1)
      try run(body)
      stack.removeLast()
      try output.handOn()
    }
    (isFirst, isLast) = outer
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
