/// 550–555: the policy of approval.
extension RuleCatalogue {
  static let editionPolicy: [RuleText] = [
    RuleText(
      550, .error, .format, ["nilai", "saran"],
      id: RuleWords(
        "`{nilai}` harus ada dalam daftar `orang`",
        "[[mungkin maksud Anda `{saran}`; ]]tambahkan orangnya di `orang:`, atau perbaiki kodenya",
        why: "Syarat yang menyebut orang yang tidak ada tidak akan pernah terpenuhi seperti yang dimaksud.",
        [
          "kunci": Wording(
            "kunci yang dicabut harus milik salah satu orang: `{nilai}`",
            "tulis sidik jari kuncinya (`ssh-keygen -l -f BERKAS.pub`), atau kunci itu sendiri")
        ]),
      en: RuleWords(
        "`{nilai}` must stand in the list `orang`",
        "[[perhaps you mean `{saran}`; ]]add the person under `orang:`, or correct the code",
        why: "A condition that names nobody can never be met as it is meant.",
        [
          "kunci": Wording(
            "a revoked key must belong to one of the people: `{nilai}`",
            "write the key's fingerprint (`ssh-keygen -l -f FILE.pub`), or the key itself")
        ])),
    RuleText(
      551, .error, .format, ["nilai", "jumlah"],
      id: RuleWords(
        "`sekurangnya: {nilai}` tidak mungkin terpenuhi oleh {jumlah} orang",
        "kurangi bilangannya, atau tambah orang di `dari`",
        why: "Syarat yang tidak mungkin terpenuhi membuat edisi tidak akan pernah dapat disahkan."),
      en: RuleWords(
        "`sekurangnya: {nilai}` cannot be met by {jumlah} people",
        "lower the number, or add people to `dari`",
        why: "A condition that cannot be met means that no edition could ever be ratified.")),
    RuleText(
      552, .error, .format, ["nilai", "orang", "orang_lain"],
      id: RuleWords(
        "kunci {nilai} hanya boleh dimiliki satu orang, padahal tertulis pada `{orang}` dan `{orang_lain}`",
        "hapus kunci itu dari salah satunya; setiap orang membuat kuncinya sendiri",
        why: "Bila satu kunci dipakai dua orang, satu tangan dapat memenuhi syarat dua orang."),
      en: RuleWords(
        "the key {nilai} may belong to one person only, but it stands under `{orang}` and `{orang_lain}`",
        "delete it from one of them; each person makes a key of their own",
        why: "Where two people share a key, one hand can meet a condition for two.")),
    RuleText(
      553, .error, .format, ["nilai"],
      id: RuleWords(
        "kunci publik tidak dapat dibaca: `{nilai}`",
        "salin satu baris dari berkas `.pub`, misalnya `ssh-ed25519 AAAA…`",
        why: "Kunci yang salah salin tidak akan pernah cocok dengan segel mana pun."),
      en: RuleWords(
        "the public key cannot be read: `{nilai}`",
        "copy the one line of the `.pub` file, such as `ssh-ed25519 AAAA…`",
        why: "A key that was copied wrongly fits no seal, so that nobody could be counted by it.")),
    RuleText(
      554, .error, .format, ["kunci", "nilai", "nilai_lain"],
      id: RuleWords(
        "`{kunci}` ({nilai}) tidak boleh sebelum `sejak` ({nilai_lain})",
        "perbaiki salah satu tanggalnya",
        why: "Masa jabatan dan masa berlaku kunci menentukan apakah sebuah persetujuan dihitung."),
      en: RuleWords(
        "`{kunci}` ({nilai}) may not come before `sejak` ({nilai_lain})",
        "correct one of the dates",
        why: "Terms of office and of keys decide whether an approval counts.")),
    RuleText(
      555, .error, .format, ["langkah"],
      id: RuleWords(
        "langkah `{langkah}` meminta segel, sehingga harus menyebut dari siapa",
        "tambahkan `syarat: [{sekurangnya: 1, dari: [<#kode orang#>]}]`",
        why: "Segel dibuat oleh orang dengan kuncinya. Tanpa nama orang, segel siapa pun akan dihitung."),
      en: RuleWords(
        "the step `{langkah}` asks for seals, so it must say from whom",
        "add `syarat: [{sekurangnya: 1, dari: [<#person's code#>]}]`",
        why: "A seal is made by a person with her key. Without names, anybody's seal would count.")),
  ]
}
