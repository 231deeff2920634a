import Testing

@testable import DIPFormat

@Suite struct TanggalTests {
  @Test(arguments: [
    "2025-01-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-12-01",
  ])
  func readsACalendarDay(_ text: String) throws {
    #expect(try #require(Tanggal(text)).description == text)
  }

  @Test(arguments: [
    "", "2025", "2025-02", "2025-02-29", "1900-02-29", "2025-04-31", "2025-00-10", "2025-13-01", "2025-01-00",
    "2025-01-32", "0000-01-01", "2025-1-1", "25-01-01", "2025/01/01", "2025-01-01 ", " 2025-01-01", "2025-01-01T00",
    "+025-01-01", "-025-01-01", "２０２５-01", "2025–01–01", "1 Januari 2025", "20250101", "2025-0a-01",
  ])
  func refusesAnythingElse(_ text: String) { #expect(Tanggal(text) == nil) }

  @Test func refusesNumbersNoCalendarHas() {
    for (year, month, day) in [
      (0, 1, 1), (10000, 1, 1), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0), (2025, 2, 29), (.min, 1, 1), (2025, .max, 1),
      (2025, 1, .max),
    ] {
      #expect(Tanggal(tahun: year, bulan: month, hari: day) == nil)
    }
  }

  @Test(arguments: [
    ("2025-12-01", 6, "2025-06-01"), ("2025-08-31", 6, "2025-02-28"), ("2024-08-31", 6, "2024-02-29"),
    ("2025-03-15", 6, "2024-09-15"), ("2025-01-31", 1, "2024-12-31"), ("2025-06-30", 0, "2025-06-30"),
    ("0001-01-15", 6, "0001-07-15"),
  ])
  func goesBackByMonths(_ from: String, _ months: Int, _ expected: String) throws {
    #expect(try #require(Tanggal(from)).dikurangi(bulan: months).description == expected)
  }

  @Test func isOrdered() throws {
    let days = try ["2024-12-31", "2025-01-01", "2025-01-02", "2025-02-01", "2026-01-01"].map {
      try #require(Tanggal($0))
    }
    #expect(days == days.shuffled().sorted())
  }
}

@Suite struct TitikWaktuTests {
  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2024-03-15", "2024-03-15", "2024-03-15"), ("1945-08-17", "1945-08-17", "1945-08-17"),
  ])
  func meansDays(_ text: String, _ first: String, _ last: String) throws {
    let point = try #require(TitikWaktu(text))
    #expect(point.description == text)
    #expect(point.awal == Tanggal(first))
    #expect(point.akhir == Tanggal(last))
  }

  @Test(arguments: [
    "", "24", "0999", "2024-", "2024-00", "2024-13", "2024-1", "2024-02-30", "2024-02-1", "2024.02", "2024-02-011",
    "Maret 2024", "2024 ", "20 24",
  ])
  func refusesAnythingElse(_ text: String) { #expect(TitikWaktu(text) == nil) }
}

@Suite struct RentangTests {
  @Test(arguments: [
    ("2024", 2024...2024), ("2024-03-15", 2024...2024), ("2025-01/2025-06", 2025...2025), ("2019/2021", 2019...2021),
    ("2024/2024", 2024...2024), ("2025-06/2025", 2025...2025), ("2019/..", 2019...2025), ("2025-03-01/..", 2025...2025),
    ("2027/..", 2027...2027),
  ])
  func touchesYears(_ text: String, _ years: ClosedRange<Int>) throws {
    let span = try #require(Rentang(text))
    #expect(span.description == text)
    #expect(span.tahun(acuan: try #require(Tanggal("2025-12-01"))) == years)
  }

  @Test(arguments: [
    "", "/", "/..", "../2024", "2024/", "2024/...", "2024/../2025", "2025/2024", "2025-06/2025-05",
    "2025-06-02/2025-06-01",
    "2024–2025", "2024-2025", "2024 / 2025", "2024/2025/2026", "..", "2024//..",
  ])
  func refusesAnythingElse(_ text: String) { #expect(Rentang(text) == nil) }
}

@Suite struct DasarHukumTests {
  @Test(
    arguments: [
      ("2010-04-30", nil, nil, true), ("2026-01-01", nil, nil, false), ("2025-12-01", nil, nil, true),
      ("2010-04-30", "lain", nil, false), ("2010-04-30", "lain", "2025-12-01", false),
      ("2010-04-30", "lain", "2025-12-02", true),
    ] as [(String, String?, String?, Bool)])
  func isInForce(_ since: String, _ by: String?, _ end: String?, _ expected: Bool) throws {
    let basis = DasarHukum(
      kunci: "k", nama: "n", tentang: "t", berlakuSejak: try #require(Tanggal(since)), diubahOleh: [], dicabutOleh: by,
      dicabutSejak: end.flatMap { Tanggal($0) }, terverifikasi: false, catatan: nil)
    #expect(basis.berlaku(pada: try #require(Tanggal("2025-12-01"))) == expected)
  }
}
