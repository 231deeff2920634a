import DIPFormat
import DIPRegister
import DIPTemplate

extension KonteksSitus {
  /// An entry for the data files: codes beside labels, without its body.
  func unsur(_ index: Int) -> Record {
    let entri = register.entri[index]
    let form = formulir.unsur
    var row = Record(form.shape)
    row[form.kode] = .text(entri.kode)
    row[form.nomor] = .number(Int(plan.nomor[index]))
    row[form.judul] = .text(entri.judul)
    row[form.ringkasan] = .text(entri.ringkasan)
    row[form.jenis] = .text(entri.jenis.rawValue)
    row[form.kelasKode] = .text(entri.kelas.kode)
    row[form.kelas] = .text(register.kosakata.penjelasan(entri.kelas).nama)
    let category = kategori[Int(entri.subkategori.index)]
    row[form.kategoriKode] = .text(category.kode)
    row[form.kategori] = .text(category.label)
    row[form.rezim] = rezim[Int(entri.rezim.rawValue & 7)].kode
    if let election = entri.subkategoriPemilu.map({ kategori[Int($0.index)] }) {
      row[form.kategoriPemiluKode] = .text(election.kode)
      row[form.kategoriPemilu] = .text(election.label)
    }
    row[form.kegiatan] = .teks(entri.kegiatan)
    row[form.menguasai] = daftarUnit(entri.menguasai)
    row[form.penanggungJawab] = .list(hafalan.pihak(entri.penanggungJawab).records)
    row[form.waktuKode] = .text(entri.dibuat.waktu.description)
    row[form.waktu] = .text(hafalan.waktu(entri.dibuat.waktu))
    row[form.tempat] = .texts(entri.dibuat.tempat)
    row[form.bentuk] = bentuk[Int(entri.bentuk.rawValue & 15)].kode
    row[form.retensi] = .record(hafalan.retensi(entri.retensi).record)
    row[form.berkas] = .list(entri.berkas.map(berkas))
    row[form.caraMemperoleh] = .teks(entri.caraMemperoleh)
    row[form.biaya] = .teks(entri.biaya)
    row[form.dikecualikanSebagian] = .texts(entri.dikecualikanSebagian)
    row[form.diperbarui] = .teks(entri.diperbarui?.description)
    row[form.divalidasi] = .teks(entri.divalidasi?.description)
    row[form.judulEn] = .teks(entri.judulEn)
    row[form.bahasaDokumen] = .teks(entri.bahasa)
    if let withdrawn = entri.dicabut {
      row[form.dicabut] = .record(
        UnsurForm.dicabut.isi([
          ("tanggal", .text(withdrawn.tanggal.description)), ("alasan", .text(withdrawn.alasan)),
        ]))
    }
    row[form.pengecualian] = .list(
      entri.pengecualianAturan.map {
        UnsurForm.pengecualian.isi([("aturan", .text($0.aturan.description)), ("alasan", .text($0.alasan))])
      })
    row[form.permintaan] = .text(permintaan.kode(entri.kode))
    return row
  }

  /// In the order of `UnsurForm.pihak`.
  private func berkas(_ berkas: Berkas) -> Record {
    switch berkas.lokasi {
    case .berkas(let path, let size):
      UnsurForm.berkas.urut([
        .text(berkas.nama), .text(kantor.alamatSitus + Alamat.bagian(path)), .flag(true), .number(size),
        .teks(Kalimat.format(path)),
      ])
    case .tautan(let link): UnsurForm.berkas.urut([.text(berkas.nama), .text(link), .flag(false)])
    }
  }

  /// The whole file of one entry; `text` is its body as plain text.
  func dataEntri(_ index: Int, text: [UInt8]) -> Record {
    let form = formulir.dataEntri
    var page = Record(form.shape)
    page[Bingkai.slotSitus] = .record(situs)
    page[form.slot("entri")] = .record(unsur(index))
    page[form.slot("uraian")] = .bytes(text)
    return page
  }

  /// All entries, or those of one class; they are made one at a time.
  func dataDIP(_ items: ArraySlice<UInt32>, kelas: Kelas?) -> Record {
    let form = formulir.dataDIP
    var page = Record(form.shape)
    page[Bingkai.slotSitus] = .record(situs)
    page[form.slot("kelas_kode")] = .teks(kelas?.kode)
    page[form.slot("kelas")] = .teks(kelas.map { register.kosakata.penjelasan($0).nama })
    page[form.slot("jumlah")] = .number(items.count)
    page[form.slot("entri")] = .sequence(count: items.count) { [self] in unsur(Int(items[items.startIndex + $0])) }
    return page
  }
}
