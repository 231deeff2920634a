import DIPTemplate

/// The texts under `program` in `templates/teks.yaml`: what the program itself puts into titles, descriptions and labels.
///
/// A new one needs its case here and its words there; either without the other is an error when templates are loaded.
enum Sebutan: String, CaseIterable, Sendable {
  case beranda
  case mejaLayanan = "meja_layanan"
  case halamanKe = "halaman_ke"
  case lencanaSesuai = "lencana_sesuai"
  case lencanaBelum = "lencana_belum"
  case lencanaBerubah = "lencana_berubah"
  case lencanaBaru = "lencana_baru"
  case tautanLuar = "tautan_luar"
  case berandaDeskripsi = "beranda_deskripsi"
  case cariJudul = "cari_judul"
  case cariDeskripsi = "cari_deskripsi"
  case cariRemah = "cari_remah"
  case semuaJudul = "semua_judul"
  case semuaDeskripsi = "semua_deskripsi"
  case pemiluJudul = "pemilu_judul"
  case pemiluDeskripsi = "pemilu_deskripsi"
  case pemiluPengantar = "pemilu_pengantar"
  case kategoriRemah = "kategori_remah"
  case kategoriJudul = "kategori_judul"
  case kategoriDeskripsi = "kategori_deskripsi"
  case kategoriPemilu = "kategori_pemilu"
  case kategoriPemiluArti = "kategori_pemilu_arti"
  case unitRemah = "unit_remah"
  case unitJudul = "unit_judul"
  case unitDeskripsi = "unit_deskripsi"
  case unitSatuDeskripsi = "unit_satu_deskripsi"
  case unitSatuPengantar = "unit_satu_pengantar"
  case tahunRemah = "tahun_remah"
  case tahunJudul = "tahun_judul"
  case tahunDeskripsi = "tahun_deskripsi"
  case tahunSatu = "tahun_satu"
  case tahunSatuDeskripsi = "tahun_satu_deskripsi"
  case tahunSatuPengantar = "tahun_satu_pengantar"
  case hurufJudul = "huruf_judul"
  case hurufPengantar = "huruf_pengantar"
  case hurufLain = "huruf_lain"
  case bentukJudul = "bentuk_judul"
  case bentukPengantar = "bentuk_pengantar"
  case rezimPemilu = "rezim_pemilu"
  case rezimPemiluArti = "rezim_pemilu_arti"
  case rezimPemilihan = "rezim_pemilihan"
  case rezimPemilihanArti = "rezim_pemilihan_arti"
  case rezimUmum = "rezim_umum"
  case rezimUmumArti = "rezim_umum_arti"
  case dicabutJudul = "dicabut_judul"
  case dicabutPengantar = "dicabut_pengantar"
  case daftarDeskripsi = "daftar_deskripsi"
  case tabelBernomor = "tabel_bernomor"
  case tabelBaris = "tabel_baris"
  case dikecualikanJudul = "dikecualikan_judul"
  case dikecualikanDeskripsi = "dikecualikan_deskripsi"
  case hukumJudul = "hukum_judul"
  case hukumDeskripsi = "hukum_deskripsi"
  case tidakDitemukanJudul = "tidak_ditemukan_judul"
  case tidakDitemukanDeskripsi = "tidak_ditemukan_deskripsi"
  case arsipJudul = "arsip_judul"
  case arsipDeskripsi = "arsip_deskripsi"
  case edisiJudul = "edisi_judul"
  case edisiDeskripsi = "edisi_deskripsi"
  case edisiManifest = "edisi_manifest"
  case edisiDaftarJudul = "edisi_daftar_judul"
  case edisiDaftarDeskripsi = "edisi_daftar_deskripsi"
  case edisiTabel = "edisi_tabel"
  case edisiPerubahanJudul = "edisi_perubahan_judul"
  case edisiPerubahanDeskripsi = "edisi_perubahan_deskripsi"
  case umpanAwalanBaru = "umpan_awalan_baru"
  case umpanAwalanBerubah = "umpan_awalan_berubah"
  case umpanAwalanDicabut = "umpan_awalan_dicabut"
  case umpanNamaEdisi = "umpan_nama_edisi"
  case umpanNamaDitambah = "umpan_nama_ditambah"
  case umpanNamaDiubah = "umpan_nama_diubah"
  case umpanNamaDiperbarui = "umpan_nama_diperbarui"
  case umpanNamaDicabut = "umpan_nama_dicabut"
  case umpanAlasan = "umpan_alasan"
  case umpanBertambah = "umpan_bertambah"
  case umpanBerubah = "umpan_berubah"
  case umpanDitetapkan = "umpan_ditetapkan"
  case umpanEdisiPertama = "umpan_edisi_pertama"
  case umpanEdisiBerikut = "umpan_edisi_berikut"
  case langkahKoreksi = "langkah_koreksi"
  case langkahPengesahan = "langkah_pengesahan"
  case langkahPenetapan = "langkah_penetapan"
  case diminta
  case dimintaDari = "diminta_dari"
  case dimintaDokumen = "diminta_dokumen"
  case dimintaSegel = "diminta_segel"
  case dimintaOrang = "diminta_orang"
  case dimintaSekurangnya = "diminta_sekurangnya"
  case dan
  case periksaJudul = "periksa_judul"
  case periksaDeskripsi = "periksa_deskripsi"
  case periksaLinux = "periksa_linux"
  case periksaMacos = "periksa_macos"
  case periksaWindows = "periksa_windows"
  case periksaUnduh = "periksa_unduh"
  case periksaBerkas = "periksa_berkas"
  case periksaDaftar = "periksa_daftar"
  case periksaSegel = "periksa_segel"
  case harapanUnduh = "harapan_unduh"
  case harapanBerkas = "harapan_berkas"
  case harapanBerkasWindows = "harapan_berkas_windows"
  case harapanDaftar = "harapan_daftar"
  case harapanDaftarWindows = "harapan_daftar_windows"
  case harapanSegel = "harapan_segel"
  case harapanSegelWindows = "harapan_segel_windows"
  case bidangJudul = "bidang_judul"
  case bidangRingkasan = "bidang_ringkasan"
  case bidangJenis = "bidang_jenis"
  case bidangKelas = "bidang_kelas"
  case bidangSubkategori = "bidang_subkategori"
  case bidangSubkategoriPemilu = "bidang_subkategori_pemilu"
  case bidangRezim = "bidang_rezim"
  case bidangKegiatan = "bidang_kegiatan"
  case bidangMenguasai = "bidang_menguasai"
  case bidangPenanggungJawab = "bidang_penanggung_jawab"
  case bidangDibuatWaktu = "bidang_dibuat_waktu"
  case bidangDibuatTempat = "bidang_dibuat_tempat"
  case bidangBentuk = "bidang_bentuk"
  case bidangRetensi = "bidang_retensi"
  case bidangRetensiAktif = "bidang_retensi_aktif"
  case bidangRetensiInaktif = "bidang_retensi_inaktif"
  case bidangRetensiSejak = "bidang_retensi_sejak"
  case bidangRetensiNasib = "bidang_retensi_nasib"
  case bidangRetensiJra = "bidang_retensi_jra"
  case bidangRetensiAsli = "bidang_retensi_asli"
  case bidangBerkas = "bidang_berkas"
  case bidangCaraMemperoleh = "bidang_cara_memperoleh"
  case bidangBiaya = "bidang_biaya"
  case bidangDikecualikanSebagian = "bidang_dikecualikan_sebagian"
  case bidangDiperbarui = "bidang_diperbarui"
  case bidangDivalidasi = "bidang_divalidasi"
  case bidangJudulEn = "bidang_judul_en"
  case bidangBahasa = "bidang_bahasa"
  case bidangDicabut = "bidang_dicabut"
  case bidangDicabutTanggal = "bidang_dicabut_tanggal"
  case bidangDicabutAlasan = "bidang_dicabut_alasan"
  case bidangPengecualianAturan = "bidang_pengecualian_aturan"
  case bidangIsi = "bidang_isi"

  /// What stands before a text's name among the sources of templates; no template can call it so.
  static let awalan = "program/"

  /// The names that its words may hold, in the order in which their values are given.
  var nama: [String] {
    switch self {
    case .halamanKe: ["judul", "nomor"]
    case .lencanaSesuai, .lencanaBerubah, .edisiJudul, .edisiDaftarJudul, .edisiPerubahanJudul,
      .edisiPerubahanDeskripsi, .periksaJudul, .periksaDeskripsi:
      ["edisi"]
    case .berandaDeskripsi, .cariDeskripsi, .semuaDeskripsi, .pemiluDeskripsi, .kategoriDeskripsi, .unitDeskripsi,
      .tahunDeskripsi, .dikecualikanDeskripsi, .hukumDeskripsi, .arsipDeskripsi:
      ["kantor"]
    case .unitSatuDeskripsi: ["unit", "kantor"]
    case .tahunSatu: ["tahun"]
    case .tahunSatuDeskripsi: ["tahun", "kantor"]
    case .hurufJudul: ["huruf"]
    case .bentukJudul: ["bentuk"]
    case .daftarDeskripsi: ["judul", "kantor"]
    case .tabelBernomor: ["judul"]
    case .tabelBaris: ["judul", "awal", "akhir", "jumlah"]
    case .edisiDeskripsi, .edisiDaftarDeskripsi: ["kantor", "edisi"]
    case .edisiTabel: ["edisi", "awal", "akhir", "jumlah"]
    case .umpanAlasan: ["alasan"]
    case .umpanBerubah: ["bidang"]
    case .umpanDitetapkan: ["nomor"]
    case .umpanEdisiPertama: ["ditetapkan"]
    case .umpanEdisiBerikut: ["edisi", "ditetapkan", "ditambah", "berubah", "dicabut", "sebelum"]
    case .diminta: ["jabatan", "bukti"]
    case .dimintaDari: ["jabatan", "bukti", "siapa"]
    case .dimintaOrang: ["jumlah"]
    case .dimintaSekurangnya: ["jumlah", "semua"]
    case .dan: ["satu", "dua"]
    default: []
    }
  }

  var shape: Shape { Shape(rawValue, nama.map { ($0, .text) }) }

  /// Its place among all.
  var nomor: Int { Sebutan.urutan[self] ?? 0 }
  private static let urutan = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The label of an entry's key as editions compare them (`dibuat.waktu`); nil for a key without one.
  static func bidang(_ kunci: String) -> Sebutan? {
    Sebutan(rawValue: "bidang_" + kunci.replacing(".", with: "_"))
  }
}

extension TemplateSet {
  /// The words of a text in the set's language, its names filled with `nilai` in their order.
  func kata(_ sebutan: Sebutan, _ nilai: [String]) -> String {
    assert(nilai.count == sebutan.nama.count, "\(sebutan) takes \(sebutan.nama)")
    var record = Record(sebutan.shape)
    for (slot, value) in nilai.prefix(sebutan.nama.count).enumerated() { record[slot] = .text(value) }
    let output = TemplateOutput()
    // Without a flush nothing throws.
    try? self[sebutan].render(record, into: output)
    return output.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
