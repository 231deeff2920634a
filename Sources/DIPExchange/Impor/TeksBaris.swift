import DIPDiagnostics
import DIPFormat
import DIPSource

/// A row written as an entry's file and read again, so that both sides of a comparison went the same way.
struct TeksBaris {
  let yaml: PenulisYAML
  let file: SourceFile
  let pairs: [YAMLPair]

  init(_ row: EntriTabel, kode: String, shownAs: String) {
    yaml = row.tulis(kode: kode)
    let source = SourceFile(path: shownAs, bytes: yaml.bytes)
    file = source
    var ignored: [Diagnostic] = []
    guard let parts = FrontMatter.split(source, into: &ignored) else {
      pairs = []
      return
    }
    pairs = YAMLReader().read(source, parts.frontMatter, into: &ignored)?.pairs ?? []
  }

  func teks(_ kolom: Kolom) -> String { TeksKolom.teks(kolom, pairs) }
}
