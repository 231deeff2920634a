import DIPFormat
import DIPTools

/// Asks ssh-keygen about SSHSIG signatures over a seal's statement.
struct TandaTanganSSH {
  let alat: Toolbox

  /// The fingerprint of the key that made the signature over these bytes in the seals' namespace; nil where it did not.
  /// Says nothing of whose key it is.
  func pembuat(pernyataan: [UInt8], tandaTangan: String) throws(ToolError) -> String? {
    let answer = try alat.run(
      .sshKeygen, ["-Y", "check-novalidate", "-n", PernyataanSegel.ruangNama, "-s", tandaTangan], input: pernyataan)
    return answer.status == 0 ? TandaTanganSSH.sidikJari(answer.text) : nil
  }

  /// What a citizen would run: whether the signature is this person's by `allowed_signers`, on that day. The
  /// fingerprint where it is.
  func sah(
    pernyataan: [UInt8], tandaTangan: String, orang: String, penandaTangan: String, pada tanggal: Tanggal
  ) throws(ToolError) -> String? {
    let answer = try alat.run(
      .sshKeygen,
      [
        "-Y", "verify", "-f", penandaTangan, "-I", orang, "-n", PernyataanSegel.ruangNama, "-s", tandaTangan,
        "-O", "verify-time=" + WaktuSSH.tengah(tanggal),
      ], input: pernyataan)
    return answer.status == 0 ? TandaTanganSSH.sidikJari(answer.text) : nil
  }

  /// The last word of `Good "…" signature … with ED25519 key SHA256:…`.
  private static func sidikJari(_ text: String) -> String? {
    guard text.hasPrefix("Good \"\(PernyataanSegel.ruangNama)\" signature "),
      let last = text.split(whereSeparator: \.isWhitespace).last, last.hasPrefix("SHA256:")
    else { return nil }
    return String(last)
  }
}
