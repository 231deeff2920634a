/// 920–923: letters typed in Word.
extension RuleCatalogue {
  static let letters: [RuleText] = [
    RuleText(
      920, .error, .format, ["nilai", "saran", "pilihan", "paragraf"],
      id: RuleWords(
        "nama `{nilai}` tidak dikenal surat ini[[, dalam paragraf “{paragraf}”]]",
        "[[mungkin maksud Anda `{saran}`; ||nama yang ada di sini: {pilihan}; ]]perbaiki di Word",
        why: """
          Nama yang salah ketik akan meninggalkan tempat kosong di surat dinas, dan baru terlihat setelah ditandatangani. \
          Karena itu suratnya tidak dibuat sebelum semua nama dikenal.
          """),
      en: RuleWords(
        "this letter does not know the name `{nilai}`[[, in the paragraph “{paragraf}”]]",
        "[[perhaps you mean `{saran}`; ||names that stand here: {pilihan}; ]]correct it in Word",
        why: """
          A mistyped name would leave an empty place in an official letter, seen only once it is signed. So no letter is \
          made before all names are known.
          """)),
    RuleText(
      921, .error, .format, ["nilai", "paragraf"],
      id: RuleWords(
        "bagian `{nilai}` harus dibuka dengan tanda `#` dan ditutup dengan tanda `/`[[, dalam paragraf “{paragraf}”]]",
        "lengkapi pasangannya; bagian yang dibuka terakhir ditutup lebih dahulu",
        why: """
          Bagian surat yang diulang atau bersyarat dimulai dan diakhiri dengan tandanya sendiri. Tanpa pasangan, tidak \
          diketahui baris mana yang diulang.
          """),
      en: RuleWords(
        "the section `{nilai}` must be opened with the sign `#` and closed with the sign `/`[[, in the paragraph “{paragraf}”]]",
        "complete the pair; what was opened last is closed first",
        why: """
          A part of a letter that repeats, or stands on a condition, begins and ends with its own sign. Without its pair \
          nobody knows which lines repeat.
          """)),
    RuleText(
      922, .error, .format, ["nama"],
      id: RuleWords(
        "templat surat harus dokumen Word (.docx) yang utuh[[; bagian `{nama}` tidak dapat dibaca]]",
        "buka di Word atau LibreOffice, lalu simpan sebagai dokumen Word (.docx); contohnya ada di `templates/surat/`",
        why: """
          Surat diisi ke dalam dokumen kantor sendiri. Berkas yang rusak, bukan .docx, atau terlalu besar tidak dapat \
          diisi tanpa merusaknya.
          """,
        [
          "hilang": Wording(
            "templat surat ini tidak ada",
            "buat di Word dan simpan di sini; contohnya dibuat oleh `scripts/buat-contoh-surat.py`"),
          "lama": Wording(
            "berkas ini dokumen Word lama (.doc), atau dikunci sandi, walaupun namanya berakhir .docx",
            "buka di Word, hapus sandinya bila ada, lalu simpan sebagai Dokumen Word (.docx); mengganti nama saja tidak cukup"
          ),
        ]),
      en: RuleWords(
        "a letter's template must be a whole Word document (.docx)[[; its part `{nama}` cannot be read]]",
        "open it in Word or LibreOffice and save it as a Word document (.docx); samples stand in `templates/surat/`",
        why: """
          Letters are filled into the office's own document. A file that is damaged, no .docx, or too large cannot be \
          filled without harming it.
          """,
        [
          "hilang": Wording(
            "this letter's template is missing",
            "make it in Word and save it here; `scripts/buat-contoh-surat.py` makes samples"),
          "lama": Wording(
            "this is an old Word document (.doc), or locked with a password, though its name ends in .docx",
            "open it in Word, remove the password if it has one, and save it as a Word Document (.docx); renaming is not enough"
          ),
        ])),
    RuleText(
      923, .error, .format, ["nilai", "paragraf"],
      id: RuleWords(
        "tanda `{nilai}` tidak dapat dipakai dalam surat[[, dalam paragraf “{paragraf}”]]",
        "pakai nama biasa, `#`, `^`, `/`, atau `!` setelah kurung kurawal pembuka",
        why: """
          Surat hanya mengenal isian, bagian berulang, bagian bersyarat, dan catatan. Tanda lain berarti sesuatu di \
          halaman situs, tetapi tidak di Word.
          """,
        [
          "daftar": Wording(
            "`{nilai}` bukan teks, sehingga tidak dapat diisikan begitu saja[[, dalam paragraf “{paragraf}”]]",
            "buka dengan `#` dan tutup dengan `/` di sekeliling baris yang diulang")
        ]),
      en: RuleWords(
        "the tag `{nilai}` cannot be used in a letter[[, in the paragraph “{paragraf}”]]",
        "use a plain name, `#`, `^`, `/` or `!` after the opening braces",
        why: """
          Letters know names, repeated parts, parts on a condition, and remarks. Other signs mean something on a page of \
          the site, not in Word.
          """,
        [
          "daftar": Wording(
            "`{nilai}` is no text, so it cannot just be filled in[[, in the paragraph “{paragraf}”]]",
            "open it with `#` and close it with `/` around the lines that repeat")
        ])),
  ]
}
