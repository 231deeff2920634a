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
  /// Counts every file of entries and of the DIK, withdrawn ones too, and every code that an edition lists, though its
  /// file be gone: a code is never used again. Among prefixes used by entries the commonest one wins that has codes left
  /// (seven digits at most); nil where none has. `folder` is the content folder, openable.
  package static func kodeBerikut(_ inventaris: Inventory, folder: String) -> String? {
    var highest: [String: Int] = [:]
    var counts: [String: Int] = [:]
    func catat(_ kode: String, isEntry: Bool) {
      guard berpolaKode(kode), let dash = kode.firstIndex(of: "-"), let number = Int(kode[kode.index(after: dash)...])
      else { return }
      let prefix = String(kode[..<dash])
      highest[prefix] = max(highest[prefix] ?? 0, number)
      if isEntry { counts[prefix, default: 0] += 1 }
    }
    for file in inventaris.files where file.path.hasPrefix("informasi/") || file.path.hasPrefix("dikecualikan/") {
      catat(RawEntry.nama(path: file.path), isEntry: file.path.hasPrefix("informasi/"))
    }
    // Where no file is left, the editions tell the register's prefix too.
    let isEmpty = counts.isEmpty
    for kode in kodeEdisi(inventaris, folder: folder) { catat(kode, isEntry: isEmpty) }
    let usable = counts.filter { (highest[$0.key] ?? 0) < terakhir }
    let prefix = counts.isEmpty ? "DIP" : usable.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
    return prefix.flatMap { tersusun($0, (highest[$0] ?? 0) + 1) }
  }

  /// The code after this one; nil behind the last that seven digits can write, and for what is no code.
  package static func sesudah(_ kode: String) -> String? {
    guard berpolaKode(kode), let dash = kode.firstIndex(of: "-"), let number = Int(kode[kode.index(after: dash)...])
    else { return nil }
    return tersusun(String(kode[..<dash]), number + 1)
  }

  private static let terakhir = 9_999_999

  private static func tersusun(_ prefix: String, _ number: Int) -> String? {
    guard number <= terakhir else { return nil }
    let digits = String(number)
    return prefix + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The codes that editions list: the second word of each line of `edisi/<nama>/sidik-entri.txt` (docs/edisi.md).
  private static func kodeEdisi(_ inventaris: Inventory, folder: String) -> [String] {
    var reader = FileReader()
    return inventaris.files.filter { $0.path.hasPrefix("edisi/") && $0.path.hasSuffix("/sidik-entri.txt") }
      .flatMap { file -> [String] in
        // One that cannot be read is `dip verify`'s affair.
        guard case .success(let read) = reader.read(path: folder + "/" + file.path, shownAs: file.path, limit: 1 << 28)
        else { return [] }
        return read.bytes.split(separator: 0x0A).compactMap { line in
          line.split(separator: 0x20).last.map { String(decoding: $0, as: UTF8.self) }
        }
      }
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
