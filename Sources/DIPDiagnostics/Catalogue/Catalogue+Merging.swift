/// 815–820 and 826–831: what becomes of the rows of a table.
extension RuleCatalogue {
  static let merging: [RuleText] = [
    RuleText(
      815, .warning, .format, ["kunci", "nilai", "lama", "asal"],
      id: RuleWords(
        "`{kunci}` di register sudah disunting[[ lewat {asal}]] dan tidak ditimpa: “{lama}”, di tabel “{nilai}”",
        "tanyakan mana yang benar; bila tabelnya yang benar, jalankan lagi dengan `--overwrite`",
        why: """
          Suntingan penyusun tidak pernah ditimpa diam-diam. Bila tabel dan register berbeda, seseorang harus \
          memilih.
          """),
      en: RuleWords(
        "`{kunci}` was edited in the register[[ by {asal}]] and is not overwritten: “{lama}”, in the table “{nilai}”",
        "ask which is right; if the table is, run again with `--overwrite`",
        why: """
          An author's edits are never overwritten in silence. Where table and register differ, somebody must \
          choose.
          """)),
    RuleText(
      816, .error, .format, ["nilai", "saran"],
      id: RuleWords(
        "tidak ada entri berkode `{nilai}` di register",
        "[[mungkin maksud Anda `{saran}`; ]]kosongkan kolom Kode bila ini entri baru; kode baru diberikan saat impor",
        why: """
          Kode adalah jati diri entri dan tidak dibuat oleh pengisi tabel. Kode yang salah ketik akan membuat \
          entri lama tampak hilang.
          """,
        [
          "ganda": Wording(
            "kode `{nilai}` dipakai dua baris dalam tabel ini",
            "kosongkan kolom Kode pada baris yang sebenarnya entri baru"),
          "pola": Wording(
            "`{nilai}` bukan kode entri",
            "kosongkan kolom Kode bila ini entri baru; kode baru diberikan saat impor"),
          "rusak": Wording(
            "berkas entri `{nilai}` tidak dapat dibaca, maka baris ini tidak diimpor",
            "perbaiki dahulu berkas entri itu (`dip periksa` menyebut letaknya), lalu impor lagi"),
        ]),
      en: RuleWords(
        "there is no entry with the code `{nilai}` in the register",
        "[[perhaps you mean `{saran}`; ]]leave the column Kode empty for a new entry; its code is given on import",
        why: """
          A code is an entry's identity and not made by whoever fills in the table. A mistyped one would make the \
          old entry seem lost.
          """,
        [
          "ganda": Wording(
            "the code `{nilai}` is used by two rows of this table",
            "leave the column Kode empty on the row that is really a new entry"),
          "pola": Wording(
            "`{nilai}` is no code of an entry",
            "leave the column Kode empty for a new entry; its code is given on import"),
          "rusak": Wording(
            "the file of the entry `{nilai}` cannot be read, so this row is not imported",
            "mend the entry's file first (`dip check` says where), then import again"),
        ])),
    RuleText(
      817, .error, .law("uu-27-2022", articles: []), ["nilai"],
      id: RuleWords(
        "baris ini memuat data pribadi ({nilai}) dan tidak disalin ke register",
        "hapus data pribadi itu dari tabel, lalu impor lagi",
        why: """
          Register diumumkan kepada siapa saja. Data pribadi yang sekali tersalin akan tinggal dalam riwayatnya, \
          walaupun kemudian dihapus.
          """),
      en: RuleWords(
        "this row holds personal data ({nilai}) and is not copied into the register",
        "remove the personal data from the table, then import again",
        why: """
          The register is published to everybody. Personal data once copied stays in its history, even where it is \
          removed later.
          """)),
    RuleText(
      818, .error, .law("uu-14-2008", articles: ["17"]), ["nilai", "jumlah"],
      id: RuleWords(
        "informasi yang dikecualikan tidak masuk DIP; baris ini tidak diimpor",
        "catat di `content/dikecualikan/` bersama keputusan yang mengecualikannya; bila terbuka, perbaiki kelasnya",
        why: """
          DIP hanya memuat informasi terbuka. Yang dikecualikan dicatat tersendiri dan harus bertumpu pada sebuah \
          keputusan.
          """,
        [
          "daftar": Wording(
            "bagian ini memuat informasi yang dikecualikan; {jumlah} barisnya tidak masuk DIP dan tidak diimpor",
            "catat masing-masing di `content/dikecualikan/` bersama keputusan yang mengecualikannya; bila sebenarnya terbuka, perbaiki judul bagian, judul kolom, atau nama lembarnya"
          )
        ]),
      en: RuleWords(
        "exempt information does not go into the DIP; this row is not imported",
        "record it in `content/dikecualikan/` with the decision that exempts it; if it is open, correct its class",
        why: """
          The DIP holds open information only. What is exempt is recorded elsewhere and must rest on a decision.
          """,
        [
          "daftar": Wording(
            "this section holds exempt information; its {jumlah} rows do not go into the DIP and are not imported",
            "record each in `content/dikecualikan/` with the decision that exempts it; if it is open, correct the section's heading, the column's or the sheet's name"
          )
        ])),
    RuleText(
      819, .warning, .format, ["baris"],
      id: RuleWords(
        "baris ini sama dengan baris {baris}; hanya satu yang diimpor",
        "hapus salah satunya, atau bedakan judul atau waktunya",
        why: "Satu informasi cukup satu entri. Baris yang terulang biasanya tersalin dua kali."),
      en: RuleWords(
        "this row is the same as row {baris}; only one of them is imported",
        "remove one of them, or tell their titles or times apart",
        why: "One piece of information needs one entry. Rows that repeat were usually copied twice.")),
    RuleText(
      820, .error, .format, ["kode"],
      id: RuleWords(
        "perubahan pada {kode} melanggar aturan; entri itu dibiarkan seperti semula",
        "perbaiki yang disebut pada baris yang sama, lalu impor lagi",
        why: """
          Entri yang sudah baik tidak diganti dengan yang salah. Kesalahannya sendiri disebut terpisah pada sel \
          yang bersangkutan.
          """),
      en: RuleWords(
        "the change of {kode} breaks a rule; the entry is left as it was",
        "mend what is said of the same row, then import again",
        why: """
          A sound entry is not replaced by a faulty one. The fault itself is told separately at its cell.
          """)),
    RuleText(
      826, .warning, .format, [],
      id: RuleWords(
        "berkas ini membawa makro; makro tidak pernah dibaca atau dijalankan",
        "simpan sebagai Buku Kerja Excel (.xlsx) tanpa makro",
        why: "Makro dapat berbuat apa saja di komputer yang membukanya. Tabel tidak memerlukannya."),
      en: RuleWords(
        "this file brings macros along; they are never read or run",
        "save it as an Excel Workbook (.xlsx) without macros",
        why: "A macro can do anything on the computer that opens it. A table does not need one.")),
    RuleText(
      827, .warning, .format, ["nilai"],
      id: RuleWords(
        "lembar tersembunyi “{nilai}” berisi tabel dan tidak diimpor",
        "tampilkan lembar itu di Excel, atau sebut dengan `--sheet`",
        why: """
          Lembar tersembunyi sering berisi data lama atau salinan kerja. Yang tidak terlihat oleh pengirim tidak \
          diimpor tanpa ditanya.
          """),
      en: RuleWords(
        "the hidden sheet “{nilai}” holds a table and is not imported",
        "unhide the sheet in Excel, or name it with `--sheet`",
        why: """
          Hidden sheets often hold old data or working copies. What the sender does not see is not imported \
          unasked.
          """)),
    RuleText(
      828, .warning, .element(4), ["nilai"],
      id: RuleWords(
        "penanggung jawab “{nilai}” dianggap pihak luar kantor ini",
        "bila salah satu sub bagian, tulis nama atau singkatannya; nama lain dapat ditambahkan sebagai alias di `badan-publik.yaml`",
        why: """
          Nama yang bukan sub bagian kantor ini hanya dapat berarti lembaga lain. Anggapan itu perlu dibaca ulang.
          """),
      en: RuleWords(
        "the responsible party “{nilai}” is taken for one outside this office",
        "if it is a sub bagian, write its name or short name; other names may be added as aliases in `badan-publik.yaml`",
        why: """
          A name that is none of this office's units can only mean another body. That assumption needs to be read \
          again.
          """)),
    RuleText(
      829, .warning, .element(2), ["jumlah"],
      id: RuleWords(
        "tabel ini tidak membedakan judul dan ringkasan; teks yang sama dipakai untuk keduanya pada {jumlah} entri",
        "tambahkan kolom Ringkasan, lalu terangkan isi tiap informasi dalam satu atau dua kalimat",
        why: """
          Judul memberi nama, ringkasan menerangkan isinya kepada warga. Judul yang diulang tidak menerangkan apa- \
          apa.
          """),
      en: RuleWords(
        "this table does not tell title and summary apart; the same text serves as both in {jumlah} entries",
        "add a column Ringkasan and describe each piece of information in a sentence or two",
        why: "A title names, a summary tells citizens what is in it. A title said twice explains nothing.")),
    RuleText(
      830, .error, .format, [],
      id: RuleWords(
        "semua kode dengan awalan yang biasa dipakai sudah habis; baris ini tidak diimpor",
        "buat satu entri sendiri dengan awalan baru, misalnya `INF-0001`, lalu impor lagi; entri baru mengikuti awalan itu",
        why: """
          Kode paling banyak tujuh angka dan tidak pernah dipakai ulang. Bila nomor terakhir sudah terpakai, awalan \
          barunya harus dipilih oleh orang.
          """),
      en: RuleWords(
        "all codes with the usual prefix are used up; this row is not imported",
        "write one entry yourself under a new prefix, such as `INF-0001`, then import again; new entries follow it",
        why: """
          A code has seven digits at most and is never used again. Where the last number is taken, a person has to \
          choose the new prefix.
          """)),
    RuleText(
      831, .error, .format, ["kolom", "jumlah"],
      id: RuleWords(
        "tabel ini tidak mempunyai kolom “{kolom}”; unsur itu kosong pada {jumlah} entri",
        "tambahkan kolom “{kolom}” lalu isi; bila kolomnya ada dengan judul lain, tambahkan judul itu di `content/kolom.yaml`",
        why: """
          Satu unsur yang tidak ada kolomnya kosong di semua baris. Disebut sekali untuk seluruh tabel, supaya \
          kesalahan pada baris tetap terlihat.
          """),
      en: RuleWords(
        "this table has no column “{kolom}”; that element is blank in {jumlah} entries",
        "add a column “{kolom}” and fill it in; if it stands under another heading, add that heading in `content/kolom.yaml`",
        why: """
          An element without a column is blank in every row. It is told once for the whole table, so that the \
          faults of single rows stay visible.
          """)),
  ]
}
