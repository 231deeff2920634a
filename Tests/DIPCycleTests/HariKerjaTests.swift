import DIPFormat
import Foundation
import Testing

@testable import DIPCycle

/// Days and working days, against the calendar of Foundation.
@Suite struct HariKerjaTests {
  private static func hari(_ text: String) throws -> Tanggal { try #require(Tanggal(text)) }

  @Test func dayNumbersAgreeWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -20_000, through: 40_000, by: 37) {
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let day = try #require(Tanggal(nomorHari: number))
      #expect(Int(day.tahun) == parts.year && Int(day.bulan) == parts.month && Int(day.hari) == parts.day)
      #expect(day.nomorHari == number)
      let isWeekend = parts.weekday == 1 || parts.weekday == 7
      #expect(HariKerja(HariLibur()).isKerja(day) == !isWeekend, "\(day)")
    }
  }

  @Test(arguments: [
    ("30 menit", "2026-04-30", "2026-04-30"), ("1 hari", "2026-04-30", "2026-05-04"),
    ("1 hari", "2026-05-02", "2026-05-05"),
    ("1 bulan", "2026-01-31", "2026-03-02"), ("1 bulan", "2026-04-01", "2026-05-04"),
    ("setahun sekali", "2026-06-01", "2026-12-31"),
    ("3 hari", "2026-04-29", "2026-05-05"),
  ])
  func theLastDayOfAStep(_ waktu: String, _ mulai: String, _ batas: String) throws {
    let kerja = HariKerja(HariLibur([try Self.hari("2026-05-01"): "Hari Buruh"]))
    let standard = try #require(WaktuBaku(waktu))
    #expect(kerja.batas(standard, mulai: try Self.hari(mulai), tahun: 2026).description == batas)
  }

  @Test func latenessIsCountedInWorkingDays() throws {
    let kerja = HariKerja(HariLibur([try Self.hari("2026-05-01"): "Hari Buruh"]))
    #expect(kerja.antara(try Self.hari("2026-04-30"), try Self.hari("2026-05-05")) == 2)
    #expect(kerja.antara(try Self.hari("2026-05-05"), try Self.hari("2026-04-30")) == 0)
  }

  @Test(arguments: ["", "segera", "0 hari", "1.5 bulan", "-1 hari", "1 windu", "1 hari kerja"])
  func otherTimesAreNotUnderstood(_ text: String) { #expect(WaktuBaku(text) == nil) }
}
