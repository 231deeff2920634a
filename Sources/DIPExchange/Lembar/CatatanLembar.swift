package import DIPEdition
import DIPFormat

/// What stands beside the rows of worksheets in the column "Perlu dilihat": how an entry differs from the edition in force,
/// and what others, such as the opening of the year, have to say of it.
///
/// A worksheet is filled in from the content, not from the edition: the content is what an import edits, and what moved on
/// since the edition (a withdrawal, a correction, a new entry) is known there alone. So that the sub bagian sees both, the
/// column names what was ratified otherwise.
package struct CatatanLembar: Sendable {
  private let edisi: NamaEdisi?
  private var baris: [String: [String]] = [:]
  /// Codes that the edition has and the content lost without a withdrawal: no worksheet can show them.
  package let hilang: [String]

  /// Without an edition.
  package init() { self.init(nil, hilang: []) }

  private init(_ edisi: NamaEdisi?, hilang: [String]) {
    self.edisi = edisi
    self.hilang = hilang
  }

  /// Throws `PenolakanEdisi` where a file of the content cannot be read any more.
  package init(edisi: EdisiTersimpan?, isi: IsiRegister) throws {
    guard let edisi else {
      self.init()
      return
    }
    let changes = try PerubahanUsulan(edisi, isi: isi)
    self.init(edisi.nama, hilang: changes.beda.hilang.map(\.kode))
    for one in changes.beda.ditambah { tambah(one.kode, "Baru: belum ada dalam edisi \(edisi.nama).") }
    for one in changes.berubah {
      let fields = one.unsur.map { CatatanLembar.bidang($0, changes) }.joined(separator: "; ")
      tambah(one.satu.kode, "Berubah sejak edisi \(edisi.nama): \(fields).")
    }
  }

  package mutating func tambah(_ kode: String, _ kalimat: String) { baris[kode, default: []].append(kalimat) }

  /// The sentences on an entry, each on a line of its own.
  func teks(_ kode: String) -> String { (baris[kode] ?? []).joined(separator: "\n") }

  /// What the sheet of instructions says of the column.
  var petunjuk: String {
    let since = edisi.map { "yang berubah sejak edisi \($0), " } ?? ""
    let same = edisi.map { " Kosong berarti sama dengan edisi \($0)." } ?? ""
    return
      "Kolom “\(LembarKerja.catatan)” menyebut \(since)yang masa simpannya sudah berakhir, dan informasi berkala yang "
      + "sudah lama tidak diperiksa.\(same)"
  }

  /// A field by its name, with its old text where that is short enough for a cell.
  private static func bidang(_ field: BedaNilai.Bidang, _ changes: PerubahanUsulan) -> String {
    let name = NamaBidang.judul(field.bidang)
    guard let old = changes.semula(field) else { return name + " (dahulu tidak diisi)" }
    return old.count <= 80 ? name + " (semula: \(old))" : name
  }
}
