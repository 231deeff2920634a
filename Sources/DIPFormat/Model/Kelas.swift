/// The three classes of open information (UU 14/2008, Pasal 9, 10 and 11).
package enum Kelas: UInt8, Sendable, CaseIterable {
  case berkala
  case sertaMerta
  case setiapSaat

  /// As written in `kelas:` and in addresses.
  package var kode: String {
    switch self {
    case .berkala: "berkala"
    case .sertaMerta: "serta_merta"
    case .setiapSaat: "setiap_saat"
    }
  }

  package init?(kode: String) {
    guard let found = Kelas.allCases.first(where: { $0.kode == kode }) else { return nil }
    self = found
  }
}

/// Whether an entry is one document or a recurring one (monthly reports).
package enum Jenis: String, Sendable, CaseIterable {
  case dokumen
  case seri
}

/// The regimes an entry belongs to; the election ones are the overlay of PERKI 1/2019.
package struct Rezim: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let umum = Rezim(rawValue: 1)
  package static let pemilu = Rezim(rawValue: 2)
  package static let pemilihan = Rezim(rawValue: 4)

  package static let nama: [(kode: String, nilai: Rezim)] = [
    ("umum", .umum), ("pemilu", .pemilu), ("pemilihan", .pemilihan),
  ]

  package var kode: [String] { Rezim.nama.filter { contains($0.nilai) }.map(\.kode) }
  /// True where the DIP Pemilu prints the entry.
  package var adaPemilu: Bool { !isDisjoint(with: [.pemilu, .pemilihan]) }
}

/// The forms in which information is available (legal element 6).
package struct Bentuk: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let cetak = Bentuk(rawValue: 1)
  package static let digital = Bentuk(rawValue: 2)
  package static let rekaman = Bentuk(rawValue: 4)
  package static let daring = Bentuk(rawValue: 8)
  package static let semua: Bentuk = [.cetak, .digital, .rekaman, .daring]

  package static let nama: [(kode: String, nilai: Bentuk)] = [
    ("cetak", .cetak), ("digital", .digital), ("rekaman", .rekaman), ("daring", .daring),
  ]

  package var kode: [String] { Bentuk.nama.filter { contains($0.nilai) }.map(\.kode) }
}

/// One sub-category of the vocabulary (B01 … P08), from `content/kosakata.yaml`.
package struct Subkategori: Sendable {
  package enum Daftar: String, Sendable, CaseIterable {
    case dip
    case pemilu
    case dik
  }

  package let kode: String
  /// Nil for the grounds of exemption (X.a–X.j).
  package let kelas: Kelas?
  package let daftar: Daftar
  package let label: String
  /// Key of the legal basis in `content/dasar-hukum.yaml`.
  package let dasar: String
  /// True where the office must have it or say "nihil".
  package let wajib: Bool
  /// One sentence for the citizen.
  package let petunjuk: String
  /// Title words that point here; used to warn of a wrong class.
  package let kata: [String]
  /// Title words that only hint at it: what an import guesses by.
  package var kataTebak: [String] = []
  /// `label` and `petunjuk` for the site's English pages, where the office has written them.
  package internal(set) var labelEn: String?
  package internal(set) var petunjukEn: String?
}

/// The index of a sub-category in the vocabulary.
package struct SubkategoriID: Sendable, Hashable, Comparable {
  package let index: UInt16
  package init(_ index: Int) { self.index = UInt16(clamping: index) }
  package static func < (a: SubkategoriID, b: SubkategoriID) -> Bool { a.index < b.index }
}

/// The index of a unit in `content/badan-publik.yaml`.
package struct UnitID: Sendable, Hashable, Comparable {
  package let index: UInt16
  package init(_ index: Int) { self.index = UInt16(clamping: index) }
  package static func < (a: UnitID, b: UnitID) -> Bool { a.index < b.index }
}
