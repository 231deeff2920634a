import DIPFormat

/// Writes `data/dip.csv`: RFC 4180 in UTF-8, lines ended with CRLF.
///
/// A byte order mark stands in front, since Excel on Windows takes a file without one for another encoding. A text that
/// a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV Injection); that is the only thing that
/// changes a text, and `data/datapackage.json` says so.
struct BerkasCSV {
  private static let penuh = 128 * 1024

  static func tulis(
    _ konteks: KonteksSitus, _ items: ArraySlice<UInt32>, _ kirim: ([UInt8]) throws -> Void
  ) throws {
    let columns = KolomData.semua
    var line: [UInt8] = [0xEF, 0xBB, 0xBF]
    line.append(contentsOf: columns.map(\.nama).joined(separator: ",").utf8)
    line += [0x0D, 0x0A]
    for item in items {
      for (place, column) in columns.enumerated() {
        if place > 0 { line.append(0x2C) }
        isi(column.nilai(konteks, Int(item)), into: &line)
      }
      line += [0x0D, 0x0A]
      if line.count > penuh {
        try kirim(line)
        line.removeAll(keepingCapacity: true)
      }
    }
    try kirim(line)
  }

  /// Appends one value.
  static func isi(_ nilai: KolomData.Nilai, into line: inout [UInt8]) {
    switch nilai {
    case .kosong: break
    case .angka(let number): line.append(contentsOf: String(number).utf8)
    case .tanggal(let date): line.append(contentsOf: date.description.utf8)
    case .teks(let text):
      var text = text
      text.withUTF8 { bytes in
        let isFormula = berbahaya(bytes)
        let needsQuotes = isFormula || bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if needsQuotes { line.append(0x22) }
        if isFormula { line.append(0x27) }
        if bytes.contains(0x22) {
          for byte in bytes {
            if byte == 0x22 { line.append(0x22) }
            line.append(byte)
          }
        } else {
          line.append(contentsOf: bytes)
        }
        if needsQuotes { line.append(0x22) }
      }
    }
  }

  /// True where a spreadsheet would compute the text: it begins with `=`, `+`, `-`, `@` (also their wide forms), a tab
  /// or a line's end.
  static func berbahaya(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: return true
    case 0xEF: return bytes.count >= 3 && bytes[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[2])
    default: return false
    }
  }
}
