/// 101–108: the code of an entry, and the legal elements 2 to 7.
extension RuleCatalogue {
  static let entry: [RuleText] = elements + entryClass + entryShape + entryDates + entryContent + entryPrivacy

  private static let elements: [RuleText] = [
    RuleText(
      101, .error, .format, ["nilai", "nama"],
      id: RuleWords(
        "`kode` harus berpola seperti `DIP-0147`, bukan `{nilai}`",
        "tulis 2–8 huruf besar, tanda hubung, lalu 3–7 angka; nama berkasnya harus sama",
        why: """
          Kode adalah jati diri entri untuk selamanya: kelas, unit, dan tahun dapat berubah, kode tidak. Pola yang tetap \
          membuatnya dapat dipakai di alamat, di surat, dan di permohonan informasi.
          """,
        ["hilang": Wording("`kode` wajib diisi", "tambahkan `kode: {nama}`, sama dengan nama berkas")]),
      en: RuleWords(
        "`kode` must look like `DIP-0147`, not `{nilai}`",
        "write 2–8 capital letters, a hyphen, then 3–7 digits; the file must have the same name",
        why: """
          The code is the identity of an entry for ever: class, unit and year may change, the code may not. Its fixed \
          pattern lets it stand in addresses, letters and requests for information.
          """,
        ["hilang": Wording("`kode` is required", "add `kode: {nama}`, the same as the file's name")])),
    RuleText(
      102, .error, .element(2), ["kunci"],
      samples: [
        "": "judul: <#judul informasi#>",
        "ringkasan": "ringkasan: <#isi informasi dalam satu sampai tiga kalimat#>",
      ],
      id: required(
        why: """
          Warga mengenali informasi dari judul dan ringkasannya. Ringkasan menerangkan apa yang dapat ditemukan di \
          dalamnya, dengan kata-kata biasa, sehingga orang tahu apakah perlu memintanya.
          """),
      en: requiredEnglish(
        why: """
          Citizens recognise information by its title and summary. The summary says in plain words what can be found in \
          it, so that people know whether to ask for it.
          """)),
    RuleText(
      103, .error, .element(3), ["kunci"],
      samples: ["": "menguasai: <#kode unit#>", "unit": "unit: <#kode unit#>"],
      id: required(
        why: """
          Informasi harus ada yang menguasainya. Unit itulah yang dihubungi ketika warga meminta informasi, dan yang \
          memeriksa apakah entrinya masih benar.
          """),
      en: requiredEnglish(
        why: """
          Information must be in somebody's hands. That unit is turned to when a citizen asks for the information, and \
          checks whether the entry is still right.
          """)),
    RuleText(
      104, .error, .element(4), ["kunci"],
      samples: [
        "": "penanggung_jawab: <#kode unit#>", "penanggung_jawab.unit": "{unit: <#kode unit#>, jabatan: <#jabatan#>}",
        "penanggung_jawab.luar": "{luar: <#nama badan#>}",
      ],
      id: required(
        why: """
          Pembuat atau penerbit informasi tidak selalu unit yang menguasainya. Warga berhak tahu siapa yang bertanggung \
          jawab atas isinya. Yang ditulis adalah jabatan atau unit, bukan nama orang.
          """),
      en: requiredEnglish(
        why: """
          Who made or issued information is not always the unit that holds it. Citizens have a right to know who answers \
          for its content. An office or a unit is written, not a person's name.
          """)),
    RuleText(
      105, .error, .element(5), ["kunci"],
      samples: [
        "": "dibuat: {waktu: <#tahun#>, tempat: <#kota#>}", "dibuat.waktu": "waktu: <#tahun#>",
        "dibuat.tempat": "tempat: <#kota#>",
      ],
      id: required(
        why: """
          Waktu dan tempat pembuatan membedakan satu dokumen dari dokumen lain yang sejudul, dan menunjukkan seberapa \
          baru informasinya. Tahun saja sudah cukup bila tanggalnya tidak diketahui.
          """),
      en: requiredEnglish(
        why: """
          Time and place of making tell one document from others of the same title, and show how recent the information \
          is. The year alone is enough where the date is not known.
          """)),
    RuleText(
      106, .error, .element(6), ["kunci"], samples: ["": "bentuk: [cetak, digital]"],
      id: required(
        why: """
          Bentuk menerangkan bagaimana informasi itu dapat diterima: di atas kertas, sebagai berkas, sebagai rekaman, atau \
          langsung di situs. Warga dapat memilih yang sesuai dengan kebutuhannya.
          """),
      en: requiredEnglish(
        why: """
          The form says how the information can be had: on paper, as a file, as a recording, or right on the site. \
          Citizens can choose what suits their need.
          """)),
    RuleText(
      107, .error, .element(7), ["kunci"],
      samples: ["": "retensi: {aktif: <#tahun#>, inaktif: <#tahun#>, nasib: musnah}"],
      id: required(
        why: """
          Retensi menerangkan sampai kapan arsip disimpan dan bagaimana nasibnya sesudah itu. Angkanya mengikuti jadwal \
          retensi arsip (JRA). Bila yang tersedia baru keterangan dari tabel lama, tulis apa adanya dalam \
          `retensi: {asli: …}`.
          """),
      en: requiredEnglish(
        why: """
          Retention says how long the record is kept and what becomes of it. The figures follow the archive retention \
          schedule (JRA). Where only the wording of an older table is known, keep it as it is in `retensi: {asli: …}`.
          """)),
    RuleText(
      108, .error, .format, ["nilai", "nama"],
      id: RuleWords(
        "`kode` harus sama dengan nama berkas (`{nama}`), bukan `{nilai}`",
        "tulis `kode: {nama}`, atau ubah nama berkas menjadi `{nilai}.md`",
        why: """
          Berkas dinamai menurut kodenya agar mudah ditemukan dan tidak ada kode yang terpakai dua kali. Bila keduanya \
          berbeda, biasanya berkas itu disalin dari entri lain dan kodenya lupa diganti.
          """),
      en: RuleWords(
        "`kode` must equal the file's name (`{nama}`), not `{nilai}`",
        "write `kode: {nama}`, or rename the file to `{nilai}.md`",
        why: """
          A file is named after its code, so that it is easily found and no code is used twice. Where the two differ, the \
          file was usually copied from another entry and the code forgotten.
          """)),
  ]

  /// The words of a key that must stand there and not be blank.
  static func required(why: String) -> RuleWords {
    RuleWords(
      "`{kunci}` wajib diisi", "tambahkan `{contoh}`", why: why,
      ["kosong": Wording("`{kunci}` tidak boleh kosong", "isilah, misalnya `{contoh}`")])
  }

  static func requiredEnglish(why: String) -> RuleWords {
    RuleWords(
      "`{kunci}` is required", "add `{contoh}`", why: why,
      ["kosong": Wording("`{kunci}` must not be blank", "fill it in, for example `{contoh}`")])
  }
}
