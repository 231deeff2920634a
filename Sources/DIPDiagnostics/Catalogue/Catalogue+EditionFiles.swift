/// 501–512: files of an edition.
extension RuleCatalogue {
  static let editionFiles: [RuleText] = [
    RuleText(
      501, .error, .format, ["nilai"],
      id: RuleWords(
        "nama edisi adalah tahun, atau tahun dengan nomor pemutakhiran: `{nilai}`",
        "ganti nama foldernya, misalnya `2026` atau `2026-1`",
        why:
          "Edisi diurutkan menurut namanya. Nama lain tidak mempunyai tempat dalam urutan itu, sehingga isinya tidak akan pernah diperiksa.",
        [
          "berkas": Wording(
            "folder `edisi/` hanya memuat folder edisi: `{nilai}`", "pindahkan berkas itu ke luar folder `edisi/`")
        ]),
      en: RuleWords(
        "an edition is named after a year, or a year and the number of an update: `{nilai}`",
        "rename the folder, such as `2026` or `2026-1`",
        why:
          "Editions are ordered by their names. Another name has no place in that order, so what lies there would never be checked.",
        [
          "berkas": Wording(
            "the folder `edisi/` holds folders of editions only: `{nilai}`", "move the file out of the folder `edisi/`")
        ])),
    RuleText(
      502, .error, .format, ["berkas"],
      id: RuleWords(
        "`{berkas}` harus ada dalam edisi ini",
        "kembalikan berkas itu dari salinan yang utuh, misalnya dari situs yang telah terbit",
        why: "Setiap berkas edisi tercatat dalam MANIFEST. Bila satu saja hilang, edisi itu bukan lagi yang disahkan."),
      en: RuleWords(
        "`{berkas}` must be in this edition",
        "restore the file from a sound copy, such as the published site",
        why:
          "Every file of an edition stands in its MANIFEST. Where one is missing, the edition is no longer the one that was ratified."
      )),
    RuleText(
      503, .error, .format, ["baris"],
      id: RuleWords(
        "baris {baris} MANIFEST harus berupa sidik, dua spasi, dan nama berkas, urut menurut nama",
        "kembalikan MANIFEST dari salinan yang utuh; jangan menyuntingnya",
        why:
          "MANIFEST hanya boleh ditulis dengan satu cara. Dengan begitu tidak ada satu huruf pun yang dapat diubah tanpa ketahuan."
      ),
      en: RuleWords(
        "line {baris} of MANIFEST must be a digest, two blanks and a file name, in order of names",
        "restore MANIFEST from a sound copy; do not edit it",
        why: "MANIFEST can be written in one way only, so that not a letter of it can be changed unseen.")),
    RuleText(
      504, .error, .format, ["berkas", "tercatat", "nyata", "edisi"],
      id: RuleWords(
        "`{berkas}` tidak boleh berubah: MANIFEST mencatat {tercatat}, padahal sidiknya {nyata}",
        "kembalikan berkas itu dari salinan yang utuh; bila pengesahan.yaml memang disunting, jalankan `dip catat {edisi} --manifest`",
        why:
          "Edisi yang dibekukan tidak berubah lagi, sehingga setiap orang dapat membandingkannya dengan yang disahkan."),
      en: RuleWords(
        "`{berkas}` must not change: MANIFEST says {tercatat}, its digest is {nyata}",
        "restore the file from a sound copy; where pengesahan.yaml was edited on purpose, run `dip record {edisi} --manifest`",
        why: "A frozen edition changes no more, so that anyone can compare it with what was ratified.")),
    RuleText(
      505, .error, .format, ["berkas", "edisi"],
      id: RuleWords(
        "`{berkas}` harus tercatat dalam MANIFEST",
        "hapus berkas itu; bila memang pengesahan atau dokumennya, jalankan `dip catat {edisi} --manifest`",
        why: "Berkas yang tidak tercatat dapat ditambahkan siapa saja, dan akan tampak seolah-olah ikut disahkan."),
      en: RuleWords(
        "`{berkas}` must stand in MANIFEST",
        "delete the file; where it is an approval or its document, run `dip record {edisi} --manifest`",
        why: "A file that is not listed could be added by anyone, and would look as if it had been ratified too.")),
    RuleText(
      506, .error, .format, [],
      id: RuleWords(
        "baris ini harus berupa JSON yang utuh",
        "kembalikan berkas dari salinan yang utuh; jangan menyuntingnya",
        why:
          "Daftar yang disahkan disimpan sebagai data, satu entri satu baris. Baris yang rusak tidak dapat dibandingkan dengan yang disahkan.",
        [
          "kanonik": Wording(
            "baris ini harus ditulis dalam bentuk baku (RFC 8785)",
            "kembalikan berkas dari salinan yang utuh; spasi dan urutan kunci pun tidak boleh berubah")
        ]),
      en: RuleWords(
        "this line must be whole JSON",
        "restore the file from a sound copy; do not edit it",
        why:
          "The ratified list is kept as data, a line an entry. A broken line cannot be compared with what was ratified.",
        [
          "kanonik": Wording(
            "this line must be written in the canonical form (RFC 8785)",
            "restore the file from a sound copy; not even blanks and the order of keys may change")
        ])),
    RuleText(
      507, .error, .format, ["bidang", "nilai"],
      id: RuleWords(
        "`{bidang}` dalam edisi.json tidak dapat dibaca[[: {nilai}]]",
        "kembalikan edisi.json dari salinan yang utuh, atau pakai `dip` yang lebih baru",
        why:
          "edisi.json merangkum seluruh edisi, dan sidiknyalah yang ditandatangani. Isinya harus dapat dibaca seluruhnya."
      ),
      en: RuleWords(
        "`{bidang}` in edisi.json cannot be read[[: {nilai}]]",
        "restore edisi.json from a sound copy, or use a newer `dip`",
        why: "edisi.json sums up the whole edition, and its digest is what is signed. All of it must be readable.")),
    RuleText(
      508, .error, .format, ["bidang", "tercatat", "nyata"],
      id: RuleWords(
        "`{bidang}` dalam edisi.json harus cocok dengan berkas edisi[[: tercatat {tercatat}]][[, nyatanya {nyata}]]",
        "kembalikan berkas edisi dari salinan yang utuh",
        why: "edisi.json merangkum isi edisi. Bila keduanya berbeda, yang ditandatangani bukan yang terbaca."),
      en: RuleWords(
        "`{bidang}` in edisi.json must fit the edition's files[[: recorded {tercatat}]][[, found {nyata}]]",
        "restore the edition's files from a sound copy",
        why: "edisi.json sums up the edition. Where the two differ, what was signed is not what is read.")),
    RuleText(
      509, .error, .format, ["kode", "kode_lain"],
      id: RuleWords(
        "`{kode}` hanya boleh muncul satu kali dalam daftar.jsonl",
        "kembalikan daftar.jsonl dari salinan yang utuh",
        why: "Dua entri dengan kode yang sama tidak dapat dibedakan, dan pembaca tidak tahu mana yang disahkan."),
      en: RuleWords(
        "`{kode}` may occur only once in daftar.jsonl",
        "restore daftar.jsonl from a sound copy",
        why: "Two entries with one code cannot be told apart, and readers would not know which was ratified.")),
    RuleText(
      510, .error, .format, ["kode", "kode_lain"],
      id: RuleWords(
        "entri dalam daftar.jsonl harus urut menurut kode: `{kode}` berada setelah `{kode_lain}`",
        "kembalikan daftar.jsonl dari salinan yang utuh",
        why: "Daftar hanya boleh ditulis dengan satu urutan, supaya sidiknya hanya satu."),
      en: RuleWords(
        "entries in daftar.jsonl must be in order of codes: `{kode}` stands after `{kode_lain}`",
        "restore daftar.jsonl from a sound copy",
        why: "The list can be written in one order only, so that it has one digest.")),
    RuleText(
      511, .error, .format, ["kode", "bidang", "nilai"],
      id: RuleWords(
        "`{bidang}` [[pada entri `{kode}` ]]tidak dapat dibaca[[: {nilai}]]",
        "kembalikan daftar.jsonl dari salinan yang utuh",
        why:
          "Setiap baris harus dapat dibaca sebagai entri lengkap, dengan unit dan subkategori yang dibekukan bersama edisinya."
      ),
      en: RuleWords(
        "`{bidang}` [[of the entry `{kode}` ]]cannot be read[[: {nilai}]]",
        "restore daftar.jsonl from a sound copy",
        why: "Every line must be readable as a whole entry, with the units and sub-categories frozen with the edition.")
    ),
    RuleText(
      512, .error, .format, ["kode", "bidang", "disahkan", "nyata"],
      id: RuleWords(
        "`{bidang}` pada `{kode}` diubah setelah dibekukan: [[{disahkan}||(tidak ada)]] menjadi [[{nyata}||(tidak ada)]]",
        "kembalikan daftar.jsonl dari salinan yang utuh",
        why:
          "Sidik setiap entri dicatat saat dibekukan. Karena itu perubahan dapat ditunjuk sampai ke entri dan bidangnya.",
        [
          "tanpa_asal": Wording(
            "entri `{kode}` diubah setelah dibekukan, dan bunyi aslinya tidak ditemukan di sini",
            "kembalikan daftar.jsonl dari salinan yang utuh, misalnya dari situs yang telah terbit"),
          "dihapus": Wording(
            "entri `{kode}` dihapus dari daftar.jsonl setelah dibekukan",
            "kembalikan daftar.jsonl dari salinan yang utuh"),
          "ditambah": Wording(
            "entri `{kode}` ditambahkan ke daftar.jsonl setelah dibekukan",
            "kembalikan daftar.jsonl dari salinan yang utuh"),
        ]),
      en: RuleWords(
        "`{bidang}` of `{kode}` was changed after the freeze: [[{disahkan}||(nothing)]] became [[{nyata}||(nothing)]]",
        "restore daftar.jsonl from a sound copy",
        why:
          "Each entry's digest is recorded at the freeze, so that a change can be located to the entry and the field.",
        [
          "tanpa_asal": Wording(
            "the entry `{kode}` was changed after the freeze, and its original wording is not to be found here",
            "restore daftar.jsonl from a sound copy, such as the published site"),
          "dihapus": Wording(
            "the entry `{kode}` was deleted from daftar.jsonl after the freeze",
            "restore daftar.jsonl from a sound copy"),
          "ditambah": Wording(
            "the entry `{kode}` was added to daftar.jsonl after the freeze", "restore daftar.jsonl from a sound copy"),
        ])),
  ]
}
