import DIPDiagnostics
import DIPSource
import Foundation
import Testing

@testable import DIPFormat

/// The small valid register of the fixtures, as the format room sees it.
enum Contoh {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/dasar")

  /// The sample content of the repository.
  static let content = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("content")

  static func berkas(_ name: String, in folder: URL = Contoh.folder) throws -> SourceFile {
    SourceFile(path: "content/" + name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
  }

  static func konteks(_ folder: URL = Contoh.folder) throws -> Konteks {
    var found: [Diagnostic] = []
    let office = try #require(BacaData.badanPublik(try berkas("badan-publik.yaml", in: folder), tanggal: nil, &found))
    let words = try #require(BacaData.kosakata(try berkas("kosakata.yaml", in: folder), &found))
    #expect(found.isEmpty)
    let inventory = ContentFolder.walk(root: folder.path, shownAs: "content")
    let dik = inventory.files.map(\.path).filter { $0.hasPrefix("dikecualikan/") }.map { RawEntry.nama(path: $0) }
    return Konteks(
      badanPublik: office, kosakata: words, tanggalAcuan: office.tanggalAcuan, inventaris: inventory,
      kodeDIK: Set(dik))
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
