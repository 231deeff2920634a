import DIPDiagnostics
import DIPFormat

/// Units, offices and outside bodies as people write them.
struct NilaiPihak {
  private let unit: [BadanPublik.Unit]
  private let kamus: KamusUnit

  init(_ unit: [BadanPublik.Unit]) {
    self.unit = unit
    kamus = KamusUnit(unit)
  }

  private static let awalan = [
    "sub bagian", "subbagian", "sub bag", "subbag", "sub-bagian", "bagian", "kasubbag", "kasubag", "ka subbag",
    "ka sub bag", "kepala sub bagian", "kepala subbagian", "kepala subbag", "kepala sub bag",
  ]

  /// The unit that a text names, whatever stands before its name.
  func cari(_ text: String) -> (kode: String, jabatan: String?)? {
    if let id = kamus.cari(text) { return (unit[Int(id.index)].kode, nil) }
    let folded = text.lowercased().replacing(".", with: " ").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    for prefix in NilaiPihak.awalan where folded.hasPrefix(prefix + " ") {
      let rest = String(folded.dropFirst(prefix.count + 1))
      guard let id = [rest, "sub bagian " + rest, "subbag " + rest].lazy.compactMap({ kamus.cari($0) }).first else {
        continue
      }
      return (unit[Int(id.index)].kode, prefix.hasPrefix("k") ? "Kepala Sub Bagian" : nil)
    }
    return nil
  }

  /// The parties in a cell: each on a line of its own, or between `;`, or between ` / ` where the whole is no unit; between
  /// other marks only where every piece is one (`KUL, Hukum dan SDM`).
  func pecah(_ text: String) -> [String] {
    func pieces(_ text: String, _ mark: String) -> [String] {
      text.split(separator: mark).map { String($0.trimmed) }.filter { !$0.isEmpty }
    }
    return text.split { "\n;".contains($0) }.map { String($0.trimmed) }.filter { !$0.isEmpty }.flatMap {
      piece -> [String] in
      if cari(piece) != nil { return [piece] }
      for mark in ["/", " dan ", " & ", ","] {
        let units = pieces(piece, mark)
        if units.count > 1, units.allSatisfy({ cari($0) != nil }) { return units }
      }
      return pieces(piece, " / ")
    }
  }

  func menguasai(_ text: String, kolom: Int) -> Isi {
    let items = pecah(text).map { Isi.teks(cari($0)?.kode ?? $0, kolom: kolom) }
    return items.count == 1 ? items[0] : .daftar(items)
  }

  /// `luar` are those taken for outside bodies.
  func penanggungJawab(_ text: String, kolom: Int) -> (isi: Isi, luar: [String]) {
    var outside: [String] = []
    let items = pecah(text).map { piece -> Isi in
      if piece.lowercased().hasPrefix("pihak luar:") {
        return .peta([("luar", .teks(String(piece.dropFirst(11).trimmed), kolom: kolom))])
      }
      if let found = cari(piece) { return pihak(found.kode, found.jabatan, kolom) }
      for mark in [" – ", " - ", ", "] {
        guard let range = piece.firstRange(of: mark), let found = cari(String(piece[range.upperBound...])) else {
          continue
        }
        return pihak(found.kode, String(piece[..<range.lowerBound].trimmed), kolom)
      }
      // Near to a unit's name it is a slip, which rule 122 asks about; else it can only be somebody outside.
      if !kamus.saran(piece).isEmpty { return .teks(piece, kolom: kolom) }
      outside.append(piece)
      return .peta([("luar", .teks(piece, kolom: kolom))])
    }
    return (items.count == 1 ? items[0] : .daftar(items), outside)
  }

  private func pihak(_ kode: String, _ jabatan: String?, _ kolom: Int) -> Isi {
    guard let jabatan, !jabatan.isEmpty else { return .teks(kode, kolom: kolom) }
    return .peta([("unit", .teks(kode, kolom: kolom)), ("jabatan", .teks(jabatan, kolom: kolom))])
  }
}
