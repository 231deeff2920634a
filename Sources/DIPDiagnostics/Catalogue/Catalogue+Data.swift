/// 408, 410–417: the data files of a register.
extension RuleCatalogue {
  static let dataFiles: [RuleText] = [
    RuleText(
      408, .error, .format, ["kunci"],
      id: RuleWords(
        "`{kunci}` wajib diisi", "tambahkan `{kunci}` beserta nilainya",
        why: """
          Berkas data menjadi sandaran seluruh daftar: nama badan publik, unit, kosakata, dan dasar hukum. Nilai yang \
          tidak ada di sini akan kosong di setiap halaman.
          """,
        ["kosong": Wording("`{kunci}` tidak boleh kosong", "isilah nilainya setelah titik dua")]),
      en: RuleWords(
        "`{kunci}` is required", "add `{kunci}` with its value",
        why: """
          The whole register rests on its data files: the public body's name, units, vocabulary and legal bases. A value \
          missing here would be blank on every page.
          """,
        ["kosong": Wording("`{kunci}` must not be blank", "fill in its value after the colon")])),
    RuleText(
      410, .error, .format, ["kunci", "nilai", "harapan"],
      id: RuleWords(
        "`{nilai}` bukan nilai yang sah untuk `{kunci}`", "tulis nilai yang sah[[, misalnya: {harapan}]]",
        why: """
          Berkas data dibaca dengan ketat, karena satu nilai yang keliru di sini merusak banyak halaman sekaligus.
          """,
        [
          "ganda": Wording(
            "`{nilai}` hanya boleh ditulis satu kali dalam `{kunci}`", "hapus salah satunya, atau beri nama lain")
        ]),
      en: RuleWords(
        "`{nilai}` is not a valid value for `{kunci}`", "write a valid value[[, for example: {harapan}]]",
        why: "Data files are read strictly, since one wrong value here breaks many pages at once.",
        [
          "ganda": Wording(
            "`{nilai}` may be written only once in `{kunci}`", "delete one of them, or give it another name")
        ])),
    RuleText(
      411, .error, .format, ["nama"],
      id: RuleWords(
        "`{nama}` wajib ada di folder isi", "buat `{nama}`; docs/panduan.md menerangkan apa yang ditulis di dalamnya",
        why:
          "Tanpa berkas ini daftar tidak dapat disusun: entri merujuk kepadanya untuk nama, unit, subkategori, atau dasar hukum."
      ),
      en: RuleWords(
        "`{nama}` must be in the content folder", "create `{nama}`; docs/panduan.md says what is written in it",
        why:
          "Without this file the register cannot be made: entries refer to it for names, units, sub-categories or legal bases."
      )),
    RuleText(
      412, .error, .format, ["nilai"],
      id: RuleWords(
        "alamat `{nilai}` hanya boleh dipakai satu halaman", "ganti nama salah satu berkasnya",
        why: "Alamat halaman diambil dari nama berkasnya. Bila dua halaman beralamat sama, salah satunya akan tertimpa."
      ),
      en: RuleWords(
        "the address `{nilai}` may be used by one page only", "rename one of the files",
        why:
          "A page's address comes from its file name. Where two pages share an address, one would overwrite the other.")
    ),
    RuleText(
      415, .error, .format, ["nama"],
      id: RuleWords(
        "halaman berbahasa Inggris harus punya halaman Indonesianya, `{nama}`",
        "buat `halaman/{nama}`, atau samakan nama berkas ini dengan halaman yang ada",
        why: """
          Situs berbahasa Indonesia; yang berbahasa Inggris adalah versi dari halaman yang sama, dengan nama yang sama dan \
          akhiran `.en.md`. Tanpa pasangannya, halaman itu tidak akan muncul di mana pun.
          """),
      en: RuleWords(
        "an English page must have its Indonesian page, `{nama}`",
        "make `halaman/{nama}`, or name this file like the page that it translates",
        why: """
          The site is Indonesian; an English page is a version of the same page, under the same name ending in `.en.md`. \
          Without the other one it would appear nowhere.
          """)),
    RuleText(
      413, .error, .format, ["nilai", "kode"],
      id: RuleWords(
        "sebutan `{nilai}` hanya boleh dipakai satu unit",
        "hapus sebutan itu dari unit `{kode}`, atau dari unit yang lain",
        why:
          "Unit dikenali dari kode, nama, singkatan, dan aliasnya. Sebutan yang dipakai dua unit tidak menunjuk ke mana pun."
      ),
      en: RuleWords(
        "the name `{nilai}` may be used by one unit only",
        "delete that name from the unit `{kode}`, or from the other one",
        why: "Units are known by code, name, short name and aliases. A name that two units share points nowhere.")),
    RuleText(
      414, .error, .format, ["nama", "saran"],
      id: RuleWords(
        "folder `{nama}` tidak akan dibaca", "[[ganti namanya menjadi `{saran}`||ganti namanya]]",
        why: """
          `dip` membaca folder `informasi`, `dikecualikan`, `halaman`, dan `berkas`, dengan huruf kecil. Folder yang \
          namanya hanya mirip tidak terbaca, dan semua yang ada di dalamnya hilang dari daftar tanpa pemberitahuan.
          """,
        [
          "berkas": Wording(
            "entri `{nama}` tidak akan dibaca di sini", "[[pindahkan menjadi `{saran}`||pindahkan ke `informasi/`]]")
        ]),
      en: RuleWords(
        "the folder `{nama}` will not be read", "[[rename it to `{saran}`||rename it]]",
        why: """
          `dip` reads the folders `informasi`, `dikecualikan`, `halaman` and `berkas`, in small letters. A folder whose \
          name merely resembles them is not read, and all it holds would be missing from the list without a word.
          """,
        [
          "berkas": Wording(
            "the entry `{nama}` will not be read here", "[[move it to `{saran}`||move it to `informasi/`]]")
        ])),
    RuleText(
      416, .warning, .format, ["nilai", "gelap"],
      id: RuleWords(
        "warna `{nilai}` terlalu pucat untuk tulisan di atas putih",
        "tulis `warna: \"{gelap}\"`, atau warna lain yang gelap; situs sudah memakai `{gelap}`",
        why: """
          Tautan dan tombol memakai warna ini. Orang yang penglihatannya kurang, dan siapa pun di bawah matahari, tidak \
          dapat membaca tulisan pucat (WCAG 2.2 butir 1.4.3: kontras sedikitnya 4,5 banding 1). Situs menggelapkannya \
          sendiri; tuliskan warna yang gelap supaya Anda yang memilihnya.
          """),
      en: RuleWords(
        "the colour `{nilai}` is too pale for text on white",
        "write `warna: \"{gelap}\"`, or another dark colour; the site uses `{gelap}` already",
        why: """
          Links and buttons have this colour. People who see little, and anyone in the sun, cannot read pale text (WCAG \
          2.2, 1.4.3: a contrast of at least 4.5 to 1). The site darkens it by itself; write a dark colour so that the \
          choice is yours.
          """)),
    RuleText(
      417, .error, .format, ["nilai", "bita"],
      id: RuleWords(
        "lambang `{nilai}` tidak ada di folder `berkas`",
        "taruh gambarnya di `content/berkas/`, lalu tulis `lambang: berkas/<#nama.svg#>`; atau hapus baris ini",
        why: """
          Lambang tampil kecil di samping nama kantor, di setiap halaman. Gambarnya ikut diterbitkan dari folder `berkas`, dan \
          harus kecil supaya beranda tetap cepat terbuka dengan sambungan lambat.
          """,
        [
          "bentuk": Wording(
            "lambang `{nilai}` bukan SVG, PNG, atau WebP", "simpan gambarnya sebagai .svg, .png, atau .webp"),
          "besar": Wording(
            "lambang `{nilai}` berukuran {bita} bita, lebih dari 10.000",
            "kecilkan gambarnya sampai 10.000 bita; ia tampil setinggi 44 piksel"),
        ]),
      en: RuleWords(
        "the emblem `{nilai}` is not in the folder `berkas`",
        "put the picture into `content/berkas/` and write `lambang: berkas/<#name.svg#>`; or delete this line",
        why: """
          The emblem stands small beside the office's name on every page. It is published from the folder `berkas` and has \
          to be small, so that the home page opens quickly on a slow line.
          """,
        [
          "bentuk": Wording(
            "the emblem `{nilai}` is not SVG, PNG or WebP", "save the picture as .svg, .png or .webp"),
          "besar": Wording(
            "the emblem `{nilai}` has {bita} bytes, more than 10,000",
            "make the picture smaller, to 10,000 bytes; it is shown 44 pixels high"),
        ])),
  ]
}
