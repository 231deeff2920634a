import DIPFormat
import DIPSource

/// What the table last said of each entry, as short digests: from it an import knows whether a difference was made by the
/// table or by an author. Kept in `content/impor/asal.tsv`, one line for each column of each entry.
package struct AsalImpor: Sendable {
  static let lokasi = "impor/asal.tsv"
  private static let kepala =
    "# Dibuat oleh `dip impor`: sidik isi tabel terakhir, agar suntingan tidak tertimpa. Jangan disunting.\n"

  private var sidik: [String: [String: String]] = [:]

  init() {}

  /// Lines that are not understood are left out; the entries concerned are then compared as if never imported.
  init(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count == 3 { sidik[parts[0], default: [:]][parts[1]] = parts[2] }
    }
  }

  func sama(_ kode: String, _ kolom: Kolom, _ teks: String) -> Bool? {
    sidik[kode]?[kolom.rawValue].map { $0 == AsalImpor.sidik(teks) }
  }

  mutating func catat(_ kode: String, _ kolom: Kolom, _ teks: String) {
    sidik[kode, default: [:]][kolom.rawValue] = AsalImpor.sidik(teks)
  }

  func tulis() -> [UInt8] {
    var text = AsalImpor.kepala
    for (kode, columns) in sidik.sorted(by: { $0.key < $1.key }) {
      for (column, digest) in columns.sorted(by: { $0.key < $1.key }) { text += "\(kode)\t\(column)\t\(digest)\n" }
    }
    return Array(text.utf8)
  }

  /// FNV-1a, 64 bits: tells texts apart, and is no secret.
  private static func sidik(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36)
  }
}
