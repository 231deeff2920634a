import CQREncode
import Glibc

/// A text as a QR code (ISO/IEC 18004), drawn as one path of an SVG.
package enum KodeQR {
  /// The code's modules as an SVG path in a square of `sisi` units, the quiet zone of four modules included. Nil where
  /// the text does not fit.
  package static func jalur(_ text: String) -> (d: String, sisi: Int)? {
    baca(text, QR_ECLEVEL_M) { code in
      var path = Pena()
      for row in 0..<code.sisi {
        code.deret(row) { run in
          path.tulis("M", run.lowerBound + 4)
          path.tulis(" ", row + 4)
          path.tulis("h", run.count)
          path.tulis("v1h-", run.count)
          path.tulis("z")
        }
      }
      return (path.teks, code.sisi + 8)
    }
  }

  /// The same as strokes one unit wide, to be drawn with `stroke` and no `fill`: a third of the bytes, and the lowest level of
  /// error correction (7 per cent), for a code that every entry's page carries.
  package static func garis(_ text: String) -> (d: String, sisi: Int)? {
    baca(text, QR_ECLEVEL_L) { code in
      var path = Pena()
      for row in 0..<code.sisi {
        var end: Int?
        code.deret(row) { run in
          if let end {
            path.tulis("m", run.lowerBound - end)
            path.tulis(" 0")
          } else {
            path.tulis("M", run.lowerBound + 4)
            path.tulis(" ", row + 4)
            path.tulis(".5")
          }
          path.tulis("h", run.count)
          end = run.upperBound
        }
      }
      return (path.teks, code.sisi + 8)
    }
  }

  private static func baca<Result>(
    _ text: String, _ level: QRecLevel, _ draw: (Modul) -> Result
  ) -> Result? {
    guard let code = QRcode_encodeString8bit(text, 0, level) else { return nil }
    defer { QRcode_free(code) }
    guard let modules = code.pointee.data else { return nil }
    return draw(Modul(sisi: Int(code.pointee.width), modul: modules))
  }

  /// Puts a path together byte by byte: a site has a code for each of thousands of entries.
  private struct Pena {
    private var bytes: [UInt8] = []

    var teks: String { String(decoding: bytes, as: UTF8.self) }

    init() { bytes.reserveCapacity(4096) }

    mutating func tulis(_ text: StaticString) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// `number` from 0 to 999; the largest code has 177 modules.
    mutating func tulis(_ text: StaticString, _ number: Int) {
      tulis(text)
      if number > 99 { bytes.append(0x30 + UInt8(truncatingIfNeeded: number / 100)) }
      if number > 9 { bytes.append(0x30 + UInt8(truncatingIfNeeded: number / 10 % 10)) }
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }
  }

  /// The modules of one code, for as long as libqrencode keeps them.
  private struct Modul {
    let sisi: Int
    let modul: UnsafeMutablePointer<UInt8>

    /// The dark runs of a row, from left to right.
    func deret(_ row: Int, _ body: (Range<Int>) -> Void) {
      var column = 0
      while column < sisi {
        let start = column
        while column < sisi, modul[row * sisi + column] & 1 == 1 { column += 1 }
        if column > start { body(start..<column) } else { column += 1 }
      }
    }
  }
}
