package import DIPSource

/// The text of a new entry's file, with every mandatory key in its place.
package struct EntriBaru: Sendable {
  package var judul = ""
  package var ringkasan = ""
  package var kelas = ""
  package var subkategori = ""
  package var unit = ""
  package var waktu = ""
  package var tempat = ""
  package var bentuk: [String] = []
  package var retensi = ""

  package init() {}

  /// The next free code: one more than the highest number in use, with the register's own prefix.
  ///
  /// Counts every file of entries and of the DIK, withdrawn ones too: a code is never used again. Among prefixes used
  /// by entries the commonest one wins that has codes left (seven digits at most); nil where none has.
  package static func kodeBerikut(_ inventaris: Inventory) -> String? {
    var highest: [String: Int] = [:]
    var counts: [String: Int] = [:]
    for file in inventaris.files where file.path.hasPrefix("informasi/") || file.path.hasPrefix("dikecualikan/") {
      let name = RawEntry.nama(path: file.path)
      guard berpolaKode(name), let dash = name.firstIndex(of: "-"), let number = Int(name[name.index(after: dash)...])
      else { continue }
      let prefix = String(name[..<dash])
      highest[prefix] = max(highest[prefix] ?? 0, number)
      if file.path.hasPrefix("informasi/") { counts[prefix, default: 0] += 1 }
    }
    let usable = counts.filter { (highest[$0.key] ?? 0) < 9_999_999 }
    guard let prefix = counts.isEmpty ? "DIP" : usable.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
      (highest[prefix] ?? 0) < 9_999_999
    else { return nil }
    let digits = String((highest[prefix] ?? 0) + 1)
    return prefix + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The file's text; what is not known yet stands blank, so that `dip check` asks for it.
  package func teks(kode: String) -> String {
    let lines = """
      ---
      kode: \(kode)
      judul: \(nilai(judul))
      ringkasan: \(nilai(ringkasan))
      jenis: dokumen
      kelas: \(kelas)
      subkategori: \(subkategori)
      menguasai: \(unit)
      penanggung_jawab: \(unit)
      dibuat: {waktu: \(nilai(waktu)), tempat: \(nilai(tempat))}
      bentuk: [\(bentuk.joined(separator: ", "))]
      retensi: \(retensiTerurai)
      cara_memperoleh:
      biaya: gratis
      ---

      """
    // A blank value leaves a blank behind its colon; editors flag those.
    return lines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasSuffix(": ") ? $0.dropLast() : $0 }.joined(separator: "\n")
  }

  /// `2 tahun` is an active period; other wordings are kept as they are.
  private var retensiTerurai: String {
    if retensi.isEmpty { return "{aktif: , inaktif: , nasib: }" }
    let parts = retensi.lowercased().split(separator: " ")
    if parts.count == 2, Int(parts[0]) != nil, parts[1] == "tahun" || parts[1] == "bulan" {
      return "{aktif: \(parts[0]) \(parts[1])}"
    }
    return "{asli: \(nilai(retensi))}"
  }

  private func nilai(_ text: String) -> String { YAMLScalar.written(text) }
}
