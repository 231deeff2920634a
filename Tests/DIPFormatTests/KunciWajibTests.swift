import DIPDiagnostics
import Foundation
import Testing

@testable import DIPFormat

/// From every entry of the sample content, every required key is taken away in turn.
@Suite struct KunciWajibTests {
  private static let kode: [String: UInt16] = [
    "kode": 101, "judul": 102, "ringkasan": 102, "kelas": 109, "subkategori": 110, "menguasai": 103,
    "penanggung_jawab": 104, "dibuat": 105, "bentuk": 106, "retensi": 107,
  ]

  @Test func isAskedForWithItsBasisWhereItBelongs() throws {
    let konteks = try Contoh.konteks(Contoh.content)
    var reader = EntriReader(konteks: konteks)
    let paths = konteks.inventaris.files.map(\.path).filter { $0.hasPrefix("informasi/") }
    #expect(paths.count >= 80)
    for path in paths {
      let whole = try Contoh.berkas(path, in: Contoh.content)
      let before = reader.baca(whole, sumber: path).temuan
      #expect(!before.contains { $0.severity == .error }, "\(path)")
      let lines = String(decoding: whole.bytes, as: UTF8.self).components(separatedBy: "\n")
      for (key, code) in KunciWajibTests.kode {
        let start = try #require(lines.firstIndex { $0.hasPrefix(key + ":") }, "\(path) has no \(key)")
        var end = start + 1
        while end < lines.count, lines[end].hasPrefix(" ") || lines[end].hasPrefix("- ") { end += 1 }
        let rest = (lines[..<start] + lines[end...]).joined(separator: "\n")
        let file = SourceFile(path: whole.path, bytes: Array(rest.utf8))
        let found = reader.baca(file, sumber: path).temuan.filter { $0.severity == .error }
        #expect(found.map(\.code) == [RuleCode(code)], "\(path) without \(key)")
        let place = try #require(found.first?.location.place)
        #expect(found.first?.location.isAfter == true)
        // The sample keeps the format's order of keys, so the place is the line before the gap.
        #expect(place.line == start, "\(path) without \(key)")
      }
    }
  }
}
