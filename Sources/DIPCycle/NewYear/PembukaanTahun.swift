package import DIPFormat
package import DIPRegister
package import DIPSource

/// What the next year begins with: the entries carried forward, those that need a look, the categories still empty.
package struct PembukaanTahun: Sendable {
  package struct TindakLanjut: Sendable, Hashable {
    package var kode: String
    package var judul: String
    package var sebab: Siklus.Sebab
  }

  package let tahun: Int
  package let dibuka: Tanggal
  /// Entries that are not withdrawn.
  package let dibawa: Int
  package let tindakLanjut: [TindakLanjut]
  /// Entries whose retention cannot be reckoned from what they say.
  package let retensiTakDiketahui: Int
  package let kosong: [Subkategori]
  /// The steps of the year before that are not done.
  package let tertinggal: [Prosedur.Langkah]

  /// *Berkala* information is announced at least every six months (UU 14/2008 art. 9).
  static let batasBerkala = 6

  package init(tahun: Int, dibuka: Tanggal, folder: FolderSiklus, register: Register) {
    self.tahun = tahun
    self.dibuka = dibuka
    let entries = register.entri.filter { $0.dicabut == nil }
    dibawa = entries.count
    var marks: [TindakLanjut] = []
    var unknown = 0
    let oldest = dibuka.dikurangi(bulan: PembukaanTahun.batasBerkala)
    for entry in entries {
      switch MasaRetensi.akhir(entry) {
      case .pada(let day) where day < dibuka:
        marks.append(TindakLanjut(kode: entry.kode, judul: entry.judul, sebab: .retensiBerakhir(day)))
      case .tidakDiketahui: unknown += 1
      case .pada, .tidakBerakhir: break
      }
      if entry.kelas == .berkala, entry.divalidasi.map({ $0 < oldest }) ?? true {
        marks.append(TindakLanjut(kode: entry.kode, judul: entry.judul, sebab: .validasiLewat(entry.divalidasi)))
      }
    }
    tindakLanjut = marks
    retensiTakDiketahui = unknown
    kosong = register.cakupan.filter { !$0.terjawab }.map { register.kosakata[$0.subkategori] }
    let before = folder.siklus.last { $0.tahun < tahun }
    tertinggal =
      before.map { siklus in
        Keadaan(
          prosedur: folder.prosedur, siklus: siklus, jumlahUnit: folder.badanPublik.unit.count, kerja: folder.kerja,
          pada: dibuka
        ).langkah.filter { $0.status != .selesai }.map(\.langkah)
      } ?? []
  }

  package var retensiBerakhir: [TindakLanjut] {
    tindakLanjut.filter { if case .retensiBerakhir = $0.sebab { true } else { false } }
  }
  package var validasiLewat: [TindakLanjut] {
    tindakLanjut.filter { if case .validasiLewat = $0.sebab { true } else { false } }
  }

  /// The new year's file.
  package var teks: String {
    """
    # Catatan siklus DIP \(tahun). `tindak_lanjut` dan `kosong` adalah keadaan pada hari siklus dibuka; `catatan` ditulis
    # oleh `dip siklus` dan hanya ditambah.
    tahun: \(tahun)

    """ + pembuka + "catatan: []\n"
  }

  /// What to put where in the file of a year in which something was recorded before it was opened; nil where the year is
  /// open already, or the file has a form into which nothing can be put.
  package func sunting(_ siklus: Siklus) -> ContentWriter.Edit? {
    guard siklus.dibuka == nil, siklus.tindakLanjut.isEmpty else { return nil }
    return PenulisSiklus.sisipan(siklus.file, bawahTahun: pembuka)
  }

  private var pembuka: String {
    var text = "dibuka: \(dibuka)\ndibawa: \(dibawa)\n"
    text += tindakLanjut.isEmpty ? "tindak_lanjut: []\n" : "tindak_lanjut:\n"
    for one in tindakLanjut {
      let since = one.sebab.tanggal.map { ", tanggal: \($0)" } ?? ""
      text += "  - {kode: \(one.kode), sebab: \(one.sebab.kunci)\(since)}\n"
    }
    return text + "kosong: [\(kosong.map { YAMLScalar.written($0.kode) }.joined(separator: ", "))]\n"
  }
}
