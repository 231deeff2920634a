import DIPFormat
import DIPTemplate

extension KonteksSitus {
  /// A row of the long list. `nomor` is 0 where withdrawn.
  func baris(_ index: Int, nomor: UInt32) -> Record {
    let entri = register.entri[index]
    let form = formulir.baris
    var row = ringkas(index)
    if nomor > 0 { row[form.nomor] = .text(angka(Int(nomor))) }
    row[form.ringkasan] = .text(entri.ringkasan)
    row[form.penanggungJawab] = .text(hafalan.pihak(entri.penanggungJawab).gabungan)
    row[form.tempat] = .text(tempat(entri))
    row[form.bentuk] = bentuk[Int(entri.bentuk.rawValue & 15)].teks
    row[form.retensi] = .text(hafalan.retensi(entri.retensi).teks)
    return row
  }

  /// A row of the short list.
  func ringkas(_ index: Int) -> Record {
    let entri = register.entri[index]
    let form = formulir.baris
    var row = Record(form.shape)
    row[form.kode] = .text(entri.kode)
    let title = judul(entri)
    row[form.judul] = .text(title.teks)
    row[form.judulAsli] = .flag(title.asli)
    let kelas = kelas[Int(entri.kelas.rawValue)]
    row[form.kelas] = kelas.nama
    row[form.kelasAsli] = kelas.asli
    row[form.menguasai] = .text(menguasai(entri))
    row[form.waktu] = hafalan.waktu(entri.dibuat.waktu).teks
    row[form.lencana] = .teks(lencana(index))
    if let withdrawn = entri.dicabut { row[form.dicabut] = .text(tanggal(withdrawn.tanggal)) }
    return row
  }

  func tempat(_ entri: Entri) -> String {
    entri.dibuat.tempat.count == 1 ? entri.dibuat.tempat[0] : entri.dibuat.tempat.joined(separator: ", ")
  }
}
