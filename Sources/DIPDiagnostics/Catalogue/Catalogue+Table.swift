/// 806–814: what stands in a table.
extension RuleCatalogue {
  static let tables: [RuleText] = [
    RuleText(
      806, .error, .format, ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "tidak ada tabel DIP yang dikenali di lembar ini",
        "pastikan ada baris judul kolom, misalnya “Ringkasan Isi Informasi”; judul lain dapat ditambahkan di `content/kolom.yaml`",
        why: """
          Kolom dikenali dari judulnya, bukan dari urutannya, karena urutan berbeda di tiap kantor. Tanpa judul \
          kolom, isinya hanya dapat ditebak.
          """,
        [
          "lembar": Wording(
            "tidak ada lembar bernama `{nilai}`",
            "[[mungkin maksud Anda `{saran}`; ]]periksa nama lembarnya[[; yang ada: {pilihan}]]")
        ]),
      en: RuleWords(
        "no DIP table is recognised on this sheet",
        "see that there is a row of headings, such as “Ringkasan Isi Informasi”; other headings may be added in `content/kolom.yaml`",
        why: """
          Columns are known by their headings, not by their order, which differs from office to office. Without \
          headings their content could only be guessed.
          """,
        [
          "lembar": Wording(
            "there is no sheet named `{nilai}`",
            "[[perhaps you mean `{saran}`; ]]check the name of the sheet[[; there are: {pilihan}]]")
        ])),
    RuleText(
      807, .warning, .format, ["jumlah"],
      id: RuleWords(
        "baris ini berisi, tetapi tanpa judul atau ringkasan",
        "isi judulnya; bila baris ini bukan entri, hapus dari tabel",
        why: """
          Unsur kedua DIP adalah ringkasan isi informasi. Baris tanpa judul dan ringkasan tidak dapat menjadi \
          entri dan tidak diimpor.
          """,
        [
          "kelompok": Wording(
            "baris ini hanya berisi judul; dianggap judul kelompok dan tidak diimpor",
            "bila ini sebuah entri, isi kolom lainnya")
        ]),
      en: RuleWords(
        "this row holds something, but neither a title nor a summary",
        "fill in its title; if it is no entry, remove it from the table",
        why: """
          The second element of the DIP is the summary of the information. A row with neither title nor summary \
          cannot become an entry and is not imported.
          """,
        [
          "kelompok": Wording(
            "this row holds a title only; it is taken for a group heading and not imported",
            "if it is an entry, fill in the other columns")
        ])),
    RuleText(
      808, .warning, .format, ["nilai", "kunci"],
      id: RuleWords(
        "dua kolom sama-sama berarti `{kunci}`; kolom “{nilai}” disimpan sebagai catatan",
        "beri judul yang berbeda, atau gabungkan kedua kolom",
        why: """
          Satu unsur hanya dapat diambil dari satu kolom. Isi kolom kedua tidak dibuang, tetapi masuk ke catatan \
          pada isi entri.
          """),
      en: RuleWords(
        "two columns both mean `{kunci}`; the column “{nilai}” is kept as a note",
        "give it another heading, or join the two columns",
        why: """
          One element can come from one column only. The second one's content is not thrown away but goes into a \
          note in the entry's text.
          """)),
    RuleText(
      809, .warning, .format, ["nilai", "saran"],
      id: RuleWords(
        "judul kolom “{nilai}” tidak dikenal; isinya disimpan sebagai catatan pada entri",
        "[[bila maksudnya “{saran}”, ganti judulnya; ]]judul lain dapat ditambahkan di `content/kolom.yaml`",
        why: """
          Yang tidak dimengerti tidak dibuang: isi kolom ini ditulis apa adanya di bawah entri, sehingga dapat \
          dipindahkan ke tempatnya.
          """),
      en: RuleWords(
        "the heading “{nilai}” is not known; its content is kept as a note in the entry",
        "[[if “{saran}” is meant, change the heading; ]]other headings may be added in `content/kolom.yaml`",
        why: """
          What is not understood is not thrown away: this column's content is written under the entry as it is, so \
          that it can be moved to its place.
          """)),
    RuleText(
      810, .warning, .format, ["nilai", "kunci"],
      id: RuleWords(
        "isi kolom ini tidak dimengerti dan disimpan sebagai catatan pada entri: {nilai}",
        "tulis tautan lengkap (https://…), atau centang dengan √",
        why: """
          Yang tidak dimengerti disimpan apa adanya supaya tidak ada keterangan pengirim yang hilang, tetapi belum \
          menjadi bagian DIP.
          """),
      en: RuleWords(
        "what stands in this column is not understood and kept as a note in the entry: {nilai}",
        "write a whole link (https://…), or tick with √",
        why: """
          What is not understood is kept as it is so that nothing the sender wrote gets lost, but it is not part \
          of the DIP yet.
          """)),
    RuleText(
      811, .warning, .format, ["nilai"],
      id: RuleWords(
        "sel ini berisi rumus; hasilnya yang tersimpan dipakai: {nilai}",
        "ganti rumus dengan teks: salin sel, lalu Tempel sebagai Nilai",
        why: """
          Rumus tidak pernah dihitung saat impor. Yang dipakai adalah hasil terakhir yang disimpan Excel, yang \
          mungkin sudah usang.
          """,
        [
          "kosong": Wording(
            "sel ini berisi rumus tanpa hasil tersimpan; dianggap kosong",
            "buka di Excel dan simpan, atau ganti rumus dengan teks")
        ]),
      en: RuleWords(
        "this cell holds a formula; its stored outcome is used: {nilai}",
        "replace the formula by text: copy the cell, then Paste as Values",
        why: """
          Formulas are never computed on import. What is used is the last outcome that Excel stored, which may be \
          stale.
          """,
        [
          "kosong": Wording(
            "this cell holds a formula without a stored outcome; it is taken for empty",
            "open it in Excel and save it, or replace the formula by text")
        ])),
    RuleText(
      812, .error, .format, ["nilai"],
      id: RuleWords(
        "sel ini berisi galat Excel `{nilai}`; dianggap kosong",
        "perbaiki rumusnya, atau ketik isinya",
        why: """
          Galat seperti #REF! berarti Excel kehilangan isinya. Yang hilang hanya diketahui oleh yang mengisi \
          tabel.
          """),
      en: RuleWords(
        "this cell holds Excel's error `{nilai}`; it is taken for empty",
        "mend the formula, or type the content",
        why: """
          An error such as #REF! means that Excel lost the content. What was lost is known only to whoever filled \
          in the table.
          """)),
    RuleText(
      813, .warning, .format, ["nilai", "label"],
      id: RuleWords(
        "subkategori ditebak dari judulnya: {nilai} ({label})",
        "isi kolom Subkategori dengan kode yang benar",
        why: """
          Tabel tujuh kolom tidak memuat subkategori, padahal dari sanalah kategori wajib dihitung. Tebakan perlu \
          dibaca ulang oleh yang menguasai informasinya.
          """,
        [
          "lain": Wording(
            "subkategori tidak dapat ditebak; sementara ditulis {nilai} ({label})",
            "isi kolom Subkategori dengan kode yang benar")
        ]),
      en: RuleWords(
        "the sub-category was guessed from the title: {nilai} ({label})",
        "put the right code into the column Subkategori",
        why: """
          Tables of seven columns hold no sub-category, yet mandatory categories are counted by it. A guess needs \
          to be read again by those who hold the information.
          """,
        [
          "lain": Wording(
            "the sub-category cannot be guessed; for now {nilai} ({label}) is written",
            "put the right code into the column Subkategori")
        ])),
    RuleText(
      814, .warning, .format, ["nilai", "kode", "judul", "baris"],
      id: RuleWords(
        "baris ini serupa dengan {kode} (“{judul}”) dan belum diimpor",
        "bila sama, isi kolom Kode dengan {kode} atau jalankan dengan `--match {baris}={kode}`; bila berbeda, isi `baru` atau jalankan dengan `--match {baris}=baru`",
        why: """
          Judul yang hampir sama sering kali informasi yang sama dengan ejaan lain. Dua entri untuk satu informasi \
          menyesatkan; yang memutuskan adalah orang, bukan program.
          """,
        [
          "register": Wording(
            "entri ini serupa dengan {kode} (“{judul}”)",
            "bila sama, cabut salah satunya dengan alasan; bila berbeda, bedakan judul atau waktunya")
        ]),
      en: RuleWords(
        "this row resembles {kode} (“{judul}”) and is not imported yet",
        "if they are the same, put {kode} into the column Kode or run with `--match {baris}={kode}`; if not, put `baru` or run with `--match {baris}=baru`",
        why: """
          Titles that are almost alike are often the same information spelled otherwise. Two entries for one are \
          misleading; a person decides, not the program.
          """,
        [
          "register": Wording(
            "this entry resembles {kode} (“{judul}”)",
            "if they are the same, withdraw one of them with a reason; if not, tell their titles or times apart")
        ])),
  ]
}
