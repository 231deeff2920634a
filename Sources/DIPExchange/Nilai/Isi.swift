import DIPSource

/// A value on its way into an entry's front matter; each leaf knows the column it came from.
indirect enum Isi: Sendable {
  case teks(String, kolom: Int?)
  case daftar([Isi])
  case peta([(String, Isi)])

  var isKosong: Bool {
    switch self {
    case .teks(let text, _): text.isEmpty
    case .daftar(let items): items.allSatisfy(\.isKosong)
    case .peta(let pairs): pairs.allSatisfy(\.1.isKosong)
    }
  }
}

/// Writes values as YAML on one line, and keeps where each leaf landed.
struct PenulisYAML {
  private(set) var bytes: [UInt8] = []
  /// Ranges of `bytes` with the column they came from.
  private(set) var asal: [(range: Range<Int>, kolom: Int)] = []

  mutating func tulis(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func tulis(_ isi: Isi, dalamAlur: Bool = true) {
    switch isi {
    case .teks(let text, let kolom):
      let start = bytes.count
      if dalamAlur || !PenulisYAML.panjang(text) {
        tulis(YAMLScalar.written(text))
      } else {
        tulis(PenulisYAML.blok(text, lineBreak: "\n"))
      }
      if let kolom { asal.append((start..<bytes.count, kolom)) }
    case .daftar(let items):
      tulis("[")
      for (index, item) in items.enumerated() {
        if index > 0 { tulis(", ") }
        tulis(item)
      }
      tulis("]")
    case .peta(let pairs):
      tulis("{")
      for (index, pair) in pairs.enumerated() {
        if index > 0 { tulis(", ") }
        tulis(pair.0 + ": ")
        tulis(pair.1)
      }
      tulis("}")
    }
  }

  /// Notes that a key with a blank value belongs to a column.
  mutating func catat(_ start: Int, _ kolom: Int) { asal.append((start..<bytes.count, kolom)) }

  /// The column of a place in the text: the narrowest range that holds it.
  func kolom(_ offset: Int) -> Int? {
    asal.filter { $0.range.contains(offset) || $0.range.lowerBound == offset }
      .min { $0.range.count < $1.range.count }?.kolom
  }

  static func panjang(_ text: String) -> Bool { text.utf8.count > 100 || text.contains("\n") }

  /// A long text as a folded block, one with line breaks as a literal one; lines end with `lineBreak`, the last one not.
  static func blok(_ text: String, lineBreak: String) -> String {
    guard !text.contains("\n") else {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmed }
      return (["|-"] + lines.map { $0.isEmpty ? "" : "  " + $0 }).joined(separator: lineBreak)
    }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.utf8.count + word.utf8.count > 115 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    lines.append(line)
    return ([">-"] + lines.map { "  " + $0 }).joined(separator: lineBreak)
  }
}
