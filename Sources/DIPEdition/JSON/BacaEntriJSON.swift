import DIPDiagnostics
import DIPFormat
import DIPSource

/// Why a line is no entry: the key, with its value where it has a wrong one.
package struct KesalahanBidang: Error, Sendable, Hashable {
  package var kunci: String
  package var nilai: String
}

/// Reads members of an object, key by key; unknown keys are errors.
struct PembacaObjek {
  let nilai: NilaiJSON
  var awalan = ""

  func salah(_ kunci: String) -> KesalahanBidang {
    var text = ""
    if let value = nilai[kunci] {
      var bytes: [UInt8] = []
      value.kanonik(into: &bytes)
      text = String(decoding: bytes.prefix(200), as: UTF8.self)
    }
    return KesalahanBidang(kunci: awalan + kunci, nilai: text)
  }

  func hanya(_ dikenal: Set<String>) throws(KesalahanBidang) {
    guard let members = nilai.anggota else { throw KesalahanBidang(kunci: awalan, nilai: "") }
    for member in members where !dikenal.contains(member.kunci) { throw salah(member.kunci) }
  }

  func teks(_ kunci: String) throws(KesalahanBidang) -> String {
    guard let text = nilai[kunci]?.teks else { throw salah(kunci) }
    return text
  }

  func angka(_ kunci: String) throws(KesalahanBidang) -> Int {
    guard let number = nilai[kunci]?.angka, number >= 0 else { throw salah(kunci) }
    return number
  }

  func saklar(_ kunci: String) throws(KesalahanBidang) -> Bool {
    guard let flag = nilai[kunci]?.saklar else { throw salah(kunci) }
    return flag
  }

  func sidik(_ kunci: String) throws(KesalahanBidang) -> Sidik {
    guard let sidik = Sidik(try teks(kunci)) else { throw salah(kunci) }
    return sidik
  }

  func tanggal(_ kunci: String) throws(KesalahanBidang) -> Tanggal {
    guard let date = Tanggal(try teks(kunci)) else { throw salah(kunci) }
    return date
  }

  /// Nil where the key is absent.
  func mungkin<Hasil>(
    _ kunci: String, _ baca: (PembacaObjek, String) throws(KesalahanBidang) -> Hasil
  ) throws(KesalahanBidang) -> Hasil? {
    guard nilai[kunci] != nil else { return nil }
    return try baca(self, kunci)
  }

  func mungkinTeks(_ kunci: String) throws(KesalahanBidang) -> String? {
    guard nilai[kunci] != nil else { return nil }
    return try teks(kunci)
  }

  func mungkinTanggal(_ kunci: String) throws(KesalahanBidang) -> Tanggal? {
    guard nilai[kunci] != nil else { return nil }
    return try tanggal(kunci)
  }

  func objek(_ kunci: String) throws(KesalahanBidang) -> PembacaObjek {
    guard let value = nilai[kunci], value.anggota != nil else { throw salah(kunci) }
    return PembacaObjek(nilai: value, awalan: awalan + kunci + ".")
  }

  func paraTeks(_ kunci: String, bolehTiada: Bool = false) throws(KesalahanBidang) -> [String] {
    guard let value = nilai[kunci] else {
      if bolehTiada { return [] }
      throw salah(kunci)
    }
    guard let items = value.daftar else { throw salah(kunci) }
    var texts: [String] = []
    for item in items {
      guard let text = item.teks else { throw salah(kunci) }
      texts.append(text)
    }
    return texts
  }

  func paraObjek(_ kunci: String, bolehTiada: Bool = false) throws(KesalahanBidang) -> [PembacaObjek] {
    guard let value = nilai[kunci] else {
      if bolehTiada { return [] }
      throw salah(kunci)
    }
    guard let items = value.daftar else { throw salah(kunci) }
    var objects: [PembacaObjek] = []
    for item in items {
      guard item.anggota != nil else { throw salah(kunci) }
      objects.append(PembacaObjek(nilai: item, awalan: awalan + kunci + "."))
    }
    return objects
  }

  /// The value for which `cari` finds something.
  func pilihan<Hasil>(
    _ kunci: String, _ cari: (String) -> Hasil?
  ) throws(KesalahanBidang) -> Hasil {
    guard let found = cari(try teks(kunci)) else { throw salah(kunci) }
    return found
  }
}

extension EntriJSON {
  static let kunci: Set<String> = Set(KunciEntri.allCases.map(\.tertulis)).union(["isi"])

  /// The entry of an object that `tulis` wrote. `ukuran` gives the size of a published file.
  ///
  /// Rules of the format are not asked again: they may have changed since the edition was ratified.
  package static func baca(
    _ nilai: NilaiJSON, _ nama: Penamaan, sumber: String, ukuran: (String) -> Int
  ) throws(KesalahanBidang) -> EntriBeku {
    let objek = PembacaObjek(nilai: nilai)
    try objek.hanya(kunci)
    let dibuat = try objek.objek("dibuat")
    try dibuat.hanya(["waktu", "tempat"])
    let cabut = try objek.mungkin("dicabut") { (o, k) throws(KesalahanBidang) in try o.objek(k) }
    var pemilu: SubkategoriID?
    if objek.nilai["subkategori_pemilu"] != nil {
      pemilu = try objek.pilihan("subkategori_pemilu") { nama.kosakata.cari($0) }
    }
    var dicabut: Pencabutan?
    if let cabut {
      try cabut.hanya(["tanggal", "alasan"])
      dicabut = Pencabutan(tanggal: try cabut.tanggal("tanggal"), alasan: try cabut.teks("alasan"))
    }
    let entri = Entri(
      kode: try objek.pilihan("kode") { $0.isEmpty ? nil : $0 }, judul: try objek.teks("judul"),
      ringkasan: try objek.teks("ringkasan"), jenis: try objek.pilihan("jenis") { Jenis(rawValue: $0) },
      kelas: try objek.pilihan("kelas") { Kelas(kode: $0) },
      subkategori: try objek.pilihan("subkategori") { nama.kosakata.cari($0) }, rezim: try rezim(objek),
      subkategoriPemilu: pemilu, kegiatan: try objek.mungkinTeks("kegiatan"), menguasai: try menguasai(objek, nama),
      penanggungJawab: try pihak(objek, nama),
      dibuat: Pembuatan(
        waktu: try dibuat.pilihan("waktu") { Rentang($0) }, tempat: try dibuat.paraTeks("tempat")),
      bentuk: try bentuk(objek), retensi: try retensi(objek.objek("retensi")), berkas: try berkas(objek, ukuran),
      caraMemperoleh: try objek.mungkinTeks("cara_memperoleh"), biaya: try objek.mungkinTeks("biaya"),
      dikecualikanSebagian: try objek.paraTeks("dikecualikan_sebagian", bolehTiada: true),
      diperbarui: try objek.mungkinTanggal("diperbarui"), divalidasi: try objek.mungkinTanggal("divalidasi"),
      judulEn: try objek.mungkinTeks("judul_en"), bahasa: try objek.mungkinTeks("bahasa"), dicabut: dicabut,
      pengecualianAturan: try pengecualian(objek), sumber: sumber)
    return EntriBeku(entri: entri, isi: try objek.mungkinTeks("isi") ?? "")
  }

  private static func rezim(_ objek: PembacaObjek) throws(KesalahanBidang) -> Rezim {
    var hasil: Rezim = []
    for kode in try objek.paraTeks("rezim") {
      guard let one = Rezim.nama.first(where: { $0.kode == kode }) else { throw objek.salah("rezim") }
      hasil.insert(one.nilai)
    }
    return hasil
  }

  private static func bentuk(_ objek: PembacaObjek) throws(KesalahanBidang) -> Bentuk {
    var hasil: Bentuk = []
    for kode in try objek.paraTeks("bentuk") {
      guard let one = Bentuk.nama.first(where: { $0.kode == kode }) else { throw objek.salah("bentuk") }
      hasil.insert(one.nilai)
    }
    guard !hasil.isEmpty else { throw objek.salah("bentuk") }
    return hasil
  }

  private static func menguasai(_ objek: PembacaObjek, _ nama: Penamaan) throws(KesalahanBidang) -> [UnitID] {
    var hasil: [UnitID] = []
    for kode in try objek.paraTeks("menguasai") {
      guard let id = nama.cariUnit(kode) else { throw objek.salah("menguasai") }
      hasil.append(id)
    }
    guard !hasil.isEmpty else { throw objek.salah("menguasai") }
    return hasil
  }

  private static func pihak(_ objek: PembacaObjek, _ nama: Penamaan) throws(KesalahanBidang) -> [PenanggungJawab] {
    var hasil: [PenanggungJawab] = []
    for satu in try objek.paraObjek("penanggung_jawab") {
      try satu.hanya(["unit", "jabatan", "luar"])
      if satu.nilai["luar"] != nil {
        hasil.append(.luar(try satu.teks("luar")))
        continue
      }
      let unit = try satu.pilihan("unit") { nama.cariUnit($0) }
      let jabatan = try satu.mungkinTeks("jabatan")
      hasil.append(jabatan.map { .jabatan(unit, $0) } ?? .unit(unit))
    }
    guard !hasil.isEmpty else { throw objek.salah("penanggung_jawab") }
    return hasil
  }

  private static func retensi(_ objek: PembacaObjek) throws(KesalahanBidang) -> Retensi {
    try objek.hanya(["aktif", "inaktif", "sejak", "nasib", "jra", "asli"])
    var hasil = Retensi()
    hasil.aktif = try masa(objek, "aktif")
    hasil.inaktif = try masa(objek, "inaktif")
    hasil.sejak = try objek.mungkinTeks("sejak")
    if objek.nilai["nasib"] != nil { hasil.nasib = try objek.pilihan("nasib") { Retensi.Nasib(rawValue: $0) } }
    hasil.jra = try objek.mungkinTeks("jra")
    hasil.asli = try objek.mungkinTeks("asli")
    return hasil
  }

  private static func masa(_ objek: PembacaObjek, _ kunci: String) throws(KesalahanBidang) -> Retensi.Masa? {
    guard objek.nilai[kunci] != nil else { return nil }
    return try objek.pilihan(kunci) { text in
      if text == "selama_berlaku" { return .selamaBerlaku }
      if text == "selama_menjabat" { return .selamaMenjabat }
      let parts = text.split(separator: " ")
      guard parts.count == 2, let number = Int(parts[0]) else { return nil }
      return parts[1] == "tahun" ? .tahun(number) : parts[1] == "bulan" ? .bulan(number) : nil
    }
  }

  private static func berkas(
    _ objek: PembacaObjek, _ ukuran: (String) -> Int
  ) throws(KesalahanBidang) -> [Berkas] {
    var hasil: [Berkas] = []
    for satu in try objek.paraObjek("berkas", bolehTiada: true) {
      try satu.hanya(["nama", "lokasi"])
      let place = try satu.teks("lokasi")
      let lokasi: Berkas.Lokasi =
        place.hasPrefix("berkas/") ? .berkas(path: place, ukuran: ukuran(place)) : .tautan(place)
      hasil.append(Berkas(nama: try satu.teks("nama"), lokasi: lokasi))
    }
    return hasil
  }

  private static func pengecualian(_ objek: PembacaObjek) throws(KesalahanBidang) -> [PengecualianAturan] {
    var hasil: [PengecualianAturan] = []
    for satu in try objek.paraObjek("pengecualian_aturan", bolehTiada: true) {
      try satu.hanya(["aturan", "alasan"])
      hasil.append(
        PengecualianAturan(aturan: try satu.pilihan("aturan") { RuleCode($0) }, alasan: try satu.teks("alasan")))
    }
    return hasil
  }
}
