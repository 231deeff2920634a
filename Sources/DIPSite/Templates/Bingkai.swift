import DIPTemplate

/// What every page has around its content: names of the office, place in the site, links of the frame.
struct Bingkai: Sendable {
  static let halaman = Form("halaman", [("nama", .text), ("judul", .text), ("asli", .flag)])

  /// One approval of it, as data and in words.
  static let persetujuan = Form(
    "persetujuan",
    [
      ("langkah", .text), ("jabatan", .text), ("tanggal", .text), ("tempat", .text), ("nomor", .text),
      ("judul_langkah", .text), ("tanggal_kata", .text),
    ])

  /// The edition that a site shows.
  static let edisi = Form(
    "edisi",
    [
      ("nama", .text), ("sidik", .text), ("sidik_pendek", .text), ("dibekukan", .text), ("dibekukan_iso", .text),
      ("nomor", .text),
      ("ditetapkan", .text), ("ditetapkan_iso", .text), ("persetujuan", .list(persetujuan.shape)),
    ])

  static let situs = Form(
    "situs",
    [
      ("contoh", .flag), ("belum_disahkan", .flag), ("pratinjau", .flag), ("edisi", .record(edisi.shape)),
      ("nama", .text), ("nama_pendek", .text), ("tingkat", .text), ("lambang", .text),
      ("kota", .text), ("alamat_situs", .address), ("tanggal_acuan", .text), ("tanggal_acuan_iso", .text),
      ("meja_alamat", .text), ("meja_jam", .text), ("meja_telepon", .text), ("meja_telepon_tautan", .address),
      ("meja_surel", .text), ("meja_surel_tautan", .address), ("eppid_nama", .text), ("permintaan", .address),
      ("keberatan", .address), ("halaman", .list(halaman.shape)),
    ])

  static let kini = Form(
    "kini",
    ["daftar", "kategori", "unit", "tahun", "pemilu", "dikecualikan"].map { ($0, .text) })

  static let remah = Form("remah", [("tautan", .address), ("judul", .text), ("asli", .flag), ("posisi", .text)])

  /// The same page in the other language.
  static let lain = Form("lain", [("tautan", .address), ("kode", .text)])

  /// First in the form of every page, so that their slots are the same everywhere.
  static let anggota: [(String, Shape.Kind)] = [
    ("bahasa", .text), ("situs", .record(situs.shape)), ("akar", .address), ("judul_halaman", .text),
    ("deskripsi", .text), ("alamat_kanonik", .address), ("data_json", .address), ("kini", .record(kini.shape)),
    ("ada_remah", .flag), ("remah", .list(remah.shape)), ("remah_kini", .text), ("remah_kini_asli", .flag),
    ("deskripsi_asli", .flag), ("pangkal", .address), ("lain", .record(lain.shape)), ("alamat_id", .address),
    ("alamat_en", .address),
  ]

  static let bahasa = 0
  static let slotSitus = 1
  static let akar = 2
  static let judulHalaman = 3
  static let deskripsi = 4
  static let alamatKanonik = 5
  static let dataJSON = 6
  static let slotKini = 7
  static let adaRemah = 8
  static let slotRemah = 9
  static let remahKini = 10
  static let remahKiniAsli = 11
  static let deskripsiAsli = 12
  static let pangkal = 13
  static let slotLain = 14
  static let alamatID = 15
  static let alamatEn = 16

  /// What is the same on all pages of one language in one folder.
  static let tetap = [bahasa, slotSitus, akar, pangkal]

  /// The form of a page with names of its own.
  static func form(_ name: String, _ members: [(String, Shape.Kind)]) -> Form { Form(name, anggota + members) }
}

/// The parts of the menu a page can stand under.
enum Menu: String, CaseIterable {
  case daftar
  case kategori
  case unit
  case tahun
  case pemilu
  case dikecualikan

  /// `aria-current` for each part of the menu: `page` on the part's own page, `true` below it.
  static func kini(_ menu: Menu?, tepat: Bool) -> Record {
    Bingkai.kini.isi(
      Menu.allCases.map { ($0.rawValue, .text($0 == menu ? (tepat ? "page" : "true") : "false")) })
  }
}
