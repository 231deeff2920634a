import DIPTemplate
import Mustache
import Testing

/// Thousands of generated templates, rendered by us and by swift-mustache.
///
/// The generator keeps to what both hold alike: no standalone lines (their whitespace rules differ), no dotted names into
/// missing ones, text without quotes (swift-mustache writes `&quot;` and `&#39;` for them).
@Suite struct DifferentialTests {
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  private static let names = ["a", "b", "c", "d", "l", "r"]

  private func template(_ dice: inout Dice, depth: Int, blocks: Bool, partials: Bool) -> String {
    var text = ""
    for _ in 0...dice.roll(4) {
      let name = DifferentialTests.names[dice.roll(6)]
      switch dice.roll(depth > 0 ? 9 : 3) {
      case 0: text += ["x ", "<y> ", "- & ", "é "][dice.roll(4)]
      case 1: text += "{{\(["a", "b", "c"][dice.roll(3)])}}"
      case 2: text += "{{{\(["a", "b", "c"][dice.roll(3)])}}}"
      case 3, 4:
        text += "{{#\(name)}}\(template(&dice, depth: depth - 1, blocks: false, partials: partials)){{/\(name)}}"
      case 5: text += "{{^\(name)}}\(template(&dice, depth: depth - 1, blocks: false, partials: partials)){{/\(name)}}"
      case 6: text += partials ? "{{>p\(dice.roll(2))}}" : "."
      case 7:
        if blocks { text += "{{$k\(dice.roll(3))}}\(template(&dice, depth: 0, blocks: false, partials: false)){{/k}}" }
      default: text += "{{! komentar }}"
      }
    }
    return text
  }

  private func closed(_ text: String) -> String {
    // A block's end tag repeats its name, which the generator does not know any more.
    var result = text
    for number in 0..<3 {
      var parts = result.components("{{$k\(number)}}")
      for index in parts.indices.dropFirst() {
        if let end = parts[index].firstRange(of: "{{/k}}") {
          parts[index].replaceSubrange(end, with: "{{/k\(number)}}")
        }
      }
      result = parts.joined(separator: "{{$k\(number)}}")
    }
    return result
  }

  private let data: TemplateValue = [
    "a": "satu", "b": "<dua> & tiga", "c": 4, "d": false, "l": [["a": "i"], ["a": "ii", "b": "iii"]],
    "r": ["c": "lima"],
  ]
  private let same: [String: any Sendable] = [
    "a": "satu", "b": "<dua> & tiga", "c": 4, "d": false,
    "l": [["a": "i"], ["a": "ii", "b": "iii"]] as [[String: String]], "r": ["c": "lima"],
  ]

  @Test func coreAgrees() throws {
    var compared = 0
    for seed in 1...3000 {
      var dice = Dice(state: UInt64(seed) &* 7919)
      let p0 = template(&dice, depth: 1, blocks: false, partials: false)
      let p1 = template(&dice, depth: 1, blocks: false, partials: false)
      let main = template(&dice, depth: 3, blocks: false, partials: true)
      let ours = try LenientTemplate(main, partials: ["p0": p0, "p1": p1]).render(data)
      var library = MustacheLibrary()
      try library.register(p0, named: "p0")
      try library.register(p1, named: "p1")
      try library.register(main, named: "main")
      #expect(ours == library.render(same, withTemplate: "main"), "\(main)")
      compared += 1
    }
    #expect(compared == 3000)
  }

  @Test func inheritanceAgrees() throws {
    var compared = 0
    for seed in 1...2000 {
      var dice = Dice(state: UInt64(seed) &* 104_729)
      let parent = closed("[" + template(&dice, depth: 1, blocks: true, partials: false) + "{{$k0}}d{{/k}}]")
      var child = "{{<p}}"
      for number in 0..<(1 + dice.roll(3)) {
        child += "{{$k\(number)}}\(template(&dice, depth: 1, blocks: false, partials: false)){{/k\(number)}}"
      }
      child += "{{/p}}"
      let ours = try LenientTemplate(child, partials: ["p": parent]).render(data)
      var library = MustacheLibrary()
      try library.register(parent, named: "p")
      try library.register(child, named: "child")
      #expect(ours == library.render(same, withTemplate: "child"), "\(child) in \(parent)")
      compared += 1
    }
    #expect(compared == 2000)
  }
}

extension String {
  fileprivate func components(_ mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.firstRange(of: mark) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
