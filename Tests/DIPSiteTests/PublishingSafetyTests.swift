import CSupport
import Glibc
import Testing

import DIPSource
@testable import DIPSite

/// What must never happen: a file lost that we did not write, an old site harmed by a build that failed.
@Suite struct PublishingSafetyTests {
  private let old = ["index.html": "lama", "informasi/DIP-0001.html": "lama"]

  @Test func refusesAFolderOfSomebodyElse() throws {
    let room = try PublishingRoom()
    room.make("situs")
    for number in 1...9 { try room.put("situs/foto-\(number).jpg", "kenangan") }
    let before = room.tree()
    #expect(
      throws: PublishingError.foreign(folder: room.site, files: (1...5).map { "foto-\($0).jpg" })
    ) { try room.staged() }
    #expect(room.tree() == before)
  }

  @Test func refusesAForeignFileInItsOwnSite() throws {
    let room = try PublishingRoom()
    try room.publish(old)
    try room.put("situs/informasi/catatan.txt", "jangan hilang")
    let before = room.tree()
    #expect(throws: PublishingError.foreign(folder: room.site, files: ["informasi/catatan.txt"])) {
      try room.staged()
    }
    #expect(room.tree() == before)
  }

  @Test func refusesNamesThatAreNoText() throws {
    let room = try PublishingRoom()
    try room.publish(old)
    let name = Array((room.site + "/").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
    #expect(mkdir(name, 0o755) == 0)
    let inner = name.dropLast() + Array("/a".utf8CString)
    close(open(Array(inner), O_WRONLY | O_CREAT, 0o644))
    #expect(throws: PublishingError.foreign(folder: room.site, files: ["\u{FFFD}/a"])) { try room.staged() }
    #expect(unlink(Array(inner)) == 0)
    #expect(rmdir(name) == 0)
  }

  @Test func allowsAnEmptyFolderAndAnEmptyFolderInside() throws {
    let room = try PublishingRoom()
    room.make("situs")
    try room.publish(old)
    room.make("situs/kosong")
    try room.publish(["index.html": "baru"])
    #expect(room.text("situs/index.html") == "baru")
    #expect(room.tree().keys.allSatisfy { $0.hasPrefix("situs/") })
  }

  @Test func refusesAFileOrALinkAsOutput() throws {
    let room = try PublishingRoom()
    try room.put("situs", "sebuah berkas")
    #expect(throws: PublishingError.foreign(folder: room.site, files: [room.site])) { try room.staged() }
    #expect(room.text("situs") == "sebuah berkas")
    #expect(unlink(room.site) == 0)
    room.make("lain")
    #expect(symlink("lain", room.site) == 0)
    #expect(throws: PublishingError.foreign(folder: room.site + "/", files: [room.site + "/"])) {
      try StagedSite.inspect(room.site + "/", sources: [])
    }
  }

  /// Links that somebody puts into a site are foreign, and a file behind one is never reached.
  @Test func refusesLinksInTheSite() throws {
    let room = try PublishingRoom()
    try room.publish(old)
    room.make("berharga")
    try room.put("berharga/DIP-0001.html", "milik orang")
    #expect(unlink(room.site + "/informasi/DIP-0001.html") == 0)
    #expect(rmdir(room.site + "/informasi") == 0)
    #expect(symlink("../berharga", room.site + "/informasi") == 0)
    #expect(throws: PublishingError.foreign(folder: room.site, files: ["informasi"])) { try room.staged() }
    // Even where the link comes after the look, the listed file behind it stays.
    let folder = open(room.site, O_RDONLY | O_DIRECTORY)
    defer { close(folder) }
    Tree.remove(folder, listed: Manifest(folder: folder))
    #expect(room.text("berharga/DIP-0001.html") == "milik orang")
  }

  @Test func aTamperedManifestDeletesNothingElsewhere() throws {
    let room = try PublishingRoom()
    try room.publish(old)
    try room.put("luar.txt", "di luar")
    try room.put(
      "situs/MANIFEST",
      "dip-manifest 1\n4 index.html\n1 ../luar.txt\n1 \(room.path)/luar.txt\n4 informasi/DIP-0001.html\n")
    try room.publish(["index.html": "baru"])
    #expect(room.text("luar.txt") == "di luar")
    #expect(room.text("situs/index.html") == "baru")
    // A MANIFEST of another making is no mark of ours.
    try room.put("situs/MANIFEST", "index.html\n")
    #expect(throws: PublishingError.foreign(folder: room.site, files: ["MANIFEST", "index.html"])) { try room.staged() }
  }

  @Test func refusesToWriteWhereItReads() throws {
    let room = try PublishingRoom()
    room.make("content")
    room.make("content/dalam")
    let content = room.path + "/content"
    #expect(symlink("content", room.path + "/lewat") == 0)
    for output in [
      content, content + "/", content + "/situs", content + "/dalam/situs", room.path, room.path + "/lewat/situs", "/",
    ] {
      #expect(throws: PublishingError.self, "\(output)") { try StagedSite.inspect(output, sources: [content]) }
    }
    #expect(throws: PublishingError.overlaps(output: content + "/situs", other: content)) {
      try StagedSite.inspect(content + "/situs", sources: [content])
    }
    // A name that only begins the same is another folder.
    try StagedSite.inspect(content + "-situs", sources: [content])
    #expect(room.tree().keys.sorted() == ["content/dalam/", "lewat"])
  }

  @Test func anUnfinishedBuildLeavesTheOldSite() throws {
    let room = try PublishingRoom()
    try room.publish(old)
    let before = room.tree()
    do {
      let staged = try room.staged()
      try staged.write("index.html", "setengah jadi")
      #expect(room.tree() != before, "the staged file stands beside the site")
    }
    #expect(room.tree() == before)
    let staged = try room.staged()
    try staged.write("index.html", "setengah jadi")
    staged.abandon()
    staged.abandon()
    #expect(room.tree() == before)
    #expect(throws: PublishingError.badPath("a.html")) { try staged.write("a.html", "sesudahnya") }
    #expect(throws: PublishingError.self) { try staged.finish() }
  }

  @Test func aSwapThatFailsLeavesTheOldSite() throws {
    let room = try PublishingRoom()
    try room.publish(old)
    let before = room.tree()
    let staged = try room.staged { _, _ in
      errno = EBUSY
      return -1
    }
    try staged.write("index.html", "baru")
    #expect(throws: PublishingError.system(path: room.site, code: EBUSY)) { try staged.finish() }
    #expect(room.tree() == before)
  }

  @Test(arguments: [EINVAL, ENOSYS, EOPNOTSUPP])
  func swapsWithTwoRenamesWhereExchangeIsMissing(code: Int32) throws {
    let room = try PublishingRoom()
    let missing: StagedSite.Exchange = { _, _ in
      errno = code
      return -1
    }
    try room.publish(old, exchange: missing)
    try room.publish(["index.html": "baru"], exchange: missing)
    #expect(room.text("situs/index.html") == "baru")
    #expect(room.tree("situs").count == 4, "page, MANIFEST and two empty folders")
    #expect(room.tree().keys.allSatisfy { $0.hasPrefix("situs/") })
  }

  /// Somebody adds a file after the look and before the swap: it is kept, and its place is told.
  @Test func keepsWhatCameDuringTheBuild() throws {
    let room = try PublishingRoom()
    try room.publish(old)
    let staged = try room.staged()
    try staged.write("index.html", "baru")
    try room.put("situs/tiba-tiba.txt", "milik orang")
    try staged.finish()
    #expect(staged.leftovers == [staged.staging])
    #expect(room.text("situs/index.html") == "baru")
    let name = staged.staging.dropFirst(room.path.count + 1)
    #expect(room.tree(String(name)) == [name + "/tiba-tiba.txt": "milik orang"])
  }

  @Test func refusesAPlaceThatCannotBeWritten() throws {
    #expect(throws: PublishingError.system(path: "/dev/null", code: ENOTDIR)) {
      try StagedSite(output: "/dev/null/situs", folders: [], workers: 1, sources: [])
    }
    let room = try PublishingRoom()
    #expect(throws: PublishingError.system(path: room.path + "/belum/ada", code: ENOENT)) {
      try StagedSite.inspect(room.path + "/belum/ada/situs", sources: [])
    }
    // The kernel's own folders take no folder of ours, whoever asks.
    #expect(throws: PublishingError.self) { try StagedSite(output: "/sys/situs", folders: [], workers: 1, sources: []) }
  }

  /// A full disk in small: the process may write no file longer than 16 MB for a moment.
  @Test func aFileThatDoesNotFitEndsTheBuildCleanly() throws {
    let room = try PublishingRoom()
    try room.publish(old)
    let before = room.tree()
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit()
    #expect(getrlimit(__rlimit_resource_t(1), &limit) == 0)
    var small = rlimit(rlim_cur: 16 << 20, rlim_max: limit.rlim_max)
    #expect(setrlimit(__rlimit_resource_t(1), &small) == 0)
    defer { setrlimit(__rlimit_resource_t(1), &limit) }
    let staged = try room.staged()
    let bytes = [UInt8](repeating: 0x2E, count: (16 << 20) + 1)
    #expect(throws: PublishingError.system(path: "data/dip.json", code: EFBIG)) {
      try bytes.withUnsafeBufferPointer { try staged.write(path: "data/dip.json", worker: 0, bytes: $0) }
    }
    staged.abandon()
    #expect(room.tree() == before)
  }

  @Test func saysTheSystemsRefusalsInWords() {
    for code in [EACCES, ENOENT, ENOTDIR, ENOSPC, EROFS, EFBIG, ELOOP, EMFILE, EIO, EBUSY, EXDEV, EEXIST] {
      #expect(SystemText.indonesian(code) != SystemText.english(code))
    }
    #expect(SystemText.indonesian(ENOSPC) == "ruang penyimpanan penuh")
    #expect(!SystemText.english(9_999).isEmpty)
  }
}

/// Folders that a killed build left beside the output.
@Suite struct LeftoverTests {
  @Test func removesAHalfMadeSiteOfADeadBuild() throws {
    let room = try PublishingRoom()
    room.make(".situs.dip-baru-1")
    room.make(".situs.dip-baru-1/informasi")
    try room.put(".situs.dip-baru-1/.dip-belum-selesai", "")
    try room.put(".situs.dip-baru-1/informasi/DIP-0001.html", "setengah")
    try room.publish(["index.html": "baru"])
    #expect(room.tree().keys.allSatisfy { $0.hasPrefix("situs/") })
  }

  @Test func leavesABuildThatIsAtWork() throws {
    let room = try PublishingRoom()
    room.make(".situs.dip-baru-2")
    try room.put(".situs.dip-baru-2/.dip-belum-selesai", "")
    let busy = open(room.path + "/.situs.dip-baru-2", O_RDONLY | O_DIRECTORY)
    #expect(flock(busy, LOCK_EX) == 0)
    try room.publish(["index.html": "a"])
    #expect(room.text(".situs.dip-baru-2/.dip-belum-selesai") == "")
    close(busy)
    try room.publish(["index.html": "b"])
    #expect(room.text(".situs.dip-baru-2/.dip-belum-selesai") == nil)
  }

  @Test func removesAnOldSiteThatWasBeingDeleted() throws {
    let room = try PublishingRoom()
    try room.publish(["index.html": "lama", "informasi/DIP-0001.html": "x"])
    #expect(rename(room.site, room.path + "/.situs.dip-baru-77") == 0)
    #expect(unlink(room.path + "/.situs.dip-baru-77/index.html") == 0)
    try room.publish(["index.html": "baru"])
    #expect(room.tree().keys.allSatisfy { $0.hasPrefix("situs/") })
  }

  @Test func putsBackASiteThatWasMovedAside() throws {
    let room = try PublishingRoom()
    try room.publish(["index.html": "lama"])
    #expect(rename(room.site, room.path + "/.situs.dip-lama-5") == 0)
    let staged = try room.staged()
    #expect(room.text("situs/index.html") == "lama")
    staged.abandon()
    #expect(room.text("situs/index.html") == "lama")
  }

  @Test func leavesWhatIsNotOursAndSaysSo() throws {
    let room = try PublishingRoom()
    room.make(".situs.dip-baru-3")
    try room.put(".situs.dip-baru-3/skripsi.txt", "tanpa tanda")
    room.make(".situs.dip-baru-4")
    try room.put(".situs.dip-baru-4/.dip-belum-selesai", "")
    #expect(symlink("/etc", room.path + "/.situs.dip-baru-4/tautan") == 0)
    room.make(".situs.dip-baru-x")
    room.make("tujuan")
    #expect(symlink("tujuan", room.path + "/.situs.dip-lama-6") == 0)
    let before = room.tree()
    let staged = try room.staged()
    #expect(
      staged.leftovers
        == [".situs.dip-baru-3", ".situs.dip-baru-4", ".situs.dip-lama-6"].map { room.path + "/" + $0 })
    staged.abandon()
    #expect(room.tree() == before)
  }
}
