import DIPTemplate

/// The names every template may use. Changing a name here changes what an office's own templates may say.
final class Formulir: Sendable {
  let baris = BarisForm()
  let entri = EntriForm()
  let unsur = UnsurForm()
  let edisi: EdisiFormulir

  let kelompok: Form
  let nomor = Form(
    "nomor", [("angka", .text), ("tautan", .address), ("kini", .text), ("loncat", .flag)])
  let paginasi: Form
  let nihil = Form(
    "nihil", [("kode", .text), ("label", .text), ("label_asli", .flag), ("alasan", .text)])
  let nihilSatu = Form("nihil", [("alasan", .text), ("divalidasi", .text), ("divalidasi_iso", .text)])
  let pintu = Form(
    "kelas",
    [
      ("kode", .text), ("nama", .text), ("nama_asli", .flag), ("jumlah", .text), ("penjelasan", .text),
      ("penjelasan_asli", .flag),
    ])
  let unit = Form("unit", [("kode", .text), ("nama", .text), ("jumlah", .text)])
  let tahun = Form("tahun", [("tahun", .text), ("jumlah", .text)])
  /// A filter, or a list that shows what it filters.
  let saring = Form(
    "saring", [("kode", .text), ("nama", .text), ("asli", .flag), ("jumlah", .text), ("tautan", .address)])
  let kategori = Form(
    "kategori",
    [
      ("kode", .text), ("label", .text), ("label_asli", .flag), ("jumlah", .text), ("nihil", .flag), ("alasan", .text),
      ("berhalaman", .flag),
    ])
  let kelasKategori: Form
  let peran = Form("peran", [("nama", .text), ("jabatan", .text), ("terverifikasi", .flag)])
  let dik: Form
  let hukum = Form(
    "dasar",
    [
      ("kunci", .text), ("nama", .text), ("tentang", .text), ("berlaku", .flag), ("terverifikasi", .flag),
      ("berlaku_sejak", .text), ("berlaku_sejak_iso", .text), ("diubah_oleh", .text), ("dicabut_oleh", .text),
      ("dicabut_sejak", .text), ("dicabut_sejak_iso", .text), ("catatan", .text),
    ])
  /// An entry as `data/unsur` has made it.
  let unsurJSON = Form("unsur", [("unsur", .json)])
  let umpanEntri = Form(
    "entri",
    [
      ("id", .text), ("awalan", .text), ("judul", .text), ("judul_asli", .flag), ("ringkasan", .text),
      ("ringkasan_asli", .flag), ("tanggal", .text), ("kelas_kode", .text), ("kelas", .text), ("kelas_asli", .flag),
      ("kejadian", .text), ("kejadian_nama", .text),
    ])
  let alamat = Form("alamat", [("lokasi", .text), ("diubah", .text)])
  let gayaCetak = Form(
    "halaman",
    [
      ("ukuran", .text), ("huruf", .text), ("huruf_besar", .flag), ("huruf_kaki", .text), ("qr", .text),
      ("kaki", .text), ("satu_entri", .flag),
    ])
  let lisensi = Form("lisensi", [("nama", .text), ("alamat", .text)])
  let unduhan = Form(
    "unduhan",
    [
      ("nama", .text), ("judul", .text), ("berkas", .text), ("alamat", .text), ("media", .text), ("format", .text),
      ("bentuk", .text), ("ukuran", .number), ("sidik", .text), ("skema", .text),
    ])
  /// One version of the register in the catalogue: an edition, or the draft.
  let versi: Form
  let kolom = Form(
    "kolom", [("nama", .text), ("judul", .text), ("uraian", .text), ("jenis", .text), ("wajib", .flag)])

  let beranda, cari, daftar, ringkas, daftarKategori, daftarUnit, daftarTahun, dikecualikan, dasarHukum, halaman: Form
  let cetak, bagianCetak, tidakDitemukan, umpan, peta, dataEntri, dataDIP, dataDIK, katalog, keamanan, tema: Form
  /// For the search box of a browser (OpenSearch 1.1).
  let pencarian: Form

  init() {
    versi = Form(
      "versi",
      [
        ("versi", .text), ("versi_id", .text), ("edisi", .text), ("keadaan", .text), ("jumlah", .number),
        ("awal", .text), ("akhir", .text), ("halaman", .text), ("diubah", .text), ("diterbitkan", .text),
        ("sebelumnya", .text), ("sidik_edisi", .text), ("dip", .list(unduhan.shape)),
      ])
    pencarian = Bingkai.form("pencarian", [("nama_singkat", .text), ("nama_panjang", .text)])
    kelompok = Form(
      "kelompok",
      [
        ("kelas", .text), ("kelas_asli", .flag), ("kode", .text), ("label", .text), ("label_asli", .flag),
        ("baris", .list(baris.shape)),
      ])
    paginasi = Form(
      "paginasi",
      [
        ("kini", .text), ("jumlah", .text), ("sebelum", .address), ("sesudah", .address),
        ("nomor", .list(nomor.shape)),
      ])
    edisi = EdisiFormulir(baris, paginasi, kelompok)
    kelasKategori = Form(
      "kelas",
      [
        ("kode", .text), ("nama", .text), ("nama_asli", .flag), ("penjelasan", .text), ("penjelasan_asli", .flag),
        ("kategori", .list(kategori.shape)),
      ])
    dik = Form(
      "baris",
      [
        ("kode", .text), ("judul", .text), ("dasar_kode", .text), ("dasar", .text), ("dasar_label", .text),
        ("dasar_label_asli", .flag), ("penetap", .text), ("penetap_kode", .text), ("keputusan", .text),
        ("keputusan_tanggal", .text),
        ("keputusan_tanggal_iso", .text), ("jangka_waktu", .text), ("jangka_tahun", .number), ("permanen", .flag),
        ("akibat_dibuka", .text), ("akibat_ditutup", .text), ("unit", .text),
        ("unit_daftar", .list(EntriForm.unit.shape)), ("isi_html", .safe),
      ])
    beranda = Bingkai.form(
      "beranda",
      [
        ("jumlah", .text), ("kelas", .list(pintu.shape)), ("jumlah_pemilu", .text), ("jumlah_kategori", .text),
        ("jumlah_dik", .text), ("unit", .list(unit.shape)), ("tahun", .list(tahun.shape)), ("ada_terbaru", .flag),
        ("terbaru", .list(baris.shape)), ("perubahan", .record(edisi.hitungan.shape)),
      ])
    cari = Bingkai.form(
      "cari",
      [
        ("jumlah", .text), ("kelas", .list(saring.shape)), ("kategori", .list(saring.shape)),
        ("unit", .list(saring.shape)), ("tahun", .list(saring.shape)), ("bentuk", .list(saring.shape)),
        ("rezim", .list(saring.shape)), ("huruf", .list(saring.shape)), ("jumlah_dicabut", .text),
      ])
    daftar = Bingkai.form(
      "daftar",
      [
        ("judul", .text), ("judul_asli", .flag), ("pengantar", .text), ("pengantar_asli", .flag), ("jumlah", .text),
        ("jumlah_dicabut", .text), ("ada_baris", .flag), ("cetak", .address), ("keterangan_tabel", .text),
        ("kelompok", .list(kelompok.shape)),
        ("paginasi", .record(paginasi.shape)),
        ("ada_nihil", .flag), ("nihil", .list(nihil.shape)),
      ])
    ringkas = Bingkai.form(
      "ringkas",
      [
        ("judul", .text), ("judul_asli", .flag), ("pengantar", .text), ("pengantar_asli", .flag), ("dasar", .text),
        ("dasar_belum_diverifikasi", .flag), ("jumlah", .text), ("jumlah_dicabut", .text), ("cetak", .address),
        ("ada_baris", .flag),
        ("baris", .list(baris.shape)), ("paginasi", .record(paginasi.shape)), ("nihil", .record(nihilSatu.shape)),
      ])
    daftarKategori = Bingkai.form("kategori", [("kelas", .list(kelasKategori.shape))])
    daftarUnit = Bingkai.form(
      "unit", [("unit", .list(unit.shape)), ("ada_peran", .flag), ("peran", .list(peran.shape))])
    daftarTahun = Bingkai.form("tahun", [("tahun", .list(tahun.shape))])
    dikecualikan = Bingkai.form(
      "dikecualikan",
      [
        ("penjelasan", .text), ("penjelasan_asli", .flag), ("jumlah", .text), ("ada_baris", .flag),
        ("baris", .list(dik.shape)),
        ("penjelasan_baris", .list(dik.shape)),
      ])
    dasarHukum = Bingkai.form("dasar-hukum", [("dasar", .list(hukum.shape))])
    halaman = Bingkai.form(
      "halaman", [("judul", .text), ("ringkasan", .text), ("isi_html", .safe), ("asli", .flag)])
    bagianCetak = Form(
      "bagian", [("kode", .text), ("judul", .text), ("jumlah", .text), ("kelompok", .list(kelompok.shape))])
    cetak = Bingkai.form(
      "cetak",
      [
        ("judul", .text), ("pengantar", .text), ("keadaan", .text), ("keputusan", .text), ("sidik", .text),
        ("jumlah", .text), ("jumlah_dicabut", .text), ("alamat", .address), ("qr_jalur", .text), ("qr_sisi", .number),
        ("gaya_dasar", .address), ("ikon", .address),
        ("gaya", .address), ("ada_bagian", .flag), ("bagian", .list(bagianCetak.shape)), ("ada_nihil", .flag),
        ("nihil", .list(nihil.shape)),
      ])
    tidakDitemukan = Bingkai.form("tidak-ditemukan", [])
    umpan = Bingkai.form("umpan", [("diubah", .text), ("entri", .list(umpanEntri.shape))])
    peta = Bingkai.form("peta", [("alamat", .list(alamat.shape))])
    dataEntri = Bingkai.form("entri", [("unsur", .json), ("uraian", .text)])
    dataDIP = Bingkai.form(
      "dip", [("kelas_kode", .text), ("kelas", .text), ("jumlah", .number), ("entri", .list(unsurJSON.shape))])
    dataDIK = Bingkai.form("dik", [("jumlah", .number), ("baris", .list(dik.shape))])
    katalog = Bingkai.form(
      "katalog",
      [
        ("diubah", .text), ("versi", .text), ("keadaan", .text), ("jumlah_dik", .number), ("wilayah", .text),
        ("lisensi", .record(lisensi.shape)), ("versi_semua", .list(versi.shape)), ("versi_pertama", .text),
        ("versi_terakhir", .text), ("dik", .list(unduhan.shape)),
        ("csv", .record(unduhan.shape)), ("berkas_lain", .list(unduhan.shape)), ("kolom", .list(kolom.shape)),
      ])
    keamanan = Bingkai.form(
      "keamanan", [("kontak", .texts), ("kebijakan", .text), ("berlaku_sampai", .text)])
    tema = Form(
      "tema", [("terang", .text), ("terang_isi", .text), ("gelap", .text), ("gelap_isi", .text)])
  }
}
