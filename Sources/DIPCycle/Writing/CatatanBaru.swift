package import DIPDiagnostics
package import DIPFormat
package import DIPSource

/// A record about to be written.
package struct CatatanBaru: Sendable {
  package var langkah: Int
  /// Code of the unit.
  package var unit: String?
  package var mulai: Tanggal?
  package var selesai: Tanggal?
  package var peran: String
  package var nomor: String?
  package var berkas: (lokasi: String, sha256: String)?
  package var catatan: String?
  package var alasan: String?
  package var dicatat: Tanggal

  package init(langkah: Int, peran: String, dicatat: Tanggal) {
    self.langkah = langkah
    self.peran = peran
    self.dicatat = dicatat
  }

  /// The record as an item of a YAML list whose dash stands in column `indent`, every line ended.
  package func teks(indent: Int) -> String {
    var pairs: [(String, String?)] = [
      ("langkah", String(langkah)), ("unit", unit), ("mulai", mulai?.description), ("selesai", selesai?.description),
      ("peran", peran), ("nomor", nomor), ("berkas", berkas?.lokasi), ("sha256", berkas?.sha256),
    ]
    pairs += [("catatan", catatan), ("alasan", alasan), ("dicatat", dicatat.description)]
    var text = ""
    for (key, value) in pairs {
      guard let value else { continue }
      text += String(repeating: " ", count: indent) + (text.isEmpty ? "- " : "  ")
      text += "\(key): \(YAMLScalar.written(value))\n"
    }
    return text
  }
}

/// Puts records into the file of a year without touching what stands there.
package enum PenulisSiklus {
  static let kunciTahun = "tahun"
  /// Key of the last day for the sub bagian to return their lists.
  static let kunciBatas = "batas_pengembalian"

  /// The file of a year that nobody has recorded in yet.
  package static func fileBaru(_ tahun: Int, batas: Tanggal? = nil, _ catatan: [CatatanBaru]) -> String {
    var text = """
      # Catatan siklus DIP \(tahun), ditulis oleh `dip siklus`. Catatan hanya ditambah, tidak pernah diubah: yang keliru
      # diluruskan dengan catatan baru yang menyebut alasannya.
      tahun: \(tahun)

      """
    if let batas { text += "\(kunciBatas): \(batas)\n" }
    guard !catatan.isEmpty else { return text + "catatan: []\n" }
    return text + "catatan:\n" + catatan.map { $0.teks(indent: 2) }.joined()
  }

  /// What to put where in a year's file so that it names this last day for returning the lists; nil where the file
  /// cannot be read. What else stands there stays; an earlier day is replaced.
  package static func sunting(_ file: SourceFile, batas: Tanggal) -> ContentWriter.Edit? {
    var ignored: [Diagnostic] = []
    let start = file.hasBOM ? 3 : 0
    guard let root = YAMLReader().read(file, start..<file.bytes.count, into: &ignored), let pairs = root.pairs else {
      return nil
    }
    if let pair = pairs.first(where: { $0.key == kunciBatas }) {
      if case .scalar("", _) = pair.value.content {
        let colon = pair.keySpan.range.upperBound + 1
        return ContentWriter.Edit(colon..<colon, Array(" \(batas)".utf8))
      }
      return ContentWriter.Edit(pair.value.span.range, Array(batas.description.utf8))
    }
    return sisipan(file, bawahTahun: "\(kunciBatas): \(batas)\n")
  }

  /// An insertion of whole lines below that of the year; nil where the file is no mapping in lines.
  static func sisipan(_ file: SourceFile, bawahTahun text: String) -> ContentWriter.Edit? {
    var ignored: [Diagnostic] = []
    let start = file.hasBOM ? 3 : 0
    guard let root = YAMLReader().read(file, start..<file.bytes.count, into: &ignored), ignored.isEmpty,
      let year = root.pairs?.first(where: { $0.key == kunciTahun }),
      !file.bytes[start...].starts(with: [UInt8(ascii: "{")])
    else { return nil }
    return tambahan(di: barisBerikut(year.value.span.range.upperBound, file.bytes), text, file.bytes)
  }

  /// What to put where in a year's file so that it holds one record more; nil where its list has a form that cannot be
  /// added to without rewriting it.
  package static func sunting(_ file: SourceFile, tambah catatan: CatatanBaru) -> ContentWriter.Edit? {
    var ignored: [Diagnostic] = []
    let start = file.hasBOM ? 3 : 0
    guard let root = YAMLReader().read(file, start..<file.bytes.count, into: &ignored), root.pairs != nil else {
      return nil
    }
    guard let list = root["catatan"] else {
      let text = "catatan:\n" + catatan.teks(indent: 2)
      return tambahan(di: file.bytes.count, text, file.bytes)
    }
    switch list.content {
    case .sequence(let items) where !items.isEmpty && file.bytes[list.span.range.lowerBound] == UInt8(ascii: "-"):
      return tambahan(
        di: barisBerikut(list.span.range.upperBound, file.bytes), catatan.teks(indent: kolom(list, file)), file.bytes)
    case .sequence(let items) where items.isEmpty:
      var start = list.span.range.lowerBound
      while start > 0, file.bytes[start - 1] == 0x20 { start -= 1 }
      let text = Array(("\n" + catatan.teks(indent: 2)).utf8.dropLast())
      return ContentWriter.Edit(start..<list.span.range.upperBound, akhiran(text, file.bytes))
    case .scalar("", _):
      let text = catatan.teks(indent: 2)
      guard let pair = root.pairs?.first(where: { $0.key == "catatan" }) else { return nil }
      return tambahan(di: barisBerikut(pair.keySpan.range.upperBound, file.bytes), text, file.bytes)
    default: return nil
    }
  }

  /// The beginning of the line after the one that holds this offset, or the end of the file.
  private static func barisBerikut(_ offset: Int, _ bytes: [UInt8]) -> Int {
    (bytes[min(offset, bytes.count)...].firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
  }

  /// How many bytes stand before a value on its line.
  private static func kolom(_ value: YAMLValue, _ file: SourceFile) -> Int {
    let start = value.span.range.lowerBound
    let line = file.bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? (file.hasBOM ? 3 : 0)
    return start - line
  }

  /// An insertion of whole lines; where the file does not end its last line, that is done first.
  private static func tambahan(di offset: Int, _ text: String, _ bytes: [UInt8]) -> ContentWriter.Edit {
    var added = akhiran(Array(text.utf8), bytes)
    if offset > 0, bytes[offset - 1] != 0x0A { added = akhiran([0x0A], bytes) + added }
    return ContentWriter.Edit(offset..<offset, added)
  }

  /// With the line ends that the file uses.
  private static func akhiran(_ text: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    guard let end = bytes.firstIndex(of: 0x0A), end > 0, bytes[end - 1] == 0x0D else { return text }
    return text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  }
}
