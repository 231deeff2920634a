import DIPFormat
import DIPRegister

/// One file of the site that is not an entry's own.
enum HalamanPlan: Sendable {
  case beranda
  case cari
  case daftar(Int, halaman: Int)
  case daftarKategori
  case daftarUnit
  case daftarTahun
  case dikecualikan
  case dasarHukum
  case halaman(Int)
  case tidakDitemukan
  case dataDIP(Kelas?)
  case dataDIK
  case dataCSV
  case dataXLSX
  case cetak(Int)
  case katalog
  case paketData
  case umpan
  case peta(Int)
  case petaIndeks
  case robots
  case pencarian
  case keamanan
  case tema
  case aset(Int)
  case berkas(Int)
  case arsip
  case edisi(Int)
  case daftarEdisi(Int, halaman: Int)
  case perubahan(Int, halaman: Int)
  case periksa(Int)
  case berkasEdisi(Int)
}

/// All files but the entries' own, the slowest first so that no worker waits for one at the end.
struct SemuaHalaman: Sendable {
  let daftar: [DaftarPlan]
  /// Files of editions, to be copied: where from, where to.
  let berkasEdisi: [(asal: String, tujuan: String)]
  let cetak: [CetakPlan]
  let halaman: [HalamanPlan]
  /// Files that are put together from what was made for each entry: written when all entries are.
  let gabungan: [HalamanPlan] = [.dataDIP(nil)] + Kelas.allCases.map { .dataDIP($0) }
  /// Pages for search engines beside the entries' pages, in every language, with the day their content last changed.
  let alamat: [(path: String, diubah: Tanggal?)]

  /// Nothing at all, for what is made outside a site.
  static let kosong = SemuaHalaman()

  /// In how many languages there are pages.
  private let bahasa: Int
  /// The day the edition that every page names was ratified; nil of a draft.
  private let disahkan: Tanggal?

  private init() {
    (daftar, berkasEdisi, cetak, halaman, alamat, bahasa, disahkan) = ([], [], [], [], [], 1, nil)
  }

  /// The most addresses one sitemap may hold (sitemaps.org).
  static let petaLimit = 50_000

  init(_ register: Register, _ plan: SitePlan, _ arsip: ArsipEdisi, aset: Int) {
    daftar = DaftarPlan.semua(register, plan)
    berkasEdisi = arsip.berkas()
    cetak = CetakPlan.situs(register, plan)
    var pages: [HalamanPlan] = [.dataXLSX, .dataCSV]
    let ratified = register.edisi.map { $0.persetujuan.last?.tanggal ?? $0.dibekukan }
    disahkan = ratified
    let latest = SemuaHalaman.terakhir(register.entri.lazy.compactMap(\.terakhir).max(), ratified)
    var paths: [(path: String, diubah: Tanggal?)] = [
      "index.html", "cari.html", "kategori.html", "unit.html", "tahun.html",
    ]
    .map { ($0, latest) }
    paths += (["dikecualikan.html", "dasar-hukum.html"] + register.halaman.map { "halaman/\($0.nama).html" })
      .map { ($0, nil) }
    for (index, list) in daftar.enumerated() {
      let latest = SemuaHalaman.terakhir(list.isi.lazy.compactMap { register.entri[Int($0)].terakhir }.max(), ratified)
      for number in 1...list.paging.halaman {
        pages.append(.daftar(index, halaman: number))
        paths.append((list.alamat(number), latest))
      }
    }
    SemuaHalaman.tambahEdisi(arsip, &pages, &paths)
    let languages = register.badanPublik.bahasaSitus
    paths += languages.filter { $0 != .id }.map(KonteksSitus.awalan).flatMap { root in
      paths.map { (root + $0.path, $0.diubah) }
    }
    bahasa = languages.count
    pages += cetak.indices.map { .cetak($0) }
    paths += cetak.map { one in
      let latest = one.entri.lazy.compactMap { register.entri[Int($0)].terakhir }.max()
      return ("cetak/\(one.nama).html", SemuaHalaman.terakhir(latest, ratified))
    }
    alamat = paths
    let maps = (paths.count + register.entri.count * bahasa + SemuaHalaman.petaLimit - 1) / SemuaHalaman.petaLimit
    pages += (0..<maps).map { .peta($0) }
    if maps > 1 { pages.append(.petaIndeks) }
    pages += [
      .beranda, .cari, .daftarKategori, .daftarUnit, .daftarTahun, .dikecualikan, .dasarHukum, .tidakDitemukan,
      .dataDIK,
      .umpan, .robots, .pencarian, .tema,
    ]
    if register.badanPublik.kontakKeamanan != nil { pages.append(.keamanan) }
    pages += register.halaman.indices.map { .halaman($0) }
    pages += (0..<aset).map { .aset($0) }
    pages += register.berkas.indices.map { .berkas($0) }
    halaman = pages
  }

  /// The later of two days; a page that shows an edition changes when it is ratified.
  private static func terakhir(_ isi: Tanggal?, _ disahkan: Tanggal?) -> Tanggal? {
    guard let isi, let disahkan else { return isi ?? disahkan }
    return max(isi, disahkan)
  }

  /// The day an entry's own page last changed.
  func diubah(_ entri: Entri) -> Tanggal? { SemuaHalaman.terakhir(entri.terakhir, disahkan) }

  private static func tambahEdisi(
    _ arsip: ArsipEdisi, _ pages: inout [HalamanPlan], _ paths: inout [(path: String, diubah: Tanggal?)]
  ) {
    pages.append(.arsip)
    paths.append(("edisi.html", arsip.edisi.last?.edisi.edisi.tanggal))
    for (index, one) in arsip.edisi.enumerated() {
      let latest = one.tanggal
      pages += [.edisi(index), .periksa(index)]
      paths += ["index.html", "periksa.html"].map { (one.folder + $0, latest) }
      for number in 1...Paging(one.urutan.count).halaman {
        pages.append(.daftarEdisi(index, halaman: number))
        paths.append((one.folder + Alamat.halaman("daftar", number), latest))
      }
      for number in 1...IsiPerubahan(one).paging.halaman {
        pages.append(.perubahan(index, halaman: number))
        paths.append((one.folder + Alamat.halaman("perubahan", number), latest))
      }
    }
    pages += arsip.berkas().indices.map { .berkasEdisi($0) }
  }

  /// What can only be written when the other data files stand: it names their sizes and digests.
  let terakhir: [HalamanPlan] = [.katalog, .paketData]

  /// How many sitemaps the addresses need.
  var jumlahPeta: Int { halaman.count { if case .peta = $0 { true } else { false } } }

  /// The addresses of sitemap `number`, from 0, of a site with that many entries.
  func isiPeta(_ number: Int, entri: Int) -> Range<Int> {
    let start = number * SemuaHalaman.petaLimit
    return start..<min(start + SemuaHalaman.petaLimit, alamat.count + entri * bahasa)
  }

  func pathPeta(_ number: Int) -> String { jumlahPeta == 1 ? "sitemap.xml" : "sitemap-\(number + 1).xml" }
}
