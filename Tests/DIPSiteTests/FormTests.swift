import Testing

@testable import DIPSite
@testable import DIPTemplate

/// A form that declares a name twice would silently heed one of the two.
@Suite struct FormTests {
  /// The shapes of all pages and data files, with those of their records and lists.
  private func shapes(in value: Any) -> [Shape] {
    guard let shape = value as? Shape else {
      return Mirror(reflecting: value).children.flatMap { shapes(in: $0.value) }
    }
    return [shape]
      + shape.members.values.flatMap { member -> [Shape] in
        switch member.kind {
        case .record(let below), .list(let below): shapes(in: below)
        default: []
        }
      }
  }

  @Test func noNameIsDeclaredTwice() {
    let all = shapes(in: Formulir())
    let names = Set(all.map(\.name))
    #expect(names.isSuperset(of: ["beranda", "situs", "katalog", "berkas", "langkah", "baris", "retensi"]))
    for shape in all { #expect(shape.repeated.isEmpty, "\(shape.name)") }
  }

  @Test func aRepeatedNameIsSeen() {
    let twice = Bingkai.form("uji", [("judul", .text), ("bahasa", .text)])
    #expect(shapes(in: twice).flatMap(\.repeated) == ["bahasa"])
  }
}
