import DIPFormat
import DIPRegister
import DIPTemplate

extension KonteksSitus {
  /// The list of exempt information. `bodies` are the rows' explanations, already safe.
  func dikecualikan(_ bodies: [[UInt8]]) -> Record {
    let form = formulir.dikecualikan
    var page = Record(form.shape)
    bingkai(
      &page, path: "dikecualikan.html", judul: sebut(.dikecualikanJudul),
      deskripsi: sebut(.dikecualikanDeskripsi, kantor.nama), data: "data/dik.json", menu: .dikecualikan,
      remah: [beranda])
    let why = penjelasan(register.kosakata.dikecualikan)
    page[form.slot("penjelasan")] = why.nilai
    page[form.slot("penjelasan_asli")] = why.tanda
    page[form.slot("jumlah")] = .text(angka(register.dik.count))
    page[form.slot("ada_baris")] = .flag(!register.dik.isEmpty)
    let rows = barisDIK()
    page[form.slot("baris")] = .list(rows)
    page[form.slot("penjelasan_baris")] = .list(
      zip(rows, bodies).filter { !$0.1.isEmpty }.map { row, body in
        var explained = row
        explained[formulir.dik.slot("isi_html")] = .safe(SafeMarkup(trustedBytes: isi(body)))
        return explained
      })
    return page
  }

  func dataDIK() -> Record {
    let form = formulir.dataDIK
    var page = Record(form.shape)
    page[Bingkai.slotSitus] = .record(situs)
    page[form.slot("jumlah")] = .number(register.dik.count)
    page[form.slot("baris")] = .list(barisDIK())
    return page
  }

  private func barisDIK() -> [Record] {
    register.dik.map { row in
      let ground = register.kosakata[row.dasar]
      let years: Int? = if case .tahun(let number) = row.jangkaWaktu { number } else { nil }
      return formulir.dik.isi([
        ("kode", .text(row.kode)), ("judul", .text(row.judul)), ("dasar_kode", .text(ground.kode)),
        ("dasar", .text(Kalimat.pasal17(ground.kode, bahasa))), ("dasar_label", label(ground).nilai),
        ("dasar_label_asli", label(ground).tanda),
        ("penetap", .text(Kalimat.penetap(row.keputusan.penetap, bahasa))),
        ("penetap_kode", .text(row.keputusan.penetap.rawValue)), ("keputusan", .text(row.keputusan.nomor)),
        ("keputusan_tanggal", .text(tanggal(row.keputusan.tanggal))),
        ("keputusan_tanggal_iso", .text(row.keputusan.tanggal.description)),
        ("jangka_waktu", .text(Kalimat.jangkaWaktu(row.jangkaWaktu, bahasa))),
        ("jangka_tahun", years.map { .number($0) } ?? .none), ("permanen", .flag(row.jangkaWaktu == .permanen)),
        ("akibat_dibuka", .text(row.akibatDibuka)), ("akibat_ditutup", .text(row.akibatDitutup)),
        ("unit", .text(row.unit.map(namaUnit).joined(separator: "; "))), ("unit_daftar", daftarUnit(row.unit)),
      ])
    }
  }

  func halamanHukum() -> Record {
    let form = formulir.dasarHukum
    var page = Record(form.shape)
    bingkai(
      &page, path: "dasar-hukum.html", judul: sebut(.hukumJudul), deskripsi: sebut(.hukumDeskripsi, kantor.nama),
      remah: [beranda])
    page[form.slot("dasar")] = .list(
      register.dasarHukum.map { basis in
        formulir.hukum.isi([
          ("kunci", .text(basis.kunci)), ("nama", .text(basis.nama)), ("tentang", .text(basis.tentang)),
          ("berlaku", .flag(basis.berlaku(pada: register.tanggalAcuan))),
          ("terverifikasi", .flag(basis.terverifikasi)),
          ("berlaku_sejak", .text(tanggal(basis.berlakuSejak))),
          ("berlaku_sejak_iso", .text(basis.berlakuSejak.description)),
          ("diubah_oleh", .text(basis.diubahOleh.map(namaHukum).joined(separator: "; "))),
          ("dicabut_oleh", .teks(basis.dicabutOleh.map(namaHukum))),
          ("dicabut_sejak", .teks(basis.dicabutSejak.map(tanggal))),
          ("dicabut_sejak_iso", .teks(basis.dicabutSejak?.description)), ("catatan", .teks(basis.catatan)),
        ])
      })
    return page
  }

  private func namaHukum(_ key: String) -> String { dasar[key]?.nama ?? key }

  /// A page of the office's own; `body` is already safe.
  func halaman(_ one: Halaman, body: [UInt8]) -> Record {
    let form = formulir.halaman
    var page = Record(form.shape)
    let title = pilih(one.judul, one.inggris?.judul)
    // A page in English has its own summary or none.
    let summary = title.asli || bahasa == .id ? one.ringkasan : one.inggris?.ringkasan
    bingkai(
      &page, path: "halaman/\(one.nama).html", judul: title,
      deskripsi: Berbahasa(teks: summary ?? title.teks, asli: title.asli), remah: [beranda])
    page[form.slot("judul")] = title.nilai
    page[form.slot("ringkasan")] = .teks(summary)
    page[form.slot("asli")] = title.tanda
    page[form.slot("isi_html")] = .safe(SafeMarkup(trustedBytes: isi(body)))
    return page
  }

  /// Shown for any wrong address, however deep: the only page whose links begin at the server's root.
  func tidakDitemukan() -> Record {
    var page = Record(formulir.tidakDitemukan.shape)
    bingkai(
      &page, path: "404.html", judul: sebut(.tidakDitemukanJudul), deskripsi: sebut(.tidakDitemukanDeskripsi),
      remah: [])
    let base = Alamat.dasar(kantor.alamatSitus)
    page[Bingkai.akar] = .text(base + awalan)
    page[Bingkai.pangkal] = .text(base)
    dua(&page, path: "404.html", pangkal: base)
    return page
  }
}
