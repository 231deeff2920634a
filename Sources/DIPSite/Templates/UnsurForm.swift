import DIPTemplate

/// An entry in the data files: codes beside labels. The names of `data/unsur`, which knows none of a page's.
struct UnsurForm: Sendable {
  static let pihak = Form(
    "penanggung_jawab",
    [("unit_kode", .text), ("unit_nama", .text), ("jabatan", .text), ("luar", .text), ("teks", .text)])
  static let retensi = Form(
    "retensi",
    [
      ("aktif", .text), ("inaktif", .text), ("sejak", .text), ("nasib", .text), ("jra", .text), ("asli", .text),
      ("teks", .text),
    ])
  static let berkas = Form(
    "berkas", [("nama", .text), ("url", .text), ("ada_ukuran", .flag), ("ukuran", .number), ("format", .text)])
  static let dicabut = Form("dicabut", [("tanggal", .text), ("alasan", .text)])
  static let pengecualian = Form("pengecualian", [("aturan", .text), ("alasan", .text)])

  let shape: Shape
  let kode, nomor, judul, ringkasan, jenis, kelasKode, kelas, kategoriKode, kategori, rezim: Int
  let kategoriPemiluKode, kategoriPemilu, kegiatan, menguasai, penanggungJawab, waktuKode, waktu, tempat, bentuk: Int
  let retensi, berkas, caraMemperoleh, biaya, dikecualikanSebagian, diperbarui, divalidasi, judulEn: Int
  let bahasaDokumen, dicabut, pengecualian, permintaan, keadaan, sidik, layananPer, situs: Int

  init() {
    var slot = Slots()
    kode = slot("kode")
    nomor = slot("nomor", .number)
    judul = slot("judul")
    ringkasan = slot("ringkasan")
    jenis = slot("jenis")
    kelasKode = slot("kelas_kode")
    kelas = slot("kelas")
    kategoriKode = slot("kategori_kode")
    kategori = slot("kategori")
    rezim = slot("rezim", .texts)
    kategoriPemiluKode = slot("kategori_pemilu_kode")
    kategoriPemilu = slot("kategori_pemilu")
    kegiatan = slot("kegiatan")
    menguasai = slot("menguasai", .list(EntriForm.unit.shape))
    penanggungJawab = slot("penanggung_jawab", .list(UnsurForm.pihak.shape))
    waktuKode = slot("waktu_kode")
    waktu = slot("waktu")
    tempat = slot("tempat", .texts)
    bentuk = slot("bentuk", .texts)
    retensi = slot("retensi", .record(UnsurForm.retensi.shape))
    berkas = slot("berkas", .list(UnsurForm.berkas.shape))
    caraMemperoleh = slot("cara_memperoleh")
    biaya = slot("biaya")
    dikecualikanSebagian = slot("dikecualikan_sebagian", .texts)
    diperbarui = slot("diperbarui")
    divalidasi = slot("divalidasi")
    judulEn = slot("judul_en")
    bahasaDokumen = slot("bahasa_dokumen")
    dicabut = slot("dicabut", .record(UnsurForm.dicabut.shape))
    pengecualian = slot("pengecualian", .list(UnsurForm.pengecualian.shape))
    permintaan = slot("permintaan", .text)
    keadaan = slot("keadaan")
    sidik = slot("sidik")
    layananPer = slot("layanan_per")
    situs = slot("situs", .record(Bingkai.situs.shape))
    shape = Shape("unsur", slot.members)
  }
}
