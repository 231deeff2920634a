package import DIPFormat

/// When a record's retention ends, where its entry says enough to know.
package enum MasaRetensi {
  package enum Akhir: Sendable, Hashable {
    /// The last day of the inactive period (of the active one, where there is no other).
    case pada(Tanggal)
    /// Kept for ever, or for as long as something is in force.
    case tidakBerakhir
    /// Counted from an event whose day the entry does not tell, or only a wording was imported.
    case tidakDiketahui
  }

  /// Counted from `sejak` where that is a date; from the end of the making where `sejak` is absent.
  package static func akhir(_ entry: Entri) -> Akhir {
    let retensi = entry.retensi
    if retensi.nasib == .permanen { return .tidakBerakhir }
    var months = 0
    for part in [retensi.aktif, retensi.inaktif].compactMap({ $0 }) {
      switch part {
      case .tahun(let count): months += count * 12
      case .bulan(let count): months += count
      case .selamaBerlaku, .selamaMenjabat: return .tidakDiketahui
      }
    }
    // An inactive period alone does not say when it begins.
    guard retensi.aktif != nil, months > 0, let start = mulai(entry) else { return .tidakDiketahui }
    return .pada(start.ditambah(bulan: months))
  }

  private static func mulai(_ entry: Entri) -> Tanggal? {
    if let event = entry.retensi.sejak { return TitikWaktu(event)?.akhir }
    switch entry.dibuat.waktu.akhir {
    case .sama: return entry.dibuat.waktu.awal.akhir
    case .titik(let last): return last.akhir
    case .terbuka: return nil
    }
  }
}
