import DIPSource
import Foundation
import Testing

/// Writing into a content folder: new files, spans of a file, and everything that must be refused.
@Suite final class ContentWriterTests {
  private let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent(
    "dip-tulis-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  private func make(_ name: String, _ text: String) throws -> [UInt8] {
    try ContentWriter.create(path: path(name), bytes: Array(text.utf8))
    return Array(text.utf8)
  }

  private func reason(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "written"
    } catch let failure as ContentWriter.Failure {
      switch failure.reason {
      case .exists: return "exists"
      case .changed: return "changed"
      case .badSpans: return "badSpans"
      case .system: return "system"
      }
    } catch {
      return "\(error)"
    }
  }

  @Test func onlyTheSpansChange() throws {
    let original = try make("a.yaml", "a:   1  # komentar\r\nb: [x,y]\r\n")
    try ContentWriter.edit(
      path: path("a.yaml"), original: original,
      [ContentWriter.Edit(24..<25, Array("z".utf8)), ContentWriter.Edit(5..<6, Array("22".utf8))])
    #expect(try text("a.yaml") == "a:   22  # komentar\r\nb: [z,y]\r\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"])
  }

  @Test func manyFilesAreMadeWholeOrNotAtAll() throws {
    let files = (1...5).map { (path: path("baru/\($0).md"), bytes: Array("isi \($0)\n".utf8)) }
    try ContentWriter.create(files, below: folder.path)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path("baru")).sorted() == [
        "1.md", "2.md", "3.md", "4.md", "5.md",
      ])
    #expect(try text("baru/5.md") == "isi 5\n")
    // One that stands already is not replaced; what came before it stays, and nothing unfinished is left.
    let more = ["6", "3", "7"].map { (path: path("baru/\($0).md"), bytes: Array("lain\n".utf8)) }
    #expect(reason { try ContentWriter.create(more, below: folder.path) } == "exists")
    #expect(try text("baru/3.md") == "isi 3\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path("baru")).sorted() == [
        "1.md", "2.md", "3.md", "4.md", "5.md", "6.md",
      ])
    try FileManager.default.createSymbolicLink(atPath: path("jauh"), withDestinationPath: "/tmp")
    #expect(reason { try ContentWriter.create([(path("jauh/8.md"), [])], below: folder.path) } == "system")
  }

  @Test func whatIsAddedStandsOnALineOfItsOwn() throws {
    let original = try make("a.yaml", "a: 1")
    try ContentWriter.append(path: path("a.yaml"), original: original, Array("b: 2\n".utf8))
    #expect(try text("a.yaml") == "a: 1\nb: 2\n")
  }

  @Test func aFileThatChangedMeanwhileIsLeftAlone() throws {
    let original = try make("a.yaml", "a: 1\n")
    try "a: 3\n".write(toFile: path("a.yaml"), atomically: true, encoding: .utf8)
    let edit = ContentWriter.Edit(3..<4, Array("2".utf8))
    #expect(reason { try ContentWriter.edit(path: path("a.yaml"), original: original, [edit]) } == "changed")
    #expect(try text("a.yaml") == "a: 3\n")
  }

  @Test func aSymbolicLinkIsNotFollowed() throws {
    let original = try make("a.yaml", "a: 1\n")
    try FileManager.default.createSymbolicLink(atPath: path("b.yaml"), withDestinationPath: path("a.yaml"))
    let edit = ContentWriter.Edit(3..<4, Array("2".utf8))
    #expect(reason { try ContentWriter.edit(path: path("b.yaml"), original: original, [edit]) } == "system")
    #expect(try text("a.yaml") == "a: 1\n")
  }

  @Test func spansThatOverlapAreRefused() throws {
    let original = try make("a.yaml", "abcdef")
    let edits = [ContentWriter.Edit(1..<3, []), ContentWriter.Edit(2..<4, [])]
    #expect(reason { try ContentWriter.edit(path: path("a.yaml"), original: original, edits) } == "badSpans")
    #expect(
      reason { try ContentWriter.edit(path: path("a.yaml"), original: original, [ContentWriter.Edit(5..<9, [])]) }
        == "badSpans")
    #expect(try text("a.yaml") == "abcdef")
  }

  @Test func aNewFileNeverReplaces() throws {
    _ = try make("a/b/c.md", "lama")
    #expect(reason { try ContentWriter.create(path: self.path("a/b/c.md"), bytes: [1]) } == "exists")
    #expect(try text("a/b/c.md") == "lama")
  }

  @Test func twoWritersDoNotLoseEachOther() throws {
    _ = try make("a.yaml", "mulai\n")
    let path = path("a.yaml")
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      for _ in 0..<200 {
        guard let bytes = FileManager.default.contents(atPath: path) else { continue }
        if (try? ContentWriter.append(path: path, original: Array(bytes), Array("\(number)\n".utf8))) != nil { return }
      }
    }
    let lines = try text("a.yaml").split(separator: "\n").map(String.init)
    #expect(lines.sorted() == (["mulai"] + (0..<8).map(String.init)).sorted())
  }
}
