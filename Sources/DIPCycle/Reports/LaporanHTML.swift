package import DIPTemplate

/// The report for `templates/laporan/laporan.html.mustache`: the names it may use, and their values.
package struct LaporanForm: Sendable {
  private static let kegiatan = [
    "tanggal", "tanggal_iso", "uraian", "pelaksana", "dokumen", "berkas", "keterangan", "menyusul",
  ]
  private static let baris = [
    "nomor", "uraian", "penugasan", "persyaratan", "waktu_baku", "keluaran", "status", "mulai", "selesai", "batas",
    "terlambat", "dokumen", "berkas", "keterangan",
  ]

  private let bentukKegiatan = Shape("kegiatan", LaporanForm.kegiatan.map { ($0, .text) })
  private let bentukBaris = Shape("matriks", LaporanForm.baris.map { ($0, .text) })
  package let shape: Shape

  package init() {
    shape = Shape(
      "laporan",
      [
        ("judul", .text), ("kantor", .text), ("contoh", .flag), ("prosedur", .text), ("sop_nomor", .text),
        ("keadaan", .text), ("ada_kegiatan", .flag), ("tanpa_kegiatan", .flag), ("jumlah", .text),
        ("jumlah_menyusul", .text), ("ada_menyusul", .flag), ("kegiatan", .list(bentukKegiatan)),
        ("ada_matriks", .flag), ("catatan_matriks", .text), ("matriks", .list(bentukBaris)),
        ("ada_tak_terbaca", .flag), ("tak_terbaca", .text),
      ])
  }

  package func record(_ laporan: Laporan) -> Record {
    let isMatrix = if case .matriks = laporan.jenis { true } else { false }
    return shape.isi([
      ("judul", .text(laporan.jenis.judul)), ("kantor", .text(laporan.kantor)), ("contoh", .flag(laporan.contoh)),
      ("prosedur", .text(laporan.prosedur.nama)), ("sop_nomor", .text(laporan.prosedur.nomorSOP ?? "")),
      ("keadaan", .text(laporan.pada.kalimat)), ("ada_kegiatan", .flag(!laporan.kegiatan.isEmpty)),
      ("tanpa_kegiatan", .flag(laporan.kegiatan.isEmpty && !isMatrix)),
      ("jumlah", .text(String(laporan.kegiatan.count))),
      ("jumlah_menyusul", .text(String(laporan.jumlahMenyusul))), ("ada_menyusul", .flag(laporan.jumlahMenyusul > 0)),
      ("kegiatan", .list(laporan.kegiatan.map(kegiatan))), ("ada_matriks", .flag(!laporan.matriks.isEmpty)),
      ("catatan_matriks", .text(laporan.catatanMatriksKosong ?? "")),
      ("matriks", .list(laporan.matriks.map(baris))), ("ada_tak_terbaca", .flag(laporan.takTerbaca > 0)),
      ("tak_terbaca", .text(String(laporan.takTerbaca))),
    ])
  }

  private func kegiatan(_ one: Kegiatan) -> Record {
    isi(
      bentukKegiatan, LaporanForm.kegiatan,
      [
        one.tanggal.kalimat, one.tanggal.description, one.uraian, one.pelaksana, one.dokumen, one.berkas,
        one.keterangan, one.menyusul?.kalimat ?? "",
      ])
  }

  private func baris(_ one: BarisMatriks) -> Record {
    isi(
      bentukBaris, LaporanForm.baris,
      [
        String(one.nomor), one.uraian, one.penugasan, one.persyaratan, one.waktuBaku, one.keluaran, one.status,
        one.mulai?.kalimat ?? "", one.selesai?.kalimat ?? "", one.batas?.kalimat ?? "",
        one.terlambat > 0 ? "\(one.terlambat) hari kerja" : "", one.dokumen, one.berkas, one.keterangan,
      ])
  }

  private func isi(_ shape: Shape, _ names: [String], _ texts: [String]) -> Record {
    shape.isi(zip(names, texts).map { ($0, .text($1)) })
  }
}
