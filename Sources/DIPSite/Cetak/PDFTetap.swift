package import DIPFormat
import DIPSource

/// Takes the clock out of a PDF, so that the same annex gives the same bytes.
///
/// WeasyPrint dates a document by SOURCE_DATE_EPOCH, but what is attached by the clock, and it makes the second half of the
/// file's identifier from all bytes, those dates included (ISO 32000-1, 14.4). Both are replaced by values of the same
/// length: places in the file do not move.
package enum PDFTetap {
  /// The first second of a day, UTC, as SOURCE_DATE_EPOCH counts.
  package static func detik(_ tanggal: Tanggal) -> Int {
    // The days up to 1 January 1970, and those since.
    let year = Int(tanggal.tahun) - 1
    var days = year * 365 + year / 4 - year / 100 + year / 400 - 719_162
    for month in 1..<Int(tanggal.bulan) { days += Tanggal.panjangBulan(month, tahun: Int(tanggal.tahun)) }
    return (days + Int(tanggal.hari) - 1) * 86_400
  }

  /// Gives every date in the PDF the first second of `tanggal`.
  package static func rapikan(_ pdf: [UInt8], tanggal: Tanggal) -> [UInt8] {
    var bytes = pdf
    let date = Array((tanggal.description.replacing("-", with: "") + "000000").utf8)
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      for place in places(of: Array(key.utf8), in: bytes) {
        guard place + 15 <= bytes.count, bytes[place..<(place + 14)].allSatisfy({ (0x30...0x39).contains($0) }),
          bytes[place + 14] == 0x5A
        else { continue }
        bytes.replaceSubrange(place..<(place + 14), with: date)
      }
    }
    guard let place = places(of: Array("/ID [(".utf8), in: bytes).last,
      let middle = bytes[place...].firstRange(of: Array(") (".utf8))?.upperBound, middle + 34 <= bytes.count,
      bytes[(middle + 32)..<(middle + 34)].elementsEqual(")]".utf8)
    else { return bytes }
    bytes.replaceSubrange(middle..<(middle + 32), with: repeatElement(0x30, count: 32))
    bytes.replaceSubrange(middle..<(middle + 32), with: Array(Sidik.dari(bytes).heksa.utf8.prefix(32)))
    return bytes
  }

  /// Where the bytes behind each occurrence begin.
  private static func places(of key: [UInt8], in bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { all in
      key.withUnsafeBufferPointer { key in
        var found: [Int] = []
        var index = 0
        while index + key.count <= all.count {
          if all[index] == key[0], (1..<key.count).allSatisfy({ all[index + $0] == key[$0] }) {
            found.append(index + key.count)
            index += key.count
          } else {
            index += 1
          }
        }
        return found
      }
    }
  }
}
