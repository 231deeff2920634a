package import DIPDiagnostics
package import DIPSource

/// Rule 414: what lies where nobody reads it. On Windows `Informasi` and `informasi` look alike; to `dip` they do not,
/// and every entry in it would be missing from the list without a word.
package enum FolderIsi {
  private static let dikenal = ["berkas", "dikecualikan", "edisi", "halaman", "informasi", "siklus"]

  package static func periksa(_ inventaris: Inventory, shownAs: String) -> [Diagnostic] {
    var seen: Set<String> = []
    var found: [Diagnostic] = []
    for file in inventaris.files {
      guard let slash = file.path.utf8.firstIndex(of: 0x2F) else {
        let name = RawEntry.nama(path: file.path)
        if file.path.hasSuffix(".md"), berpolaKode(name) {
          found.append(salah(file.path, saran: "informasi/" + file.path, shownAs, variant: "berkas"))
        }
        continue
      }
      let folder = String(file.path[..<slash])
      guard !dikenal.contains(folder), seen.insert(folder).inserted,
        let near = NearMiss.best(of: dikenal, for: folder.lowercased())
      else { continue }
      found.append(salah(folder, saran: near, shownAs, variant: ""))
    }
    return found
  }

  private static func salah(_ nama: String, saran: String, _ shownAs: String, variant: String) -> Diagnostic {
    Diagnostic(
      RuleCode(414), at: Location(path: shownAs + "/" + nama), ["nama": nama, "saran": saran], variant: variant)
  }
}
