package import DIPDiagnostics
import DIPSource

/// Which headings and words of other people's tables mean what, from `content/kolom.yaml`. Folded by `lipatKolom`.
package struct KamusKolom: Sendable {
  /// Key of a column (`retensi.aktif`) by folded heading.
  package var kolom: [String: String] = [:]
  /// Form by folded word, longest words first.
  package var bentuk: [(kata: String, kode: String)] = []
  /// Class, or `dikecualikan`, by folded word.
  package var kelas: [(kata: String, kode: String)] = []
}

extension BacaData {
  /// The keys that a heading may stand for.
  package static let kunciKolom = [
    "no", "kode", "judul", "ringkasan", "jenis", "kelas", "judul_atau_kelas", "subkategori", "rezim",
    "subkategori_pemilu", "kegiatan", "menguasai", "penanggung_jawab", "dibuat", "waktu", "tempat", "bentuk",
    "bentuk.cetak", "bentuk.digital", "bentuk.rekaman", "bentuk.daring", "retensi", "retensi.aktif", "retensi.inaktif",
    "retensi.sejak", "retensi.nasib", "retensi.jra", "retensi.asli", "tautan", "media", "cara_memperoleh", "biaya",
    "keadaan", "alasan", "dik",
  ]

  /// `content/kolom.yaml`.
  package static func kolom(_ file: SourceFile, _ temuan: inout [Diagnostic]) -> KamusKolom? {
    guard let peta = peta(file, &temuan) else { return nil }
    peta.hanya(["kolom", "bentuk", "kelas"], &temuan)
    var kamus = KamusKolom()
    for (key, words) in kata("kolom", peta, BacaData.kunciKolom, &temuan) {
      for word in words { kamus.kolom[lipatKolom(word)] = key }
    }
    let forms = kata("bentuk", peta, Bentuk.nama.map(\.kode), &temuan)
    kamus.bentuk = pasangan(forms)
    kamus.kelas = pasangan(kata("kelas", peta, Kelas.allCases.map(\.kode) + ["dikecualikan"], &temuan))
    return kamus
  }

  private static func kata(
    _ kunci: String, _ peta: Peta, _ dikenal: [String], _ temuan: inout [Diagnostic]
  ) -> [(String, [String])] {
    guard let value = peta[kunci]?.value else {
      temuan.append(peta.hilang(kunci))
      return []
    }
    guard let inner = Peta(value, kunci: kunci, file: peta.file, awalan: kunci + ".", temuan: &temuan) else {
      return []
    }
    inner.hanya(dikenal, &temuan)
    return inner.pairs.filter { dikenal.contains($0.key) }.map { ($0.key, inner.daftarTeks($0.key, &temuan)) }
  }

  private static func pasangan(_ lists: [(String, [String])]) -> [(kata: String, kode: String)] {
    lists.flatMap { key, words in words.map { (kata: lipatKata($0), kode: key) } }
      .sorted { ($1.kata.utf8.count, $0.kata) < ($0.kata.utf8.count, $1.kata) }
  }
}

/// A heading as it is compared: its folded words, a column number such as `(3)` at the end and the words between two
/// alternatives left out, so that "pejabat atau unit" is "pejabat/unit" and "waktu & tempat" is "waktu dan tempat".
package func lipatKolom(_ text: String) -> String {
  var words = kataLipat(text)
  let joined = words.filter { !kataSambung.contains($0) }
  if !joined.isEmpty { words = joined }
  if words.count > 1, let last = words.last, last.count <= 2, last.allSatisfy({ (0x30...0x39).contains($0) }) {
    words.removeLast()
  }
  return gabung(words)
}

/// A title or word as it is compared: lower case, letters and digits only, one blank between words.
package func lipatKata(_ text: String) -> String { gabung(kataLipat(text)) }

private let kataSambung: [[UInt8]] = [Array("atau".utf8), Array("dan".utf8)]

private func gabung(_ words: [[UInt8]]) -> String {
  words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
}

private func kataLipat(_ text: String) -> [[UInt8]] {
  var words: [[UInt8]] = [[]]
  for byte in text.lowercased().utf8 {
    if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80 {
      words[words.count - 1].append(byte)
    } else if words.last?.isEmpty == false {
      words.append([])
    }
  }
  words.removeAll { $0.isEmpty }
  return words
}
