/// Why an archive cannot be written.
package enum ArchiveError: Error, Equatable {
  /// Larger than 4 GiB, or with a name longer than 65,535 bytes: what readers of ZIP agree on ends there.
  case tooLarge(String)
  /// The compressor gave up.
  case compression
  /// Two members want one name.
  case twice(String)
}
