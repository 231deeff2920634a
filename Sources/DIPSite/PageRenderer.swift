import DIPEdition
import DIPFormat
import DIPRegister
import DIPTemplate

/// One worker's means to make pages: its buffers are used again and again.
struct PageRenderer<Sink: OutputSink> {
  /// Of the Indonesian pages, and of all that is there once.
  private let konteks: KonteksSitus
  /// Of every language the site has, Indonesian first.
  private let semua: [KonteksSitus]
  private let pages: SemuaHalaman
  private let sink: Sink
  private let catatan: CatatanBerkas
  private let worker: Int
  private let output = TemplateOutput()
  private var body = BodyBuffer()
  private var entri: [EntriView]
  /// The words of the entries rendered here, for the search.
  private(set) var kata = PengumpulKata()
  private let rows: EntryRows
  private var rowWriter: Spool.Writer
  private var noted: [(index: Int, piece: Spool.Piece)] = []

  /// Documents larger than this are written in pieces.
  private static var piece: Int { 128 * 1024 }

  /// `lain` are the same site in its other languages.
  init(
    _ konteks: KonteksSitus, lain: [KonteksSitus] = [], _ pages: SemuaHalaman, _ rows: EntryRows, sink: Sink,
    catatan: CatatanBerkas, worker: Int
  ) {
    semua = [konteks] + lain
    self.rows = rows
    rowWriter = rows.writer()
    self.konteks = konteks
    self.pages = pages
    self.sink = sink
    self.catatan = catatan
    self.worker = worker
    entri = semua.map { EntriView($0) }
  }

  /// An entry's page in every language, from one body, and its data.
  mutating func entry(_ index: Int) throws {
    let code = konteks.register.entri[index].kode
    try konteks.register.isiEntri(index, &body)
    // The same on every language's page: the way to the page that lasts.
    let qr = konteks.qrEntri ? KodeQR.garis(konteks.alamatSitus + "informasi/" + code + ".html") : nil
    for place in semua.indices {
      try entri[place].render(index, body: body.html, qr: qr, into: output)
      try flush(semua[place].awalan + "informasi/" + code + ".html")
    }
    let row = try row(index)
    try konteks.templates[.dataEntri].render(konteks.dataEntri(row, text: body.text), into: output)
    try flush("data/entri/" + code + ".json")
    kata.entri(index, konteks.register.entri[index], text: body.text)
  }

  /// The entry's JSON, which is also kept for the lists of data.
  private mutating func row(_ index: Int) throws -> SafeMarkup {
    try konteks.templates[.dataUnsur].render(konteks.unsur(index), into: output)
    defer { output.removeAll() }
    // Without the template's last line break: where it is inserted, another one follows.
    let bytes = output.withBytes { Array($0.last == UInt8(ascii: "\n") ? $0.dropLast() : $0[...]) }
    noted.append((index, try rowWriter.add(bytes)))
    return SafeMarkup(trustedBytes: bytes)
  }

  /// Makes the rows of this worker's entries readable, once it has made all of them.
  mutating func finishRows() throws {
    try rowWriter.flush()
    rows.note(noted)
    noted = []
  }

  mutating func page(_ page: HalamanPlan) throws {
    switch page {
    case .beranda: try each(.beranda, "index.html") { $0.halamanBeranda() }
    case .cari:
      let lists = pages.daftar
      try each(.cari, "cari.html") { $0.cari(lists) }
    case .daftar(let index, let number):
      let list = pages.daftar[index]
      try each(list.panjang ? .daftar : .ringkas, list.alamat(number)) { $0.daftar(list, halaman: number) }
    case .daftarKategori: try each(.kategori, "kategori.html") { $0.daftarKategori() }
    case .daftarUnit: try each(.unit, "unit.html") { $0.daftarUnit() }
    case .daftarTahun: try each(.tahun, "tahun.html") { $0.daftarTahun() }
    case .dikecualikan:
      let bodies = try bodiesDIK()
      try each(.dikecualikan, "dikecualikan.html") { $0.dikecualikan(bodies) }
    case .dasarHukum: try each(.dasarHukum, "dasar-hukum.html") { $0.halamanHukum() }
    case .halaman(let index): try own(index)
    case .tidakDitemukan: try each(.tidakDitemukan, "404.html") { $0.tidakDitemukan() }
    case .dataDIP(let kelas): try data(kelas)
    case .dataDIK: try pieces(.dataDIK, konteks.dataDIK(), "data/dik.json")
    case .dataCSV:
      let stream = try noted("data/dip.csv")
      try BerkasCSV.tulis(konteks, konteks.plan.urutan[...]) { try $0.withUnsafeBufferPointer(stream.write) }
      try stream.close()
    case .dataXLSX:
      let stream = try noted("data/dip.xlsx")
      try BukuDIP.tulis(konteks) { try $0.withUnsafeBufferPointer(stream.write) }
      try stream.close()
    case .cetak(let index): try annex(pages.cetak[index], folder: "cetak/", BentukCetak())
    case .katalog: try whole(.katalog, konteks.katalog(catatan), "data/katalog.jsonld")
    case .paketData: try whole(.paketData, konteks.katalog(catatan), "data/datapackage.json")
    case .umpan: try each(.umpan, "umpan.xml") { $0.umpan() }
    case .peta(let number): try map(number)
    case .petaIndeks:
      let names = pages
      try whole(.petaIndeks, konteks.peta(pages.jumlahPeta) { (names.pathPeta($0), nil) }, "sitemap.xml")
    case .robots: try whole(.robots, konteks.robots(), "robots.txt")
    case .pencarian: try whole(.pencarian, konteks.pencarian(), "opensearch.xml")
    case .keamanan: try whole(.keamanan, konteks.keamanan(), ".well-known/security.txt")
    case .tema: try whole(.tema, konteks.tema(), "aset/tema.css")
    case .aset(let index):
      let file = konteks.templates.aset[index]
      try file.bytes.withUnsafeBufferPointer { try sink.write(path: file.path, worker: worker, bytes: $0) }
    case .arsip: try each(.arsip, "edisi.html") { $0.halamanArsip() }
    case .edisi, .daftarEdisi, .perubahan, .periksa: try edition(page)
    case .berkasEdisi(let index):
      let file = pages.berkasEdisi[index]
      try sink.copy(from: file.asal, to: file.tujuan, worker: worker)
    case .berkas(let index):
      let path = konteks.register.berkas[index]
      try sink.copy(from: konteks.register.folder + "/" + path, to: path, worker: worker)
    }
  }

  private func edition(_ page: HalamanPlan) throws {
    let editions = konteks.arsip.edisi
    switch page {
    case .edisi(let index): try each(.edisi, editions[index].folder + "index.html") { $0.halamanEdisi(index) }
    case .periksa(let index): try each(.periksa, editions[index].folder + "periksa.html") { $0.halamanPeriksa(index) }
    case .daftarEdisi(let index, let number):
      try each(.daftarEdisi, editions[index].folder + Alamat.halaman("daftar", number)) {
        $0.daftarEdisi(index, halaman: number)
      }
    case .perubahan(let index, let number):
      try each(.perubahan, editions[index].folder + Alamat.halaman("perubahan", number)) {
        $0.perubahan(index, halaman: number)
      }
    default: break
    }
  }

  /// An annex with its style and its QR code.
  func annex(_ cetak: CetakPlan, folder: String, _ bentuk: BentukCetak) throws {
    let stem = folder + cetak.nama
    try pieces(.cetak, konteks.cetak(cetak, folder: folder), stem + ".html")
    try whole(.gayaCetak, konteks.gayaCetak(cetak, bentuk), stem + ".css")
    var code = GambarQR.svg(konteks.kantor.alamatSitus + cetak.halaman)
    try code.withUTF8 { try sink.write(path: stem + ".svg", worker: worker, bytes: $0) }
  }

  /// The rows of an annex as data.
  mutating func dataCetak(_ cetak: CetakPlan) throws {
    for item in cetak.entri { _ = try row(Int(item)) }
    try finishRows()
    try pieces(.dataDIP, konteks.dataDIP(cetak.entri[...], kelas: nil, rows: rows), cetak.nama + ".json")
  }

  private mutating func own(_ index: Int) throws {
    let one = konteks.register.halaman[index]
    for konteks in semua {
      try konteks.register.isiHalaman(index, &body, bahasa: konteks.bahasa)
      try whole(konteks, .halaman, konteks.halaman(one, body: body.html), "halaman/\(one.nama).html")
    }
  }

  private mutating func bodiesDIK() throws -> [[UInt8]] {
    var bodies: [[UInt8]] = []
    for index in konteks.register.dik.indices {
      try konteks.register.isiDIK(index, &body)
      bodies.append(body.html)
    }
    return bodies
  }

  private func data(_ kelas: Kelas?) throws {
    let range = kelas.map { konteks.plan.kelas[Int($0.rawValue)] } ?? konteks.plan.urutan.indices
    let items = konteks.plan.urutan[range]
    try pieces(.dataDIP, konteks.dataDIP(items, kelas: kelas, rows: rows), "data/\(kelas?.kode ?? "dip").json")
  }

  private func map(_ number: Int) throws {
    let entri = konteks.register.entri
    let range = pages.isiPeta(number, entri: entri.count)
    let names = pages.alamat
    let folders = semua.map { $0.awalan + "informasi/" }
    let record = konteks.peta(range.count) { [pages] offset in
      let place = range.lowerBound + offset
      guard place >= names.count else { return names[place] }
      let (folder, item) = (place - names.count).quotientAndRemainder(dividingBy: entri.count)
      return (folders[folder] + entri[item].kode + ".html", pages.diubah(entri[item]))
    }
    try pieces(.peta, record, pages.pathPeta(number))
  }

  /// A page, or the feed, in every language; `path` leads from the root of each.
  private func each(_ template: TemplateSet.Nama, _ path: String, _ make: (KonteksSitus) -> Record) throws {
    for konteks in semua { try whole(konteks, template, make(konteks), path) }
  }

  private func whole(
    _ konteks: KonteksSitus, _ template: TemplateSet.Nama, _ record: Record, _ path: String
  ) throws {
    try konteks.templates[template].render(record, into: output)
    try flush(konteks.awalan + path)
  }

  /// A file that is there once.
  private func whole(_ template: TemplateSet.Nama, _ record: Record, _ path: String) throws {
    try whole(konteks, template, record, path)
  }

  private func flush(_ path: String) throws {
    defer { output.removeAll() }
    try output.withBytes { try sink.write(path: path, worker: worker, bytes: $0) }
  }

  private func noted(_ path: String) throws -> AliranTercatat {
    AliranTercatat(path, try sink.stream(path: path, worker: worker), catatan)
  }

  private func pieces(_ template: TemplateSet.Nama, _ record: Record, _ path: String) throws {
    let stream = try noted(path)
    let output = TemplateOutput(threshold: PageRenderer.piece) { try stream.write($0) }
    try konteks.templates[template].render(record, into: output)
    try output.finish()
    try stream.close()
  }
}
