import DIPDiagnostics
import DIPFormat
import DIPRegister
import Foundation
import Testing

@testable import DIPSite

/// A register in a folder of its own, and the site made from it in memory.
struct Panggung {
  static let akar = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let templat = akar.appendingPathComponent("templates").path

  let folder: URL

  /// The basic sample register with more files, by their paths in the content folder.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("dip-situs-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Panggung.akar.appendingPathComponent("Tests/Fixtures/dasar"), to: folder)
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func selesai() { try? FileManager.default.removeItem(at: folder) }

  func register(jobs: Int = 2) throws -> Register {
    let result = try RegisterReader.read(
      RegisterReader.Options(
        folder: folder.path, shownAs: "content", jobs: jobs, bodies: FileManager.default.temporaryDirectory.path))
    for finding in result.findings where finding.severity == .error {
      Issue.record("\(finding.code) \(finding.location.path) \(finding.arguments)")
    }
    return try #require(result.register, "register tidak terbaca")
  }

  static func templates() throws -> TemplateSet {
    let (set, findings) = TemplateSet.load(folder: templat, shownAs: "templates")
    for one in findings {
      Issue.record("\(one.code) \(one.location.path):\(one.location.place?.line ?? 0) \(one.arguments)")
    }
    return try #require(set, "templat tidak terbaca")
  }

  static func situs(_ register: Register, jobs: Int = 2) throws -> MemorySink {
    let sink = MemorySink()
    try SiteBuilder.render(register, templates: templates(), into: sink, jobs: jobs)
    return sink
  }

  func situs(jobs: Int = 2) throws -> MemorySink { try Panggung.situs(register(jobs: jobs), jobs: jobs) }

  /// An entry that breaks no rule; `lebih` is put in as it is, before the body.
  static func entri(
    _ kode: String, judul: String = "Catatan rapat", kelas: String = "setiap_saat", sub: String = "S09",
    lebih: String = "", isi: String = "Uraian."
  ) -> String {
    """
    ---
    kode: \(kode)
    judul: \(judul)
    ringkasan: Keterangan singkat tentang dokumen ini untuk pengujian.
    jenis: dokumen
    kelas: \(kelas)
    subkategori: \(sub)
    menguasai: kul
    penanggung_jawab: kul
    dibuat: {waktu: 2024, tempat: Kota Contoh}
    bentuk: [cetak]
    retensi: {aktif: 1 tahun, inaktif: 1 tahun, nasib: musnah}
    cara_memperoleh: Salinan di meja layanan
    \(lebih)
    ---
    \(isi)
    """.replacingOccurrences(of: "\n\n---", with: "\n---")
  }
}
