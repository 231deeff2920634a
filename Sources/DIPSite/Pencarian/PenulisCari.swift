import DIPFormat
import DIPRegister

/// Writes the search index of a site: `cari/*.js`, each a classic script that hands its content to `dipCari`.
///
/// | file | content | loaded |
/// |---|---|---|
/// | `bahasa.js` | the lists of `BahasaCari` | with the page |
/// | `kepala.js` | vocabulary, codes and facets of all entries | with the page |
/// | `sinonim.js` | `content/sinonim.yaml` | with the page |
/// | `kata-N.js` | where words of a stretch of the vocabulary stand | when such a word is asked for |
/// | `kartu-N.js` | titles and summaries of 128 documents | when one of them is shown |
///
/// Documents are the entries by code, then the rows of the DIK, the office's own pages and some lists of the site; all
/// but the entries are shown beside the results, never among them.
struct PenulisCari {
  private let konteks: KonteksSitus
  private let indeks: Indeks
  private let lain: [Kartu]

  /// Documents a file of cards holds.
  static let kartu = 128
  /// Bytes of a file of places before the next is begun.
  static let bagian = 48 * 1024
  /// Bytes of a summary shown with a result.
  static let ringkasan = 110

  /// Lists that people look for by name. Only their titles are searched: what they list is found by itself.
  private static let rangka: [(judul: Sebutan, deskripsi: Sebutan, alamat: String)] = [
    (.dikecualikanJudul, .dikecualikanDeskripsi, "dikecualikan.html"), (.pemiluJudul, .pemiluDeskripsi, "pemilu.html"),
    (.hukumJudul, .hukumDeskripsi, "dasar-hukum.html"),
  ]

  /// What people call the desk by, and what they want of it: words of the search, as `BahasaCari` has them, never shown.
  private static let kataMeja =
    "kontak hubungi alamat kantor lokasi nomor telepon surel email jam pelayanan layanan buka tutup"

  /// What is not an entry but can be found.
  struct Kartu: Sendable {
    let kode: String
    let judul: String
    let ringkasan: String
    let alamat: String
  }

  /// `shares` are the words of the entries, by worker. Reads the bodies of the DIK and of the office's pages.
  init(_ konteks: KonteksSitus, _ shares: [PengumpulKata]) throws {
    self.konteks = konteks
    let register = konteks.register
    var extra = PengumpulKata()
    var cards: [Kartu] = []
    var body = BodyBuffer()
    for (index, row) in register.dik.enumerated() {
      try register.isiDIK(index, &body)
      extra.tambah(.judul, row.judul)
      extra.tambah(.ringkasan, register.kosakata[row.dasar].label)
      body.text.withUnsafeBufferPointer { extra.tambah(.isi, $0) }
      extra.tutup(register.entri.count + cards.count)
      cards.append(
        Kartu(
          kode: row.kode, judul: row.judul, ringkasan: Kalimat.pasal17(register.kosakata[row.dasar].kode),
          alamat: "dikecualikan.html#" + row.kode))
    }
    for (index, page) in register.halaman.enumerated() {
      try register.isiHalaman(index, &body)
      extra.tambah(.judul, page.judul)
      if let summary = page.ringkasan { extra.tambah(.ringkasan, summary) }
      body.text.withUnsafeBufferPointer { extra.tambah(.isi, $0) }
      extra.tutup(register.entri.count + cards.count)
      cards.append(
        Kartu(
          kode: "", judul: page.judul, ringkasan: Kalimat.pendek(page.ringkasan ?? "", PenulisCari.ringkasan),
          alamat: "halaman/\(page.nama).html"))
    }
    for page in PenulisCari.rangka {
      let title = konteks.kata(page.judul)
      extra.tambah(.judul, title)
      extra.tutup(register.entri.count + cards.count)
      cards.append(
        Kartu(
          kode: "", judul: title,
          ringkasan: Kalimat.pendek(
            konteks.kata(page.deskripsi, konteks.kantor.namaPendek), PenulisCari.ringkasan),
          alamat: page.alamat))
    }
    cards.append(PenulisCari.meja(konteks, &extra))
    extra.tutup(register.entri.count + cards.count - 1)
    lain = cards
    indeks = Indeks(shares + [extra], dokumen: register.entri.count + cards.count)
  }

  /// The information desk: the card itself answers where it is, when it is open and how to call it.
  private static func meja(_ konteks: KonteksSitus, _ words: inout PengumpulKata) -> Kartu {
    let title = konteks.kata(.mejaLayanan)
    let desk = konteks.kantor.mejaLayanan
    words.tambah(.judul, title)
    words.tambah(.kunci, kataMeja + " " + konteks.kantor.namaPendek)
    let facts = [desk.alamat, desk.jam, desk.telepon, desk.surel].compactMap(\.self).joined(separator: "; ")
    return Kartu(kode: "", judul: title, ringkasan: facts, alamat: "index.html#kaki-meja")
  }

  /// `berisi` is false where titles and summaries stand beside the index anyway: cards then hold codes alone.
  func tulis<Sink: OutputSink>(_ sink: Sink, worker: Int, berisi: Bool = true) throws {
    func keep(_ path: String, _ part: TulisanIndeks) throws {
      try part.bytes.withUnsafeBufferPointer { try sink.write(path: "cari/" + path, worker: worker, bytes: $0) }
    }
    try keep("bahasa.js", bahasa())
    try keep("sinonim.js", sinonim())
    var starts: [Int] = []
    for range in potongan() {
      var part = TulisanIndeks("kata", starts.count)
      part.letak(indeks, range)
      part.selesai()
      try keep("kata-\(starts.count).js", part)
      starts.append(range.lowerBound)
    }
    try keep("kepala.js", kepala(starts))
    let count = konteks.register.entri.count + lain.count
    for (number, from) in stride(from: 0, to: count, by: PenulisCari.kartu).enumerated() {
      var part = TulisanIndeks("kartu", number)
      part.daftar(from..<min(count, from + PenulisCari.kartu)) { writer, document in
        kartu(document, &writer, berisi: berisi)
      }
      part.selesai()
      try keep("kartu-\(number).js", part)
    }
  }

  private func bahasa() -> TulisanIndeks {
    var part = TulisanIndeks("bahasa", 0)
    part.teks("{")
    for (name, list) in BahasaCari.bagian {
      part.teks("\(name):")
      part.kutipan(list)
      part.teks(",")
    }
    part.teks("aksen:")
    part.kutipan(PemotongKata.aksenTeks)
    part.teks(",tanda:")
    part.kutipan(String(decoding: TulisanIndeks.tanda, as: UTF8.self))
    part.teks("}")
    part.selesai()
    return part
  }

  private func sinonim() -> TulisanIndeks {
    var part = TulisanIndeks("sinonim", 0)
    part.daftar(konteks.register.sinonim.kelompok) { writer, row in
      writer.daftar(row.timbalBalik ? [row.cari] : [row.cari, row.lihat]) { $0.kutipan($1) }
    }
    part.selesai()
    return part
  }

  /// Stretches of the vocabulary, cut between roots.
  private func potongan() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var size = 0
    for group in indeks.kelompok {
      size += group.kata.reduce(0) { $0 + indeks.letak($1).count * 2 + 2 }
      if size >= PenulisCari.bagian {
        ranges.append(start..<group.kata.upperBound)
        start = group.kata.upperBound
        size = 0
      }
    }
    if start < indeks.kata.count { ranges.append(start..<indeks.kata.count) }
    return ranges
  }

  private func kartu(_ document: Int, _ part: inout TulisanIndeks, berisi: Bool) {
    let entri = konteks.register.entri
    part.teks("\"")
    if !berisi {
      if document < entri.count { part.isi(entri[document].kode) }
    } else if document < entri.count {
      let one = entri[document]
      part.isi(one.kode)
      part.teks("\\t")
      part.isi(one.judul)
      part.teks("\\t")
      part.isi(Kalimat.pendek(one.ringkasan, PenulisCari.ringkasan))
    } else {
      let one = lain[document - entri.count]
      for (index, text) in [one.kode, one.judul, one.ringkasan, one.alamat].enumerated() {
        if index > 0 { part.teks("\\t") }
        part.isi(text)
      }
    }
    part.teks("\"")
  }

  private func kepala(_ starts: [Int]) -> TulisanIndeks {
    let register = konteks.register
    let entri = register.entri
    var part = TulisanIndeks("kepala", 0)
    part.teks("{entri:\(entri.count),dokumen:\(entri.count + lain.count),isi:\(PenulisCari.kartu),pecah:")
    part.bilangan(starts)
    part.teks(",awal:")
    part.kutipan(stride(from: 0, to: entri.count, by: PenulisCari.kartu).map { entri[$0].kode })
    part.teks(",kata:")
    part.kosakata(indeks)
    part.teks(",kategori:")
    part.daftar(register.kosakata.subkategori.enumerated()) { writer, item in
      writer.daftar([item.element.kode, item.element.kelas?.kode ?? "", item.element.label, item.element.petunjuk]) {
        $0.kutipan($1)
      }
    }
    part.teks(",berhalaman:")
    part.kutipan(konteks.plan.kategoriBerhalaman.map { register.kosakata[$0].kode })
    part.teks(",nihil:")
    part.kutipan(register.nihil.map { register.kosakata[$0.subkategori].kode })
    part.teks(",unit:")
    part.daftar(konteks.kantor.unit) { $0.kutipan([$1.kode, $1.singkatan]) }
    part.teks(",kantor:")
    part.kutipan(konteks.kantor.namaPendek + " " + konteks.kantor.kota)
    SaringanCari(konteks).tulis(&part)
    part.teks("}")
    part.selesai()
    return part
  }
}
