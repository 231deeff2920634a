/// 701–713: templates and their texts, and the folder the site is written to.
extension RuleCatalogue {
  static let site: [RuleText] = templateTags + templateFiles + texts + output

  private static let templateTags: [RuleText] = [
    RuleText(
      701, .error, .format, ["masalah"],
      id: RuleWords(
        "tanda Mustache harus lengkap[[: {masalah}]]",
        "tulis tanda sebagai `{{ nama }}`, dengan kurung penutup yang sama",
        why: """
          Templat ditulis dalam bahasa Mustache. Tanda yang tidak lengkap tidak dibiarkan lewat, karena hasilnya akan \
          tampil mentah atau hilang di setiap halaman.
          """,
        [
          "tak_tertutup": Wording("tanda Mustache harus ditutup", "tambahkan kurung penutup, misalnya `{{ nama }}`"),
          "nama_kosong": Wording("tanda Mustache harus memuat nama", "tulis namanya, misalnya `{{ nama }}`"),
          "pembatas": Wording(
            "pembatas Mustache harus berupa dua bagian tanpa spasi", "tulis misalnya `{{=<% %>=}}`"),
        ]),
      en: RuleWords(
        "a Mustache tag must be complete[[: {masalah}]]", "write a tag as `{{ name }}`, with matching closing braces",
        why: """
          Templates are written in the Mustache language. An incomplete tag is not let through, since it would show raw or \
          vanish on every page.
          """,
        [
          "tak_tertutup": Wording("a Mustache tag must be closed", "add the closing braces, for example `{{ name }}`"),
          "nama_kosong": Wording("a Mustache tag must hold a name", "write the name, for example `{{ name }}`"),
          "pembatas": Wording(
            "Mustache delimiters must be two parts without blanks", "write for example `{{=<% %>=}}`"),
        ])),
    RuleText(
      702, .error, .format, ["nama", "saran"],
      id: RuleWords(
        "nama `{nama}` tidak tersedia di tempat ini dalam templat",
        "[[mungkin maksud Anda `{saran}`; ]]pakai nama yang tersedia bagi templat ini",
        why: """
          Nama yang salah eja di kebanyakan mesin templat menjadi teks kosong. Di sini semua nama diperiksa ketika templat \
          dimuat, supaya tidak ada unsur yang diam-diam hilang dari halaman.
          """),
      en: RuleWords(
        "the name `{nama}` is not available at this place of the template",
        "[[perhaps you mean `{saran}`; ]]use a name that this template is given",
        why: """
          In most template engines a misspelt name becomes empty text. Here all names are checked when a template is \
          loaded, so that no element silently vanishes from a page.
          """)),
    RuleText(
      704, .error, .format, ["nama"],
      id: RuleWords(
        "bagian `{nama}` harus ditutup dengan nama yang sama",
        "tambahkan tanda penutup `{{/{nama}}}`, atau samakan namanya dengan tanda pembukanya",
        why:
          "Bagian yang tidak ditutup menelan sisa templat. Bagian ditutup di templat yang sama, dengan nama pembukanya."
      ),
      en: RuleWords(
        "the section `{nama}` must be closed under the same name",
        "add the closing tag `{{/{nama}}}`, or give it the name of its opening tag",
        why:
          "A section that is not closed swallows the rest of the template. It closes in the same template, under its own name."
      )),
    RuleText(
      705, .error, .format, ["nama", "tempat"],
      id: RuleWords(
        "`{nama}` hanya boleh berdiri di dalam teks atau atribut yang diapit tanda kutip[[, bukan di sini ({tempat})]]",
        "pindahkan ke dalam teks, atau apit nilai atributnya dengan tanda kutip",
        why: """
          Nilai dari isi diamankan menurut tempatnya di halaman. Di dalam nama tanda, atribut tanpa kutip, skrip, gaya, \
          atau komentar, tidak ada cara yang aman.
          """,
        [
          "teks": Wording(
            "`{nama}` tidak boleh membuka atau menutup tanda atau kutip milik templat",
            "di dalam atribut, pakai tanda kutip “…” dan tanpa tanda HTML; tutup setiap tanda yang dibuka teks ini")
        ]),
      en: RuleWords(
        "`{nama}` may stand only in text or in a quoted attribute[[, not here ({tempat})]]",
        "move it into text, or put the attribute's value in quotes",
        why: """
          Values from the content are made safe for their place in the page. In a tag's name, an unquoted attribute, a \
          script, a style or a comment there is no safe way.
          """,
        [
          "teks": Wording(
            "`{nama}` must not open or close a tag or quote of the template",
            "inside an attribute use the quotes “…” and no HTML tags; close every tag that this text opens")
        ])),
    RuleText(
      706, .error, .format, ["nama"],
      id: RuleWords(
        "`{nama}` tidak boleh ditulis mentah, karena bukan HTML yang sudah diamankan",
        "pakai dua kurung kurawal, bukan tiga atau `&`",
        why: """
          Keluaran mentah hanya untuk isi yang sudah diamankan oleh pengolah Markdown. Nilai lain, misalnya judul, dapat \
          memuat tanda yang dibaca peramban sebagai perintah.
          """),
      en: RuleWords(
        "`{nama}` must not be output raw, since it is no HTML made safe", "use two braces, not three or `&`",
        why: """
          Raw output is only for bodies made safe by the Markdown processor. Other values, such as a title, can hold signs that \
          a browser reads as commands.
          """)),
  ]

  private static let templateFiles: [RuleText] = [
    RuleText(
      703, .error, .format, ["nama", "saran"],
      id: RuleWords(
        "templat bagian `{nama}` harus ada di folder templat",
        "[[mungkin maksud Anda `{saran}`; ]]buat berkasnya, atau perbaiki namanya",
        why:
          "Templat bagian yang tidak ada di kebanyakan mesin menjadi teks kosong: kepala atau kaki halaman hilang tanpa pemberitahuan."
      ),
      en: RuleWords(
        "the partial `{nama}` must exist in the templates folder",
        "[[perhaps you mean `{saran}`; ]]create its file, or correct the name",
        why: "In most engines a missing partial becomes empty text: the head or foot of a page vanishes without a word."
      )),
    RuleText(
      707, .error, .format, ["nama"],
      id: RuleWords(
        "templat `{nama}` wajib ada di folder templat",
        "salin templat `{nama}` dari folder `templates/` bawaan, lalu sesuaikan",
        why:
          "Setiap jenis halaman memiliki templatnya. Tanpa templat, halaman itu tidak dapat dibuat dan situs menjadi tidak lengkap."
      ),
      en: RuleWords(
        "the template `{nama}` must exist in the templates folder",
        "copy the template `{nama}` from the folder `templates/` that comes with dip, then adapt it",
        why: "Each kind of page has its template. Without it the page cannot be made, and the site would be incomplete."
      )),
    RuleText(
      710, .error, .format, ["nama"],
      id: RuleWords(
        "templat bagian `{nama}` tidak boleh memuat dirinya sendiri",
        "hapus salah satu pemuatan di dalam lingkaran itu",
        why:
          "Templat yang saling memuat tidak pernah selesai. Yang berulang ditulis sebagai bagian (section) atas suatu daftar."
      ),
      en: RuleWords(
        "the partial `{nama}` must not include itself", "take out one of the includes in the circle",
        why: "Templates that include each other never come to an end. What repeats is written as a section over a list."
      )),
  ]

  private static let texts: [RuleText] = [
    RuleText(
      711, .error, .format, ["nama", "bahasa"],
      id: RuleWords(
        "teks `{nama}` wajib ada dalam bahasa `{bahasa}`",
        "tambahkan baris `{bahasa}: …`; bila memang tidak perlu ada katanya, tulis `{bahasa}: \"\"`",
        why: """
          Setiap halaman ada dalam setiap bahasa situs. Teks yang kurang akan hilang dari halaman atau muncul dalam \
          bahasa yang salah.
          """),
      en: RuleWords(
        "the text `{nama}` must exist in the language `{bahasa}`",
        "add a line `{bahasa}: …`; where no words are needed, write `{bahasa}: \"\"`",
        why: """
          Every page exists in every language of the site. A missing text would vanish from pages, or appear in the wrong \
          language.
          """)),
    RuleText(
      712, .error, .format, ["nama"],
      id: RuleWords(
        "teks `{nama}` tidak dipakai templat mana pun, dan tidak dikenal program",
        "hapus teksnya, atau panggil dengan `{{> teks/{nama}}}`",
        why: """
          Teks yang tidak dipakai biasanya salah eja namanya, atau tertinggal dari templat yang sudah diubah. Yang \
          mengubahnya akan heran mengapa halaman tidak ikut berubah.
          """),
      en: RuleWords(
        "the text `{nama}` is used by no template, and the program does not know it",
        "delete it, or call it with `{{> teks/{nama}}}`",
        why: """
          A text that nobody uses is mostly a misspelt name, or left over from a template that has changed. Whoever edits \
          it would wonder why the page does not change.
          """)),
    RuleText(
      713, .error, .format, ["nama", "saran"],
      id: RuleWords(
        "teks `{nama}` wajib ada dalam `teks.yaml`",
        "[[mungkin maksud Anda `{saran}`; ]]tambahkan di bawah `templat`, dalam setiap bahasa",
        why: """
          Kalimat di halaman tidak ditulis di templat, melainkan di satu tabel, supaya setiap bahasa lengkap. Nama yang \
          tidak ada di tabel itu tidak dibiarkan menjadi kosong.
          """,
        [
          "program": Wording(
            "teks `{nama}`, yang dipakai program, wajib ada dalam `teks.yaml`",
            "salin `{nama}` di bawah `program` dari `templates/teks.yaml` bawaan, lalu sesuaikan")
        ]),
      en: RuleWords(
        "the text `{nama}` must exist in `teks.yaml`",
        "[[perhaps you mean `{saran}`; ]]add it under `templat`, in every language",
        why: """
          Sentences of pages do not stand in templates but in one table, so that every language is complete. A name that \
          the table has not is not left to become empty.
          """,
        [
          "program": Wording(
            "the text `{nama}`, which the program uses, must exist in `teks.yaml`",
            "copy `{nama}` under `program` from the `templates/teks.yaml` that comes with dip, then adapt it")
        ])),
  ]

  private static let output: [RuleText] = [
    RuleText(
      708, .error, .format, ["nama"],
      id: RuleWords(
        "folder keluaran tidak boleh berisi berkas yang bukan buatan dip: `{nama}`",
        "pindahkan berkas itu, atau pilih folder lain dengan `--output`",
        why: """
          Folder keluaran diganti seluruhnya setiap kali. Berkas orang lain di dalamnya tidak akan dihapus, maka \
          penulisan berhenti sebelum ada yang berubah.
          """),
      en: RuleWords(
        "the output folder must not hold files that dip did not write: `{nama}`",
        "move the file away, or choose another folder with `--output`",
        why: """
          The output folder is replaced as a whole each time. Somebody else's files in it are never deleted, so writing \
          stops before anything changes.
          """)),
    RuleText(
      709, .error, .format, ["nama"],
      id: RuleWords(
        "folder keluaran harus terpisah dari folder isi dan templat: `{nama}`",
        "pilih folder lain dengan `--output`, di luar folder isi dan folder templat",
        why: """
          Bila keluaran ditulis ke dalam folder isi, atau sebaliknya, tulisan orang dapat tertimpa dan hasil lama terbaca \
          sebagai isi.
          """),
      en: RuleWords(
        "the output folder must be apart from content and templates: `{nama}`",
        "choose another folder with `--output`, outside the content and the templates folder",
        why: """
          Where output is written into the content folder, or the other way round, people's writing can be overwritten and \
          old output read as content.
          """)),
  ]
}
