/// 602–603, 610–613: links and images in a body.
extension RuleCatalogue {
  private static let issue = ["nilai", "ukuran", "batas"]

  static let linksAndImages: [RuleText] = [
    RuleText(
      602, .error, .format, issue,
      id: RuleWords(
        "tautan hanya boleh membuka halaman, surel, atau telepon: `{nilai}`",
        "pakai alamat yang diawali `https://`, `http://`, `mailto:`, atau `tel:`, atau tautan ke berkas di dalam isi",
        why: """
          Alamat jenis lain, misalnya `javascript:` atau `data:`, dapat menjalankan program di komputer warga atas nama \
          badan publik.
          """),
      en: RuleWords(
        "a link may open only a page, an e-mail or a telephone call: `{nilai}`",
        "use an address that begins with `https://`, `http://`, `mailto:` or `tel:`, or a link to a file of the content",
        why: """
          Other kinds of address, such as `javascript:` or `data:`, can run programs on a citizen's computer in the name \
          of the public body.
          """)),
    RuleText(
      603, .warning, .format, issue,
      id: RuleWords(
        "alamat perlu diapit `<` dan `>` supaya menjadi tautan",
        "tulis `<{nilai}>`, atau lebih baik `[nama halamannya]({nilai})`",
        why: """
          Alamat yang ditulis begitu saja tidak dapat ditekan. Nama halaman sebagai teks tautan lebih mudah dibaca, juga \
          oleh pembaca layar.
          """),
      en: RuleWords(
        "an address needs `<` and `>` around it to become a link",
        "write `<{nilai}>`, or better `[name of the page]({nilai})`",
        why: """
          An address that just stands there cannot be followed. The name of the page as the link's text is easier to read, \
          for screen readers too.
          """)),
    RuleText(
      610, .error, .format, ["nilai", "saran"],
      id: RuleWords(
        "tautan `{nilai}` harus menunjuk sesuatu yang ada di folder isi",
        "[[mungkin maksud Anda `{saran}`; ]]tulis kode entri, `halaman/<#nama#>`, atau `berkas/<#nama-berkas#>`",
        why: """
          Tautan yang putus membuat warga berhenti di jalan. Tautan di dalam situs ditulis dengan kode entri, nama \
          halaman, atau nama berkas, dan diperiksa setiap kali.
          """),
      en: RuleWords(
        "the link `{nilai}` must point to something in the content folder",
        "[[perhaps you mean `{saran}`; ]]write the code of an entry, `halaman/<#name#>`, or `berkas/<#file-name#>`",
        why: """
          A broken link leaves citizens stranded. Links within the site are written with an entry's code, a page's name or \
          a file's name, and are checked every time.
          """)),
    RuleText(
      611, .error, .format, issue,
      id: RuleWords(
        "gambar harus berasal dari folder `berkas/`: `{nilai}`",
        "simpan gambarnya di folder `berkas/`, lalu tulis `![<#gambaran#>](berkas/<#nama-berkas#>.jpg)`",
        why: """
          Gambar dari situs lain dapat hilang atau berganti, dan memberi tahu situs itu siapa yang membaca halaman badan \
          publik ini.
          """,
        [
          "jenis": Wording(
            "berkas yang ditampilkan sebagai gambar harus berupa gambar: `{nilai}`",
            "pakai berkas .jpg, .png, .svg, .webp, .gif, atau .avif; berkas lain ditautkan dengan `[<#nama berkas#>]({nilai})`"
          )
        ]),
      en: RuleWords(
        "an image must come from the folder `berkas/`: `{nilai}`",
        "put the image into the folder `berkas/`, then write `![<#description#>](berkas/<#file-name#>.jpg)`",
        why: """
          Images from another site can vanish or change, and tell that site who reads the pages of this public body.
          """,
        [
          "jenis": Wording(
            "a file shown as an image must be one: `{nilai}`",
            "use a .jpg, .png, .svg, .webp, .gif or .avif file; link to other files with `[<#their name#>]({nilai})`")
        ])),
    RuleText(
      612, .error, .format, issue,
      id: RuleWords(
        "gambar harus memiliki teks pengganti", "tulis `![<#gambaran singkat isi gambar#>]({nilai})`",
        why: """
          Warga yang tidak dapat melihat gambar mengenalinya dari teks pengganti. Teks itu juga tampil bila gambarnya \
          gagal dimuat.
          """),
      en: RuleWords(
        "an image must have alternative text", "write `![<#short description of the image#>]({nilai})`",
        why: """
          Citizens who cannot see an image know it by its alternative text. The text also shows where the image fails to \
          load.
          """)),
    RuleText(
      613, .error, .format, issue,
      id: RuleWords(
        "tautan harus memiliki teks", "tulis `[<#nama yang dibaca warga#>]({nilai})`",
        why: "Tautan tanpa teks tidak tampak di layar, dan pembaca layar hanya dapat mengeja alamatnya."),
      en: RuleWords(
        "a link must have a text", "write `[<#name that citizens read#>]({nilai})`",
        why: "A link without a text does not show on the screen, and screen readers can only spell out its address.")),
  ]
}
