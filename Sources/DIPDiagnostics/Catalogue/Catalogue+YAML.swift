/// 005–015: the YAML of a front matter or a data file.
extension RuleCatalogue {
  static let readingYAML: [RuleText] = [syntax] + yamlRefused

  private static let syntax = RuleText(
    5, .error, .format, ["masalah"],
    id: RuleWords(
      "YAML pada baris ini harus sah",
      "tulis `kunci: nilai`, dan apit nilai yang berisi tanda khusus dengan tanda kutip lurus",
      why: """
        Kepala berkas ditulis dalam YAML. Bila satu tanda saja keliru, bagian sesudahnya tidak dapat dibaca dengan pasti, \
        sehingga pembacaan berkas ini berhenti di sini. Berkas lain tetap diperiksa.
        """,
      [
        "tab": Wording("tab tidak boleh dipakai untuk menjorokkan baris", "ganti tab dengan dua spasi"),
        "kutip": Wording("tanda kutip harus ditutup", "tambahkan tanda kutip penutup di akhir nilai"),
        "lolos": Wording(
          "garis miring terbalik di dalam tanda kutip ganda harus ditulis dua kali",
          "tulis `\\\\` untuk satu `\\`, atau apit nilainya dengan tanda kutip tunggal"),
        "tanda": Wording(
          "nilai yang diawali tanda khusus harus diapit tanda kutip",
          "apit seluruh nilai dengan tanda kutip, misalnya `judul: \"@kpu dan kanal resmi lainnya\"`"),
        "setelah_penutup": Wording(
          "tidak boleh ada teks setelah nilai ditutup",
          "apit seluruh nilai dengan tanda kutip ganda, dan tulis `\\\"` untuk tanda kutip di dalamnya"),
        "kurung": Wording(
          "kurung `[` atau `{` harus ditutup",
          "tambahkan `]` atau `}` di akhir nilai, dengan koma di antara butir-butirnya"),
        "titik_dua": Wording(
          "nilai yang berisi titik dua dan spasi harus diapit tanda kutip",
          "apit seluruh nilai dengan tanda kutip, misalnya `judul: \"Laporan: tahap pertama\"`"),
        "tanpa_titik_dua": Wording(
          "kunci harus diikuti titik dua dan spasi", "tulis `kunci: nilai`, dengan satu spasi setelah titik dua"),
        "strip": Wording(
          "tanda `-` tidak boleh berdiri sebagai nilai",
          "isilah nilainya; butir daftar ditulis pada baris di bawah kuncinya"),
        "kunci": Wording(
          "kunci harus berupa satu kata", "tulis kuncinya sebagai satu kata, misalnya `judul: <#judul#>`"),
        "indentasi": Wording(
          "baris yang sederajat harus menjorok sama jauh",
          "samakan jumlah spasi di awal baris ini dengan baris sederajatnya"),
      ]),
    en: RuleWords(
      "the YAML on this line must be valid",
      "write `key: value`, and put a value that holds special signs in straight quotes",
      why: """
        The front matter is written in YAML. Where a single sign is wrong, what follows cannot be read with certainty, so \
        the reading of this file ends here. Other files are still checked.
        """,
      [
        "tab": Wording("tabs must not be used to indent a line", "replace the tab with two spaces"),
        "kutip": Wording("a quotation mark must be closed", "add the closing quotation mark at the end of the value"),
        "lolos": Wording(
          "a backslash in double quotes must be written twice",
          "write `\\\\` for one `\\`, or put the value in single quotes"),
        "tanda": Wording(
          "a value that begins with a special sign must stand in quotes",
          "put the whole value in quotes, for example `judul: \"@kpu dan kanal resmi lainnya\"`"),
        "setelah_penutup": Wording(
          "no text may follow a value that was closed",
          "put the whole value in double quotes, and write `\\\"` for a quotation mark within it"),
        "kurung": Wording(
          "a bracket `[` or `{` must be closed", "add `]` or `}` at the end of the value, with commas between its items"
        ),
        "titik_dua": Wording(
          "a value that holds a colon and a space must stand in quotes",
          "put the whole value in quotes, for example `judul: \"Laporan: tahap pertama\"`"),
        "tanpa_titik_dua": Wording(
          "a key must be followed by a colon and a space", "write `key: value`, with one space after the colon"),
        "strip": Wording(
          "the sign `-` must not stand as a value",
          "fill in the value; items of a list stand on the lines below the key"),
        "kunci": Wording("a key must be a single word", "write the key as one word, for example `judul: <#title#>`"),
        "indentasi": Wording(
          "lines of the same level must be indented alike", "give this line as many leading spaces as its neighbours"),
      ]))

  private static let yamlRefused: [RuleText] = [
    RuleText(
      6, .error, .format, ["nama"],
      id: RuleWords(
        "nilai harus ditulis tanpa jangkar `&{nama}`",
        "hapus `&{nama}`, dan tulis nilainya lagi di setiap tempat yang memerlukannya",
        why: """
          Jangkar dan rujukan YAML membuat satu nilai muncul di beberapa tempat tanpa tertulis di sana. Entri harus dapat \
          dibaca orang apa adanya, dan rujukan beranak-pinak dapat menghabiskan memori.
          """,
        [
          "alias": Wording(
            "nilai harus ditulis tanpa rujukan `*{nama}`",
            "tulis nilainya di sini; teks yang memang diawali `*` diapit tanda kutip")
        ]),
      en: RuleWords(
        "a value must be written without the anchor `&{nama}`",
        "delete `&{nama}`, and write the value again wherever it is needed",
        why: """
          Anchors and aliases of YAML make one value appear in several places without being written there. An entry must \
          be readable as it stands, and aliases that multiply can use up all memory.
          """,
        [
          "alias": Wording(
            "a value must be written without the alias `*{nama}`",
            "write the value here; a text that really begins with `*` stands in quotes")
        ])),
    RuleText(
      7, .error, .format, ["nama"],
      id: RuleWords(
        "nilai harus ditulis tanpa penanda jenis `{nama}`",
        "hapus penanda jenis itu; teks yang memang diawali `!` diapit tanda kutip",
        why: """
          Setiap nilai dibaca sebagai teks, lalu formatlah yang menentukan artinya. Penanda jenis `!` tidak menambah apa \
          pun, dan artinya berbeda-beda di setiap program.
          """),
      en: RuleWords(
        "a value must be written without the tag `{nama}`",
        "delete the tag; a text that really begins with `!` stands in quotes",
        why: """
          Every value is read as text, and the format then says what it means. A tag `!` adds nothing, and means \
          something else in each program.
          """)),
    RuleText(
      8, .error, .format,
      id: RuleWords(
        "kunci gabungan `<<` tidak boleh dipakai", "tulis kunci-kunci yang diperlukan satu per satu",
        why: "Kunci gabungan menyembunyikan isi entri di tempat lain. Entri harus dapat dibaca orang apa adanya."),
      en: RuleWords(
        "the merge key `<<` must not be used", "write the keys that are needed one by one",
        why: "A merge key hides parts of an entry in another place. An entry must be readable as it stands.")),
    RuleText(
      9, .error, .format, ["kunci"],
      id: RuleWords(
        "`{kunci}` hanya boleh ditulis satu kali", "hapus salah satunya; beberapa nilai ditulis sebagai satu daftar",
        why: """
          Bila satu kunci ditulis dua kali, tidak jelas nilai mana yang dimaksud. Kebanyakan program diam-diam memakai \
          yang terakhir.
          """),
      en: RuleWords(
        "`{kunci}` may be written only once", "delete one of them; several values are written as one list",
        why:
          "Where a key is written twice, nobody knows which value is meant. Most programs silently take the last one.")),
    RuleText(
      10, .error, .format, ["nama"],
      id: RuleWords(
        "karakter {nama} tidak boleh ada di sini", "hapus karakter ini, lalu ketik spasi atau ganti baris biasa",
        why: """
          Karakter ini tampak seperti spasi atau ganti baris biasa, tetapi setiap program membacanya dengan cara lain. \
          Biasanya ia ikut tersalin dari pengolah kata atau halaman web.
          """),
      en: RuleWords(
        "the character {nama} must not stand here", "delete this character, and type an ordinary space or line break",
        why: """
          This character looks like an ordinary space or line break, but every program reads it in another way. It \
          usually comes along when text is copied from a word processor or a web page.
          """)),
    RuleText(
      12, .error, .format, ["batas"],
      id: RuleWords(
        "nilai paling dalam bersarang {batas} tingkat", "kurangi kurung atau jorokan yang bertingkat-tingkat",
        why:
          "Tidak ada kunci yang memerlukan nilai sedalam ini. Batasnya menjaga agar berkas yang rusak tidak menghabiskan memori."
      ),
      en: RuleWords(
        "values nest at most {batas} levels deep", "use fewer levels of brackets or indentation",
        why: "No key needs a value that deep. The limit keeps a broken file from using up all memory.")),
    RuleText(
      13, .warning, .format, ["nilai", "saran"],
      id: RuleWords(
        "nilai diapit tanda kutip lurus, bukan lengkung", "ganti tanda kutipnya dengan yang lurus[[: `{saran}`]]",
        why: """
          Pengolah kata sering melengkungkan tanda kutip. Bagi YAML tanda lengkung adalah huruf biasa, sehingga ikut \
          terbit sebagai bagian dari teks.
          """),
      en: RuleWords(
        "a value stands in straight quotes, not curly ones", "replace the quotes with straight ones[[: `{saran}`]]",
        why: """
          Word processors often curl quotation marks. To YAML the curly ones are ordinary letters, so they are published \
          as a part of the text.
          """)),
    RuleText(
      14, .error, .format,
      id: RuleWords(
        "di sini harus ada pasangan `kunci: nilai`",
        "tulis setiap baris sebagai `kunci: nilai`, misalnya `judul: <#judul#>`",
        why: """
          Kepala entri dan berkas data berisi pasangan kunci dan nilai. Teks lepas, daftar, atau berkas kosong tidak \
          menyatakan unsur apa pun.
          """),
      en: RuleWords(
        "`key: value` pairs must stand here", "write each line as `key: value`, for example `judul: <#title#>`",
        why: """
          The front matter of an entry and a data file hold pairs of a key and a value. Loose text, a list or an empty \
          file state no element at all.
          """)),
    RuleText(
      15, .error, .format,
      id: RuleWords(
        "satu berkas memuat satu dokumen YAML saja", "hapus baris `...`, baris yang diawali `%`, atau dokumen kedua",
        why: "Satu berkas adalah satu entri. Dokumen kedua di dalamnya akan hilang tanpa pemberitahuan."),
      en: RuleWords(
        "a file holds one YAML document only",
        "delete the line `...`, the line that begins with `%`, or the second document",
        why: "One file is one entry. A second document in it would be lost without a word.")),
  ]
}
