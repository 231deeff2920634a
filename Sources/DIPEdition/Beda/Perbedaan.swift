package import DIPFormat
package import DIPRegister
import DIPSource

/// What changed from one list to another: two editions, or an edition and the content.
package struct Perbedaan: Sendable {
  /// An entry by code and title.
  package struct Satu: Sendable, Hashable {
    package var kode: String
    package var judul: String
    package var kelas: Kelas
  }

  /// An entry that stands in both.
  package struct Berubah: Sendable {
    package var satu: Satu
    /// Of the seven elements and the class: what is ratified.
    package var unsur: [BedaNilai.Bidang]
    /// Of the service facts and their dates.
    package var layanan: [BedaNilai.Bidang]
  }

  package struct Dicabut: Sendable {
    package var satu: Satu
    package var pencabutan: Pencabutan
  }

  package var ditambah: [Satu] = []
  package var berubah: [Berubah] = []
  package var dicabut: [Dicabut] = []
  /// In the old list but not in the new one, without a word: no edition may do that (rule 523).
  package var hilang: [Satu] = []
  /// How many stand in both without a difference.
  package var sama = 0

  /// True where nothing that is ratified differs.
  package var kosong: Bool {
    ditambah.isEmpty && dicabut.isEmpty && hilang.isEmpty && berubah.allSatisfy(\.unsur.isEmpty)
  }

  /// A list to be compared: canonical objects by code, in order.
  package struct Daftar: Sendable {
    fileprivate var entri: [(entri: Entri, objek: NilaiJSON)]

    /// The list of an edition, without the entries of some codes.
    package init(_ edisi: EdisiTersimpan, tanpa: Set<String> = []) {
      entri = edisi.daftar.entri.filter { !tanpa.contains($0.entri.kode) }
        .map { ($0.entri, EntriJSON.tulis($0, edisi.penamaan)) }
    }

    /// The content. Throws `PenolakanEdisi` where a file cannot be read any more.
    package init(_ isi: Register) throws {
      try self.init(
        isi.entri, Penamaan(unit: isi.badanPublik.unit, kosakata: isi.kosakata), folder: isi.folder)
    }

    /// Entries of a content folder, in order of their codes; `nama` gives the names that they were read with. Throws
    /// `PenolakanEdisi` where a file cannot be read any more.
    package init(_ isi: [Entri], _ nama: Penamaan, folder: String) throws {
      var reader = FileReader()
      entri = try isi.map { entry in
        let body = try IsiEntri.baca(entry, folder: folder, shownAs: folder, &reader)
        return (entry, EntriJSON.tulis(EntriBeku(entri: entry, isi: body), nama))
      }
    }
  }

  /// Compares two editions; entries whose lines are the same, which are most, are not taken apart.
  package static func antara(_ lama: EdisiTersimpan, _ baru: EdisiTersimpan) -> Perbedaan {
    var same: Set<String> = []
    for (index, entry) in baru.daftar.entri.enumerated() {
      guard let old = lama.daftar.cari(entry.entri.kode), lama.daftar.sidik[old] == baru.daftar.sidik[index] else {
        continue
      }
      same.insert(entry.entri.kode)
    }
    var result = antara(Daftar(lama, tanpa: same), Daftar(baru, tanpa: same))
    result.sama += same.count
    return result
  }

  /// Compares two lists, both in order of their codes.
  package static func antara(_ lama: Daftar, _ baru: Daftar) -> Perbedaan {
    var result = Perbedaan()
    var (a, b) = (0, 0)
    while a < lama.entri.count || b < baru.entri.count {
      let old = a < lama.entri.count ? lama.entri[a] : nil
      let new = b < baru.entri.count ? baru.entri[b] : nil
      if let old, new.map({ old.entri.kode.utf8.lexicographicallyPrecedes($0.entri.kode.utf8) }) ?? true {
        result.hilang.append(satu(old.entri))
        a += 1
      } else if let new, old.map({ new.entri.kode.utf8.lexicographicallyPrecedes($0.entri.kode.utf8) }) ?? true {
        result.tambah(new.entri)
        b += 1
      } else if let old, let new {
        result.banding(old, new)
        a += 1
        b += 1
      }
    }
    return result
  }

  private static func satu(_ entri: Entri) -> Satu { Satu(kode: entri.kode, judul: entri.judul, kelas: entri.kelas) }

  private mutating func tambah(_ entri: Entri) { ditambah.append(Perbedaan.satu(entri)) }

  private mutating func banding(_ old: (entri: Entri, objek: NilaiJSON), _ new: (entri: Entri, objek: NilaiJSON)) {
    guard old.objek != new.objek else {
      sama += 1
      return
    }
    if old.entri.dicabut == nil, let withdrawn = new.entri.dicabut {
      dicabut.append(Dicabut(satu: Perbedaan.satu(new.entri), pencabutan: withdrawn))
    }
    let changes = BedaNilai.antara(old.objek, new.objek).filter {
      old.entri.dicabut != nil || new.entri.dicabut == nil || $0.bidang != "dicabut"
    }
    let service = UnsurDisahkan.layanan
    let one = Berubah(
      satu: Perbedaan.satu(new.entri), unsur: changes.filter { !service.contains($0.bidang) },
      layanan: changes.filter { service.contains($0.bidang) })
    if !changes.isEmpty { berubah.append(one) }
  }
}

/// Which words of a text were taken out and which put in.
package enum BedaKata {
  package enum Potong: Sendable, Hashable {
    case sama(String)
    case dihapus(String)
    case ditambah(String)
  }

  /// Texts of more words than this are shown as wholes: the comparison takes the product of both.
  private static let batas = 1500

  /// The words of both texts in order; neighbours of one kind are one piece.
  package static func antara(_ lama: String, _ baru: String) -> [Potong] {
    let a = kata(lama)
    let b = kata(baru)
    guard a.count <= batas, b.count <= batas else { return [.dihapus(lama), .ditambah(baru)] }
    // The longest common row of words, from the end.
    var table = [[Int32]](repeating: [Int32](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        table[i][j] = a[i] == b[j] ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
      }
    }
    var pieces = Susun()
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        pieces.tambah(.sama, a[i])
        (i, j) = (i + 1, j + 1)
      } else if j == b.count || (i < a.count && table[i + 1][j] >= table[i][j + 1]) {
        pieces.tambah(.dihapus, a[i])
        i += 1
      } else {
        pieces.tambah(.ditambah, b[j])
        j += 1
      }
    }
    return pieces.hasil
  }

  private static func kata(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" || $0 == "\t" } }

  private struct Susun {
    enum Jenis { case sama, dihapus, ditambah }
    private var jenis: Jenis?
    private var words: [Substring] = []
    private var pieces: [Potong] = []

    mutating func tambah(_ kind: Jenis, _ word: Substring) {
      if kind != jenis { tutup() }
      jenis = kind
      words.append(word)
    }

    private mutating func tutup() {
      guard let jenis, !words.isEmpty else { return }
      let text = words.joined(separator: " ")
      switch jenis {
      case .sama: pieces.append(.sama(text))
      case .dihapus: pieces.append(.dihapus(text))
      case .ditambah: pieces.append(.ditambah(text))
      }
      words.removeAll()
    }

    var hasil: [Potong] {
      var copy = self
      copy.tutup()
      return copy.pieces
    }
  }
}
