/// 201–211: rows of the list of exempt information (DIK).
extension RuleCatalogue {
  private static let law = Basis.law("uu-14-2008", articles: [])
  private static let grounds = Basis.law("uu-14-2008", articles: ["17"])
  /// The consequence test.
  private static let test = Basis.law("perki-1-2021", articles: ["49"])

  static let exempt: [RuleText] = decisions + periods

  private static let decisions: [RuleText] = [
    RuleText(
      201, .error, test, ["kunci"],
      samples: [
        "": "keputusan: {nomor: <#nomor#>, tanggal: <#TTTT-BB-HH#>, penetap: kpu_ri, status: berlaku}"
      ],
      id: RuleWords(
        "`{kunci}` wajib diisi: baris DIK bertumpu pada keputusan", "lengkapi menjadi `{contoh}`",
        why: """
          Semua informasi terbuka kecuali yang dikecualikan dengan keputusan setelah uji konsekuensi. Tanpa nomor, \
          tanggal, penetap, dan status keputusan, tidak ada dasar untuk menutupnya.
          """,
        [
          "kosong": Wording(
            "`{kunci}` tidak boleh kosong: baris DIK bertumpu pada keputusan", "lengkapi menjadi `{contoh}`")
        ]),
      en: RuleWords(
        "`{kunci}` is required: a row of the DIK rests on a decision", "make it complete: `{contoh}`",
        why: """
          All information is open, except what a decision exempts after a consequence test. Without the decision's number, \
          date, maker and status, there is no ground for closing it.
          """,
        [
          "kosong": Wording(
            "`{kunci}` must not be blank: a row of the DIK rests on a decision", "make it complete: `{contoh}`")
        ])),
    RuleText(
      202, .error, test, ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan penetap pengecualian",
        "[[mungkin maksud Anda `{saran}`; ]]pilih `kpu_ri` atau `kpu_provinsi`",
        why: """
          KPU kabupaten tidak mengecualikan informasi sendiri. Baris DIK menyebut siapa yang menetapkan keputusannya, \
          supaya warga tahu ke mana mengajukan keberatan.
          """),
      en: RuleWords(
        "`{nilai}` is not a body that exempts information",
        "[[perhaps you mean `{saran}`; ]]choose `kpu_ri` or `kpu_provinsi`",
        why: """
          A KPU kabupaten exempts nothing itself. A row of the DIK says who made its decision, so that citizens know \
          where to object.
          """)),
    RuleText(
      203, .error, grounds, ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan dasar pengecualian",
        "[[mungkin maksud Anda `dasar: {saran}`; ]]pilih `X.a` sampai `X.j`, menurut huruf dalam Pasal 17",
        why: """
          Informasi hanya boleh ditutup dengan salah satu alasan dalam Pasal 17, huruf a sampai j. Alasan lain tidak ada.
          """,
        [
          "hilang": Wording(
            "`dasar` wajib diisi", "tambahkan `dasar: X.<#huruf a sampai j#>`, menurut huruf dalam Pasal 17")
        ]),
      en: RuleWords(
        "`{nilai}` is not a ground of exemption",
        "[[perhaps you mean `dasar: {saran}`; ]]choose `X.a` to `X.j`, by the letters of article 17",
        why: "Information may be closed only on one of the grounds of article 17, letters a to j. There are no others.",
        ["hilang": Wording("`dasar` is required", "add `dasar: X.<#letter a to j#>`, by the letters of article 17")])),
    RuleText(
      208, .error, law, ["nomor"],
      id: RuleWords(
        "baris DIK harus bertumpu pada keputusan yang berlaku[[: {nomor} sudah dicabut]]",
        "hapus baris ini; bila ada keputusan baru, tulis nomor dan tanggalnya",
        why: """
          Ketika keputusannya dicabut, pengecualiannya ikut gugur. Informasinya kembali terbuka, dan dapat didaftarkan \
          sebagai entri DIP.
          """),
      en: RuleWords(
        "a row of the DIK must rest on a decision in force[[: {nomor} is revoked]]",
        "delete this row; where there is a new decision, write its number and date",
        why: """
          When its decision is revoked, the exemption falls with it. The information is open again, and can be listed as \
          an entry of the DIP.
          """)),
    RuleText(
      210, .error, test, ["kunci"],
      samples: ["": "konsekuensi: {dibuka: <#akibat bila dibuka#>, ditutup: <#akibat bila ditutup#>}"],
      id: RuleWords(
        "`{kunci}` wajib diisi", "lengkapi menjadi `{contoh}`",
        why: """
          Uji konsekuensi menimbang akibat bila informasi dibuka dan akibat bila ditutup. Warga berhak membaca hasil \
          timbangan itu, walaupun informasinya sendiri tertutup.
          """,
        ["kosong": Wording("`{kunci}` tidak boleh kosong", "lengkapi menjadi `{contoh}`")]),
      en: RuleWords(
        "`{kunci}` is required", "make it complete: `{contoh}`",
        why: """
          The consequence test weighs what follows if information is opened against what follows if it is closed. Citizens \
          have a right to read the outcome, though the information itself is closed.
          """,
        ["kosong": Wording("`{kunci}` must not be blank", "make it complete: `{contoh}`")])),
    RuleText(
      209, .error, .format, ["kunci"],
      id: RuleWords(
        "baris DIK tidak boleh memuat `{kunci}`", "hapus `{kunci}`",
        why: """
          DIK menyebut judul informasi yang dikecualikan, bukan isinya. Berkas atau tautan di sini dapat membuka hal yang \
          justru ditutup.
          """, ["isi": Wording("isi baris DIK tidak boleh memuat tautan", "hapus tautannya, dan tulis teksnya saja")]),
      en: RuleWords(
        "a row of the DIK must not hold `{kunci}`", "delete `{kunci}`",
        why: """
          The DIK names exempt information by its heading, and holds none of it. A file or link here could open the very \
          thing that is closed.
          """, ["isi": Wording("the text of a DIK row must not hold a link", "delete the link, and keep its text")])),
    RuleText(
      211, .error, .format, ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan status keputusan",
        "[[mungkin maksud Anda `status: {saran}`; ]]pilih `berlaku` atau `dicabut`",
        why:
          "Status keputusan menentukan apakah barisnya masih boleh berdiri: hanya keputusan yang berlaku yang menutup informasi."
      ),
      en: RuleWords(
        "`{nilai}` is not the status of a decision",
        "[[perhaps you mean `status: {saran}`; ]]choose `berlaku` or `dicabut`",
        why: "The status decides whether a row may stand: only a decision in force closes information.")),
  ]

  private static let periods: [RuleText] = [
    RuleText(
      204, .error, law,
      id: RuleWords(
        "`jangka_waktu` wajib diisi", "tambahkan `jangka_waktu: <#lamanya, atau syarat berakhirnya#>`",
        why: """
          Pengecualian berlaku untuk waktu tertentu, atau sampai suatu syarat terpenuhi. Warga perlu tahu kapan \
          informasinya dapat diminta.
          """),
      en: RuleWords(
        "`jangka_waktu` is required", "add `jangka_waktu: <#how long, or until what#>`",
        why: """
          An exemption holds for a certain time, or until a condition is met. Citizens need to know when they can ask for \
          the information.
          """)),
    RuleText(
      205, .error, law, ["dasar", "nilai"],
      id: RuleWords(
        "pengecualian dengan dasar `{dasar}` tidak boleh permanen",
        "tulis lamanya atau syaratnya, misalnya `jangka_waktu: 5 tahun`",
        why:
          "Pengecualian dengan dasar huruf a sampai f tidak bersifat permanen: pada suatu saat informasinya terbuka kembali."
      ),
      en: RuleWords(
        "an exemption on ground `{dasar}` must not be permanent",
        "write how long or until what, for example `jangka_waktu: 5 tahun`",
        why: "Exemptions on the grounds a to f are not permanent: some day the information opens again.")),
    RuleText(
      206, .warning, law, ["dasar", "nilai"],
      id: RuleWords(
        "pengecualian dengan dasar `{dasar}` sebaiknya tidak permanen",
        "periksa bunyi keputusannya, lalu tulis syarat berakhirnya, misalnya `jangka_waktu: sampai ada persetujuan tertulis`",
        why: """
          Dasar huruf i dan j biasanya berakhir pada suatu saat. Pengecualian permanen wajar hanya untuk dasar huruf g \
          dan h.
          """),
      en: RuleWords(
        "an exemption on ground `{dasar}` should not be permanent",
        "check the wording of the decision, then write until what, for example `jangka_waktu: sampai ada persetujuan tertulis`",
        why:
          "The grounds i and j usually end some day. A permanent exemption is to be expected only on the grounds g and h."
      )),
    RuleText(
      207, .error, law, ["nilai"],
      id: RuleWords(
        "pengecualian untuk penegakan hukum paling lama 30 tahun, bukan {nilai}",
        "tulis `jangka_waktu: 30 tahun` atau kurang, menurut keputusannya",
        why: "Informasi yang ditutup demi penegakan hukum (huruf a) ditutup paling lama 30 tahun."),
      en: RuleWords(
        "an exemption for law enforcement lasts 30 years at most, not {nilai}",
        "write `jangka_waktu: 30 tahun` or less, as the decision says",
        why: "Information closed for the sake of law enforcement (letter a) is closed for 30 years at most.")),
  ]
}
