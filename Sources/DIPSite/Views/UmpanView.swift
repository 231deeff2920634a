import DIPFormat
import DIPRegister
import DIPTemplate

extension KonteksSitus {
  /// The Atom feed of what changed last.
  func umpan() -> Record {
    let form = formulir.umpan
    var page = Record(form.shape)
    page[Bingkai.bahasa] = .text("id")
    page[Bingkai.slotSitus] = .record(situs)
    func date(_ item: UInt32) -> Tanggal { register.entri[Int(item)].terakhir ?? register.tanggalAcuan }
    page[form.slot("diubah")] = .text((plan.perubahan.first.map(date) ?? register.tanggalAcuan).description)
    page[form.slot("entri")] = .list(
      plan.perubahan.map { item in
        let entri = register.entri[Int(item)]
        return formulir.umpanEntri.isi([
          ("kode", .text(entri.kode)), ("judul", .text(entri.judul)), ("ringkasan", .text(entri.ringkasan)),
          ("tanggal", .text(date(item).description)), ("kelas_kode", .text(entri.kelas.kode)),
          ("kelas", .text(register.kosakata.penjelasan(entri.kelas).nama)),
          ("dicabut", .flag(entri.dicabut != nil)), ("alasan", .teks(entri.dicabut?.alasan)),
        ])
      })
    return page
  }

  /// Addresses for search engines; `make` tells the path and the day of change of the page at a place.
  func peta(_ count: Int, _ make: @escaping @Sendable (Int) -> (path: String, diubah: Tanggal?)) -> Record {
    let form = formulir.peta
    var page = Record(form.shape)
    page[Bingkai.slotSitus] = .record(situs)
    page[form.slot("alamat")] = .sequence(count: count) { [self] place in
      let (path, changed) = make(place)
      return formulir.alamat.isi([
        ("lokasi", .text(alamatSitus + (path == "index.html" ? "" : path))),
        ("diubah", .teks(changed?.description)),
      ])
    }
    return page
  }

  func robots() -> Record {
    var page = Record(formulir.tidakDitemukan.shape)
    page[Bingkai.slotSitus] = .record(situs)
    return page
  }

  /// The accent colour for light and dark.
  func tema() -> Record {
    let accent = Warna(kantor.warna) ?? Warna(merah: 0x7A, hijau: 0x1F, biru: 0x1F)
    let light = accent.terbaca(di: .kertas)
    let dark = accent.terbaca(di: .malam)
    return formulir.tema.isi([
      ("terang", .text(light.description)), ("terang_isi", .text(light.isi.description)),
      ("gelap", .text(dark.description)), ("gelap_isi", .text(dark.isi.description)),
    ])
  }
}
