/// Puts values into plain Indonesian. Pure functions: the same value gives the same words everywhere.
package enum Kalimat {
  /// `12 Mei 2026`.
  package static func tanggal(_ tanggal: Tanggal) -> String { tanggal.kalimat }

  /// `2024`, `Maret 2024`, `15 Maret 2024`.
  package static func titik(_ titik: TitikWaktu) -> String {
    if titik.bulan == 0 { return String(titik.tahun) }
    let month = Tanggal.namaBulan[Int(min(titik.bulan, 12)) - 1]
    return titik.hari == 0 ? "\(month) \(titik.tahun)" : "\(titik.hari) \(month) \(titik.tahun)"
  }

  /// A point, `Januari 2025 sampai Juni 2025`, or `sejak 2019, masih berlanjut`.
  package static func rentang(_ rentang: Rentang) -> String {
    switch rentang.akhir {
    case .sama: titik(rentang.awal)
    case .titik(let last): titik(rentang.awal) + " sampai " + titik(last)
    case .terbuka: "sejak " + titik(rentang.awal) + ", masih berlanjut"
    }
  }

  /// Whole numbers with a point between thousands: `1.234.567`.
  package static func angka(_ number: Int) -> String {
    if (0..<1000).contains(number) { return String(number) }
    var text = ""
    for (index, digit) in String(number.magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + String(text.reversed())
  }

  /// A file's size in powers of 1,000: `512 byte`, `120 kB`, `1,2 MB`.
  package static func ukuran(_ bytes: Int) -> String {
    if bytes < 1000 { return "\(max(0, bytes)) byte" }
    var unit = 1000
    for name in ["kB", "MB", "GB"] {
      // Rounded in tenths; what rounds up to 1,000 belongs to the next unit.
      let tenths = (bytes * 10 + unit / 2) / unit
      if tenths < 100, name != "kB" {
        return tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10),\(tenths % 10) \(name)"
      }
      let whole = (bytes + unit / 2) / unit
      if whole < 1000 || name == "GB" { return angka(whole) + " " + name }
      unit *= 1000
    }
    return angka(bytes) + " byte"
  }

  /// A file's format by its name's ending: `PDF`, `Excel (XLSX)`; nil where the ending says nothing.
  package static func format(_ path: String) -> String? {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot != name.startIndex
    else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    switch ending {
    case "xlsx", "xls": return "Excel (\(ending.uppercased()))"
    case "docx", "doc": return "Word (\(ending.uppercased()))"
    case "jpg", "jpeg": return "gambar (JPEG)"
    case "png": return "gambar (PNG)"
    case "txt": return "teks"
    default: break
    }
    let isPlain = ending.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    return isPlain && (2...5).contains(ending.utf8.count) ? ending.uppercased() : nil
  }

  /// `Cetak, digital`.
  package static func bentuk(_ bentuk: Bentuk) -> String {
    kapital(Bentuk.nama.filter { bentuk.contains($0.nilai) }.map(\.kode).joined(separator: ", "))
  }

  package static func rezim(_ rezim: Rezim) -> String {
    kapital(Rezim.nama.filter { rezim.contains($0.nilai) }.map(\.kode).joined(separator: ", "))
  }

  package static func jenis(_ jenis: Jenis) -> String {
    switch jenis {
    case .dokumen: "Dokumen"
    case .seri: "Seri, dibuat berulang"
    }
  }

  /// The name of a language tag, or the tag itself.
  package static func bahasa(_ tag: String) -> String {
    switch tag.split(separator: "-").first.map({ $0.lowercased() }) ?? "" {
    case "id": "Indonesia"
    case "en": "Inggris"
    case "mqy": "Manggarai"
    case "ar": "Arab"
    case "zh": "Tionghoa"
    case "nl": "Belanda"
    default: tag
    }
  }

  /// At most `limit` bytes, cut between words, with `…` where something was left out.
  package static func pendek(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let bytes = text.utf8
    var end = bytes.index(bytes.startIndex, offsetBy: limit)
    while end > bytes.startIndex, bytes[end] != 0x20, bytes[end] != 0x0A { end = bytes.index(before: end) }
    if end == bytes.startIndex {
      end = bytes.index(bytes.startIndex, offsetBy: limit)
      while bytes[end] & 0xC0 == 0x80 { end = bytes.index(before: end) }
    }
    return String(text[..<end]) + "…"
  }

  /// With its first letter, where it is one of a–z, in capitals.
  package static func kapital(_ text: String) -> String {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return text }
    return String(Unicode.Scalar(first & 0xDF)) + text.dropFirst()
  }
}
