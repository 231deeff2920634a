import Glibc
import Testing

@testable import DIPSite

@Suite struct PublishingTests {
  @Test func writesTheTreeAndItsManifest() throws {
    let room = try PublishingRoom()
    let staged = try room.staged()
    try staged.write("index.html", "beranda")
    try staged.write("data.html", "sebelum folder data")
    try staged.write("data/dip.json", "{}", worker: 1)
    try staged.write("data/entri/DIP-0002.json", "2", worker: 1)
    try staged.write("data/entri/DIP-0001.json", "1", worker: 2)
    #expect(staged.count == 5)
    #expect(room.text("situs/index.html") == nil, "nothing stands at the output before finish")
    try staged.finish()
    #expect(
      room.text("situs/MANIFEST") == """
        dip-manifest 1
        19 data.html
        2 data/dip.json
        1 data/entri/DIP-0001.json
        1 data/entri/DIP-0002.json
        7 index.html

        """)
    #expect(room.text("situs/data/entri/DIP-0002.json") == "2")
    #expect(room.tree().keys.allSatisfy { $0.hasPrefix("situs/") }, "nothing is left beside it")
    #expect(staged.leftovers.isEmpty)
  }

  @Test func replacesAnOlderSiteWholly() throws {
    let room = try PublishingRoom()
    try room.publish(["index.html": "lama", "informasi/DIP-0001.html": "dicabut"])
    try room.publish(["index.html": "baru", "informasi/DIP-0002.html": "x"])
    #expect(
      room.tree() == [
        "situs/index.html": "baru", "situs/informasi/DIP-0002.html": "x", "situs/data/entri/": "",
        "situs/MANIFEST": "dip-manifest 1\n4 index.html\n1 informasi/DIP-0002.html\n",
      ])
  }

  @Test func sameFilesGiveTheSameTreeInAnyOrder() throws {
    let first = try PublishingRoom()
    let second = try PublishingRoom()
    let names = (1...400).map { "informasi/DIP-\($0).html" } + (1...400).map { "data/entri/DIP-\($0).json" }
    for (room, order) in [(first, names), (second, names.reversed())] {
      let staged = try room.staged()
      for (index, name) in order.enumerated() { try staged.write(name, name, worker: index * 7 % 3) }
      try staged.finish()
    }
    #expect(first.tree() == second.tree())
    let listed = try #require(first.text("situs/MANIFEST")).split(separator: "\n").dropFirst()
    let paths = listed.map { Array($0.utf8.drop { $0 != 0x20 }.dropFirst()) }
    #expect(paths.count == 800)
    #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func writesFromManyThreads() throws {
    let room = try PublishingRoom()
    let staged = try room.staged(workers: 4)
    var handles: [pthread_t] = []
    for worker in 0..<4 {
      let job = Unmanaged.passRetained(Job(staged, worker))
      var handle = pthread_t()
      let status = pthread_create(
        &handle, nil,
        { raw in
          raw.map { Unmanaged<Job>.fromOpaque($0).takeRetainedValue().run() }
          return nil
        }, job.toOpaque())
      #expect(status == 0)
      handles.append(handle)
    }
    for handle in handles { pthread_join(handle, nil) }
    #expect(staged.count == 2_000)
    try staged.finish()
    #expect(room.text("situs/MANIFEST")?.split(separator: "\n").count == 2_001)
    #expect(room.text("situs/informasi/3-499.html") == "3-499")
  }

  @Test func streamsAndCopies() throws {
    let room = try PublishingRoom()
    let large = String(repeating: "Informasi publik. ", count: 20_000)
    try room.put("asal.pdf", large)
    let staged = try room.staged()
    let stream = try staged.stream(path: "data/dip.json", worker: 0)
    for piece in ["[", large, ",", "1", "]"] { try Array(piece.utf8).withUnsafeBufferPointer { try stream.write($0) } }
    try stream.close()
    try staged.copy(from: room.path + "/asal.pdf", to: "informasi/asal.pdf", worker: 1)
    try staged.finish()
    #expect(room.text("situs/data/dip.json") == "[" + large + ",1]")
    #expect(room.text("situs/informasi/asal.pdf") == large)
    #expect(
      room.text("situs/MANIFEST")
        == "dip-manifest 1\n\(large.utf8.count + 4) data/dip.json\n\(large.utf8.count) informasi/asal.pdf\n")
  }

  @Test func aStreamLetGoLeavesNoFile() throws {
    let room = try PublishingRoom()
    let staged = try room.staged()
    do {
      let stream = try staged.stream(path: "data/dip.json", worker: 0)
      try [UInt8(ascii: "[")].withUnsafeBufferPointer { try stream.write($0) }
    }
    try staged.write("data/dip.json", "lengkap")
    try staged.finish()
    #expect(room.text("situs/data/dip.json") == "lengkap")
  }

  @Test func opensMoreFoldersThanItHolds() throws {
    let room = try PublishingRoom()
    let names = (0..<450).map { "berkas/\($0)" }
    let staged = try room.staged(names)
    for name in names { try staged.write(name + "/a.txt", name) }
    try staged.finish()
    #expect(room.text("situs/berkas/449/a.txt") == "berkas/449")
    #expect(room.text("situs/MANIFEST")?.split(separator: "\n").count == 451)
    try room.publish(["index.html": "x"])
    #expect(room.text("situs/berkas/449/a.txt") == nil)
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "../luar.html", "informasi/../../luar.html", "informasi//a.html", "informasi/", ".", "..",
    "informasi/.", "informasi/..", "informasi/baris\nbaru.html", "informasi/nol\0.html", "folder-lain/a.html",
    "MANIFEST",
    "./a.html", ".dip-belum-selesai",
  ])
  func refusesPathsThatLeaveTheSite(path: String) throws {
    let room = try PublishingRoom()
    let staged = try room.staged()
    #expect(throws: PublishingError.badPath(path)) { try staged.write(path, "x") }
    #expect(throws: PublishingError.badPath(path)) { try staged.stream(path: path, worker: 0) }
    staged.abandon()
    #expect(room.tree().isEmpty)
  }

  @Test(arguments: ["..", "a/../b", "/mutlak", "a//b", "", "a/", "a\n"])
  func refusesFoldersThatLeaveTheSite(folder: String) throws {
    let room = try PublishingRoom()
    #expect(throws: PublishingError.badPath(folder)) { try room.staged([folder]) }
    #expect(room.tree().isEmpty)
  }

  @Test func refusesTwoPagesWithOneAddress() throws {
    let room = try PublishingRoom()
    let staged = try room.staged()
    try staged.write("index.html", "pertama")
    #expect(throws: PublishingError.twice("index.html")) { try staged.write("index.html", "kedua", worker: 1) }
  }

  @Test func refusesToCopyWhatIsNoPlainFile() throws {
    let room = try PublishingRoom()
    try room.put("rahasia.txt", "rahasia")
    #expect(symlink("rahasia.txt", room.path + "/tautan.txt") == 0)
    #expect(mkfifo(room.path + "/pipa", 0o644) == 0)
    let staged = try room.staged()
    #expect(throws: PublishingError.system(path: room.path + "/tautan.txt", code: ELOOP)) {
      try staged.copy(from: room.path + "/tautan.txt", to: "a.txt", worker: 0)
    }
    #expect(throws: PublishingError.system(path: room.path + "/pipa", code: EINVAL)) {
      try staged.copy(from: room.path + "/pipa", to: "b.txt", worker: 0)
    }
    try staged.finish()
    #expect(room.text("situs/MANIFEST") == "dip-manifest 1\n")
  }

  /// 100,000 entries have 200,000 files: what is kept of them stays under 10 MB.
  @Test func keepsLittleOfEachFile() throws {
    let room = try PublishingRoom()
    let staged = try room.staged()
    for number in 0..<200_000 {
      staged.note(number % 2 + 1, "DIP-\(1_000_000 + number).html".utf8, 7_000, number / 32 % 2)
    }
    #expect(staged.kept < 10_000_000)
    #expect(staged.count == 200_000)
  }

  private final class Job: Sendable {
    let staged: StagedSite
    let worker: Int
    init(_ staged: StagedSite, _ worker: Int) {
      self.staged = staged
      self.worker = worker
    }
    func run() {
      for number in 0..<500 {
        do { try staged.write("informasi/\(worker)-\(number).html", "\(worker)-\(number)", worker: worker) } catch {
          Issue.record("\(error)")
        }
      }
    }
  }
}
