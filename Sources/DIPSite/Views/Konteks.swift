import DIPDiagnostics
import DIPEdition
import DIPFormat
import DIPRegister
import DIPSource
import DIPTemplate

/// What all pages of one build in one language share, made once: the register, the plan, and words that would else be made often.
final class KonteksSitus: Sendable {
  /// Of the frame; what the office wrote stays as it is.
  let bahasa: Bahasa
  let register: Register
  let plan: SitePlan
  let templates: TemplateSet
  let arsip: ArsipEdisi
  let situs: Record
  let permintaan: AlamatPermintaan
  /// `UU 14/2008`-like names and whether someone has read them, by key.
  let dasar: [String: DasarHukum]
  /// By unit: a list of that one unit, as most entries have it.
  let unitTunggal: [Record.Value]
  /// By sub-category.
  let kategori: [Subkategori]
  /// The same as values, with the legal basis: what every entry says of its sub-category.
  let golongan: [Golongan]
  /// By class: code and name.
  let kelas: [(kode: Record.Value, nama: Record.Value, asli: Record.Value)]
  /// The address the site is published at, ending in `/`.
  let alamatSitus: String
  /// Whether the site has each page in both languages.
  private let dwibahasa: Bool
  /// By unit.
  let namaUnit: [String]
  let judulDIK: [String: String]
  /// By edition: its own words, with today's English for what reads the same in Indonesian.
  private let kosakataEdisi: [NamaEdisi: Kosakata]
  /// Phrases that many entries share, made once.
  let hafalan: Hafalan
  /// By raw value, of which there are few: forms and regimes as words and as codes.
  let bentuk: [(teks: Record.Value, kode: Record.Value)]
  let rezim: [(teks: Record.Value, kode: Record.Value)]

  /// What a mark beside an entry says.
  private let lencana: KataLencana
  let tautanLuar: String
  /// The first step of the way to every page.
  let beranda: Tapak

  /// A step of the way to a page: its path from the pages' root, and its title.
  typealias Tapak = (path: String, judul: Berbahasa)

  private struct KataLencana: Sendable {
    let sesuai, belum, berubah, baru: String
  }

  struct Golongan: Sendable {
    let kode, label, asli, dasarKunci, dasar, dasarBelum: Record.Value
  }

  var formulir: Formulir { templates.formulir }
  var kantor: BadanPublik { register.badanPublik }
  /// Whether an entry's page carries its address as a QR code for paper. It costs as much again as a fifth of the page, so
  /// very long registers go without; `dip print` makes the code all the same.
  var qrEntri: Bool { register.entri.count <= CetakPlan.batas }

  init(
    _ register: Register, _ plan: SitePlan, _ templates: TemplateSet, _ arsip: ArsipEdisi, bahasa: Bahasa = .id
  ) {
    self.bahasa = bahasa
    self.arsip = arsip
    self.register = register
    self.plan = plan
    self.templates = templates.dalam(bahasa)
    permintaan = AlamatPermintaan(register.badanPublik.eppid.permintaan)
    situs = KonteksSitus.situs(register, permintaan, self.templates)
    dasar = Dictionary(register.dasarHukum.map { ($0.kunci, $0) }, uniquingKeysWith: { first, _ in first })
    unitTunggal = register.badanPublik.unit.map { unit in
      .list([EntriForm.unit.isi([("kode", .text(unit.kode)), ("nama", .text(unit.nama))])])
    }
    kategori = register.kosakata.subkategori
    golongan = kategori.map { [dasar] one in
      let label = Berbahasa(one.label, one.labelEn, bahasa)
      return Golongan(
        kode: .text(one.kode), label: label.nilai, asli: label.tanda, dasarKunci: .text(one.dasar),
        dasar: .teks(dasar[one.dasar]?.nama), dasarBelum: .flag(!(dasar[one.dasar]?.terverifikasi ?? false)))
    }
    kelas = Kelas.allCases.map { kelas in
      let about = register.kosakata.penjelasan(kelas)
      let name = Berbahasa(about.nama, about.namaEn, bahasa)
      return (.text(kelas.kode), name.nilai, name.tanda)
    }
    kosakataEdisi = Dictionary(
      uniqueKeysWithValues: arsip.edisi.map {
        ($0.edisi.nama, $0.edisi.penamaan.kosakata.denganInggris(dari: register.kosakata))
      })
    alamatSitus = register.badanPublik.alamatSitus
    dwibahasa = register.badanPublik.bahasaSitus.count > 1
    namaUnit = register.badanPublik.unit.map(\.nama)
    bentuk = (UInt8(0)...15).map { raw in
      let one = Bentuk(rawValue: raw)
      return (.text(Kalimat.bentuk(one, bahasa)), .texts(one.kode))
    }
    rezim = (UInt8(0)...7).map { raw in
      let one = Rezim(rawValue: raw)
      return (.text(Kalimat.rezim(one, bahasa)), .texts(one.kode))
    }
    hafalan = Hafalan(register.entri, bahasa) { register.badanPublik.unit[Int($0.index)] }
    judulDIK = Dictionary(register.dik.map { ($0.kode, $0.judul) }, uniquingKeysWith: { first, _ in first })
    let edition = register.edisi?.nama ?? ""
    lencana = KataLencana(
      sesuai: self.templates.kata(.lencanaSesuai, [edition]), belum: self.templates.kata(.lencanaBelum, []),
      berubah: self.templates.kata(.lencanaBerubah, [edition]), baru: self.templates.kata(.lencanaBaru, []))
    tautanLuar = self.templates.kata(.tautanLuar, [])
    beranda = ("index.html", Berbahasa(teks: self.templates.kata(.beranda, []), asli: false))
  }

  private static func situs(
    _ register: Register, _ permintaan: AlamatPermintaan, _ templates: TemplateSet
  ) -> Record {
    let bahasa = templates.bahasa
    let kantor = register.badanPublik
    let meja = kantor.mejaLayanan
    let acuan = register.tanggalAcuan
    return Bingkai.situs.isi([
      ("contoh", .flag(kantor.contoh)), ("belum_disahkan", .flag(register.edisi == nil)),
      ("pratinjau", .flag(register.pratinjau)),
      ("edisi", register.edisi.map { .record(edisi($0, templates)) } ?? .none),
      ("nama", .text(kantor.nama)), ("lambang", .teks(kantor.lambang.map { String($0.dropFirst("berkas/".count)) })),
      ("nama_pendek", .text(kantor.namaPendek)), ("tingkat", .text(kantor.tingkat)), ("kota", .text(kantor.kota)),
      ("alamat_situs", .text(kantor.alamatSitus)), ("tanggal_acuan", .text(Kalimat.tanggal(acuan, bahasa))),
      ("tanggal_acuan_iso", .text(acuan.description)), ("meja_alamat", .text(meja.alamat)),
      ("meja_jam", .text(meja.jam)), ("meja_telepon", .teks(meja.telepon)),
      ("meja_telepon_tautan", .teks(meja.telepon.map { "tel:" + $0.filter { "+0123456789".contains($0) } })),
      ("meja_surel", .teks(meja.surel)), ("meja_surel_tautan", .teks(meja.surel.map { "mailto:" + $0 })),
      ("eppid_nama", .text(kantor.eppid.nama)), ("permintaan", .text(permintaan.umum)),
      ("keberatan", .teks(kantor.eppid.keberatan)),
      (
        "halaman",
        .list(
          register.halaman.map { page in
            let title = Berbahasa(page.judul, page.inggris?.judul, bahasa)
            return Bingkai.halaman.isi([("nama", .text(page.nama)), ("judul", title.nilai), ("asli", title.tanda)])
          })
      ),
    ])
  }

  private static func edisi(_ edisi: EdisiTampil, _ templates: TemplateSet) -> Record {
    let bahasa = templates.bahasa
    // The last act is the one by which the list was determined.
    let last = edisi.persetujuan.last
    return Bingkai.edisi.isi([
      ("nama", .text(edisi.nama)), ("sidik", .text(edisi.sidik)),
      ("sidik_pendek", .teks(Sidik(edisi.sidik)?.pendek)),
      ("dibekukan", .text(Kalimat.tanggal(edisi.dibekukan, bahasa))),
      ("dibekukan_iso", .text(edisi.dibekukan.description)), ("nomor", .teks(last?.nomor)),
      ("ditetapkan", .teks(last.map { Kalimat.tanggal($0.tanggal, bahasa) })),
      ("ditetapkan_iso", .teks(last?.tanggal.description)),
      (
        "persetujuan",
        .list(
          edisi.persetujuan.map {
            let step = Sebutan(rawValue: "langkah_" + $0.langkah)
            return Bingkai.persetujuan.urut([
              .text($0.langkah), .text($0.jabatan), .text($0.tanggal.description), .text($0.tempat), .text($0.nomor),
              .text(step.map { templates.kata($0, []) } ?? Kalimat.kapital($0.langkah)),
              .text(Kalimat.tanggal($0.tanggal, bahasa)),
            ])
          })
      ),
    ])
  }

  /// What a mark beside an entry says; nil where it needs none.
  func lencana(_ index: Int) -> String? {
    switch register.status(index).jenis {
    case .draf: nil
    case .disahkan: register.pratinjau ? lencana.sesuai : nil
    case .belumDisahkan: lencana.belum
    case .berubah: lencana.berubah
    case .baru: lencana.baru
    }
  }

  func kosakata(_ edisi: EdisiTersimpan) -> Kosakata { kosakataEdisi[edisi.nama] ?? edisi.penamaan.kosakata }

  func namaUnit(_ id: UnitID) -> String { namaUnit[Int(id.index)] }

  /// The units' names behind one another, as a row of a list shows them.
  func menguasai(_ entri: Entri) -> String {
    entri.menguasai.count == 1
      ? namaUnit(entri.menguasai[0]) : entri.menguasai.map(namaUnit).joined(separator: "; ")
  }

  /// One list of records for the units that hold an entry.
  func daftarUnit(_ units: [UnitID]) -> Record.Value {
    if units.count == 1 { return unitTunggal[Int(units[0].index)] }
    return .list(
      units.map { id in
        let unit = kantor.unit[Int(id.index)]
        return EntriForm.unit.isi([("kode", .text(unit.kode)), ("nama", .text(unit.nama))])
      })
  }

  /// Fills what every page has. `path` leads from the root of the pages in this language, `data` from the site's root;
  /// `remah` are the steps above the page.
  func bingkai(
    _ record: inout Record, path: String, judul: Berbahasa, deskripsi: Berbahasa, data: String? = nil,
    menu: Menu? = nil, tepat: Bool = true, remah: [Tapak]
  ) {
    let akar = Alamat.akar(path)
    let pangkal = Alamat.akar(awalan + path)
    record[Bingkai.bahasa] = .text(bahasa.rawValue)
    record[Bingkai.slotSitus] = .record(situs)
    record[Bingkai.akar] = .text(akar)
    record[Bingkai.pangkal] = .text(pangkal)
    record[Bingkai.judulHalaman] = judul.nilai
    record[Bingkai.deskripsi] = .text(Kalimat.pendek(deskripsi.teks, 160))
    record[Bingkai.deskripsiAsli] = deskripsi.tanda
    record[Bingkai.alamatKanonik] = .text(alamatPenuh(path, bahasa))
    record[Bingkai.dataJSON] = .teks(data.map { pangkal + $0 })
    record[Bingkai.slotKini] = .record(Menu.kini(menu, tepat: tepat))
    record[Bingkai.adaRemah] = .flag(!remah.isEmpty)
    record[Bingkai.slotRemah] = .list(tapak(remah, akar))
    record[Bingkai.remahKini] = .text(Kalimat.pendek(judul.teks, 60))
    record[Bingkai.remahKiniAsli] = judul.tanda
    dua(&record, path: path, pangkal: pangkal)
  }

  /// The way to a page, step by step.
  func tapak(_ steps: [Tapak], _ akar: String) -> [Record] {
    steps.enumerated().map { index, step in
      Bingkai.remah.urut([.text(akar + step.path), step.judul.nilai, step.judul.tanda, .text(String(index + 1))])
    }
  }

  /// The same page in both languages, where the site has both. `pangkal` leads to the site's root.
  func dua(_ record: inout Record, path: String, pangkal: String) {
    guard dwibahasa else { return }
    let other: Bahasa = bahasa == .id ? .en : .id
    record[Bingkai.slotLain] = .record(
      Bingkai.lain.urut([.text(pangkal + KonteksSitus.awalan(other) + path), .text(other.rawValue)]))
    record[Bingkai.alamatID] = .text(alamatPenuh(path, .id))
    record[Bingkai.alamatEn] = .text(alamatPenuh(path, .en))
  }

  /// Where a page is published.
  private func alamatPenuh(_ path: String, _ bahasa: Bahasa) -> String {
    alamatSitus + KonteksSitus.tanpaIndeks(KonteksSitus.awalan(bahasa) + path)
  }

  /// The first page of a language is published under its folder's address.
  static func tanpaIndeks(_ path: String) -> String {
    Bahasa.allCases.contains { path == awalan($0) + "index.html" } ? String(path.dropLast("index.html".count)) : path
  }
}
