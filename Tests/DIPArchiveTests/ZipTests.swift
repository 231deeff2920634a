import Testing

@testable import DIPArchive

@Suite struct ZipTests {
  private func archive(_ fill: (ZipWriter) throws -> Void) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let zip = ZipWriter(year: 2026, month: 6, day: 30) { bytes += $0 }
    try fill(zip)
    try zip.finish()
    return bytes
  }

  private func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  @Test func sameMembersGiveSameBytes() throws {
    let make = {
      try archive { zip in
        try zip.begin("a.txt")
        try zip.write(Array("halo ".utf8))
        try zip.write(Array("dunia".utf8))
        try zip.end()
        try Array("isi isi isi isi isi isi".utf8).withUnsafeBufferPointer { try zip.add(.init("b/ø.txt", $0)) }
      }
    }
    let first = try make()
    #expect(first == (try make()))
    // The end record: two members, and the directory where it says.
    let end = first.count - 22
    #expect(number(first, end, 4) == 0x0605_4B50)
    #expect(number(first, end + 10, 2) == 2)
    #expect(number(first, number(first, end + 16, 4), 4) == 0x0201_4B50)
    // 30 June 2026, midnight.
    #expect(number(first, 10, 2) == 0)
    #expect(number(first, 12, 2) == 46 << 9 | 6 << 5 | 30)
  }

  @Test func theChecksumIsZipsOwn() {
    Array("123456789".utf8).withUnsafeBufferPointer { #expect(checksum($0) == 0xCBF4_3926) }
    #expect(checksum(UnsafeBufferPointer(start: nil, count: 0), after: 7) == 7)
  }

  @Test func aNameIsTakenOnce() throws {
    #expect(throws: ArchiveError.twice("a")) {
      try archive { zip in
        try zip.begin("a")
        try zip.end()
        try zip.begin("a")
      }
    }
  }

  @Test func whatDoesNotShrinkIsStored() throws {
    try [UInt8]([1, 2, 3]).withUnsafeBufferPointer { bytes in
      let member = try ZipWriter.Member("a", bytes)
      #expect(member.method == 0)
      #expect(member.packed == [1, 2, 3])
    }
  }

  @Test func manyMembersAreCountedAsZip64() throws {
    let bytes = try archive { zip in
      for index in 0..<65_536 {
        try zip.add(ZipWriter.Member("\(index)", UnsafeBufferPointer(start: nil, count: 0)))
      }
    }
    let end = bytes.count - 22
    #expect(number(bytes, end + 10, 2) == 0xFFFF)
    #expect(number(bytes, end - 20, 4) == 0x0706_4B50)
    let long = number(bytes, end - 12, 8)
    #expect(number(bytes, long, 4) == 0x0606_4B50)
    #expect(number(bytes, long + 32, 8) == 65_536)
  }
}
