/// 132–135, 141–146: what an entry says of itself; exceptions; personal data.
extension RuleCatalogue {
  private static let openness = Basis.law("uu-14-2008", articles: [])
  private static let exemption = Basis.law("uu-14-2008", articles: ["17"])
  private static let privacy = Basis.law("uu-27-2022", articles: [])

  static let entryContent: [RuleText] = [
    RuleText(
      132, .warning, .format, exceptable: true, ["nilai", "layanan"],
      id: RuleWords(
        "tautan harus dapat dibuka tanpa akun: {layanan} biasanya meminta masuk",
        "simpan berkasnya di folder `berkas/`, lalu tulis `lokasi: berkas/<#nama-berkas#>.pdf`",
        why: """
          Informasi publik dapat dibuka siapa saja tanpa mendaftar. Tautan ke folder bersama sering tertutup bagi orang \
          luar, dan isinya dapat berubah atau hilang tanpa sepengetahuan kantor.
          """,
        [
          "isi": Wording(
            "tautan harus dapat dibuka tanpa akun: {layanan} biasanya meminta masuk",
            "simpan berkasnya di folder `berkas/`, lalu tulis `[<#nama berkas#>](berkas/<#nama-berkas#>.pdf)`")
        ]),
      en: RuleWords(
        "a link must open without an account: {layanan} usually asks for a login",
        "put the file into the folder `berkas/`, then write `lokasi: berkas/<#file-name#>.pdf`",
        why: """
          Public information opens to anybody without registering. Links to shared folders are often closed to outsiders, \
          and what they hold can change or vanish without the office knowing.
          """,
        [
          "isi": Wording(
            "a link must open without an account: {layanan} usually asks for a login",
            "put the file into the folder `berkas/`, then write `[<#its name#>](berkas/<#file-name#>.pdf)`")
        ])),
    RuleText(
      133, .warning, openness, exceptable: true,
      id: RuleWords(
        "entri tanpa berkas perlu menerangkan cara memperolehnya",
        "tambahkan `cara_memperoleh: <#salinan cetak di meja layanan#>`, atau lampirkan `berkas`",
        why: """
          Daftar ini ada supaya warga mendapat informasinya. Tanpa berkas dan tanpa keterangan cara memperoleh, entri \
          hanya memberi tahu bahwa informasi itu ada.
          """),
      en: RuleWords(
        "an entry without a file should say how to obtain it",
        "add `cara_memperoleh: <#printed copy at the service desk#>`, or attach `berkas`",
        why: """
          The list exists so that citizens get the information. Without a file and without a word on how to obtain it, an \
          entry only says that the information exists.
          """)),
    RuleText(
      134, .warning, .format, exceptable: true, ["nilai", "kode_sub"],
      id: RuleWords(
        "judul menyebut informasinya, bukan nama kategori `{kode_sub}`",
        "tulis `jenis: seri` bila informasinya berulang, atau pecah menjadi dokumen-dokumennya",
        why: """
          Nama kategori dari undang-undang tidak memberi tahu warga dokumen apa yang ada. Satu entri adalah satu dokumen, \
          atau satu seri dokumen yang berulang.
          """),
      en: RuleWords(
        "a title names the information, not the category `{kode_sub}`",
        "write `jenis: seri` where the information recurs, or split it into its documents",
        why: """
          The law's name of a category tells citizens nothing about which documents there are. One entry is one document, \
          or one series of documents that recurs.
          """)),
    RuleText(
      135, .warning, exemption, exceptable: true, ["nilai", "kata", "huruf"],
      id: RuleWords(
        "`{kata}` dalam judul mungkin menyangkut informasi yang dikecualikan (Pasal 17 huruf {huruf})",
        "tanyakan kepada PPID; bila boleh dibuka, tulis alasannya dalam `pengecualian_aturan`",
        why: """
          Judul seperti hasil penilaian kompetensi, rekam medis, atau nomor rekening sering menyangkut rahasia pribadi. \
          Peringatan ini meminta satu pemeriksaan sebelum terbit, karena yang sudah terbit tidak dapat ditarik kembali.
          """),
      en: RuleWords(
        "`{kata}` in a title may be a matter of exempt information (article 17, letter {huruf})",
        "ask the PPID; where it may be open, give the reason in `pengecualian_aturan`",
        why: """
          Titles such as competence assessments, medical records or account numbers often touch private secrets. This \
          warning asks for one look before publishing, since what was published cannot be taken back.
          """)),
    RuleText(
      145, .error, exemption, ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "`{nilai}` harus merupakan baris DIK yang ada",
        "[[mungkin maksud Anda `{saran}`; ]]tulis kode baris DIK dari folder `dikecualikan/`",
        why: """
          Bagian yang ditutup di dalam informasi yang terbuka harus bertumpu pada pengecualian yang sah, yaitu satu baris \
          DIK beserta keputusannya.
          """),
      en: RuleWords(
        "`{nilai}` must be an existing row of the DIK",
        "[[perhaps you mean `{saran}`; ]]write the code of a DIK row from the folder `dikecualikan/`",
        why: """
          A closed part of open information must rest on a valid exemption, that is, on a row of the DIK with its \
          decision.
          """)),
    RuleText(
      146, .warning, .format, ["nilai"],
      id: RuleWords(
        "pengecualian dari {nilai} tidak diperlukan lagi", "hapus butir ini dari `pengecualian_aturan`",
        why: """
          Pengecualian tampil di halaman entri. Bila aturannya sudah dipenuhi, pengecualian yang tertinggal hanya \
          membingungkan pembaca.
          """),
      en: RuleWords(
        "the exception from {nilai} is not needed any more", "delete this item from `pengecualian_aturan`",
        why:
          "Exceptions show on the entry's page. Where the rule is kept, one that was left behind only confuses readers."
      )),
    exceptions,
  ]

  private static let exceptions = RuleText(
    141, .error, .format, ["nilai"],
    id: RuleWords(
      "pengecualian harus menyebut aturan dan alasannya",
      "tulis misalnya `{aturan: DIP121, alasan: <#alasan#>}`",
      why: """
        Aturan tertentu boleh dikecualikan oleh satu entri, dengan alasan yang tampil di halamannya. Dengan begitu \
        pengecualian dapat diperiksa siapa saja.
        """,
      [
        "tak_dikenal": Wording(
          "pengecualian harus menyebut kode aturan yang ada[[, bukan `{nilai}`]]",
          "tulis kode yang tertera pada temuannya, misalnya `aturan: DIP121`"),
        "tanpa_alasan": Wording("pengecualian dari {nilai} harus beralasan", "tambahkan `alasan: <#alasan#>`"),
        "tak_boleh": Wording(
          "{nilai} tidak boleh dikecualikan",
          "hapus pengecualian ini dan penuhi aturannya; caranya diterangkan oleh `dip jelaskan {nilai}`"),
      ]),
    en: RuleWords(
      "an exception must name the rule and the reason", "write for example `{aturan: DIP121, alasan: <#reason#>}`",
      why: """
        An entry may except itself from certain rules, with a reason that shows on its page. So anybody can look into \
        exceptions.
        """,
      [
        "tak_dikenal": Wording(
          "an exception must name the code of an existing rule[[, not `{nilai}`]]",
          "write the code that stands on the finding, for example `aturan: DIP121`"),
        "tanpa_alasan": Wording("an exception from {nilai} must give a reason", "add `alasan: <#reason#>`"),
        "tak_boleh": Wording(
          "{nilai} must not be excepted",
          "delete this exception and keep the rule; `dip explain {nilai}` says how"),
      ]))

  static let entryPrivacy: [RuleText] = [
    RuleText(
      142, .error, privacy, exceptable: true, ["nilai"],
      id: RuleWords(
        "NIK tidak boleh diumumkan: `{nilai}`",
        "hapus atau samarkan angkanya; bila bukan NIK, terangkan dalam `pengecualian_aturan`",
        why: """
          Enam belas angka berurutan biasanya NIK atau nomor kartu keluarga. Data pribadi yang sudah terbit dapat \
          disalahgunakan dan tidak dapat ditarik kembali. Laporan ini pun menyamarkannya.
          """,
        [
          "nama_berkas": Wording(
            "nama berkas memuat angka seperti NIK: `{nilai}`", "ganti nama berkasnya, dan rujukan kepadanya")
        ]),
      en: RuleWords(
        "an identity number (NIK) must not be published: `{nilai}`",
        "delete or mask the digits; where it is no NIK, say so in `pengecualian_aturan`",
        why: """
          Sixteen digits in a row are usually a NIK or the number of a family card. Personal data once published can be \
          misused and cannot be taken back. This report masks it as well.
          """,
        [
          "nama_berkas": Wording(
            "a file's name holds digits like a NIK: `{nilai}`", "rename the file, and what refers to it")
        ])),
    RuleText(
      143, .error, privacy, exceptable: true, ["nilai"],
      id: RuleWords(
        "nomor ponsel tidak boleh diumumkan: `{nilai}`",
        "ganti dengan nomor kantor; bila ini nomor layanan, terangkan dalam `pengecualian_aturan`",
        why: """
          Nomor ponsel biasanya milik pribadi. Yang diumumkan kepada warga adalah nomor kantor atau meja layanan, yang \
          tetap berlaku ketika petugasnya berganti.
          """,
        [
          "nama_berkas": Wording(
            "nama berkas memuat nomor ponsel: `{nilai}`", "ganti nama berkasnya, dan rujukan kepadanya")
        ]),
      en: RuleWords(
        "a mobile number must not be published: `{nilai}`",
        "write the office's number instead; where this is a service number, say so in `pengecualian_aturan`",
        why: """
          A mobile number usually belongs to a person. What citizens are given is the number of the office or the service \
          desk, which stays the same when staff change.
          """,
        [
          "nama_berkas": Wording(
            "a file's name holds a mobile number: `{nilai}`", "rename the file, and what refers to it")
        ])),
    RuleText(
      144, .error, privacy, exceptable: true, ["nilai"],
      id: RuleWords(
        "alamat surel pribadi tidak boleh diumumkan: `{nilai}`",
        "ganti dengan surel kantor; bila ini surel layanan, terangkan dalam `pengecualian_aturan`",
        why: """
          Alamat pada layanan surel umum biasanya milik pribadi. Surel kantor tetap berlaku ketika petugasnya berganti, \
          dan warga dapat memastikan bahwa itu memang kantornya.
          """),
      en: RuleWords(
        "a private e-mail address must not be published: `{nilai}`",
        "write the office's address instead; where this is a service address, say so in `pengecualian_aturan`",
        why: """
          An address at a public mail service usually belongs to a person. An office address stays when staff change, and \
          citizens can be sure that it is the office.
          """)),
  ]
}
