package import DIPDiagnostics
package import DIPSource

/// Reads one mapping key by key: shapes are checked, unknown keys reported, nothing is silently left out.
package struct Peta {
  package let file: SourceFile
  package let pairs: [YAMLPair]
  /// The place to name where a key is missing; made into lines and columns only for a finding.
  private let asal: Asal
  package var tempat: Location {
    switch asal {
    case .nilai(let value): file.tempatKurang(value, pairs)
    case .setelah(let span): file.location(span, isAfter: true)
    }
  }
  /// Put before a key in messages: `dibuat.`.
  package var awalan = ""
  /// The rule for a missing or blank key.
  package var kosong = RuleCode(408)

  /// Nil, with a finding of rule 117, where the value is not a mapping.
  package init?(
    _ value: YAMLValue, kunci: String, file: SourceFile, awalan: String = "", kosong: RuleCode = RuleCode(408),
    temuan: inout [Diagnostic]
  ) {
    guard case .mapping(let pairs) = value.content else {
      temuan.append(bentukSalah(kunci, "peta", at: file.location(value.span)))
      return nil
    }
    self.init(pairs, file: file, dari: value, awalan: awalan, kosong: kosong)
  }

  package init(
    _ pairs: [YAMLPair], file: SourceFile, dari value: YAMLValue, awalan: String = "",
    kosong: RuleCode = RuleCode(408)
  ) {
    self.init(pairs, file: file, asal: .nilai(value), awalan: awalan, kosong: kosong)
  }

  /// For a whole front matter: a missing key is asked for after its opening line.
  package init(_ pairs: [YAMLPair], file: SourceFile, setelah opening: Span, kosong: RuleCode = RuleCode(408)) {
    self.init(pairs, file: file, asal: .setelah(opening), awalan: "", kosong: kosong)
  }

  /// What the place of a missing key is made from.
  private enum Asal {
    case nilai(YAMLValue)
    case setelah(Span)
  }

  private init(_ pairs: [YAMLPair], file: SourceFile, asal: Asal, awalan: String, kosong: RuleCode) {
    self.file = file
    self.pairs = pairs
    self.asal = asal
    self.awalan = awalan
    self.kosong = kosong
  }

  package subscript(_ kunci: String) -> YAMLPair? { pairs.first { $0.key == kunci } }

  package func at(_ kunci: String) -> Location { self[kunci].map { file.location($0.value.span) } ?? tempat }

  /// Reports every key outside the closed set (rule 116).
  package func hanya(_ dikenal: [String], _ temuan: inout [Diagnostic]) {
    for pair in pairs where !dikenal.contains(pair.key) {
      temuan.append(kunciTakDikenal(pair, dikenal: dikenal, in: file))
    }
  }

  /// The text of a key that may be absent; nil where absent or blank.
  package func teks(_ kunci: String, _ temuan: inout [Diagnostic]) -> String? {
    guard let value = self[kunci]?.value else { return nil }
    guard case .scalar(let text, _) = value.content else {
      temuan.append(bentukSalah(awalan + kunci, "teks", at: file.location(value.span)))
      return nil
    }
    return text.isBlank ? nil : text
  }

  /// The text of a key that must stand there.
  package func wajib(_ kunci: String, _ temuan: inout [Diagnostic]) -> String? {
    let before = temuan.count
    if let text = teks(kunci, &temuan) { return text }
    if temuan.count == before { temuan.append(hilang(kunci)) }
    return nil
  }

  /// The finding for a key that is absent (`variant` "") or blank ("kosong").
  package func hilang(_ kunci: String) -> Diagnostic {
    let pair = self[kunci]
    return Diagnostic(
      kosong, at: pair.map { file.location($0.keySpan) } ?? tempat, ["kunci": awalan + kunci],
      variant: pair == nil ? "" : "kosong")
  }

  /// `ya`/`tidak` and `true`/`false`; absent reads as `bawaan`.
  package func saklar(_ kunci: String, bawaan: Bool, _ temuan: inout [Diagnostic]) -> Bool {
    guard let text = teks(kunci, &temuan) else { return bawaan }
    switch text.lowercased() {
    case "ya", "true": return true
    case "tidak", "false": return false
    default:
      temuan.append(
        Diagnostic(RuleCode(410), at: at(kunci), ["kunci": awalan + kunci, "nilai": text, "harapan": "ya, tidak"]))
      return bawaan
    }
  }

  /// A calendar date; nil where absent, with rule 118 where it is none.
  package func tanggal(_ kunci: String, _ temuan: inout [Diagnostic]) -> Tanggal? {
    guard let text = teks(kunci, &temuan) else { return nil }
    if let date = Tanggal(text) { return date }
    temuan.append(Diagnostic(RuleCode(118), at: at(kunci), ["kunci": awalan + kunci, "nilai": text]))
    return nil
  }

  /// A list of texts; a single text counts as a list of one.
  package func daftarTeks(_ kunci: String, _ temuan: inout [Diagnostic]) -> [String] {
    guard let value = self[kunci]?.value else { return [] }
    return teksBanyak(value, kunci: awalan + kunci, file: file, &temuan).map(\.text)
  }

  /// The mappings of a list.
  package func daftarPeta(_ kunci: String, _ temuan: inout [Diagnostic]) -> [Peta] {
    guard let value = self[kunci]?.value else { return [] }
    guard case .sequence(let items) = value.content else {
      if case .scalar(let text, _) = value.content, text.isBlank { return [] }
      temuan.append(bentukSalah(awalan + kunci, "daftar", at: file.location(value.span)))
      return []
    }
    return items.compactMap {
      Peta($0, kunci: awalan + kunci, file: file, awalan: awalan + kunci + ".", temuan: &temuan)
    }
  }
}

/// Rule 117: a value of another shape than the key takes.
package func bentukSalah(_ kunci: String, _ harapan: String, at location: Location) -> Diagnostic {
  Diagnostic(RuleCode(117), at: location, ["kunci": kunci, "harapan": harapan], variant: harapan)
}

/// The texts of a list, or the one text that stands alone, each with its place. Blank ones are left out.
package func teksBanyak(
  _ value: YAMLValue, kunci: String, file: SourceFile, _ temuan: inout [Diagnostic]
) -> [(text: String, span: Span)] {
  switch value.content {
  case .scalar(let text, _): return text.isBlank ? [] : [(text, value.span)]
  case .mapping:
    temuan.append(bentukSalah(kunci, "teks", at: file.location(value.span)))
    return []
  case .sequence(let items):
    var texts: [(text: String, span: Span)] = []
    texts.reserveCapacity(items.count)
    for item in items {
      guard case .scalar(let text, _) = item.content else {
        temuan.append(bentukSalah(kunci, "teks", at: file.location(item.span)))
        continue
      }
      if !text.isBlank { texts.append((text, item.span)) }
    }
    return texts
  }
}

extension String {
  /// Empty, blanks of any kind (the hard and the invisible ones too), YAML's `~` and `null`, or the dash that real
  /// tables put where nothing is known.
  var isBlank: Bool {
    guard let first = utf8.first else { return true }
    if first | 0x20 == 0x6E { return utf8.count == 4 && lowercased() == "null" }
    if first > 0x2D, first < 0x7E { return false }
    return self == "~" || unicodeScalars.allSatisfy(isBlankScalar)
  }
}

/// Blanks, dashes, and what takes no room: U+00AD, U+200B–U+200F, U+2060, U+FEFF.
private func isBlankScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20, 0x2D, 0xA0, 0xAD, 0x1680, 0x2000...0x2015, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
    0xFEFF:
    true
  default: false
  }
}

extension YAMLValue {
  /// True where nothing at all was written, in any shape.
  package var isBlank: Bool {
    switch content {
    case .scalar(let text, _): text.isBlank
    case .sequence(let items): items.allSatisfy(\.isBlank)
    case .mapping(let pairs): pairs.allSatisfy(\.value.isBlank)
    }
  }
}
