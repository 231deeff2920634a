import DIPEdition
import DIPFormat
import DIPRegister
import DIPSource
import DIPTemplate

/// What all pages of one build share, made once: the register, the plan, and words that would else be made often.
final class KonteksSitus: Sendable {
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
  /// By sub-category: its label behind its code.
  let kategori: [Subkategori]
  /// The same as values, with the legal basis: what every entry says of its sub-category.
  let golongan: [Golongan]
  /// By class: code and name.
  let kelas: [(kode: Record.Value, nama: Record.Value)]
  /// The address the site is published at, ending in `/`.
  let alamatSitus: String
  /// By unit.
  let namaUnit: [String]
  let judulDIK: [String: String]
  /// Phrases that many entries share, made once.
  let hafalan: Hafalan
  /// By raw value, of which there are few: forms and regimes as words and as codes.
  let bentuk: [(teks: Record.Value, kode: Record.Value)]
  let rezim: [(teks: Record.Value, kode: Record.Value)]

  struct Golongan: Sendable {
    let kode, label, dasarKunci, dasar, dasarBelum: Record.Value
  }

  var formulir: Formulir { templates.formulir }
  var kantor: BadanPublik { register.badanPublik }
  /// Whether an entry's page carries its address as a QR code for paper. It costs as much again as a fifth of the page, so
  /// very long registers go without; `dip print` makes the code all the same.
  var qrEntri: Bool { register.entri.count <= CetakPlan.batas }

  init(_ register: Register, _ plan: SitePlan, _ templates: TemplateSet, _ arsip: ArsipEdisi) {
    self.arsip = arsip
    self.register = register
    self.plan = plan
    self.templates = templates
    permintaan = AlamatPermintaan(register.badanPublik.eppid.permintaan)
    situs = KonteksSitus.situs(register, permintaan)
    dasar = Dictionary(register.dasarHukum.map { ($0.kunci, $0) }, uniquingKeysWith: { first, _ in first })
    unitTunggal = register.badanPublik.unit.map { unit in
      .list([EntriForm.unit.isi([("kode", .text(unit.kode)), ("nama", .text(unit.nama))])])
    }
    kategori = register.kosakata.subkategori
    golongan = kategori.map { [dasar] one in
      Golongan(
        kode: .text(one.kode), label: .text(one.label), dasarKunci: .text(one.dasar),
        dasar: .teks(dasar[one.dasar]?.nama), dasarBelum: .flag(!(dasar[one.dasar]?.terverifikasi ?? false)))
    }
    kelas = Kelas.allCases.map { (.text($0.kode), .text(register.kosakata.penjelasan($0).nama)) }
    alamatSitus = register.badanPublik.alamatSitus
    namaUnit = register.badanPublik.unit.map(\.nama)
    bentuk = (UInt8(0)...15).map { raw in
      let one = Bentuk(rawValue: raw)
      return (.text(Kalimat.bentuk(one)), .texts(one.kode))
    }
    rezim = (UInt8(0)...7).map { raw in
      let one = Rezim(rawValue: raw)
      return (.text(Kalimat.rezim(one)), .texts(one.kode))
    }
    hafalan = Hafalan(register.entri) { register.badanPublik.unit[Int($0.index)] }
    judulDIK = Dictionary(register.dik.map { ($0.kode, $0.judul) }, uniquingKeysWith: { first, _ in first })
  }

  private static func situs(_ register: Register, _ permintaan: AlamatPermintaan) -> Record {
    let kantor = register.badanPublik
    let meja = kantor.mejaLayanan
    let acuan = register.tanggalAcuan
    return Bingkai.situs.isi([
      ("contoh", .flag(kantor.contoh)), ("belum_disahkan", .flag(register.edisi == nil)),
      ("pratinjau", .flag(register.pratinjau)), ("edisi", register.edisi.map { .record(edisi($0)) } ?? .none),
      ("nama", .text(kantor.nama)), ("lambang", .teks(kantor.lambang.map { String($0.dropFirst("berkas/".count)) })),
      ("nama_pendek", .text(kantor.namaPendek)), ("tingkat", .text(kantor.tingkat)), ("kota", .text(kantor.kota)),
      ("alamat_situs", .text(kantor.alamatSitus)), ("tanggal_acuan", .text(Kalimat.tanggal(acuan))),
      ("tanggal_acuan_iso", .text(acuan.description)), ("meja_alamat", .text(meja.alamat)),
      ("meja_jam", .text(meja.jam)), ("meja_telepon", .teks(meja.telepon)),
      ("meja_telepon_tautan", .teks(meja.telepon.map { "tel:" + $0.filter { "+0123456789".contains($0) } })),
      ("meja_surel", .teks(meja.surel)), ("meja_surel_tautan", .teks(meja.surel.map { "mailto:" + $0 })),
      ("eppid_nama", .text(kantor.eppid.nama)), ("permintaan", .text(permintaan.umum)),
      ("keberatan", .teks(kantor.eppid.keberatan)),
      (
        "halaman",
        .list(
          register.halaman.map {
            Bingkai.halaman.isi([("nama", .text($0.nama)), ("judul", .text($0.judul))])
          })
      ),
    ])
  }

  private static func edisi(_ edisi: EdisiTampil) -> Record {
    // The last act is the one by which the list was determined.
    let last = edisi.persetujuan.last
    return Bingkai.edisi.isi([
      ("nama", .text(edisi.nama)), ("sidik", .text(edisi.sidik)),
      ("sidik_pendek", .teks(Sidik(edisi.sidik)?.pendek)),
      ("dibekukan", .text(Kalimat.tanggal(edisi.dibekukan))),
      ("dibekukan_iso", .text(edisi.dibekukan.description)), ("nomor", .teks(last?.nomor)),
      ("ditetapkan", .teks(last.map { Kalimat.tanggal($0.tanggal) })),
      ("ditetapkan_iso", .teks(last?.tanggal.description)),
      (
        "persetujuan",
        .list(
          edisi.persetujuan.map {
            Bingkai.persetujuan.urut([
              .text($0.langkah), .text($0.jabatan), .text($0.tanggal.description), .text($0.tempat), .text($0.nomor),
              .text(Kalimat.kapital($0.langkah)), .text(Kalimat.tanggal($0.tanggal)),
            ])
          })
      ),
    ])
  }

  /// What a mark beside an entry says; nil where it needs none.
  func lencana(_ index: Int) -> String? {
    let edition = register.edisi?.nama ?? ""
    return switch register.status(index).jenis {
    case .draf: nil
    case .disahkan: register.pratinjau ? "Sesuai edisi \(edition)" : nil
    case .belumDisahkan: "Belum disahkan"
    case .berubah: "Berubah sejak edisi \(edition)"
    case .baru: "Baru, menunggu edisi berikutnya"
    }
  }

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

  /// Fills what every page has. `remah` are the steps above it: site-relative path and title.
  func bingkai(
    _ record: inout Record, path: String, judul: String, deskripsi: String, data: String? = nil, menu: Menu? = nil,
    tepat: Bool = true, remah: [(path: String, judul: String)]
  ) {
    let akar = Alamat.akar(path)
    record[Bingkai.bahasa] = .text("id")
    record[Bingkai.slotSitus] = .record(situs)
    record[Bingkai.akar] = .text(akar)
    record[Bingkai.judulHalaman] = .text(judul)
    record[Bingkai.deskripsi] = .text(Kalimat.pendek(deskripsi, 160))
    record[Bingkai.alamatKanonik] = .text(alamatSitus + (path == "index.html" ? "" : path))
    record[Bingkai.dataJSON] = .teks(data.map { akar + $0 })
    record[Bingkai.slotKini] = .record(Menu.kini(menu, tepat: tepat))
    record[Bingkai.adaRemah] = .flag(!remah.isEmpty)
    record[Bingkai.slotRemah] = .list(
      remah.map { Bingkai.remah.isi([("tautan", .text(akar + $0.path)), ("judul", .text($0.judul))]) })
    record[Bingkai.remahKini] = .text(Kalimat.pendek(judul, 60))
  }

  static let beranda = (path: "index.html", judul: "Beranda")
}
