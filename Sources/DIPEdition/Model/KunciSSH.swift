import DIPSource

/// A public key as OpenSSH writes it (RFC 4253, section 6.6; base64 of RFC 4648).
enum KunciSSH {
  /// Kind and base64 without the comment, and the fingerprint as `ssh-keygen -l` prints it. Nil where the text is no
  /// such key: the kind inside the blob must be the one before it.
  static func baca(_ text: String) -> (tertulis: String, sidikJari: String)? {
    let words = text.split { $0 == " " || $0 == "\t" || $0 == "\n" }
    guard words.count >= 2, let blob = Base64.baca(words[1]) else { return nil }
    guard blob.count > 4 else { return nil }
    let length = blob[0..<4].reduce(0) { $0 << 8 | Int($1) }
    guard length == words[0].utf8.count, blob.count > 4 + length, blob[4..<4 + length].elementsEqual(words[0].utf8)
    else { return nil }
    return ("\(words[0]) \(words[1])", "SHA256:" + Base64.tulis(Sidik.dari(blob).bita, pengisi: false))
  }
}

/// Base64 with the standard alphabet (RFC 4648, section 4).
enum Base64 {
  private static let abjad = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func tulis(_ bytes: [UInt8], pengisi: Bool) -> String {
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes[index..<min(index + 3, bytes.count)]
      let word = rest.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - rest.count))
      for place in 0...rest.count { text.append(abjad[word >> (18 - 6 * place) & 63]) }
      if pengisi { text += [UInt8](repeating: 0x3D, count: 3 - rest.count) }
      index += 3
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil where a byte is not of the alphabet, or the padding does not fit.
  static func baca(_ text: some StringProtocol) -> [UInt8]? {
    var digits = Array(text.utf8)
    guard digits.count % 4 == 0 else { return nil }
    var padding = 0
    while padding < 2, digits.last == 0x3D {
      digits.removeLast()
      padding += 1
    }
    var bytes: [UInt8] = []
    var word = 0
    for (index, digit) in digits.enumerated() {
      guard let value = abjad.firstIndex(of: digit) else { return nil }
      word = (word << 6 | value) & 0xFF_FFFF
      if index % 4 != 0 { bytes.append(UInt8(truncatingIfNeeded: word >> (6 - 2 * (index % 4)))) }
    }
    return bytes
  }
}
