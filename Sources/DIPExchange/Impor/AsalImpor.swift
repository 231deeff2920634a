import DIPFormat
import DIPSource

/// What the table last said of each entry, as short digests: from it an import knows whether a difference was made by the
/// table or by an author. Kept in `content/impor/asal.tsv`, one line for each column of each entry; where a table changed
/// an entry, or a sub bagian answered for one that others hold too, the line also says where.
package struct AsalImpor: Sendable {
  static let lokasi = "impor/asal.tsv"
  private static let kepala =
    "# Dibuat oleh `dip impor`: sidik isi tabel terakhir, agar suntingan tidak tertimpa. Jangan disunting.\n"

  private struct Catatan {
    var sidik: UInt64
    /// File, sheet and cell; blank where the entry was made, not changed.
    var tempat: String
  }

  private var catatan: [String: [String: Catatan]] = [:]

  init() {}

  /// Lines that are not understood are left out; the entries concerned are then compared as if never imported, which asks
  /// a person instead of overwriting.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let parts = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard parts.count == 3 || parts.count == 4, let digest = UInt64(parts[2], radix: 36) else { continue }
      catatan[parts[0], default: [:]][parts[1]] = Catatan(sidik: digest, tempat: parts.count == 4 ? parts[3] : "")
    }
  }

  func sama(_ kode: String, _ kolom: Kolom, _ teks: String) -> Bool? {
    catatan[kode]?[kolom.rawValue].map { $0.sidik == AsalImpor.sidik(teks) }
  }

  /// Where a table last said this of a column; blank where that is not known.
  func tempat(_ kode: String, _ kolom: Kolom, _ teks: String) -> String {
    guard let one = catatan[kode]?[kolom.rawValue], one.sidik == AsalImpor.sidik(teks) else { return "" }
    return one.tempat
  }

  mutating func catat(_ kode: String, _ kolom: Kolom, _ teks: String, tempat: String = "") {
    let digest = AsalImpor.sidik(teks)
    // Said again elsewhere, it still comes from where it was said first.
    if let known = catatan[kode]?[kolom.rawValue] {
      if known.sidik == digest { return }
      catatan[kode]?[AsalImpor.kunciDulu(kolom, known.sidik)] = Catatan(sidik: known.sidik, tempat: "")
    }
    catatan[kode, default: [:]][kolom.rawValue] = Catatan(sidik: digest, tempat: tempat)
  }

  /// True where a table once said this of a column, and another one has said something else since.
  func pernah(_ kode: String, _ kolom: Kolom, _ teks: String) -> Bool {
    guard let columns = catatan[kode], sama(kode, kolom, teks) == false else { return false }
    return columns[AsalImpor.kunciDulu(kolom, AsalImpor.sidik(teks))] != nil
  }

  private static func kunciDulu(_ kolom: Kolom, _ sidik: UInt64) -> String {
    "dulu.\(kolom.rawValue).\(String(sidik, radix: 36))"
  }

  // MARK: Answers of units that hold an entry together

  private static func kunci(_ unit: String) -> String { "keadaan." + unit }

  /// Where a unit gave this answer for an entry in this year; nil where it did not.
  func tempatJawaban(_ kode: String, unit: String, tahun: Int, dicabut: Bool) -> String? {
    guard let one = catatan[kode]?[AsalImpor.kunci(unit)],
      one.sidik == AsalImpor.sidik(AsalImpor.jawaban(tahun, dicabut))
    else { return nil }
    return one.tempat
  }

  mutating func catatJawaban(_ kode: String, unit: String, tahun: Int, dicabut: Bool, tempat: String) {
    catatan[kode, default: [:]][AsalImpor.kunci(unit)] = Catatan(
      sidik: AsalImpor.sidik(AsalImpor.jawaban(tahun, dicabut)), tempat: tempat)
  }

  private static func jawaban(_ tahun: Int, _ dicabut: Bool) -> String { "\(tahun) " + (dicabut ? "dicabut" : "ada") }

  func tulis() -> [UInt8] {
    var bytes = Array(AsalImpor.kepala.utf8)
    for (kode, columns) in catatan.sorted(by: { $0.key < $1.key }) {
      for (column, one) in columns.sorted(by: { $0.key < $1.key }) {
        let place =
          one.tempat.isEmpty ? "" : "\t" + one.tempat.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        bytes += "\(kode)\t\(column)\t\(String(one.sidik, radix: 36))\(place)\n".utf8
      }
    }
    return bytes
  }

  /// FNV-1a, 64 bits: tells texts apart, and is no secret.
  private static func sidik(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
