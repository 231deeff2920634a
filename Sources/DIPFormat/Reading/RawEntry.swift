package import DIPDiagnostics
package import DIPSource

/// A file's front matter as written: each known key with its value and place, before any rule was asked.
package struct RawEntry: Sendable {
  package let file: SourceFile
  /// The file's name without `.md`.
  package let nama: String
  /// The opening `---` line.
  let opening: Span
  let pairs: [YAMLPair]
  private var slots: [Int32]

  /// Sorts the pairs by known key; unknown ones become findings of rule 116.
  package init(file: SourceFile, opening: Span, pairs: [YAMLPair], temuan: inout [Diagnostic]) {
    self.file = file
    self.opening = opening
    self.pairs = pairs
    nama = RawEntry.nama(path: file.path)
    slots = [Int32](repeating: -1, count: KunciEntri.allCases.count)
    var expected = 0
    for (index, pair) in pairs.enumerated() {
      guard let kunci = KunciEntri.index(of: pair.key, expected: expected) else {
        temuan.append(kunciTakDikenal(pair, dikenal: KunciEntri.nama, in: file))
        continue
      }
      slots[kunci] = Int32(clamping: index)
      expected = kunci + 1
    }
  }

  package static func nama(path: String) -> String {
    let bytes = path.utf8
    let start = bytes.lastIndex(of: 0x2F).map { bytes.index(after: $0) } ?? bytes.startIndex
    let name = bytes[start...]
    let hasEnding = name.count >= 3 && name.suffix(3).elementsEqual(".md".utf8)
    return String(Substring(hasEnding ? name.dropLast(3) : name))
  }

  subscript(_ kunci: KunciEntri) -> YAMLPair? {
    let slot = slots[kunci.index]
    return slot < 0 ? nil : pairs[Int(slot)]
  }

  func value(_ kunci: KunciEntri) -> YAMLValue? { self[kunci]?.value }

  /// The text of a key; nil where it is missing or blank, and where it is a list or a mapping, which is a finding.
  func teks(_ kunci: KunciEntri, _ temuan: inout [Diagnostic]) -> (teks: String, span: Span)? {
    guard let value = value(kunci), !value.isBlank else { return nil }
    guard case .scalar(let text, _) = value.content else {
      temuan.append(bentukSalah(kunci.tertulis, "teks", at: at(value.span)))
      return nil
    }
    return (text, value.span)
  }

  func at(_ span: Span) -> Location { file.location(span) }

  /// The line after which a missing key belongs: the last line of the nearest key before it, or the opening `---`.
  func after(_ kunci: KunciEntri) -> Location {
    for earlier in KunciEntri.allCases[..<kunci.index].reversed() {
      if let pair = self[earlier] { return file.lastLine(of: pair) }
    }
    return file.location(opening, isAfter: true)
  }
}

extension SourceFile {
  /// Where a key is missing from a mapping: within its braces, or after the last line of its block.
  func tempatKurang(_ value: YAMLValue, _ pairs: [YAMLPair]) -> Location {
    let start = value.span.range.lowerBound
    guard start < bytes.count, bytes[start] != UInt8(ascii: "{"), let last = pairs.last else {
      return location(value.span)
    }
    return lastLine(of: last)
  }

  /// The last line a pair takes up, as the place after which something is missing.
  func lastLine(of pair: YAMLPair) -> Location {
    let end = max(pair.value.span.range.upperBound, pair.keySpan.range.upperBound)
    var last = min(end, bytes.count)
    while last > pair.keySpan.range.lowerBound, isBlank(bytes[last - 1]) { last -= 1 }
    var start = last
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return location(Span(start, last), isAfter: true)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}

/// Finds a key in a file that was read and checked before.
package enum TempatKunci {
  /// The place of the key's value; of the whole file where it is not found.
  package static func cari(_ kunci: String, _ file: SourceFile) -> Location {
    var ignored: [Diagnostic] = []
    guard let parts = FrontMatter.split(file, into: &ignored),
      let value = YAMLReader().read(file, parts.frontMatter, into: &ignored)?[kunci]
    else { return file.whole }
    var place = [Diagnostic(RuleCode(0), at: file.location(value.span))]
    DataPribadi.samarkan(&place, file)
    return place[0].location
  }
}

/// Rule 116, with the nearest known key as suggestion.
func kunciTakDikenal(_ pair: YAMLPair, dikenal: [String], in file: SourceFile) -> Diagnostic {
  Diagnostic(
    RuleCode(116), at: file.location(pair.keySpan),
    [
      "kunci": pair.key, "saran": NearMiss.best(of: dikenal, for: pair.key) ?? "",
      "dikenal": dikenal.joined(separator: ", "),
    ])
}
