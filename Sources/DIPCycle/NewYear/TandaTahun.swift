package import DIPFormat

/// The marks of a year's opening, for the sub bagian that get them on their worksheets.
package enum TandaTahun {
  /// Sentences by the code of their entry. What was settled since the opening is left out: an entry validated later,
  /// or one whose retention was corrected so that it has not ended. `entri` are those that can be understood; a mark on
  /// any other stays.
  package static func semua(_ siklus: Siklus, entri: [Entri]) -> [(kode: String, kalimat: String)] {
    let entries = Dictionary(entri.map { ($0.kode, $0) }, uniquingKeysWith: { first, _ in first })
    return siklus.tindakLanjut.compactMap { mark in
      if let entry = entries[mark.kode], selesai(mark.sebab, entry, dibuka: siklus.dibuka) { return nil }
      return (mark.kode, kalimat(mark.sebab))
    }
  }

  private static func selesai(_ sebab: Siklus.Sebab, _ entry: Entri, dibuka: Tanggal?) -> Bool {
    switch sebab {
    case .retensiBerakhir(let day):
      guard case .pada(let end) = MasaRetensi.akhir(entry) else { return true }
      return end >= dibuka ?? day
    case .validasiLewat(let day):
      guard entry.kelas == .berkala, let checked = entry.divalidasi else { return entry.kelas != .berkala }
      return day.map { $0 < checked } ?? true
    }
  }

  private static func kalimat(_ sebab: Siklus.Sebab) -> String {
    switch sebab {
    case .retensiBerakhir(let day):
      "Masa simpannya berakhir \(day.kalimat). Masih disimpan? Bila tidak, pilih dicabut dan tulis alasannya."
    case .validasiLewat(let day?):
      "Informasi berkala, terakhir diperiksa \(day.kalimat). Periksa isinya, lalu pilih keadaannya."
    case .validasiLewat(nil): "Informasi berkala yang belum pernah diperiksa. Periksa isinya, lalu pilih keadaannya."
    }
  }
}
