import DIPDiagnostics
import DIPFormat
import DIPRegister
import Foundation
import Testing

/// A content folder of its own, from the small valid register.
private final class Isi {
  let folder: URL

  init() throws {
    let disk = FileManager.default
    let base = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/dasar")
    folder = disk.temporaryDirectory.appendingPathComponent("dip-register-\(UUID().uuidString)")
    try disk.copyItem(at: base, to: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func tulis(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(path))
  }
  func baca(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  func register(jobs: Int = 1, isKept: Bool = false) throws -> RegisterReader.Result {
    try RegisterReader.read(
      RegisterReader.Options(
        folder: folder.path, shownAs: "content", jobs: jobs,
        bodies: isKept ? FileManager.default.temporaryDirectory.path : nil,
        coverage: true))
  }

  /// Many entries, every seventh of them broken in one of several ways.
  func banyak(_ count: Int) throws {
    let text = try baca("informasi/kul/KTR-0001.md")
    try tulis("informasi/hukum/KTR-0100.md", text.replacing("KTR-0001", with: "KTR-0100"))
    for number in 100..<(100 + count) {
      let code = String(format: "KTR-%04d", number)
      var copy = text.replacing("KTR-0001", with: code).replacing("gudang contoh", with: "gudang contoh \(number)")
      if number % 7 == 0 {
        switch number % 5 {
        case 0: copy = copy.replacing("menguasai: kul", with: "menguasai: kulx")
        case 1: copy = String(copy.dropFirst(4))
        case 2: copy += "\n<b>mentah</b>\n"
        case 3: copy = copy.replacing("judul: ", with: "judul: \"")
        default: copy = copy.replacing("kode: \(code)", with: "kode: KTR-0001")
        }
      }
      try tulis("informasi/\(number % 2 == 0 ? "kul" : "hukum")/\(code).md", copy)
    }
  }
}

@Suite struct RegisterTests {
  /// A data file that cannot be read says so, and hides nothing that can be said of the entries without it.
  @Test(arguments: ["badan-publik.yaml", "kosakata.yaml"])
  func aBrokenDataFileHidesNoEntry(_ name: String) throws {
    let isi = try Isi()
    let text = try isi.baca("informasi/kul/KTR-0001.md")
    try isi.tulis("informasi/kul/KTR-0001.md", text.replacing("bentuk: [cetak, digital]\n", with: "") + "\n<b>x</b>\n")
    try isi.tulis("informasi/kul/KTR-0004.md", "---\njudul: [\n---\n")
    try isi.tulis("halaman/lain.md", "tanpa kepala\n")
    let whole = try isi.register().findings.map(\.code.number).filter { $0 != 407 }.sorted()
    #expect(Set(whole) == [3, 5, 106, 601])
    try isi.tulis(name, "kode: [")
    let broken = try isi.register()
    #expect(broken.findings.map(\.code.number).sorted() == (whole + [5]).sorted())
    #expect(broken.register == nil && broken.cakupan.isEmpty && broken.checked == 4)
  }

  @Test func theSampleIsARegister() throws {
    let result = try Isi().register(isKept: true)
    #expect(result.findings.isEmpty)
    let register = try #require(result.register)
    #expect(register.entri.map(\.kode) == ["KTR-0001", "KTR-0002", "KTR-0003"])
    #expect(register.dik.map(\.kode) == ["DIK-001"])
    #expect(register.halaman.map(\.nama) == ["tentang"])
    #expect(register.berkas == ["berkas/rencana.txt"])
    #expect(result.cakupan.map(\.terjawab) == [true, true, true, true])
    var body = BodyBuffer()
    try register.isiEntri(0, &body)
    #expect(String(decoding: body.html, as: UTF8.self).contains("<li>masa sewa.</li>"))
    #expect(String(decoding: body.text, as: UTF8.self).contains("luas dan letak gudang"))
  }

  @Test(arguments: [2, 4, 9])
  func workersLeaveNoTrace(_ jobs: Int) throws {
    let content = try Isi()
    try content.banyak(300)
    let one = try content.register()
    let many = try content.register(jobs: jobs)
    #expect(one.findings.count > 40)
    #expect(
      Set(one.findings.map(\.code)).isSuperset(of: [
        RuleCode(122), RuleCode(3), RuleCode(601), RuleCode(5), RuleCode(108), RuleCode(401),
      ]))
    #expect(one.findings == many.findings)
    #expect(one.checked == many.checked)
    #expect(one.findings == one.findings.sorted(by: Diagnostic.inOrder))
  }

  @Test(arguments: [2, 4])
  func bodiesAreTheSameWithAnyNumberOfWorkers(_ jobs: Int) throws {
    let content = try Isi()
    let text = try content.baca("informasi/kul/KTR-0001.md")
    for number in 100..<260 {
      let code = String(format: "KTR-%04d", number)
      let body =
        "\n\n| a | b |\n| - | - |\n| \(number) | **tebal** |\n\n- \(String(repeating: "kata ", count: number))\n"
      try content.tulis("informasi/kul/\(code).md", text.replacing("KTR-0001", with: code) + body)
    }
    let one = try #require(try content.register(isKept: true).register)
    let many = try #require(try content.register(jobs: jobs, isKept: true).register)
    #expect(one.entri.map(\.kode) == many.entri.map(\.kode))
    #expect(one.entri.count == 163)
    var left = BodyBuffer()
    var right = BodyBuffer()
    for index in one.entri.indices {
      try one.isiEntri(index, &left)
      try many.isiEntri(index, &right)
      #expect(left.html == right.html && left.text == right.text, "\(one.entri[index].kode)")
    }
  }

  /// Each file broken in its own way is told of, and a whole one among them stays unblamed.
  @Test func oneBrokenFileNeverHidesAnother() throws {
    let content = try Isi()
    let text = try content.baca("informasi/kul/KTR-0001.md")
    let broken: [(String, [UInt8], UInt16)] = [
      ("KTR-0101", Array("tanpa kepala".utf8), 3), ("KTR-0102", [], 3), ("KTR-0103", [0xFF, 0xFE, 0x00], 1),
      ("KTR-0104", Array("---\njudul: [a\n---\n".utf8), 5), ("KTR-0105", Array("---\n- a\n---\n".utf8), 14),
      ("KTR-0106", Array("---\n\(String(repeating: "[", count: 5000))\n---\n".utf8), 12),
      ("KTR-0107", Array(text.replacing("KTR-0001", with: "KTR-0107").replacing("S05", with: "S99").utf8), 110),
      ("KTR-0108", Array("---\n---\n".utf8), 101), ("KTR-0109", Array(repeating: 0x20, count: 400_000), 11),
      ("KTR-0110", Array("---\nkode: \0\n---\n".utf8), 18), ("KTR-0111", Array("---\n%\n---\n".utf8), 15),
    ]
    for (name, bytes, _) in broken {
      try Data(bytes).write(to: content.folder.appendingPathComponent("informasi/kul/\(name).md"))
    }
    let result = try content.register()
    for (name, _, code) in broken {
      let told = result.findings.filter { $0.location.path == "content/informasi/kul/\(name).md" }
      #expect(told.contains { $0.code == RuleCode(code) }, "\(name): \(told.map(\.code))")
    }
    #expect(!result.findings.contains { $0.location.path.hasSuffix("KTR-0001.md") })
    #expect(result.checked == 3 + broken.count)
    #expect(result.register == nil)
  }

  @Test func aBrokenDataFileDoesNotHideTheEntries() throws {
    let content = try Isi()
    let office = try content.baca("badan-publik.yaml")
    try content.tulis(
      "badan-publik.yaml",
      office.replacing("kota: Kota Contoh\n", with: "").replacing("nama: Kantor Contoh\n", with: ""))
    try content.tulis("dasar-hukum.yaml", "dasar: [")
    try content.tulis("nihil.yaml", "- salah")
    let entry = try content.baca("informasi/kul/KTR-0001.md")
    try content.tulis("informasi/kul/KTR-0001.md", entry.replacing("kelas: setiap_saat\n", with: ""))
    let codes = Set(try content.register().findings.map(\.code.number))
    #expect(codes.isSuperset(of: [408, 5, 14, 109]))
  }

  @Test func noneButErrorsKeepTheRegister() throws {
    let content = try Isi()
    let entry = try content.baca("informasi/kul/KTR-0001.md")
    try content.tulis(
      "informasi/kul/KTR-0001.md", entry.replacing("cara_memperoleh: Salinan cetak di meja layanan\n", with: ""))
    let result = try content.register(isKept: true)
    #expect(result.findings.map(\.code) == [RuleCode(133)])
    #expect(result.register != nil)
  }

  @Test func nothingAtAll() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dip-kosong-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try RegisterReader.read(RegisterReader.Options(folder: folder.path, shownAs: "content"))
    #expect(result.findings.map(\.code) == [RuleCode(411), RuleCode(411), RuleCode(411)])
    #expect(result.checked == 0 && result.register == nil)
  }
}
