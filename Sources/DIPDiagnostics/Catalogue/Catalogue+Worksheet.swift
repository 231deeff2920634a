/// 821–825, 832, 833: worksheets that come back from a sub bagian.
extension RuleCatalogue {
  static let worksheets: [RuleText] = [
    RuleText(
      821, .warning, .format, ["kode", "judul"],
      id: RuleWords(
        "{kode} (“{judul}”) ada di lembar yang dikirim keluar, tetapi barisnya hilang",
        "tanyakan kepada sub bagian; bila dicabut, pilih “dicabut” dan tulis alasannya, jangan menghapus barisnya",
        why: """
          Entri yang dicabut tetap disimpan bersama tanggal dan alasannya. Baris yang dihapus tidak menerangkan \
          apa-apa, maka entrinya dibiarkan.
          """),
      en: RuleWords(
        "{kode} (“{judul}”) stood in the worksheet that was sent out, but its row is gone",
        "ask the sub bagian; if it is withdrawn, choose “dicabut” and give the reason instead of deleting the row",
        why: """
          A withdrawn entry is kept with its day and reason. A deleted row explains nothing, so the entry is left \
          alone.
          """)),
    RuleText(
      822, .warning, .format, ["kode"],
      id: RuleWords(
        "keadaan {kode} belum dipilih, maka belum dianggap diperiksa",
        "pilih “masih ada”, “berubah”, atau “dicabut” pada kolom Keadaan",
        why: """
          Tanggal divalidasi berarti sub bagian benar-benar memeriksa. Baris yang tidak dijawab tidak boleh tampak \
          sudah diperiksa.
          """,
        [
          "takDikenal": Wording(
            "keadaan {kode} tidak dimengerti, maka belum dianggap diperiksa",
            "pilih “masih ada”, “berubah”, atau “dicabut” pada kolom Keadaan")
        ]),
      en: RuleWords(
        "nothing was chosen for {kode}, so it does not count as checked",
        "choose “masih ada”, “berubah” or “dicabut” in the column Keadaan",
        why: """
          The day of validation means that the sub bagian really looked. A row that was not answered must not seem \
          checked.
          """,
        [
          "takDikenal": Wording(
            "what was chosen for {kode} is not understood, so it does not count as checked",
            "choose “masih ada”, “berubah” or “dicabut” in the column Keadaan")
        ])),
    RuleText(
      823, .error, .format, ["kode"],
      id: RuleWords(
        "{kode} dinyatakan dicabut tanpa alasan",
        "tulis alasannya pada kolom Alasan",
        why: """
          Entri yang dicabut tetap tampak bagi warga bersama alasannya. Tanpa alasan, pencabutan tidak dapat \
          dijelaskan.
          """),
      en: RuleWords(
        "{kode} is said to be withdrawn, without a reason",
        "give the reason in the column Alasan",
        why: """
          A withdrawn entry stays visible to citizens with its reason. Without one, the withdrawal cannot be \
          explained.
          """)),
    RuleText(
      824, .error, .format, ["nilai", "harapan"],
      id: RuleWords(
        "lembar kerja ini untuk sub bagian `{nilai}`, yang tidak ada di register ini",
        "periksa apakah lembar ini milik kantor lain",
        why: """
          Lembar kerja membawa keterangan untuk siapa ia dibuat. Lembar kantor lain akan mencampur isi dua \
          register.
          """,
        [
          "unit": Wording(
            "lembar kerja ini untuk sub bagian `{nilai}`[[, bukan `{harapan}`]]",
            "jalankan lagi tanpa `--unit`")
        ]),
      en: RuleWords(
        "this worksheet is for the sub bagian `{nilai}`, which this register does not have",
        "see whether it belongs to another office",
        why: """
          A worksheet says for whom it was made. Another office's would mix the content of two registers.
          """,
        [
          "unit": Wording(
            "this worksheet is for the sub bagian `{nilai}`[[, not `{harapan}`]]",
            "run again without `--unit`")
        ])),
    RuleText(
      825, .error, .format, ["nilai"],
      id: RuleWords(
        "pernyataan nihil untuk {nilai} belum beralasan",
        "tulis alasannya, misalnya siapa yang menguasai informasi itu",
        why: """
          Pernyataan nihil dibaca warga dan Komisi Informasi. Tanpa alasan, kategori wajib itu sekadar tampak \
          dilewati.
          """,
        [
          "kode": Wording(
            "`{nilai}` bukan kode subkategori wajib",
            "jangan mengubah kolom Kode di lembar Nihil"),
          "beda": Wording(
            "alasan untuk {nilai} lain dari yang sudah tercatat dan tidak dipakai",
            "bila alasan ini yang benar, tulis di `content/nihil.yaml` pada {nilai}; bila tidak, kembalikan isi sel ini"
          ),
          "jawaban": Wording(
            "jawaban untuk {nilai} tidak dipakai karena Keadaannya kosong atau tidak dikenal",
            "pilih `nihil` atau `ada (ditulis di Isian)` dari daftar pada kolom Keadaan"),
        ]),
      en: RuleWords(
        "the nihil statement for {nilai} has no reason",
        "give the reason, for instance who holds that information",
        why: """
          Citizens and the Information Commission read nihil statements. Without a reason the mandatory category \
          merely seems skipped.
          """,
        [
          "kode": Wording(
            "`{nilai}` is no code of a mandatory sub-category",
            "leave the column Kode of the sheet Nihil as it is"),
          "beda": Wording(
            "the reason for {nilai} is not the one recorded and is not used",
            "if this one is right, put it into `content/nihil.yaml` at {nilai}; if not, put the cell back as it was"),
          "jawaban": Wording(
            "the answer for {nilai} is not used since its Keadaan is blank or not known",
            "choose `nihil` or `ada (ditulis di Isian)` from the list in the column Keadaan"),
        ])),
    RuleText(
      832, .warning, .format, ["kode", "asal"],
      id: RuleWords(
        "lembar ini mencabut {kode}, tetapi pemegang lain menyatakannya masih ada ({asal})",
        "tanyakan kepada keduanya; bila memang dicabut, jalankan lagi dengan `--overwrite`",
        why: """
          Satu informasi dapat dipegang beberapa sub bagian, dan tiap pemegang mengisi lembarnya sendiri. Bila \
          jawabannya berlawanan, seseorang harus memilih; program tidak mengambil yang datang terakhir.
          """,
        [
          "dicabut": Wording(
            "lembar ini menyatakan {kode} masih ada, padahal entri itu sudah dicabut[[ ({asal})]]",
            "tanyakan kepada yang mencabutnya; bila masih ada, hapus `dicabut` dari berkas entrinya, lalu impor lagi")
        ]),
      en: RuleWords(
        "this sheet withdraws {kode}, but another holder says it is still there ({asal})",
        "ask both; if it is to be withdrawn, run again with `--overwrite`",
        why: """
          Several units may hold one piece of information, and each of them fills in its own sheet. Where they \
          contradict each other somebody must choose; the program does not take whichever comes last.
          """,
        [
          "dicabut": Wording(
            "this sheet says {kode} is still there, but the entry has been withdrawn[[ ({asal})]]",
            "ask who withdrew it; if it is still there, remove `dicabut` from the entry's file, then import again")
        ])),
    RuleText(
      833, .warning, .format, ["kolom", "nilai"],
      id: RuleWords(
        "kolom “{kolom}” milik kantor; yang ditulis di sini tidak dipakai: {nilai}",
        "pindahkan ke kolom yang sesuai, misalnya Ringkasan atau Alasan, lalu impor lagi; bila itu pertanyaan, jawablah di luar lembar ini",
        why: """
          Kolom ini hanya keterangan kantor kepada sub bagian dan tidak menjadi isi register. Yang ditulis orang \
          di sana tidak boleh hilang tanpa diketahui siapa pun.
          """),
      en: RuleWords(
        "the column “{kolom}” is the office's; what was written here is not used: {nilai}",
        "move it to the column it belongs to, such as Ringkasan or Alasan, then import again; if it is a question, answer it outside this sheet",
        why: """
          This column only tells the sub bagian something and never becomes content of the register. What somebody \
          wrote there must not get lost unnoticed.
          """)),
  ]
}
