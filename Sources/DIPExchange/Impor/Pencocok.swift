import DIPDiagnostics
import DIPFormat

/// Finds the entry of the register that a row is about.
struct Pencocok {
  enum Jawaban {
    case ada(Int)
    /// Resembles this one; a person must say.
    case serupa(Int)
    case baru
  }

  private let entri: [EntriAda]
  private let kode: [String: Int]
  private let judul: [String: [Int]]
  private var kata: [String: [Int]] = [:]
  private var diambil: Set<Int> = []
  /// Made when a title first holds a word that no entry's title has.
  private var ejaan: EjaanDekat?
  /// Words that stand in more entries than this tell nothing.
  private static let umum = 400
  private static let angka: Set<String> = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
  ]

  init(_ entri: [EntriAda]) {
    self.entri = entri
    kode = Dictionary(entri.enumerated().map { ($1.kode, $0) }, uniquingKeysWith: { first, _ in first })
    var titles: [String: [Int]] = [:]
    for (index, one) in entri.enumerated() {
      let folded = lipatKata(one.judul)
      titles[folded, default: []].append(index)
      for word in Set(folded.split(separator: " ")) { kata[String(word), default: []].append(index) }
    }
    judul = titles
  }

  subscript(_ index: Int) -> EntriAda { entri[index] }

  func cari(kode: String) -> Int? { self.kode[kode] }
  func saran(kode: String) -> String { NearMiss.best(of: Array(self.kode.keys), for: kode) ?? "" }

  /// An entry answers for one row only.
  mutating func ambil(_ index: Int) -> Bool { diambil.insert(index).inserted }

  /// `dikenal` are the units of the office: one that nobody knows tells no entry from another. `diLembar` is true for a
  /// worksheet, whose own rows have taken their entries: a row without a code that resembles one of them is asked about too,
  /// unless it names another time.
  mutating func cari(_ row: EntriTabel, waktu time: String, dikenal: Set<String>, diLembar: Bool) -> Jawaban {
    let title = lipatKata(row.teks(.judul))
    let units = dikenal.intersection(row.menguasai)
    func sewaktu(_ index: Int) -> Bool {
      let own = TeksKolom.teks(.waktu, entri[index].pairs)
      return time.isEmpty || own.isEmpty || own == time
    }
    func bebas(_ index: Int) -> Bool { !diambil.contains(index) || (diLembar && sewaktu(index)) }
    let same = (judul[title] ?? []).filter { bebas($0) && searah($0, units) }
    let exact = same.filter(sewaktu)
    if exact.count == 1 { return .ada(exact[0]) }
    if let first = exact.first ?? same.first { return .serupa(first) }
    let spelt = dieja(title)
    if spelt != title, let meant = judul[spelt]?.first(where: { bebas($0) && searah($0, units) }) {
      return .serupa(meant)
    }
    if let near = mirip(spelt, units, boleh: bebas) { return .serupa(near) }
    return .baru
  }

  /// A title with words that no entry's title has replaced by the one known word that a single slip leads to. Names of
  /// months and numbers stay: another month is another thing.
  private mutating func dieja(_ title: String) -> String {
    let words = title.split(separator: " ").map(String.init)
    guard words.contains(where: { kata[$0] == nil && !Pencocok.angka.contains($0) }) else { return title }
    let known = ejaan ?? EjaanDekat(kata.keys)
    ejaan = known
    return words.map { word in
      guard kata[word] == nil, !Pencocok.angka.contains(word) else { return word }
      let near = known.cari(word)
      return near.count == 1 ? near[0] : word
    }.joined(separator: " ")
  }

  /// True where an entry can belong to these units.
  private func searah(_ index: Int, _ units: Set<String>) -> Bool {
    let own = Set(TeksKolom.unit(entri[index].pairs))
    return units.isEmpty || own.isEmpty || !own.isDisjoint(with: units)
  }

  /// Another entry of the same time whose title is the same or has nearly the same words.
  func kembaran(_ index: Int) -> Int? {
    let one = entri[index]
    let title = lipatKata(one.judul)
    let time = TeksKolom.teks(.waktu, one.pairs)
    func sameTime(_ other: Int) -> Bool { other != index && TeksKolom.teks(.waktu, entri[other].pairs) == time }
    if let same = judul[title]?.first(where: sameTime) { return same }
    return mirip(title, [], boleh: sameTime)
  }

  /// The entry whose title has nearly the same words, and the same numbers: reports of two years are two things.
  private func mirip(_ title: String, _ units: Set<String>, boleh: (Int) -> Bool) -> Int? {
    let words = Set(title.split(separator: " ").map(String.init))
    guard words.count >= 3 else { return nil }
    var hits: [Int: Int] = [:]
    for word in words {
      guard let places = kata[word], places.count <= Pencocok.umum else { continue }
      for index in places { hits[index, default: 0] += 1 }
    }
    var best: (score: Double, index: Int)?
    for (index, count) in hits where count * 2 >= words.count && boleh(index) {
      let other = Set(lipatKata(entri[index].judul).split(separator: " ").map(String.init))
      guard Pencocok.pembeda(words) == Pencocok.pembeda(other), searah(index, units) else { continue }
      let score = Double(words.intersection(other).count) / Double(words.union(other).count)
      guard score >= 0.65 else { continue }
      if let known = best, (known.score, -known.index) >= (score, -index) { continue }
      best = (score, index)
    }
    return best?.index
  }

  private static func pembeda(_ words: Set<String>) -> Set<String> {
    words.filter { $0.count == 1 || angka.contains($0) || $0.contains(where: \.isNumber) }
  }
}
