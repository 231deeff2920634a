import DIPFormat
import DIPRegister

/// Puts the content and an edition on one numbering of units and sub-categories: the edition's, as names were
/// ratified, with what the content has besides behind it.
struct Pemetaan {
  let penamaan: Penamaan
  private let unitIsi: [UnitID]
  private let subIsi: [SubkategoriID]

  init(isi: Register, edisi: EdisiTersimpan) {
    var units = edisi.penamaan.unit
    unitIsi = isi.badanPublik.unit.map { unit in
      if let known = edisi.penamaan.cariUnit(unit.kode) { return known }
      units.append(unit)
      return UnitID(units.count - 1)
    }
    let frozen = edisi.penamaan.kosakata
    var subs = frozen.subkategori
    subIsi = isi.kosakata.subkategori.map { sub in
      if let known = frozen.cari(sub.kode) { return known }
      subs.append(sub)
      return SubkategoriID(subs.count - 1)
    }
    penamaan = Penamaan(
      unit: units,
      kosakata: Kosakata(
        subkategori: subs, kelas: frozen.kelas, dikecualikan: frozen.dikecualikan, kata17: frozen.kata17))
  }

  /// An entry of the edition: its numbers hold.
  func beku(_ frozen: EntriBeku) -> EntriBeku { frozen }

  /// An entry of the content.
  func entri(_ entri: Entri) -> Entri {
    Entri(
      kode: entri.kode, judul: entri.judul, ringkasan: entri.ringkasan, jenis: entri.jenis, kelas: entri.kelas,
      subkategori: sub(entri.subkategori), rezim: entri.rezim,
      subkategoriPemilu: entri.subkategoriPemilu.map(sub), kegiatan: entri.kegiatan,
      menguasai: entri.menguasai.map(unit), penanggungJawab: entri.penanggungJawab.map(pihak), dibuat: entri.dibuat,
      bentuk: entri.bentuk, retensi: entri.retensi, berkas: entri.berkas, caraMemperoleh: entri.caraMemperoleh,
      biaya: entri.biaya, dikecualikanSebagian: entri.dikecualikanSebagian, diperbarui: entri.diperbarui,
      divalidasi: entri.divalidasi, judulEn: entri.judulEn, bahasa: entri.bahasa, dicabut: entri.dicabut,
      pengecualianAturan: entri.pengecualianAturan, sumber: entri.sumber)
  }

  private func pihak(_ party: PenanggungJawab) -> PenanggungJawab {
    switch party {
    case .unit(let id): .unit(unit(id))
    case .jabatan(let id, let jabatan): .jabatan(unit(id), jabatan)
    case .luar: party
    }
  }

  func dik(_ row: BarisDIK) -> BarisDIK {
    var mapped = row
    mapped.dasar = sub(row.dasar)
    mapped.unit = row.unit.map(unit)
    return mapped
  }

  func nihil(_ nihil: Nihil) -> Nihil {
    var mapped = nihil
    mapped.subkategori = sub(nihil.subkategori)
    return mapped
  }

  private func unit(_ id: UnitID) -> UnitID { unitIsi[Int(id.index)] }
  private func sub(_ id: SubkategoriID) -> SubkategoriID { subIsi[Int(id.index)] }
}
