package import DIPDiagnostics

/// One entry of the DIP, complete: nothing that the law makes mandatory is optional here.
///
/// Made only by the format room from a file that broke no rule. The body stays in the source file. A class because an
/// entry never changes and stands in many lists: handing it on counts one reference, not one for each of its texts.
package final class Entri: Sendable {
  /// The stable identity, `DIP-0147`.
  package let kode: String
  /// Legal element 2, with `ringkasan`.
  package let judul: String
  package let ringkasan: String
  package let jenis: Jenis
  package let kelas: Kelas
  package let subkategori: SubkategoriID
  package let rezim: Rezim
  /// Present exactly where `rezim` names an election.
  package let subkategoriPemilu: SubkategoriID?
  package let kegiatan: String?
  /// Legal element 3; never empty.
  package let menguasai: [UnitID]
  /// Legal element 4; never empty.
  package let penanggungJawab: [PenanggungJawab]
  /// Legal element 5.
  package let dibuat: Pembuatan
  /// Legal element 6; never empty.
  package let bentuk: Bentuk
  /// Legal element 7.
  package let retensi: Retensi
  package let berkas: [Berkas]
  package let caraMemperoleh: String?
  package let biaya: String?
  /// Codes of DIK rows that close parts of it.
  package let dikecualikanSebagian: [String]
  package let diperbarui: Tanggal?
  package let divalidasi: Tanggal?
  package let judulEn: String?
  /// Language of the document where it is not Indonesian (BCP 47).
  package let bahasa: String?
  package let dicabut: Pencabutan?
  package let pengecualianAturan: [PengecualianAturan]
  /// The file it was read from, relative to the content folder.
  package let sumber: String

  package init(
    kode: String, judul: String, ringkasan: String, jenis: Jenis, kelas: Kelas, subkategori: SubkategoriID,
    rezim: Rezim, subkategoriPemilu: SubkategoriID?, kegiatan: String?, menguasai: [UnitID],
    penanggungJawab: [PenanggungJawab], dibuat: Pembuatan, bentuk: Bentuk, retensi: Retensi, berkas: [Berkas],
    caraMemperoleh: String?, biaya: String?, dikecualikanSebagian: [String], diperbarui: Tanggal?, divalidasi: Tanggal?,
    judulEn: String?, bahasa: String?, dicabut: Pencabutan?, pengecualianAturan: [PengecualianAturan], sumber: String
  ) {
    self.kode = kode
    self.judul = judul
    self.ringkasan = ringkasan
    self.jenis = jenis
    self.kelas = kelas
    self.subkategori = subkategori
    self.rezim = rezim
    self.subkategoriPemilu = subkategoriPemilu
    self.kegiatan = kegiatan
    self.menguasai = menguasai
    self.penanggungJawab = penanggungJawab
    self.dibuat = dibuat
    self.bentuk = bentuk
    self.retensi = retensi
    self.berkas = berkas
    self.caraMemperoleh = caraMemperoleh
    self.biaya = biaya
    self.dikecualikanSebagian = dikecualikanSebagian
    self.diperbarui = diperbarui
    self.divalidasi = divalidasi
    self.judulEn = judulEn
    self.bahasa = bahasa
    self.dicabut = dicabut
    self.pengecualianAturan = pengecualianAturan
    self.sumber = sumber
  }

  /// When anything about it last happened: its withdrawal, else the latest change or check.
  package var terakhir: Tanggal? { dicabut?.tanggal ?? diperbarui ?? divalidasi }
}

/// Who is responsible for making or issuing information: an office, never a person's name.
package enum PenanggungJawab: Sendable, Hashable {
  case unit(UnitID)
  case jabatan(UnitID, String)
  case luar(String)
}

/// When and where information was made.
package struct Pembuatan: Sendable, Hashable {
  package var waktu: Rentang
  /// Never empty.
  package var tempat: [String]

  package init(waktu: Rentang, tempat: [String]) {
    self.waktu = waktu
    self.tempat = tempat
  }
}

/// How long a record is kept.
package struct Retensi: Sendable, Hashable {
  package enum Masa: Sendable, Hashable {
    case tahun(Int)
    case bulan(Int)
    case selamaBerlaku
    case selamaMenjabat
  }

  package enum Nasib: String, Sendable, CaseIterable {
    case musnah
    case permanen
    case dinilaiKembali = "dinilai_kembali"
  }

  package var aktif: Masa?
  package var inaktif: Masa?
  /// From which event the time is counted.
  package var sejak: String?
  package var nasib: Nasib?
  /// Code in the retention schedule (JRA).
  package var jra: String?
  /// The wording of an imported table, where it could not be put into parts.
  package var asli: String?

  package init(
    aktif: Masa? = nil, inaktif: Masa? = nil, sejak: String? = nil, nasib: Nasib? = nil, jra: String? = nil,
    asli: String? = nil
  ) {
    self.aktif = aktif
    self.inaktif = inaktif
    self.sejak = sejak
    self.nasib = nasib
    self.jra = jra
    self.asli = asli
  }

  /// True where at least an active period or a fate is known.
  package var terstruktur: Bool { aktif != nil || nasib != nil }
}

/// A file published byte for byte, or a link.
package struct Berkas: Sendable, Hashable {
  package enum Lokasi: Sendable, Hashable {
    /// Path inside the content folder, and its size in bytes.
    case berkas(path: String, ukuran: Int)
    case tautan(String)
  }

  package var nama: String
  package var lokasi: Lokasi

  package init(nama: String, lokasi: Lokasi) {
    self.nama = nama
    self.lokasi = lokasi
  }
}

/// That an entry was withdrawn, when and why. Its page stays.
package struct Pencabutan: Sendable, Hashable {
  package var tanggal: Tanggal
  package var alasan: String

  package init(tanggal: Tanggal, alasan: String) {
    self.tanggal = tanggal
    self.alasan = alasan
  }
}

/// A rule an entry is allowed to break, with the reason; shown on its page.
package struct PengecualianAturan: Sendable, Hashable {
  package var aturan: RuleCode
  package var alasan: String

  package init(aturan: RuleCode, alasan: String) {
    self.aturan = aturan
    self.alasan = alasan
  }
}
