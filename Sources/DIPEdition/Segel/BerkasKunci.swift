import DIPFormat

/// What a policy says of keys, in the form that OpenSSH and OpenSSL read: frozen into the edition, so that anyone can check
/// its seals with those programs alone. Each file is a function of the judging policy and nothing else.
package enum BerkasKunci {
  package static let penandaTangan = "allowed_signers"
  package static let capWaktu = "cap-waktu.pem"
  static let semua = [penandaTangan, capWaktu]

  /// The files of a policy; none where it names neither keys nor time stampers.
  package static func tulis(_ kebijakan: Kebijakan) -> [(lokasi: String, bytes: [UInt8])] {
    var files: [(lokasi: String, bytes: [UInt8])] = []
    let signers = penandaTangan(kebijakan)
    if !signers.isEmpty { files.append((penandaTangan, Array(signers.utf8))) }
    let stampers = kebijakan.capWaktu.map(\.sertifikat).joined()
    if !stampers.isEmpty { files.append((capWaktu, Array(stampers.utf8))) }
    return files
  }

  /// `allowed_signers` (ssh-keygen(1), ALLOWED SIGNERS): a line a key, by person and in the policy's order. A key is
  /// good only for seals, and from the later beginning to the earlier end of its own time, the person's office, and
  /// its retirement. Compromised keys stay: which of their seals fall is for the time stamps to say.
  private static func penandaTangan(_ kebijakan: Kebijakan) -> String {
    var text = ""
    for orang in kebijakan.orang {
      for kunci in orang.kunci {
        let mulai = max(orang.sejak, kunci.sejak)
        let pensiun = kebijakan.pencabutan.filter { $0.sidikJari == kunci.sidikJari && $0.sebab == .pensiun }
        var pilihan = [
          "namespaces=\"\(PernyataanSegel.ruangNama)\"", "valid-after=\"\(WaktuSSH.awal(mulai))\"",
        ]
        let akhir =
          [orang.sampai, kunci.sampai].compactMap { $0 }.map { WaktuSSH.akhir($0) }
          + pensiun.map { WaktuSSH.sebelum($0.tanggal) }
        if let paling = akhir.min() { pilihan.append("valid-before=\"\(paling)\"") }
        text += "\(orang.kode) \(pilihan.joined(separator: ",")) \(kunci.tertulis)\n"
      }
    }
    return text
  }
}

/// Moments as ssh-keygen takes them. All end in `Z`: without it they would follow the zone of whoever checks.
enum WaktuSSH {
  private static func hari(_ tanggal: Tanggal) -> String { tanggal.description.filter { $0 != "-" } }

  static func awal(_ tanggal: Tanggal) -> String { hari(tanggal) + "000000Z" }
  static func akhir(_ tanggal: Tanggal) -> String { hari(tanggal) + "235959Z" }
  /// The day itself: noon, so that it lies within every key's first and last day.
  static func tengah(_ tanggal: Tanggal) -> String { hari(tanggal) + "120000Z" }
  /// The end of what was good before the day: its first second, which its noon is past.
  static func sebelum(_ tanggal: Tanggal) -> String { hari(tanggal) + "000000Z" }
}
