package import DIPDiagnostics

/// The procedure by which an office makes its DIP, from `content/prosedur.yaml`. Data, since every office's differs.
package struct Prosedur: Sendable {
  package var nama: String
  /// The number and the date of the procedure (SOP) it was taken from.
  package var nomorSOP: String?
  package var tanggalSOP: String?
  package var peran: [Peran]
  /// Numbered from 1 without a gap.
  package var langkah: [Langkah]

  /// Who takes part; `jabatan` is the office that holds the role here.
  package struct Peran: Sendable {
    package var kunci: String
    package var nama: String
    package var jabatan: String
    package var terverifikasi: Bool
  }

  /// One step with its standard (`mutu baku`).
  package struct Langkah: Sendable {
    package var nomor: Int
    package var uraian: String
    /// Keys of roles, in the order in which they act.
    package var pelaksana: [String]
    package var persyaratan: String?
    package var waktu: WaktuBaku?
    package var keluaran: String?
    package var keterangan: String?
    /// True where every sub bagian does the step for itself, and it is done when all have.
    package var tiapUnit: Bool
    /// The letters that come of it.
    package var surat: [JenisSurat]
    package var tempat: Location
  }

  package subscript(_ nomor: Int) -> Langkah? { langkah.first { $0.nomor == nomor } }
  package func peran(_ kunci: String) -> Peran? { peran.first { $0.kunci == kunci } }

  /// The names of the roles of a step: `Ka Bag, Ka. Sub Bag`.
  package func pelaksana(_ langkah: Langkah) -> String {
    langkah.pelaksana.map { peran($0)?.nama ?? $0 }.joined(separator: ", ")
  }
}

/// The standard time of a step, as the SOP writes it.
package enum WaktuBaku: Sendable, Hashable {
  /// Kept as written; reckoned as the same day, since records hold dates and not minutes.
  case menit(Int)
  case jam(Int)
  /// Working days.
  case hari(Int)
  case bulan(Int)
  /// Once a year: by the last day of the cycle's year.
  case setahunSekali

  /// Reads `30 menit`, `2 jam`, `1 hari`, `1 bulan`, `setahun sekali`; nil for anything else.
  package init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    if words == ["setahun", "sekali"] || words == ["1", "tahun"] {
      self = .setahunSekali
      return
    }
    guard words.count == 2, let count = Int(words[0]), (1...999).contains(count) else { return nil }
    switch words[1] {
    case "menit": self = .menit(count)
    case "jam": self = .jam(count)
    case "hari": self = .hari(count)
    case "bulan": self = .bulan(count)
    default: return nil
    }
  }

  package var kalimat: String {
    switch self {
    case .menit(let count): "\(count) menit"
    case .jam(let count): "\(count) jam"
    case .hari(let count): "\(count) hari"
    case .bulan(let count): "\(count) bulan"
    case .setahunSekali: "setahun sekali"
    }
  }
}
