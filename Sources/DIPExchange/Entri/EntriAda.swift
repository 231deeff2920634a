import DIPDiagnostics
import DIPFormat
import DIPSource

/// An entry that stands in the register, as its author wrote it.
struct EntriAda: Sendable {
  /// Relative to the content folder.
  let sumber: String
  let file: SourceFile
  let pairs: [YAMLPair]
  /// Where the front matter ends and the body begins.
  let akhirKepala: Int
  let kode: String

  /// Nil, with findings, where the file is no entry that can be read.
  init?(_ file: SourceFile, sumber: String, into temuan: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    guard TextCheck.isReadable(file, into: &found), let parts = FrontMatter.split(file, into: &found),
      case .mapping(let pairs)? = YAMLReader().read(file, parts.frontMatter, into: &found)?.content,
      !found.contains(where: { $0.severity == .error })
    else {
      temuan += found
      return nil
    }
    self.sumber = sumber
    self.file = file
    self.pairs = pairs
    akhirKepala = parts.frontMatter.upperBound
    kode = RawEntry.nama(path: sumber)
  }

  var judul: String { TeksKolom.teks(.judul, pairs) }
}

/// What an entry says in one of the compared columns, in one fixed form.
enum TeksKolom {
  static func teks(_ kolom: Kolom, _ pairs: [YAMLPair]) -> String {
    switch kolom {
    case .waktu, .tempat: daftar(nilai("dibuat", pairs)?[kolom.rawValue])
    case .aktif, .inaktif, .sejak, .nasib, .jra, .asli:
      daftar(nilai("retensi", pairs)?[String(kolom.rawValue.dropFirst(8))])
    case .tautan:
      berkas(pairs).map(\.sel).joined(separator: "; ")
    case .penanggungJawab: pihak(nilai("penanggung_jawab", pairs))
    default: daftar(nilai(kolom.rawValue, pairs))
    }
  }

  /// The files of an entry; one without an address is left to the rules.
  static func berkas(_ pairs: [YAMLPair]) -> [NilaiBerkas] {
    (nilai("berkas", pairs)?.items ?? []).compactMap { item in
      guard let lokasi = item["lokasi"]?.text else { return nil }
      let name = PembacaBaris.rapi(item["nama"]?.text ?? "")
      let isOwn = !name.isEmpty && name != NilaiBerkas.namaBawaan(lokasi)
      return NilaiBerkas(nama: isOwn ? name : nil, lokasi: PembacaBaris.rapi(lokasi))
    }
  }

  private static func nilai(_ kunci: String, _ pairs: [YAMLPair]) -> YAMLValue? {
    pairs.first { $0.key == kunci }?.value
  }

  private static func daftar(_ value: YAMLValue?) -> String {
    guard let value else { return "" }
    let texts = value.items.map { $0.compactMap(\.text) } ?? [value.text ?? ""]
    return texts.map { PembacaBaris.rapi($0) }.joined(separator: "; ")
  }

  private static func pihak(_ value: YAMLValue?) -> String {
    guard let value else { return "" }
    return (value.items ?? [value]).map { item in
      if let text = item.text { return text }
      if let outside = item["luar"]?.text { return "Pihak luar: " + outside }
      let unit = item["unit"]?.text ?? ""
      return item["jabatan"]?.text.map { $0 + " – " + unit } ?? unit
    }.joined(separator: "; ")
  }

  /// True where an entry names these units, whatever the order.
  static func unit(_ pairs: [YAMLPair]) -> [String] {
    let value = nilai("menguasai", pairs)
    return value?.items.map { $0.compactMap(\.text) } ?? [value?.text].compactMap { $0 }
  }
}
