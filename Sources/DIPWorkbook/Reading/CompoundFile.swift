/// A compound file (OLE2, [MS-CFB]): the form of old Office files, and of new ones with a password. Nothing is read from it but
/// the names in its directory, so that the refusal can name what it is.
enum CompoundFile {
  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  /// Bytes of a directory entry; entries lie at multiples of it, since sectors are multiples of 512 bytes.
  private static let entrySize = 128

  static func kind(_ bytes: [UInt8]) -> WorkbookReadError.Kind? {
    guard bytes.starts(with: signature) else { return nil }
    // [MS-OFFCRYPTO] 2.3: the encrypted package is a stream of this name.
    if holds("EncryptedPackage", bytes) { return .encrypted }
    if holds("Workbook", bytes) || holds("Book", bytes) { return .oldExcel }
    if holds("WordDocument", bytes) { return .word }
    return .compound
  }

  /// True where the directory has a stream of that name. The sectors' chain is not followed: a damaged one would lead astray,
  /// and an entry is known by its form.
  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    // In UTF-16, little-endian, ended by a zero; the length in bytes, with the zero, stands at 64, the kind at 66.
    var wanted: [UInt8] = []
    for byte in name.utf8 { wanted += [byte, 0] }
    wanted += [0, 0]
    let tail: [UInt8] = [UInt8(wanted.count), 0, 2]
    return stride(from: 512, through: bytes.count - entrySize, by: entrySize).contains { start in
      bytes[(start + 64)..<(start + 67)].elementsEqual(tail)
        && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
