import DIPDiagnostics
import DIPSource

/// The front matter of an exempt row or of an own page, and where the body lies.
struct BagianDepan {
  /// The opening `---` line.
  var pembuka: Span
  /// nil where it is not a mapping; a finding says so.
  var pasangan: [YAMLPair]?
  var isi: Range<Int>

  /// nil where the file is not text or has no front matter; a finding says which.
  static func baca(_ file: SourceFile, _ temuan: inout [Diagnostic]) -> BagianDepan? {
    guard TextCheck.isReadable(file, into: &temuan), let parts = FrontMatter.split(file, into: &temuan) else {
      return nil
    }
    DataPribadi.periksa(file, &temuan)
    var bagian = BagianDepan(pembuka: parts.opening, pasangan: nil, isi: parts.body)
    let before = temuan.count
    if case .mapping(let pairs)? = YAMLReader().read(file, parts.frontMatter, into: &temuan)?.content {
      bagian.pasangan = pairs
    } else if temuan.count == before {
      temuan.append(Diagnostic(RuleCode(14), at: file.location(parts.opening)))
    }
    return bagian
  }
}
