/// A calendar date of the Gregorian calendar, without a time zone. Written and read as `YYYY-MM-DD` (ISO 8601).
package struct Tanggal: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let tahun: Int16
  package let bulan: UInt8
  package let hari: UInt8

  /// Nil where the calendar has no such day.
  package init?(tahun: Int, bulan: Int, hari: Int) {
    guard (1...9999).contains(tahun), (1...12).contains(bulan), hari >= 1,
      hari <= Tanggal.panjangBulan(bulan, tahun: tahun)
    else { return nil }
    self.tahun = Int16(tahun)
    self.bulan = UInt8(bulan)
    self.hari = UInt8(hari)
  }

  /// For days written in this room, which the calendar has.
  init(unchecked tahun: Int16, _ bulan: UInt8, _ hari: UInt8) {
    self.tahun = tahun
    self.bulan = bulan
    self.hari = hari
  }

  /// Reads exactly `YYYY-MM-DD`; nil for anything else.
  package init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == dash, digits[7] == dash,
      let tahun = number(digits[0..<4]), let bulan = number(digits[5..<7]), let hari = number(digits[8..<10])
    else { return nil }
    self.init(tahun: tahun, bulan: bulan, hari: hari)
  }

  /// Days in a month, 28 to 31.
  package static func panjangBulan(_ bulan: Int, tahun: Int) -> Int {
    switch bulan {
    case 2: tahun % 4 == 0 && (tahun % 100 != 0 || tahun % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day of an earlier month, or that month's last day where it is shorter.
  package func dikurangi(bulan jumlah: Int) -> Tanggal {
    let index = Int(tahun) * 12 + Int(bulan) - 1 - jumlah
    let tahunBaru = max(1, index / 12)
    let bulanBaru = index % 12 + 1
    let hariBaru = min(Int(hari), Tanggal.panjangBulan(bulanBaru, tahun: tahunBaru))
    return Tanggal(tahun: tahunBaru, bulan: bulanBaru, hari: hariBaru) ?? self
  }

  package var description: String { tertulis(tahun, bulan, hari) }

  /// As people write it: `12 Mei 2026`.
  package var kalimat: String { "\(hari) \(Tanggal.namaBulan[Int(bulan) - 1]) \(tahun)" }

  /// The months from January on, in English.
  package static let namaBulanInggris = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// The months from January on.
  package static let namaBulan = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]

  package static func < (a: Tanggal, b: Tanggal) -> Bool { (a.tahun, a.bulan, a.hari) < (b.tahun, b.bulan, b.hari) }
}

/// A year, a month or a day: `2024`, `2024-03`, `2024-03-15`.
package struct TitikWaktu: Sendable, Hashable, CustomStringConvertible {
  package let tahun: Int16
  /// 0 where only the year is known.
  package let bulan: UInt8
  /// 0 where only the month is known.
  package let hari: UInt8

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else or for a day the calendar lacks.
  package init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count >= 4, let year = number(digits[0..<4]), (1000...9999).contains(year) else { return nil }
    var month = 0
    var day = 0
    if digits.count > 4 {
      guard digits.count == 7 || digits.count == 10, digits[4] == dash, let read = number(digits[5..<7]),
        (1...12).contains(read)
      else { return nil }
      month = read
    }
    if digits.count == 10 {
      guard digits[7] == dash, let read = number(digits[8..<10]),
        Tanggal(tahun: year, bulan: month, hari: read) != nil
      else { return nil }
      day = read
    }
    tahun = Int16(year)
    bulan = UInt8(month)
    hari = UInt8(day)
  }

  /// The first day it can mean.
  package var awal: Tanggal? {
    Tanggal(tahun: Int(tahun), bulan: max(1, Int(bulan)), hari: max(1, Int(hari)))
  }

  /// The last day it can mean.
  package var akhir: Tanggal? {
    let month = bulan == 0 ? 12 : Int(bulan)
    return Tanggal(
      tahun: Int(tahun), bulan: month, hari: hari == 0 ? Tanggal.panjangBulan(month, tahun: Int(tahun)) : Int(hari))
  }

  package var description: String { tertulis(tahun, bulan, hari) }
}

/// When information was made: one point, a range (`2025-01/2025-06`), or a series still going on (`2019/..`).
package struct Rentang: Sendable, Hashable, CustomStringConvertible {
  package enum Akhir: Sendable, Hashable {
    case sama
    case titik(TitikWaktu)
    case terbuka
  }

  package let awal: TitikWaktu
  package let akhir: Akhir

  /// Nil unless it is a point, a range in order, or an open series.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, let awal = TitikWaktu(first), parts.count <= 2 else { return nil }
    self.awal = awal
    guard parts.count == 2 else {
      akhir = .sama
      return
    }
    if parts[1] == ".." {
      akhir = .terbuka
      return
    }
    guard let last = TitikWaktu(parts[1]), let a = awal.awal, let b = last.akhir, a <= b else { return nil }
    akhir = .titik(last)
  }

  /// The years it touches; an open series runs to `acuan`.
  package func tahun(acuan: Tanggal) -> ClosedRange<Int> {
    let first = Int(awal.tahun)
    switch akhir {
    case .sama: return first...first
    case .titik(let last): return first...max(first, Int(last.tahun))
    case .terbuka: return first...max(first, Int(acuan.tahun))
    }
  }

  package var description: String {
    switch akhir {
    case .sama: awal.description
    case .titik(let last): "\(awal)/\(last)"
    case .terbuka: "\(awal)/.."
    }
  }
}

private let dash = UInt8(ascii: "-")

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit) else { return nil }
    value = value * 10 + Int(digit - 0x30)
  }
  return digits.isEmpty ? nil : value
}

/// `YYYY-MM-DD`; shorter where day or month is 0. Dates are written for every entry, so this makes one short string.
private func tertulis(_ tahun: Int16, _ bulan: UInt8, _ hari: UInt8) -> String {
  String(unsafeUninitializedCapacity: 10) { text in
    func put(_ number: Int, _ places: Range<Int>) {
      var rest = number
      for place in places.reversed() {
        text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
    }
    put(Int(tahun), 0..<4)
    guard bulan > 0 else { return 4 }
    text[4] = dash
    put(Int(bulan), 5..<7)
    guard hari > 0 else { return 7 }
    text[7] = dash
    put(Int(hari), 8..<10)
    return 10
  }
}
