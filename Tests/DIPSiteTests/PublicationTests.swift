import CSupport
import Glibc
import Testing

@testable import DIPSite

/// Putting sites in public and taking them back.
@Suite struct PublicationTests {
  private func publish(
    _ room: PublishingRoom, _ files: [String: String], exchange: StagedSite.Exchange? = nil
  ) throws -> SiteChanges {
    let publication =
      try exchange.map { try Publication(target: room.site, sources: [], exchange: $0) }
      ?? Publication(target: room.site, sources: [])
    let site = try publication.stage(folders: ["data", "informasi"], workers: 1, sources: [])
    for (path, text) in files { try site.write(path, text) }
    let changes = try publication.compare(site)
    try publication.publish(site)
    #expect(publication.leftovers == [])
    return changes
  }

  private func rollback(_ room: PublishingRoom) throws -> SiteChanges {
    try Publication(target: room.site, sources: []).rollback()
  }

  /// What stands at the target and beside it: the text of each one's first page.
  private func standing(_ room: PublishingRoom) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: room.tree().compactMap { path, text in
        path.hasSuffix("/index.html") ? (String(path.dropLast(11)), text) : nil
      })
  }

  @Test func keepsTheLastTwoAndGoesBack() throws {
    let room = try PublishingRoom()
    for number in 1...4 { _ = try publish(room, ["index.html": "\(number)"]) }
    #expect(standing(room) == ["situs": "4", ".situs.dip-cadangan-2": "2", ".situs.dip-cadangan-3": "3"])
    #expect(room.tree().keys.allSatisfy { !$0.contains(Backups.mark) && !$0.contains("kunci") })
    #expect(try rollback(room).changed == ["index.html"])
    #expect(standing(room) == ["situs": "3", ".situs.dip-cadangan-2": "2"])
    _ = try rollback(room)
    #expect(standing(room) == ["situs": "2"])
    #expect(throws: PublishingError.noBackup(room.site)) { try rollback(room) }
    #expect(standing(room) == ["situs": "2"])
    _ = try publish(room, ["index.html": "5"])
    _ = try rollback(room)
    #expect(standing(room) == ["situs": "2"])
  }

  @Test func saysWhatChanges() throws {
    let room = try PublishingRoom()
    let first = try publish(
      room, ["index.html": "satu", "data/a.json": "1", "data/b.json": "2", "informasi/DIP-0001.html": "x"])
    #expect(first.added.count == 4 && first.changed.isEmpty && first.removed.isEmpty)
    let second = try publish(
      room,
      [
        "index.html": "dua!", "data/a.json": "1", "data/c.json": "2", "index.html.br": "b",
        "informasi/DIP-0001.html": "y",
      ])
    #expect(second.added == ["data/c.json"])
    #expect(second.changed == ["index.html", "informasi/DIP-0001.html"], "the same size is not the same")
    #expect(second.removed == ["data/b.json"])
    #expect(second.siblings == 1)
    let same = try publish(
      room,
      [
        "index.html": "dua!", "data/a.json": "1", "data/c.json": "2", "index.html.br": "b",
        "informasi/DIP-0001.html": "y",
      ])
    #expect(same.isEmpty)
  }

  @Test func largeFilesAreComparedToTheirEnd() throws {
    let room = try PublishingRoom()
    let long = String(repeating: "a", count: 300_000)
    _ = try publish(room, ["index.html": long + "1", "data/a.json": long])
    #expect(try publish(room, ["index.html": long + "2", "data/a.json": long]).changed == ["index.html"])
  }

  @Test func anEmptyFolderIsNoBackup() throws {
    let room = try PublishingRoom()
    room.make("situs")
    _ = try publish(room, ["index.html": "1"])
    #expect(standing(room) == ["situs": "1"])
    #expect(throws: PublishingError.noBackup(room.site)) { try rollback(room) }
  }

  @Test func onePublisherAtATime() throws {
    let room = try PublishingRoom()
    _ = try publish(room, ["index.html": "1"])
    let first = try Publication(target: room.site, sources: [])
    let before = room.tree()
    #expect(throws: PublishingError.busy(room.site)) { try Publication(target: room.site, sources: []) }
    #expect(throws: PublishingError.busy(room.site)) { try room.publish(["index.html": "bangun"]) }
    #expect(room.tree() == before)
    try withExtendedLifetime(first) {
      let site = try first.stage(folders: [], workers: 1, sources: [])
      try site.write("index.html", "2")
      _ = try first.compare(site)
      try first.publish(site)
    }
    #expect(room.text("situs/index.html") == "2")
  }

  @Test func aLockThatADeadPublisherLeftHoldsNobodyUp() throws {
    let room = try PublishingRoom()
    try room.put(".situs.dip-kunci", "")
    _ = try publish(room, ["index.html": "1"])
    #expect(room.text(".situs.dip-kunci") == nil)
    // Somebody's own file of that name is locked, not lost.
    try room.put(".situs.dip-kunci", "catatan")
    _ = try publish(room, ["index.html": "2"])
    #expect(room.text(".situs.dip-kunci") == "catatan")
  }

  @Test func refusesWhatIsNotOurs() throws {
    let room = try PublishingRoom()
    room.make("situs")
    try room.put("situs/foto.jpg", "kenangan")
    let before = room.tree()
    #expect(throws: PublishingError.foreign(folder: room.site, files: ["foto.jpg"])) {
      try Publication(target: room.site, sources: [])
    }
    #expect(room.tree() == before)
  }

  @Test func aFileThatComesDuringTheBuildStopsIt() throws {
    let room = try PublishingRoom()
    _ = try publish(room, ["index.html": "1"])
    let publication = try Publication(target: room.site, sources: [])
    let site = try publication.stage(folders: [], workers: 1, sources: [])
    try site.write("index.html", "2")
    _ = try publication.compare(site)
    try room.put("situs/tiba-tiba.txt", "milik orang")
    #expect(throws: PublishingError.foreign(folder: room.site, files: ["tiba-tiba.txt"])) {
      try publication.publish(site)
    }
    #expect(standing(room) == ["situs": "1"])
    #expect(room.text("situs/tiba-tiba.txt") == "milik orang")
  }

  @Test func aSwapThatFailsLeavesTheOldSiteAndNothingBesideIt() throws {
    let room = try PublishingRoom()
    _ = try publish(room, ["index.html": "1"])
    let before = room.tree()
    do {
      let publication = try Publication(target: room.site, sources: []) { _, _ in
        errno = EBUSY
        return -1
      }
      let site = try publication.stage(folders: ["data"], workers: 1, sources: [])
      try site.write("index.html", "2")
      _ = try publication.compare(site)
      #expect(throws: PublishingError.system(path: room.site, code: EBUSY)) { try publication.publish(site) }
    }
    #expect(room.tree() == before)
  }

  @Test func worksWhereTheExchangeIsMissing() throws {
    let room = try PublishingRoom()
    let missing: StagedSite.Exchange = { _, _ in
      errno = EINVAL
      return -1
    }
    for number in 1...4 { _ = try publish(room, ["index.html": "\(number)"], exchange: missing) }
    #expect(standing(room) == ["situs": "4", ".situs.dip-cadangan-2": "2", ".situs.dip-cadangan-3": "3"])
    _ = try Publication(target: room.site, sources: [], exchange: missing).rollback()
    #expect(standing(room) == ["situs": "3", ".situs.dip-cadangan-2": "2"])
  }

  @Test func aSiteThatWasRemovedByMistakeComesBack() throws {
    let room = try PublishingRoom()
    _ = try publish(room, ["index.html": "1"])
    _ = try publish(room, ["index.html": "2"])
    #expect(rename(room.site, room.path + "/hilang") == 0)
    _ = try rollback(room)
    #expect(standing(room) == ["situs": "1", "hilang": "2"])
  }

  /// The states that a killed publisher can leave around the swap, each made by hand.
  @Test func tellsASiteThatWasPublicFromOneThatNeverWas() throws {
    let room = try PublishingRoom()
    _ = try publish(room, ["index.html": "1"])
    _ = try publish(room, ["index.html": "2"])
    // Killed before the swap: the new site lies in the slot and bears the mark.
    let other = try PublishingRoom()
    _ = try publish(other, ["index.html": "tak pernah terbit"])
    #expect(rename(other.site, room.path + "/.situs.dip-cadangan-2") == 0)
    try room.put(".situs.dip-cadangan-2/\(Backups.mark)", "")
    #expect(Backups(try OutputPlace(room.site)).newest == room.path + "/.situs.dip-cadangan-1")
    _ = try Publication(target: room.site, sources: [])
    #expect(standing(room) == ["situs": "2", ".situs.dip-cadangan-1": "1"])
    // Killed after the swap: the new site still bears the mark.
    try room.put("situs/\(Backups.mark)", "")
    _ = try Publication(target: room.site, sources: [])
    #expect(room.text("situs/\(Backups.mark)") == nil)
    #expect(standing(room) == ["situs": "2", ".situs.dip-cadangan-1": "1"])
  }

  @Test func backupsOfOtherMakingStay() throws {
    let room = try PublishingRoom()
    for name in [".situs.dip-cadangan-x", ".situs.dip-cadangan-01", ".situs.dip-cadangan-7"] {
      room.make(name)
      try room.put(name + "/skripsi.txt", "milik orang")
    }
    let publication = try Publication(target: room.site, sources: [])
    #expect(publication.leftovers.count == 1, "only the one whose name is ours")
    #expect(throws: PublishingError.noBackup(room.site)) { try publication.rollback() }
    #expect(room.tree().values.count { $0 == "milik orang" } == 3)
  }
}

@Suite struct CompressionTests {
  private func compressed(_ pieces: [String], _ compressor: any Compressor) throws -> [UInt8] {
    var output: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      let bytes = Array(piece.utf8)
      try bytes.withUnsafeBufferPointer {
        try compressor.add($0, isLast: index == pieces.count - 1, into: &output)
      }
    }
    return output
  }

  @Test func theSameBytesHoweverTheyCome() throws {
    let text = (0..<6_000).map { "<p>baris \($0 % 977)</p>" }.joined()
    let parts = [
      String(text.prefix(10)), String(text.dropFirst(10).prefix(30_000)), String(text.dropFirst(30_010)), "",
    ]
    #expect(try compressed([text], Gzip()) == compressed(parts, Gzip()))
    #expect(try compressed([text], Gzip()).prefix(10).elementsEqual([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3]))
    #expect(try compressed([text], Brotli()).count < text.utf8.count / 10)
  }

  @Test func onlyTextThatShrinksGetsSiblings() throws {
    let memory = MemorySink()
    let sink = CompressingSink(memory)
    let text = Array(String(repeating: "informasi publik ", count: 100).utf8)
    try text.withUnsafeBufferPointer {
      try sink.write(path: "index.html", worker: 0, bytes: $0)
      try sink.write(path: "gambar.png", worker: 0, bytes: $0)
      try sink.write(path: "kecil.txt", worker: 0, bytes: UnsafeBufferPointer(rebasing: $0[..<200]))
    }
    // Noise: nothing to gain.
    var state: UInt32 = 2026
    let noise: [UInt8] = (0..<1000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    try noise.withUnsafeBufferPointer { try sink.write(path: "acak.json", worker: 0, bytes: $0) }
    try sink.copy(from: "/etc/hostname", to: "berkas/a.csv", worker: 0)
    let stream = try sink.stream(path: "data/dip.json", worker: 0)
    for _ in 0..<100 { try stream.write(text) }
    try stream.close()
    #expect(
      memory.files.keys.sorted() == [
        "acak.json", "berkas/a.csv", "data/dip.json", "data/dip.json.br", "data/dip.json.gz", "gambar.png",
        "index.html",
        "index.html.br", "index.html.gz", "kecil.txt",
      ])
    #expect((memory.files["data/dip.json.br"]?.count ?? 0) < 500)
    #expect(Compressible.isSibling("index.html.br") && !Compressible.isSibling("berkas/arsip.zip.gz"))
  }

  /// The catalogue in JSON-LD is text as much as the other data files are.
  @Test func everyKindOfDataFileGetsSiblings() throws {
    let text = Array(String(repeating: "informasi publik ", count: 100).utf8)
    for name in ["katalog.jsonld", "datapackage.json", "dip.jsonl", "dip.csv"] {
      let memory = MemorySink()
      try text.withUnsafeBufferPointer {
        try CompressingSink(memory).write(path: "data/" + name, worker: 0, bytes: $0)
      }
      #expect(memory.files.keys.sorted() == ["data/" + name, "data/\(name).br", "data/\(name).gz"])
    }
  }
}
