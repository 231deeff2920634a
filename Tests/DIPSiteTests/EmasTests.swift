import Foundation
import Testing

@testable import DIPSite

/// A small site compared with files that people have looked at.
///
/// After an intended change: `DIP_REKAM=1 swift test --filter EmasTests`, read the difference, run again without it.
@Suite struct EmasTests {
  static let folder = Panggung.akar.appendingPathComponent("Tests/Fixtures/situs")

  static let berkas = [
    "index.html", "daftar.html", "kelas/setiap_saat.html", "pemilu.html", "kategori.html", "kategori/P06.html",
    "unit/kul.html", "tahun/2025.html", "informasi/KTR-0001.html", "informasi/KTR-0101.html", "informasi/KTR-0102.html",
    "dikecualikan.html", "dasar-hukum.html", "halaman/tentang.html", "404.html", "data/dip.json", "data/dik.json",
    "data/entri/KTR-0101.json", "umpan.xml", "en/umpan.xml", "sitemap.xml", "robots.txt", "aset/tema.css",
  ]

  static let tambahan = [
    "informasi/kul/KTR-0101.md": Panggung.entri(
      "KTR-0101", judul: "Pedoman kampanye contoh", kelas: "setiap_saat", sub: "S05",
      lebih: """
        rezim: [umum, pemilihan]
        subkategori_pemilu: P06
        kegiatan: Pemilihan contoh
        judul_en: Sample campaign guide
        bahasa: en
        dikecualikan_sebagian: [DIK-001]
        diperbarui: 2025-05-02
        divalidasi: 2025-06-03
        berkas:
          - {nama: Rencana, lokasi: berkas/rencana.txt}
          - {nama: Peraturan di situs lain, lokasi: "https://contoh.example/a?b=1&c=2"}
        """,
      isi: "Lihat [perjanjian](KTR-0001) & *lampiran*.\n\n## Rincian\n\n- satu\n- dua"),
    "informasi/kul/KTR-0102.md": Panggung.entri(
      "KTR-0102", judul: "Daftar lama contoh", lebih: "dicabut: {tanggal: 2025-03-01, alasan: Diganti daftar baru.}"),
  ]

  @Test func siteIsAsRecorded() throws {
    let panggung = try Panggung(EmasTests.tambahan)
    defer { panggung.selesai() }
    try EmasTests.banding(panggung.situs(), EmasTests.berkas, folder: EmasTests.folder)
  }

  /// Holds files of a site against those in `folder`, or records them there.
  static func banding(_ sink: MemorySink, _ berkas: [String], folder: URL) throws {
    let recording = ProcessInfo.processInfo.environment["DIP_REKAM"] == "1"
    for path in berkas {
      let made = try #require(sink.text(path), "\(path) tidak dibuat")
      let file = folder.appendingPathComponent(path)
      if recording {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(made.utf8).write(to: file)
      } else {
        let kept = try String(contentsOf: file, encoding: .utf8)
        if made != kept { Issue.record("\(path): \(EmasTests.firstDifference(kept, made))") }
      }
    }
    #expect(!recording, "direkam; baca bedanya, lalu jalankan lagi tanpa DIP_REKAM")
  }

  private static func firstDifference(_ kept: String, _ made: String) -> String {
    let a = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let b = made.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, (left, right)) in zip(a, b).enumerated() where left != right {
      return "baris \(index + 1)\n- \(left)\n+ \(right)"
    }
    return "\(a.count) baris, kini \(b.count)"
  }
}
