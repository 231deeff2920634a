/// What a template does, as the compiler builds it.
indirect enum Operation: Sendable {
  case literal([UInt8])
  /// The record `depth` levels from the bottom of the stack, then slots from record to record.
  case value(depth: Int, slots: [Int], Escape)
  /// The text a section is at.
  case current(Escape)
  case raw(depth: Int, slots: [Int])
  case section(depth: Int, slots: [Int], pushes: Bool, [Operation])
  case inverted(depth: Int, slots: [Int], [Operation])
  /// `{{#-last}}`, `{{^-last}}`, `{{#-first}}`, `{{^-first}}`.
  case atEdge(last: Bool, wanted: Bool, [Operation])

  /// Literals that follow one another become one.
  static func merged(_ operations: [Operation]) -> [Operation] {
    var result: [Operation] = []
    for operation in operations {
      if case .literal(let more) = operation, case .literal(let text)? = result.last {
        result[result.count - 1] = .literal(text + more)
      } else {
        result.append(operation)
      }
    }
    return result
  }
}

/// One step of a program. Plain data, so that rendering counts no references for it.
struct Step: Sendable {
  enum Kind: UInt8, Sendable {
    case literal, value, current, raw, section, pushingSection, inverted, first, last, notFirst, notLast
  }

  var kind: Kind
  var escape: Escape
  /// The level of the stack a name stands at.
  var depth: Int32 = 0
  /// For a literal, its bytes; for a name, its slots; both as a range of the program's tables.
  var start: Int32 = 0
  var end: Int32 = 0
  /// For a section, the step after its body.
  var next: Int32 = 0

  /// True where the name leads from record to record.
  var isDotted: Bool { end - start > 1 }
}

/// The operations flattened: a section's body follows it and ends at its `next`.
struct Program: Sendable {
  private(set) var steps: [Step] = []
  private(set) var literals: [UInt8] = []
  private(set) var slots: [Int32] = []

  init(_ operations: [Operation]) { add(operations) }

  private mutating func add(_ operations: [Operation]) {
    for operation in operations {
      switch operation {
      case .literal(let bytes):
        let start = literals.count
        literals += bytes
        steps.append(Step(kind: .literal, escape: .none, start: Int32(start), end: Int32(literals.count)))
      case .value(let depth, let path, let escape): steps.append(step(.value, depth, path, escape))
      case .current(let escape): steps.append(Step(kind: .current, escape: escape))
      case .raw(let depth, let path): steps.append(step(.raw, depth, path, .none))
      case .section(let depth, let path, let pushes, let body):
        add(step(pushes ? .pushingSection : .section, depth, path, .none), body)
      case .inverted(let depth, let path, let body): add(step(.inverted, depth, path, .none), body)
      case .atEdge(let last, let wanted, let body):
        let kind: Step.Kind = last ? (wanted ? .last : .notLast) : (wanted ? .first : .notFirst)
        add(Step(kind: kind, escape: .none), body)
      }
    }
  }

  private mutating func add(_ step: Step, _ body: [Operation]) {
    let index = steps.count
    steps.append(step)
    add(body)
    steps[index].next = Int32(steps.count)
  }

  private mutating func step(_ kind: Step.Kind, _ depth: Int, _ path: [Int], _ escape: Escape) -> Step {
    let start = slots.count
    slots += path.map { Int32($0) }
    return Step(
      kind: kind, escape: escape, depth: Int32(depth), start: Int32(start), end: Int32(slots.count))
  }
}
