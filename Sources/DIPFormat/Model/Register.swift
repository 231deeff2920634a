package import DIPDiagnostics

/// A dated legal basis, from `content/dasar-hukum.yaml`.
package struct DasarHukum: Sendable {
  package var kunci: String
  package var nama: String
  package var tentang: String
  package var berlakuSejak: Tanggal
  package var diubahOleh: [String]
  package var dicabutOleh: String?
  package var dicabutSejak: Tanggal?
  /// False where nobody here has read the article itself; shown to users as such.
  package var terverifikasi: Bool
  package var catatan: String?
  /// Where its key stands in the data file; findings name it.
  package var tempat: Location?

  /// In force on that day.
  package func berlaku(pada tanggal: Tanggal) -> Bool {
    guard berlakuSejak <= tanggal else { return false }
    guard let end = dicabutSejak else { return dicabutOleh == nil }
    return tanggal < end
  }
}

/// One row of the list of exempt information (UU 14/2008, Pasal 17): a heading that rests on a decision.
package struct BarisDIK: Sendable {
  package enum Penetap: String, Sendable, CaseIterable {
    case kpuRI = "kpu_ri"
    case kpuProvinsi = "kpu_provinsi"
  }

  package struct Keputusan: Sendable {
    package var nomor: String
    package var tanggal: Tanggal
    package var penetap: Penetap
  }

  package enum JangkaWaktu: Sendable, Hashable {
    case permanen
    case tahun(Int)
    case syarat(String)
  }

  package var kode: String
  package var judul: String
  /// Ground, X.a–X.j.
  package var dasar: SubkategoriID
  package var keputusan: Keputusan
  package var jangkaWaktu: JangkaWaktu
  package var akibatDibuka: String
  package var akibatDitutup: String
  package var unit: [UnitID]
  package var sumber: String
}

/// The statement that the office holds nothing of a mandatory sub-category, and why.
package struct Nihil: Sendable {
  package var subkategori: SubkategoriID
  package var alasan: String
  package var divalidasi: Tanggal?
}

/// A page of the office's own, from `content/halaman/`.
package struct Halaman: Sendable {
  /// File name without `.md`; its address.
  package var nama: String
  package var judul: String
  package var ringkasan: String?
  package var urutan: Int
  package var sumber: String
}

/// The classes and sub-categories, from `content/kosakata.yaml`.
package struct Kosakata: Sendable {
  package struct PenjelasanKelas: Sendable {
    package var nama: String
    package var dasar: String
    package var penjelasan: String
  }

  package struct Kata17: Sendable {
    package var kata: String
    /// Letter of Pasal 17.
    package var huruf: String
  }

  package private(set) var subkategori: [Subkategori]
  /// In the order of `Kelas.allCases`.
  package var kelas: [PenjelasanKelas]
  package var dikecualikan: PenjelasanKelas
  package var kata17: [Kata17]
  /// Where each key of a legal basis is first used, as findings name it.
  package var tempatDasar: [String: Location] = [:]
  private let nomor: [String: SubkategoriID]

  package init(
    subkategori: [Subkategori], kelas: [PenjelasanKelas], dikecualikan: PenjelasanKelas, kata17: [Kata17]
  ) {
    self.subkategori = subkategori
    self.kelas = kelas
    self.dikecualikan = dikecualikan
    self.kata17 = kata17
    nomor = Dictionary(
      subkategori.enumerated().map { ($1.kode, SubkategoriID($0)) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(_ id: SubkategoriID) -> Subkategori { subkategori[Int(id.index)] }
  package func cari(_ kode: String) -> SubkategoriID? { nomor[kode] }
  package func penjelasan(_ kelas: Kelas) -> PenjelasanKelas { self.kelas[Int(kelas.rawValue)] }
}
