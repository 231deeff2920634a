import DIPWorkbook

/// The sheets of a worksheet by name, and what of them is the office's alone.
package enum LembarKerja {
  package static let isian = "Isian"
  package static let nihil = "Nihil"
  package static let petunjuk = "Petunjuk"
  static let pilihan = "Pilihan"
  /// Hidden: what was filled in when the worksheet was sent out.
  static let dasar = "_dip"
  /// The heading of `Kolom.catatan`, which `content/kolom.yaml` does not know.
  static let catatan = "Perlu dilihat"
  static let catatanTerlipat = "perlu dilihat"
  /// The columns that only the office writes, and how their cells look.
  static let terkunci: Set<Kolom> = [.kode, .catatan]
  static let gayaTerkunci = Style.body.with { $0.fill = Style.Colour(0xF2F2F2) }
  /// Rows left free for new entries.
  static let barisBaru = 40
  static let jawabanNihil = ["nihil", "ada (ditulis di Isian)"]
}
