/// 520–524: the chain of editions.
extension RuleCatalogue {
  static let editionChain: [RuleText] = [
    RuleText(
      520, .error, .format, ["edisi", "tercatat", "nyata"],
      id: RuleWords(
        "rantai edisi tidak boleh putus: edisi {edisi} tercatat dengan sidik {tercatat}, padahal MANIFEST-nya {nyata}",
        "kembalikan folder edisi {edisi} dari salinan yang utuh",
        why:
          "Setiap edisi memuat sidik edisi sebelumnya. Dengan begitu edisi lama tidak dapat diubah tanpa ketahuan dari edisi yang baru."
      ),
      en: RuleWords(
        "the chain of editions must not break: edition {edisi} is recorded with digest {tercatat}, its MANIFEST has {nyata}",
        "restore the folder of edition {edisi} from a sound copy",
        why:
          "Every edition holds the digest of the one before, so that an old edition cannot be changed without the new one telling."
      )),
    RuleText(
      521, .error, .format, ["tercatat", "nyata"],
      id: RuleWords(
        "edisi sebelum edisi ini harus {tercatat}[[, padahal yang ada {nyata}]]",
        "kembalikan folder edisi yang hilang dari salinan yang utuh",
        why:
          "Edisi membentuk satu rantai. Bila satu mata rantai hilang, tidak ada yang menjamin edisi-edisi sebelumnya.",
        [
          "tanpa": Wording(
            "edisi ini mengaku edisi pertama, padahal ada edisi {nyata} sebelumnya",
            "bekukan ulang edisi ini bila belum ada yang dicatat; bila sudah, kembalikan foldernya dari salinan yang utuh"
          )
        ]),
      en: RuleWords(
        "the edition before this one must be {tercatat}[[, but it is {nyata}]]",
        "restore the missing edition's folder from a sound copy",
        why: "Editions form one chain. Where a link is missing, nothing vouches for the editions before it.",
        [
          "tanpa": Wording(
            "this edition claims to be the first, but edition {nyata} comes before it",
            "freeze it again where nothing is recorded; otherwise restore its folder from a sound copy")
        ])),
    RuleText(
      522, .error, .format, ["kode", "edisi", "tanggal"],
      id: RuleWords(
        "`{kode}` dicabut dalam edisi {edisi} ({tanggal}), sehingga kodenya tidak boleh dipakai lagi",
        "beri informasi itu kode baru dengan `dip baru`, dan biarkan entri lamanya tercabut",
        why:
          "Kode menunjuk satu informasi untuk selamanya. Tautan lama akan menyesatkan bila kodenya dipakai untuk yang lain."
      ),
      en: RuleWords(
        "`{kode}` was withdrawn in edition {edisi} ({tanggal}), so its code may not be used again",
        "give the information a new code with `dip new`, and leave the old entry withdrawn",
        why: "A code points to one piece of information for ever. Old links would mislead where it is used for another."
      )),
    RuleText(
      523, .error, .format, ["kode", "judul", "edisi"],
      id: RuleWords(
        "`{kode}` ({judul}) ada dalam edisi {edisi}, sehingga tidak boleh hilang begitu saja",
        "kembalikan berkas entrinya, lalu tulis `dicabut: {tanggal: <#tanggal#>, alasan: <#alasan#>}`",
        why:
          "Informasi yang pernah disahkan tidak boleh hilang tanpa penjelasan. Entri yang dicabut tetap ada, dengan tanggal dan alasannya."
      ),
      en: RuleWords(
        "`{kode}` ({judul}) stands in edition {edisi}, so it may not simply vanish",
        "restore the entry's file, and write `dicabut: {tanggal: <#date#>, alasan: <#reason#>}`",
        why: "What was ratified may not vanish without a word. A withdrawn entry stays, with the date and the reason.")),
    RuleText(
      524, .error, .format, ["nilai", "edisi", "lain"],
      id: RuleWords(
        "edisi ini dibekukan {nilai}, padahal edisi {edisi} baru dibekukan {lain}",
        "bekukan dengan tanggal yang lebih baru, misalnya `--tanggal {lain}`",
        why: "Edisi tersusun menurut waktu. Edisi yang lebih muda tidak mungkin dibekukan lebih dahulu."),
      en: RuleWords(
        "this edition was frozen on {nilai}, but edition {edisi} only on {lain}",
        "freeze it with a later date, such as `--tanggal {lain}`",
        why: "Editions follow time. A younger one cannot have been frozen first.")),
  ]
}
