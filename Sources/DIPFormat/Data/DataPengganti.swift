/// What the rules of an entry are asked against where the office's own data could not be read.
extension BadanPublik {
  /// An office without units, on the last day there is.
  package static func pengganti(tanggal: Tanggal?) -> BadanPublik {
    BadanPublik(
      contoh: false, nama: "", namaPendek: "", tingkat: "", kota: "", alamatSitus: "/",
      tanggalAcuan: tanggal ?? Tanggal(unchecked: 9999, 12, 31), warna: "#7a1f1f",
      mejaLayanan: MejaLayanan(alamat: "", jam: ""), eppid: EPPID(nama: "", permintaan: ""), peran: [], unit: [])
  }
}

extension Kosakata {
  /// A vocabulary without sub-categories.
  package static var pengganti: Kosakata {
    let none = PenjelasanKelas(nama: "", dasar: "", penjelasan: "")
    return Kosakata(
      subkategori: [], kelas: Kelas.allCases.map { _ in none }, dikecualikan: none, kata17: [])
  }
}
