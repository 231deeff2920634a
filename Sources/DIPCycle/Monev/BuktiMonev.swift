package import DIPFormat
package import DIPRegister

/// What a register can prove of itself for the Information Commission's yearly e-monev: counts, freshness, coverage,
/// files, and the addresses to paste. It answers no questionnaire: it gathers the evidence for one.
package struct BuktiMonev: Sendable {
  package struct JumlahKelas: Sendable, Hashable {
    package var kelas: Kelas
    package var nama: String
    package var berlaku: Int
    package var dicabut: Int
  }

  package struct Lewat: Sendable, Hashable {
    package var kode: String
    package var judul: String
    /// Nil where it was never validated.
    package var divalidasi: Tanggal?
  }

  package struct BarisCakupan: Sendable, Hashable {
    package enum Jawaban: Sendable, Hashable {
      case entri(Int)
      case nihil(String)
      case kosong
    }

    package var kode: String
    package var label: String
    package var jawaban: Jawaban
  }

  package struct BarisBerkas: Sendable, Hashable {
    package enum Keadaan: Sendable, Hashable {
      case ada(bita: Int)
      /// The entry names it, and it is empty.
      case kosong
      case hilang
      /// It lies in `berkas/`, and no entry names it.
      case takDisebut(bita: Int)
    }

    package var kode: String
    package var nama: String
    package var lokasi: String
    package var keadaan: Keadaan
  }

  package struct Alamat: Sendable, Hashable {
    package var butir: String
    package var alamat: String
    package var keterangan: String

    package init(butir: String, alamat: String, keterangan: String) {
      self.butir = butir
      self.alamat = alamat
      self.keterangan = keterangan
    }
  }

  package let kantor: String
  package let contoh: Bool
  package let pada: Tanggal
  package let kelas: [JumlahKelas]
  package let dik: Int
  package let berkala: Int
  package let lewat: [Lewat]
  package let cakupan: [BarisCakupan]
  package let berkas: [BarisBerkas]
  /// Links to other hosts: counted, not visited, since no command goes out to the network.
  package let tautan: Int
  package let alamat: [Alamat]
  /// Whether an edition has been ratified; without one the entries are only proposed.
  package let adaEdisi: Bool

  /// `ukuran` asks for a file's size in bytes, by its path in the content folder; nil where it is not there.
  package init(_ register: Register, alamat: [Alamat], adaEdisi: Bool, ukuran: (String) -> Int?) {
    kantor = register.badanPublik.nama
    contoh = register.badanPublik.contoh
    let acuan = register.tanggalAcuan
    pada = acuan
    kelas = Kelas.allCases.map { kelas in
      let own = register.entri.filter { $0.kelas == kelas }
      return JumlahKelas(
        kelas: kelas, nama: register.kosakata.penjelasan(kelas).nama, berlaku: own.count { $0.dicabut == nil },
        dicabut: own.count { $0.dicabut != nil })
    }
    dik = register.dik.count
    let periodic = register.entri.filter { $0.kelas == .berkala && $0.dicabut == nil }
    berkala = periodic.count
    let oldest = acuan.dikurangi(bulan: PembukaanTahun.batasBerkala)
    lewat = periodic.filter { $0.divalidasi.map { $0 < oldest } ?? true }.map {
      Lewat(kode: $0.kode, judul: $0.judul, divalidasi: $0.divalidasi)
    }
    cakupan = register.cakupan.map { one in
      let sub = register.kosakata[one.subkategori]
      let answer: BarisCakupan.Jawaban =
        if one.jumlah > 0 { .entri(one.jumlah) } else if let nihil = one.nihil { .nihil(nihil.alasan) } else { .kosong }
      return BarisCakupan(kode: sub.kode, label: sub.label, jawaban: answer)
    }
    (berkas, tautan) = BuktiMonev.berkas(register, ukuran)
    self.alamat = alamat
    self.adaEdisi = adaEdisi
  }

  package var berlaku: Int { kelas.reduce(0) { $0 + $1.berlaku } }
  package var terjawab: Int { cakupan.count { $0.jawaban != .kosong } }
  /// Files that an entry names and that cannot be opened as they should.
  package var rusak: [BarisBerkas] {
    berkas.filter { $0.keadaan == .hilang || $0.keadaan == .kosong }
  }

  private static func berkas(_ register: Register, _ ukuran: (String) -> Int?) -> ([BarisBerkas], Int) {
    var rows: [BarisBerkas] = []
    var named: Set<String> = []
    var links = 0
    for entry in register.entri {
      for file in entry.berkas {
        guard case .berkas(let path, _) = file.lokasi else {
          links += 1
          continue
        }
        named.insert(path)
        let size = ukuran(path)
        let state: BarisBerkas.Keadaan = size.map { $0 == 0 ? .kosong : .ada(bita: $0) } ?? .hilang
        rows.append(BarisBerkas(kode: entry.kode, nama: file.nama, lokasi: path, keadaan: state))
      }
    }
    for path in register.berkas where !named.contains(path) {
      rows.append(
        BarisBerkas(kode: "", nama: "", lokasi: path, keadaan: .takDisebut(bita: ukuran(path) ?? 0)))
    }
    return (rows, links)
  }
}
