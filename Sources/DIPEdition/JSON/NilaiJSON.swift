/// A JSON value as editions use it: no fractions, no exponents, so that a number has one spelling.
package enum NilaiJSON: Sendable, Hashable {
  case teks(String)
  case angka(Int)
  case saklar(Bool)
  case daftar([NilaiJSON])
  case objek([AnggotaJSON])

  package subscript(_ kunci: String) -> NilaiJSON? {
    guard case .objek(let members) = self else { return nil }
    return members.first { $0.kunci == kunci }?.nilai
  }

  package var teks: String? { if case .teks(let text) = self { text } else { nil } }
  package var angka: Int? { if case .angka(let number) = self { number } else { nil } }
  package var saklar: Bool? { if case .saklar(let flag) = self { flag } else { nil } }
  package var daftar: [NilaiJSON]? { if case .daftar(let items) = self { items } else { nil } }
  package var anggota: [AnggotaJSON]? { if case .objek(let members) = self { members } else { nil } }

  /// An object from pairs, sorted by key; those without a value are left out.
  package static func objek(_ pairs: [(String, NilaiJSON?)]) -> NilaiJSON {
    .objek(urut(pairs.compactMap { name, value in value.map { AnggotaJSON(kunci: name, nilai: $0) } }))
  }

  /// In the order of RFC 8785, so that equal objects are equal values.
  static func urut(_ members: [AnggotaJSON]) -> [AnggotaJSON] {
    members.sorted { $0.kunci.utf8.lexicographicallyPrecedes($1.kunci.utf8) }
  }

  /// Nil where there is no text.
  package static func mungkin(_ text: String?) -> NilaiJSON? { text.map { .teks($0) } }

  package static func paraTeks(_ texts: [String]) -> NilaiJSON { .daftar(texts.map { .teks($0) }) }
}

/// One member of an object.
package struct AnggotaJSON: Sendable, Hashable {
  package var kunci: String
  package var nilai: NilaiJSON

  package init(kunci: String, nilai: NilaiJSON) {
    self.kunci = kunci
    self.nilai = nilai
  }
}

extension NilaiJSON {
  /// The one spelling of this value: RFC 8785 (JSON Canonicalization Scheme), of which editions use the part without
  /// fractions and `null`. Members are sorted by key, nothing stands between tokens, text is UTF-8 with only `"`, `\`
  /// and U+0000–U+001F escaped. No line break at the end.
  package func kanonik(into bytes: inout [UInt8]) {
    switch self {
    case .teks(let text): NilaiJSON.kutip(text, into: &bytes)
    case .angka(let number): bytes.append(contentsOf: String(number).utf8)
    case .saklar(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .daftar(let items):
      bytes.append(0x5B)
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(0x2C) }
        item.kanonik(into: &bytes)
      }
      bytes.append(0x5D)
    case .objek(let members):
      // RFC 8785 sorts by UTF-16 units; all keys of the format are ASCII, where bytes give the same order.
      bytes.append(0x7B)
      for (index, member) in NilaiJSON.urut(members).enumerated() {
        if index > 0 { bytes.append(0x2C) }
        NilaiJSON.kutip(member.kunci, into: &bytes)
        bytes.append(0x3A)
        member.nilai.kanonik(into: &bytes)
      }
      bytes.append(0x7D)
    }
  }

  /// The canonical spelling with a line break at the end: a line of `daftar.jsonl`, or the whole of `edisi.json`.
  package var baris: [UInt8] {
    var bytes: [UInt8] = []
    kanonik(into: &bytes)
    bytes.append(0x0A)
    return bytes
  }

  private static func kutip(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x08: bytes += [0x5C, 0x62]
      case 0x09: bytes += [0x5C, 0x74]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x0C: bytes += [0x5C, 0x66]
      case 0x0D: bytes += [0x5C, 0x72]
      case 0x00...0x1F:
        let digits = Array("0123456789abcdef".utf8)
        bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
