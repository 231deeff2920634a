/// 001–099: what stands in the way of reading a file at all.
extension RuleCatalogue {
  static let reading: [RuleText] = readingFiles + readingYAML

  private static let readingFiles: [RuleText] = [
    RuleText(
      1, .error, .format,
      id: RuleWords(
        "berkas harus berupa teks UTF-8", "simpan ulang berkas ini dengan pengodean (encoding) UTF-8",
        why: """
          Semua program membaca UTF-8 dengan arti yang sama. Berkas dengan pengodean lama dapat menampilkan huruf yang \
          salah kepada warga, tanpa ada yang menyadarinya. Pengolah teks mana pun dapat menyimpan dalam UTF-8.
          """),
      en: RuleWords(
        "the file must be UTF-8 text", "save this file again with the encoding UTF-8",
        why: """
          Every program reads UTF-8 in the same way. A file in an older encoding can show citizens wrong letters without \
          anybody noticing. Any text editor can save as UTF-8.
          """)),
    RuleText(
      2, .error, .format,
      id: RuleWords(
        "tautan simbolik tidak boleh ada di folder isi", "ganti tautan ini dengan salinan berkas yang ditunjuknya",
        why: """
          Tautan simbolik dapat menunjuk ke luar folder, sehingga berkas yang tidak dimaksudkan untuk umum ikut terbit. \
          Isi yang disalin utuh juga tetap lengkap ketika foldernya dipindahkan.
          """),
      en: RuleWords(
        "symbolic links must not stand in the content folder", "replace this link with a copy of the file it points to",
        why: """
          A symbolic link can point outside the folder, so that a file never meant for the public is published. Content \
          that is copied whole also stays complete when the folder is moved.
          """)),
    RuleText(
      3, .error, .format,
      id: RuleWords(
        "baris pertama berkas harus `---`",
        "tulis `---` pada baris pertama, lalu kunci-kuncinya, lalu `---` lagi sebelum isi",
        why: """
          Kepala berkas memuat unsur-unsur DIP dan diapit dua baris `---`. Tanpa baris pertama itu, tidak dapat \
          dibedakan mana unsur dan mana isi.
          """),
      en: RuleWords(
        "the first line of the file must be `---`",
        "write `---` on the first line, then the keys, then `---` again before the body",
        why: """
          The front matter holds the elements of the DIP and stands between two `---` lines. Without the first one, \
          elements and body cannot be told apart.
          """)),
    RuleText(
      4, .error, .format,
      id: RuleWords(
        "kepala berkas harus ditutup dengan baris `---`", "tulis `---` pada baris tersendiri setelah kunci terakhir",
        why: """
          Kepala berkas dimulai di sini, tetapi tidak ada baris `---` yang menutupnya. Isi yang sesudahnya akan terbaca \
          sebagai unsur, atau sebaliknya.
          """),
      en: RuleWords(
        "the front matter must be closed by a line `---`", "write `---` on a line of its own after the last key",
        why: """
          The front matter begins here, but no `---` line closes it. The body after it would be read as elements, or \
          the other way round.
          """)),
    RuleText(
      11, .error, .format, ["ukuran", "batas"],
      id: RuleWords(
        "berkas paling besar {batas} bita",
        "pindahkan isi yang panjang menjadi berkas di folder `berkas/`, lalu sebutkan dalam kunci `berkas`",
        why: """
          Entri adalah keterangan tentang suatu informasi, bukan informasinya sendiri. Batas ini juga menjaga agar satu \
          berkas yang rusak tidak menghabiskan memori.
          """),
      en: RuleWords(
        "a file has at most {batas} bytes",
        "move long content into a file in the folder `berkas/`, and name it under the key `berkas`",
        why: """
          An entry describes information; it is not the information itself. The limit also keeps one broken file from \
          using up all memory.
          """)),
    RuleText(
      16, .error, .format, ["nama"],
      id: RuleWords(
        "`{nama}` harus berakhiran `.md` di folder ini",
        "ubah akhirannya menjadi `.md`, atau pindahkan berkas ini ke folder `berkas/`",
        why: """
          Di folder ini hanya berkas `.md` yang dibaca. Berkas lain akan hilang dari daftar tanpa pemberitahuan, padahal \
          penulisnya mengira sudah terbit.
          """),
      en: RuleWords(
        "`{nama}` must end in `.md` in this folder", "rename it to end in `.md`, or move it to the folder `berkas/`",
        why: """
          Only `.md` files are read in this folder. Any other file would be missing from the list without a word, while \
          its author believes it was published.
          """)),
    RuleText(
      17, .error, .format, ["masalah"],
      id: RuleWords(
        "berkas atau folder ini harus dapat dibaca",
        "periksa izin dan tempatnya, lalu coba lagi[[ (jawaban sistem: {masalah})]]",
        why: """
          Berkas yang tidak dapat dibaca tidak boleh dilewati begitu saja, karena entrinya akan hilang dari daftar tanpa \
          pemberitahuan.
          """,
        [
          "bukan_berkas": Wording(
            "di folder isi hanya boleh ada berkas biasa", "hapus atau pindahkan pipa, soket, atau perangkat ini"),
          "terlalu_dalam": Wording(
            "folder paling dalam bersarang 32 tingkat", "pindahkan isinya ke folder yang lebih atas"),
        ]),
      en: RuleWords(
        "this file or folder must be readable",
        "check its permissions and where it lies, then try again[[ (the system says: {masalah})]]",
        why: """
          A file that cannot be read must not simply be passed over: its entry would be missing from the list without \
          a word.
          """,
        [
          "bukan_berkas": Wording(
            "a content folder may hold ordinary files only", "delete or move this pipe, socket or device"),
          "terlalu_dalam": Wording("folders may nest 32 levels at most", "move what it holds to a folder further up"),
        ])),
    RuleText(
      18, .error, .format, ["nama"],
      id: RuleWords(
        "karakter kendali {nama} tidak boleh ada di dalam berkas",
        "hapus karakter tak kasatmata ini; bila sulit ditemukan, ketik ulang barisnya",
        why: """
          Karakter kendali tidak tampak di layar, tetapi dapat merusak halaman dan berkas data. Biasanya ia ikut \
          tersalin dari program lain.
          """,
        [
          "isi": Wording(
            "karakter kendali {nama} tidak boleh ditulis sebagai entitas", "hapus `&#…;` yang menghasilkan karakter ini"
          )
        ]),
      en: RuleWords(
        "the control character {nama} must not stand in a file",
        "delete this invisible character; if it is hard to find, type the line again",
        why: """
          Control characters do not show on the screen, but can break pages and data files. They usually come along \
          when text is copied from another program.
          """,
        [
          "isi": Wording(
            "the control character {nama} must not be written as an entity",
            "delete the `&#…;` that makes this character"
          )
        ])),
    RuleText(
      19, .error, .format, ["nama"],
      id: RuleWords(
        "`{nama}` hanya boleh memuat huruf A–Z, angka, `-`, `_`, dan titik",
        "ganti nama berkas ini, misalnya spasi menjadi `-`; perbaiki juga tautan yang menyebutnya",
        why: """
          Nama berkas menjadi alamat di situs. Spasi dan tanda lain berubah bentuk di dalam alamat, sehingga tautannya \
          mudah rusak ketika disalin atau dicetak.
          """),
      en: RuleWords(
        "`{nama}` may hold only the letters A–Z, digits, `-`, `_` and dots",
        "rename this file, for example with `-` for a space; mend the links that name it too",
        why: """
          A file's name becomes its address on the site. Blanks and other signs change their form in an address, so that \
          links break easily when they are copied or printed.
          """)),
  ]
}
