/// 118–121, 138–139: dates and their order.
extension RuleCatalogue {
  private static let periodic = Basis.law("uu-14-2008", articles: ["9"])

  static let entryDates: [RuleText] = [
    RuleText(
      118, .error, .format, ["kunci", "nilai"],
      id: RuleWords(
        "`{kunci}` harus berupa tanggal kalender, bukan `{nilai}`",
        "tulis tahun, bulan, lalu hari, misalnya `2025-06-30`",
        why: """
          Tanggal ditulis dengan satu cara, supaya 06-05 tidak dibaca sebagai 6 Mei oleh yang satu dan 5 Juni oleh yang \
          lain. Tanggal yang tidak ada di kalender, misalnya 30 Februari, juga ditolak.
          """),
      en: RuleWords(
        "`{kunci}` must be a calendar date, not `{nilai}`", "write year, month, then day, for example `2025-06-30`",
        why: """
          Dates are written in one way, so that 06-05 is not the 6th of May to one reader and the 5th of June to another. \
          Dates that no calendar has, such as 30 February, are refused too.
          """)),
    RuleText(
      119, .error, .format, ["kunci", "nilai", "kunci_lain", "nilai_lain"],
      id: RuleWords(
        "`{kunci}` ({nilai}) tidak boleh lebih awal daripada `{kunci_lain}` ({nilai_lain})",
        "perbaiki salah satunya; `{kunci}` paling awal {nilai_lain}",
        why: """
          Urutannya: isi diperbarui, lalu divalidasi oleh unit, dan keduanya tidak melewati tanggal acuan daftar. Urutan \
          lain berarti ada tanggal yang keliru tulis.
          """,
        [
          "acuan": Wording(
            "`{kunci}` ({nilai}) tidak boleh melewati `{kunci_lain}` ({nilai_lain})",
            "perbaiki tanggal ini, atau perbarui `{kunci_lain}` di `badan-publik.yaml`")
        ]),
      en: RuleWords(
        "`{kunci}` ({nilai}) must not be earlier than `{kunci_lain}` ({nilai_lain})",
        "correct one of them; `{kunci}` is {nilai_lain} at the earliest",
        why: """
          The order is: the content is updated, then validated by the unit, and neither is later than the register's day \
          of reckoning. Any other order means that a date was mistyped.
          """,
        [
          "acuan": Wording(
            "`{kunci}` ({nilai}) must not be later than `{kunci_lain}` ({nilai_lain})",
            "correct this date, or bring `{kunci_lain}` in `badan-publik.yaml` up to date")
        ])),
    RuleText(
      120, .error, .element(5), ["nilai"],
      id: RuleWords(
        "`{nilai}` bukan tahun, bulan, tanggal, rentang, atau seri terbuka",
        "tulis misalnya `2024`, `2024-03`, `2024-03-15`, `2025-01/2025-06`, atau `2019/..`",
        why: """
          Waktu pembuatan boleh setepat yang diketahui: tahun saja, sampai dengan tanggal. Rentang ditulis dengan garis \
          miring, dan seri yang masih berjalan diakhiri `/..`.
          """),
      en: RuleWords(
        "`{nilai}` is not a year, month, date, range or open series",
        "write for example `2024`, `2024-03`, `2024-03-15`, `2025-01/2025-06` or `2019/..`",
        why: """
          The time of making may be as exact as is known: from the year alone to the very date. A range is written with a \
          slash, and a series that still runs ends in `/..`.
          """)),
    RuleText(
      121, .warning, .element(5), exceptable: true, ["nilai", "tanggal"],
      id: RuleWords(
        "waktu pembuatan ({nilai}) tidak boleh melewati `tanggal_acuan` ({tanggal})",
        "perbaiki `dibuat.waktu`; informasi yang belum dibuat belum perlu didaftarkan",
        why: """
          DIP memuat informasi yang sudah ada pada tanggal acuannya. Waktu yang masih akan datang biasanya salah ketik \
          tahun.
          """),
      en: RuleWords(
        "the time of making ({nilai}) must not be later than `tanggal_acuan` ({tanggal})",
        "correct `dibuat.waktu`; information that is not yet made need not be listed",
        why: """
          The DIP holds information that exists on its day of reckoning. A time still to come is usually a mistyped year.
          """)),
    RuleText(
      138, .warning, periodic, exceptable: true, ["nilai", "tanggal"],
      id: RuleWords(
        "informasi berkala divalidasi setidaknya setiap enam bulan, terakhir {nilai}",
        "periksa isinya; bila masih benar, tulis `divalidasi: {tanggal}`",
        why: """
          Informasi berkala diumumkan sekurang-kurangnya setiap enam bulan. Entri yang lebih lama tidak diperiksa mungkin \
          menyesatkan warga yang membacanya.
          """),
      en: RuleWords(
        "periodic information is validated at least every six months, last on {nilai}",
        "check the content; if it is still right, write `divalidasi: {tanggal}`",
        why: """
          Periodic information is announced at least every six months. An entry that nobody checked for longer may mislead \
          the citizens who read it.
          """)),
    RuleText(
      139, .warning, periodic, exceptable: true,
      id: RuleWords(
        "`divalidasi` perlu diisi pada informasi berkala",
        "tambahkan `divalidasi: <#TTTT-BB-HH#>`, yaitu tanggal isinya terakhir diperiksa",
        why: """
          Informasi berkala diumumkan sekurang-kurangnya setiap enam bulan. Tanpa tanggal validasi, tidak tampak apakah \
          entrinya masih benar.
          """),
      en: RuleWords(
        "`divalidasi` should be given for periodic information",
        "add `divalidasi: <#YYYY-MM-DD#>`, the date on which the content was last checked",
        why: """
          Periodic information is announced at least every six months. Without a date of validation, nobody can see \
          whether an entry is still right.
          """)),
  ]
}
