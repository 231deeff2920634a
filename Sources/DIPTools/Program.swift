/// A program that `dip` may run. The list is closed: nothing a person writes into the content becomes a program's name.
package struct Program: Sendable, Hashable {
  /// The name of its file, without a folder.
  package let name: String
  /// Debian's package that brings it.
  package let package: String

  /// Makes, signs with and verifies SSH keys (SSHSIG: OpenSSH's PROTOCOL.sshsig).
  package static let sshKeygen = Program(name: "ssh-keygen", package: "openssh-client")
  /// Verifies time stamps (RFC 3161).
  package static let openssl = Program(name: "openssl", package: "openssl")
  /// Reports the signatures inside a PDF. Ends with 0 on a tampered one: its words must be read.
  package static let pdfsig = Program(name: "pdfsig", package: "poppler-utils")
  /// Makes a PDF from a page.
  package static let weasyprint = Program(name: "weasyprint", package: "weasyprint")
  /// Our own server of previews, which lies beside `dip`.
  package static let dipSajikan = Program(name: "dip-sajikan", package: "dip")
}
