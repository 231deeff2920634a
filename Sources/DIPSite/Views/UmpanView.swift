import DIPEdition
import DIPFormat
import DIPRegister
import DIPTemplate

extension KonteksSitus {
  /// The Atom feed: what the edition in force and those before it changed, as far as there is room, and what changed
  /// since without an edition; where there is none, what changed last.
  func umpan() -> Record {
    let form = formulir.umpan
    var page = Record(form.shape)
    page[Bingkai.bahasa] = .text("id")
    page[Bingkai.slotSitus] = .record(situs)
    let edition = kejadianEdisi()
    let undated = register.entri.indices.filter {
      register.entri[$0].terakhir == nil && register.status($0).jenis == .belumDisahkan
    }
    let changed = plan.perubahan.filter { arsip.berlaku == nil || !diEdisi(Int($0)) }
    let since = (changed + undated.prefix(SitePlan.feedLimit).map { UInt32($0) }).map(kejadian)
    let events = (edition + since).sorted { $0.tanggal > $1.tanggal }
    page[form.slot("diubah")] = .text((events.first?.tanggal ?? register.tanggalAcuan).description)
    page[form.slot("entri")] = .list(events.map(\.record))
    return page
  }

  private typealias Kejadian = (tanggal: Tanggal, record: Record)

  /// True for an entry that stands in the edition with nothing newer.
  private func diEdisi(_ index: Int) -> Bool {
    let status = register.status(index)
    return status.sidik != nil && status.layananPer == nil
  }

  private func kejadian(_ item: UInt32) -> Kejadian {
    let entri = register.entri[Int(item)]
    let date = entri.terakhir ?? register.tanggalAcuan
    var values: [(String, Record.Value)] = [
      ("id", .text("informasi/\(entri.kode).html")), ("judul", .text(entri.judul)),
      ("tanggal", .text(date.description)), ("kelas_kode", .text(entri.kelas.kode)),
      ("kelas", .text(register.kosakata.penjelasan(entri.kelas).nama)),
    ]
    if let withdrawn = entri.dicabut {
      values += Peristiwa.dicabut.nilai + [("ringkasan", .text("Alasan pencabutan: \(withdrawn.alasan)"))]
    } else {
      values += Peristiwa.diperbarui.nilai + [("ringkasan", .text(entri.ringkasan))]
    }
    return (date, formulir.umpanEntri.isi(values))
  }

  /// Of the edition in force all that the feed holds, then of those before it while there is room; newest first.
  private func kejadianEdisi() -> [Kejadian] {
    guard let inForce = arsip.berlaku else { return [] }
    var events: [Kejadian] = []
    for one in arsip.edisi.reversed() where one.hasil.memenuhi && one.edisi.nama <= inForce.edisi.nama {
      events += kejadianEdisi(one)
      if events.count >= KonteksSitus.batasKejadian { break }
    }
    return Array(events.prefix(KonteksSitus.batasKejadian))
  }

  private static var batasKejadian: Int { SitePlan.feedLimit * 4 }

  /// The edition itself, then each addition, change and withdrawal; all of the day on which it was determined.
  private func kejadianEdisi(_ one: ArsipEdisi.Satu) -> [Kejadian] {
    let date = one.tanggal
    func satu(_ peristiwa: Peristiwa, _ id: String, _ judul: String, _ kelas: Kelas?, _ ringkasan: String) -> Kejadian {
      let values: [(String, Record.Value)] = [
        ("id", .text(one.folder + id)), ("judul", .text(judul)), ("tanggal", .text(date.description)),
        ("kelas_kode", .teks(kelas?.kode)), ("kelas", .teks(kelas.map { register.kosakata.penjelasan($0).nama })),
        ("ringkasan", .text(ringkasan)),
      ]
      return (date, formulir.umpanEntri.isi(values + peristiwa.nilai))
    }
    let number = one.edisi.pengesahanTerakhir.map { ", ditetapkan dengan \($0.nomor)" } ?? ""
    let content = IsiPerubahan(one)
    guard let beda = content.beda, let before = one.sebelum else {
      return [satu(.edisi, "index.html", "Edisi \(one.nama)", nil, "Edisi pertama\(number).")]
    }
    let changed = content.berubah.filter { !$0.unsur.isEmpty }
    let head = satu(
      .edisi, "index.html", "Edisi \(one.nama)", nil,
      "Edisi \(one.nama)\(number): \(beda.ditambah.count) ditambah, \(changed.count) berubah, \(beda.dicabut.count) dicabut "
        + "sejak edisi \(before.nama).")
    let added = beda.ditambah.enumerated().map { place, one in
      satu(.ditambah, content.tautan(place, one.kode), one.judul, one.kelas, "Ditambahkan.")
    }
    let reworded = changed.enumerated().map { place, one in
      satu(
        .diubah, content.tautan(added.count + place, one.satu.kode), one.satu.judul, one.satu.kelas,
        "Berubah: " + one.unsur.map { bidang($0.bidang) }.joined(separator: "; ") + ".")
    }
    let withdrawn = beda.dicabut.enumerated().map { place, one in
      satu(
        .dicabut, content.tautan(added.count + content.berubah.count + place, "dicabut-" + one.satu.kode),
        one.satu.judul, one.satu.kelas, "Alasan pencabutan: " + one.pencabutan.alasan)
    }
    return [head] + (added + reworded + withdrawn).prefix(KonteksSitus.batasKejadian - 1)
  }

  /// What happened, as a word before the title and as a category.
  private enum Peristiwa: String {
    case edisi
    case ditambah
    case diubah
    case diperbarui
    case dicabut

    var nilai: [(String, Record.Value)] {
      let (prefix, label): (String?, String) =
        switch self {
        case .edisi: (nil, "Edisi baru")
        case .ditambah: ("Baru", "Ditambahkan")
        case .diubah: ("Berubah", "Berubah")
        case .diperbarui: (nil, "Ditambahkan atau diperbarui")
        case .dicabut: ("Dicabut", "Dicabut")
        }
      return [("awalan", .teks(prefix)), ("kejadian", .text(rawValue)), ("kejadian_nama", .text(label))]
    }
  }

  /// Addresses for search engines; `make` tells the path and the day of change of the page at a place.
  func peta(_ count: Int, _ make: @escaping @Sendable (Int) -> (path: String, diubah: Tanggal?)) -> Record {
    let form = formulir.peta
    var page = Record(form.shape)
    page[Bingkai.slotSitus] = .record(situs)
    page[form.slot("alamat")] = .sequence(count: count) { [self] place in
      let (path, changed) = make(place)
      return formulir.alamat.isi([
        ("lokasi", .text(alamatSitus + KonteksSitus.tanpaIndeks(path))),
        ("diubah", .teks(changed?.description)),
      ])
    }
    return page
  }

  /// The register as a search engine of the browser. OpenSearch 1.1 gives a name 16 characters, a long one 48.
  func pencarian() -> Record {
    let form = formulir.pencarian
    var page = Record(form.shape)
    page[Bingkai.bahasa] = .text("id")
    page[Bingkai.slotSitus] = .record(situs)
    let short = "DIP " + kantor.kota
    let long = "Daftar Informasi Publik " + kantor.namaPendek
    page[form.slot("nama_singkat")] = .text(short.unicodeScalars.count <= 16 ? short : "DIP")
    page[form.slot("nama_panjang")] = .text(
      [long, "DIP " + kantor.namaPendek].first { $0.unicodeScalars.count <= 48 } ?? "Daftar Informasi Publik")
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
