import DIPFormat

/// The lists that the cells of a worksheet offer.
struct DaftarPilihan {
  struct Satu {
    var kolom: Kolom
    var isi: [String]
    /// False where something else may be typed.
    var ketat: Bool { DaftarPilihan.ketat.contains(kolom) }
  }

  /// The columns in which nothing but the list's words means anything.
  static let ketat: Set<Kolom> = [.keadaan, .kelas, .nasib, .jenis]

  let semua: [Satu]

  init(_ konteks: Konteks) {
    let subs = konteks.kosakata.subkategori
    let years = [1, 2, 3, 4, 5, 8, 10].map { "\($0) tahun" }
    semua = [
      Satu(kolom: .keadaan, isi: ["masih ada", "berubah", "dicabut"]),
      Satu(kolom: .kelas, isi: Kelas.allCases.map(BarisLembar.kelas)),
      Satu(kolom: .subkategori, isi: subs.filter { $0.daftar == .dip }.map(BarisLembar.subkategori)),
      Satu(
        kolom: .subkategoriPemilu, isi: subs.filter { $0.daftar == .pemilu }.map(BarisLembar.subkategori)),
      Satu(kolom: .menguasai, isi: konteks.badanPublik.unit.map(\.singkatan)),
      Satu(
        kolom: .bentuk,
        isi: ["cetak", "digital", "cetak, digital", "digital, daring", "cetak, digital, daring", "rekaman", "daring"]),
      Satu(kolom: .aktif, isi: years + ["selama berlaku", "selama menjabat"]),
      Satu(kolom: .inaktif, isi: years),
      Satu(kolom: .nasib, isi: ["musnah", "permanen", "dinilai kembali"]),
      Satu(kolom: .jenis, isi: Jenis.allCases.map(\.rawValue)),
      Satu(kolom: .rezim, isi: ["umum", "pemilu", "pemilihan", "pemilu, pemilihan"]),
    ]
  }
}
