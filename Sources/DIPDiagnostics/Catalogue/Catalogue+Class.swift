/// 109–115, 136–137: classes, sub-categories, regimes, kinds.
extension RuleCatalogue {
  private static let classes = Basis.law("uu-14-2008", articles: ["9", "10", "11"])

  static let entryClass: [RuleText] = [
    RuleText(
      109, .error, classes, ["kunci", "nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan kelas informasi publik",
        "[[mungkin maksud Anda `kelas: {saran}`; ]]pilih `berkala`, `serta_merta`, atau `setiap_saat`",
        why: """
          Undang-undang membagi informasi publik menjadi tiga: yang diumumkan secara berkala, yang diumumkan serta merta, \
          dan yang tersedia setiap saat. Kelas menentukan kapan dan bagaimana informasi itu sampai kepada warga.
          """,
        [
          "hilang": Wording(
            "`kelas` wajib diisi", "tambahkan `kelas: berkala`, `kelas: serta_merta`, atau `kelas: setiap_saat`")
        ]),
      en: RuleWords(
        "`{nilai}` is not a class of public information",
        "[[perhaps you mean `kelas: {saran}`; ]]choose `berkala`, `serta_merta` or `setiap_saat`",
        why: """
          The law divides public information into three: announced at intervals (berkala), announced at once (serta \
          merta), and available at any time (setiap saat). The class decides when and how it reaches citizens.
          """,
        [
          "hilang": Wording(
            "`kelas` is required", "add `kelas: berkala`, `kelas: serta_merta` or `kelas: setiap_saat`")
        ])),
    RuleText(
      110, .error, classes, ["kunci", "nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan kode subkategori DIP",
        "[[mungkin maksud Anda `subkategori: {saran}`; ]]pilih kode subkategori dari `kosakata.yaml`",
        why: """
          Subkategori mengelompokkan entri di dalam kelasnya, dan menunjukkan kewajiban mana yang sudah dipenuhi. Kodenya \
          diambil dari kosakata bersama, supaya daftar dari tahun ke tahun dapat dibandingkan.
          """,
        [
          "hilang": Wording(
            "`subkategori` wajib diisi", "tambahkan `subkategori: <#kode#>`; kode-kodenya ada di `kosakata.yaml`")
        ]),
      en: RuleWords(
        "`{nilai}` is not the code of a DIP sub-category",
        "[[perhaps you mean `subkategori: {saran}`; ]]choose a sub-category's code from `kosakata.yaml`",
        why: """
          A sub-category groups entries within their class, and shows which duties are met. Its code comes from a shared \
          vocabulary, so that lists can be compared from year to year.
          """,
        [
          "hilang": Wording(
            "`subkategori` is required", "add `subkategori: <#code#>`; the codes stand in `kosakata.yaml`")
        ])),
    RuleText(
      111, .error, classes, ["nilai", "kelas", "kelas_benar"],
      id: RuleWords(
        "subkategori `{nilai}` termasuk kelas `{kelas_benar}`, bukan `{kelas}`",
        "tulis `kelas: {kelas_benar}`, atau pilih subkategori dari kelas `{kelas}`",
        why: """
          Setiap subkategori termasuk tepat satu kelas. Bila keduanya tidak cocok, entri akan tampil di bagian yang salah \
          dan kewajiban mengumumkannya menjadi kabur.
          """),
      en: RuleWords(
        "sub-category `{nilai}` belongs to class `{kelas_benar}`, not `{kelas}`",
        "write `kelas: {kelas_benar}`, or choose a sub-category of class `{kelas}`",
        why: """
          Each sub-category belongs to exactly one class. Where the two do not fit, the entry would stand in the wrong \
          section and the duty to announce it would be blurred.
          """)),
    RuleText(
      112, .error, .format, ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan nama rezim",
        "[[mungkin maksud Anda `{saran}`; ]]pilih satu atau lebih dari `umum`, `pemilu`, dan `pemilihan`",
        why: """
          Rezim menunjukkan apakah entri juga masuk daftar informasi pemilu atau pemilihan, yang dicetak tersendiri. Bila \
          tidak ditulis, rezimnya `umum`.
          """),
      en: RuleWords(
        "`{nilai}` is not the name of a regime",
        "[[perhaps you mean `{saran}`; ]]choose one or more of `umum`, `pemilu` and `pemilihan`",
        why: """
          The regime says whether an entry also belongs to the list of election information, which is printed on its \
          own. Where none is written, it is `umum`.
          """)),
    RuleText(
      113, .error, .law("perki-1-2019", articles: []),
      id: RuleWords(
        "`subkategori_pemilu` wajib diisi bila `rezim` menyebut pemilu atau pemilihan",
        "tambahkan `subkategori_pemilu: <#P01 sampai P08#>`",
        why: """
          Informasi pemilu dan pemilihan memiliki daftar tersendiri. Tanpa subkategori pemilu, entri ini tidak dapat \
          ditempatkan di daftar itu.
          """),
      en: RuleWords(
        "`subkategori_pemilu` is required where `rezim` names an election",
        "add `subkategori_pemilu: <#P01 to P08#>`",
        why: """
          Election information has a list of its own. Without an election sub-category, this entry has no place in that \
          list.
          """)),
    RuleText(
      114, .error, .law("perki-1-2019", articles: []), ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan kode subkategori pemilu",
        "[[mungkin maksud Anda `subkategori_pemilu: {saran}`; ]]pilih salah satu dari `P01` sampai `P08`",
        why: """
          Daftar informasi pemilu dan pemilihan memakai subkategorinya sendiri, dan hanya untuk entri yang rezimnya \
          menyebut pemilu atau pemilihan.
          """,
        [
          "tanpa_rezim": Wording(
            "`subkategori_pemilu` hanya untuk entri dengan `rezim` pemilu atau pemilihan",
            "tambahkan `rezim: [pemilu]` atau `rezim: [pemilihan]`, atau hapus `subkategori_pemilu`")
        ]),
      en: RuleWords(
        "`{nilai}` is not the code of an election sub-category",
        "[[perhaps you mean `subkategori_pemilu: {saran}`; ]]choose one of `P01` to `P08`",
        why: """
          The list of election information uses sub-categories of its own, and only for entries whose regime names an \
          election.
          """,
        [
          "tanpa_rezim": Wording(
            "`subkategori_pemilu` is only for entries whose `rezim` names an election",
            "add `rezim: [pemilu]` or `rezim: [pemilihan]`, or delete `subkategori_pemilu`")
        ])),
    RuleText(
      115, .error, .format, ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` bukan jenis entri", "[[mungkin maksud Anda `jenis: {saran}`; ]]pilih `dokumen` atau `seri`",
        why: """
          `dokumen` adalah satu informasi yang selesai; `seri` adalah informasi yang terbit berulang, misalnya laporan \
          bulanan. Bila tidak ditulis, jenisnya `dokumen`.
          """),
      en: RuleWords(
        "`{nilai}` is not a kind of entry", "[[perhaps you mean `jenis: {saran}`; ]]choose `dokumen` or `seri`",
        why: """
          `dokumen` is one finished piece of information; `seri` is one that recurs, such as monthly reports. Where none \
          is written, it is `dokumen`.
          """)),
    RuleText(
      136, .error, .law("uu-14-2008", articles: ["17"]), ["nilai"],
      id: RuleWords(
        "informasi yang dikecualikan tidak boleh ada di dalam DIP: `{nilai}`",
        "pindahkan ke folder `dikecualikan/` sebagai baris DIK yang bertumpu pada suatu keputusan",
        why: """
          DIP memuat informasi yang terbuka. Informasi yang dikecualikan berada di daftar lain, DIK, hanya judulnya, dan \
          hanya bila ada keputusan yang mengecualikannya.
          """),
      en: RuleWords(
        "exempt information must not stand in the DIP: `{nilai}`",
        "move it to the folder `dikecualikan/` as a row of the DIK that rests on a decision",
        why: """
          The DIP holds open information. Exempt information stands in another list, the DIK, by its heading only, and \
          only where a decision exempts it.
          """)),
    RuleText(
      137, .warning, classes, exceptable: true, ["nilai", "kata", "saran"],
      id: RuleWords(
        "`{kata}` dalam judul jarang termasuk informasi serta merta",
        "periksa kelasnya[[; subkategori `{saran}` mungkin lebih tepat]]",
        why: """
          Kelas serta merta adalah untuk hal yang harus segera sampai kepada umum. Profil, foto, atau laporan rutin di \
          kelas ini membuat peringatan yang sungguh penting tenggelam.
          """),
      en: RuleWords(
        "`{kata}` in a title is seldom information to be announced at once",
        "check the class[[; sub-category `{saran}` may fit better]]",
        why: """
          The class serta merta is for what must reach the public at once. Profiles, photographs or routine reports in it \
          would drown the warnings that matter.
          """)),
  ]
}
