import DIPTemplate

/// The names that templates of edition pages may use.
struct EdisiFormulir: Sendable {
  let kelas = Form("kelas", [("nama", .text), ("nama_asli", .flag), ("jumlah", .text)])
  let berkas = Form("berkas", [("nama", .text), ("tautan", .address), ("keterangan", .text)])
  let langkah = Form(
    "langkah",
    [
      ("nama", .text), ("diminta", .text), ("tercatat", .flag), ("jabatan", .text), ("pejabat", .text),
      ("tanggal", .text), ("tanggal_iso", .text), ("tempat", .text), ("nomor", .text), ("dokumen", .address),
      ("dokumen_nama", .text), ("dokumen_sidik", .text), ("terpenuhi", .flag), ("ada_sandaran", .flag),
      ("sandaran", .texts), ("ada_kurang", .flag), ("kurang", .texts), ("ada_tidak_dihitung", .flag),
      ("tidak_dihitung", .texts),
    ])
  let bidang: Form
  let potong = Form("potong", [("sama", .text), ("hapus", .text), ("tambah", .text)])
  let berubah: Form
  let dicabut = Form(
    "dicabut",
    [
      ("kode", .text), ("judul", .text), ("kelas", .text), ("kelas_asli", .flag), ("tanggal", .text),
      ("tanggal_iso", .text), ("alasan", .text),
    ])
  let blok = Form(
    "blok", [("langkah", .text), ("judul", .text), ("perintah", .text), ("harapan", .text)])
  let sistem: Form
  /// How many of what, between two editions.
  let hitungan = Form(
    "perubahan",
    [
      ("edisi", .text), ("sebelum", .text), ("tautan", .address), ("ditambah", .text), ("berubah", .text),
      ("dicabut", .text), ("layanan", .text), ("tetap", .text),
    ])
  let baris: Form
  let tetangga = Form("edisi", [("nama", .text), ("tautan", .address)])

  let arsip, edisi, daftar, perubahan, periksa: Form

  init(_ baris: BarisForm, _ paginasi: Form, _ kelompok: Form) {
    bidang = Form(
      "bidang",
      [
        ("nama", .text), ("layanan", .flag), ("ada_semula", .flag), ("semula", .list(potong.shape)),
        ("ada_menjadi", .flag), ("menjadi", .list(potong.shape)),
      ])
    berubah = Form(
      "berubah",
      [
        ("kode", .text), ("judul", .text), ("kelas", .text), ("kelas_asli", .flag), ("bidang", .list(bidang.shape)),
      ])
    sistem = Form(
      "sistem", [("kode", .text), ("nama", .text), ("pembuka", .text), ("blok", .list(blok.shape))])
    self.baris = Form(
      "edisi",
      [
        ("nama", .text), ("tautan", .address), ("berlaku", .flag), ("memenuhi", .flag), ("dibekukan", .text),
        ("dibekukan_iso", .text), ("ditetapkan", .text), ("ditetapkan_iso", .text), ("nomor", .text),
        ("jumlah", .text), ("dicabut", .text), ("sidik", .text), ("sidik_pendek", .text), ("kelas", .list(kelas.shape)),
        ("perubahan", .record(hitungan.shape)),
      ])
    let inti: [(String, Shape.Kind)] = [
      ("nama", .text), ("berlaku", .flag), ("memenuhi", .flag), ("bersegel", .flag), ("sidik", .text),
      ("sidik_kelompok", .text), ("dibekukan", .text), ("dibekukan_iso", .text), ("ditetapkan", .text),
      ("ditetapkan_iso", .text), ("nomor", .text), ("jumlah", .text), ("jumlah_dicabut", .text),
    ]
    arsip = Bingkai.form("arsip", [("ada_edisi", .flag), ("edisi", .list(self.baris.shape))])
    edisi = Bingkai.form(
      "edisi",
      inti + [
        ("badan_publik", .text), ("kelas", .list(kelas.shape)), ("langkah", .list(langkah.shape)),
        ("tidak_diperiksa", .texts), ("kebijakan_sidik", .text), ("kebijakan_asal", .text),
        ("kebijakan_berubah", .flag), ("manifest", .text), ("sebelum", .record(tetangga.shape)),
        ("sesudah", .record(tetangga.shape)), ("perubahan", .record(hitungan.shape)),
        ("berkas", .list(berkas.shape)),
      ])
    daftar = Bingkai.form(
      "daftar-edisi",
      inti + [
        ("judul", .text), ("keterangan_tabel", .text), ("kelompok", .list(kelompok.shape)),
        ("paginasi", .record(paginasi.shape)),
      ])
    perubahan = Bingkai.form(
      "perubahan",
      inti + [
        ("judul", .text), ("perubahan", .record(hitungan.shape)), ("ada_ditambah", .flag),
        ("ditambah", .list(baris.shape)), ("ada_berubah", .flag), ("berubah", .list(berubah.shape)),
        ("ada_dicabut", .flag), ("dicabut", .list(dicabut.shape)), ("paginasi", .record(paginasi.shape)),
      ])
    periksa = Bingkai.form(
      "periksa",
      inti + [
        ("kebijakan_sidik", .text), ("langkah", .list(langkah.shape)), ("sistem", .list(sistem.shape)),
        ("contoh_kode", .text), ("contoh_sidik", .text),
      ])
  }
}
