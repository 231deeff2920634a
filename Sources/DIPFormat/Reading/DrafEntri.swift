import DIPDiagnostics

/// An entry while its rules are being asked: what was written, and what has been understood of it so far.
struct DrafEntri {
  let raw: RawEntry
  var kode: String?
  var judul: String?
  var ringkasan: String?
  var jenis = Jenis.dokumen
  var kelas: Kelas?
  var subkategori: SubkategoriID?
  var rezim: Rezim = .umum
  var subkategoriPemilu: SubkategoriID?
  var kegiatan: String?
  var menguasai: [UnitID] = []
  var penanggungJawab: [PenanggungJawab] = []
  var waktu: Rentang?
  var tempat: [String] = []
  var bentuk: Bentuk = []
  var retensi: Retensi?
  var berkas: [Berkas] = []
  var caraMemperoleh: String?
  var biaya: String?
  var dikecualikanSebagian: [String] = []
  var diperbarui: Tanggal?
  var divalidasi: Tanggal?
  var judulEn: String?
  var bahasa: String?
  var dicabut: Pencabutan?
  var pengecualian: [PengecualianAturan] = []
  /// The place of each exception, in the order of `pengecualian`.
  var tempatPengecualian: [Location] = []
  /// True once a rule has spoken of exempt information, so that class and sub-category are not faulted as well.
  var dikecualikan = false

  init(_ raw: RawEntry) { self.raw = raw }

  /// The entry, where everything the law makes mandatory was understood.
  func entri(sumber: String, _ kumpulan: inout Interner) -> Entri? {
    guard let kode, let judul, let ringkasan, let kelas, let subkategori, let waktu, let retensi,
      !menguasai.isEmpty, !penanggungJawab.isEmpty, !tempat.isEmpty, !bentuk.isEmpty
    else { return nil }
    return Entri(
      kode: kode, judul: judul, ringkasan: ringkasan, jenis: jenis, kelas: kelas, subkategori: subkategori,
      rezim: rezim, subkategoriPemilu: subkategoriPemilu, kegiatan: kumpulan.satu(kegiatan),
      menguasai: kumpulan.satu(menguasai), penanggungJawab: kumpulan.satu(penanggungJawab),
      dibuat: Pembuatan(waktu: waktu, tempat: kumpulan.satu(tempat)), bentuk: bentuk,
      retensi: kumpulan.satu(retensi), berkas: berkas, caraMemperoleh: kumpulan.satu(caraMemperoleh),
      biaya: kumpulan.satu(biaya), dikecualikanSebagian: dikecualikanSebagian, diperbarui: diperbarui,
      divalidasi: divalidasi, judulEn: judulEn, bahasa: kumpulan.satu(bahasa), dicabut: dicabut,
      pengecualianAturan: pengecualian, sumber: sumber)
  }
}

/// Keeps one copy of what many entries repeat (places, offices, ways to obtain), so that 100,000 entries stay small.
package struct Interner: Sendable {
  private var teks: [String: String] = [:]
  private var daftarTeks: [[String]: [String]] = [:]
  private var unit: [[UnitID]: [UnitID]] = [:]
  private var pihak: [[PenanggungJawab]: [PenanggungJawab]] = [:]
  private var retensi: [Retensi: Retensi] = [:]
  /// Past this many different values nothing repeats, and keeping them would cost more than it saves.
  private static let batas = 4096

  package init() {}

  mutating func satu(_ value: String?) -> String? { value.map { Interner.ambil($0, &teks) } }
  mutating func satu(_ value: [String]) -> [String] { Interner.ambil(value, &daftarTeks) }
  mutating func satu(_ value: [UnitID]) -> [UnitID] { Interner.ambil(value, &unit) }
  mutating func satu(_ value: [PenanggungJawab]) -> [PenanggungJawab] { Interner.ambil(value, &pihak) }
  mutating func satu(_ value: Retensi) -> Retensi { Interner.ambil(value, &retensi) }

  private static func ambil<Value: Hashable>(_ value: Value, _ kept: inout [Value: Value]) -> Value {
    if let known = kept[value] { return known }
    if kept.count < batas { kept[value] = value }
    return value
  }
}
