/// Retention as people write it, in parts; what does not go into parts stays beside them.
struct NilaiRetensi: Sendable, Hashable {
  var aktif = ""
  var inaktif = ""
  var nasib = ""
  /// The wording, where the parts do not say all of it.
  var asli = ""

  private static let pengisi: Set<String> = ["dan", "masa", "jangka", "waktu", "arsip", "retensi", "selama", "lalu"]

  /// "2 tahun aktif 3 tahun inaktif", "Aktif: 2 tahun; inaktif: 3 tahun, musnah", "Selama berlaku", "Permanen".
  ///
  /// A bare "5 Tahun" does not say which period it means and stays as it is.
  init(_ text: String) {
    let words = NilaiRetensi.kata(text)
    var rest: [String] = []
    var bare: String?
    var index = 0
    var role = ""
    while index < words.count {
      let word = words[index]
      index += 1
      switch word {
      case "aktif", "inaktif":
        if let time = bare {
          set(word, time)
          bare = nil
        } else {
          role = word
        }
      case "musnah", "dimusnahkan": nasib = "musnah"
      case "permanen", "dipermanenkan", "statis": nasib = "permanen"
      case "dinilai", "dinilaikembali": nasib = "dinilai_kembali"
      case "kembali" where nasib == "dinilai_kembali": break
      case "berlaku" where index >= 2 && words[index - 2] == "selama": note("selama_berlaku", &role, &bare)
      case "menjabat" where index >= 2 && words[index - 2] == "selama": note("selama_menjabat", &role, &bare)
      default:
        if let number = Int(word), index < words.count, ["tahun", "bulan"].contains(words[index]) {
          if bare != nil { rest.append(bare ?? "") }
          note("\(number) \(words[index])", &role, &bare)
          index += 1
        } else if !NilaiRetensi.pengisi.contains(word) {
          rest.append(word)
        }
      }
    }
    if let bare {
      // "Selama berlaku" needs no word: it can only be the active period.
      if bare.hasPrefix("selama"), aktif.isEmpty { aktif = bare } else { rest.append(bare) }
    }
    if !rest.isEmpty || (aktif.isEmpty && inaktif.isEmpty && nasib.isEmpty) { asli = String(text.trimmed) }
  }

  private mutating func set(_ role: String, _ time: String) {
    if role == "aktif" { aktif = time } else { inaktif = time }
  }

  private mutating func note(_ time: String, _ role: inout String, _ bare: inout String?) {
    if role.isEmpty {
      bare = time
    } else {
      set(role, time)
      role = ""
    }
  }

  /// Lower-case words; "(lima)" behind a number is left out, short forms are written out.
  private static func kata(_ text: String) -> [String] {
    var plain = ""
    var depth = 0
    for character in text.lowercased() {
      if character == "(" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == ")" {
        depth = max(0, depth - 1)
        plain.append(" ")
      }
    }
    if plain.trimmed.isEmpty { plain = text.lowercased() }
    let short = ["thn": "tahun", "th": "tahun", "bln": "bulan", "year": "tahun", "years": "tahun"]
    var words: [String] = []
    var current = ""
    func flush() {
      if !current.isEmpty { words.append(short[current] ?? current) }
      current = ""
    }
    for character in plain {
      // "2tahun" is two words.
      if let last = current.last, last.isNumber != character.isNumber, character.isNumber || character.isLetter {
        flush()
      }
      if character.isLetter || character.isNumber { current.append(character) } else { flush() }
    }
    flush()
    var joined: [String] = []
    for word in words {
      if word == "aktif", let last = joined.last, ["in", "non", "tidak"].contains(last) {
        joined[joined.count - 1] = "inaktif"
      } else {
        joined.append(word == "nonaktif" ? "inaktif" : word)
      }
    }
    return joined
  }

  /// One period, from a column of its own: "2 Tahun", "selama berlaku", "2". Verbatim where not understood.
  static func masa(_ text: String) -> String {
    let words = kata(text)
    if let first = words.first, let number = Int(first) {
      if words.count == 1 { return "\(number) tahun" }
      if words.count == 2, ["tahun", "bulan"].contains(words[1]) { return "\(number) \(words[1])" }
    }
    if words.joined(separator: " ").hasPrefix("selama berlaku") { return "selama_berlaku" }
    if words.joined(separator: " ").hasPrefix("selama menjabat") { return "selama_menjabat" }
    return String(text.trimmed)
  }

  /// What becomes of the record, from a column of its own. Verbatim where not understood.
  static func nasib(_ text: String) -> String {
    let parsed = NilaiRetensi(text)
    return parsed.nasib.isEmpty ? String(text.trimmed) : parsed.nasib
  }
}
