import DIPFormat

/// `edisi.json`: one canonical line.
package enum EdisiJSON {
  package static func tulis(_ edisi: Edisi) -> NilaiJSON {
    .objek([
      ("format", .teks(Edisi.format)), ("nama", .teks(edisi.nama.description)),
      ("tanggal", .teks(edisi.tanggal.description)), ("contoh", .saklar(edisi.contoh)),
      ("badan_publik", .teks(edisi.badanPublik)), ("jumlah", jumlah(edisi.jumlah)),
      ("daftar", berkas(edisi.daftar)), ("sidik_entri", berkas(edisi.sidikEntri)),
      (
        "unit",
        .daftar(
          edisi.unit.map {
            .objek([("kode", .teks($0.kode)), ("nama", .teks($0.nama)), ("singkatan", .teks($0.singkatan))])
          })
      ),
      (
        "peran",
        .daftar(
          edisi.peran.map {
            .objek([("kunci", .teks($0.kunci)), ("nama", .teks($0.nama)), ("jabatan", .teks($0.jabatan))])
          })
      ), ("dasar_hukum", .daftar(edisi.dasarHukum.map(dasar))),
      ("kosakata", .objek([("sha256", .teks(edisi.kosakata.heksa))])), ("kebijakan", berkas(edisi.kebijakan)),
      ("kunci", edisi.kunci.isEmpty ? nil : .daftar(edisi.kunci.map(berkas))),
      ("data", .daftar(edisi.data.map(berkas))), ("lampiran", .daftar(edisi.lampiran.map(berkas))),
      (
        "sebelum",
        edisi.sebelum.map {
          .objek([("nama", .teks($0.nama.description)), ("manifest", .teks($0.manifest.heksa))])
        }
      ),
    ])
  }

  private static func jumlah(_ jumlah: Edisi.Jumlah) -> NilaiJSON {
    .objek(
      [("semua", .angka(jumlah.semua)), ("dicabut", .angka(jumlah.dicabut))]
        + Kelas.allCases.map { ($0.kode, .angka(jumlah.perKelas[Int($0.rawValue)])) })
  }

  private static func berkas(_ berkas: BerkasEdisi) -> NilaiJSON {
    .objek([
      ("berkas", .teks(berkas.lokasi)), ("ukuran", .angka(berkas.ukuran)), ("sha256", .teks(berkas.sidik.heksa)),
    ])
  }

  private static func dasar(_ dasar: Edisi.Dasar) -> NilaiJSON {
    .objek([
      ("kunci", .teks(dasar.kunci)), ("nama", .teks(dasar.nama)),
      ("berlaku_sejak", .teks(dasar.berlakuSejak.description)),
      ("dicabut_sejak", .mungkin(dasar.dicabutSejak?.description)), ("terverifikasi", .saklar(dasar.terverifikasi)),
    ])
  }

  static let kunci: Set<String> = [
    "format", "nama", "tanggal", "contoh", "badan_publik", "jumlah", "daftar", "sidik_entri", "unit", "peran",
    "dasar_hukum", "kosakata", "kebijakan", "kunci", "data", "lampiran", "sebelum",
  ]

  package static func baca(_ nilai: NilaiJSON) throws(KesalahanBidang) -> Edisi {
    let objek = PembacaObjek(nilai: nilai)
    guard try objek.teks("format") == Edisi.format else { throw objek.salah("format") }
    try objek.hanya(kunci)
    var sebelum: Edisi.Sebelum?
    if objek.nilai["sebelum"] != nil {
      let one = try objek.objek("sebelum")
      try one.hanya(["nama", "manifest"])
      sebelum = Edisi.Sebelum(nama: try one.pilihan("nama") { NamaEdisi($0) }, manifest: try one.sidik("manifest"))
    }
    let kosakata = try objek.objek("kosakata")
    try kosakata.hanya(["sha256"])
    return Edisi(
      nama: try objek.pilihan("nama") { NamaEdisi($0) }, tanggal: try objek.tanggal("tanggal"),
      contoh: try objek.saklar("contoh"), badanPublik: try objek.teks("badan_publik"),
      jumlah: try bacaJumlah(objek.objek("jumlah")), daftar: try bacaBerkas(objek.objek("daftar")),
      sidikEntri: try bacaBerkas(objek.objek("sidik_entri")), unit: try bacaUnit(objek), peran: try bacaPeran(objek),
      dasarHukum: try bacaDasar(objek), kosakata: try kosakata.sidik("sha256"),
      kebijakan: try bacaBerkas(objek.objek("kebijakan")),
      kunci: objek.nilai["kunci"] == nil ? [] : try paraBerkas(objek, "kunci"),
      data: try paraBerkas(objek, "data"),
      lampiran: try paraBerkas(objek, "lampiran"), sebelum: sebelum)
  }

  private static func bacaJumlah(_ objek: PembacaObjek) throws(KesalahanBidang) -> Edisi.Jumlah {
    try objek.hanya(Set(["semua", "dicabut"] + Kelas.allCases.map(\.kode)))
    var perKelas: [Int] = []
    for kelas in Kelas.allCases { perKelas.append(try objek.angka(kelas.kode)) }
    return Edisi.Jumlah(semua: try objek.angka("semua"), perKelas: perKelas, dicabut: try objek.angka("dicabut"))
  }

  private static func bacaBerkas(_ objek: PembacaObjek) throws(KesalahanBidang) -> BerkasEdisi {
    try objek.hanya(["berkas", "ukuran", "sha256"])
    return BerkasEdisi(
      lokasi: try objek.teks("berkas"), ukuran: try objek.angka("ukuran"), sidik: try objek.sidik("sha256"))
  }

  private static func paraBerkas(_ objek: PembacaObjek, _ kunci: String) throws(KesalahanBidang) -> [BerkasEdisi] {
    var hasil: [BerkasEdisi] = []
    for one in try objek.paraObjek(kunci) { hasil.append(try bacaBerkas(one)) }
    return hasil
  }

  private static func bacaUnit(_ objek: PembacaObjek) throws(KesalahanBidang) -> [Edisi.Unit] {
    var hasil: [Edisi.Unit] = []
    for one in try objek.paraObjek("unit") {
      try one.hanya(["kode", "nama", "singkatan"])
      hasil.append(
        Edisi.Unit(kode: try one.teks("kode"), nama: try one.teks("nama"), singkatan: try one.teks("singkatan")))
    }
    return hasil
  }

  private static func bacaPeran(_ objek: PembacaObjek) throws(KesalahanBidang) -> [Edisi.Peran] {
    var hasil: [Edisi.Peran] = []
    for one in try objek.paraObjek("peran") {
      try one.hanya(["kunci", "nama", "jabatan"])
      hasil.append(
        Edisi.Peran(kunci: try one.teks("kunci"), nama: try one.teks("nama"), jabatan: try one.teks("jabatan")))
    }
    return hasil
  }

  private static func bacaDasar(_ objek: PembacaObjek) throws(KesalahanBidang) -> [Edisi.Dasar] {
    var hasil: [Edisi.Dasar] = []
    for one in try objek.paraObjek("dasar_hukum") {
      try one.hanya(["kunci", "nama", "berlaku_sejak", "dicabut_sejak", "terverifikasi"])
      hasil.append(
        Edisi.Dasar(
          kunci: try one.teks("kunci"), nama: try one.teks("nama"), berlakuSejak: try one.tanggal("berlaku_sejak"),
          dicabutSejak: try one.mungkinTanggal("dicabut_sejak"), terverifikasi: try one.saklar("terverifikasi")))
    }
    return hasil
  }
}
