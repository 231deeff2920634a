/// 401–413: rules across entries and data files.
extension RuleCatalogue {
  static let register: [RuleText] = across + nihil + dataFiles + synonyms

  private static let across: [RuleText] = [
    RuleText(
      401, .error, .format, ["nilai"],
      id: RuleWords(
        "`{nilai}` hanya boleh dipakai satu entri",
        "beri salah satunya kode baru; `dip baru` memilih kode yang masih bebas",
        why: """
          Kode adalah jati diri entri dan alamat halamannya. Bila dua entri berkode sama, salah satunya akan hilang dari \
          situs.
          """),
      en: RuleWords(
        "`{nilai}` may be used by one entry only",
        "give one of them a new code; `dip new` picks one that is still free",
        why: """
          The code is an entry's identity and the address of its page. Where two entries share one, one of them would be \
          missing from the site.
          """)),
    RuleText(
      402, .warning, .element(4), ["nilai", "jumlah"],
      id: RuleWords(
        "penanggung jawab perlu dibedakan: seluruh {jumlah} entri menyebut {nilai}",
        "tulis penanggung jawab pembuatan masing-masing informasi",
        why: """
          Bila semua entri menyebut penanggung jawab yang sama, biasanya kolomnya diisi sekaligus. Warga lalu tidak tahu \
          siapa yang sebenarnya membuat informasinya.
          """),
      en: RuleWords(
        "responsible parties should be told apart: all {jumlah} entries name {nilai}",
        "write who is responsible for making each of them",
        why: """
          Where all entries name the same party, the column was usually filled in at one go. Citizens then do not know who \
          really made the information.
          """)),
    RuleText(
      403, .warning, .element(5), ["nilai", "jumlah"],
      id: RuleWords(
        "tahun pembuatan perlu dibedakan: seluruh {jumlah} entri menyebut {nilai}",
        "tulis waktu pembuatan masing-masing informasi, bukan tahun daftar ini",
        why: """
          Waktu pembuatan adalah waktu informasinya dibuat, bukan tahun DIP disusun. Bila semuanya sama, biasanya yang \
          tertulis adalah tahun DIP.
          """),
      en: RuleWords(
        "years of making should be told apart: all {jumlah} entries name {nilai}",
        "write when each of them was made, not the year of this list",
        why: """
          The time of making is when the information was made, not the year in which the DIP was compiled. Where all are \
          the same, usually the year of the DIP was written.
          """)),
    RuleText(
      404, .warning, .element(6), ["jumlah"],
      id: RuleWords(
        "bentuk perlu dibedakan: seluruh {jumlah} entri memilih semuanya",
        "tulis hanya bentuk yang benar-benar tersedia pada setiap entri",
        why: """
          Bila semua bentuk dicentang pada semua entri, warga tidak dapat mengetahui apa yang sebenarnya tersedia, dan \
          dapat datang dengan sia-sia.
          """),
      en: RuleWords(
        "forms should be told apart: all {jumlah} entries name every one",
        "write only the forms in which each entry is really available",
        why: """
          Where all forms are ticked for all entries, citizens cannot know what is really available, and may come in \
          vain.
          """)),
    RuleText(
      409, .warning, .format, ["kunci", "nama", "tanggal", "pengganti"],
      id: RuleWords(
        "dasar hukum `{kunci}` tidak berlaku pada {tanggal}[[ ({nama})]]",
        "sebutkan dasar hukum yang berlaku[[, yaitu `{pengganti}`]]; datanya ada di `dasar-hukum.yaml`",
        why: """
          Daftar yang disahkan bertumpu pada aturan yang berlaku pada tanggalnya. Aturan yang sudah dicabut atau belum \
          berlaku melemahkan keputusan yang menyebutnya.
          """,
        [
          "tak_dikenal": Wording(
            "dasar hukum `{kunci}` harus ada di `dasar-hukum.yaml`",
            "tambahkan dasar hukum itu di `dasar-hukum.yaml`, atau perbaiki kuncinya")
        ]),
      en: RuleWords(
        "the legal basis `{kunci}` is not in force on {tanggal}[[ ({nama})]]",
        "cite one that is in force[[, that is `{pengganti}`]]; the data stand in `dasar-hukum.yaml`",
        why: """
          A ratified list rests on the rules in force on its date. A rule that is repealed, or not yet in force, weakens \
          the decision that cites it.
          """,
        [
          "tak_dikenal": Wording(
            "the legal basis `{kunci}` must stand in `dasar-hukum.yaml`",
            "add the legal basis to `dasar-hukum.yaml`, or correct its key")
        ])),
  ]

  private static let nihil: [RuleText] = [
    RuleText(
      405, .error, .format, ["nilai", "kode"],
      id: RuleWords(
        "`{nilai}` dinyatakan nihil, padahal `{kode}` termasuk di dalamnya",
        "hapus pernyataan nihil `{nilai}`, atau perbaiki subkategori entri `{kode}`",
        why: """
          Nihil berarti kantor tidak menguasai informasi semacam itu. Bila ada satu entri saja, pernyataannya tidak benar \
          lagi.
          """),
      en: RuleWords(
        "`{nilai}` is stated as nihil, though `{kode}` belongs to it",
        "delete the nihil statement for `{nilai}`, or correct the sub-category of `{kode}`",
        why: """
          Nihil means that the office holds no information of that kind. With even one entry, the statement is no longer \
          true.
          """)),
    RuleText(
      406, .error, .format, ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan subkategori wajib, sehingga tidak perlu dinyatakan nihil",
        "[[mungkin maksud Anda `{saran}`; ]]hapus pernyataan ini, atau tulis kode subkategori yang wajib",
        why: """
          Nihil dinyatakan hanya untuk subkategori yang wajib ada, dengan alasannya. Dengan begitu warga membedakan yang \
          memang tidak ada dari yang terlupa.
          """,
        ["tanpa_alasan": Wording("pernyataan nihil `{nilai}` harus beralasan", "tambahkan `alasan: <#alasan#>`")]),
      en: RuleWords(
        "`{nilai}` is not a mandatory sub-category, so it need not be stated as nihil",
        "[[perhaps you mean `{saran}`; ]]delete this statement, or write the code of a mandatory sub-category",
        why: """
          Nihil is stated only for mandatory sub-categories, with the reason. So citizens can tell what does not exist \
          from what was forgotten.
          """,
        ["tanpa_alasan": Wording("the nihil statement for `{nilai}` must give a reason", "add `alasan: <#reason#>`")])),
    RuleText(
      407, .warning, .format, ["nilai", "label"],
      id: RuleWords(
        "`{nilai}` ({label}) belum memiliki entri atau pernyataan nihil",
        "buat entrinya dengan `dip baru`, atau nyatakan nihil beserta alasannya di `nihil.yaml`",
        why: """
          Subkategori ini wajib ada pada setiap badan publik. Yang tidak dikuasai dinyatakan nihil beserta alasannya, \
          supaya tidak tampak terlupa.
          """),
      en: RuleWords(
        "`{nilai}` ({label}) has neither an entry nor a nihil statement",
        "make an entry with `dip new`, or state nihil with the reason in `nihil.yaml`",
        why: """
          This sub-category is mandatory for every public body. What is not held is stated as nihil with the reason, so \
          that it does not look forgotten.
          """)),
  ]
}
