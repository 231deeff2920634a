import DIPFormat
import Glibc

/// The clock, as the calendar on the wall shows it. No build asks for it; records do, to say when they were made.
enum Jam {
  static func hariIni() -> Tanggal? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return Tanggal(tahun: Int(parts.tm_year) + 1900, bulan: Int(parts.tm_mon) + 1, hari: Int(parts.tm_mday))
  }
}
