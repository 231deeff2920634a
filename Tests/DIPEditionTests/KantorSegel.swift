import DIPFormat
import DIPTools
import Foundation
import Testing

@testable import DIPEdition

/// An office that asks for seals, with keys and a time stamping authority made for one test.
final class KantorSegel {
  let kantor: Kantor
  let kunci: URL
  /// Revocations and trusted time stampers, as YAML, for the policy.
  var tambahan = ""
  /// Further lines of a person's key, by the person.
  var masa: [String: String] = [:]

  static let orang = ["ketua-tim", "anggota-1", "anggota-2", "anggota-3"]

  init() throws {
    kantor = try Kantor()
    kantor.luar = PemeriksaSegel()
    kunci = kantor.folder.appendingPathComponent("kunci")
    try FileManager.default.createDirectory(at: kunci, withIntermediateDirectories: true)
    for satu in KantorSegel.orang + ["orang-luar"] { try buatKunci(satu) }
  }

  func buatKunci(_ nama: String) throws {
    try jalankan("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "uji", "-f", kunci.path + "/" + nama])
  }

  func publik(_ nama: String) throws -> String {
    let text = try String(contentsOfFile: kunci.path + "/\(nama).pub", encoding: .utf8)
    return text.split(separator: " ").prefix(2).joined(separator: " ")
  }

  func sidikJari(_ nama: String) throws -> String {
    let text = try publik(nama)
    return try #require(KunciSSH.baca(text)).sidikJari
  }

  /// The chair and two of three members seal the ratification, with a document; the other steps rest on documents.
  func kebijakan(pemilik: [String: String] = [:]) throws {
    var text = "versi: 1\norang:\n"
    for satu in KantorSegel.orang {
      text += """
          - kode: \(satu)
            nama: Pejabat \(satu)
            jabatan: Jabatan \(satu)
            sejak: 2025-01-01
            kunci:
              - isi: \(try publik(pemilik[satu] ?? satu))
                \(masa[satu] ?? "sejak: 2025-01-01")

        """
    }
    text += """
      langkah:
        - {langkah: koreksi, jabatan: Atasan PPID, bukti: [dokumen]}
        - langkah: pengesahan
          jabatan: Tim pertimbangan
          bukti: [dokumen, segel]
          syarat:
            - {sekurangnya: 1, dari: [ketua-tim]}
            - {sekurangnya: 2, dari: [anggota-1, anggota-2, anggota-3]}
        - {langkah: penetapan, jabatan: PPID, bukti: [dokumen]}

      """
    try kantor.tulis("kebijakan-pengesahan.yaml", text + tambahan)
  }

  /// Frozen and recorded on one day; no seal yet.
  func catat(_ nama: String, _ tanggal: String) throws {
    try kantor.bekukan(nama, tanggal)
    try kantor.catat(nama, .koreksi, tanggal)
    try kantor.catat(nama, .pengesahan, tanggal, tanda: ["ketua-tim", "anggota-1", "anggota-2"])
    try kantor.catat(nama, .penetapan, tanggal)
  }

  func pernyataan(_ nama: String, _ orang: String) throws -> PernyataanSegel {
    let name = try #require(NamaEdisi(nama))
    let result = try #require(kantor.verifikasi()[name])
    return try Penyegelan(result, penerus: nil).pernyataan(orang: orang, langkah: nil)
  }

  /// A seal as plain ssh-keygen makes it, put into the edition by hand; what differs from a good one is told.
  func segel(
    _ nama: String, _ orang: String, kunci pemakai: String? = nil, ruang: String = "dip-edisi@v1",
    ubah: (inout PernyataanSegel) -> Void = { _ in }
  ) throws {
    var isi = try pernyataan(nama, orang)
    ubah(&isi)
    let folder = kantor.path("edisi/\(nama)/segel")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.path + "/\(orang).json"
    try Data(isi.json.baris).write(to: URL(fileURLWithPath: file))
    try? FileManager.default.removeItem(atPath: file + ".sig")
    try jalankan(
      "/usr/bin/ssh-keygen", ["-q", "-Y", "sign", "-f", kunci.path + "/" + (pemakai ?? orang), "-n", ruang, file])
    try kantor.manifestBaru(nama)
  }

  /// Everything as it should be: three seals.
  func sahkan(_ nama: String, _ tanggal: String) throws {
    try catat(nama, tanggal)
    for satu in ["ketua-tim", "anggota-1", "anggota-2"] { try segel(nama, satu) }
  }

  func memenuhi(_ nama: String) throws -> Bool { try kantor.memenuhi(nama) }

  /// Why a person's seal does not count; nil where it does.
  func alasan(_ nama: String, _ orang: String) throws -> String? {
    let name = try #require(NamaEdisi(nama))
    let result = try #require(kantor.verifikasi()[name])
    let edition = try #require(result.edisi)
    let policy = try #require(result.penilai)
    let seals = try #require(PemeriksaSegel().segel(edition, kebijakan: policy))
    let seal = try #require(seals.first { $0.orang == orang })
    return seal.sah ? nil : seal.alasan.id
  }

  @discardableResult
  func jalankan(_ program: String, _ arguments: [String], _ folder: URL? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? kantor.folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) \(arguments): \(text)")
    return text
  }
}

/// A time stamping authority (RFC 3161) of the test's own, by openssl.
struct PenerbitCap {
  let kantor: KantorSegel
  let folder: URL

  init(_ kantor: KantorSegel, _ nama: String, hari: Int = 30) throws {
    self.kantor = kantor
    folder = kantor.kantor.folder.appendingPathComponent("cap-\(nama)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(
      """
      [req]
      distinguished_name = nama
      prompt = no
      [nama]
      CN = Penerbit cap waktu \(nama) (contoh)
      [cap]
      extendedKeyUsage = critical, timeStamping
      [tsa]
      default_tsa = kami
      [kami]
      serial = \(folder.path)/nomor
      signer_cert = \(folder.path)/sertifikat.pem
      signer_key = \(folder.path)/kunci.pem
      signer_digest = sha256
      default_policy = 1.2.3.4
      digests = sha256

      """.utf8
    ).write(to: folder.appendingPathComponent("konfigurasi"))
    try openssl([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "kunci.pem", "-out",
      "sertifikat.pem", "-days", String(hari), "-config", "konfigurasi", "-extensions", "cap",
    ])
  }

  /// For the policy's `cap_waktu`.
  var yaml: String {
    get throws {
      let pem = try String(contentsOf: folder.appendingPathComponent("sertifikat.pem"), encoding: .utf8)
      let lines = pem.split(separator: "\n").map { "      \($0)\n" }.joined()
      return "cap_waktu:\n  - nama: Penerbit contoh\n    sertifikat: |\n" + lines
    }
  }

  /// Stamps a person's seal in an edition, or puts the stamp of one seal beside another.
  func cap(_ edisi: String, _ orang: String, sebagai: String? = nil) throws {
    let seals = kantor.kantor.path("edisi/\(edisi)/segel").path
    try openssl(["ts", "-query", "-data", "\(seals)/\(orang).json.sig", "-sha256", "-cert", "-out", "tanya"])
    try openssl([
      "ts", "-reply", "-config", "konfigurasi", "-section", "kami", "-queryfile", "tanya", "-out",
      "\(seals)/\(sebagai ?? orang).json.sig.tsr",
    ])
    try kantor.kantor.manifestBaru(edisi)
  }

  private func openssl(_ arguments: [String]) throws { try kantor.jalankan("/usr/bin/openssl", arguments, folder) }
}
