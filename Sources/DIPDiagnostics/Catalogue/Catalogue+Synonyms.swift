/// 420, 421: the synonyms of the search.
extension RuleCatalogue {
  static let synonyms: [RuleText] = [
    RuleText(
      420, .error, .format, ["nilai"],
      id: RuleWords(
        "satu baris sinonim harus memuat sedikitnya dua kata",
        "tulis kata-kata yang searti dalam kurung siku: `- [<#kata#>, <#kata lain#>]`",
        why: """
          Pencarian memakai baris ini untuk menemukan entri yang memakai kata lain. Baris dengan satu kata tidak \
          menghubungkan apa pun.
          """,
        [
          "tanpa_huruf": Wording(
            "`{nilai}` bukan kata: tidak ada huruf atau angkanya", "hapus, atau tulis kata yang dicari orang")
        ]),
      en: RuleWords(
        "a row of synonyms must hold at least two words",
        "write words that mean the same in square brackets: `- [<#word#>, <#other word#>]`",
        why: "The search uses this row to find entries that say it in other words. One word alone joins nothing.",
        [
          "tanpa_huruf": Wording(
            "`{nilai}` is no word: it has neither letter nor digit", "delete it, or write a word people search for")
        ])),
    RuleText(
      421, .warning, .format, ["nilai"],
      id: RuleWords(
        "`{nilai}` ditulis dua kali dalam satu baris sinonim", "hapus salah satunya",
        why: "Besar dan kecilnya huruf tidak membedakan kata bagi pencarian, jadi yang kedua tidak berguna."),
      en: RuleWords(
        "`{nilai}` is written twice in one row of synonyms", "delete one of them",
        why: "Capitals make no difference to the search, so the second one is of no use.")),
  ]
}
