import DIPMarkup
import Dispatch
import Testing

/// cmark-gfm's tables and its arena are one for the process; ours must not show it (MarkupEngine tells why).
@Suite struct ThreadTests {
  /// Bodies with everything that reads or could set the tables of the process.
  private static let bodies: [[UInt8]] = {
    var random = Chance(seed: 10)
    return (0..<10_000).map { Array(body($0, &random).utf8) }
  }()

  private static func body(_ number: Int, _ random: inout Chance) -> String {
    let words = [
      "rencana", "kerja", "~~coret~~", "www.contoh.go.id", "*miring*", "**tebal**", "`kode`", "é", "日本", "a~b",
      "[x](y.html)",
      "<https://kpu.go.id>", "http://contoh.go.id", "w", ":", "~", "ppid@contoh.go.id", "![g](g.png)", "&amp;", "\\*",
      "a_b_c",
    ]
    func sentence(_ random: inout Chance) -> String {
      (0...random.below(12)).map { _ in words[random.below(words.count)] }.joined(separator: " ")
    }
    var body = "# Isi \(number)\n\n"
    for _ in 0...random.below(5) {
      switch random.below(6) {
      case 0: body += "### \(sentence(&random))\n\n"
      case 1: body += "- \(sentence(&random))\n- [x] \(sentence(&random))\n  - \(sentence(&random))\n\n"
      case 2: body += "| a | b |\n|:-:|--:|\n| \(sentence(&random)) | ~ |\n\n"
      case 3: body += "```\n\(sentence(&random))\n```\n\n"
      case 4: body += "> \(sentence(&random))\n\n"
      default: body += sentence(&random) + "\n\n"
      }
    }
    return body
  }

  /// All outputs, made by so many threads, each of which takes every so-manieth body.
  private static func outputs(threads: Int) -> [[UInt8]] {
    var all = [[UInt8]](repeating: [], count: bodies.count)
    all.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: threads) { worker in
        let engine = MarkupEngine()
        for index in stride(from: worker, to: bodies.count, by: threads) {
          slots[index] = output(bodies[index], engine)
        }
      }
    }
    return all
  }

  private static func output(_ body: [UInt8], _ engine: MarkupEngine) -> [UInt8] {
    var html: [UInt8] = []
    var text: [UInt8] = []
    var issues: [MarkupIssue] = []
    var references: [LocalReference] = []
    body.withUnsafeBufferPointer {
      engine.render(
        $0, options: MarkupEngine.Options(headingBase: 3) { "../" + $0 }, html: &html, text: &text, issues: &issues,
        references: &references)
    }
    return html + [0] + text + [0] + Array("\(issues.map(\.range)) \(references.map(\.range))".utf8)
  }

  @Test func oneTwoAndFourThreadsMakeTheSame() {
    MarkupEngine.prepare()
    let alone = Self.outputs(threads: 1)
    #expect(alone.allSatisfy { $0.count > 20 })
    for threads in [2, 4] {
      let together = Self.outputs(threads: threads)
      let wrong = alone.indices.filter { alone[$0] != together[$0] }
      #expect(wrong.isEmpty, "\(threads) threads: \(wrong.count) differ, first \(wrong.first ?? -1)")
    }
  }

  @Test func ownMemoryMakesTheSameAsTheLibrarys() {
    let own = MarkupEngine()
    let library = MarkupEngine(labels: MarkupEngine.Labels(), libraryMemory: true)
    for body in Self.bodies.prefix(500) {
      #expect(Self.output(body, own) == Self.output(body, library))
    }
  }

  @Test func oneEngineMayBeUsedWithinAnother() {
    let body = Array("# a\n\n[b](c) dan [d](e)\n\n|a|\n|-|\n|b|".utf8)
    let alone = Self.output(body, MarkupEngine())
    let outer = MarkupEngine()
    var html: [UInt8] = []
    var text: [UInt8] = []
    var issues: [MarkupIssue] = []
    var references: [LocalReference] = []
    let options = MarkupEngine.Options(headingBase: 3) { target in
      _ = Self.output(body, MarkupEngine())
      return "../" + target
    }
    body.withUnsafeBufferPointer {
      outer.render($0, options: options, html: &html, text: &text, issues: &issues, references: &references)
    }
    #expect(alone.starts(with: html + [0] + text))
    #expect(!html.isEmpty)
  }
}
