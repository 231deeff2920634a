import DIPDiagnostics
package import DIPSource

/// All that an entry is checked against: the office, the vocabulary, the files there are. Made once, then only read.
package final class Konteks: Sendable {
  package let badanPublik: BadanPublik
  package let kosakata: Kosakata
  package let tanggalAcuan: Tanggal
  package let inventaris: Inventory
  /// Codes of the rows of the DIK.
  package let kodeDIK: Set<String>
  /// Names of all entry and DIK files, which links in a body may point to.
  package let kodeTersedia: Set<String>
  let unit: KamusUnit
  let kategori: KamusKategori
  let berkasTersedia: [String]
  /// The rows of the law in force on `tanggalAcuan`.
  let tabel: [Aturan]

  package init(
    badanPublik: BadanPublik, kosakata: Kosakata, tanggalAcuan: Tanggal, inventaris: Inventory, kodeDIK: Set<String>
  ) {
    self.badanPublik = badanPublik
    self.kosakata = kosakata
    self.tanggalAcuan = tanggalAcuan
    self.inventaris = inventaris
    self.kodeDIK = kodeDIK
    unit = KamusUnit(badanPublik.unit)
    kategori = KamusKategori(kosakata)
    berkasTersedia = inventaris.files.map(\.path).filter { $0.hasPrefix("berkas/") }
    kodeTersedia = Set(
      inventaris.files.lazy.filter { $0.path.hasPrefix("informasi/") || $0.path.hasPrefix("dikecualikan/") }
        .map { RawEntry.nama(path: $0.path) })
    tabel = HukumEntri.tabel.filter { $0.sejak <= tanggalAcuan }
  }
}

/// Finds a unit by code, name, short name or alias, whatever the case and the spaces.
package struct KamusUnit: Sendable {
  private let tepat: [String: UnitID]
  private let terlipat: [String: UnitID]
  private let kode: [String]

  package init(_ unit: [BadanPublik.Unit]) {
    var exact: [String: UnitID] = [:]
    var folded: [String: UnitID] = [:]
    for (index, one) in unit.enumerated() {
      exact[one.kode] = UnitID(index)
      for name in [one.kode, one.nama, one.singkatan] + one.alias { folded[lipat(name)] = UnitID(index) }
    }
    tepat = exact
    terlipat = folded
    kode = unit.map(\.kode)
  }

  package func cari(_ text: String) -> UnitID? { tepat[text] ?? terlipat[lipat(text)] }

  /// The code of the unit whose code, name or alias comes nearest; "" where none does.
  package func saran(_ text: String) -> String {
    guard let name = NearMiss.best(of: Array(terlipat.keys), for: lipat(text)), let id = terlipat[name] else {
      return ""
    }
    return kode[Int(id.index)]
  }
}

/// Finds titles that are nothing but the name of a legal category, and words that betray a class.
struct KamusKategori: Sendable {
  private let label: [[String]: String]
  /// Every word of a label, and those that carry no meaning.
  private let kataLabel: Set<String>
  /// Words of sub-categories outside *serta merta*, with the sub-category's code.
  let kataBiasa: DaftarKata
  /// Words of matters of Pasal 17, with the letter.
  let kata17: DaftarKata
  private static let pengisi: Set<String> = [
    "surat", "daftar", "dokumen", "informasi", "data", "dan", "dengan", "atau", "yang", "tentang", "para", "serta",
  ]

  init(_ kosakata: Kosakata) {
    var labels: [[String]: String] = [:]
    var words: [(kata: String, nilai: String)] = []
    for one in kosakata.subkategori where one.daftar != .dik {
      labels[KamusKategori.inti(one.label)] = one.kode
      if one.kelas != .sertaMerta { words += one.kata.map { ($0, one.kode) } }
    }
    label = labels
    kataLabel = KamusKategori.pengisi.union(labels.keys.joined())
    kataBiasa = DaftarKata(words)
    kata17 = DaftarKata(kosakata.kata17.map { ($0.kata, $0.huruf) })
  }

  /// The code of the category that the title merely names.
  func kategori(bernama judul: String) -> String? {
    // Most titles have a word that no label has.
    guard KamusKategori.tiapKata(judul, kataLabel.contains) else { return nil }
    let inti = KamusKategori.inti(judul)
    return inti.isEmpty ? nil : label[inti]
  }

  /// The words that carry meaning, sorted: "Surat-surat perjanjian dengan pihak ketiga" → perjanjian, pihak, ketiga.
  static func inti(_ text: String) -> [String] {
    var words: Set<String> = []
    _ = tiapKata(text) {
      words.insert($0)
      return true
    }
    return words.subtracting(pengisi).sorted()
  }

  /// Visits the words of a text, in lower case, while `visit` says true; tells whether it always did.
  private static func tiapKata(_ text: String, _ visit: (String) -> Bool) -> Bool {
    var word: [UInt8] = []
    for byte in text.utf8 {
      if isLetter(byte) {
        word.append(byte >= 0x80 ? byte : byte | 0x20)
      } else if !word.isEmpty {
        guard visit(String(decoding: word, as: UTF8.self)) else { return false }
        word.removeAll(keepingCapacity: true)
      }
    }
    return word.isEmpty || visit(String(decoding: word, as: UTF8.self))
  }
}

/// Words that are looked for in titles, each with what it stands for.
struct DaftarKata: Sendable {
  /// Lower case; in the order in which they take precedence.
  private let kata: [(kata: [UInt8], nilai: String)]
  /// Which words begin with a byte.
  private let menurutAwal: [[Int]]

  init(_ words: [(kata: String, nilai: String)]) {
    kata = words.map { (Array($0.kata.lowercased().utf8), $0.nilai) }
    var table = [[Int]](repeating: [], count: 256)
    for (index, word) in kata.enumerated() {
      if let first = word.kata.first { table[Int(first)].append(index) }
    }
    menurutAwal = table
  }

  var isEmpty: Bool { kata.isEmpty }

  /// The first of the words that stands in the text, whatever the case of ASCII letters, between signs that are no letters.
  func cari(_ text: String) -> (kata: String, nilai: String)? {
    let found =
      text.utf8.withContiguousStorageIfAvailable(cari) ?? Array(text.utf8).withUnsafeBufferPointer(cari)
    return found.map { (String(decoding: kata[$0].kata, as: UTF8.self), kata[$0].nilai) }
  }

  private func cari(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var found: Int?
    var isStart = true
    for start in text.indices {
      if isStart {
        for index in menurutAwal[Int(kecil(text[start]))] where index < found ?? .max {
          if berdiri(kata[index].kata, text, start) { found = index }
        }
      }
      isStart = !isLetter(text[start])
    }
    return found
  }

  private func berdiri(_ word: [UInt8], _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let end = start + word.count
    guard end <= text.count, end == text.count || !isLetter(text[end]) else { return false }
    for offset in word.indices where kecil(text[start + offset]) != word[offset] { return false }
    return true
  }
}

/// ASCII letters in lower case, other bytes as they are.
private func kecil(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

/// Lower case, one space between words, `&` read as `dan`, full stops and commas left out.
package func lipat(_ text: String) -> String {
  var folded: [UInt8] = []
  var space = false
  for byte in text.lowercased().utf8 {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2E, 0x2C: space = true
    default:
      if space, !folded.isEmpty { folded.append(0x20) }
      space = false
      if byte == UInt8(ascii: "&") { folded.append(contentsOf: "dan".utf8) } else { folded.append(byte) }
    }
  }
  return String(decoding: folded, as: UTF8.self)
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }
