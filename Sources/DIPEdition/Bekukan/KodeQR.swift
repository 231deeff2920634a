import CQREncode
import Glibc

/// A text as a QR code (ISO/IEC 18004), drawn as one path of an SVG.
package enum KodeQR {
  /// The code's modules as an SVG path in a square of `sisi` units, the quiet zone of four modules included. Nil where
  /// the text does not fit.
  package static func jalur(_ text: String) -> (d: String, sisi: Int)? {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        guard modules[row * width + column] & 1 == 1 else {
          column += 1
          continue
        }
        var end = column
        while end < width, modules[row * width + end] & 1 == 1 { end += 1 }
        path += "M\(column + 4) \(row + 4)h\(end - column)v1h-\(end - column)z"
        column = end
      }
    }
    return (path, width + 8)
  }
}
