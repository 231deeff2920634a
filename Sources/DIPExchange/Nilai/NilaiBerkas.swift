/// The files and links of a cell: one a line, `name: address` or the address alone.
struct NilaiBerkas: Equatable {
  /// Nil where the cell gives none.
  var nama: String?
  var lokasi: String

  /// What is written for a file whose cell gives no name.
  var namaTertulis: String { nama ?? NilaiBerkas.namaBawaan(lokasi) }

  static func namaBawaan(_ lokasi: String) -> String {
    lokasi.hasPrefix("berkas/") ? "Salinan dokumen" : "Salinan daring"
  }

  /// As it stands in a cell.
  var sel: String { nama.map { $0 + ": " + lokasi } ?? lokasi }

  /// The files of a cell; `sisa` are its lines without any address.
  ///
  /// A path below `berkas/` ends with its line, since it may hold blanks; a link ends at the first blank, and what follows it
  /// belongs to its name. Several links in one line are several files.
  static func baca(_ teks: String) -> (berkas: [NilaiBerkas], sisa: [String]) {
    var files: [NilaiBerkas] = []
    var rest: [String] = []
    for line in teks.split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      let starts = words.indices.filter { alamat(words[$0]) != nil }
      guard !starts.isEmpty else {
        if !words.isEmpty { rest.append(words.joined(separator: " ")) }
        continue
      }
      var name = words[..<starts[0]].joined(separator: " ")
      for (number, start) in starts.enumerated() {
        let end = number + 1 < starts.count ? starts[number + 1] : words.count
        var lokasi = alamat(words[start]) ?? words[start]
        let after = words[(start + 1)..<end].joined(separator: " ")
        var given = tanpaTitikDua(name)
        name = after
        if number + 1 == starts.count, !after.isEmpty {
          if lokasi.hasPrefix("berkas/") {
            lokasi += " " + after
          } else {
            given = given.isEmpty ? after : given + " " + after
          }
        }
        let file = NilaiBerkas(nama: given.isEmpty || given == namaBawaan(lokasi) ? nil : given, lokasi: lokasi)
        if !files.contains(where: { $0.lokasi == lokasi }) { files.append(file) }
      }
    }
    return (files, rest)
  }

  /// The address that a word is: a path of the content's files, or a link with its scheme; `www.…` gets one.
  private static func alamat(_ word: String) -> String? {
    var word = Substring(word)
    while let last = word.last, ",;".contains(last) { word.removeLast() }
    if word.hasPrefix("berkas/") { return String(word) }
    if word.lowercased().hasPrefix("www."), word.count > 4 { return "https://" + word }
    guard let colon = word.firstIndex(of: ":"), colon != word.startIndex,
      word[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) })
    else { return nil }
    let after = word[colon...].dropFirst()
    guard after.hasPrefix("//") || word[..<colon].lowercased() == "mailto" else { return nil }
    return after.count > 2 ? String(word) : nil
  }

  /// A name as it stands before its address.
  private static func tanpaTitikDua(_ name: String) -> String {
    for mark in [":", " –", " —", " -"] where name.hasSuffix(mark) { return String(name.dropLast(mark.count)) }
    return name
  }
}
