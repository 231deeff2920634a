import DIPFormat

/// Times and places as people write them.
enum NilaiWaktu {
  private static let bulan: [(nama: String, nomor: Int)] = [
    ("januari", 1), ("februari", 2), ("pebruari", 2), ("maret", 3), ("april", 4), ("mei", 5), ("juni", 6), ("juli", 7),
    ("agustus", 8), ("september", 9), ("oktober", 10), ("november", 11), ("nopember", 11), ("desember", 12), ("jan", 1),
    ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("agt", 8), ("ags", 8), ("aug", 8), ("sep", 9),
    ("okt", 10), ("oct", 10), ("nov", 11), ("des", 12), ("dec", 12),
  ]
  private static let pengisi: Set<String> = ["tahun", "ta", "anggaran", "bulan", "tanggal", "tgl", "thn", "th", "pada"]

  /// `waktu` of the format (`2025`, `2025-03`, `2025-01/2025-06`, `2019/..`), or nil where it is not understood.
  static func waktu(_ text: String) -> String? {
    let trimmed = String(text.trimmed)
    if Rentang(trimmed) != nil { return trimmed }
    for mark in ["sejak ", "mulai "] where trimmed.lowercased().hasPrefix(mark) {
      if let open = titik(String(trimmed.dropFirst(mark.count))).flatMap({ Rentang($0 + "/..") }) {
        return open.description
      }
    }
    for mark in ["s/d", "s.d.", "s.d", " sd ", " sampai dengan ", " sampai ", " hingga ", "–", "—", " - ", "/", "-"] {
      guard let range = trimmed.lowercased().firstRange(of: mark) else { continue }
      let lower = trimmed.lowercased()
      let from = String(lower[..<range.lowerBound])
      let to = String(lower[range.upperBound...])
      if let joined = rentang(from, to) { return joined }
    }
    return titik(trimmed)
  }

  private static func rentang(_ from: String, _ to: String) -> String? {
    // `03/2025` is a month, `12-03-2025` a day.
    guard !to.trimmed.isEmpty, from.trimmed.count > 2 || !from.trimmed.allSatisfy(\.isNumber) else { return nil }
    if ["sekarang", "kini", "seterusnya", "saat ini"].contains(to.trimmed.lowercased()) {
      return titik(from).flatMap { Rentang($0 + "/..").map(\.description) }
    }
    guard let last = titik(to) else { return nil }
    // "Januari s.d. Juni 2025": the year stands at the end.
    let start = titik(from) ?? titik(from + " " + last.prefix(4))
    guard let start, !start.contains("/"), !last.contains("/") else { return nil }
    return Rentang(start + "/" + last)?.description
  }

  private static func titik(_ text: String) -> String? {
    let words = kata(text)
    if let special = masa(words) { return special }
    if words.count == 1, let only = TitikWaktu(words[0]) { return only.description }
    if words.count == 3, let a = Int(words[0]), let b = Int(words[1]), let c = Int(words[2]) {
      // 12/03/2025, as written here; 2025/03/12 too.
      if words[2].count == 4 { return TitikWaktu(iso(c, b, a))?.description }
      if words[0].count == 4 { return TitikWaktu(iso(a, b, c))?.description }
      return nil
    }
    if words.count == 2, let month = nomorBulan(words[0]) ?? Int(words[0]), words[1].count == 4,
      let year = Int(words[1])
    {
      return TitikWaktu(padded(year, 4) + "-" + padded(month, 2))?.description
    }
    if words.count == 3, let day = Int(words[0]), let month = nomorBulan(words[1]), words[2].count == 4,
      let year = Int(words[2])
    {
      return TitikWaktu(iso(year, month, day))?.description
    }
    return nil
  }

  /// "Triwulan I 2025", "Semester 2 Tahun 2025".
  private static func masa(_ words: [String]) -> String? {
    guard words.count == 3, words[2].count == 4, let year = Int(words[2]) else { return nil }
    let number = ["i": 1, "ii": 2, "iii": 3, "iv": 4][words[1]] ?? Int(words[1])
    guard let number else { return nil }
    let months: Int
    switch words[0] {
    case "triwulan", "tw": months = 3
    case "caturwulan": months = 4
    case "semester": months = 6
    default: return nil
    }
    guard (1...(12 / months)).contains(number) else { return nil }
    let last = number * months
    return "\(padded(year, 4))-\(padded(last - months + 1, 2))/\(padded(year, 4))-\(padded(last, 2))"
  }

  private static func kata(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !pengisi.contains($0) }
  }

  private static func nomorBulan(_ word: String) -> Int? { bulan.first { $0.nama == word }?.nomor }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// `2025-03` as people read it: "Maret 2025"; what is no time stays as it is.
  static func kalimat(_ waktu: String) -> String {
    guard let range = Rentang(waktu) else { return waktu }
    func words(_ point: TitikWaktu) -> String {
      let month = point.bulan > 0 ? Tanggal.namaBulan[Int(point.bulan) - 1] + " " : ""
      return (point.hari > 0 ? "\(point.hari) " : "") + month + "\(point.tahun)"
    }
    switch range.akhir {
    case .sama: return words(range.awal)
    case .titik(let last): return words(range.awal) + " – " + words(last)
    case .terbuka: return words(range.awal) + " – sekarang"
    }
  }

  /// Time and place out of one cell, in either order. `waktu` is verbatim where it looks like a time nobody understands.
  static func terpisah(_ text: String) -> (waktu: String, tempat: [String]) {
    var times: [String] = []
    var places: [String] = []
    for piece in text.split(whereSeparator: { ",;\n".contains($0) }).map({ String($0.trimmed) }) where !piece.isEmpty {
      let bare = piece.filter { !"()".contains($0) }
      if waktu(bare) != nil || piece.contains(where: \.isNumber) || sepertiWaktu(bare) {
        times.append(bare)
      } else {
        places.append(piece)
      }
    }
    var tempat: [String] = []
    for place in places { tempat += NilaiWaktu.tempat(place) }
    // "Labuan Bajo 2025" without a comma.
    if tempat.isEmpty, times.count == 1, waktu(times[0]) == nil {
      let words = times[0].split(separator: " ").map(String.init)
      if let last = words.last, waktu(last) != nil, words.count > 1 {
        return (waktu(last) ?? last, tempatSaja(words.dropLast()))
      }
      if let first = words.first, waktu(first) != nil, words.count > 1 {
        return (waktu(first) ?? first, tempatSaja(words.dropFirst()))
      }
    }
    let joined = times.joined(separator: ", ")
    return (waktu(joined) ?? (times.count == 1 ? joined : gabung(times) ?? joined), tempat)
  }

  /// "Sejak dulu", "setiap bulan": nobody's place, though no time that is understood.
  private static func sepertiWaktu(_ text: String) -> Bool {
    let first = text.lowercased().split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    return [
      "sejak", "mulai", "setiap", "tiap", "selama", "hingga", "sampai", "awal", "akhir", "pertengahan", "rutin",
      "harian",
      "mingguan", "bulanan", "triwulanan", "semesteran", "tahunan", "berkala", "sewaktu-waktu", "insidental", "dahulu",
      "dulu",
    ].contains(first)
  }

  /// The places in what stands beside a year: "di Labuan Bajo" of "2024 di Labuan Bajo", "Ruteng /" of "Ruteng / 2025".
  private static func tempatSaja(_ words: ArraySlice<String>) -> [String] {
    let bare = words.first?.lowercased() == "di" ? words.dropFirst() : words
    return tempat(bare.joined(separator: " "))
  }

  /// Several points become the range they span, where all are understood.
  private static func gabung(_ times: [String]) -> String? {
    let points = times.compactMap(waktu)
    guard points.count == times.count, points.count > 1, points.allSatisfy({ !$0.contains("/") }),
      let first = points.min(), let last = points.max()
    else { return nil }
    return Rentang(first + "/" + last)?.description
  }

  /// `Tegal / Jakarta` and `Tegal dan Jakarta` are two places.
  static func tempat(_ text: String) -> [String] {
    text.replacing(" dan ", with: "/").replacing(" & ", with: "/").split { "/;,\n".contains($0) }
      .map { String($0.trimmed) }.filter { !$0.isEmpty }
  }
}
