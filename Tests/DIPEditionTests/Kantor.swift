import DIPDiagnostics
import DIPFormat
import DIPRegister
import DIPSource
import Foundation
import Testing

@testable import DIPEdition

/// A small office in a folder of its own: the base fixture, in which editions are frozen, approved, and attacked.
final class Kantor {
  static let akar = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder: URL
  let isi: URL
  private let disk = FileManager.default

  init() throws {
    folder = disk.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent("dip-edisi-\(UUID().uuidString)")
    isi = folder.appendingPathComponent("content")
    try disk.createDirectory(at: folder, withIntermediateDirectories: true)
    try disk.copyItem(at: Kantor.akar.appendingPathComponent("Tests/Fixtures/dasar"), to: isi)
  }

  deinit { try? disk.removeItem(at: folder) }

  /// What looks at seals here.
  var luar: any PemeriksaLuar = TanpaPemeriksaLuar()

  func verifikasi() -> Verifikasi {
    Verifikasi.jalankan(RantaiEdisi.baca(folder: isi.path, shownAs: "content"), luar: luar)
  }

  /// The numbers of the rules that an edition breaks.
  func aturan(_ nama: String) throws -> Set<UInt16> {
    let name = try #require(NamaEdisi(nama))
    return Set(try #require(verifikasi()[name]).temuan.map(\.code.number))
  }

  func memenuhi(_ nama: String) throws -> Bool {
    let name = try #require(NamaEdisi(nama))
    return try #require(verifikasi()[name]).memenuhi
  }

  func register(_ tanggal: String) throws -> Register {
    let date = try #require(Tanggal(tanggal))
    let result = try RegisterReader.read(
      RegisterReader.Options(
        folder: isi.path, shownAs: "content", tanggal: date, bodies: folder.path))
    return try #require(result.register, "\(result.findings.map(\.code))")
  }

  @discardableResult
  func bekukan(_ nama: String, _ tanggal: String) throws -> Pembekuan.Hasil {
    let frozen = try Pembekuan(try register(tanggal), folder: isi.path, shownAs: "content")
      .susun(try #require(NamaEdisi(nama)), tanggal: try #require(Tanggal(tanggal)), verifikasi: verifikasi())
    try Pembekuan.tulis(frozen)
    return frozen
  }

  func catat(
    _ nama: String, _ langkah: Langkah, _ tanggal: String, tanda: [String] = [], sidik: Sidik? = nil
  ) throws {
    let found = verifikasi()
    let name = try #require(NamaEdisi(nama))
    let edition = try #require(found[name])
    let document = folder.appendingPathComponent("\(langkah.rawValue).pdf")
    try Data("%PDF-1.4 \(nama) \(langkah.rawValue), contoh\n".utf8).write(to: document)
    let isian = Pencatatan.Isian(
      langkah: langkah, jabatan: edition.penilai?[langkah]?.jabatan ?? "", nama: "Nama Contoh",
      tanggal: try #require(Tanggal(tanggal)), tempat: "Kota Contoh", nomor: "1/CONTOH/\(nama)",
      sidik: try sidik ?? #require(edition.edisi).sidik, dokumen: document.path, penandaTangan: tanda)
    _ = try Pencatatan(edition, penerus: found.edisi.first { $0.nama > name }?.nama)
      .catat(isian, temuan: edition.temuan)
  }

  /// An edition with all three approvals.
  func sahkan(_ nama: String, _ tanggal: String) throws {
    try bekukan(nama, tanggal)
    try catat(nama, .koreksi, tanggal)
    try catat(nama, .pengesahan, tanggal, tanda: ["ketua-tim", "anggota-1"])
    try catat(nama, .penetapan, tanggal)
  }

  func path(_ path: String) -> URL { isi.appendingPathComponent(path) }

  func baca(_ path: String) throws -> String { try String(contentsOf: self.path(path), encoding: .utf8) }

  func tulis(_ path: String, _ text: String) throws {
    try disk.createDirectory(
      at: self.path(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: self.path(path))
  }

  func ganti(_ path: String, _ old: String, _ new: String) throws {
    let text = try baca(path)
    try #require(text.contains(old), "\(old) is not in \(path)")
    try tulis(path, text.replacing(old, with: new, maxReplacements: 1))
  }

  func hapus(_ path: String) throws { try disk.removeItem(at: self.path(path)) }
  func salin(_ from: String, _ to: String) throws { try disk.copyItem(at: path(from), to: path(to)) }

  /// What somebody does who rewrites a whole folder: MANIFEST fits again.
  func manifestBaru(_ nama: String) throws {
    let folder = path("edisi/\(nama)")
    let names = try disk.subpathsOfDirectory(atPath: folder.path).sorted()
    var files: [(lokasi: String, sidik: Sidik)] = []
    for name in names where name != "MANIFEST" {
      var isFolder: ObjCBool = false
      let file = folder.appendingPathComponent(name).path
      guard disk.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files.append((name, try Sidik.berkas(file).sidik))
    }
    try Data(ManifesEdisi(files).bytes).write(to: folder.appendingPathComponent("MANIFEST"))
  }
}
