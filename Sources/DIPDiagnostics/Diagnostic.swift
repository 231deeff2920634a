/// How much a finding weighs: an error fails the run, a warning does so only with `--strict`.
package enum Severity: String, Sendable {
  case error
  case warning
}

/// A rule's permanent number. Written `DIP107`; never reused, never renumbered.
package struct RuleCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let number: UInt16

  package init(_ number: UInt16) { self.number = number }

  /// Reads `DIP107`, `dip107` or `107`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let digits = text.lowercased().hasPrefix("dip") ? text.dropFirst(3) : text[...]
    guard (1...3).contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }), let number = UInt16(digits)
    else { return nil }
    self.number = number
  }

  package var description: String {
    let digits = String(number)
    return "DIP" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  package static func < (a: RuleCode, b: RuleCode) -> Bool { a.number < b.number }
}

/// A place in a file as people count it: lines and columns from 1, columns in Unicode scalars, the end exclusive.
package struct Place: Sendable, Hashable {
  package var line: Int
  package var column: Int
  package var endLine: Int
  package var endColumn: Int
}

/// A cell of a workbook as people name it.
package struct CellPlace: Sendable, Hashable {
  package var sheet: String
  /// `B7`.
  package var cell: String

  package init(sheet: String, cell: String) {
    self.sheet = sheet
    self.cell = cell
  }
}

/// A file's path with, where known, the place in it and the text of the line it begins on.
package struct Location: Sendable, Hashable {
  /// From the current folder, with `/`.
  package var path: String
  /// The byte offset the place starts at; orders findings within a file.
  package var offset: Int
  /// Absent where the finding is about the whole file.
  package var place: Place?
  /// The line's text, without its line break; shown above the caret.
  package var excerpt: String
  /// True where the finding is about something missing *after* this line.
  package var isAfter: Bool
  /// Present where the file is a workbook; then there is no `place`, and `offset` counts cells.
  package var cell: CellPlace?

  package init(
    path: String, offset: Int = 0, place: Place? = nil, excerpt: String = "", isAfter: Bool = false,
    cell: CellPlace? = nil
  ) {
    self.cell = cell
    self.path = path
    self.offset = offset
    self.place = place
    self.excerpt = excerpt
    self.isAfter = isAfter
  }
}

/// A second place that helps to understand a finding, with a label from the texts ("pertama kali dipakai di sini").
package struct Related: Sendable, Hashable {
  package var location: Location
  package var label: RelatedLabel

  package init(_ location: Location, _ label: RelatedLabel) {
    self.location = location
    self.label = label
  }
}

/// What a second place is to the finding.
package enum RelatedLabel: String, Sendable, CaseIterable {
  case firstUsedHere
  case startsHere
  case decidedHere
  case comparedWith
}

/// One finding: a rule, a place, and the language-neutral arguments from which both languages' texts are made.
///
/// Findings are values that travel beside the data; only the command prints them.
package struct Diagnostic: Sendable, Hashable {
  package var code: RuleCode
  package var location: Location
  /// Named pieces for the texts (`kunci`, `nilai`, `saran`, …).
  package var arguments: [String: String]
  /// Picks among several wordings of one rule; empty for the plain one.
  package var variant: String
  package var related: [Related]

  package init(
    _ code: RuleCode, at location: Location, _ arguments: [String: String] = [:], variant: String = "",
    related: [Related] = []
  ) {
    self.code = code
    self.location = location
    self.arguments = arguments
    self.variant = variant
    self.related = related
  }
}

extension Diagnostic {
  /// Path, offset, code, then arguments: the same order on every machine and with any number of workers.
  package static func inOrder(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    if a.location.path != b.location.path {
      return a.location.path.utf8.lexicographicallyPrecedes(b.location.path.utf8)
    }
    if a.location.offset != b.location.offset { return a.location.offset < b.location.offset }
    if a.code != b.code { return a.code < b.code }
    if a.variant != b.variant { return a.variant < b.variant }
    let left = a.arguments.sorted { $0.key < $1.key }
    let right = b.arguments.sorted { $0.key < $1.key }
    return left.lexicographicallyPrecedes(right) { ($0.key, $0.value) < ($1.key, $1.value) }
  }
}
