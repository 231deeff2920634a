/// Why a site could not be written. The old site stands untouched in every case.
package enum PublishingError: Error, Sendable {
  /// The output folder holds files that no MANIFEST of ours lists; the first few are named (rule 708).
  case foreign(folder: String, files: [String])
  /// The output lies in a folder it would be read from, or the reverse (rule 709).
  case overlaps(output: String, other: String)
  /// Two pages want the same file.
  case twice(String)
  /// A path that would leave the site.
  case badPath(String)
  /// The system refused.
  case system(path: String, text: String)
}
