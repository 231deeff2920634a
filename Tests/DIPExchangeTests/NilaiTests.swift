import Testing

@testable import DIPExchange

@Suite struct NilaiTests {
  @Test(arguments: [
    ("2025", "2025"), ("Tahun 2025", "2025"), ("TA 2025", "2025"), ("Maret 2025", "2025-03"), ("03/2025", "2025-03"),
    ("12 Maret 2025", "2025-03-12"), ("12/03/2025", "2025-03-12"), ("12-03-2025", "2025-03-12"),
    ("2025/2026", "2025/2026"), ("2025-2026", "2025/2026"), ("2025 s.d. 2026", "2025/2026"),
    ("Januari s.d. Juni 2025", "2025-01/2025-06"), ("Januari 2025 – Juni 2025", "2025-01/2025-06"),
    ("2019 - sekarang", "2019/.."), ("2019/..", "2019/.."), ("Triwulan III 2025", "2025-07/2025-09"),
    ("Semester 2 Tahun 2025", "2025-07/2025-12"), ("2025-03-12", "2025-03-12"), ("Pebruari 2024", "2024-02"),
  ])
  func times(_ text: String, _ wanted: String) { #expect(NilaiWaktu.waktu(text) == wanted) }

  @Test(arguments: ["setiap bulan", "31 Februari 2025", "13/2025", "segera", "Triwulan V 2025", "2026/2025", ""])
  func notTimes(_ text: String) { #expect(NilaiWaktu.waktu(text) == nil) }

  @Test(arguments: [
    ("Jakarta, 2025", "2025", ["Jakarta"]), ("2025, Jakarta", "2025", ["Jakarta"]),
    ("Labuan Bajo,\n12 Maret 2025", "2025-03-12", ["Labuan Bajo"]),
    ("Tegal / Jakarta, 2025/2026", "2025/2026", ["Tegal", "Jakarta"]), ("Labuan Bajo 2025", "2025", ["Labuan Bajo"]),
    ("2025", "2025", []), ("Labuan Bajo", "", ["Labuan Bajo"]), ("2024, 2025, Ruteng", "2024/2025", ["Ruteng"]),
    ("tiap bulan 3x, Ruteng", "tiap bulan 3x", ["Ruteng"]), ("2024 di Labuan Bajo", "2024", ["Labuan Bajo"]),
    ("Labuan Bajo / 2025", "2025", ["Labuan Bajo"]), ("2025 / Ruteng / Bajawa", "2025", ["Ruteng", "Bajawa"]),
  ])
  func timesAndPlaces(_ text: String, _ time: String, _ places: [String]) {
    let parts = NilaiWaktu.terpisah(text)
    #expect(parts.waktu == time)
    #expect(parts.tempat == places)
  }

  @Test(arguments: [
    ("2 tahun aktif 3 tahun inaktif", "2 tahun", "3 tahun", "", ""),
    ("Aktif: 2 tahun; inaktif: 3 tahun; musnah", "2 tahun", "3 tahun", "musnah", ""),
    ("Aktif 1 thn, In Aktif 4 thn, Permanen", "1 tahun", "4 tahun", "permanen", ""),
    ("Selama Berlaku", "selama_berlaku", "", "", ""), ("Selama menjabat", "selama_menjabat", "", "", ""),
    ("Permanen", "", "", "permanen", ""), ("2 (dua) tahun aktif", "2 tahun", "", "", ""),
    ("5 Tahun", "", "", "", "5 Tahun"), ("Selama Relevan", "", "", "", "Selama Relevan"),
    ("2 tahun aktif setelah diaudit", "2 tahun", "", "", "2 tahun aktif setelah diaudit"),
    ("6 bulan aktif, dinilai kembali", "6 bulan", "", "dinilai_kembali", ""),
  ])
  func retention(_ text: String, _ active: String, _ inactive: String, _ fate: String, _ verbatim: String) {
    let value = NilaiRetensi(text)
    #expect([value.aktif, value.inaktif, value.nasib, value.asli] == [active, inactive, fate, verbatim])
  }

  @Test func boxes() {
    #expect(["√", "✓", "v", "V", "x"].map(NilaiPilihan.centang) == [true, true, true, true, true])
    #expect(["-", "", "Tidak"].map(NilaiPilihan.centang) == [false, false, false])
    #expect(NilaiPilihan.centang("di arsip") == nil)
  }
}
