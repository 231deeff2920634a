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
    let kelas = kelas[Int(entri.kelas.rawValue)]
    row[form.kelasKode] = kelas.kode
    row[form.kelas] = kelas.nama
    row[form.kategoriKode] = golongan[Int(entri.subkategori.index)].kode
    row[form.kategori] = golongan[Int(entri.subkategori.index)].label
    row[form.rezim] = rezim[Int(entri.rezim.rawValue & 7)].kode
    if let election = entri.subkategoriPemilu.map({ golongan[Int($0.index)] }) {
      row[form.kategoriPemiluKode] = election.kode
      row[form.kategoriPemilu] = election.label
    }
    row[form.kegiatan] = .teks(entri.kegiatan)
    row[form.menguasai] = daftarUnit(entri.menguasai)
    row[form.penanggungJawab] = .list(hafalan.pihak(entri.penanggungJawab).records)
    let waktu = hafalan.waktu(entri.dibuat.waktu)
    row[form.waktuKode] = waktu.kode
    row[form.waktu] = waktu.teks
    row[form.tempat] = .texts(entri.dibuat.tempat)
    row[form.bentuk] = bentuk[Int(entri.bentuk.rawValue & 15)].kode
    row[form.retensi] = .record(hafalan.retensi(entri.retensi).record)
    row[form.berkas] = .list(entri.berkas.map(berkas))
    row[form.caraMemperoleh] = .teks(entri.caraMemperoleh)
    row[form.biaya] = .teks(entri.biaya)
    row[form.dikecualikanSebagian] = .texts(entri.dikecualikanSebagian)
    row[form.diperbarui] = entri.diperbarui.map { hafalan.tanggal($0).iso } ?? .none
    row[form.divalidasi] = entri.divalidasi.map { hafalan.tanggal($0).iso } ?? .none
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
    let status = register.status(index)
    row[form.keadaan] = status.jenis.kode
    row[form.sidik] = .teks(status.sidik)
    row[form.layananPer] = .teks(status.layananPer?.description)
    row[form.situs] = .record(situs)
    return row
  }

  /// In the order of `UnsurForm.pihak`.
  private func berkas(_ berkas: Berkas) -> Record {
    switch berkas.lokasi {
    case .berkas(let path, let size):
      UnsurForm.berkas.urut([
        .text(berkas.nama), .text(alamatSitus + Alamat.bagian(path)), .flag(true), .number(size),
        .teks(Kalimat.format(path)),
      ])
    case .tautan(let link): UnsurForm.berkas.urut([.text(berkas.nama), .text(link), .flag(false)])
    }
  }

  /// The whole file of one entry; `row` is what `data/unsur` made of it, `text` its body as plain text.
  func dataEntri(_ row: SafeMarkup, text: [UInt8]) -> Record {
    let form = formulir.dataEntri
    var page = Record(form.shape)
    page[Bingkai.slotSitus] = .record(situs)
    page[form.slot("unsur")] = .safe(row)
    page[form.slot("uraian")] = .bytes(text)
    return page
  }

  /// All entries, or those of one class; their rows are fetched one at a time.
  func dataDIP(_ items: ArraySlice<UInt32>, kelas: Kelas?, rows: EntryRows) -> Record {
    let form = formulir.dataDIP
    var page = Record(form.shape)
    page[Bingkai.slotSitus] = .record(situs)
    page[form.slot("kelas_kode")] = .teks(kelas?.kode)
    page[form.slot("kelas")] = .teks(kelas.map { register.kosakata.penjelasan($0).nama })
    page[form.slot("jumlah")] = .number(items.count)
    page[form.slot("entri")] = .sequence(count: items.count) { [formulir] in
      var one = Record(formulir.unsurJSON.shape)
      one[0] = .safe(try rows.row(Int(items[items.startIndex + $0])))
      return one
    }
    return page
  }
}

extension StatusEntri.Jenis {
  private static let kodeDraf = Record.Value.text("draf")
  private static let kodeDisahkan = Record.Value.text("disahkan")
  private static let kodeBelumDisahkan = Record.Value.text("belum_disahkan")
  private static let kodeBerubah = Record.Value.text("berubah")
  private static let kodeBaru = Record.Value.text("baru")

  /// As data has it.
  fileprivate var kode: Record.Value {
    switch self {
    case .draf: Self.kodeDraf
    case .disahkan: Self.kodeDisahkan
    case .belumDisahkan: Self.kodeBelumDisahkan
    case .berubah: Self.kodeBerubah
    case .baru: Self.kodeBaru
    }
  }
}
