import DIPFormat

/// Choices from closed lists as people write them.
enum NilaiPilihan {
  /// The code of a class, or `dikecualikan`; verbatim where not understood.
  static func kelas(_ text: String, _ kamus: KamusKolom) -> String {
    if Kelas(kode: text) != nil { return text }
    let folded = " " + lipatKata(text) + " "
    let found = Set(kamus.kelas.filter { folded.contains(" " + $0.kata + " ") }.map(\.kode))
    return found.count == 1 ? found.first ?? text : text
  }

  /// The code of a sub-category, from its code, its label, or both (`B04 – Ringkasan laporan keuangan`).
  static func subkategori(_ text: String, _ kosakata: Kosakata, _ daftar: Subkategori.Daftar) -> String {
    let first = String(text.prefix { $0.isLetter || $0.isNumber }).uppercased()
    if let id = kosakata.cari(first), kosakata[id].daftar == daftar { return first }
    let folded = lipatKata(text)
    return kosakata.subkategori.first { $0.daftar == daftar && lipatKata($0.label) == folded }?.kode ?? text
  }

  /// The sub-category that the words of a title point to within a class, or nil.
  static func tebakan(_ judul: String, _ kelas: String, _ kosakata: Kosakata) -> String? {
    let folded = " " + lipatKata(judul) + " "
    var best: (length: Int, kode: String)?
    for one in kosakata.subkategori where one.daftar == .dip && one.kelas?.kode == kelas {
      for word in one.kata + one.kataTebak where folded.contains(" " + lipatKata(word) + " ") {
        if word.count > best?.length ?? 0 { best = (word.count, one.kode) }
      }
    }
    return best?.kode
  }

  /// The catch-all sub-category of a class.
  static func lainnya(_ kelas: String, _ kosakata: Kosakata) -> String? {
    kosakata.subkategori.last { $0.daftar == .dip && $0.kelas?.kode == kelas && $0.kode.hasSuffix("99") }?.kode
  }

  /// The codes of the forms in a cell; a piece that nobody knows stays as it is.
  static func bentuk(_ text: String, _ kamus: KamusKolom) -> [String] {
    var found: [String] = []
    func add(_ kode: String) { if !found.contains(kode) { found.append(kode) } }
    let pieces = text.replacing(" dan ", with: ",").split { ",;/&+\n".contains($0) }
    for piece in pieces.map({ String($0.trimmed) }) where !piece.isEmpty {
      var folded = " " + lipatKata(piece) + " "
      var hit = false
      for word in kamus.bentuk {
        guard let range = folded.firstRange(of: " " + word.kata + " ") else { continue }
        add(word.kode)
        hit = true
        folded.replaceSubrange(range, with: "  ")
      }
      if !hit { add(piece) }
    }
    return found
  }

  /// Whether a box is ticked; nil where nobody can tell.
  static func centang(_ text: String) -> Bool? {
    let folded = text.lowercased().trimmed
    if ["√", "✓", "✔", "☑", "v", "x", "1", "ya", "ada", "*", "true", "ü", "y"].contains(String(folded)) { return true }
    if ["", "-", "–", "0", "tidak", "tidak ada", "false", "☐", "t"].contains(String(folded)) { return false }
    return nil
  }
}
