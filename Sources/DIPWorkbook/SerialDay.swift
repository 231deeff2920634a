/// Days as spreadsheets store them: a number, counted from an epoch of the workbook's own.
package enum SerialDay {
  /// Days from 1899-12-31 (serial 0) in the 1900 system, which believes that 1900 was a leap year: from serial 60 on
  /// it is one ahead.
  package static func serial(_ day: CalendarDay) -> Double {
    let number = days(day) - days(CalendarDay(year: 1899, month: 12, day: 31))
    return Double(number > 59 ? number + 1 : number)
  }

  /// The day of a serial number, its time of day left out; nil outside the years 1900 to 9999.
  package static func day(_ serial: Double, uses1904: Bool = false) -> CalendarDay? {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    let whole = Int(serial)
    if uses1904 { return day(days(CalendarDay(year: 1904, month: 1, day: 1)) + whole) }
    guard whole > 0 else { return nil }
    return day(days(CalendarDay(year: 1899, month: 12, day: 31)) + (whole > 59 ? whole - 1 : whole))
  }

  /// Days since 0000-03-01, by whole years that begin in March, so that the leap day comes last.
  private static func days(_ day: CalendarDay) -> Int {
    let year = day.month < 3 ? day.year - 1 : day.year
    let month = (day.month + 9) % 12
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day.day - 1
  }

  private static func day(_ number: Int) -> CalendarDay? {
    var year = (10_000 * number + 14_780) / 3_652_425
    var rest = number - (365 * year + year / 4 - year / 100 + year / 400)
    if rest < 0 {
      year -= 1
      rest = number - (365 * year + year / 4 - year / 100 + year / 400)
    }
    let month = (100 * rest + 52) / 3060
    let day = rest - (month * 306 + 5) / 10 + 1
    let calendarYear = year + (month + 2) / 12
    guard (1900...9999).contains(calendarYear) else { return nil }
    return CalendarDay(year: calendarYear, month: (month + 2) % 12 + 1, day: day)
  }
}
