/// Writes a ZIP archive front to back, never looking back, so that it can go into a stream.
///
/// The same members give the same bytes: the only date in it is the one it is given, and no name of a system or a
/// person. Sizes of a member that is written in pieces stand behind it (APPNOTE.TXT 4.4.4, bit 3); more than 65,535
/// members are counted as ZIP64.
package final class ZipWriter {
  /// A member that was compressed elsewhere, on another thread say.
  package struct Member: Sendable {
    package let name: String
    let method: UInt16
    let crc: UInt32
    let size: Int
    let packed: [UInt8]

    /// Compresses a file; what does not get smaller is stored as it is.
    package init(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>, level: Int32 = 6) throws(ArchiveError) {
      self.name = name
      crc = checksum(bytes)
      size = bytes.count
      var packed: [UInt8] = []
      if !bytes.isEmpty { try Deflater(level: level).deflate(bytes, ends: true, into: &packed) }
      (method, self.packed) = packed.count < bytes.count ? (8, packed) : (0, Array(bytes))
    }
  }

  private struct Entry {
    let name: [UInt8]
    let flags: UInt16
    let method: UInt16
    let crc: UInt32
    let packed: Int
    let size: Int
    let offset: Int
  }

  private let send: ([UInt8]) throws -> Void
  private let day: UInt16
  private let deflater: Deflater
  private var names: Set<String> = []
  private var entries: [Entry] = []
  private var offset = 0
  private var open: (name: [UInt8], offset: Int, crc: UInt32, packed: Int, size: Int)?
  private static let limit = Int(UInt32.max)

  /// `send` takes the archive's bytes in order. The date is that of every member; ZIP begins in 1980.
  package init(
    year: Int, month: Int, day: Int, level: Int32 = 6, _ send: @escaping ([UInt8]) throws -> Void
  ) {
    self.send = send
    let years = UInt16(max(0, min(127, year - 1980)))
    self.day = years << 9 | UInt16(truncatingIfNeeded: month & 15) << 5 | UInt16(truncatingIfNeeded: day & 31)
    deflater = Deflater(level: level)
  }

  /// Begins a member whose bytes come with `write` and end with `end`.
  package func begin(_ name: String) throws {
    let bytes = try taken(name)
    open = (bytes, offset, 0, 0, 0)
    try put(local(bytes, flags: 0x0808, method: 8, crc: 0, packed: 0, size: 0))
  }

  package func write(_ bytes: [UInt8]) throws {
    var packed: [UInt8] = []
    try bytes.withUnsafeBufferPointer { buffer in
      let before = open?.crc ?? 0
      open?.crc = checksum(buffer, after: before)
      open?.size += buffer.count
      try deflater.deflate(buffer, into: &packed)
    }
    try pass(packed)
  }

  package func end() throws {
    var packed: [UInt8] = []
    try deflater.deflate(UnsafeBufferPointer(start: nil, count: 0), ends: true, into: &packed)
    try pass(packed)
    deflater.reset()
    guard let member = open else { return }
    open = nil
    guard member.size < ZipWriter.limit, member.packed < ZipWriter.limit, member.offset < ZipWriter.limit else {
      throw ArchiveError.tooLarge(String(decoding: member.name, as: UTF8.self))
    }
    var tail = Fields()
    tail.four(0x0807_4B50, Int(member.crc), member.packed, member.size)
    try put(tail.bytes)
    entries.append(
      Entry(
        name: member.name, flags: 0x0808, method: 8, crc: member.crc, packed: member.packed, size: member.size,
        offset: member.offset))
  }

  /// Adds a whole member.
  package func add(_ member: Member) throws {
    let name = try taken(member.name)
    guard member.size < ZipWriter.limit, offset < ZipWriter.limit else { throw ArchiveError.tooLarge(member.name) }
    entries.append(
      Entry(
        name: name, flags: 0x0800, method: member.method, crc: member.crc, packed: member.packed.count,
        size: member.size, offset: offset))
    try put(
      local(
        name, flags: 0x0800, method: member.method, crc: member.crc, packed: member.packed.count, size: member.size))
    try put(member.packed)
  }

  /// Writes the directory. Nothing may follow.
  package func finish() throws {
    let start = offset
    guard start < ZipWriter.limit else { throw ArchiveError.tooLarge("") }
    for entry in entries { try put(directory(entry)) }
    let size = offset - start
    var tail = Fields()
    let isLong = entries.count >= 0xFFFF
    if isLong {
      let place = offset
      tail.four(0x0606_4B50)
      tail.eight(44)
      tail.two(0x032D, 45)
      tail.four(0, 0)
      tail.eight(entries.count, entries.count, size, start)
      tail.four(0x0706_4B50, 0)
      tail.eight(place)
      tail.four(1)
    }
    let count = isLong ? 0xFFFF : entries.count
    tail.four(0x0605_4B50)
    tail.two(0, 0, count, count)
    tail.four(size, start)
    tail.two(0)
    try put(tail.bytes)
  }

  private func taken(_ name: String) throws(ArchiveError) -> [UInt8] {
    guard names.insert(name).inserted else { throw .twice(name) }
    let bytes = Array(name.utf8)
    guard bytes.count <= 0xFFFF else { throw .tooLarge(name) }
    return bytes
  }

  private func pass(_ packed: [UInt8]) throws {
    open?.packed += packed.count
    try put(packed)
  }

  private func put(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    try send(bytes)
    offset += bytes.count
  }

  private func local(_ name: [UInt8], flags: Int, method: UInt16, crc: UInt32, packed: Int, size: Int) -> [UInt8] {
    var fields = Fields()
    fields.four(0x0403_4B50)
    fields.two(20, flags, Int(method), 0, Int(day))
    fields.four(Int(crc), packed, size)
    fields.two(name.count, 0)
    return fields.bytes + name
  }

  private func directory(_ entry: Entry) -> [UInt8] {
    var fields = Fields()
    fields.four(0x0201_4B50)
    // Made on Unix, so that the rights (rw-r--r--) count.
    fields.two(0x0314, 20, Int(entry.flags), Int(entry.method), 0, Int(day))
    fields.four(Int(entry.crc), entry.packed, entry.size)
    fields.two(entry.name.count, 0, 0, 0, 0)
    fields.four(0o100644 << 16, entry.offset)
    return fields.bytes + entry.name
  }
}

/// Numbers as ZIP keeps them: least byte first.
private struct Fields {
  var bytes: [UInt8] = []

  mutating func two(_ numbers: Int...) { for number in numbers { put(number, 2) } }
  mutating func four(_ numbers: Int...) { for number in numbers { put(number, 4) } }
  mutating func eight(_ numbers: Int...) { for number in numbers { put(number, 8) } }

  private mutating func put(_ number: Int, _ count: Int) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }
}
