import DIPFormat
package import DIPTemplate

/// The names that `templates/monev/daftar-periksa.html.mustache` may use.
package struct MonevForm: Sendable {
  private let kelas = Shape("kelas", ["nama", "berlaku", "dicabut"].map { ($0, .text) })
  private let alamat = Shape(
    "alamat", [("butir", .text), ("alamat", .address), ("teks", .text), ("keterangan", .text)])
  private let lewat = Shape("lewat", ["kode", "judul", "divalidasi"].map { ($0, .text) })
  private let cakupan = Shape(
    "cakupan", ["kode", "label", "jumlah", "nihil"].map { ($0, .text) } + [("kosong", .flag)])
  private let berkas = Shape("berkas", ["kode", "nama", "lokasi", "ukuran", "masalah"].map { ($0, .text) })
  private let lampiran = Shape("lampiran", [("nama", .address), ("ukuran", .text)])
  package let shape: Shape

  package init() {
    shape = Shape(
      "monev",
      [
        ("kantor", .text), ("contoh", .flag), ("keadaan", .text), ("jumlah", .text), ("jumlah_dik", .text),
        ("kelas", .list(kelas)), ("alamat", .list(alamat)), ("berkala", .text), ("jumlah_lewat", .text),
        ("ada_lewat", .flag), ("lewat", .list(lewat)), ("terjawab", .text), ("wajib", .text),
        ("cakupan", .list(cakupan)), ("jumlah_berkas", .text), ("jumlah_rusak", .text), ("ada_rusak", .flag),
        ("tautan", .text), ("berkas", .list(berkas)), ("pdf", .flag), ("lampiran", .list(lampiran)),
        ("tanpa_edisi", .flag),
      ])
  }

  /// `lampiran` are the annexes by their paths from the checklist, with their sizes; `pdf` tells whether they are PDFs.
  package func record(_ bukti: BuktiMonev, lampiran files: [(nama: String, bita: Int)], pdf: Bool) -> Record {
    shape.isi([
      ("kantor", .text(bukti.kantor)), ("contoh", .flag(bukti.contoh)), ("keadaan", .text(bukti.pada.kalimat)),
      ("jumlah", .text(Kalimat.angka(bukti.berlaku))), ("jumlah_dik", .text(Kalimat.angka(bukti.dik))),
      (
        "kelas",
        .list(
          bukti.kelas.map {
            kelas.isi([
              ("nama", .text($0.nama)), ("berlaku", .text(Kalimat.angka($0.berlaku))),
              ("dicabut", .text(Kalimat.angka($0.dicabut))),
            ])
          })
      ),
      (
        "alamat",
        .list(
          bukti.alamat.map {
            alamat.isi([
              ("butir", .text($0.butir)), ("alamat", .text($0.alamat)), ("teks", .text($0.alamat)),
              ("keterangan", .text($0.keterangan)),
            ])
          })
      ),
      ("berkala", .text(Kalimat.angka(bukti.berkala))), ("jumlah_lewat", .text(Kalimat.angka(bukti.lewat.count))),
      ("ada_lewat", .flag(!bukti.lewat.isEmpty)),
      (
        "lewat",
        .list(
          bukti.lewat.map {
            lewat.isi([
              ("kode", .text($0.kode)), ("judul", .text($0.judul)), ("divalidasi", .text($0.divalidasi?.kalimat ?? "")),
            ])
          })
      ),
      ("terjawab", .text(String(bukti.terjawab))), ("wajib", .text(String(bukti.cakupan.count))),
      ("cakupan", .list(bukti.cakupan.map(baris))),
      ("jumlah_berkas", .text(Kalimat.angka(bukti.berkas.count))),
      ("jumlah_rusak", .text(Kalimat.angka(bukti.rusak.count))), ("ada_rusak", .flag(!bukti.rusak.isEmpty)),
      ("tautan", .text(Kalimat.angka(bukti.tautan))), ("berkas", .list(bukti.berkas.map(satuBerkas))),
      ("pdf", .flag(pdf)), ("tanpa_edisi", .flag(!bukti.adaEdisi)),
      (
        "lampiran",
        .list(files.map { lampiran.isi([("nama", .text($0.nama)), ("ukuran", .text(Kalimat.ukuran($0.bita)))]) })
      ),
    ])
  }

  private func baris(_ one: BuktiMonev.BarisCakupan) -> Record {
    let (count, nihil, isEmpty): (String, String, Bool) =
      switch one.jawaban {
      case .entri(let count): (String(count), "", false)
      case .nihil(let reason): ("", reason, false)
      case .kosong: ("", "", true)
      }
    return cakupan.isi([
      ("kode", .text(one.kode)), ("label", .text(one.label)), ("jumlah", .text(count)), ("nihil", .text(nihil)),
      ("kosong", .flag(isEmpty)),
    ])
  }

  private func satuBerkas(_ one: BuktiMonev.BarisBerkas) -> Record {
    let (size, trouble): (String, String) =
      switch one.keadaan {
      case .ada(let bytes): (Kalimat.ukuran(bytes), "")
      case .kosong: ("", "kosong")
      case .hilang: ("", "tidak ada")
      case .takDisebut(let bytes): (Kalimat.ukuran(bytes), "tidak disebut entri mana pun")
      }
    return berkas.isi([
      ("kode", .text(one.kode)), ("nama", .text(one.nama)), ("lokasi", .text(one.lokasi)), ("ukuran", .text(size)),
      ("masalah", .text(trouble)),
    ])
  }
}
