import DIPFormat
import DIPSource
import DIPTools
import Foundation
import Testing

@testable import DIPEdition

/// Attacks on seals, each named after what it is. The keys are made in the test and thrown away with it.
@Suite struct SeranganSegelTests {
  private let kantor: KantorSegel

  init() throws {
    kantor = try KantorSegel()
    try kantor.kebijakan()
  }

  @Test func sealsOfPlainSshKeygenAreGood() throws {
    try kantor.sahkan("2026", "2025-12-02")
    #expect(try kantor.memenuhi("2026"))
    #expect(try kantor.kantor.aturan("2026") == [])
    #expect(try kantor.kantor.baca("edisi/2026/allowed_signers").hasPrefix("ketua-tim namespaces=\"dip-edisi@v1\","))
  }

  @Test func tooFewSeals() throws {
    try kantor.catat("2026", "2025-12-02")
    for satu in ["ketua-tim", "anggota-1"] { try kantor.segel("2026", satu) }
    #expect(try !kantor.memenuhi("2026"))
    try kantor.segel("2026", "anggota-3")
    #expect(try kantor.memenuhi("2026"))
  }

  @Test func onePersonTwice() throws {
    try kantor.catat("2026", "2025-12-02")
    for satu in ["ketua-tim", "anggota-1"] { try kantor.segel("2026", satu) }
    // The same seal once more under another name, and one made for another with one's own key.
    let segel = "edisi/2026/segel/"
    try kantor.kantor.salin(segel + "anggota-1.json", segel + "anggota-2.json")
    try kantor.kantor.salin(segel + "anggota-1.json.sig", segel + "anggota-2.json.sig")
    try kantor.kantor.manifestBaru("2026")
    #expect(
      try kantor.alasan("2026", "anggota-2") == "segel menyatakan orang `anggota-1`, padahal tercatat `anggota-2`")
    try kantor.segel("2026", "anggota-3", kunci: "anggota-1")
    #expect(try kantor.alasan("2026", "anggota-3")?.hasSuffix("bukan kunci orang ini menurut kebijakan") == true)
    #expect(try !kantor.memenuhi("2026"))
  }

  @Test func oneKeyUnderTwoNames() throws {
    try kantor.kebijakan(pemilik: ["anggota-2": "anggota-1"])
    #expect(throws: PenolakanEdisi.self) { try kantor.catat("2026", "2025-12-02") }
  }

  /// Two codes of one person, with two keys that are both good: a threshold counts one.
  @Test func onePersonUnderTwoCodes() throws {
    try kantor.kebijakan()
    try kantor.kantor.ganti("kebijakan-pengesahan.yaml", "nama: Pejabat anggota-2", "nama: Pejabat  ANGGOTA-1.")
    try kantor.kantor.bekukan("2026", "2025-12-02")
    try kantor.kantor.catat("2026", .koreksi, "2025-12-02")
    try kantor.kantor.catat("2026", .pengesahan, "2025-12-02", tanda: ["ketua-tim", "anggota-1", "anggota-3"])
    try kantor.kantor.catat("2026", .penetapan, "2025-12-02")
    for satu in ["ketua-tim", "anggota-1", "anggota-2"] { try kantor.segel("2026", satu) }
    #expect(try kantor.alasan("2026", "anggota-1") == nil)
    #expect(try kantor.alasan("2026", "anggota-2") == nil)
    #expect(try kantor.kurang("2026").contains { $0.hasPrefix("segel digital: baru 1 dari sekurangnya 2") })
    #expect(try !kantor.memenuhi("2026"))
    try kantor.segel("2026", "anggota-3")
    #expect(try kantor.memenuhi("2026"))
  }

  /// The chair who is a member under another code does not make two people.
  @Test func theChairCountedAsAMemberToo() throws {
    try kantor.kebijakan()
    try kantor.kantor.ganti("kebijakan-pengesahan.yaml", "nama: Pejabat anggota-1", "nama: Pejabat ketua-tim")
    try kantor.kantor.bekukan("2026", "2025-12-02")
    try kantor.kantor.catat("2026", .koreksi, "2025-12-02")
    try kantor.kantor.catat("2026", .pengesahan, "2025-12-02", tanda: ["ketua-tim", "anggota-2", "anggota-3"])
    try kantor.kantor.catat("2026", .penetapan, "2025-12-02")
    for satu in ["ketua-tim", "anggota-1", "anggota-2"] { try kantor.segel("2026", satu) }
    #expect(try !kantor.memenuhi("2026"))
    try kantor.segel("2026", "anggota-3")
    #expect(try !kantor.kurang("2026").contains { $0.contains("sekurangnya 2") })
  }

  /// Seals that an examiner finds good under one key are one seal, whoever they name.
  @Test func twoSealsOfOneKeyCountOnce() throws {
    try kantor.sahkan("2026", "2025-12-02")
    let edition = try #require(kantor.kantor.verifikasi().edisi.first)
    let stored = try #require(edition.edisi)
    let policy = try #require(edition.penilai)
    func kurang(_ kunci: [String]) -> Int {
      let seals = zip(["ketua-tim", "anggota-1", "anggota-2"], kunci).map {
        SegelTerperiksa(orang: $0, langkah: .pengesahan, sidikJari: $1, sah: true)
      }
      let judged = PenilaiEdisi(stored, policy, Menjawab(segel: seals)).nilai().langkah
      return judged.first { $0.langkah == .pengesahan }?.kurang.count ?? -1
    }
    #expect(kurang(["SHA256:a", "SHA256:b", "SHA256:c"]) == 0)
    #expect(kurang(["SHA256:a", "SHA256:b", "SHA256:b"]) == 1)
  }

  @Test func aKeyOfNobody() throws {
    try kantor.catat("2026", "2025-12-02")
    try kantor.segel("2026", "ketua-tim", kunci: "orang-luar")
    #expect(try kantor.alasan("2026", "ketua-tim")?.contains("bukan kunci orang ini") == true)
  }

  @Test func expired() throws {
    kantor.masa["anggota-1"] = "sejak: 2025-01-01\n        sampai: 2025-12-01"
    try kantor.kebijakan()
    try kantor.sahkan("2026", "2025-12-02")
    #expect(try kantor.alasan("2026", "anggota-1") == "kuncinya hanya berlaku sampai 2025-12-01")
    #expect(try !kantor.memenuhi("2026"))
  }

  @Test func goodOnItsLastDay() throws {
    kantor.masa["anggota-1"] = "sejak: 2025-12-02\n        sampai: 2025-12-02"
    try kantor.kebijakan()
    try kantor.sahkan("2026", "2025-12-02")
    #expect(try kantor.memenuhi("2026"))
  }

  @Test func notYetValid() throws {
    kantor.masa["anggota-1"] = "sejak: 2025-12-03"
    try kantor.kebijakan()
    try kantor.sahkan("2026", "2025-12-02")
    #expect(try kantor.alasan("2026", "anggota-1") == "kuncinya baru berlaku sejak 2025-12-03")
    #expect(try !kantor.memenuhi("2026"))
  }

  @Test(arguments: [("2025-12-01", false), ("2025-12-02", false), ("2025-12-03", true)])
  func revokedBeforeAndAfterTheDate(_ tanggal: String, _ sah: Bool) throws {
    kantor.tambahan = """
      pencabutan:
        - {kunci: \(try kantor.sidikJari("anggota-1")), tanggal: \(tanggal), sebab: pensiun, alasan: diganti}
      """
    try kantor.kebijakan()
    try kantor.sahkan("2026", "2025-12-02")
    #expect(try kantor.memenuhi("2026") == sah)
    #expect(try kantor.alasan("2026", "anggota-1") == (sah ? nil : "kuncinya dipensiunkan pada \(tanggal) (diganti)"))
  }

  @Test func wrongNamespace() throws {
    try kantor.sahkan("2026", "2025-12-02")
    try kantor.segel("2026", "anggota-1", ruang: "file")
    #expect(try kantor.alasan("2026", "anggota-1")?.hasSuffix("dibuat untuk keperluan lain") == true)
    #expect(try !kantor.memenuhi("2026"))
  }

  @Test func wrongEdition() throws {
    try kantor.sahkan("2026", "2025-12-02")
    try kantor.segel("2026", "anggota-1") { $0.edisi = $0.edisi.berikutnya }
    #expect(try kantor.alasan("2026", "anggota-1") == "segel menyatakan edisi `2026-1`, padahal tercatat `2026`")
  }

  @Test func aSealOfAnotherYearReplayed() throws {
    try kantor.sahkan("2026", "2025-12-02")
    try kantor.catat("2026-1", "2025-12-10")
    for satu in ["anggota-1", "anggota-2"] { try kantor.segel("2026-1", satu) }
    for akhir in [".json", ".json.sig"] {
      try kantor.kantor.salin("edisi/2026/segel/ketua-tim" + akhir, "edisi/2026-1/segel/ketua-tim" + akhir)
    }
    try kantor.kantor.manifestBaru("2026-1")
    #expect(try kantor.alasan("2026-1", "ketua-tim")?.hasPrefix("segel menyatakan edisi `2026`") == true)
    #expect(try !kantor.memenuhi("2026-1"))
    #expect(try kantor.memenuhi("2026"))
  }

  @Test func theDigestOfAnotherEdition() throws {
    try kantor.sahkan("2026", "2025-12-02")
    try kantor.segel("2026", "anggota-1") { $0.sidik = Sidik.dari(Array("lain".utf8)) }
    #expect(try kantor.alasan("2026", "anggota-1")?.hasPrefix("segel menyatakan sidik edisi") == true)
  }

  /// The attacker puts his own keys where the seals' keys stand, and seals as everybody.
  @Test func policySwapped() throws {
    try kantor.sahkan("2026", "2025-12-02")
    try kantor.buatKunci("palsu")
    for path in ["edisi/2026/kebijakan-pengesahan.yaml", "edisi/2026/allowed_signers"] {
      try kantor.kantor.ganti(path, try kantor.publik("anggota-1"), try kantor.publik("palsu"))
    }
    try kantor.kantor.manifestBaru("2026")
    #expect(try kantor.kantor.aturan("2026") == [508])
    #expect(try !kantor.memenuhi("2026"))
  }

  @Test func allowedSignersSwapped() throws {
    try kantor.sahkan("2026", "2025-12-02")
    try kantor.kantor.ganti(
      "edisi/2026/allowed_signers", try kantor.publik("anggota-1"), try kantor.publik("orang-luar"))
    try kantor.kantor.manifestBaru("2026")
    #expect(try kantor.kantor.aturan("2026") == [508])
    #expect(try kantor.alasan("2026", "ketua-tim")?.contains("bukan turunan kebijakan") == true)
  }

  /// A new policy judges only what comes after it was approved under the old one.
  @Test func aPolicyWithOwnKeysBroughtAlong() throws {
    try kantor.sahkan("2026", "2025-12-02")
    for satu in KantorSegel.orang {
      try FileManager.default.moveItem(
        atPath: kantor.kunci.path + "/" + satu, toPath: kantor.kunci.path + "/lama-" + satu)
      try FileManager.default.removeItem(atPath: kantor.kunci.path + "/\(satu).pub")
      try kantor.buatKunci(satu)
    }
    try kantor.kebijakan()
    try kantor.sahkan("2026-1", "2025-12-10")
    #expect(try kantor.alasan("2026-1", "ketua-tim")?.contains("bukan kunci orang ini") == true)
    #expect(try !kantor.memenuhi("2026-1"))
    // The old keys can.
    for satu in KantorSegel.orang { try kantor.segel("2026-1", satu, kunci: "lama-" + satu) }
    #expect(try kantor.memenuhi("2026-1"))
  }

  @Test func documentReplaced() throws {
    try kantor.sahkan("2026", "2025-12-02")
    let lama = try #require(kantor.kantor.verifikasi().edisi.first?.edisi?[.pengesahan]?.dokumen)
    let baru = Array("%PDF-1.4 dokumen lain\n".utf8)
    try kantor.kantor.tulis("edisi/2026/dokumen/pengesahan.pdf", String(decoding: baru, as: UTF8.self))
    try kantor.kantor.ganti("edisi/2026/pengesahan.yaml", lama.sidik.heksa, Sidik.dari(baru).heksa)
    try kantor.kantor.manifestBaru("2026")
    // Record and MANIFEST fit the new document; the seals do not.
    #expect(try kantor.kantor.aturan("2026") == [])
    #expect(try kantor.alasan("2026", "ketua-tim")?.hasPrefix("segel menyatakan sidik dokumen") == true)
    #expect(try !kantor.memenuhi("2026"))
  }

  @Test(arguments: [
    ("tanggal: 2025-12-02", "tanggal: 2025-12-03", "tanggal"), ("1/CONTOH/2026", "2/CONTOH/2026", "nomor"),
  ])
  func aDateOrNumberOfAnApprovalAltered(_ old: String, _ new: String, _ apa: String) throws {
    try kantor.sahkan("2026", "2025-12-02")
    let text = try kantor.kantor.baca("edisi/2026/pengesahan.yaml")
    try kantor.kantor.tulis("edisi/2026/pengesahan.yaml", text.replacing(old, with: new))
    try kantor.kantor.manifestBaru("2026")
    #expect(try kantor.kantor.aturan("2026") == [])
    #expect(try kantor.alasan("2026", "ketua-tim")?.hasPrefix("segel menyatakan \(apa) `") == true)
    #expect(try !kantor.memenuhi("2026"))
  }

  @Test func aStatementThatIsNotCanonical() throws {
    try kantor.sahkan("2026", "2025-12-02")
    let file = kantor.kantor.path("edisi/2026/segel/anggota-1.json")
    let text = try String(contentsOf: file, encoding: .utf8).replacing("\",\"", with: "\", \"", maxReplacements: 1)
    try Data(text.utf8).write(to: file)
    try FileManager.default.removeItem(atPath: file.path + ".sig")
    try kantor.jalankan(
      "/usr/bin/ssh-keygen",
      ["-q", "-Y", "sign", "-f", kantor.kunci.path + "/anggota-1", "-n", "dip-edisi@v1", file.path])
    try kantor.kantor.manifestBaru("2026")
    #expect(try kantor.alasan("2026", "anggota-1") == "pernyataannya bukan pernyataan segel yang baku")
  }

  @Test func aSealWithoutItsSignature() throws {
    try kantor.sahkan("2026", "2025-12-02")
    try kantor.kantor.hapus("edisi/2026/segel/anggota-1.json.sig")
    try kantor.kantor.manifestBaru("2026")
    #expect(try kantor.alasan("2026", "anggota-1") == "tanda tangan SSH-nya tidak ada")
  }

  /// Every byte of a statement, and of what its signature encodes, flipped; MANIFEST made to fit each time.
  @Test func everyByteOfASeal() throws {
    try kantor.catat("2026", "2025-12-02")
    try kantor.segel("2026", "ketua-tim")
    for name in ["ketua-tim.json", "ketua-tim.json.sig"] {
      let file = kantor.kantor.path("edisi/2026/segel/" + name)
      let bytes = [UInt8](try Data(contentsOf: file))
      // ssh-keygen reads the armour around the base64 leniently: there only MANIFEST tells.
      let places = name.hasSuffix(".sig") ? 30..<(bytes.count - 30) : 0..<bytes.count
      for index in places.filter({ $0 % 3 == 0 }) where bytes[index] != 0x0A {
        var other = bytes
        other[index] ^= 1
        try Data(other).write(to: file)
        try kantor.kantor.manifestBaru("2026")
        let why = try kantor.alasan("2026", "ketua-tim")
        #expect(why != nil, "\(name), byte \(index)")
      }
      try Data(bytes).write(to: file)
      try kantor.kantor.manifestBaru("2026")
    }
    #expect(try kantor.alasan("2026", "ketua-tim") == nil)
  }

  @Test func withoutSshKeygenNothingIsClaimed() throws {
    try kantor.sahkan("2026", "2025-12-02")
    kantor.kantor.luar = PemeriksaSegel(alat: Toolbox(folders: ["/tidak/ada"]))
    let result = try #require(kantor.kantor.verifikasi().edisi.first)
    #expect(!result.memenuhi)
    #expect(result.tidakDiperiksa.contains { $0.id.hasPrefix("segel digital:") })
  }
}

/// A key that got into other hands, and time stamps.
@Suite struct CapWaktuTests {
  private let kantor: KantorSegel

  init() throws { kantor = try KantorSegel() }

  private func bocor(_ tanggal: String, _ cap: PenerbitCap) throws {
    kantor.tambahan =
      try cap.yaml
      + "pencabutan:\n  - {kunci: \(try kantor.sidikJari("anggota-1")), tanggal: \(tanggal), sebab: bocor, alasan: laptop hilang}\n"
    try kantor.kebijakan()
    try kantor.sahkan("2026", "2025-12-02")
  }

  @Test func aSealMadeAfterItsKeyWasCompromised() throws {
    try bocor("2025-12-01", try PenerbitCap(kantor, "baik"))
    #expect(try kantor.alasan("2026", "anggota-1")?.hasPrefix("kuncinya bocor pada 2025-12-01 (laptop hilang)") == true)
    #expect(try !kantor.memenuhi("2026"))
  }

  /// The statement's own date proves nothing: whoever holds the key writes what he likes.
  @Test func aSealDatedBeforeTheCompromise() throws {
    try bocor("2099-01-01", try PenerbitCap(kantor, "baik"))
    #expect(try kantor.alasan("2026", "anggota-1")?.contains("tidak ada cap waktu tepercaya") == true)
  }

  @Test func aSealWithATrustedStampFromBefore() throws {
    let cap = try PenerbitCap(kantor, "baik")
    try bocor("2099-01-01", cap)
    try cap.cap("2026", "anggota-1")
    #expect(try kantor.alasan("2026", "anggota-1") == nil)
    #expect(try kantor.memenuhi("2026"))
  }

  @Test func aSealWithATrustedStampFromAfter() throws {
    let cap = try PenerbitCap(kantor, "baik")
    try bocor("2025-12-20", cap)
    try cap.cap("2026", "anggota-1")
    #expect(try kantor.alasan("2026", "anggota-1")?.contains("tidak ada cap waktu tepercaya") == true)
  }

  @Test func aStampOfAnAuthorityThatThePolicyDoesNotTrust() throws {
    try bocor("2099-01-01", try PenerbitCap(kantor, "baik"))
    try PenerbitCap(kantor, "asing").cap("2026", "anggota-1")
    #expect(try kantor.alasan("2026", "anggota-1")?.contains("penerbitnya tidak dipercaya kebijakan") == true)
  }

  @Test func theStampOfAnotherSeal() throws {
    let cap = try PenerbitCap(kantor, "baik")
    try bocor("2099-01-01", cap)
    try cap.cap("2026", "anggota-2", sebagai: "anggota-1")
    #expect(try kantor.alasan("2026", "anggota-1")?.hasPrefix("cap waktu bukan untuk segel ini") == true)
  }

  @Test func aBrokenStamp() throws {
    let cap = try PenerbitCap(kantor, "baik")
    try bocor("2099-01-01", cap)
    try kantor.kantor.tulis("edisi/2026/segel/anggota-1.json.sig.tsr", "bukan cap waktu")
    try kantor.kantor.manifestBaru("2026")
    #expect(try kantor.alasan("2026", "anggota-1") == "cap waktu tidak dapat dibaca")
  }

  @Test func aStampWithoutAnyTrustedAuthority() throws {
    try kantor.kebijakan()
    try kantor.sahkan("2026", "2025-12-02")
    try PenerbitCap(kantor, "asing").cap("2026", "anggota-1")
    #expect(try kantor.alasan("2026", "anggota-1") == "kebijakan tidak menyebut penerbit cap waktu")
  }

  /// What a later edition's policy says of a compromise reaches back.
  @Test func aCompromiseThatCameOutLater() throws {
    try kantor.kebijakan()
    try kantor.sahkan("2026", "2025-12-02")
    #expect(try kantor.memenuhi("2026"))
    kantor.tambahan =
      "pencabutan:\n  - {kunci: \(try kantor.sidikJari("anggota-1")), tanggal: 2025-11-01, sebab: bocor, alasan: dicuri}\n"
    try kantor.kebijakan()
    try kantor.kantor.bekukan("2026-1", "2025-12-10")
    #expect(try kantor.alasan("2026", "anggota-1")?.hasPrefix("kuncinya bocor pada 2025-11-01") == true)
    #expect(try !kantor.memenuhi("2026"))
  }

  @Test(arguments: [
    ("Nov  6 14:59:59 2026 GMT", 1_793_977_199, "2026-11-06"),
    ("Dec 31 15:00:00 2026 GMT", 1_798_729_200, "2027-01-01"),
    ("Feb 29 00:00:00.125 2028 GMT", 1_835_395_200, "2028-02-29"), ("Jan  1 00:00:00 1970 GMT", 0, "1970-01-01"),
  ])
  func momentsAreRead(_ teks: String, _ detik: Int, _ hari: String) throws {
    let read = try #require(CapWaktu.waktu("Status info:\nTime stamp: \(teks)\nAccuracy: unspecified\n"))
    #expect(read.hari.description == hari)
    #expect(read.detik == detik)
  }

  @Test(arguments: [
    "", "Time stamp: unspecified", "Time stamp: Foo  6 14:59:59 2026 GMT", "Time stamp: Nov 31 14:59:59 2026 GMT",
  ])
  func whatIsNoMomentIsNotGuessed(_ teks: String) { #expect(CapWaktu.waktu(teks) == nil) }
}

/// An examiner that answers what the test says.
private struct Menjawab: PemeriksaLuar {
  let segel: [SegelTerperiksa]
  func segel(_ edisi: EdisiTersimpan, kebijakan: Kebijakan) -> [SegelTerperiksa]? { segel }
  func tandaTanganPDF(path: String) -> [String]? { nil }
}
