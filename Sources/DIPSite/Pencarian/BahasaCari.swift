/// What the search knows about Indonesian words: small lists for what rules cannot tell.
///
/// The browser gets the same lists in `cari/bahasa.js`, so that both sides cut words alike. Words are lower case and
/// separated by spaces.
enum BahasaCari {
  /// Too common to say anything; left out of the index, and out of a question that has other words.
  static let henti = """
    ada adalah agar akan aku anda antara apa apakah atas atau bagaimana bagi bahwa bapak beberapa begini begitu belum \
    beserta bila bisa boleh bu buat bukan cara dalam dan dapat dari daripada dengan di dia dimana disertai gak gimana \
    guna hanya harus hingga ia ialah ibu ingin ini itu itulah jadi jika juga kah kalau kami kamu kapan karena ke kemana \
    kepada kenapa kita lagi lah lalu lain lainnya maka mana masih mau melalui mengapa mengenai menjadi menurut mereka \
    namun nya oleh pada para per perihal pernah pula pun saat saja sampai sangat saya sebagai sebelum secara \
    sedang sehingga sejak selain semua seperti serta sesuai sesudah setelah setiap siapa soal sudah supaya tak tanpa \
    telah tentang terhadap tersebut tetapi tiap tidak tolong untuk yaitu yakni yang of the and to in for on
    """

  /// Roots that begin as if they had a prefix, or end as if they had none to lose.
  static let akar = """
    benar benda berani beras berat berita berkas bersih beranda berlian desa dinas diri digital dinding disiplin diskusi \
    distribusi disabilitas direktur dialog dini dimensi divisi kecamatan kabupaten kelas kelompok kelola kerja keluarga \
    kepala kepada kertas kesan ketua ketik kendara kereta kesehatan media medis mekanisme meja menteri meter merah merdeka \
    pegawai pekan pemilu pemilukada pemda pemkab pemprov pena pendek pensiun penting penuh pengaruh perangkat percaya \
    periksa perintah perlu periode perkara permisi pernah persen perspektif pertama peristiwa perempuan pesan pesta \
    peserta petik petisi peta peran pelihara peluang pemuda sebab sebar sebut sedia sehat sejahtera sejarah sekolah \
    sekretaris sekretariat selamat selaras selenggara seleksi selesai semester sempurna sengketa senjata serah serikat \
    sertifikat servis sesi setia setuju sewa tentara terang terap terbit teritori terima terjemah termin teroris tertib \
    terus seminar seragam serius sentra series sektor sederhana segera sentosa
    """

  /// Roots that lose their `k` behind `meng-` and `peng-`; other vowels there begin the root.
  static let akarK = """
    kabar kabul kacau kaca kait kaji kali kalah kampanye kandung kantong karang karantina kasih katalog kategori kata \
    kawal kecam kecil kecoh kecuali kedip keluar keluh kelola kelompok kemas kembali kembang kemudi kenal kenakan kendali \
    kendara kena kenang kerah kering kerja keruk ketat ketik kibar kikis kira kirim kisah koreksi kontrak konfirmasi \
    konsep konsumsi konsultasi koordinasi korban korupsi kosong kota kotor kuasa kuat kubur kukuh kuliah kumpul kunci \
    kunjung kupas kurang kurung kutip kuti kutuk kualifikasi kompensasi komunikasi komentar kompilasi kelabu kesan \
    konversi kondisi kopi kuis
    """

  /// Roots that begin with `m`, where `mem-` and `pem-` would else stand for a lost `p`.
  static let akarM = """
    maaf mabuk macet mahal maju makan maki makmur makna maksud malas malu mampu manfaat mandat manipulasi mantap masak \
    masalah masuk masyarakat mati mediasi memo menang mekar merger mesra meriah migrasi mikir milik minat minta \
    minum mirip mobilisasi modal moderasi modifikasi mohon monitor motivasi muat muda mudah muka mukim mula mulai mulia \
    muliakan mundur mungkin murah murni musnah musuh musyawarah mutakhir mutasi mutu
    """

  /// The same for `n` behind `men-` and `pen-`, and for `ny` behind `meny-` and `peny-`.
  static let akarN = "naik nama nanti nasihat negosiasi netral nikah nikmat nilai niat nonaktif normal notifikasi nomor"
  static let akarNy = "nyala nyaman nyanyi nyata nyatakan"

  /// Roots of three letters that may stand alone behind a prefix that ends in no nasal.
  static let akarPendek = "adu aju acu uji isi ubah ada usul ikut izin ukur ulas urus kaji beli gaji jadi tuju laku"

  /// Words whose root no rule finds: word and root in turn.
  static let khusus = """
    kotak kotak keadaan keadaan berada ada bekerja kerja pekerja kerja pekerjaan kerja belajar ajar pelajar ajar \
    pelajaran ajar pembelajaran ajar pengesahan sah mengesahkan sah disahkan sah pengecekan cek mengecek cek mengetahui \
    tahu pengetahuan tahu diketahui tahu berencana rencana menonton tonton nonton tonton pertandingan tanding \
    undangan undangan mengundang undangan diundang undangan organisasi organisasi tahapan tahap bertahap tahap nyoblos coblos
    """

  /// Endings of words that are no particle: `masalah` is no `masa` with `-lah`.
  static let bukanPartikel = """
    masalah sekolah jumlah salah olah telah belah kalah makalah istilah celah langkah nikah berkah tanya punya hanya \
    kuliah sebelah setelah majalah
    """

  static let bagian: [(nama: String, isi: String)] = [
    ("henti", henti), ("akar", akar), ("k", akarK), ("m", akarM), ("n", akarN), ("ny", akarNy),
    ("pendek", akarPendek), ("khusus", khusus), ("partikel", bukanPartikel),
  ]
}
