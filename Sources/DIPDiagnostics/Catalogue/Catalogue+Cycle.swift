/// 900–910: the yearly cycle, its procedure and its records.
extension RuleCatalogue {
  static let cycle: [RuleText] = procedure + records

  private static let procedure: [RuleText] = [
    RuleText(
      900, .error, .format, ["nilai", "urut"],
      id: RuleWords(
        "langkah prosedur harus bernomor urut: seharusnya {urut}, tertulis {nilai}",
        "tulis `nomor: {urut}`, atau pindahkan langkah ini ke tempatnya",
        why: """
          Urutan langkah adalah isi prosedur. Nomor yang melompat atau terulang membuat orang tidak tahu langkah mana yang \
          harus selesai lebih dahulu.
          """),
      en: RuleWords(
        "steps of the procedure must be numbered in order: {urut} was expected, {nilai} is written",
        "write `nomor: {urut}`, or move this step to its place",
        why: """
          The order of steps is what a procedure says. With a number that jumps or repeats, nobody knows which step must be \
          done first.
          """)),
    RuleText(
      901, .error, .format, ["nilai", "saran", "pilihan"],
      id: RuleWords(
        "peran `{nilai}` harus ada dalam `peran` di `prosedur.yaml`",
        "[[mungkin maksud Anda `{saran}`; ||pilih salah satu: {pilihan}; ]]tambahkan peran baru di `prosedur.yaml`",
        why: """
          Susunan peran berbeda di tiap kantor, maka ditulis sebagai data. Catatan hanya dapat menyebut peran yang ada di \
          sana, supaya jelas siapa yang bertindak.
          """),
      en: RuleWords(
        "the role `{nilai}` must stand under `peran` in `prosedur.yaml`",
        "[[perhaps you mean `{saran}`; ||choose one of: {pilihan}; ]]add a new role in `prosedur.yaml`",
        why: """
          Roles differ from office to office, so they are data. A record may name only a role that stands there, so that it \
          is clear who acted.
          """)),
    RuleText(
      902, .error, .format, ["nilai"],
      id: RuleWords(
        "waktu baku harus dapat dihitung, bukan `{nilai}`",
        "tulis misalnya `30 menit`, `1 hari`, `1 bulan`, atau `setahun sekali`; kosongkan bila SOP tidak menyebutnya",
        why: """
          Dari waktu baku dihitung batas tiap langkah dan keterlambatannya. Yang tidak dapat dihitung tidak dapat \
          diingatkan.
          """),
      en: RuleWords(
        "a standard time must be one that can be reckoned with, not `{nilai}`",
        "write for instance `30 menit`, `1 hari`, `1 bulan` or `setahun sekali`; leave it blank where the SOP names none",
        why: """
          From the standard time follow each step's last day and what is late. What cannot be reckoned cannot be reminded \
          of.
          """)),
  ]

  private static let records: [RuleText] = [
    RuleText(
      903, .error, .format, ["nilai", "jumlah"],
      id: RuleWords(
        "langkah {nilai} tidak ada: prosedur mempunyai {jumlah} langkah",
        "perbaiki nomor langkahnya; langkah-langkah ada di `prosedur.yaml`",
        why: "Catatan tanpa langkah tidak dapat ditempatkan dalam matriks kegiatan dan penugasan."),
      en: RuleWords(
        "there is no step {nilai}: the procedure has {jumlah} steps",
        "correct the step's number; the steps stand in `prosedur.yaml`",
        why: "A record without a step has no place in the matrix of activities and assignments.")),
    RuleText(
      904, .error, .procedure, ["langkah", "sebelum", "tanggal", "selesai"],
      id: RuleWords(
        "langkah {langkah} menunggu langkah {sebelum} selesai",
        "catat dahulu langkah {sebelum}; bila urutannya memang ditinggalkan, sebutkan sebabnya dengan `--alasan` (dalam berkas: `alasan`)",
        why: """
          SOP mewajibkan prosedur dijalankan menurut urutannya. Yang menyimpang boleh dicatat apa adanya, asalkan \
          beralasan, sehingga pemeriksa tahu mengapa.
          """,
        [
          "tanggal": Wording(
            "langkah {langkah} bertanggal {tanggal}, sebelum langkah {sebelum} selesai pada {selesai}",
            "perbaiki tanggalnya; bila memang demikian kejadiannya, sebutkan sebabnya dengan `--alasan` (dalam berkas: `alasan`)"
          ),
          "selesai": Wording(
            "langkah {langkah} sudah tercatat selesai",
            "bila catatan yang lama perlu diluruskan, sebutkan sebabnya dengan `--alasan` (dalam berkas: `alasan`); catatan lama tetap ada"
          ),
        ]),
      en: RuleWords(
        "step {langkah} waits for step {sebelum} to be done",
        "record step {sebelum} first; where the order was really left, give the reason with `--reason` (in the file: `alasan`)",
        why: """
          The SOP demands that the procedure runs in its order. What departed from it may be recorded as it was, with a \
          reason, so that whoever audits it knows why.
          """,
        [
          "tanggal": Wording(
            "step {langkah} is dated {tanggal}, before step {sebelum} was done on {selesai}",
            "correct the date; where it really happened so, give the reason with `--reason` (in the file: `alasan`)"),
          "selesai": Wording(
            "step {langkah} is recorded as done already",
            "to set an earlier record right, give the reason with `--reason` (in the file: `alasan`); the earlier record stays"
          ),
        ])),
    RuleText(
      905, .error, .format, ["langkah", "mulai", "selesai"],
      id: RuleWords(
        "langkah {langkah} tidak dapat selesai ({selesai}) sebelum mulai ({mulai})",
        "perbaiki `mulai` atau `selesai`",
        why: "Matriks dan laporan disusun dari kedua tanggal ini; tanggal yang terbalik membuat semuanya keliru."),
      en: RuleWords(
        "step {langkah} cannot be done ({selesai}) before it begins ({mulai})",
        "correct `mulai` or `selesai`",
        why: "The matrix and the reports are made from these two dates; reversed, they make all of it wrong.")),
    RuleText(
      906, .error, .format, ["langkah", "tanggal", "dicatat"],
      id: RuleWords(
        "langkah {langkah} bertanggal {tanggal}, padahal baru dicatat pada {dicatat}",
        "catat langkah ini setelah terjadi; `dicatat` adalah hari catatan dibuat",
        why: """
          Catatan menerangkan yang sudah terjadi, bukan rencana. Yang dicatat belakangan diberi tanda menyusul; yang \
          dicatat lebih dahulu tidak dapat dibenarkan.
          """),
      en: RuleWords(
        "step {langkah} is dated {tanggal}, yet was recorded on {dicatat}",
        "record the step once it has happened; `dicatat` is the day on which the record is made",
        why: """
          A record tells what has happened, not what is planned. What is written down later is marked so; what is written \
          down beforehand cannot be true.
          """)),
    RuleText(
      907, .error, .format, ["nama", "tercatat", "kini"],
      id: RuleWords(
        "berkas yang disimpan tidak ada: `{nama}`",
        "kembalikan berkas itu ke tempatnya dari cadangan atau riwayat Git",
        why: """
          Surat dan keputusan disimpan utuh, bita demi bita, sebagai bukti langkahnya. Sidik SHA-256 menunjukkan bahwa \
          berkasnya masih yang dahulu disimpan.
          """,
        [
          "berubah": Wording(
            "berkas `{nama}` bukan lagi berkas yang disimpan: sidiknya {kini}…, tercatat {tercatat}…",
            "kembalikan berkas yang asli; bila ada naskah baru, simpan dengan catatan baru")
        ]),
      en: RuleWords(
        "a kept file is missing: `{nama}`",
        "put the file back from a backup or from Git's history",
        why: """
          Letters and decisions are kept byte for byte, as evidence of their step. The SHA-256 digest shows that the file \
          is still the one that was kept.
          """,
        [
          "berubah": Wording(
            "the file `{nama}` is no longer the one that was kept: its digest is {kini}…, recorded was {tercatat}…",
            "put the original back; where there is a new text, keep it with a new record")
        ])),
    RuleText(
      908, .error, .procedure, ["edisi", "tanggal", "selesai", "langkah"],
      id: RuleWords(
        "edisi {edisi} disahkan pada {tanggal}, sebelum langkah {langkah} selesai[[ pada {selesai}]]",
        "perbaiki tanggalnya, atau catat langkah {langkah} dengan `dip siklus`",
        why: """
          Usulan DIP diklarifikasi dahulu (langkah 8), baru dikoreksi dan disahkan (langkah 9). Pengesahan yang bertanggal \
          lebih awal mengesahkan sesuatu yang belum ada.
          """),
      en: RuleWords(
        "edition {edisi} was approved on {tanggal}, before step {langkah} was done[[ on {selesai}]]",
        "correct the date, or record step {langkah} with `dip cycle`",
        why: """
          The proposal is clarified first (step 8), then corrected and ratified (step 9). An approval of an earlier date \
          approves something that did not exist yet.
          """)),
    RuleText(
      909, .error, .format, ["langkah", "nilai"],
      id: RuleWords(
        "langkah {langkah} tidak dikerjakan tiap sub bagian, sehingga `unit: {nilai}` tidak berlaku",
        "hapus `unit`, atau tulis `tiap_unit: ya` pada langkah itu di `prosedur.yaml`",
        why: "Bila satu sub bagian saja yang dicatat, langkah untuk seluruh kantor akan tampak selesai."),
      en: RuleWords(
        "step {langkah} is not done by each sub bagian, so `unit: {nilai}` does not apply",
        "remove `unit`, or write `tiap_unit: ya` at that step in `prosedur.yaml`",
        why: "With one sub bagian recorded, the step would look done for the whole office.")),
    RuleText(
      910, .error, .format, ["nilai", "nama"],
      id: RuleWords(
        "catatan tahun {nilai} harus berada di `{nilai}.yaml`, bukan `{nama}.yaml`",
        "ganti nama berkasnya, atau perbaiki `tahun`",
        why:
          "Tahun siklus dicari menurut nama berkasnya; bila keduanya berbeda, catatan dapat masuk ke tahun yang keliru."
      ),
      en: RuleWords(
        "the records of {nilai} must stand in `{nilai}.yaml`, not `{nama}.yaml`",
        "rename the file, or correct `tahun`",
        why: "A year's cycle is found by the name of its file; where they differ, records may land in the wrong year.")),
  ]
}
