import CQREncode
import Glibc

/// A text as a QR code (ISO/IEC 18004), drawn as one path of an SVG.
package enum KodeQR {
  /// The code's modules as an SVG path in a square of `sisi` units, the quiet zone of four modules included. Nil where
  /// the text does not fit.
  package static func jalur(_ text: String) -> (d: String, sisi: Int)? {
    baca(text, QR_ECLEVEL_M) { code in
      var path = ""
      for row in 0..<code.sisi {
        code.deret(row) { path += "M\($0.lowerBound + 4) \(row + 4)h\($0.count)v1h-\($0.count)z" }
      }
      return (path, code.sisi + 8)
    }
  }

  /// The same as strokes one unit wide, to be drawn with `stroke` and no `fill`: a third of the bytes, and the lowest level of
  /// error correction (7 per cent), for a code that every entry's page carries.
  package static func garis(_ text: String) -> (d: String, sisi: Int)? {
    baca(text, QR_ECLEVEL_L) { code in
      var path = ""
      for row in 0..<code.sisi {
        var pen: Int?
        code.deret(row) { run in
          path += pen.map { "m\(run.lowerBound - $0) 0" } ?? "M\(run.lowerBound + 4) \(row + 4).5"
          path += "h\(run.count)"
          pen = run.upperBound
        }
      }
      return (path, code.sisi + 8)
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
