import DIPFormat

/// One column of the flat data files: what `data/dip.csv` holds, and what `data/datapackage.json` says about it.
struct KolomData: Sendable {
  /// A value, typed so that each file can write it its own way.
  enum Nilai: Sendable {
    case kosong
    case teks(String)
    case angka(Int)
    case tanggal(Tanggal)

    init(_ text: String?) { self = text.map { .teks($0) } ?? .kosong }
    init(_ date: Tanggal?) { self = date.map { .tanggal($0) } ?? .kosong }
  }

  /// As Table Schema names it: `string`, `integer`, `date`.
  enum Jenis: String, Sendable {
    case string
    case integer
    case date
  }

  let nama: String
  let judul: String
  let uraian: String
  let jenis: Jenis
  let wajib: Bool
  let nilai: @Sendable (KonteksSitus, Int) -> Nilai

  init(
    _ nama: String, _ judul: String, _ uraian: String = "", jenis: Jenis = .string, wajib: Bool = false,
    _ nilai: @escaping @Sendable (KonteksSitus, Int) -> Nilai
  ) {
    self.nama = nama
    self.judul = judul
    self.uraian = uraian
    self.jenis = jenis
    self.wajib = wajib
    self.nilai = nilai
  }

  /// Between the parts of a value that can have several.
  static let pemisah = "; "

  /// The seven legal elements come first, in the law's order; names are the keys of an entry.
  static let semua: [KolomData] = unsur + golongan + layanan

  private static let unsur: [KolomData] = [
    KolomData("nomor", "Nomor", "Unsur 1: urutan di dalam kelasnya; kosong bila dicabut.", jenis: .integer) {
      let nomor = $0.plan.nomor[$1]
      return nomor > 0 ? .angka(Int(nomor)) : .kosong
    },
    KolomData("kode", "Kode", "Kode tetap yang tidak pernah dipakai ulang.", wajib: true) {
      .teks($0.register.entri[$1].kode)
    },
    KolomData("judul", "Judul", "Unsur 2, bersama ringkasan.", wajib: true) { .teks($0.register.entri[$1].judul) },
    KolomData("ringkasan", "Ringkasan isi informasi", "Unsur 2.", wajib: true) {
      .teks($0.register.entri[$1].ringkasan)
    },
    KolomData("menguasai", "Kode unit yang menguasai", "Unsur 3, sebagai kode.", wajib: true) { konteks, index in
      .teks(gabung(konteks.register.entri[index].menguasai.map { konteks.kantor.unit[Int($0.index)].kode }))
    },
    KolomData(
      "menguasai_nama", "Pejabat atau unit/satuan kerja yang menguasai informasi", "Unsur 3.", wajib: true
    ) { .teks($0.menguasai($0.register.entri[$1])) },
    KolomData(
      "penanggung_jawab", "Penanggung jawab pembuatan atau penerbitan informasi", "Unsur 4.", wajib: true
    ) { .teks($0.hafalan.pihak($0.register.entri[$1].penanggungJawab).gabungan) },
    KolomData(
      "waktu", "Waktu pembuatan informasi",
      "Unsur 5: tahun, bulan, tanggal, rentang (2025-01/2025-06), atau seri yang masih berlanjut (2019/..).",
      wajib: true
    ) { .teks($0.register.entri[$1].dibuat.waktu.description) },
    KolomData("tempat", "Tempat pembuatan informasi", "Unsur 5.", wajib: true) {
      .teks(gabung($0.register.entri[$1].dibuat.tempat))
    },
    KolomData("bentuk", "Bentuk informasi yang tersedia", "Unsur 6: cetak, digital, rekaman, daring.", wajib: true) {
      .teks(gabung($0.register.entri[$1].bentuk.kode))
    },
    KolomData("retensi", "Jangka waktu penyimpanan atau retensi arsip", "Unsur 7, sebagai kalimat.", wajib: true) {
      .teks($0.hafalan.retensi($0.register.entri[$1].retensi).teks)
    },
  ]

  private static let golongan: [KolomData] = [
    KolomData("kelas", "Kode kelas", "berkala, serta_merta, atau setiap_saat.", wajib: true) {
      .teks($0.register.entri[$1].kelas.kode)
    },
    KolomData("kelas_nama", "Kelas", wajib: true) { .teks($0.namaKelas($1)) },
    KolomData("subkategori", "Kode subkategori", wajib: true) { .teks($0.kategoriEntri($1).kode) },
    KolomData("subkategori_nama", "Subkategori", wajib: true) { .teks($0.kategoriEntri($1).label) },
    KolomData("jenis", "Jenis", "dokumen, atau seri yang dibuat berulang.", wajib: true) {
      .teks($0.register.entri[$1].jenis.rawValue)
    },
    KolomData("rezim", "Rezim", "umum, pemilu, pemilihan.", wajib: true) {
      .teks(gabung($0.register.entri[$1].rezim.kode))
    },
    KolomData("subkategori_pemilu", "Kode subkategori kepemiluan") { konteks, index in
      Nilai(konteks.register.entri[index].subkategoriPemilu.map { konteks.kategori[Int($0.index)].kode })
    },
    KolomData("subkategori_pemilu_nama", "Subkategori kepemiluan") { konteks, index in
      Nilai(konteks.register.entri[index].subkategoriPemilu.map { konteks.kategori[Int($0.index)].label })
    },
    KolomData("kegiatan", "Kegiatan") { Nilai($0.register.entri[$1].kegiatan) },
    KolomData("retensi_aktif", "Masa aktif") { konteks, index in
      Nilai(konteks.register.entri[index].retensi.aktif.map(Hafalan.kode))
    },
    KolomData("retensi_inaktif", "Masa inaktif") { konteks, index in
      Nilai(konteks.register.entri[index].retensi.inaktif.map(Hafalan.kode))
    },
    KolomData("retensi_sejak", "Retensi dihitung sejak") { Nilai($0.register.entri[$1].retensi.sejak) },
    KolomData("retensi_nasib", "Nasib akhir", "musnah, permanen, atau dinilai_kembali.") {
      Nilai($0.register.entri[$1].retensi.nasib?.rawValue)
    },
    KolomData("retensi_jra", "Kode jadwal retensi arsip") { Nilai($0.register.entri[$1].retensi.jra) },
    KolomData("retensi_asli", "Bunyi retensi semula", "Dari tabel lama yang belum diuraikan.") {
      Nilai($0.register.entri[$1].retensi.asli)
    },
  ]

  private static let layanan: [KolomData] = [
    KolomData("berkas", "Alamat berkas", "Alamat berkas yang diterbitkan dan tautannya.") { konteks, index in
      let files = konteks.register.entri[index].berkas
      return files.isEmpty ? .kosong : .teks(gabung(files.map(konteks.alamatBerkas)))
    },
    KolomData("cara_memperoleh", "Cara memperoleh") { Nilai($0.register.entri[$1].caraMemperoleh) },
    KolomData("biaya", "Biaya") { Nilai($0.register.entri[$1].biaya) },
    KolomData("dikecualikan_sebagian", "Dikecualikan sebagian", "Kode baris daftar informasi yang dikecualikan.") {
      let codes = $0.register.entri[$1].dikecualikanSebagian
      return codes.isEmpty ? .kosong : .teks(gabung(codes))
    },
    KolomData("diperbarui", "Diperbarui", "Kapan isinya terakhir berubah.", jenis: .date) {
      Nilai($0.register.entri[$1].diperbarui)
    },
    KolomData("divalidasi", "Divalidasi", "Kapan unit terakhir memeriksanya.", jenis: .date) {
      Nilai($0.register.entri[$1].divalidasi)
    },
    KolomData("judul_en", "Judul dalam bahasa Inggris") { Nilai($0.register.entri[$1].judulEn) },
    KolomData("bahasa", "Bahasa dokumen", "Bila bukan bahasa Indonesia (BCP 47).") {
      Nilai($0.register.entri[$1].bahasa)
    },
    KolomData("dicabut_tanggal", "Dicabut pada", jenis: .date) { Nilai($0.register.entri[$1].dicabut?.tanggal) },
    KolomData("dicabut_alasan", "Alasan pencabutan") { Nilai($0.register.entri[$1].dicabut?.alasan) },
    KolomData("halaman", "Alamat halaman", wajib: true) {
      .teks($0.kantor.alamatSitus + "informasi/" + $0.register.entri[$1].kode + ".html")
    },
    KolomData("permintaan", "Alamat permintaan", "Tempat meminta informasi ini.", wajib: true) {
      .teks($0.permintaan.kode($0.register.entri[$1].kode))
    },
  ]

  private static func gabung(_ parts: [String]) -> String {
    parts.count == 1 ? parts[0] : parts.joined(separator: pemisah)
  }
}

extension KonteksSitus {
  func namaKelas(_ index: Int) -> String { register.kosakata.penjelasan(register.entri[index].kelas).nama }

  func kategoriEntri(_ index: Int) -> Subkategori { kategori[Int(register.entri[index].subkategori.index)] }

  /// Where a file can be had: an address of the site, or the link itself.
  func alamatBerkas(_ berkas: Berkas) -> String {
    switch berkas.lokasi {
    case .berkas(let path, _): kantor.alamatSitus + Alamat.bagian(path)
    case .tautan(let link): link
    }
  }
}
