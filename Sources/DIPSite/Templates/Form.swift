import DIPTemplate

/// The names a template may use at one level, and the slot each fills.
struct Form: Sendable {
  let shape: Shape
  let nama: [String]
  private let slots: [String: Int]

  init(_ name: String, _ members: [(String, Shape.Kind)]) {
    shape = Shape(name, members)
    nama = members.map(\.0)
    slots = Dictionary(nama.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The slot of a declared name.
  func slot(_ name: String) -> Int {
    assert(slots[name] != nil, "\(name) is not declared")
    return slots[name] ?? 0
  }

  /// A record with these names filled. For pages that are few; what there is many of fills slots.
  func isi(_ values: [(String, Record.Value)]) -> Record {
    var record = Record(shape)
    tambah(values, &record)
    return record
  }

  /// Fills these names of a record that is begun.
  func tambah(_ values: [(String, Record.Value)], _ record: inout Record) {
    for (name, value) in values { record[slot(name)] = value }
  }

  /// A record whose slots are filled in the order the names were declared in; quicker than by name.
  func urut(_ values: [Record.Value]) -> Record {
    var record = Record(shape)
    for (slot, value) in values.prefix(nama.count).enumerated() { record[slot] = value }
    return record
  }
}

/// Gathers the names of a form whose slots are kept as numbers.
struct Slots {
  private(set) var members: [(String, Shape.Kind)]

  init(after members: [(String, Shape.Kind)] = []) { self.members = members }

  /// Declares a name and tells its slot.
  mutating func callAsFunction(_ name: String, _ kind: Shape.Kind = .text) -> Int {
    members.append((name, kind))
    return members.count - 1
  }
}

extension Record.Value {
  static func teks(_ text: String?) -> Record.Value { text.map { .text($0) } ?? .none }
}
