import DIPEdition
import DIPFormat
import DIPRegister
import DIPTemplate

extension KonteksSitus {
  /// The Atom feed in this language: what the edition in force and those before it changed, as far as there is room, and
  /// what changed since without an edition; where there is none, what changed last. Its entries lead to the pages in the
  /// same language and have their addresses as ids, so that who follows the feeds of both languages loses nothing.
  func umpan() -> Record {
    let form = formulir.umpan
    var page = Record(form.shape)
    page[Bingkai.bahasa] = .text(bahasa.rawValue)
    page[Bingkai.slotSitus] = .record(situs)
    page[Bingkai.akar] = .text(alamatSitus + awalan)
    dua(&page, path: "umpan.xml", pangkal: alamatSitus)
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

  /// What happened on a day to what `id`, a path from the root of the pages in this language, leads to.
  private func kejadian(
    _ peristiwa: Peristiwa, _ tanggal: Tanggal, id: String, _ judul: Berbahasa, _ kelas: Kelas?, _ ringkasan: Berbahasa
  ) -> Kejadian {
    let name = kelas.map { nama(register.kosakata.penjelasan($0)) }
    let values: [(String, Record.Value)] = [
      ("id", .text(id)), ("awalan", .teks(peristiwa.awalan.map { kata($0) })), ("judul", judul.nilai),
      ("judul_asli", judul.tanda), ("ringkasan", ringkasan.nilai), ("ringkasan_asli", ringkasan.tanda),
      ("tanggal", .text(tanggal.description)), ("kelas_kode", .teks(kelas?.kode)), ("kelas", .teks(name?.teks)),
      ("kelas_asli", .flag(name?.asli ?? false)), ("kejadian", .text(peristiwa.rawValue)),
      ("kejadian_nama", .text(kata(peristiwa.nama))),
    ]
    return (tanggal, formulir.umpanEntri.isi(values))
  }

  private func kejadian(_ item: UInt32) -> Kejadian {
    let entri = register.entri[Int(item)]
    let date = entri.terakhir ?? register.tanggalAcuan
    let id = "informasi/\(entri.kode).html"
    guard let withdrawn = entri.dicabut else {
      return kejadian(.diperbarui, date, id: id, judul(entri), entri.kelas, asli(entri.ringkasan))
    }
    return kejadian(.dicabut, date, id: id, judul(entri), entri.kelas, alasan(withdrawn))
  }

  /// Mostly the office's own words, and marked as such.
  private func alasan(_ pencabutan: Pencabutan) -> Berbahasa {
    Berbahasa(teks: kata(.umpanAlasan, pencabutan.alasan), asli: asli(pencabutan.alasan).asli)
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
    let content = IsiPerubahan(one)
    let changed = content.berubah.filter { !$0.unsur.isEmpty }
    func satu(_ peristiwa: Peristiwa, _ place: Int, id: String, _ satu: Perbedaan.Satu, _ text: Berbahasa) -> Kejadian {
      let english = one.edisi.daftar.cari(satu.kode).flatMap { one.edisi.daftar.entri[$0].entri.judulEn }
      let title = pilih(satu.judul, english)
      return kejadian(
        peristiwa, one.tanggal, id: one.folder + content.tautan(place, id), title, satu.kelas, text)
    }
    let head = kejadian(
      .edisi, one.tanggal, id: one.folder + "index.html", sebut(.edisiJudul, one.nama), nil,
      ringkasan(one, berubah: changed.count))
    guard let beda = content.beda else { return [head] }
    let added = beda.ditambah.count
    let room = KonteksSitus.batasKejadian - 1
    var events = [head]
    events += beda.ditambah.prefix(room).enumerated().map { place, one in
      satu(.ditambah, place, id: one.kode, one, sebut(.umpanBertambah))
    }
    events += changed.prefix(max(room - added, 0)).enumerated().map { place, one in
      let fields = one.unsur.map { bidang($0.bidang) }.joined(separator: "; ")
      return satu(.diubah, added + place, id: one.satu.kode, one.satu, sebut(.umpanBerubah, fields))
    }
    events += beda.dicabut.prefix(max(room - added - changed.count, 0)).enumerated().map { place, one in
      satu(
        .dicabut, added + content.berubah.count + place, id: "dicabut-" + one.satu.kode, one.satu,
        alasan(one.pencabutan))
    }
    return events
  }

  /// An edition in one sentence: the decision that determined it, and how much it changed.
  private func ringkasan(_ one: ArsipEdisi.Satu, berubah: Int) -> Berbahasa {
    let act = one.edisi.pengesahanTerakhir.map { kata(.umpanDitetapkan, $0.nomor) } ?? ""
    guard let beda = one.beda, let before = one.sebelum else { return sebut(.umpanEdisiPertama, act) }
    return sebut(
      .umpanEdisiBerikut, one.nama, act, String(beda.ditambah.count), String(berubah), String(beda.dicabut.count),
      before.nama.description)
  }

  /// What happened, as a word before the title and as a category.
  private enum Peristiwa: String {
    case edisi
    case ditambah
    case diubah
    case diperbarui
    case dicabut

    var awalan: Sebutan? {
      switch self {
      case .edisi, .diperbarui: nil
      case .ditambah: .umpanAwalanBaru
      case .diubah: .umpanAwalanBerubah
      case .dicabut: .umpanAwalanDicabut
      }
    }

    var nama: Sebutan {
      switch self {
      case .edisi: .umpanNamaEdisi
      case .ditambah: .umpanNamaDitambah
      case .diubah: .umpanNamaDiubah
      case .diperbarui: .umpanNamaDiperbarui
      case .dicabut: .umpanNamaDicabut
      }
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
