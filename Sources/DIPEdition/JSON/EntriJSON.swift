package import DIPFormat

/// Names of units and sub-categories by which entries are written and read again.
package struct Penamaan: Sendable {
  package let unit: [BadanPublik.Unit]
  package let kosakata: Kosakata
  private let nomorUnit: [String: UnitID]

  package init(unit: [BadanPublik.Unit], kosakata: Kosakata) {
    self.unit = unit
    self.kosakata = kosakata
    nomorUnit = Dictionary(unit.enumerated().map { ($1.kode, UnitID($0)) }, uniquingKeysWith: { first, _ in first })
  }

  package func kode(_ id: UnitID) -> String { unit[Int(id.index)].kode }
  package func kode(_ id: SubkategoriID) -> String { kosakata[id].kode }
  package func cariUnit(_ kode: String) -> UnitID? { nomorUnit[kode] }
}

/// An entry with its Markdown, as an edition keeps it.
package struct EntriBeku: Sendable {
  package var entri: Entri
  /// Markdown with LF line ends, without blank lines at its ends.
  package var isi: String

  package init(entri: Entri, isi: String) {
    self.entri = entri
    self.isi = isi
  }
}

/// Entries as objects of `daftar.jsonl`: the keys authors write, every list a list, nothing that is absent.
package enum EntriJSON {
  /// The object of an entry, `isi` its body.
  package static func tulis(_ beku: EntriBeku, _ nama: Penamaan) -> NilaiJSON {
    let entri = beku.entri
    var members = unsur(entri, nama)
    members += layanan(entri)
    members.append(("isi", beku.isi.isEmpty ? nil : .teks(beku.isi)))
    return .objek(members)
  }

  private typealias Pasangan = (String, NilaiJSON?)

  /// What is ratified: the seven elements and the class, with what belongs to them.
  private static func unsur(_ entri: Entri, _ nama: Penamaan) -> [Pasangan] {
    let made: [Pasangan] = [
      ("waktu", .teks(entri.dibuat.waktu.description)), ("tempat", .paraTeks(entri.dibuat.tempat)),
    ]
    var members: [Pasangan] = [
      ("kode", .teks(entri.kode)), ("judul", .teks(entri.judul)), ("ringkasan", .teks(entri.ringkasan)),
      ("jenis", .teks(entri.jenis.rawValue)), ("kelas", .teks(entri.kelas.kode)),
      ("subkategori", .teks(nama.kode(entri.subkategori))), ("rezim", .paraTeks(entri.rezim.kode)),
    ]
    members.append(("subkategori_pemilu", .mungkin(entri.subkategoriPemilu.map(nama.kode))))
    members.append(("kegiatan", .mungkin(entri.kegiatan)))
    members.append(("menguasai", .paraTeks(entri.menguasai.map(nama.kode))))
    members.append(("penanggung_jawab", .daftar(entri.penanggungJawab.map { pihak($0, nama) })))
    members.append(("dibuat", .objek(made)))
    members.append(("bentuk", .paraTeks(entri.bentuk.kode)))
    members.append(("retensi", retensi(entri.retensi)))
    return members
  }

  private static func layanan(_ entri: Entri) -> [Pasangan] {
    var members: [Pasangan] = [
      ("berkas", isian(entri.berkas.map(berkas))), ("cara_memperoleh", .mungkin(entri.caraMemperoleh)),
      ("biaya", .mungkin(entri.biaya)), ("dikecualikan_sebagian", isian(entri.dikecualikanSebagian.map { .teks($0) })),
      ("diperbarui", .mungkin(entri.diperbarui?.description)), ("divalidasi", .mungkin(entri.divalidasi?.description)),
      ("judul_en", .mungkin(entri.judulEn)), ("bahasa", .mungkin(entri.bahasa)),
    ]
    members.append(("dicabut", entri.dicabut.map(dicabut)))
    members.append(("pengecualian_aturan", isian(entri.pengecualianAturan.map(pengecualian))))
    return members
  }

  private static func dicabut(_ dicabut: Pencabutan) -> NilaiJSON {
    .objek([("tanggal", .teks(dicabut.tanggal.description)), ("alasan", .teks(dicabut.alasan))])
  }

  private static func pengecualian(_ satu: PengecualianAturan) -> NilaiJSON {
    .objek([("aturan", .teks(satu.aturan.description)), ("alasan", .teks(satu.alasan))])
  }

  private static func isian(_ items: [NilaiJSON]) -> NilaiJSON? { items.isEmpty ? nil : .daftar(items) }

  private static func pihak(_ pihak: PenanggungJawab, _ nama: Penamaan) -> NilaiJSON {
    switch pihak {
    case .unit(let id): .objek([("unit", .teks(nama.kode(id)))])
    case .jabatan(let id, let jabatan): .objek([("unit", .teks(nama.kode(id))), ("jabatan", .teks(jabatan))])
    case .luar(let nama): .objek([("luar", .teks(nama))])
    }
  }

  private static func berkas(_ berkas: Berkas) -> NilaiJSON {
    let place: String =
      switch berkas.lokasi {
      case .berkas(let path, _): path
      case .tautan(let url): url
      }
    return .objek([("nama", .teks(berkas.nama)), ("lokasi", .teks(place))])
  }

  private static func retensi(_ retensi: Retensi) -> NilaiJSON {
    .objek([
      ("aktif", .mungkin(retensi.aktif.map(masa))), ("inaktif", .mungkin(retensi.inaktif.map(masa))),
      ("sejak", .mungkin(retensi.sejak)), ("nasib", .mungkin(retensi.nasib?.rawValue)), ("jra", .mungkin(retensi.jra)),
      ("asli", .mungkin(retensi.asli)),
    ])
  }

  private static func masa(_ masa: Retensi.Masa) -> String {
    switch masa {
    case .tahun(let number): "\(number) tahun"
    case .bulan(let number): "\(number) bulan"
    case .selamaBerlaku: "selama_berlaku"
    case .selamaMenjabat: "selama_menjabat"
    }
  }
}
