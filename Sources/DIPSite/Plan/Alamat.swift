import DIPMarkup

/// Addresses: of the site's own files, and which of those that come from content may stand in a page.
enum Alamat {
  /// True for what may stand in `href` and `src`: the link allow-list of the Markdown room, and `/…` for the
  /// not-found page. Most addresses are plain relative ones, judged here without making anything.
  static func boleh(_ address: String) -> Bool {
    var copy = address
    let isPlain = copy.withUTF8 { bytes in
      for byte in bytes {
        let isSign = byte == 0x5F || byte == 0x23 || (0x2D...0x39).contains(byte)
        guard isSign || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) else { return false }
      }
      return !bytes.starts(with: [0x2F, 0x2F])
    }
    if isPlain { return true }
    switch LinkPolicy.verdict(address) {
    case .allowed, .relative, .fragment: return true
    case .refused: return false
    }
  }

  /// `daftar.html`, `daftar-2.html`, …: `stem` with the page's number from 1.
  static func halaman(_ stem: String, _ number: Int) -> String {
    number <= 1 ? stem + ".html" : "\(stem)-\(number).html"
  }

  /// The way from a file to the site's root: `""`, `../`, ….
  static func akar(_ path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == 0x2F })
  }

  /// A path of the content as part of an address: what is not plain is percent-encoded, `/` stays.
  static func bagian(_ path: String) -> String {
    let plain = path.utf8.allSatisfy(isPlain)
    if plain { return path }
    var text: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      if isPlain(byte) {
        text.append(byte)
      } else {
        text += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x2D...0x39).contains(byte) || byte == 0x5F
      || byte == 0x7E
  }

  /// The path part of the site's own address, with a final `/`: `/` or `/dip/`.
  static func dasar(_ alamatSitus: String) -> String {
    let rest = alamatSitus.utf8.drop { $0 != 0x3A }.dropFirst(3)
    guard let slash = rest.firstIndex(of: 0x2F) else { return "/" }
    let path = String(alamatSitus[slash...])
    return path.hasSuffix("/") ? path : path + "/"
  }
}

/// The portal's address with an entry's code in it.
struct AlamatPermintaan: Sendable {
  private let awal: String
  private let akhir: String
  private let adaKode: Bool

  init(_ pola: String) {
    guard let mark = pola.utf8.firstRange(of: "{kode}".utf8) else {
      (awal, akhir, adaKode) = (pola, "", false)
      return
    }
    (awal, akhir, adaKode) = (String(pola[..<mark.lowerBound]), String(pola[mark.upperBound...]), true)
  }

  func kode(_ kode: String) -> String { adaKode ? awal + kode + akhir : awal }

  /// Without a code: the address up to its query, or up to the place of the code.
  var umum: String {
    guard adaKode else { return awal }
    return awal.firstIndex(of: "?").map { String(awal[..<$0]) } ?? awal
  }
}
