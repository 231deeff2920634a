/// What a rule rests on. A rule without a legal source is a rule of the format, and says so.
package enum Basis: Sendable, Hashable {
  /// One of the seven legal elements of the DIP, 2 to 7.
  case element(Int)
  /// A law by its key in `content/dasar-hukum.yaml`, with its articles where they are known: `"9"`, or `"17h"` with
  /// the letter.
  case law(String, articles: [String])
  /// The office's procedure (SOP), which demands that its steps run in their order.
  case procedure
  case format

  /// The basis in words, for the line `dasar:` of a finding.
  package func text(_ bahasa: Bahasa) -> String {
    switch self {
    case .element(let number): Basis.element(number, bahasa)
    case .law(let key, let articles): Basis.law(key, bahasa) + Basis.articles(articles, bahasa)
    case .procedure:
      bahasa == .id
        ? "SOP Penyusunan DIP (prosedur wajib dilaksanakan sesuai alur kegiatan)"
        : "the SOP for making the DIP (the procedure must run in its order)"
    case .format: bahasa == .id ? "format dip" : "the dip format"
    }
  }

  private static func element(_ number: Int, _ bahasa: Bahasa) -> String {
    let names: (id: String, en: String) =
      switch number {
      case 2: ("ringkasan isi informasi", "summary of the information")
      case 3: ("pejabat atau unit/satuan kerja yang menguasai informasi", "office or unit that holds the information")
      case 4:
        (
          "penanggung jawab pembuatan atau penerbitan informasi",
          "who is responsible for making or issuing the information"
        )
      case 5: ("waktu dan tempat pembuatan informasi", "time and place of making")
      case 6: ("bentuk informasi yang tersedia", "forms in which the information is available")
      case 7: ("jangka waktu penyimpanan atau retensi arsip", "retention period of the record")
      default: ("", "")
      }
    return bahasa == .id ? "unsur \(number) DIP (\(names.id))" : "element \(number) of the DIP (\(names.en))"
  }

  private static func law(_ key: String, _ bahasa: Bahasa) -> String {
    let names: (id: String, en: String) =
      switch key {
      case "uu-14-2008":
        ("UU 14/2008 tentang Keterbukaan Informasi Publik", "Law 14/2008 on openness of public information")
      case "uu-27-2022": ("UU 27/2022 tentang Pelindungan Data Pribadi", "Law 27/2022 on protection of personal data")
      case "perki-1-2019":
        ("PERKI 1/2019 (informasi pemilu dan pemilihan)", "PERKI 1/2019 (information on elections)")
      case "perki-1-2021":
        (
          "PERKI 1/2021 tentang Standar Layanan Informasi Publik",
          "PERKI 1/2021 on the service standard for public information"
        )
      default: (key, key)
      }
    return bahasa == .id ? names.id : names.en
  }

  private static func articles(_ articles: [String], _ bahasa: Bahasa) -> String {
    guard let last = articles.last else { return "" }
    let names = articles.dropLast().map { article($0, bahasa) }
    let list =
      names.isEmpty
      ? article(last, bahasa)
      : names.joined(separator: ", ") + (bahasa == .id ? ", dan " : " and ") + article(last, bahasa)
    return (bahasa == .id ? ", Pasal " : articles.count > 1 ? ", articles " : ", article ") + list
  }

  private static func article(_ text: String, _ bahasa: Bahasa) -> String {
    let number = text.prefix { $0.isNumber }
    let letter = text.dropFirst(number.count)
    guard !letter.isEmpty else { return text }
    return bahasa == .id ? "\(number) huruf \(letter)" : "\(number)(\(letter))"
  }
}
