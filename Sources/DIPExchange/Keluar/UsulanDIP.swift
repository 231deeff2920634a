import DIPFormat

/// The proposal of the whole office (*usulan DIP*), printable, for the superior of the PPID.
package enum UsulanDIP {
  /// What changed since the last edition, where there is one.
  package struct Perubahan: Sendable {
    package var edisi: String
    package var baru: [String]
    package var berubah: [String]
    package var dicabut: [String]

    package init(edisi: String, baru: [String], berubah: [String], dicabut: [String]) {
      self.edisi = edisi
      self.baru = baru
      self.berubah = berubah
      self.dicabut = dicabut
    }
  }

  private static let kepala = [
    "No.", "Ringkasan isi informasi", "Pejabat atau unit yang menguasai",
    "Penanggung jawab pembuatan atau penerbitan", "Waktu dan tempat pembuatan", "Bentuk yang tersedia",
    "Jangka waktu penyimpanan atau retensi arsip",
  ]

  package static func html(_ isi: IsiRegister, tahun: Int, perubahan: Perubahan?) -> [UInt8] {
    let office = isi.konteks.badanPublik
    let rows = isi.entri.map { BarisLembar($0, isi.konteks) }.filter { !$0.dicabut }
    var page = HalamanCetak(judul: "Usulan DIP \(tahun) – \(office.namaPendek)")
    page.tambah(HalamanCetak.unsur("h1", "Usulan Daftar Informasi Publik Tahun \(tahun)"))
    page.tambah(HalamanCetak.unsur("p", office.nama + (office.contoh ? " (contoh)" : "")))
    page.tambah(
      HalamanCetak.unsur(
        "p",
        "Usulan ini belum dikoreksi dan belum disahkan. Disusun menurut keadaan \(isi.konteks.tanggalAcuan.kalimat); \(rows.count) informasi."
      ))
    for kelas in Kelas.allCases {
      let own = rows.filter { TeksKolom.teks(.kelas, $0.ada.pairs) == kelas.kode }
      page.tambah(HalamanCetak.unsur("h2", isi.konteks.kosakata.penjelasan(kelas).nama))
      guard !own.isEmpty else {
        page.tambah(HalamanCetak.unsur("p", "Tidak ada."))
        continue
      }
      page.tambah(
        "<div class=\"gulir\">"
          + HalamanCetak.tabel(
            kepala, own.enumerated().map { [String($0 + 1)] + unsur($1) }, keterangan: "\(own.count) informasi")
          + "</div>")
    }
    let unclassed = rows.filter { Kelas(kode: TeksKolom.teks(.kelas, $0.ada.pairs)) == nil }
    if !unclassed.isEmpty {
      page.tambah(HalamanCetak.unsur("h2", "Belum berkelas"))
      page.tambah(
        "<div class=\"gulir\">"
          + HalamanCetak.tabel(
            kepala, unclassed.enumerated().map { [String($0 + 1)] + unsur($1) },
            keterangan: "Kelasnya harus ditetapkan dahulu") + "</div>")
    }
    nihil(isi, &page)
    beda(perubahan, isi, &page)
    page.tambah(
      "<div class=\"tanda\"><div>Pelaksana</div>"
        + office.peran.filter { ["ppid", "atasan_ppid"].contains($0.kunci) }
        .map { "<div>\(HalamanCetak.aman($0.nama)): \(HalamanCetak.aman($0.jabatan))</div>" }.joined() + "</div>")
    return page.bytes
  }

  /// The legal elements 2 to 7 as they stand in the list.
  private static func unsur(_ row: BarisLembar) -> [String] {
    let title = row.sel(.judul)
    let summary = row.sel(.ringkasan)
    var retention: [String] = []
    func add(_ label: String, _ text: String) { if !text.isEmpty { retention.append(label + text) } }
    add("aktif ", row.sel(.aktif))
    add("inaktif ", row.sel(.inaktif))
    add("dihitung sejak ", row.sel(.sejak))
    add("nasib akhir: ", row.sel(.nasib))
    if retention.isEmpty { add("", row.sel(.asli)) }
    return [
      row.ada.kode + "\n" + title + (summary.isEmpty || summary == title ? "" : "\n" + summary), row.sel(.menguasai),
      row.sel(.penanggungJawab),
      [NilaiWaktu.kalimat(row.sel(.waktu)), row.sel(.tempat)].filter { !$0.isEmpty }.joined(separator: ", "),
      row.sel(.bentuk), retention.joined(separator: "; "),
    ]
  }

  private static func nihil(_ isi: IsiRegister, _ page: inout HalamanCetak) {
    guard !isi.nihil.isEmpty else { return }
    page.tambah(HalamanCetak.unsur("h2", "Kategori wajib yang nihil"))
    page.tambah(
      HalamanCetak.tabel(
        ["Kode", "Kategori", "Alasan"],
        isi.nihil.map { one in
          let sub = isi.konteks.kosakata[one.nihil.subkategori]
          return [sub.kode, sub.label, one.nihil.alasan]
        }, keterangan: "Dinyatakan tidak dikuasai"))
  }

  private static func beda(_ perubahan: Perubahan?, _ isi: IsiRegister, _ page: inout HalamanCetak) {
    page.tambah(HalamanCetak.unsur("h2", "Perbedaan dengan edisi terakhir"))
    guard let perubahan else {
      page.tambah(
        HalamanCetak.unsur(
          "p",
          isi.inventaris.files.contains { $0.path.hasPrefix("edisi/") }
            ? "Bandingkan dengan edisi terakhir lewat `dip banding`."
            : "Belum ada edisi yang disahkan untuk dibandingkan."))
      return
    }
    for (title, list) in [
      ("Baru", perubahan.baru), ("Berubah", perubahan.berubah), ("Dicabut atau tidak ada lagi", perubahan.dicabut),
    ] {
      page.tambah(HalamanCetak.unsur("h3", "\(title) sejak edisi \(perubahan.edisi): \(list.count)"))
      guard !list.isEmpty else { continue }
      page.tambah("<ul>" + list.map { HalamanCetak.unsur("li", $0) }.joined() + "</ul>")
    }
  }
}
