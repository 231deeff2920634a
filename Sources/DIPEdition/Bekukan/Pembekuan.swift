package import DIPDiagnostics
package import DIPFormat
package import DIPRegister
package import DIPSource

/// Why an edition is not frozen, or nothing recorded on it.
package enum PenolakanEdisi: Error, Sendable, Hashable {
  /// Something is recorded on it already.
  case sudahDicatat(NamaEdisi)
  /// A later edition stands.
  case adaPenerus(NamaEdisi, penerus: NamaEdisi)
  /// An update of a year without its yearly edition.
  case tanpaInduk(NamaEdisi)
  case tidakAda(NamaEdisi)
  /// The content has no policy, so nobody could ratify.
  case tanpaKebijakan
  /// The file to be stored is not there, or is none.
  case dokumen(String, DuaBahasa)
  /// This step is recorded already.
  case langkahSudahAda(NamaEdisi, Langkah)
  /// What is asked for does not fit; the findings say why.
  case temuan([Diagnostic])
}

/// SOP step 8 ends: the proposal stands still. What is written here is what officials ratify.
package struct Pembekuan: Sendable {
  package struct Hasil: Sendable {
    package var edisi: Edisi
    package var sidik: Sidik
    package var folder: String
    /// Files with their bytes, in order; the MANIFEST is among them.
    package var berkas: [(path: String, content: FileContent)]
    package var lembar: String
  }

  private let register: Register
  private let folder: String
  private let shownAs: String

  /// `register` is the content, without an error; `folder` the content folder, openable and for people.
  package init(_ register: Register, folder: String, shownAs: String) {
    self.register = register
    self.folder = folder
    self.shownAs = shownAs
  }

  /// Makes everything of an edition, without writing it. `verifikasi` judged the editions there are.
  ///
  /// Throws `PenolakanEdisi` where it may not be made, and `IOFailure`.
  package func susun(_ nama: NamaEdisi, tanggal: Tanggal, verifikasi: Verifikasi) throws -> Hasil {
    let before = try sebelum(nama, verifikasi)
    var reader = FileReader()
    let kebijakan = try bacaKebijakan(&reader)
    let penamaan = Penamaan(unit: register.badanPublik.unit, kosakata: register.kosakata)
    var daftar: [UInt8] = []
    var sidikEntri: [(kode: String, sidik: Sidik)] = []
    for entri in register.entri {
      let line = EntriJSON.tulis(
        EntriBeku(entri: entri, isi: try IsiEntri.baca(entri, folder: folder, shownAs: shownAs, &reader)), penamaan
      ).baris
      sidikEntri.append((entri.kode, Sidik.dari(line)))
      daftar += line
    }
    if let before {
      let found =
        AturanRantai.tanggal(tanggal, setelah: before, tempat: Location(path: shownAs + "/edisi/\(nama)"))
        + AturanRantai.entri(register.entri, setelah: before) { entry in
          Location(path: shownAs + "/" + (entry?.sumber ?? "informasi"))
        }
      guard found.isEmpty else { throw PenolakanEdisi.temuan(found) }
    }
    var files: [(path: String, content: FileContent)] = []
    func add(_ path: String, _ bytes: [UInt8]) -> BerkasEdisi {
      files.append((path, .bytes(bytes)))
      return BerkasEdisi(lokasi: path, ukuran: bytes.count, sidik: Sidik.dari(bytes))
    }
    let data = try dataFiles(&reader).map { add($0.path, $0.bytes) }
    let kosakata = data.first { $0.lokasi == "data/kosakata.yaml" }?.sidik ?? Sidik.dari([UInt8]())
    let penilai = verifikasi.penilai(untuk: nama, membawa: kebijakan.isi)
    let kunci = BerkasKunci.tulis(penilai).map { add($0.lokasi, $0.bytes) }
    let names = RingkasanEdisi.sebutan(register.badanPublik, register.dasarHukum)
    let edisi = Edisi(
      nama: nama, tanggal: tanggal, contoh: register.badanPublik.contoh, badanPublik: register.badanPublik.nama,
      jumlah: RingkasanEdisi.jumlah(register.entri), daftar: add(NamaBerkasEdisi.daftar, daftar),
      sidikEntri: add(NamaBerkasEdisi.sidikEntri, SidikEntri.tulis(sidikEntri)), unit: names.unit, peran: names.peran,
      dasarHukum: names.dasar, kosakata: kosakata, kebijakan: add(NamaBerkasEdisi.kebijakan, kebijakan.bytes),
      kunci: kunci, data: data, lampiran: try lampiran(),
      sebelum: before.map { Edisi.Sebelum(nama: $0.nama, manifest: $0.manifest) })
    let json = EdisiJSON.tulis(edisi).baris
    let sidik = add(NamaBerkasEdisi.edisi, json).sidik
    let lembar = LembarPenetapan.html(edisi, sidik: sidik, penilai: penilai)
    _ = add(NamaBerkasEdisi.lembar, Array(lembar.utf8))
    let manifest = ManifesEdisi(
      files.map { file in
        guard case .bytes(let bytes) = file.content else { return (file.path, Sidik.dari([UInt8]())) }
        return (file.path, Sidik.dari(bytes))
      })
    files.append((NamaBerkasEdisi.manifest, .bytes(manifest.bytes)))
    return Hasil(
      edisi: edisi, sidik: sidik, folder: folder + "/edisi/\(nama)", berkas: files,
      lembar: shownAs + "/edisi/\(nama)/" + NamaBerkasEdisi.lembar)
  }

  /// Puts it in place in one step; an edition frozen before, on which nothing is recorded, goes.
  package static func tulis(_ hasil: Hasil) throws(ContentWriter.Failure) {
    try ContentWriter.replaceFolder(hasil.folder, files: hasil.berkas)
  }

  /// The edition before this one, sound and older; nil for the first.
  private func sebelum(_ nama: NamaEdisi, _ verifikasi: Verifikasi) throws(PenolakanEdisi) -> EdisiTersimpan? {
    if let later = verifikasi.edisi.last, later.nama > nama {
      throw .adaPenerus(nama, penerus: later.nama)
    }
    if let same = verifikasi[nama], same.edisi?.adaCatatan ?? adaCatatan(nama) { throw .sudahDicatat(nama) }
    if nama.pemutakhiran > 0, !verifikasi.edisi.contains(where: { $0.nama.tahun == nama.tahun && $0.nama < nama }) {
      throw .tanpaInduk(nama)
    }
    guard let before = verifikasi.edisi.last(where: { $0.nama < nama }) else { return nil }
    guard before.utuh, let edition = before.edisi else { throw .temuan(before.temuan) }
    return edition
  }

  /// For an edition that cannot be read: anything beside what a freeze writes counts as recorded.
  private func adaCatatan(_ nama: NamaEdisi) -> Bool {
    let inventory = ContentFolder.walk(root: folder + "/edisi/\(nama)", shownAs: shownAs)
    return inventory.files.contains { file in
      file.path == NamaBerkasEdisi.pengesahan || file.path.hasPrefix(NamaBerkasEdisi.dokumen)
        || file.path.hasPrefix(NamaBerkasEdisi.segel)
    }
  }

  private func bacaKebijakan(_ reader: inout FileReader) throws -> (isi: Kebijakan, bytes: [UInt8]) {
    let path = NamaBerkasEdisi.kebijakan
    guard
      case .success(let file) = reader.read(path: folder + "/" + path, shownAs: shownAs + "/" + path, limit: 1 << 20)
    else { throw PenolakanEdisi.tanpaKebijakan }
    var found: [Diagnostic] = []
    guard let policy = BacaKebijakan.baca(file, &found), !found.contains(where: { $0.severity == .error }) else {
      throw PenolakanEdisi.temuan(found)
    }
    return (policy, file.bytes)
  }

  /// The data files and the rows of the DIK, byte for byte: what the list needs to be rendered for ever.
  private func dataFiles(_ reader: inout FileReader) throws -> [(path: String, bytes: [UInt8])] {
    let names =
      ["badan-publik.yaml", "dasar-hukum.yaml"]
      + register.dik.map(\.sumber).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      } + ["kosakata.yaml", "nihil.yaml"]
    var files: [(path: String, bytes: [UInt8])] = []
    for name in names {
      switch reader.read(path: folder + "/" + name, shownAs: shownAs + "/" + name, limit: 1 << 20) {
      case .success(let file): files.append((NamaBerkasEdisi.data + name, file.bytes))
      case .failure(let failure):
        // An office that states nothing as nihil has no such file.
        if name == "nihil.yaml" { continue }
        throw PenolakanEdisi.temuan([failure.finding])
      }
    }
    return files
  }

  private func lampiran() throws(IOFailure) -> [BerkasEdisi] {
    var files: [BerkasEdisi] = []
    for path in register.berkas {
      let found = try Sidik.berkas(folder + "/" + path)
      files.append(BerkasEdisi(lokasi: path, ukuran: found.ukuran, sidik: found.sidik))
    }
    return files
  }
}

/// The Markdown of an entry's file.
package enum IsiEntri {
  /// With LF line ends and without blank lines at its ends, so that an editor's habits do not change a digest.
  package static func baca(
    _ entri: Entri, folder: String, shownAs: String, _ reader: inout FileReader
  ) throws -> String {
    switch reader.read(path: folder + "/" + entri.sumber, shownAs: shownAs + "/" + entri.sumber, limit: 256 * 1024) {
    case .success(let file):
      var ignored: [Diagnostic] = []
      guard let parts = FrontMatter.split(file, into: &ignored) else { throw PenolakanEdisi.temuan(ignored) }
      return rapi(file.bytes[parts.body])
    case .failure(let failure): throw PenolakanEdisi.temuan([failure.finding])
    }
  }

  static func rapi(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == 0x0D, index + 1 < bytes.endIndex, bytes[index + 1] == 0x0A { continue }
      text.append(byte == 0x0D ? 0x0A : byte)
    }
    var lower = 0
    var upper = text.count
    // Blanks before the first line of text stay where they indent it.
    var index = 0
    while index < upper, text[index] == 0x0A || text[index] == 0x20 || text[index] == 0x09 {
      index += 1
      if text[index - 1] == 0x0A { lower = index }
    }
    if index == upper { lower = upper }
    while upper > lower, text[upper - 1] == 0x0A || text[upper - 1] == 0x20 || text[upper - 1] == 0x09 { upper -= 1 }
    return String(decoding: text[lower..<upper], as: UTF8.self)
  }
}
