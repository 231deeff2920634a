import DIPDiagnostics
import DIPFormat
import DIPSource

/// Changes single values of an entry's file; every other byte stays as its author wrote it.
struct Penyunting {
  private let ada: EntriAda
  private let lineBreak: String
  private(set) var suntingan: [ContentWriter.Edit] = []
  /// Keys whose value was replaced as a whole: its other parts are in it already.
  private var utuh: Set<KunciEntri> = []

  init(_ ada: EntriAda) {
    self.ada = ada
    lineBreak = ada.file.bytes.contains(0x0D) ? "\r\n" : "\n"
  }

  private var bytes: [UInt8] { ada.file.bytes }

  /// Puts a value under a key, which is added where it is missing.
  mutating func taruh(_ kunci: KunciEntri, _ isi: Isi) {
    guard let pair = ada.pairs.first(where: { $0.key == kunci.tertulis }) else {
      if !isi.isKosong { sisipkan(kunci, isi) }
      return
    }
    let colon = setelahTitikDua(pair)
    let end = akhir(pair.value)
    let start = Int(pair.value.span.lower)
    let isOwnLine = start > colon && bytes[colon..<min(start, bytes.count)].contains(0x0A)
    if end <= colon || pair.value.span.isEmpty || isOwnLine {
      ganti(colon..<max(colon, end), " " + tulis(isi, boleh: true))
    } else {
      ganti(start..<end, tulis(isi, boleh: sisaBarisKosong(end)))
    }
  }

  /// Puts a value under a key of a mapping; a key whose value is no mapping gets `semua` instead.
  mutating func taruh(_ kunci: KunciEntri, _ anak: String, _ isi: Isi, semua: Isi) {
    guard let pair = ada.pairs.first(where: { $0.key == kunci.tertulis }), let pairs = pair.value.pairs, !pairs.isEmpty
    else {
      if utuh.insert(kunci).inserted { taruh(kunci, semua) }
      return
    }
    if let child = pairs.first(where: { $0.key == anak }) {
      let colon = setelahTitikDua(child)
      let end = akhir(child.value)
      let start = Int(child.value.span.lower)
      let isOwnLine = start > colon && bytes[colon..<min(start, bytes.count)].contains(0x0A)
      if end <= colon || child.value.span.isEmpty || isOwnLine {
        ganti(colon..<max(colon, end), " " + tulis(isi, boleh: false))
      } else {
        ganti(start..<end, tulis(isi, boleh: false))
      }
      return
    }
    guard !isi.isKosong, let last = pairs.last else { return }
    let end = max(akhir(last.value), setelahTitikDua(last))
    if bytes[Int(pair.value.span.lower)] == UInt8(ascii: "{") {
      ganti(end..<end, ", \(anak): " + tulis(isi, boleh: false))
    } else {
      let indent = lekuk(Int(pairs[0].keySpan.lower))
      let place = akhirBaris(end)
      ganti(place..<place, lineBreak + String(repeating: " ", count: indent) + "\(anak): " + tulis(isi, boleh: false))
    }
  }

  private mutating func sisipkan(_ kunci: KunciEntri, _ isi: Isi) {
    var found = ada.pairs.last
    for key in KunciEntri.allCases[..<kunci.rawValue].reversed() {
      guard let pair = ada.pairs.first(where: { $0.key == key.tertulis }) else { continue }
      found = pair
      break
    }
    guard let before = found else { return }
    let place = akhirBaris(max(akhir(before.value), setelahTitikDua(before)))
    ganti(place..<place, lineBreak + kunci.tertulis + ": " + tulis(isi, boleh: true))
  }

  private mutating func ganti(_ range: Range<Int>, _ text: String) {
    suntingan.append(ContentWriter.Edit(range, Array(text.utf8)))
  }

  private func tulis(_ isi: Isi, boleh: Bool) -> String {
    if boleh, case .teks(let text, _) = isi, PenulisYAML.panjang(text) {
      return PenulisYAML.blok(text, lineBreak: lineBreak)
    }
    if case .teks("", _) = isi { return "" }
    var yaml = PenulisYAML()
    yaml.tulis(isi)
    return String(decoding: yaml.bytes, as: UTF8.self)
  }

  /// The byte after a key's colon.
  private func setelahTitikDua(_ pair: YAMLPair) -> Int {
    var index = Int(pair.keySpan.upper)
    while index < bytes.count, bytes[index] != 0x3A { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// The end of a value without what follows it: a block's own span reaches to the next key.
  private func akhir(_ value: YAMLValue) -> Int {
    let start = Int(value.span.lower)
    let isFlow = start < bytes.count && (bytes[start] == 0x5B || bytes[start] == 0x7B)
    switch value.content {
    case .sequence(let items) where !isFlow && !items.isEmpty: return items.last.map(akhir) ?? start
    case .mapping(let pairs) where !isFlow && !pairs.isEmpty:
      return pairs.last.map { max(akhir($0.value), setelahTitikDua($0)) } ?? start
    default:
      var end = min(Int(value.span.upper), bytes.count)
      while end > start, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[end - 1]) { end -= 1 }
      return end
    }
  }

  private func akhirBaris(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return index > offset && bytes[index - 1] == 0x0D ? index - 1 : index
  }

  private func sisaBarisKosong(_ offset: Int) -> Bool {
    bytes[offset..<akhirBaris(offset)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func lekuk(_ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return offset - start
  }
}
