/// The closed set of keys of an entry, in the order an author meets them.
///
/// The order also says after which line a missing key is asked for.
package enum KunciEntri: Int, CaseIterable, Sendable {
  case kode
  case judul
  case ringkasan
  case jenis
  case kelas
  case subkategori
  case rezim
  case subkategoriPemilu
  case kegiatan
  case menguasai
  case penanggungJawab
  case dibuat
  case bentuk
  case retensi
  case berkas
  case caraMemperoleh
  case biaya
  case dikecualikanSebagian
  case diperbarui
  case divalidasi
  case judulEn
  case bahasa
  case dicabut
  case pengecualianAturan

  /// As authors write it.
  package var tertulis: String {
    switch self {
    case .kode: "kode"
    case .judul: "judul"
    case .ringkasan: "ringkasan"
    case .jenis: "jenis"
    case .kelas: "kelas"
    case .subkategori: "subkategori"
    case .rezim: "rezim"
    case .subkategoriPemilu: "subkategori_pemilu"
    case .kegiatan: "kegiatan"
    case .menguasai: "menguasai"
    case .penanggungJawab: "penanggung_jawab"
    case .dibuat: "dibuat"
    case .bentuk: "bentuk"
    case .retensi: "retensi"
    case .berkas: "berkas"
    case .caraMemperoleh: "cara_memperoleh"
    case .biaya: "biaya"
    case .dikecualikanSebagian: "dikecualikan_sebagian"
    case .diperbarui: "diperbarui"
    case .divalidasi: "divalidasi"
    case .judulEn: "judul_en"
    case .bahasa: "bahasa"
    case .dicabut: "dicabut"
    case .pengecualianAturan: "pengecualian_aturan"
    }
  }

  var index: Int { rawValue }
  /// The keys as written, in order.
  static let nama = allCases.map(\.tertulis)
  private static let named = Dictionary(uniqueKeysWithValues: nama.enumerated().map { ($1, $0) })

  /// The place of a key in the order, or nil for an unknown one.
  ///
  /// Most entries keep the order, with some keys left out: the next few are compared before anything is looked up.
  static func index(of key: String, expected: Int) -> Int? {
    for index in expected..<max(expected, min(expected + 4, nama.count)) where nama[index] == key { return index }
    return named[key]
  }
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
