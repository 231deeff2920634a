import DIPEdition
import DIPFormat
import DIPRegister
import DIPSource
import DIPTemplate

extension KonteksSitus {
  private var bentukEdisi: EdisiFormulir { formulir.edisi }

  /// The archive of all editions, newest first.
  func halamanArsip() -> Record {
    let form = bentukEdisi.arsip
    var page = Record(form.shape)
    bingkai(
      &page, path: "edisi.html", judul: sebut(.arsipJudul), deskripsi: sebut(.arsipDeskripsi, kantor.nama),
      remah: [beranda])
    page[form.slot("ada_edisi")] = .flag(!arsip.edisi.isEmpty)
    page[form.slot("edisi")] = .list(arsip.edisi.reversed().map(barisArsip))
    return page
  }

  private func barisArsip(_ one: ArsipEdisi.Satu) -> Record {
    bentukEdisi.baris.isi(
      pokok(one) + [
        ("tautan", .text(one.folder + "index.html")),
        ("dicabut", .text(angka(one.edisi.edisi.jumlah.dicabut))), ("sidik_pendek", .text(one.edisi.sidik.pendek)),
        ("kelas", .list(perKelas(one))), ("perubahan", hitungan(one, akar: "")),
      ])
  }

  /// What is said of an edition wherever it is shown.
  private func pokok(_ one: ArsipEdisi.Satu) -> [(String, Record.Value)] {
    let last = one.edisi.pengesahanTerakhir
    return [
      ("nama", .text(one.nama)), ("berlaku", .flag(one.berlaku)), ("memenuhi", .flag(one.hasil.memenuhi)),
      ("dibekukan", .text(tanggal(one.edisi.edisi.tanggal))),
      ("dibekukan_iso", .text(one.edisi.edisi.tanggal.description)),
      ("ditetapkan", .teks(last.map { tanggal($0.tanggal) })),
      ("ditetapkan_iso", .teks(last?.tanggal.description)), ("nomor", .teks(last?.nomor)),
      ("jumlah", .text(angka(one.edisi.edisi.jumlah.semua))), ("sidik", .text(one.edisi.sidik.heksa)),
    ]
  }

  private func perKelas(_ one: ArsipEdisi.Satu) -> [Record] {
    zip(Kelas.allCases, one.edisi.edisi.jumlah.perKelas).map { kelas, count in
      bentukEdisi.kelas.isi([
        ("nama", nama(kelas, one.edisi).nilai), ("nama_asli", nama(kelas, one.edisi).tanda),
        ("jumlah", .text(angka(count))),
      ])
    }
  }

  /// How much changed since the edition before; none for the first.
  func hitungan(_ one: ArsipEdisi.Satu, akar: String) -> Record.Value {
    guard let beda = one.beda, let before = one.sebelum else { return .none }
    let changed = beda.berubah.count { !$0.unsur.isEmpty }
    return .record(
      bentukEdisi.hitungan.isi([
        ("edisi", .text(one.nama)), ("sebelum", .text(before.nama.description)),
        ("tautan", .text(akar + one.folder + "perubahan.html")),
        ("ditambah", .text(angka(beda.ditambah.count))), ("berubah", .text(angka(changed))),
        ("dicabut", .text(angka(beda.dicabut.count))),
        ("layanan", .text(angka(beda.berubah.count - changed))), ("tetap", .text(angka(beda.sama))),
      ]))
  }

  /// What all pages of one edition say of it.
  func inti(_ one: ArsipEdisi.Satu, _ form: Form, _ page: inout Record) {
    form.tambah(
      pokok(one) + [
        ("bersegel", .flag(!one.segel.isEmpty)), ("sidik_kelompok", .text(one.edisi.sidik.berkelompok)),
      ], &page)
    if one.edisi.edisi.jumlah.dicabut > 0 {
      page[form.slot("jumlah_dicabut")] = .text(angka(one.edisi.edisi.jumlah.dicabut))
    }
  }

  /// The way to a page of an edition.
  func remah(_ one: ArsipEdisi.Satu, dalam: Bool) -> [Tapak] {
    let up: [Tapak] = [beranda, ("edisi.html", sebut(.arsipJudul))]
    return dalam ? up + [(one.folder + "index.html", sebut(.edisiJudul, one.nama))] : up
  }

  /// An edition: who approved it, on what that rests, and its files.
  func halamanEdisi(_ index: Int) -> Record {
    let one = arsip.edisi[index]
    let form = bentukEdisi.edisi
    var page = Record(form.shape)
    bingkai(
      &page, path: one.folder + "index.html", judul: sebut(.edisiJudul, one.nama),
      deskripsi: sebut(.edisiDeskripsi, one.edisi.edisi.badanPublik, one.nama),
      remah: remah(one, dalam: false))
    inti(one, form, &page)
    let before = arsip.edisi.last { $0.edisi.nama < one.edisi.nama }
    let after = arsip.edisi.first { $0.edisi.nama > one.edisi.nama }
    let values: [(String, Record.Value)] = [
      ("badan_publik", .text(one.edisi.edisi.badanPublik)), ("kelas", .list(perKelas(one))),
      ("langkah", .list(one.hasil.langkah.map { langkah($0, one) })),
      ("tidak_diperiksa", .texts(one.hasil.tidakDiperiksa.map { kapital($0) })),
      ("kebijakan_sidik", .text(one.edisi.kebijakan.sidik.heksa)),
      ("kebijakan_asal", .teks(one.hasil.asalPenilai?.description)),
      ("kebijakan_berubah", .flag(one.hasil.kebijakanBerubah)), ("manifest", .text(one.edisi.manifest.heksa)),
      ("sebelum", tetangga(before)), ("sesudah", tetangga(after)), ("perubahan", hitungan(one, akar: "../../")),
      ("berkas", .list(berkas(one))),
    ]
    form.tambah(values, &page)
    return page
  }

  private func tetangga(_ one: ArsipEdisi.Satu?) -> Record.Value {
    guard let one else { return .none }
    return .record(
      bentukEdisi.tetangga.isi([("nama", .text(one.nama)), ("tautan", .text("../\(one.nama)/index.html"))]))
  }

  private func berkas(_ one: ArsipEdisi.Satu) -> [Record] {
    let folder = folderBerkas(one)
    let manifest = (NamaBerkasEdisi.manifest, kata(.edisiManifest))
    return [manifest].map { bentukEdisi.berkas.urut([.text($0.0), .text(folder + $0.0), .text($0.1)]) }
      + one.edisi.berkas.map {
        bentukEdisi.berkas.urut([
          .text($0.lokasi), .text(folder + Alamat.bagian($0.lokasi)), .text(Kalimat.ukuran($0.ukuran, bahasa)),
        ])
      }
  }

  /// The way from an edition's page to its files, which are there once and lie beside its Indonesian pages.
  private func folderBerkas(_ one: ArsipEdisi.Satu) -> String {
    bahasa == .id ? "" : Alamat.akar(awalan + one.folder) + one.folder
  }

  private func kapital(_ text: DuaBahasa) -> String { Kalimat.kapital(bahasa == .id ? text.id : text.en) }

  /// The name of a class as an edition has it.
  func nama(_ kelas: Kelas, _ edisi: EdisiTersimpan) -> Berbahasa { nama(kosakata(edisi).penjelasan(kelas)) }

  /// One step of approval with what it rests on.
  func langkah(_ step: HasilLangkah, _ one: ArsipEdisi.Satu) -> Record {
    let approval = step.persetujuan
    let document = approval?.dokumen
    return bentukEdisi.langkah.isi([
      ("nama", .text(nama(step.langkah))), ("diminta", .teks(step.permintaan.map(diminta))),
      ("tercatat", .flag(approval != nil)), ("jabatan", .teks(approval?.jabatan)), ("pejabat", .teks(approval?.nama)),
      ("tanggal", .teks(approval.map { tanggal($0.tanggal) })),
      ("tanggal_iso", .teks(approval?.tanggal.description)), ("tempat", .teks(approval?.tempat)),
      ("nomor", .teks(approval?.nomor)),
      ("dokumen", .teks(document.map { folderBerkas(one) + Alamat.bagian($0.berkas) })),
      ("dokumen_nama", .teks(document?.berkas)), ("dokumen_sidik", .teks(document?.sidik.heksa)),
      ("terpenuhi", .flag(step.terpenuhi)), ("ada_sandaran", .flag(!step.sandaran.isEmpty)),
      ("sandaran", .texts(step.sandaran.map { kapital($0) })), ("ada_kurang", .flag(!step.kurang.isEmpty)),
      ("kurang", .texts(step.kurang.map { kapital($0) })),
      ("ada_tidak_dihitung", .flag(!step.tidakDihitung.isEmpty)),
      ("tidak_dihitung", .texts(step.tidakDihitung.map { kapital($0) })),
    ])
  }

  /// "Periksa sendiri" for exactly this edition's files.
  func halamanPeriksa(_ index: Int) -> Record {
    let one = arsip.edisi[index]
    let form = bentukEdisi.periksa
    var page = Record(form.shape)
    bingkai(
      &page, path: one.folder + "periksa.html", judul: sebut(.periksaJudul, one.nama),
      deskripsi: sebut(.periksaDeskripsi, one.nama),
      remah: remah(one, dalam: true))
    inti(one, form, &page)
    let commands = PerintahPeriksa(edisi: one.edisi, segel: one.segel, alamat: alamatSitus + one.folder)
    let systems = PerintahPeriksa.Sistem.allCases.map { system in
      let blocks = commands.langkah.map { step in
        bentukEdisi.blok.isi([
          ("langkah", .text(step.rawValue)), ("judul", .text(kata(step.judul))),
          ("perintah", .text(commands.perintah(step, system))),
          ("harapan", .text(kata(commands.harapan(step, system)))),
        ])
      }
      return bentukEdisi.sistem.isi([
        ("kode", .text(system.rawValue)), ("nama", .text(system.nama)), ("pembuka", .text(kata(system.pembuka))),
        ("blok", .list(blocks)),
      ])
    }
    page[form.slot("sistem")] = .list(systems)
    page[form.slot("langkah")] = .list(one.hasil.langkah.map { langkah($0, one) })
    page[form.slot("kebijakan_sidik")] = .text(one.edisi.kebijakan.sidik.berkelompok)
    page[form.slot("contoh_kode")] = .teks(one.edisi.daftar.entri.first?.entri.kode)
    page[form.slot("contoh_sidik")] = .teks(one.edisi.daftar.sidik.first?.heksa)
    return page
  }
}

/// Words about approvals.
extension KonteksSitus {
  func nama(_ langkah: Langkah) -> String {
    switch langkah {
    case .koreksi: kata(.langkahKoreksi)
    case .pengesahan: kata(.langkahPengesahan)
    case .penetapan: kata(.langkahPenetapan)
    }
  }

  /// What the policy asks of a step: "dokumen bertanda tangan dari sekurangnya 2 dari 4 orang".
  func diminta(_ asked: Kebijakan.Permintaan) -> String {
    let evidence = asked.bukti.map { kind in
      switch kind {
      case .dokumen: kata(.dimintaDokumen)
      case .segel: kata(.dimintaSegel)
      }
    }
    let whom = asked.syarat.map { condition in
      let (few, all) = (String(condition.sekurangnya), String(condition.dari.count))
      return few == all ? kata(.dimintaOrang, few) : kata(.dimintaSekurangnya, few, all)
    }
    return whom.isEmpty
      ? kata(.diminta, asked.jabatan, gabung(evidence))
      : kata(.dimintaDari, asked.jabatan, gabung(evidence), gabung(whom))
  }

  private func gabung(_ parts: [String]) -> String {
    parts.dropFirst().reduce(parts.first ?? "") { kata(.dan, $0, $1) }
  }
}

extension Sidik {
  /// The first sixteen digits in groups, for a line of text.
  var pendek: String { berkelompok.split(separator: " ").prefix(4).joined(separator: " ") + " …" }
}
