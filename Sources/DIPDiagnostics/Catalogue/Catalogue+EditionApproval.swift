/// 530–541: approvals.
extension RuleCatalogue {
  static let editionApproval: [RuleText] = [
    RuleText(
      530, .error, .format, ["kunci", "tercatat", "nyata"],
      id: RuleWords(
        "`{kunci}` menyetujui sidik {tercatat}, padahal sidik edisi ini {nyata}",
        "periksa dokumennya: bila yang ditandatangani memang edisi ini, perbaiki `sidik`; bila bukan, mintakan tanda tangan pada lembar yang benar",
        why: "Persetujuan berlaku untuk satu isi yang tertentu. Sidik yang lain berarti daftar yang lain."),
      en: RuleWords(
        "`{kunci}` approves the digest {tercatat}, but this edition's is {nyata}",
        "look at the document: where it was this edition that was signed, correct `sidik`; where not, have the right sheet signed",
        why: "An approval is for one certain content. Another digest means another list.")),
    RuleText(
      531, .error, .format, ["kunci", "nilai", "kunci_lain", "nilai_lain"],
      id: RuleWords(
        "tanggal `{kunci}` ({nilai}) tidak boleh sebelum {kunci_lain} ({nilai_lain})",
        "perbaiki tanggalnya sesuai dokumen",
        why: "Urutannya: pembekuan, koreksi, pengesahan, lalu penetapan. Yang disetujui harus sudah ada lebih dahulu."),
      en: RuleWords(
        "the date of `{kunci}` ({nilai}) may not come before {kunci_lain} ({nilai_lain})",
        "correct the date as the document has it",
        why:
          "The order is freeze, correction, ratification, determination. What is approved must have been there first.")),
    RuleText(
      532, .error, .format, ["kunci", "berkas"],
      id: RuleWords(
        "dokumen `{berkas}` harus tersimpan dalam edisi",
        "simpan kembali dokumen bertanda tangan itu di tempatnya, tanpa mengubahnya",
        why: "Catatan persetujuan bertumpu pada dokumennya. Tanpa dokumen, catatannya hanya pengakuan."),
      en: RuleWords(
        "the document `{berkas}` must be stored in the edition",
        "put the signed document back in its place, unchanged",
        why: "A recorded approval rests on its document. Without it, the record is a mere claim.")),
    RuleText(
      533, .error, .format, ["berkas", "tercatat", "nyata"],
      id: RuleWords(
        "dokumen `{berkas}` tidak boleh diganti: tercatat {tercatat}, padahal sidiknya {nyata}",
        "kembalikan dokumen yang dicatat; pindaian baru dari dokumen yang sama pun mempunyai sidik lain",
        why: "Dokumen bertanda tangan disimpan apa adanya. Bila bitanya berubah, itu bukan lagi dokumen yang dicatat."),
      en: RuleWords(
        "the document `{berkas}` may not be replaced: recorded {tercatat}, its digest is {nyata}",
        "restore the recorded document; even a new scan of the same paper has another digest",
        why:
          "The signed document is stored as it was. Where its bytes change, it is no longer the one that was recorded.")
    ),
    RuleText(
      534, .error, .format, ["nilai", "saran"],
      id: RuleWords(
        "penanda tangan `{nilai}` harus ada dalam kebijakan pengesahan",
        "[[mungkin maksud Anda `{saran}`; ]]tulis kode orang yang ada dalam `orang:` kebijakan yang menilai edisi ini",
        why:
          "Hanya orang yang disebut kebijakan yang dihitung. Kebijakan yang menilai adalah yang dibekukan bersama edisi sebelumnya."
      ),
      en: RuleWords(
        "the signer `{nilai}` must stand in the policy of approval",
        "[[perhaps you mean `{saran}`; ]]write the code of a person under `orang:` in the policy that judges this edition",
        why: "Only people the policy names are counted. The judging policy is the one frozen with the edition before.")),
    RuleText(
      535, .error, .format, ["nilai", "nama", "tanggal", "sejak", "sampai"],
      id: RuleWords(
        "{nama} (`{nilai}`) tidak menjabat pada {tanggal}: jabatannya sejak {sejak}[[ sampai {sampai}]]",
        "perbaiki tanggal sesuai dokumen, atau masa jabatan dalam kebijakan sebelum edisi dibekukan",
        why: "Tanda tangan dihitung hanya bila penanda tangannya menjabat pada hari itu."),
      en: RuleWords(
        "{nama} (`{nilai}`) was not in office on {tanggal}: the term runs from {sejak}[[ to {sampai}]]",
        "correct the date as the document has it, or the term in the policy before the edition is frozen",
        why: "A signature counts only where its signer was in office on that day.")),
    RuleText(
      536, .error, .format, ["nilai", "nama", "kunci"],
      id: RuleWords(
        "{nama} (`{nilai}`) hanya dihitung satu kali dalam `{kunci}`",
        "hapus sebutan yang kedua dari `penanda_tangan`",
        why: "Ambang seperti dua dari empat orang baru bermakna bila orangnya berlainan."),
      en: RuleWords(
        "{nama} (`{nilai}`) is counted only once in `{kunci}`",
        "delete the second mention from `penanda_tangan`",
        why: "A threshold such as two of four people means something only where the people differ.")),
    RuleText(
      538, .error, .format, ["nilai", "edisi"],
      id: RuleWords(
        "pengesahan.yaml ini untuk edisi {nilai}, padahal berada dalam edisi {edisi}",
        "tulis `edisi: \"{edisi}\"` bila isinya memang untuk edisi ini",
        why: "Pengesahan yang disalin dari edisi lain akan tampak sah padahal bukan."),
      en: RuleWords(
        "this pengesahan.yaml is for edition {nilai}, but it lies in edition {edisi}",
        "write `edisi: \"{edisi}\"` where it really is for this edition",
        why: "Approvals copied from another edition would look valid without being so.")),
    RuleText(
      539, .error, .format, ["kunci"],
      id: RuleWords(
        "`{kunci}` wajib diisi",
        "tambahkan `{kunci}` sesuai dokumen yang ditandatangani",
        why:
          "Persetujuan dicatat lengkap: jabatan, nama, tanggal, tempat, nomor, dan sidik yang disetujui. Yang kurang tidak dapat ditelusuri kelak.",
        [
          "kosong": Wording("`{kunci}` tidak boleh kosong", "isilah sesuai dokumen yang ditandatangani")
        ]),
      en: RuleWords(
        "`{kunci}` is required",
        "add `{kunci}` as the signed document has it",
        why:
          "An approval is recorded in full: office, name, date, place, number and the digest approved. What is missing cannot be traced later.",
        [
          "kosong": Wording("`{kunci}` must not be blank", "fill it in as the signed document has it")
        ])),
    RuleText(
      541, .error, .format, ["tercatat", "nyata"],
      id: RuleWords(
        "lembar penetapan memuat sidik [[{tercatat}||yang tidak terbaca]], padahal sidik edisi ini {nyata}",
        "kembalikan lembar itu dari salinan yang utuh; jangan memakai lembar edisi lain",
        why: "Lembar penetapan adalah yang ditandatangani. Lembar edisi lain mengesahkan daftar yang lain."),
      en: RuleWords(
        "the sheet bears the digest [[{tercatat}||that cannot be read]], but this edition's is {nyata}",
        "restore the sheet from a sound copy; do not use that of another edition",
        why: "The sheet is what officials sign. That of another edition ratifies another list.")),
  ]
}
