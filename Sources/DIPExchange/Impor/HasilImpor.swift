package import DIPDiagnostics
package import DIPSource

/// How a row ended.
package enum NasibBaris: Sendable, Hashable {
  case baru(String)
  case diubah(String)
  case tetap(String)
  case dilewati(Alasan)
}

/// What an import would do, and all there is to say of it. Every row of the tables that holds something has one fate.
package struct HasilImpor: Sendable {
  package struct Lembar: Sendable {
    package var nama: String
    /// By row, from 0.
    package var baris: [(baris: Int, nasib: NasibBaris)]
  }

  package struct Jumlah: Sendable, Hashable {
    package var dibaca = 0
    package var baru = 0
    package var diubah = 0
    package var tetap = 0
    package var dilewati = 0
  }

  package var lembar: [Lembar] = []
  /// In order.
  package var temuan: [Diagnostic] = []
  /// Files to make, relative to the content folder.
  package var berkasBaru: [(sumber: String, bytes: [UInt8])] = []
  package var suntingan: [(sumber: String, asli: [UInt8], edits: [ContentWriter.Edit])] = []
  /// For which sub bagian and year, where the file is a worksheet of ours.
  package var lembarKerja: IdentitasLembar?
  /// Rows by their code: the sheet and row, from 0, they came from.
  package var kode: [(kode: String, lembar: Int, baris: Int)] = []
  /// Statements to add to `nihil.yaml`.
  package var nihilBaru: [String] = []
  var asal = AsalImpor()

  package var jumlah: Jumlah {
    var sum = Jumlah()
    for row in lembar.lazy.flatMap(\.baris) {
      sum.dibaca += 1
      switch row.nasib {
      case .baru: sum.baru += 1
      case .diubah: sum.diubah += 1
      case .tetap: sum.tetap += 1
      case .dilewati: sum.dilewati += 1
      }
    }
    return sum
  }

  /// Rows left out, by reason, in the order of the reasons.
  package var alasan: [(alasan: Alasan, jumlah: Int)] {
    var counts: [Alasan: Int] = [:]
    for row in lembar.lazy.flatMap(\.baris) {
      if case .dilewati(let reason) = row.nasib { counts[reason, default: 0] += 1 }
    }
    return Alasan.allCases.compactMap { reason in counts[reason].map { (reason, $0) } }
  }
}

/// For whom and when a worksheet was made.
package struct IdentitasLembar: Sendable, Hashable {
  package var tahun: Int
  /// Code of the unit.
  package var unit: String
}
