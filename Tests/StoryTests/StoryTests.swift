import Foundation
import Testing

struct BerkasCerita: Sendable, CustomTestStringConvertible {
  let url: URL
  var testDescription: String { url.deletingPathExtension().lastPathComponent }

  static let semua: [BerkasCerita] = {
    let folder = Rumah.akar.appendingPathComponent("Tests/Cerita")
    let isi = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return isi.filter { $0.pathExtension == "cerita" }.sorted { $0.path < $1.path }.map(BerkasCerita.init)
  }()
}

/// What a person sees of `dip`: commands, answers, exit codes, files.
@Suite struct StoryTests {
  @Test func storiesWereFound() {
    #expect(BerkasCerita.semua.count >= 25)
  }

  @Test func dipWasBuilt() {
    #expect(
      FileManager.default.isExecutableFile(atPath: Rumah.dip.path), "bangun dahulu dengan `swift build`: \(Rumah.dip)")
  }

  @Test(arguments: BerkasCerita.semua) func cerita(_ berkas: BerkasCerita) throws {
    let teks = try String(contentsOf: berkas.url, encoding: .utf8)
    let cerita = try Cerita(teks)
    let pemutar = try Pemutar(cerita, merekam: Rumah.merekam)
    guard let keluhan = pemutar.keluhan else { return }
    if Rumah.merekam {
      try Data(pemutar.rekaman.utf8).write(to: berkas.url)
      Issue.record("direkam ulang, periksa dengan git diff: \(berkas.url.lastPathComponent)\n\(keluhan)")
    } else {
      Issue.record("\(cerita.judul)\n\(keluhan)")
    }
  }
}
