package import DIPDiagnostics
import DIPFormat
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

  /// A row that resembles an entry and waits for a person to say whether it is the same.
  package struct Serupa: Sendable, Hashable {
    /// As it is named in an answer: `12`, or `DIP!12` where the workbook has several sheets.
    package var sebutan: String
    package var lembar: String
    /// From 1.
    package var baris: Int
    package var judul: String
    package var kode: String
    package var judulAda: String
  }

  package struct Jumlah: Sendable, Hashable {
    package var dibaca = 0
    package var baru = 0
    package var diubah = 0
    package var tetap = 0
    package var dilewati = 0
  }

  package var lembar: [Lembar] = []
  package var serupa: [Serupa] = []
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
  /// Entries of the class *berkala* in plain tables that nobody has declared checked yet.
  package var belumDiperiksa = 0
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

  /// Entries that stay as they are, but for the day on which they were checked.
  package var diperiksaLagi: Int {
    let edited = Set(suntingan.map { RawEntry.nama(path: $0.sumber) })
    return lembar.lazy.flatMap(\.baris).count {
      if case .tetap(let kode) = $0.nasib { edited.contains(kode) } else { false }
    }
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
