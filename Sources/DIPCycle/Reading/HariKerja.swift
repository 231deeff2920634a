package import DIPFormat

/// Reckons in working days: Monday to Friday, without the public holidays given as data.
package struct HariKerja: Sendable {
  private let libur: HariLibur

  package init(_ libur: HariLibur) { self.libur = libur }

  package func isKerja(_ tanggal: Tanggal) -> Bool {
    // Day 0 is a Thursday; 2 and 3 are Saturday and Sunday.
    let weekday = ((tanggal.nomorHari % 7) + 7) % 7
    return weekday != 2 && weekday != 3 && libur.libur[tanggal] == nil
  }

  /// That day, or the next one on which people work.
  package func kerjaBerikut(_ tanggal: Tanggal) -> Tanggal {
    var day = tanggal
    while !isKerja(day), let next = day.ditambah(hari: 1) { day = next }
    return day
  }

  /// The working day that many working days later.
  package func ditambah(_ jumlah: Int, pada tanggal: Tanggal) -> Tanggal {
    var day = kerjaBerikut(tanggal)
    for _ in 0..<max(0, jumlah) {
      guard let next = day.ditambah(hari: 1) else { return day }
      day = kerjaBerikut(next)
    }
    return day
  }

  /// Working days after `awal` up to and including `akhir`; 0 where `akhir` is not later.
  package func antara(_ awal: Tanggal, _ akhir: Tanggal) -> Int {
    guard awal < akhir else { return 0 }
    return (awal.nomorHari + 1...akhir.nomorHari).count { Tanggal(nomorHari: $0).map(isKerja) ?? false }
  }

  /// The last day of a step that begins on `mulai`, by its standard time.
  package func batas(_ waktu: WaktuBaku, mulai: Tanggal, tahun: Int) -> Tanggal {
    switch waktu {
    case .menit, .jam: kerjaBerikut(mulai)
    case .hari(let count): ditambah(count, pada: mulai)
    case .bulan(let count): kerjaBerikut(mulai.ditambah(bulan: count))
    case .setahunSekali: Tanggal(tahun: tahun, bulan: 12, hari: 31) ?? mulai
    }
  }
}

extension Tanggal {
  /// Days since 1 January 1970 in the Gregorian calendar (the count of days in `days_from_civil`, C++20's calendar).
  package var nomorHari: Int {
    let month = Int(bulan)
    let year = Int(tahun) - (month <= 2 ? 1 : 0)
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + Int(hari) - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The inverse; nil outside the years 1 to 9999.
  package init?(nomorHari: Int) {
    let shifted = nomorHari + 719_468
    guard shifted >= 0 else { return nil }
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    self.init(
      tahun: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), bulan: month, hari: dayOfYear - (153 * part + 2) / 5 + 1)
  }

  package func ditambah(hari jumlah: Int) -> Tanggal? { Tanggal(nomorHari: nomorHari + jumlah) }

  /// The same day of a later month, or that month's last day where it is shorter.
  package func ditambah(bulan jumlah: Int) -> Tanggal { dikurangi(bulan: -jumlah) }
}
