/// The closed set of keys of an entry, in the order an author meets them.
///
/// The order also says after which line a missing key is asked for.
package enum KunciEntri: String, CaseIterable, Sendable {
  case kode
  case judul
  case ringkasan
  case jenis
  case kelas
  case subkategori
  case rezim
  case subkategoriPemilu = "subkategori_pemilu"
  case kegiatan
  case menguasai
  case penanggungJawab = "penanggung_jawab"
  case dibuat
  case bentuk
  case retensi
  case berkas
  case caraMemperoleh = "cara_memperoleh"
  case biaya
  case dikecualikanSebagian = "dikecualikan_sebagian"
  case diperbarui
  case divalidasi
  case judulEn = "judul_en"
  case bahasa
  case dicabut
  case pengecualianAturan = "pengecualian_aturan"

  var index: Int { Self.position[self] ?? 0 }
  static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
  private static let position = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// The closed set of keys of a row of the DIK.
package enum KunciDIK: String, CaseIterable, Sendable {
  case kode
  case judul
  case dasar
  case keputusan
  case jangkaWaktu = "jangka_waktu"
  case konsekuensi
  case unit
}
