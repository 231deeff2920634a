import DIPFormat
import DIPTools

/// A time stamp over a seal's signature (RFC 3161): `segel/<orang>.json.sig.tsr`, the answer of a time stamping authority.
struct CapWaktu {
  static let akhiran = ".tsr"

  enum Hasil: Equatable {
    /// Made by an authority that the policy trusts, at this moment: seconds since 1970 and the day in eastern Indonesia,
    /// the latest of the country's, so that no stamp counts as older than it is anywhere here.
    case sah(detik: Int, hari: Tanggal)
    case ditolak(DuaBahasa)
  }

  let alat: Toolbox

  /// `token` and `data` are paths; `jangkar` the certificates that the policy trusts.
  func periksa(token: String, data: String, jangkar: String?) throws(ToolError) -> Hasil {
    guard let jangkar else {
      return .ditolak(
        DuaBahasa("kebijakan tidak menyebut penerbit cap waktu", "the policy names no time stamping authority"))
    }
    let told = try alat.run(.openssl, ["ts", "-reply", "-in", token, "-text"])
    guard told.status == 0, let moment = CapWaktu.waktu(told.text) else {
      return .ditolak(DuaBahasa("cap waktu tidak dapat dibaca", "the time stamp cannot be read"))
    }
    // The authority's certificate must have been good when it stamped, not today: the edition is to hold for decades.
    let answer = try alat.run(
      .openssl,
      ["ts", "-verify", "-in", token, "-data", data, "-CAfile", jangkar, "-attime", String(moment.detik)])
    guard answer.status == 0, answer.text.contains("Verification: OK") || answer.words.contains("Verification: OK")
    else {
      return .ditolak(
        DuaBahasa(
          "cap waktu bukan untuk segel ini, atau penerbitnya tidak dipercaya kebijakan",
          "the time stamp is for something else, or its authority is not trusted by the policy"))
    }
    return .sah(detik: moment.detik, hari: moment.hari)
  }

  private static let bulan = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The moment in OpenSSL's `Time stamp: Nov  6 17:00:00 2026 GMT` (fractions of a second may follow the seconds).
  static func waktu(_ text: String) -> (detik: Int, hari: Tanggal)? {
    let mark = "Time stamp: "
    guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(mark) }) else { return nil }
    let words = line.dropFirst(mark.count).split(separator: " ")
    guard words.count == 5, words[4] == "GMT", let month = bulan.firstIndex(of: String(words[0])),
      let day = Int(words[1]), let year = Int(words[3])
    else { return nil }
    let clock = words[2].split(separator: ":")
    guard clock.count == 3, let hour = Int(clock[0]), let minute = Int(clock[1]),
      let second = Int(clock[2].prefix { $0 != "." }), (0...23).contains(hour), (0...59).contains(minute),
      (0...60).contains(second), let date = Tanggal(tahun: year, bulan: month + 1, hari: day)
    else { return nil }
    // Western Indonesia is 7 hours ahead of GMT, eastern 9.
    return (
      hariSejak1970(date) * 86_400 + hour * 3600 + minute * 60 + second, hour >= 15 ? besok(date) : date
    )
  }

  private static func besok(_ date: Tanggal) -> Tanggal {
    Tanggal(tahun: Int(date.tahun), bulan: Int(date.bulan), hari: Int(date.hari) + 1)
      ?? Tanggal(tahun: Int(date.tahun), bulan: Int(date.bulan) + 1, hari: 1)
      ?? Tanggal(tahun: Int(date.tahun) + 1, bulan: 1, hari: 1) ?? date
  }

  /// Days from 1 January 1970, by counting leap days.
  static func hariSejak1970(_ date: Tanggal) -> Int {
    let before = Int(date.tahun) - 1
    let years = before * 365 + before / 4 - before / 100 + before / 400
    let months = (1..<Int(date.bulan)).reduce(0) { $0 + Tanggal.panjangBulan($1, tahun: Int(date.tahun)) }
    return years + months + Int(date.hari) - 1 - 719_162
  }
}
