extension Shape {
  /// A record with these names filled; blank texts are left out, so that sections on them are false.
  package func isi(_ values: [(String, Record.Value)]) -> Record {
    var record = Record(self)
    for (name, value) in values {
      if case .text("") = value { continue }
      record[slot(name)] = value
    }
    return record
  }
}
