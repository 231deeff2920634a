import DIPDiagnostics
import DIPFormat
import DIPSource

/// A row understood as an entry: the keys of its front matter, in their order.
struct EntriTabel {
  var baris: BarisTabel
  var isi: [KunciEntri: Isi] = [:]
  /// Keys that no cell of the row stands for.
  var turunan: Set<KunciEntri> = []
  /// What has no key: headings with their text.
  var catatan: [(judul: String, teks: String)] = []
  var temuan: [Diagnostic] = []

  /// Keys that stand in every entry, blank where nothing is known, so that the rules ask for them.
  private static let wajib: Set<KunciEntri> = [
    .kode, .judul, .ringkasan, .kelas, .subkategori, .menguasai, .penanggungJawab, .dibuat, .bentuk, .retensi,
    .caraMemperoleh,
  ]

  func teks(_ kunci: KunciEntri) -> String {
    if case .teks(let text, _)? = isi[kunci] { text } else { "" }
  }

  /// The time, as the format has it or as written.
  var waktu: String {
    guard case .peta(let pairs)? = isi[.dibuat], case .teks(let text, _)? = pairs.first(where: { $0.0 == "waktu" })?.1
    else { return "" }
    return PembacaBaris.rapi(text)
  }

  /// The units that hold it, as codes or as written.
  var menguasai: [String] {
    switch isi[.menguasai] {
    case .teks(let text, _)?: [text].filter { !$0.isEmpty }
    case .daftar(let items)?: items.compactMap { if case .teks(let text, _) = $0 { text } else { nil } }
    default: []
    }
  }

  /// The row with the names that the register has for the same files, where its cell gives none.
  func denganNamaBerkas(_ ada: [NilaiBerkas]) -> EntriTabel {
    guard case .daftar(let items)? = isi[.berkas], ada.contains(where: { $0.nama != nil }) else { return self }
    var row = self
    row.isi[.berkas] = .daftar(
      items.map { item in
        guard case .peta(var pairs) = item, case .teks(let lokasi, _)? = pairs.first(where: { $0.0 == "lokasi" })?.1,
          let at = pairs.firstIndex(where: { $0.0 == "nama" }), case .teks(let name, let kolom) = pairs[at].1,
          name == NilaiBerkas.namaBawaan(lokasi), let known = ada.first(where: { $0.lokasi == lokasi })?.nama
        else { return item }
        pairs[at].1 = .teks(known, kolom: kolom)
        return .peta(pairs)
      })
    return row
  }

  /// The entry's file.
  func tulis(kode: String) -> PenulisYAML {
    var yaml = PenulisYAML()
    yaml.tulis("---\n")
    for kunci in KunciEntri.allCases {
      let value = kunci == .kode ? Isi.teks(kode, kolom: baris.sel[.kode]?.kolom) : isi[kunci]
      guard EntriTabel.wajib.contains(kunci) || value.map({ !$0.isKosong }) == true else { continue }
      let start = yaml.bytes.count
      yaml.tulis(kunci.tertulis + ":")
      if let value, !value.isKosong {
        yaml.tulis(" ")
        yaml.tulis(value, dalamAlur: false)
      }
      yaml.catat(start, baris.tempat(EntriTabel.kolom(kunci)))
      yaml.tulis("\n")
    }
    yaml.tulis("---\n")
    if !catatan.isEmpty {
      yaml.tulis("Keterangan dari tabel asal:\n\n")
      for one in catatan {
        let start = yaml.bytes.count
        yaml.tulis("- " + EntriTabel.markdown(one.judul.isEmpty ? one.teks : one.judul + ": " + one.teks) + "\n")
        yaml.catat(start, baris.lain.first { $0.sel.teks == one.teks }?.sel.kolom ?? baris.tempat(.judul))
      }
    }
    return yaml
  }

  /// The column that a finding about a key belongs to.
  private static func kolom(_ kunci: KunciEntri) -> Kolom {
    switch kunci {
    case .dibuat: .dibuat
    case .berkas: .tautan
    default: Kolom(rawValue: kunci.tertulis) ?? .judul
    }
  }

  /// Text on one line of Markdown, with nothing in it that means something there.
  private static func markdown(_ text: String) -> String {
    var safe = ""
    for character in text.split(whereSeparator: \.isWhitespace).joined(separator: " ") {
      if "\\`*_[]<>#|&~!".contains(character) { safe.append("\\") }
      safe.append(character)
    }
    return safe
  }
}
