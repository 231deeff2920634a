package import DIPDiagnostics
import DIPFormat
import DIPRegister
import DIPSource

/// Reads one edition's folder and checks what can be checked of it alone (502–511, 538, 539, 550–555).
package struct PembacaEdisi {
  private let folder: String
  private let shownAs: String
  private let nama: NamaEdisi
  private var temuan: [Diagnostic] = []
  private var sidik: [String: BerkasEdisi] = [:]
  private var bytes: [String: [UInt8]] = [:]
  private var reader = FileReader()

  /// Files that are looked into, and so kept in memory; others are only digested.
  private static let dataLimit = 4 * 1024 * 1024
  private static let daftarLimit = 1 << 30

  package struct Hasil: Sendable {
    /// Present where everything could be read; findings may still say that something was changed.
    package var edisi: EdisiTersimpan?
    package var temuan: [Diagnostic]
  }

  /// Reads the folder of an edition. `shownAs` is its path for people.
  package static func baca(folder: String, shownAs: String, nama: NamaEdisi) -> Hasil {
    var reader = PembacaEdisi(folder: folder, shownAs: shownAs, nama: nama)
    let edition = reader.baca()
    return Hasil(edisi: edition, temuan: reader.temuan)
  }

  /// Holds the folder's files against its MANIFEST and nothing else (502–505): what `baca` begins with.
  package static func periksaManifest(folder: String, shownAs: String, nama: NamaEdisi) -> [Diagnostic] {
    var reader = PembacaEdisi(folder: folder, shownAs: shownAs, nama: nama)
    _ = reader.berkas()
    return reader.temuan
  }

  private init(folder: String, shownAs: String, nama: NamaEdisi) {
    self.folder = folder
    self.shownAs = shownAs
    self.nama = nama
  }

  private mutating func baca() -> EdisiTersimpan? {
    guard let manifest = berkas() else { return nil }
    let edisi = edisi()
    let kebijakan = kebijakan()
    let office = kantor()
    let persetujuan =
      bytes[NamaBerkasEdisi.pengesahan].map {
        BacaPengesahan.baca(file(NamaBerkasEdisi.pengesahan, $0), edisi: nama, &temuan)
      }
      ?? []
    guard let edisi, let kebijakan, let office else { return nil }
    guard let daftar = daftar(edisi.isi, office.penamaan) else { return nil }
    let hasil = EdisiTersimpan(
      folder: folder, shownAs: shownAs, nama: nama, edisi: edisi.isi, sidik: edisi.sidik, manifest: manifest,
      berkas: sidik.values.sorted { $0.lokasi.utf8.lexicographicallyPrecedes($1.lokasi.utf8) }, daftar: daftar,
      badanPublik: office.badan, penamaan: office.penamaan, dasarHukum: office.hukum, kebijakan: kebijakan,
      persetujuan: persetujuan)
    temuan += CocokEdisi(hasil).periksa() + lembar(hasil)
    return hasil
  }

  // MARK: Files

  /// Digests every file and holds it against MANIFEST, of which the digest is the answer; nil where it cannot be read.
  private mutating func berkas() -> Sidik? {
    let inventory = ContentFolder.walk(root: folder, shownAs: shownAs)
    temuan += inventory.diagnostics
    for file in inventory.files { sidik(file.path) }
    return manifest(inventory)
  }

  /// Digests a file; those that are looked into are kept.
  private mutating func sidik(_ path: String) {
    let isLookedInto =
      !path.hasPrefix(NamaBerkasEdisi.dokumen) && !path.hasPrefix(NamaBerkasEdisi.segel)
    guard isLookedInto else {
      switch Result(catching: { () throws(IOFailure) in try Sidik.berkas(folder + "/" + path) }) {
      case .success(let found):
        sidik[path] = BerkasEdisi(lokasi: path, ukuran: found.ukuran, sidik: found.sidik)
      case .failure(let failure): gagal(path, failure.code)
      }
      return
    }
    let limit = path == NamaBerkasEdisi.daftar ? PembacaEdisi.daftarLimit : PembacaEdisi.dataLimit
    switch reader.read(path: folder + "/" + path, shownAs: shownAs + "/" + path, limit: limit) {
    case .success(let file):
      bytes[path] = file.bytes
      if path != NamaBerkasEdisi.manifest {
        sidik[path] = BerkasEdisi(lokasi: path, ukuran: file.bytes.count, sidik: Sidik.dari(file.bytes))
      }
    case .failure(let failure): temuan.append(failure.finding)
    }
  }

  private mutating func gagal(_ path: String, _ code: Int32) {
    temuan.append(Diagnostic(RuleCode(17), at: tempat(path), ["masalah": errorName(code)]))
  }

  private func tempat(_ path: String) -> Location { Location(path: shownAs + "/" + path) }

  private func file(_ path: String, _ bytes: [UInt8]) -> SourceFile {
    SourceFile(path: shownAs + "/" + path, bytes: bytes)
  }

  /// Holds every file against MANIFEST; nil where there is none that can be read.
  private mutating func manifest(_ inventory: Inventory) -> Sidik? {
    guard let raw = bytes[NamaBerkasEdisi.manifest] else {
      temuan.append(
        Diagnostic(RuleCode(502), at: tempat(NamaBerkasEdisi.manifest), ["berkas": NamaBerkasEdisi.manifest]))
      return nil
    }
    let listed: ManifesEdisi
    do {
      listed = try ManifesEdisi.baca(raw)
    } catch {
      let file = file(NamaBerkasEdisi.manifest, raw)
      temuan.append(
        Diagnostic(
          RuleCode(503), at: file.location(span(ofLine: error.baris, raw)), ["baris": String(error.baris)]))
      return nil
    }
    var known: Set<String> = [NamaBerkasEdisi.manifest]
    for one in listed.berkas {
      known.insert(one.lokasi)
      guard let found = sidik[one.lokasi] else {
        temuan.append(Diagnostic(RuleCode(502), at: tempat(one.lokasi), ["berkas": one.lokasi]))
        continue
      }
      guard found.sidik != one.sidik else { continue }
      temuan.append(
        Diagnostic(
          RuleCode(504), at: tempat(one.lokasi),
          [
            "berkas": one.lokasi, "tercatat": one.sidik.heksa, "nyata": found.sidik.heksa, "edisi": nama.description,
          ]))
    }
    for file in inventory.files where !known.contains(file.path) {
      temuan.append(
        Diagnostic(RuleCode(505), at: tempat(file.path), ["berkas": file.path, "edisi": nama.description]))
    }
    return Sidik.dari(raw)
  }

  private func span(ofLine number: Int, _ bytes: [UInt8]) -> Span {
    var start = 0
    for _ in 1..<max(number, 1) { start = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1 }
    return Span(start, bytes[start...].firstIndex(of: 0x0A) ?? bytes.count)
  }

  /// The bytes of a file that must be there; 502 where it is not.
  private mutating func wajib(_ path: String) -> [UInt8]? {
    if let found = bytes[path] { return found }
    // Where the MANIFEST lists it, that was said already.
    if !temuan.contains(where: { $0.code == RuleCode(502) && $0.arguments["berkas"] == path }) {
      temuan.append(Diagnostic(RuleCode(502), at: tempat(path), ["berkas": path]))
    }
    return nil
  }

  /// 541: the sheet that officials sign bears this edition's digest.
  private func lembar(_ edisi: EdisiTersimpan) -> [Diagnostic] {
    guard let html = bytes[NamaBerkasEdisi.lembar] else { return [] }
    let named = LembarPenetapan.sidik(html)
    guard named != edisi.sidik else { return [] }
    return [
      Diagnostic(
        RuleCode(541), at: tempat(NamaBerkasEdisi.lembar),
        ["tercatat": named?.heksa ?? "", "nyata": edisi.sidik.heksa])
    ]
  }

  // MARK: Parts

  private mutating func edisi() -> (isi: Edisi, sidik: Sidik)? {
    guard let raw = wajib(NamaBerkasEdisi.edisi) else { return nil }
    let file = file(NamaBerkasEdisi.edisi, raw)
    guard let value = json(raw[...], file, 0) else { return nil }
    do {
      return (try EdisiJSON.baca(value), Sidik.dari(raw))
    } catch {
      temuan.append(
        Diagnostic(RuleCode(507), at: file.whole, ["bidang": error.kunci, "nilai": error.nilai]))
      return nil
    }
  }

  /// A line as JSON; 506 where it is none, or not spelled canonically.
  private mutating func json(_ line: ArraySlice<UInt8>, _ file: SourceFile, _ start: Int) -> NilaiJSON? {
    do {
      let read = try PembacaJSON.bacaBaris(line)
      if !read.kanonik {
        temuan.append(Diagnostic(RuleCode(506), at: ringkas(file, start), [:], variant: "kanonik"))
      }
      return read.nilai
    } catch {
      temuan.append(Diagnostic(RuleCode(506), at: ringkas(file, start + error.letak), [:]))
      return nil
    }
  }

  /// A place in a file of long lines: the line's number, and a short piece of it.
  private func ringkas(_ file: SourceFile, _ offset: Int) -> Location {
    var place = file.location(Span(offset, min(offset + 1, file.bytes.count)))
    if place.excerpt.utf8.count > 400 { place.excerpt = String(place.excerpt.prefix(400)) }
    return place
  }

  private mutating func kebijakan() -> Kebijakan? {
    guard let raw = wajib(NamaBerkasEdisi.kebijakan) else { return nil }
    return BacaKebijakan.baca(file(NamaBerkasEdisi.kebijakan, raw), &temuan)
  }

  private struct Kantor {
    var badan: BadanPublik
    var penamaan: Penamaan
    var hukum: [DasarHukum]
  }

  /// The data files as they were. Warnings of their own are not repeated: they were answered before the freeze.
  private mutating func kantor() -> Kantor? {
    guard let office = wajib("data/badan-publik.yaml"), let words = wajib("data/kosakata.yaml"),
      let laws = wajib("data/dasar-hukum.yaml")
    else { return nil }
    var ignored: [Diagnostic] = []
    guard let body = BacaData.badanPublik(file("data/badan-publik.yaml", office), tanggal: nil, &ignored),
      let vocabulary = BacaData.kosakata(file("data/kosakata.yaml", words), &ignored)
    else {
      temuan += ignored
      return nil
    }
    return Kantor(
      badan: body, penamaan: Penamaan(unit: body.unit, kosakata: vocabulary),
      hukum: BacaData.dasarHukum(file("data/dasar-hukum.yaml", laws), &ignored))
  }

  private mutating func daftar(_ edisi: Edisi, _ penamaan: Penamaan) -> DaftarBeku? {
    guard let raw = wajib(NamaBerkasEdisi.daftar) else { return nil }
    let file = file(NamaBerkasEdisi.daftar, raw)
    let sizes = Dictionary(edisi.lampiran.map { ($0.lokasi, $0.ukuran) }, uniquingKeysWith: { first, _ in first })
    var entries: [EntriBeku] = []
    var digests: [Sidik] = []
    var start = 0
    while start < raw.count {
      let end = raw[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? raw.count
      defer { start = end }
      guard let value = json(raw[start..<end], file, start) else { continue }
      do {
        let entry = try EntriJSON.baca(value, penamaan, sumber: NamaBerkasEdisi.daftar) { sizes[$0] ?? 0 }
        urutan(entry.entri.kode, entries.last?.entri.kode, file, start)
        entries.append(entry)
        digests.append(Sidik.dari(raw[start..<end]))
      } catch {
        temuan.append(
          Diagnostic(
            RuleCode(511), at: ringkas(file, start),
            ["kode": value["kode"]?.teks ?? "", "bidang": error.kunci, "nilai": error.nilai]))
      }
    }
    return DaftarBeku(entri: entries, sidik: digests)
  }

  /// Codes ascend: 509 where one comes twice, 510 where one stands too late.
  private mutating func urutan(_ kode: String, _ last: String?, _ file: SourceFile, _ start: Int) {
    guard let last, !last.utf8.lexicographicallyPrecedes(kode.utf8) else { return }
    temuan.append(
      Diagnostic(
        RuleCode(kode == last ? 509 : 510), at: ringkas(file, start), ["kode": kode, "kode_lain": last]))
  }
}
