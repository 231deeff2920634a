import DIPFormat
import DIPRegister
import DIPTemplate

/// Makes entries' pages, one after the other, reusing one record. One per worker.
struct EntriView {
  private let konteks: KonteksSitus
  private let form: EntriForm
  /// With what all of these pages share already in it.
  private let templat: CompiledTemplate
  private var page: Record
  private let remah: [Record.Value]
  /// The folder of entries' pages as published, and the way from it to the site's root.
  private let alamat, pangkal: String

  init(_ konteks: KonteksSitus) {
    self.konteks = konteks
    form = konteks.formulir.entri
    alamat = konteks.alamatSitus + konteks.awalan + "informasi/"
    pangkal = Alamat.akar(konteks.awalan + "informasi/")
    page = Record(form.shape)
    konteks.bingkai(
      &page, path: "informasi/x.html", judul: konteks.kata(""), deskripsi: konteks.asli(""), menu: .daftar,
      tepat: false,
      remah: [konteks.beranda])
    templat = konteks.templates[.entri].settled(
      Bingkai.tetap + [Bingkai.slotKini, Bingkai.adaRemah, Bingkai.deskripsiAsli, Bingkai.remahKiniAsli], of: page)
    remah = Kelas.allCases.map { kelas in
      .list(
        konteks.tapak(
          [konteks.beranda, ("kelas/\(kelas.kode).html", konteks.nama(konteks.register.kosakata.penjelasan(kelas)))],
          "../"))
    }
  }

  /// Appends the page of one entry. `body` is its HTML, already safe; `qr` the code that its paper bears.
  mutating func render(
    _ index: Int, body: [UInt8], qr: (d: String, sisi: Int)?, into output: TemplateOutput
  ) throws {
    let entri = konteks.register.entri[index]
    frame(entri)
    page[form.qrJalur] = .teks(qr?.d)
    page[form.qrSisi] = .teks(qr.map { String($0.sisi) })
    elements(entri, nomor: konteks.plan.nomor[index])
    classification(entri)
    service(entri)
    status(index)
    page[form.adaIsi] = .flag(!body.isEmpty)
    page[form.isiHTML] = .safe(SafeMarkup(trustedBytes: konteks.isi(body)))
    // Let go of the body, or its buffer would be copied when the next one is read.
    defer { page[form.isiHTML] = .none }
    try templat.render(page, into: output)
  }

  private mutating func frame(_ entri: Entri) {
    page[Bingkai.judulHalaman] = konteks.judul(entri).nilai
    page[Bingkai.deskripsi] = .text(Kalimat.pendek(entri.ringkasan, 160))
    page[Bingkai.alamatKanonik] = .text(alamat + entri.kode + ".html")
    page[Bingkai.dataJSON] = .text(pangkal + "data/entri/" + entri.kode + ".json")
    konteks.dua(&page, path: "informasi/" + entri.kode + ".html", pangkal: pangkal)
    page[Bingkai.slotRemah] = remah[Int(entri.kelas.rawValue)]
    page[Bingkai.remahKini] = .text(entri.kode)
  }

  private mutating func elements(_ entri: Entri, nomor: UInt32) {
    page[form.kode] = .text(entri.kode)
    page[form.judul] = .text(entri.judul)
    page[form.judulEn] = .teks(entri.judulEn)
    page[form.nomor] = nomor > 0 ? .text(konteks.angka(Int(nomor))) : .none
    page[form.ringkasan] = .text(entri.ringkasan)
    page[form.menguasai] = konteks.daftarUnit(entri.menguasai)
    page[form.penanggungJawab] = .texts(konteks.hafalan.pihak(entri.penanggungJawab).teks)
    page[form.waktu] = konteks.hafalan.waktu(entri.dibuat.waktu).teks
    page[form.tempat] = .text(konteks.tempat(entri))
    page[form.bentuk] = konteks.bentuk[Int(entri.bentuk.rawValue & 15)].teks
    let retensi = konteks.hafalan.retensi(entri.retensi)
    page[form.retensi] = .text(retensi.teks)
    page[form.retensiAsli] = retensi.asli
    page[form.retensiJRA] = .teks(entri.retensi.jra)
    page[form.dicabut] =
      entri.dicabut.map {
        .record(
          EntriForm.dicabut.isi([
            ("tanggal", .text(konteks.tanggal($0.tanggal))), ("tanggal_iso", .text($0.tanggal.description)),
            ("alasan", .text($0.alasan)),
          ]))
      } ?? .none
  }

  private mutating func classification(_ entri: Entri) {
    let kelas = konteks.kelas[Int(entri.kelas.rawValue)]
    let golongan = konteks.golongan[Int(entri.subkategori.index)]
    page[form.kelasKode] = kelas.kode
    page[form.kelas] = kelas.nama
    page[form.kelasAsli] = kelas.asli
    page[form.kategoriKode] = golongan.kode
    page[form.kategori] = golongan.label
    page[form.kategoriAsli] = golongan.asli
    page[form.rezim] = konteks.rezim[Int(entri.rezim.rawValue & 7)].teks
    page[form.jenis] = .text(Kalimat.jenis(entri.jenis, konteks.bahasa))
    let election = entri.subkategoriPemilu.map { konteks.golongan[Int($0.index)] }
    page[form.kategoriPemiluKode] = election?.kode ?? .none
    page[form.kategoriPemilu] = election?.label ?? .none
    page[form.kategoriPemiluAsli] = election?.asli ?? .none
    page[form.kegiatan] = .teks(entri.kegiatan)
    page[form.namaBahasa] = .teks(entri.bahasa.map { Kalimat.bahasa($0, konteks.bahasa) })
    page[form.dasarKunci] = golongan.dasarKunci
    page[form.dasar] = golongan.dasar
    page[form.dasarBelum] = golongan.dasarBelum
    let diperbarui = entri.diperbarui.map(konteks.hafalan.tanggal)
    page[form.diperbarui] = diperbarui?.teks ?? .none
    page[form.diperbaruiISO] = diperbarui?.iso ?? .none
    let divalidasi = entri.divalidasi.map(konteks.hafalan.tanggal)
    page[form.divalidasi] = divalidasi?.teks ?? .none
    page[form.divalidasiISO] = divalidasi?.iso ?? .none
  }

  /// How it stands to the ratified list.
  private mutating func status(_ index: Int) {
    let status = konteks.register.status(index)
    page[form.lencana] = .teks(konteks.lencana(index))
    page[form.belumDisahkan] = .flag(status.jenis == .belumDisahkan)
    page[form.sidik] = .teks(status.sidik)
    page[form.layananPer] = .teks(status.layananPer.map(konteks.tanggal))
    page[form.layananPerISO] = .teks(status.layananPer?.description)
  }

  private mutating func service(_ entri: Entri) {
    page[form.caraMemperoleh] = .teks(entri.caraMemperoleh)
    page[form.biaya] = .teks(entri.biaya)
    page[form.adaBerkas] = .flag(!entri.berkas.isEmpty)
    page[form.berkas] = .list(entri.berkas.map(file))
    page[form.permintaan] = .text(konteks.permintaan.kode(entri.kode))
    page[form.adaTertutup] = .flag(!entri.dikecualikanSebagian.isEmpty)
    page[form.tertutup] = .list(
      entri.dikecualikanSebagian.map { code in
        EntriForm.tertutup.isi([("kode", .text(code)), ("judul", .text(konteks.judulDIK[code] ?? code))])
      })
    page[form.adaPengecualian] = .flag(!entri.pengecualianAturan.isEmpty)
    page[form.pengecualian] = .list(
      entri.pengecualianAturan.map {
        EntriForm.pengecualian.isi([("aturan", .text($0.aturan.description)), ("alasan", .text($0.alasan))])
      })
  }

  private func file(_ berkas: Berkas) -> Record {
    let (address, note): (String, String)
    switch berkas.lokasi {
    case .berkas(let path, let size):
      address = pangkal + Alamat.bagian(path)
      note = [Kalimat.format(path, konteks.bahasa), Kalimat.ukuran(size, konteks.bahasa)].compactMap(\.self).joined(
        separator: ", ")
    case .tautan(let link):
      address = link
      note = konteks.tautanLuar
    }
    return EntriForm.berkas.urut([.text(berkas.nama), .text(address), .text(note)])
  }
}
