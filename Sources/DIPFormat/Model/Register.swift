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
  /// The same page in English, from the file `<nama>.en.md`.
  package var inggris: Inggris?

  package struct Inggris: Sendable {
    package var judul: String
    package var ringkasan: String?

    package init(judul: String, ringkasan: String?) {
      self.judul = judul
      self.ringkasan = ringkasan
    }
  }

  /// How the name of a page's English version ends.
  package static let akhiranInggris = ".en"
}

/// The classes and sub-categories, from `content/kosakata.yaml`.
package struct Kosakata: Sendable {
  package struct PenjelasanKelas: Sendable {
    package var nama: String
    package var dasar: String
    package var penjelasan: String
    /// The same for the site's English pages, where the office has written them.
    package var namaEn: String?
    package var penjelasanEn: String?
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

  /// The same words, with the English that `lain` has for what reads the same in Indonesian. English is a service, not
  /// part of what was ratified: an older edition gets it from today's content.
  package func denganInggris(dari lain: Kosakata) -> Kosakata {
    func isi(_ one: PenjelasanKelas, _ other: PenjelasanKelas) -> PenjelasanKelas {
      var filled = one
      if one.nama == other.nama { filled.namaEn = one.namaEn ?? other.namaEn }
      if one.penjelasan == other.penjelasan { filled.penjelasanEn = one.penjelasanEn ?? other.penjelasanEn }
      return filled
    }
    var filled = self
    filled.kelas = zip(kelas, lain.kelas).map(isi)
    filled.dikecualikan = isi(dikecualikan, lain.dikecualikan)
    for (index, one) in subkategori.enumerated() {
      guard let other = lain.cari(one.kode).map({ lain[$0] }) else { continue }
      if one.label == other.label { filled.subkategori[index].labelEn = one.labelEn ?? other.labelEn }
      if one.petunjuk == other.petunjuk { filled.subkategori[index].petunjukEn = one.petunjukEn ?? other.petunjukEn }
    }
    return filled
  }
}
