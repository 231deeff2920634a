package import DIPWord

/// The letters of the SOP that `dip` fills in, each by the name of its template in `templates/surat/`.
package enum JenisSurat: String, Sendable, CaseIterable {
  case disposisi
  case notaDinas = "nota-dinas"
  case usulan
  case beritaAcara = "berita-acara"
  case keputusan

  package var nama: String {
    switch self {
    case .disposisi: "Lembar disposisi (langkah 1 dan 2)"
    case .notaDinas: "Nota dinas kepada tiap sub bagian (langkah 3 sampai 6)"
    case .usulan: "Surat pengantar usulan DIP (langkah 8)"
    case .beritaAcara: "Berita acara tim pertimbangan (langkah 9)"
    case .keputusan: "Keputusan tentang DIP beserta lampirannya (langkah 9)"
    }
  }

  /// Written once for every sub bagian.
  package var tiapUnit: Bool { self == .notaDinas }

  /// The names that a template of this letter may use. Changing one here changes what offices typed into Word.
  package var form: WordForm { WordForm(JenisSurat.bersama.merging(sendiri) { _, own in own }) }

  private static let bersama: [String: WordForm.Kind] = [
    "kantor": .text, "kantor_kapital": .text, "kantor_pendek": .text, "kota": .text, "alamat": .text, "tahun": .text,
    "tanggal": .text, "nomor": .text, "contoh": .flag, "sop_nomor": .text, "dari": .text, "kepada": .text,
    "batas": .text, "jumlah": .text,
  ]

  private var sendiri: [String: WordForm.Kind] {
    switch self {
    case .disposisi:
      ["langkah": .rows(WordForm(["nomor_langkah": .text, "uraian": .text, "waktu": .text, "pelaksana": .text]))]
    case .notaDinas:
      [
        "unit": .text, "unit_kode": .text, "unit_singkatan": .text, "ada_daftar": .flag,
        "daftar": .rows(
          WordForm(["urut": .text, "kode": .text, "judul": .text, "kelas": .text, "divalidasi": .text])),
        "ada_kosong": .flag, "kosong": .rows(WordForm(["kode": .text, "label": .text])),
      ]
    case .usulan:
      [
        "kelas": .rows(WordForm(["nama": .text, "jumlah": .text])),
        "sub_bagian": .rows(WordForm(["nama": .text, "jumlah": .text, "kembali": .text])),
        "nihil_ada": .flag, "nihil": .rows(WordForm(["kode": .text, "label": .text, "alasan": .text])),
      ]
    case .beritaAcara:
      [
        "kelas": .rows(WordForm(["nama": .text, "jumlah": .text])),
        "peran": .rows(WordForm(["urut": .text, "nama": .text, "jabatan": .text])),
      ]
    case .keputusan:
      [
        "jabatan_penetap": .text,
        "dasar": .rows(WordForm(["urut": .text, "nama": .text, "tentang": .text, "terverifikasi": .flag])),
        "kelompok": .rows(
          WordForm([
            "kelas": .text, "jumlah": .text,
            "entri": .rows(
              WordForm([
                "urut": .text, "kode": .text, "judul": .text, "ringkasan": .text, "menguasai": .text,
                "penanggung_jawab": .text, "waktu": .text, "tempat": .text, "bentuk": .text, "retensi": .text,
              ])),
          ])),
      ]
    }
  }
}
