import DIPFormat
import DIPRegister
import Foundation
import Testing

@testable import DIPEdition
@testable import DIPSite

/// A small office with two ratified editions and one that is only proposed.
struct KantorEdisi {
  let panggung: Panggung
  private let isi: String

  init() throws {
    panggung = try Panggung(EmasTests.tambahan)
    isi = panggung.folder.path
    try? FileManager.default.removeItem(at: panggung.folder.appendingPathComponent("informasi/kul/KTR-0102.md"))
    try tulis("KTR-0103", "Berita acara rapat pleno contoh", "Ringkasan lama tentang rapat pleno contoh.")
    try sahkan("2025", "2025-12-01")
    try ganti("badan-publik.yaml", "tanggal_acuan: 2025-12-01", "tanggal_acuan: 2026-05-31")
    try tulis("KTR-0103", "Berita acara rapat pleno contoh", "Ringkasan baru tentang rapat pleno terbuka contoh.")
    try tulis("KTR-0104", "Laporan <b>tambahan</b> & lain-lain", "Ditulis dengan tanda yang harus lolos utuh.")
    try ganti(
      "informasi/kul/KTR-0101.md", "jenis: dokumen",
      "dicabut: {tanggal: 2026-04-01, alasan: Digabung dengan daftar lain.}\njenis: dokumen")
    try sahkan("2026", "2026-05-02")
  }

  func selesai() { panggung.selesai() }

  func tulis(_ kode: String, _ judul: String, _ ringkasan: String, kelas: String = "setiap_saat", sub: String = "S09")
    throws
  {
    let text = Panggung.entri(kode, judul: judul, kelas: kelas, sub: sub)
      .replacing("Keterangan singkat tentang dokumen ini untuk pengujian.", with: ringkasan)
    try Data(text.utf8).write(to: panggung.folder.appendingPathComponent("informasi/kul/\(kode).md"))
  }

  func ganti(_ path: String, _ old: String, _ new: String) throws {
    let file = panggung.folder.appendingPathComponent(path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old), "\(old) is not in \(path)")
    try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: file)
  }

  var verifikasi: Verifikasi {
    Verifikasi.jalankan(RantaiEdisi.baca(folder: isi, shownAs: "content"), luar: TanpaPemeriksaLuar())
  }

  func bekukan(_ nama: String, _ tanggal: String) throws {
    let date = try #require(Tanggal(tanggal))
    let result = try RegisterReader.read(
      RegisterReader.Options(
        folder: isi, shownAs: "content", tanggal: date, bodies: FileManager.default.temporaryDirectory.path))
    let register = try #require(result.register, "\(result.findings.map(\.code))")
    let frozen = try Pembekuan(register, folder: isi, shownAs: "content")
      .susun(try #require(NamaEdisi(nama)), tanggal: date, verifikasi: verifikasi)
    try Pembekuan.tulis(frozen)
  }

  func sahkan(_ nama: String, _ tanggal: String) throws {
    try bekukan(nama, tanggal)
    for step in Langkah.allCases {
      let name = try #require(NamaEdisi(nama))
      let edition = try #require(verifikasi[name])
      let document = panggung.folder.deletingLastPathComponent()
        .appendingPathComponent("\(panggung.folder.lastPathComponent)-\(step.rawValue).pdf")
      defer { try? FileManager.default.removeItem(at: document) }
      try Data("%PDF-1.4 \(nama) \(step.rawValue), contoh\n".utf8).write(to: document)
      let isian = Pencatatan.Isian(
        langkah: step, jabatan: edition.penilai?[step]?.jabatan ?? "", nama: "Pejabat Contoh",
        tanggal: try #require(Tanggal(tanggal)), tempat: "Kota Contoh", nomor: "1/CONTOH/\(nama)",
        sidik: try #require(edition.edisi).sidik, dokumen: document.path,
        penandaTangan: step == .pengesahan ? ["ketua-tim", "anggota-1"] : [])
      _ = try Pencatatan(edition, penerus: nil).catat(isian, temuan: edition.temuan)
    }
  }

  func situs(pratinjau: Bool = false, jobs: Int = 2) throws -> MemorySink {
    let found = verifikasi
    let register = try Terbitan.register(
      isi: panggung.register(), verifikasi: found, pratinjau: pratinjau, jobs: jobs)
    let sink = MemorySink()
    try SiteBuilder.render(
      register, arsip: ArsipEdisi(found, pratinjau: pratinjau), templates: Panggung.templates(), into: sink, jobs: jobs)
    return sink
  }
}

@Suite struct EdisiTests {
  static let folder = Panggung.akar.appendingPathComponent("Tests/Fixtures/situs-edisi")

  static let berkas = [
    "index.html", "edisi.html", "edisi/2025/index.html", "edisi/2025/perubahan.html", "edisi/2026/index.html",
    "edisi/2026/daftar.html", "edisi/2026/perubahan.html", "edisi/2026/periksa.html", "informasi/KTR-0001.html",
    "informasi/KTR-0101.html", "data/entri/KTR-0103.json", "umpan.xml", "en/umpan.xml",
  ]

  @Test func siteWithEditionsIsAsRecorded() throws {
    let kantor = try KantorEdisi()
    defer { kantor.selesai() }
    try EmasTests.banding(kantor.situs(), EdisiTests.berkas, folder: EdisiTests.folder)
  }

  @Test func jobsMakeNoDifference() throws {
    let kantor = try KantorEdisi()
    defer { kantor.selesai() }
    #expect(try kantor.situs(jobs: 1).files == kantor.situs(jobs: 3).files)
  }

  @Test func everyFileOfAnEditionIsCopied() throws {
    let kantor = try KantorEdisi()
    defer { kantor.selesai() }
    let sink = try kantor.situs()
    let edition = try #require(kantor.verifikasi.edisi.last?.edisi)
    for file in edition.berkas.map(\.lokasi) + ["MANIFEST"] {
      // A copied file is kept in memory as the path it came from.
      #expect(sink.text("edisi/2026/\(file)") == edition.folder + "/" + file)
    }
    let folders = Set(
      SiteBuilder.folders(try kantor.panggung.register(), ArsipEdisi(kantor.verifikasi, pratinjau: false)))
    #expect(folders.isSuperset(of: ["edisi", "edisi/2025", "edisi/2026", "edisi/2026/data", "edisi/2026/dokumen"]))
  }

  @Test func proposalIsSeenInPreviewOnly() throws {
    let kantor = try KantorEdisi()
    defer { kantor.selesai() }
    try kantor.tulis("KTR-0105", "Rencana yang baru diusulkan", "Belum disahkan, jadi belum untuk umum.")
    try kantor.bekukan("2026-1", "2026-05-10")
    let open = try kantor.situs()
    #expect(open.files.keys.allSatisfy { !$0.hasPrefix("edisi/2026-1/") })
    #expect(
      open.files.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Rencana yang baru diusulkan") })
    #expect(try #require(open.text("edisi.html")).contains("Edisi 2026<"))
    let preview = try kantor.situs(pratinjau: true)
    let changes = try #require(preview.text("edisi/2026-1/perubahan.html"))
    #expect(changes.contains("Rencana yang baru diusulkan") && changes.contains("Belum disahkan"))
    #expect(changes.contains("PRATINJAU"))
    #expect(try #require(preview.text("edisi.html")).contains("Belum memenuhi kebijakan"))
  }

  @Test func sertaMertaIsMarkedUntilRatified() throws {
    let kantor = try KantorEdisi()
    defer { kantor.selesai() }
    try Data("nihil: []\n".utf8).write(to: kantor.panggung.folder.appendingPathComponent("nihil.yaml"))
    try kantor.tulis("KTR-0201", "Pengumuman bencana contoh", "Diumumkan segera.", kelas: "serta_merta", sub: "M01")
    let sink = try kantor.situs()
    let page = try #require(sink.text("informasi/KTR-0201.html"))
    #expect(page.contains("Belum disahkan") && !page.contains("Sidik informasi ini"))
    #expect(
      try #require(sink.text("data/entri/KTR-0201.json")).contains(
        "\"status_entri\":\"belum_disahkan\",\n\"sidik\":null"))
    #expect(try #require(sink.text("umpan.xml")).contains("informasi/KTR-0201.html"))
    #expect(!(try #require(sink.text("edisi/2026/daftar.html")).contains("KTR-0201")))
  }

  @Test func officeOrFileNamesAreQuotedForEachShell() throws {
    let kantor = try KantorEdisi()
    defer { kantor.selesai() }
    let stored = try #require(kantor.verifikasi.edisi.last?.edisi)
    var odd = stored
    odd.berkas.append(
      BerkasEdisi(lokasi: "dokumen/Surat $(x) dari 'A'.pdf", ukuran: 1, sidik: stored.sidik))
    let commands = PerintahPeriksa(edisi: odd, segel: [], alamat: "https://contoh.example/edisi/2026/")
    #expect(
      commands.perintah(.unduh, .linux).hasSuffix(
        "-o 'dokumen/Surat $(x) dari '\\''A'\\''.pdf' 'https://contoh.example/edisi/2026/dokumen/Surat%20%24%28x%29%20dari%20%27A%27.pdf'"
      ))
    #expect(commands.perintah(.unduh, .windows).contains("-o 'dokumen/Surat $(x) dari ''A''.pdf'"))
  }

  @Test func changesAreCutIntoPages() throws {
    let date = try #require(Tanggal("2026-01-01"))
    var beda = Perbedaan()
    let one = Perbedaan.Satu(kode: "KTR-0001", judul: "Judul", kelas: .berkala)
    beda.ditambah = Array(repeating: one, count: 150)
    beda.dicabut = Array(
      repeating: .init(satu: one, pencabutan: Pencabutan(tanggal: date, alasan: "Alasan")), count: 120)
    let content = IsiPerubahan(
      beda: beda,
      berubah: Array(repeating: .init(satu: one, unsur: [], layanan: []), count: 100))
    #expect(content.paging.halaman == 2)
    #expect(content.isi(1).ditambah == 0..<150)
    #expect(content.isi(1).berubah == 0..<50)
    #expect(content.isi(1).dicabut.isEmpty)
    #expect(content.isi(2).ditambah.isEmpty)
    #expect(content.isi(2).berubah == 50..<100)
    #expect(content.isi(2).dicabut == 0..<120)
    #expect(content.tautan(249, "x") == "perubahan-2.html#x")
  }
}
