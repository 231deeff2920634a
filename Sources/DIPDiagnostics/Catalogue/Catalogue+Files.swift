/// 126–131, 148: retention in parts; files and links of an entry.
extension RuleCatalogue {
  static let retention: [RuleText] = [
    RuleText(
      126, .warning, .element(7), ["nilai"],
      id: RuleWords(
        "`retensi` sebaiknya terurai, bukan hanya `asli`",
        "bila sudah jelas menurut JRA, tulis `retensi: {aktif: <#tahun#>, inaktif: <#tahun#>, nasib: musnah}`",
        why: """
          Keterangan dari tabel lama diterima apa adanya, supaya tidak ada yang mengarang angka. Namun hanya retensi yang \
          terurai yang dapat dihitung dan dibandingkan dengan jadwal retensi arsip.
          """),
      en: RuleWords(
        "`retensi` should be given in parts, not only as `asli`",
        "where the archive schedule is clear, write `retensi: {aktif: <#years#>, inaktif: <#years#>, nasib: musnah}`",
        why: """
          The wording of an older table is accepted as it is, so that nobody invents figures. But only retention given in \
          parts can be counted and compared with the archive retention schedule.
          """)),
    RuleText(
      127, .warning, .element(7), ["nilai"],
      id: RuleWords(
        "`{nilai}` tidak menyebut jangka waktu retensi",
        "tulis lamanya menurut JRA, misalnya `retensi: {aktif: 2 tahun, inaktif: 3 tahun, nasib: musnah}`",
        why: """
          Unsur ketujuh meminta jangka waktu. Kata seperti “aktif” atau “selama relevan” tidak memberi tahu siapa pun \
          sampai kapan arsipnya disimpan.
          """),
      en: RuleWords(
        "`{nilai}` names no retention period",
        "write how long by the archive schedule, for example `retensi: {aktif: 2 tahun, inaktif: 3 tahun, nasib: musnah}`",
        why: """
          The seventh element asks for a period. Words such as “active” or “while relevant” tell nobody how long the \
          record is kept.
          """)),
    RuleText(
      128, .error, .element(7), ["kunci", "nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{kunci}` harus berupa lama waktu, bukan `{nilai}`",
        "[[mungkin maksud Anda `{saran}`; ]]tulis misalnya `2 tahun`, `6 bulan`, `selama_berlaku`, atau `selama_menjabat`",
        why: """
          Lama waktu ditulis sebagai angka dan satuan supaya tidak ditafsirkan berbeda-beda. Keterangan yang tidak dapat \
          diurai ditulis apa adanya dalam `retensi: {asli: …}`.
          """,
        [
          "nasib": Wording(
            "`{nilai}` bukan nasib akhir arsip",
            "[[mungkin maksud Anda `{saran}`; ]]pilih `musnah`, `permanen`, atau `dinilai_kembali`")
        ]),
      en: RuleWords(
        "`{kunci}` must be a length of time, not `{nilai}`",
        "[[perhaps you mean `{saran}`; ]]write for example `2 tahun`, `6 bulan`, `selama_berlaku` or `selama_menjabat`",
        why: """
          A length of time is written as a number and a unit, so that everybody reads it alike. Wording that cannot be \
          taken apart is kept as it is in `retensi: {asli: …}`.
          """,
        [
          "nasib": Wording(
            "`{nilai}` is not a final fate of records",
            "[[perhaps you mean `{saran}`; ]]choose `musnah`, `permanen` or `dinilai_kembali`")
        ])),
  ]

  static let files: [RuleText] = [
    RuleText(
      129, .error, .format, ["nilai", "saran"],
      id: RuleWords(
        "berkas `{nilai}` harus ada di folder isi",
        "[[mungkin maksud Anda `{saran}`; ]]simpan berkasnya di folder `berkas/`, atau perbaiki `lokasi`",
        why: "Warga yang menekan tautan harus mendapat berkasnya. Huruf besar dan kecil dalam nama berkas dibedakan."),
      en: RuleWords(
        "the file `{nilai}` must exist in the content folder",
        "[[perhaps you mean `{saran}`; ]]put the file into the folder `berkas/`, or correct `lokasi`",
        why: "Citizens who follow a link must get the file. Capital and small letters in file names are told apart.")),
    RuleText(
      130, .error, .format, ["nilai"],
      id: RuleWords(
        "`{nilai}` harus berada di dalam folder `berkas/`",
        "simpan berkasnya di sana, lalu tulis `lokasi: berkas/<#nama-berkas#>.pdf`",
        why: """
          Hanya berkas di dalam folder `berkas/` yang diterbitkan. Dengan begitu tidak ada berkas kerja di komputer kantor \
          yang ikut terbit karena salah tulis.
          """),
      en: RuleWords(
        "`{nilai}` must lie within the folder `berkas/`",
        "put the file there, then write `lokasi: berkas/<#file-name#>.pdf`",
        why: """
          Only files within the folder `berkas/` are published. So no working file of the office is published by a slip \
          of the pen.
          """)),
    RuleText(
      131, .error, .format, ["nilai"],
      id: RuleWords(
        "`{nilai}` bukan alamat tautan yang sah",
        "tulis alamat lengkap yang diawali `https://`, `http://`, `mailto:`, atau `tel:`, tanpa spasi",
        why: """
          Tautan di situs badan publik hanya boleh membuka halaman, surat elektronik, atau telepon. Alamat jenis lain \
          dapat menjalankan program di komputer warga.
          """),
      en: RuleWords(
        "`{nilai}` is not a valid address for a link",
        "write a full address that begins with `https://`, `http://`, `mailto:` or `tel:`, without blanks",
        why: """
          Links on a public body's site may open only a page, an e-mail or a telephone call. Other kinds of address can \
          run programs on a citizen's computer.
          """)),
    RuleText(
      148, .error, .format, ["nilai", "kunci"],
      id: RuleWords(
        "setiap berkas harus memiliki `nama` dan `lokasi`",
        "lengkapi menjadi `{nama: <#nama#>, lokasi: <#berkas atau tautan#>}`",
        why: "Nama adalah kata-kata yang dibaca warga pada tautan; lokasi adalah berkas atau alamat yang dibukanya.",
        [
          "nama": Wording("setiap berkas harus memiliki `nama`", "tambahkan `nama: <#nama yang dibaca warga#>`"),
          "lokasi": Wording("setiap berkas harus memiliki `lokasi`", "tambahkan `lokasi: <#berkas atau tautan#>`"),
        ]),
      en: RuleWords(
        "every file must have `nama` and `lokasi`", "make it complete: `{nama: <#name#>, lokasi: <#file or link#>}`",
        why: "The name is the words of the link that citizens read; the location is the file or address it opens.",
        [
          "nama": Wording("every file must have `nama`", "add `nama: <#name that citizens read#>`"),
          "lokasi": Wording("every file must have `lokasi`", "add `lokasi: <#file or link#>`"),
        ])),
  ]
}
