import DIPTemplate

/// An entry as a row of the long or the short list.
struct BarisForm: Sendable {
  let shape: Shape
  let nomor, kode, judul, ringkasan, kelas, menguasai, penanggungJawab, waktu, tempat, bentuk, retensi, dicabut: Int
  let diperbarui, diperbaruiISO, lencana, judulAsli, kelasAsli: Int

  init() {
    var slot = Slots()
    nomor = slot("nomor")
    kode = slot("kode")
    judul = slot("judul")
    ringkasan = slot("ringkasan")
    kelas = slot("kelas")
    menguasai = slot("menguasai")
    penanggungJawab = slot("penanggung_jawab")
    waktu = slot("waktu")
    tempat = slot("tempat")
    bentuk = slot("bentuk")
    retensi = slot("retensi")
    dicabut = slot("dicabut")
    diperbarui = slot("diperbarui")
    diperbaruiISO = slot("diperbarui_iso")
    lencana = slot("lencana")
    judulAsli = slot("judul_asli", .flag)
    kelasAsli = slot("kelas_asli", .flag)
    shape = Shape("baris", slot.members)
  }
}

/// An entry's page.
struct EntriForm: Sendable {
  static let unit = Form("unit", [("kode", .text), ("nama", .text)])
  static let berkas = Form("berkas", [("nama", .text), ("tautan", .address), ("keterangan", .text)])
  static let dicabut = Form("dicabut", [("tanggal", .text), ("tanggal_iso", .text), ("alasan", .text)])
  static let tertutup = Form("tertutup", [("kode", .text), ("judul", .text)])
  static let pengecualian = Form("pengecualian", [("aturan", .text), ("alasan", .text)])

  let shape: Shape
  let kode, judul, judulEn, ringkasan, nomor, kelasKode, kelas, kategoriKode, kategori, rezim, jenis: Int
  let kategoriPemiluKode, kategoriPemilu, kegiatan, namaBahasa, dasarKunci, dasar, dasarBelum: Int
  let menguasai, penanggungJawab, waktu, tempat, bentuk, retensi, retensiJRA: Int
  let caraMemperoleh, biaya, adaBerkas, berkas, permintaan, adaTertutup, tertutup, adaIsi, isiHTML: Int
  let diperbarui, diperbaruiISO, divalidasi, divalidasiISO, adaPengecualian, pengecualian, dicabut: Int
  let lencana, belumDisahkan, sidik, layananPer, layananPerISO, kelasAsli, kategoriAsli, kategoriPemiluAsli: Int
  let qrJalur, qrSisi: Int

  init() {
    var slot = Slots(after: Bingkai.anggota)
    kode = slot("kode")
    judul = slot("judul")
    judulEn = slot("judul_en")
    ringkasan = slot("ringkasan")
    nomor = slot("nomor")
    kelasKode = slot("kelas_kode")
    kelas = slot("kelas")
    kategoriKode = slot("kategori_kode")
    kategori = slot("kategori")
    rezim = slot("rezim")
    jenis = slot("jenis")
    kategoriPemiluKode = slot("kategori_pemilu_kode")
    kategoriPemilu = slot("kategori_pemilu")
    kegiatan = slot("kegiatan")
    namaBahasa = slot("nama_bahasa")
    dasarKunci = slot("dasar_kunci")
    dasar = slot("dasar")
    dasarBelum = slot("dasar_belum_diverifikasi", .flag)
    menguasai = slot("menguasai", .list(EntriForm.unit.shape))
    penanggungJawab = slot("penanggung_jawab", .texts)
    waktu = slot("waktu")
    tempat = slot("tempat")
    bentuk = slot("bentuk")
    retensi = slot("retensi")
    retensiJRA = slot("retensi_jra")
    caraMemperoleh = slot("cara_memperoleh")
    biaya = slot("biaya")
    adaBerkas = slot("ada_berkas", .flag)
    berkas = slot("berkas", .list(EntriForm.berkas.shape))
    permintaan = slot("permintaan", .address)
    adaTertutup = slot("ada_tertutup", .flag)
    tertutup = slot("tertutup", .list(EntriForm.tertutup.shape))
    adaIsi = slot("ada_isi", .flag)
    isiHTML = slot("isi_html", .safe)
    diperbarui = slot("diperbarui")
    diperbaruiISO = slot("diperbarui_iso")
    divalidasi = slot("divalidasi")
    divalidasiISO = slot("divalidasi_iso")
    adaPengecualian = slot("ada_pengecualian", .flag)
    pengecualian = slot("pengecualian", .list(EntriForm.pengecualian.shape))
    dicabut = slot("dicabut", .record(EntriForm.dicabut.shape))
    lencana = slot("lencana")
    belumDisahkan = slot("belum_disahkan", .flag)
    sidik = slot("sidik")
    layananPer = slot("layanan_per")
    layananPerISO = slot("layanan_per_iso")
    kelasAsli = slot("kelas_asli", .flag)
    kategoriAsli = slot("kategori_asli", .flag)
    kategoriPemiluAsli = slot("kategori_pemilu_asli", .flag)
    qrJalur = slot("qr_jalur")
    qrSisi = slot("qr_sisi")
    shape = Shape("entri", slot.members)
  }
}
