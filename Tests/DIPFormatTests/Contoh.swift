import DIPDiagnostics
import DIPSource
import Foundation
import Testing

@testable import DIPFormat

/// The small valid register of the fixtures, as the format room sees it.
enum Contoh {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/dasar")

  static func berkas(_ name: String) throws -> SourceFile {
    SourceFile(path: "content/" + name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
  }

  static func konteks() throws -> Konteks {
    var found: [Diagnostic] = []
    let office = try #require(BacaData.badanPublik(try berkas("badan-publik.yaml"), tanggal: nil, &found))
    let words = try #require(BacaData.kosakata(try berkas("kosakata.yaml"), &found))
    #expect(found.isEmpty)
    return Konteks(
      badanPublik: office, kosakata: words, tanggalAcuan: office.tanggalAcuan,
      inventaris: ContentFolder.walk(root: folder.path, shownAs: "content"), kodeDIK: ["DIK-001"])
  }

  /// What is said of an entry with one key replaced; `baris` is the whole line.
  static func temuan(_ kunci: String, _ baris: String) throws -> (entri: Entri?, temuan: [Diagnostic]) {
    let text = String(decoding: try berkas("informasi/kul/KTR-0001.md").bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(kunci + ":") ? baris : String(line)
    }
    let file = SourceFile(path: "content/informasi/kul/KTR-0001.md", bytes: Array(lines.joined(separator: "\n").utf8))
    var reader = EntriReader(konteks: try konteks())
    let result = reader.baca(file, sumber: "informasi/kul/KTR-0001.md")
    return (result.entri, result.temuan)
  }
}
