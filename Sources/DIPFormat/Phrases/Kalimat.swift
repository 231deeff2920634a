package import DIPDiagnostics

/// Puts values into plain words, Indonesian unless English is asked for. Pure functions: the same value gives the same words everywhere.
package enum Kalimat {
  /// `12 Mei 2026`, `12 May 2026`.
  package static func tanggal(_ tanggal: Tanggal, _ bahasa: Bahasa = .id) -> String {
    bahasa == .id
      ? tanggal.kalimat : "\(tanggal.hari) \(Tanggal.namaBulanInggris[Int(tanggal.bulan) - 1]) \(tanggal.tahun)"
  }

  /// `2024`, `Maret 2024`, `15 Maret 2024`.
  package static func titik(_ titik: TitikWaktu, _ bahasa: Bahasa = .id) -> String {
    if titik.bulan == 0 { return String(titik.tahun) }
    let months = bahasa == .id ? Tanggal.namaBulan : Tanggal.namaBulanInggris
    let month = months[Int(min(titik.bulan, 12)) - 1]
    return titik.hari == 0 ? "\(month) \(titik.tahun)" : "\(titik.hari) \(month) \(titik.tahun)"
  }

  /// A point, `Januari 2025 sampai Juni 2025`, or `sejak 2019, masih berlanjut`.
  package static func rentang(_ rentang: Rentang, _ bahasa: Bahasa = .id) -> String {
    let first = titik(rentang.awal, bahasa)
    switch (rentang.akhir, bahasa) {
    case (.sama, _): return first
    case (.titik(let last), .id): return first + " sampai " + titik(last, bahasa)
    case (.titik(let last), .en): return first + " to " + titik(last, bahasa)
    case (.terbuka, .id): return "sejak " + first + ", masih berlanjut"
    case (.terbuka, .en): return "since " + first + ", ongoing"
    }
  }

  /// Whole numbers with a sign between thousands: `1.234.567`, `1,234,567`.
  package static func angka(_ number: Int, _ bahasa: Bahasa = .id) -> String {
    if (0..<1000).contains(number) { return String(number) }
    // Written from the last digit; the longest number has 19 digits, 6 marks and a sign.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 26) { digits in
      var start = 26
      var rest = number.magnitude
      for place in 0... {
        if place > 0, place % 3 == 0 {
          start -= 1
          digits[start] = bahasa == .id ? UInt8(ascii: ".") : UInt8(ascii: ",")
        }
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        if rest == 0 { break }
      }
      if number < 0 {
        start -= 1
        digits[start] = UInt8(ascii: "-")
      }
      return String(decoding: digits[start...], as: UTF8.self)
    }
  }

  /// A file's size in powers of 1,000: `512 byte`, `120 kB`, `1,2 MB` (`1.2 MB`).
  package static func ukuran(_ bytes: Int, _ bahasa: Bahasa = .id) -> String {
    let (byte, comma) = bahasa == .id ? ("byte", ",") : ("bytes", ".")
    if bytes < 1000 { return "\(max(0, bytes)) \(byte)" }
    var unit = 1000
    for name in ["kB", "MB", "GB"] {
      // Rounded in tenths; what rounds up to 1,000 belongs to the next unit.
      let tenths = (bytes * 10 + unit / 2) / unit
      if tenths < 100, name != "kB" {
        return tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10)\(comma)\(tenths % 10) \(name)"
      }
      let whole = (bytes + unit / 2) / unit
      if whole < 1000 || name == "GB" { return angka(whole, bahasa) + " " + name }
      unit *= 1000
    }
    return angka(bytes, bahasa) + " " + byte
  }

  /// A file's format by its name's ending: `PDF`, `Excel (XLSX)`; nil where the ending says nothing.
  package static func format(_ path: String, _ bahasa: Bahasa = .id) -> String? {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot != name.startIndex
    else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    switch ending {
    case "xlsx", "xls": return "Excel (\(ending.uppercased()))"
    case "docx", "doc": return "Word (\(ending.uppercased()))"
    case "jpg", "jpeg": return bahasa == .id ? "gambar (JPEG)" : "image (JPEG)"
    case "png": return bahasa == .id ? "gambar (PNG)" : "image (PNG)"
    case "txt": return bahasa == .id ? "teks" : "text"
    default: break
    }
    let isPlain = ending.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    return isPlain && (2...5).contains(ending.utf8.count) ? ending.uppercased() : nil
  }

  /// `Cetak, digital`.
  package static func bentuk(_ bentuk: Bentuk, _ bahasa: Bahasa = .id) -> String {
    kapital(
      Bentuk.nama.filter { bentuk.contains($0.nilai) }.map { bahasa == .id ? $0.kode : inggris($0.nilai) }
        .joined(separator: ", "))
  }

  private static func inggris(_ bentuk: Bentuk) -> String {
    switch bentuk {
    case .cetak: "print"
    case .digital: "digital"
    case .rekaman: "recording"
    default: "online"
    }
  }

  package static func rezim(_ rezim: Rezim, _ bahasa: Bahasa = .id) -> String {
    kapital(
      Rezim.nama.filter { rezim.contains($0.nilai) }.map { bahasa == .id ? $0.kode : inggris($0.nilai) }
        .joined(separator: ", "))
  }

  private static func inggris(_ rezim: Rezim) -> String {
    switch rezim {
    case .pemilu: "general election (Pemilu)"
    case .pemilihan: "regional election (Pemilihan)"
    default: "not tied to an election"
    }
  }

  package static func jenis(_ jenis: Jenis, _ bahasa: Bahasa = .id) -> String {
    switch (jenis, bahasa) {
    case (.dokumen, .id): "Dokumen"
    case (.dokumen, .en): "Document"
    case (.seri, .id): "Seri, dibuat berulang"
    case (.seri, .en): "Series, made again and again"
    }
  }

  /// The name of a language tag, or the tag itself.
  package static func bahasa(_ tag: String, _ bahasa: Bahasa = .id) -> String {
    let (id, en) =
      switch tag.split(separator: "-").first.map({ $0.lowercased() }) ?? "" {
      case "id": ("Indonesia", "Indonesian")
      case "en": ("Inggris", "English")
      case "mqy": ("Manggarai", "Manggarai")
      case "ar": ("Arab", "Arabic")
      case "zh": ("Tionghoa", "Chinese")
      case "nl": ("Belanda", "Dutch")
      default: (tag, tag)
      }
    return bahasa == .id ? id : en
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
