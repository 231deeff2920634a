package import DIPDiagnostics

/// Why a site could not be written. The old site stands untouched in every case.
package enum PublishingError: Error, Sendable, Equatable {
  /// The output folder holds files that no MANIFEST of ours lists, or is no folder; the first few are named (rule 708).
  case foreign(folder: String, files: [String])
  /// The output lies in a folder it would be read from, or the reverse (rule 709).
  case overlaps(output: String, other: String)
  /// Two pages want the same file.
  case twice(String)
  /// A path that would leave the site, or that a MANIFEST cannot hold.
  case badPath(String)
  /// Somebody else is publishing to the same target.
  case busy(String)
  /// What the site is made from changed while it was made; the file that shows it.
  case contentChanged(String)
  /// A rollback found no site to return to.
  case noBackup(String)
  /// The system refused; `code` is its errno, `SystemText` says it in words.
  case system(path: String, code: Int32)
}

extension PublishingError {
  /// The finding of rule 708 or 709; nil where the trouble is none of a rule's.
  package var finding: Diagnostic? {
    switch self {
    case .foreign(let folder, let files):
      Diagnostic(RuleCode(708), at: Location(path: folder), ["nama": files.joined(separator: ", ")])
    case .overlaps(let output, let other):
      Diagnostic(RuleCode(709), at: Location(path: output), ["nama": other])
    case .twice, .badPath, .busy, .contentChanged, .noBackup, .system: nil
    }
  }
}
