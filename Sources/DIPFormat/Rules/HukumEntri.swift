/// The law of an entry as a table: what each row asks, under which code, and since when.
///
/// Rows run from top to bottom; a later one may use what an earlier one understood. Personal data (142–144), the body
/// (601–613) and rules across entries (4xx) are asked where the whole file or the whole register is in hand.
package enum HukumEntri {
  package static let tabel: [Aturan] = [
    // kode, berlaku sejak, jenis aturan
    Aturan(101, .selalu, KodeEntri()),
    Aturan(102, .uuKIP, Wajib(.judul)),
    Aturan(102, .uuKIP, Wajib(.ringkasan)),
    Aturan(103, .uuKIP, Wajib(.menguasai)),
    Aturan(104, .uuKIP, Wajib(.penanggungJawab)),
    Aturan(105, .uuKIP, Wajib(.dibuat)),
    Aturan(105, .uuKIP, Wajib(.dibuat, "waktu")),
    Aturan(105, .uuKIP, Wajib(.dibuat, "tempat")),
    Aturan(106, .uuKIP, Wajib(.bentuk)),
    Aturan(107, .uuKIP, Wajib(.retensi)),

    Aturan(117, .selalu, Teks(.judul, \.judul)),
    Aturan(117, .selalu, Teks(.ringkasan, \.ringkasan)),
    Aturan(117, .selalu, Teks(.kegiatan, \.kegiatan)),
    Aturan(117, .selalu, Teks(.caraMemperoleh, \.caraMemperoleh)),
    Aturan(117, .selalu, Teks(.biaya, \.biaya)),
    Aturan(117, .selalu, Teks(.judulEn, \.judulEn)),
    Aturan(147, .selalu, KodeBahasa()),

    Aturan(115, .selalu, PilihanJenis()),
    Aturan(136, .uuKIP, BukanDikecualikan()),
    Aturan(109, .uuKIP, PilihanKelas()),
    Aturan(110, .uuKIP, PilihanSubkategori()),
    Aturan(111, .uuKIP, SubkategoriSekelas()),
    Aturan(112, .selalu, PilihanRezim()),
    Aturan(113, .perkiPemilu, SubkategoriPemilu()),

    Aturan(122, .uuKIP, UnitMenguasai()),
    Aturan(122, .uuKIP, ParaPenanggungJawab()),
    Aturan(123, .uuKIP, BukanNamaOrang()),
    Aturan(120, .uuKIP, WaktuDanTempat()),
    Aturan(121, .selalu, TidakMendahului()),
    Aturan(124, .uuKIP, PilihanBentuk()),
    Aturan(128, .uuKIP, RetensiTerurai()),
    Aturan(129, .selalu, BerkasDanTautan()),
    Aturan(125, .uuKIP, DaringPerluBerkas()),
    Aturan(133, .uuKIP, AdaCaraMemperoleh()),

    Aturan(118, .selalu, TanggalSah(.diperbarui, \.diperbarui)),
    Aturan(118, .selalu, TanggalSah(.divalidasi, \.divalidasi)),
    Aturan(119, .selalu, UrutanTanggal()),
    Aturan(140, .selalu, Dicabut()),
    Aturan(138, .uuKIP, BerkalaTervalidasi()),

    Aturan(134, .selalu, BukanKategori()),
    Aturan(135, .uuKIP, BukanPasal17()),
    Aturan(137, .uuKIP, KelasSesuaiJudul()),
    Aturan(145, .uuKIP, RujukanDIK()),
    Aturan(141, .selalu, PengecualianBeralasan()),
  ]
}
