/// 116–117, 122–131, 140, 147–148: keys, shapes and values of an entry.
extension RuleCatalogue {
  static let entryShape: [RuleText] = keys + parties + forms + retention + files

  private static let keys: [RuleText] = [
    RuleText(
      116, .error, .format, ["kunci", "saran", "dikenal"],
      id: RuleWords(
        "kunci `{kunci}` tidak dikenal di sini",
        "[[mungkin maksud Anda `{saran}`||pakai salah satu dari {dikenal}||hapus kunci ini]]",
        why: """
          Kumpulan kunci sengaja dibatasi. Kunci yang salah eja akan terbaca sebagai tidak ada, sehingga unsur yang sudah \
          ditulis dengan susah payah hilang dari daftar tanpa pemberitahuan.
          """),
      en: RuleWords(
        "the key `{kunci}` is not known here",
        "[[perhaps you mean `{saran}`||use one of {dikenal}||delete this key]]",
        why: """
          The set of keys is closed on purpose. A misspelt key would read as absent, so that an element written with care \
          would be missing from the list without a word.
          """)),
    RuleText(
      117, .error, .format, ["kunci", "harapan"],
      samples: [
        "": "", "berkas": "berkas: [{nama: <#nama#>, lokasi: berkas/<#nama-berkas#>.pdf}]",
        "dibuat": "dibuat: {waktu: <#tahun#>, tempat: <#kota#>}",
        "dicabut": "dicabut: {tanggal: <#tanggal#>, alasan: <#alasan#>}",
        "keputusan": "keputusan: {nomor: <#nomor#>, tanggal: <#tanggal#>, penetap: kpu_ri, status: berlaku}",
        "konsekuensi": "konsekuensi: {dibuka: <#akibat#>, ditutup: <#akibat#>}",
        "penanggung_jawab": "penanggung_jawab: [{unit: <#kode unit#>, jabatan: <#jabatan#>}]",
        "pengecualian_aturan": "pengecualian_aturan: [{aturan: <#kode aturan#>, alasan: <#alasan#>}]",
        "retensi": "retensi: {asli: \"5 Tahun\"}",
      ],
      id: RuleWords(
        "`{kunci}` harus berbentuk {harapan}", "tulis nilainya sebagai {harapan}",
        why: """
          Setiap kunci memiliki satu bentuk nilai: teks, daftar, atau pasangan kunci dan nilai. Bentuk yang lain tidak \
          dapat diartikan dengan pasti.
          """,
        [
          "teks": Wording("`{kunci}` harus berupa teks", "tulis nilainya sebagai teks biasa, tanpa `[ ]` atau `{ }`"),
          "daftar": Wording(
            "`{kunci}` harus berupa daftar", "tulis setiap butir pada baris tersendiri yang diawali `- `"),
          "peta": Wording(
            "`{kunci}` harus berisi pasangan `kunci: nilai`",
            "tulis pasangannya di dalam `{ }`[[, misalnya `{contoh}`]]"),
        ]),
      en: RuleWords(
        "`{kunci}` must be a {harapan}", "write the value as a {harapan}",
        why: """
          Each key takes one shape of value: a text, a list, or pairs of a key and a value. Another shape cannot be \
          understood with certainty.
          """,
        [
          "teks": Wording("`{kunci}` must be a text", "write the value as plain text, without `[ ]` or `{ }`"),
          "daftar": Wording("`{kunci}` must be a list", "write each item on a line of its own that begins with `- `"),
          "peta": Wording(
            "`{kunci}` must hold pairs of `key: value`", "write the pairs within `{ }`[[, for example `{contoh}`]]"),
        ])),
    RuleText(
      140, .error, .format, ["kunci"],
      id: RuleWords(
        "`{kunci}` wajib diisi pada entri yang dicabut",
        "lengkapi menjadi `dicabut: {tanggal: <#TTTT-BB-HH#>, alasan: <#alasan#>}`",
        why: """
          Entri yang dicabut tetap memiliki halaman, supaya tautan lama tidak putus. Warga yang membukanya berhak tahu \
          sejak kapan dan mengapa.
          """),
      en: RuleWords(
        "`{kunci}` is required in a withdrawn entry",
        "make it complete: `dicabut: {tanggal: <#YYYY-MM-DD#>, alasan: <#reason#>}`",
        why: """
          A withdrawn entry keeps its page, so that old links do not break. Citizens who open it have a right to know \
          since when and why.
          """)),
    RuleText(
      147, .error, .format, ["nilai"],
      id: RuleWords(
        "`bahasa` harus berupa kode bahasa[[, bukan `{nilai}`]]", "tulis misalnya `bahasa: en`",
        why: """
          Peramban dan pembaca layar memakai kode bahasa untuk mengucapkan teks dengan benar. `bahasa` hanya ditulis bila \
          dokumennya tidak berbahasa Indonesia.
          """),
      en: RuleWords(
        "`bahasa` must be a language code[[, not `{nilai}`]]", "write for example `bahasa: en`",
        why: """
          Browsers and screen readers use the code to pronounce a text rightly. `bahasa` is written only where the \
          document is not in Indonesian.
          """)),
  ]

  private static let parties: [RuleText] = [
    RuleText(
      122, .error, .element(3), ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan unit badan publik ini",
        "[[mungkin maksud Anda `{saran}`; ]]pakai kode atau alias unit dari `badan-publik.yaml`[[ ({pilihan})]]",
        why: """
          Satu unit sering ditulis dengan banyak ejaan, sehingga tampak seperti banyak unit. Kode dan alias di \
          `badan-publik.yaml` menjaga agar setiap unit hanya satu. Pihak luar dalam `penanggung_jawab` ditulis sebagai \
          `{luar: <#nama badan#>}`.
          """),
      en: RuleWords(
        "`{nilai}` is not a unit of this public body",
        "[[perhaps you mean `{saran}`; ]]use the code or alias of a unit from `badan-publik.yaml`[[ ({pilihan})]]",
        why: """
          One unit is often spelled in many ways, and then looks like many units. Codes and aliases in \
          `badan-publik.yaml` keep each unit a single one. An outside body in `penanggung_jawab` is written as \
          `{luar: <#name#>}`.
          """)),
    RuleText(
      123, .warning, .element(4), exceptable: true, ["nilai"],
      id: RuleWords(
        "penanggung jawab adalah jabatan atau unit, bukan nama orang: `{nilai}`",
        "tulis jabatannya, misalnya `{unit: <#kode unit#>, jabatan: <#jabatan#>}`",
        why: """
          Orang berpindah tugas, jabatan tetap. Menulis jabatan membuat entri tetap benar, dan nama orang tidak diumumkan \
          tanpa perlu.
          """),
      en: RuleWords(
        "the responsible party is an office or a unit, not a person's name: `{nilai}`",
        "write the office, for example `{unit: <#unit code#>, jabatan: <#office#>}`",
        why: """
          People move on, offices stay. Writing the office keeps an entry right, and no person's name is published without \
          need.
          """)),
  ]

  private static let forms: [RuleText] = [
    RuleText(
      124, .error, .element(6), ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan bentuk informasi",
        "[[mungkin maksud Anda `{saran}`; ]]pilih satu atau lebih dari `cetak`, `digital`, `rekaman`, dan `daring`",
        why: """
          Bentuk ditulis dengan empat kata yang tetap, supaya dapat dicari dan dihitung. Sebutan lain, misalnya \
          *hardcopy* atau *softcopy*, berarti salah satu dari keempatnya.
          """),
      en: RuleWords(
        "`{nilai}` is not a form of information",
        "[[perhaps you mean `{saran}`; ]]choose one or more of `cetak`, `digital`, `rekaman` and `daring`",
        why: """
          Forms are written with four fixed words, so that they can be searched and counted. Other names, such as *hard \
          copy*, mean one of the four.
          """)),
    RuleText(
      125, .error, .element(6),
      id: RuleWords(
        "bentuk `daring` memerlukan berkas atau tautan",
        "tambahkan `berkas: [{nama: <#nama#>, lokasi: <#berkas atau tautan#>}]`, atau hapus `daring`",
        why: """
          `daring` berarti warga dapat membukanya langsung. Tanpa berkas atau tautan, janji itu tidak dapat dipenuhi.
          """),
      en: RuleWords(
        "the form `daring` needs a file or a link",
        "add `berkas: [{nama: <#name#>, lokasi: <#file or link#>}]`, or delete `daring`",
        why: """
          `daring` (online) means that citizens can open it right away. Without a file or a link, that promise cannot be \
          kept.
          """)),
  ]
}
