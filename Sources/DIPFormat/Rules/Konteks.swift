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
  /// Words of sub-categories outside *serta merta*, with the sub-category's code.
  let kataBiasa: [(kata: [UInt8], kode: String)]
  let kata17: [(kata: [UInt8], huruf: String)]
  private static let pengisi: Set<String> = [
    "surat", "daftar", "dokumen", "informasi", "data", "dan", "dengan", "atau", "yang", "tentang", "para", "serta",
  ]

  init(_ kosakata: Kosakata) {
    var labels: [[String]: String] = [:]
    var words: [(kata: [UInt8], kode: String)] = []
    for one in kosakata.subkategori where one.daftar != .dik {
      labels[KamusKategori.inti(one.label)] = one.kode
      if one.kelas != .sertaMerta { words += one.kata.map { (Array($0.lowercased().utf8), one.kode) } }
    }
    label = labels
    kataBiasa = words
    kata17 = kosakata.kata17.map { (Array($0.kata.lowercased().utf8), $0.huruf) }
  }

  /// The code of the category that the title merely names.
  func kategori(bernama judul: String) -> String? {
    let inti = KamusKategori.inti(judul)
    return inti.isEmpty ? nil : label[inti]
  }

  /// The words that carry meaning, sorted: "Surat-surat perjanjian dengan pihak ketiga" → perjanjian, pihak, ketiga.
  static func inti(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      let letter = byte | 0x20
      if (0x61...0x7A).contains(letter) || byte >= 0x80 {
        word.append(byte >= 0x80 ? byte : letter)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return Array(Set(words).subtracting(pengisi)).sorted()
  }
}

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

/// True where the lower-cased text holds the word (or words), bounded by something that is not a letter.
func memuatKata(_ text: [UInt8], _ kata: [UInt8]) -> Bool {
  guard !kata.isEmpty, text.count >= kata.count else { return false }
  let first = kata[0]
  var start = 0
  while start <= text.count - kata.count {
    if text[start] == first, start == 0 || !isLetter(text[start - 1]),
      start + kata.count == text.count || !isLetter(text[start + kata.count]),
      text[start..<start + kata.count].elementsEqual(kata)
    {
      return true
    }
    start += 1
  }
  return false
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }
