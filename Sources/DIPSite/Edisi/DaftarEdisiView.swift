import DIPEdition
import DIPFormat
import DIPTemplate

extension KonteksSitus {
  /// A page of an edition's list as it was ratified, made from the edition's own files alone.
  func daftarEdisi(_ index: Int, halaman number: Int) -> Record {
    let one = arsip.edisi[index]
    let form = formulir.edisi.daftar
    var page = Record(form.shape)
    let paging = Paging(one.urutan.count)
    let title = judul(sebut(.edisiDaftarJudul, one.nama), halaman: number)
    bingkai(
      &page, path: one.folder + Alamat.halaman("daftar", number), judul: title,
      deskripsi: sebut(.edisiDaftarDeskripsi, one.edisi.edisi.badanPublik, one.nama),
      remah: remah(one, dalam: true))
    inti(one, form, &page)
    let range = paging.isi(number)
    page[form.slot("judul")] = title.nilai
    page[form.slot("keterangan_tabel")] = .text(
      kata(
        .edisiTabel, one.nama, angka(min(range.lowerBound + 1, range.upperBound)), angka(range.upperBound),
        angka(one.urutan.count)))
    page[form.slot("kelompok")] = .list(kelompok(one, one.urutan[range]))
    page[form.slot("paginasi")] = paginasi(paging, number, nama: "daftar")
    return page
  }

  private func kelompok(_ one: ArsipEdisi.Satu, _ items: ArraySlice<UInt32>) -> [Record] {
    let entri = one.edisi.daftar.entri
    var groups: [Record] = []
    var start = items.startIndex
    while start < items.endIndex {
      let id = entri[Int(items[start])].entri.subkategori
      var end = start + 1
      while end < items.endIndex, entri[Int(items[end])].entri.subkategori == id { end += 1 }
      let rows = items[start..<end]
      let sub = kosakata(one.edisi)[id]
      let kelas = entri[Int(items[start])].entri.kelas
      groups.append(
        formulir.kelompok.isi([
          ("kelas", nama(kelas, one.edisi).nilai), ("kelas_asli", nama(kelas, one.edisi).tanda),
          ("kode", .text(sub.kode)), ("label", label(sub).nilai),
          ("label_asli", label(sub).tanda),
          ("baris", .list(rows.map { baris(one.edisi, Int($0), one.nomor[Int($0)]) })),
        ]))
      start = end
    }
    return groups
  }

  /// An entry of an edition with its seven elements, named as units were named then. `nomor` is 0 where withdrawn.
  func baris(_ edisi: EdisiTersimpan, _ index: Int, _ nomor: UInt32) -> Record {
    let entri = edisi.daftar.entri[index].entri
    let form = formulir.baris
    func unit(_ id: UnitID) -> String { edisi.penamaan.unit[Int(id.index)].nama }
    var row = Record(form.shape)
    if nomor > 0 { row[form.nomor] = .text(angka(Int(nomor))) }
    row[form.kode] = .text(entri.kode)
    row[form.judul] = judul(entri).nilai
    row[form.judulAsli] = judul(entri).tanda
    row[form.ringkasan] = .text(entri.ringkasan)
    row[form.kelas] = nama(entri.kelas, edisi).nilai
    row[form.kelasAsli] = nama(entri.kelas, edisi).tanda
    row[form.menguasai] = .text(entri.menguasai.map(unit).joined(separator: "; "))
    row[form.penanggungJawab] = .text(
      entri.penanggungJawab.map { Kalimat.penanggungJawab($0, nama: unit) }.joined(separator: "; "))
    row[form.waktu] = .text(Kalimat.rentang(entri.dibuat.waktu, bahasa))
    row[form.tempat] = .text(tempat(entri))
    row[form.bentuk] = .text(Kalimat.bentuk(entri.bentuk, bahasa))
    let retensi = Kalimat.retensi(entri.retensi, bahasa)
    row[form.retensi] = .text(retensi)
    row[form.retensiAsli] = .flag(bahasa != .id && retensi == entri.retensi.asli)
    if let withdrawn = entri.dicabut { row[form.dicabut] = .text(tanggal(withdrawn.tanggal)) }
    return row
  }
}
