import DIPDiagnostics
import DIPEdition
import Foundation
import Testing

/// Every byte of every file of a small edition, flipped in turn: each time the edition is refused.
@Suite struct BitaTests {
  @Test func everyByteOfAnEdition() throws {
    let kantor = try Kantor()
    try kantor.sahkan("2026", "2025-12-02")
    let folder = kantor.path("edisi/2026").path
    let nama = try #require(NamaEdisi("2026"))
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var flipped = 0
    for name in names {
      let path = folder + "/" + name
      guard let file = FileHandle(forUpdatingAtPath: path), let bytes = try? file.readToEnd(), !bytes.isEmpty else {
        continue
      }
      for (index, byte) in bytes.enumerated() {
        // Another bit for each place, so that letter case, digits and line ends all get their turn.
        try file.seek(toOffset: UInt64(index))
        try file.write(contentsOf: Data([byte ^ (1 << UInt8(index % 8))]))
        flipped += 1
        // What the whole check begins with; only what gets past it is looked at in full.
        let found = PembacaEdisi.periksaManifest(folder: folder, shownAs: "content/edisi/2026", nama: nama)
        let isRefused = found.contains { $0.severity == .error } || kantor.ditolak()
        if !isRefused { Issue.record("\(name), byte \(index) of \(bytes.count), passes") }
        try file.seek(toOffset: UInt64(index))
        try file.write(contentsOf: Data([byte]))
      }
      try file.close()
    }
    #expect(flipped > 5000)
    #expect(!kantor.ditolak())
  }
}

extension Kantor {
  /// What decides whether `dip verify` ends with 3.
  fileprivate func ditolak() -> Bool {
    let found = PemeriksaEdisi.periksa(folder: isi.path, shownAs: "content", luar: TanpaPemeriksaLuar()).verifikasi
    return !found.edisi.allSatisfy(\.memenuhi) || !found.temuan.isEmpty
  }
}
