package import DIPEdition
import DIPFormat

/// The proposal of the whole office (*usulan DIP*), printable, for the superior of the PPID.
package enum UsulanDIP {
  private static let kepala = [
    "No.", "Ringkasan isi informasi", "Pejabat atau unit yang menguasai",
    "Penanggung jawab pembuatan atau penerbitan", "Waktu dan tempat pembuatan", "Bentuk yang tersedia",
    "Jangka waktu penyimpanan atau retensi arsip",
  ]

  /// A page of HTML. `perubahan` is nil where no edition is ratified; `menunggu` names one that waits to be.
  package static func html(
    _ isi: IsiRegister, tahun: Int, perubahan: PerubahanUsulan?, menunggu: NamaEdisi? = nil
  ) -> [UInt8] {
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
    if let perubahan { page.tambah(perubahan.ringkas) }
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
    if let perubahan {
      perubahan.tulis(&page)
    } else {
      page.tambah(HalamanCetak.unsur("h2", "Perubahan sejak edisi terakhir"))
      let waits = menunggu.map { " Edisi \($0) sudah dibekukan dan menunggu pengesahan." } ?? ""
      page.tambah(HalamanCetak.unsur("p", "Belum ada edisi yang disahkan untuk dibandingkan." + waits))
    }
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
}
