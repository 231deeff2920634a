/// 601–613: the body of an entry or a page, in Markdown.
extension RuleCatalogue {
  private static let issue = ["nilai", "ukuran", "batas"]

  static let text: [RuleText] = markup + bounds + linksAndImages

  private static let markup: [RuleText] = [
    RuleText(
      601, .error, .format, issue,
      id: RuleWords(
        "HTML mentah tidak boleh dipakai di dalam isi: `{nilai}`",
        "tulis dengan Markdown (`**tebal**`, daftar, tabel); tanda `<` yang biasa ditulis `\\<`",
        why: """
          HTML mentah dapat menyelipkan program ke halaman badan publik, dan merusak cetakan serta pembaca layar. \
          Markdown cukup untuk judul, daftar, tabel, dan tautan.
          """),
      en: RuleWords(
        "raw HTML must not be used in the body: `{nilai}`",
        "write Markdown (`**bold**`, lists, tables); an ordinary `<` is written `\\<`",
        why: """
          Raw HTML can slip a program into a public body's page, and breaks the print and screen readers. Markdown is \
          enough for headings, lists, tables and links.
          """)),
    RuleText(
      608, .error, .format, issue,
      id: RuleWords(
        "tautan ditulis di tempatnya, bukan sebagai rujukan: `{nilai}`",
        "tulis `[teks](alamat)` di tempat tautannya, lalu hapus baris ini; tanda `[` yang biasa ditulis `\\[`",
        why: """
          Tautan dengan alamat di tempat lain sulit diperiksa orang, dan pengolah Markdown yang kami pakai dapat dibuat \
          macet olehnya.
          """),
      en: RuleWords(
        "a link is written in its place, not by reference: `{nilai}`",
        "write `[text](address)` where the link stands, then delete this line; an ordinary `[` is written `\\[`",
        why: """
          Links whose address stands elsewhere are hard to check by eye, and the Markdown processor in use can be brought \
          to a halt by them.
          """)),
    RuleText(
      609, .error, .format, issue,
      id: RuleWords(
        "catatan kaki tidak boleh dipakai: `{nilai}`", "tulis keterangannya di dalam kalimat, atau di dalam kurung",
        why: """
          Catatan kaki sulit diikuti di ponsel dan dengan pembaca layar, dan pengolah Markdown yang kami pakai tidak aman \
          dengannya.
          """),
      en: RuleWords(
        "footnotes must not be used: `{nilai}`", "write the remark in the sentence, or in brackets",
        why: """
          Footnotes are hard to follow on a phone and with a screen reader, and the Markdown processor in use is not safe \
          with them.
          """)),
  ]

  private static let bounds: [RuleText] = [
    RuleText(
      604, .error, .format, issue,
      id: RuleWords(
        "isi paling besar {batas} bita[[, sedangkan ini {ukuran}]]",
        "ringkaslah, atau simpan dokumen utuhnya di folder `berkas/` dan sebutkan dalam kunci `berkas`",
        why: """
          Isi menerangkan apa yang tercakup dalam informasi, bukan memuat seluruh dokumennya. Halaman yang ringan terbuka \
          juga dengan sambungan yang lambat.
          """),
      en: RuleWords(
        "a body has at most {batas} bytes[[; this one has {ukuran}]]",
        "shorten it, or put the whole document into the folder `berkas/` and name it under the key `berkas`",
        why: """
          The body says what the information covers; it is not the document itself. Light pages open on a slow connection \
          too.
          """)),
    RuleText(
      605, .error, .format, issue,
      id: RuleWords(
        "satu baris paling panjang {batas} bita[[, sedangkan ini {ukuran}]]",
        "bagi menjadi beberapa baris; satu ganti baris di dalam alinea tidak mengubah tampilannya",
        why: """
          Baris yang sangat panjang sulit disunting dan dibandingkan antaredisi, dan dapat membuat pengolah Markdown \
          bekerja terlalu lama.
          """),
      en: RuleWords(
        "a line has at most {batas} bytes[[; this one has {ukuran}]]",
        "break it into several lines; a single line break within a paragraph does not change how it looks",
        why: """
          Very long lines are hard to edit and to compare between editions, and can keep the Markdown processor busy for \
          too long.
          """)),
    RuleText(
      606, .error, .format, issue,
      id: RuleWords(
        "kutipan dan daftar paling dalam bersarang {batas} tingkat", "kurangi tingkatnya, misalnya dengan subjudul",
        why:
          "Susunan yang terlalu dalam tidak terbaca di ponsel, dan dapat membuat pengolah Markdown bekerja terlalu lama."
      ),
      en: RuleWords(
        "quotes and lists nest at most {batas} levels deep", "use fewer levels, for example with headings",
        why: "Very deep nesting cannot be read on a phone, and can keep the Markdown processor busy for too long.")),
    RuleText(
      607, .error, .format, issue,
      id: RuleWords(
        "tabel paling banyak {batas} kolom atau baris[[, sedangkan ini {ukuran}]]",
        "pecah tabelnya, atau simpan sebagai lembar kerja di folder `berkas/`",
        why: """
          Tabel yang lebar tidak terbaca di ponsel, dan tabel yang panjang lebih berguna sebagai lembar kerja yang dapat \
          diunduh dan diolah.
          """,
        [
          "kolom": Wording(
            "tabel paling lebar {batas} kolom[[, sedangkan ini {ukuran}]]",
            "pecah menjadi beberapa tabel, atau simpan sebagai lembar kerja di folder `berkas/`"),
          "baris": Wording(
            "tabel dalam satu isi paling banyak {batas} baris[[, sedangkan ini {ukuran}]]",
            "simpan tabelnya sebagai lembar kerja di folder `berkas/`, lalu sebutkan dalam kunci `berkas`"),
        ]),
      en: RuleWords(
        "a table has at most {batas} columns or rows[[; this one has {ukuran}]]",
        "split the table, or put it as a spreadsheet into the folder `berkas/`",
        why: """
          Wide tables cannot be read on a phone, and long ones serve better as a spreadsheet that can be downloaded and \
          worked with.
          """,
        [
          "kolom": Wording(
            "a table has at most {batas} columns[[; this one has {ukuran}]]",
            "split it into several tables, or put it as a spreadsheet into the folder `berkas/`"),
          "baris": Wording(
            "the tables of a body have at most {batas} rows[[; these have {ukuran}]]",
            "put the table as a spreadsheet into the folder `berkas/`, then name it under the key `berkas`"),
        ])),
  ]
}
