/// What a column of a table holds, by the key of `content/kolom.yaml`.
package enum Kolom: String, CaseIterable, Sendable {
  case no
  case kode
  case judul
  case ringkasan
  case jenis
  case kelas
  /// A heading that stands over titles in one table and over classes in another ("Jenis informasi").
  case judulAtauKelas = "judul_atau_kelas"
  case subkategori
  case rezim
  case subkategoriPemilu = "subkategori_pemilu"
  case kegiatan
  case menguasai
  case penanggungJawab = "penanggung_jawab"
  /// Time and place together, in either order.
  case dibuat
  case waktu
  case tempat
  case bentuk
  /// Columns to tick.
  case cetak = "bentuk.cetak"
  case digital = "bentuk.digital"
  case rekaman = "bentuk.rekaman"
  case daring = "bentuk.daring"
  case retensi
  case aktif = "retensi.aktif"
  case inaktif = "retensi.inaktif"
  case sejak = "retensi.sejak"
  case nasib = "retensi.nasib"
  case jra = "retensi.jra"
  /// Of a worksheet: the wording of an older table.
  case asli = "retensi.asli"
  case tautan
  /// The medium that holds the information: a link, or where it can be had.
  case media
  case caraMemperoleh = "cara_memperoleh"
  case biaya
  /// Of a worksheet: still there, changed, withdrawn.
  case keadaan
  case alasan
  /// Of a worksheet: what the office wrote beside a row for the sub bagian. Never read.
  case catatan
  /// Of a list of exempt information: the decision or test that closes it.
  case dik
  /// Of a table that was sent back: what became of the row.
  case hasil
  /// The text below an entry's front matter; no table has it.
  case isi

  /// The class of what never goes into the DIP.
  static let dikecualikan = "dikecualikan"

  /// Headings that stand in a second row, under one that spans them.
  static let anak: Set<Kolom> = [
    .cetak, .digital, .rekaman, .daring, .aktif, .inaktif, .sejak, .nasib, .jra, .asli, .waktu, .tempat,
  ]

  /// The columns by which entries are compared, each a key of an entry or a part of one.
  static let banding: [Kolom] = [
    .judul, .ringkasan, .jenis, .kelas, .subkategori, .rezim, .subkategoriPemilu, .kegiatan, .menguasai,
    .penanggungJawab, .waktu, .tempat, .bentuk, .aktif, .inaktif, .sejak, .nasib, .jra, .asli, .tautan,
    .caraMemperoleh, .biaya,
  ]

  /// The columns of a table that a compared column may come from.
  var sumber: [Kolom] {
    switch self {
    case .waktu, .tempat: [self, .dibuat]
    case .bentuk: [.bentuk, .cetak, .digital, .rekaman, .daring]
    case .aktif, .inaktif, .nasib, .asli: [self, .retensi]
    case .judul: [.judul, .ringkasan]
    case .tautan, .caraMemperoleh: [self, .media]
    default: [self]
    }
  }

  /// Columns that say something about an entry.
  var berisi: Bool { self != .no && self != .catatan && self != .hasil }
}
