import DIPFormat

/// Keys of an entry, and the codes they hold, as people read them.
package struct NamaBidang: Sendable {
  /// The names of units and categories as they were, and as they are.
  private let lama: Penamaan
  private let baru: Penamaan

  package init(lama: Penamaan, baru: Penamaan) {
    self.lama = lama
    self.baru = baru
  }

  /// By key, in Indonesian; `bidang_*` of templates/teks.yaml says the same, which a test holds.
  package static let nama: [String: String] = [
    "judul": "Judul", "ringkasan": "Ringkasan isi informasi", "jenis": "Jenis", "kelas": "Kelas",
    "subkategori": "Kategori", "subkategori_pemilu": "Kategori DIP Pemilu", "rezim": "Rezim", "kegiatan": "Kegiatan",
    "menguasai": "Pejabat atau unit yang menguasai informasi",
    "penanggung_jawab": "Penanggung jawab pembuatan atau penerbitan", "dibuat.waktu": "Waktu pembuatan",
    "dibuat.tempat": "Tempat pembuatan", "bentuk": "Bentuk informasi yang tersedia",
    "retensi": "Jangka waktu penyimpanan", "retensi.aktif": "Retensi: masa aktif",
    "retensi.inaktif": "Retensi: masa inaktif", "retensi.sejak": "Retensi: dihitung sejak",
    "retensi.nasib": "Retensi: nasib akhir", "retensi.jra": "Retensi: kode jadwal",
    "retensi.asli": "Retensi: tulisan asli", "berkas": "Berkas", "cara_memperoleh": "Cara memperoleh",
    "biaya": "Biaya", "dikecualikan_sebagian": "Bagian yang dikecualikan", "diperbarui": "Isi terakhir berubah",
    "divalidasi": "Terakhir diperiksa unit", "judul_en": "Judul dalam bahasa Inggris", "bahasa": "Bahasa dokumen",
    "dicabut": "Pencabutan", "dicabut.tanggal": "Tanggal pencabutan", "dicabut.alasan": "Alasan pencabutan",
    "pengecualian_aturan": "Pengecualian dari aturan format", "isi": "Uraian",
  ]

  /// A key without a word of its own is shown as it is.
  package static func judul(_ key: String) -> String { nama[key] ?? key }

  /// A value as text (`BedaNilai.teks`), with the names that its codes stand for.
  package func nilai(_ text: String, _ key: String, lama isOld: Bool) -> String {
    let names = isOld ? lama : baru
    switch key {
    case "kelas": return Kelas.allCases.first { $0.kode == text }.map { names.kosakata.penjelasan($0).nama } ?? text
    case "subkategori", "subkategori_pemilu":
      return names.kosakata.subkategori.first { $0.kode == text }?.label ?? text
    case "menguasai":
      return text.split(separator: ",").map { $0.drop { $0 == " " } }.map { code in
        names.cariUnit(String(code)).map { names.unit[Int($0.index)].nama } ?? String(code)
      }.joined(separator: "; ")
    case "diperbarui", "divalidasi", "dicabut.tanggal": return Tanggal(text).map { Kalimat.tanggal($0) } ?? text
    default: return text
    }
  }
}
