/// Settles beforehand what many records of one shape have in common: the values that are the same in all of them become
/// literal text, and the sections on them stand or fall once.
struct Settling {
  let record: Record
  /// The slots of the record that are the same in all.
  let slots: Set<Int>
  let allowsAddress: @Sendable (String) -> Bool

  /// The same program with what is known left out of it.
  func settle(_ operations: [Operation]) -> [Operation] { settle(operations, isNested: false) }

  /// `isNested` is true inside a section that puts a record of its own on the stack: what counts levels from there cannot run alone.
  private func settle(_ operations: [Operation], isNested: Bool) -> [Operation] {
    Operation.merged(
      operations.flatMap { operation -> [Operation] in
        switch operation {
        case .value(0, let path, _) where isKnown(path), .raw(0, let path) where isKnown(path):
          return written(operation)
        case .section(0, let path, let pushes, let body) where isKnown(path):
          if value(path).isFalse { return [] }
          if !pushes { return settle(body, isNested: isNested) }
          return !isNested && isWhole(body) ? written(operation) : [operation]
        case .inverted(0, let path, let body) where isKnown(path):
          return value(path).isFalse ? settle(body, isNested: isNested) : []
        case .section(let depth, let path, let pushes, let body):
          let body = settle(body, isNested: isNested || pushes)
          return [.section(depth: depth, slots: path, pushes: pushes, body)]
        case .inverted(let depth, let path, let body):
          return [.inverted(depth: depth, slots: path, settle(body, isNested: isNested))]
        case .atEdge(let last, let wanted, let body):
          return [.atEdge(last: last, wanted: wanted, settle(body, isNested: isNested))]
        case .literal, .value, .current, .raw: return [operation]
        }
      })
  }

  private func isKnown(_ path: [Int]) -> Bool { path.first.map(slots.contains) ?? false }

  private func value(_ path: [Int]) -> Record.Value {
    var value = Record.Value.record(record)
    for slot in path {
      guard case .record(let inner) = value else { return .none }
      value = inner.values[slot]
    }
    return value
  }

  /// True where a section's body names nothing but what is known, and what lies in it.
  private func isWhole(_ body: [Operation]) -> Bool {
    body.allSatisfy { operation in
      switch operation {
      case .literal, .current: true
      case .value(let depth, let path, _), .raw(let depth, let path): depth > 0 || isKnown(path)
      case .section(let depth, let path, _, let body), .inverted(let depth, let path, let body):
        (depth > 0 || isKnown(path)) && isWhole(body)
      case .atEdge(_, _, let body): isWhole(body)
      }
    }
  }

  /// What an operation writes; the operation itself where it fails, so that it fails again when the template is used.
  private func written(_ operation: Operation) -> [Operation] {
    let output = TemplateOutput()
    let template = CompiledTemplate([operation], allowsAddress: allowsAddress)
    guard (try? template.render(record, into: output)) != nil else { return [operation] }
    return [.literal(output.bytes)]
  }
}
