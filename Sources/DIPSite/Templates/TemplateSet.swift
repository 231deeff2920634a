package import DIPDiagnostics
import DIPMarkup
import DIPSource
import DIPTemplate

/// The templates of a site, compiled: every name in them is known and every tag stands where it can be made safe.
///
/// A class, since pages ask it for every template they are made of: a struct of so many arrays would be copied each time.
package final class TemplateSet: Sendable {
  /// One file of the templates folder: its path inside the folder, and as people see it.
  package struct File: Sendable {
    package var path: String
    package var source: SourceFile

    package init(path: String, source: SourceFile) {
      self.path = path
      self.source = source
    }
  }

  let formulir: Formulir
  /// Files that go into the site as they are: path in the site, bytes.
  let aset: [(path: String, bytes: [UInt8])]
  /// What goes into the single file as it is: path in the folder, bytes.
  let paket: [String: [UInt8]]
  /// By language, then by name.
  private let compiled: [[CompiledTemplate]]
  private let sebutan: [[CompiledTemplate]]
  let bahasa: Bahasa
  private var nomor: Int { bahasa == .id ? 0 : 1 }

  private init(
    formulir: Formulir, aset: [(path: String, bytes: [UInt8])], paket: [String: [UInt8]],
    compiled: [[CompiledTemplate]], sebutan: [[CompiledTemplate]], bahasa: Bahasa = .id
  ) {
    self.formulir = formulir
    self.aset = aset
    self.paket = paket
    self.compiled = compiled
    self.sebutan = sebutan
    self.bahasa = bahasa
  }

  /// The templates a site needs, by the name of their file.
  enum Nama: Int, CaseIterable {
    case beranda, cari, daftar, ringkas, entri, dikecualikan, kategori, unit, tahun, dasarHukum, halaman, tidakDitemukan
    case dataUnsur, dataEntri, dataDIP, dataDIK, katalog, paketData, umpan, peta, petaIndeks, robots, keamanan, tema,
      pencarian
    case arsip, edisi, daftarEdisi, perubahan, periksa
    case cetak, gayaCetak, paketTunggal, paketPotongan

    /// Path in the templates folder, without `.mustache`.
    var path: String {
      switch self {
      case .beranda: "halaman/beranda.html"
      case .cari: "halaman/cari.html"
      case .daftar: "halaman/daftar.html"
      case .ringkas: "halaman/ringkas.html"
      case .entri: "halaman/entri.html"
      case .dikecualikan: "halaman/dikecualikan.html"
      case .kategori: "halaman/kategori.html"
      case .unit: "halaman/unit.html"
      case .tahun: "halaman/tahun.html"
      case .dasarHukum: "halaman/dasar-hukum.html"
      case .halaman: "halaman/halaman.html"
      case .tidakDitemukan: "halaman/tidak-ditemukan.html"
      case .dataUnsur: "data/unsur.json"
      case .dataEntri: "data/entri.json"
      case .dataDIP: "data/dip.json"
      case .dataDIK: "data/dik.json"
      case .katalog: "data/katalog.jsonld"
      case .paketData: "data/datapackage.json"
      case .umpan: "umpan.xml"
      case .peta: "sitemap.xml"
      case .petaIndeks: "sitemap-indeks.xml"
      case .robots: "robots.txt"
      case .pencarian: "opensearch.xml"
      case .keamanan: "security.txt"
      case .tema: "tema.css"
      case .arsip: "halaman/arsip.html"
      case .edisi: "halaman/edisi.html"
      case .daftarEdisi: "halaman/daftar-edisi.html"
      case .perubahan: "halaman/perubahan.html"
      case .periksa: "halaman/periksa.html"
      case .cetak: "cetak/lampiran.html"
      case .gayaCetak: "cetak/halaman.css"
      case .paketTunggal: "paket/tunggal.html"
      case .paketPotongan: "paket/potongan.html"
      }
    }

    /// True for what has a version in each language: the pages and the feed.
    var isPerLanguage: Bool { path.hasPrefix("halaman/") || self == .umpan }

    var kind: DocumentKind {
      if path.hasSuffix(".html") { return .html }
      if path.hasSuffix(".json") || path.hasSuffix(".jsonld") { return .json }
      return path.hasSuffix(".xml") ? .xml : .plain
    }

    func shape(_ formulir: Formulir) -> Shape {
      switch self {
      case .beranda: formulir.beranda.shape
      case .cari: formulir.cari.shape
      case .daftar: formulir.daftar.shape
      case .ringkas: formulir.ringkas.shape
      case .entri: formulir.entri.shape
      case .dikecualikan: formulir.dikecualikan.shape
      case .kategori: formulir.daftarKategori.shape
      case .unit: formulir.daftarUnit.shape
      case .tahun: formulir.daftarTahun.shape
      case .dasarHukum: formulir.dasarHukum.shape
      case .halaman: formulir.halaman.shape
      case .tidakDitemukan, .robots: formulir.tidakDitemukan.shape
      case .dataUnsur: formulir.unsur.shape
      case .dataEntri: formulir.dataEntri.shape
      case .dataDIP: formulir.dataDIP.shape
      case .dataDIK: formulir.dataDIK.shape
      case .katalog, .paketData: formulir.katalog.shape
      case .keamanan: formulir.keamanan.shape
      case .umpan: formulir.umpan.shape
      case .peta, .petaIndeks: formulir.peta.shape
      case .tema: formulir.tema.shape
      case .pencarian: formulir.pencarian.shape
      case .arsip: formulir.edisi.arsip.shape
      case .edisi: formulir.edisi.edisi.shape
      case .daftarEdisi: formulir.edisi.daftar.shape
      case .perubahan: formulir.edisi.perubahan.shape
      case .periksa: formulir.edisi.periksa.shape
      case .cetak, .paketTunggal, .paketPotongan: formulir.cetak.shape
      case .gayaCetak: formulir.gayaCetak.shape
      }
    }
  }

  /// The template in the set's language.
  subscript(_ nama: Nama) -> CompiledTemplate { compiled[nomor][nama.rawValue] }

  /// A text of the program in the set's language, not filled in yet.
  subscript(_ sebutan: Sebutan) -> CompiledTemplate { self.sebutan[nomor][sebutan.nomor] }

  /// The same set in another language.
  func dalam(_ bahasa: Bahasa) -> TemplateSet {
    TemplateSet(
      formulir: formulir, aset: aset, paket: paket, compiled: compiled, sebutan: sebutan, bahasa: bahasa)
  }

  /// Compiles the files of a templates folder; nil, with every fault found, where one cannot be used.
  ///
  /// `shownAs` is the folder's path for people. Findings: 701–707, 710–713, and those of reading YAML.
  package static func load(_ files: [File], shownAs: String) -> (set: TemplateSet?, findings: [Diagnostic]) {
    guard let words = files.first(where: { $0.path == TabelTeks.berkas }) else {
      return (nil, [Diagnostic(RuleCode(707), at: Location(path: shownAs), ["nama": TabelTeks.berkas])])
    }
    let table = TabelTeks(words.source)
    guard table.temuan.isEmpty else { return (nil, table.temuan.sorted(by: Diagnostic.inOrder)) }
    var loader = TemplateLoader(files.filter { $0.path.hasSuffix(suffix) }, table, shownAs: shownAs)
    let compiled = Bahasa.allCases.map { loader.halaman($0) }
    let phrases = Bahasa.allCases.map { loader.sebutan($0) }
    let findings = loader.temuan()
    guard findings.isEmpty else { return (nil, findings) }
    return (
      TemplateSet(
        formulir: loader.formulir, aset: aset(files), paket: paket(files), compiled: compiled, sebutan: phrases), []
    )
  }

  /// Reads and compiles a folder. `shownAs` is its path for people.
  package static func load(folder: String, shownAs: String) -> (set: TemplateSet?, findings: [Diagnostic]) {
    let inventory = ContentFolder.walk(root: folder, shownAs: shownAs)
    var findings = inventory.diagnostics
    var files: [File] = []
    var reader = FileReader()
    // Letters are for Word, and may be larger than any page.
    for found in inventory.files where !found.path.hasPrefix("surat/") {
      switch reader.read(path: folder + "/" + found.path, shownAs: shownAs + "/" + found.path, limit: limit) {
      case .success(let source): files.append(File(path: found.path, source: source))
      case .failure(let failure): findings.append(failure.finding)
      }
    }
    guard findings.isEmpty else { return (nil, findings.sorted(by: Diagnostic.inOrder)) }
    return load(files, shownAs: shownAs)
  }

  private static let limit = 1024 * 1024
  static let suffix = ".mustache"

  /// `bagian/kepala` for `bagian/kepala.html.mustache`: how templates call each other.
  static func callName(_ path: String) -> String {
    let stem = path.dropLast(suffix.count)
    for ending in [".html", ".json", ".jsonld", ".xml", ".txt", ".css"] where stem.hasSuffix(ending) {
      return String(stem.dropLast(ending.count))
    }
    return String(stem)
  }

  private static func paket(_ files: [File]) -> [String: [UInt8]] {
    let found = files.filter { $0.path.hasPrefix("paket/") && !$0.path.hasSuffix(suffix) }
    return Dictionary(found.map { ($0.path, $0.source.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  private static func aset(_ files: [File]) -> [(path: String, bytes: [UInt8])] {
    files.compactMap { file in
      if file.path.hasPrefix("aset/") || file.path == CetakPlan.gayaDasar { return (file.path, file.source.bytes) }
      if file.path.hasPrefix("skema/"), file.path.hasSuffix(".json") { return ("data/" + file.path, file.source.bytes) }
      return nil
    }
  }
}
