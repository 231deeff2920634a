import DIPDiagnostics
import DIPFormat
import Foundation
import Testing

@testable import DIPEdition

/// Each attack by its name. `manifestBaru` means that the attacker made MANIFEST fit again.
@Suite struct SeranganTests {
  private let kantor: Kantor
  private let edisi = "edisi/2026/"

  init() throws {
    kantor = try Kantor()
    try kantor.sahkan("2026", "2025-12-02")
  }

  @Test func anEditionThatNobodyTouchedIsGood() throws {
    #expect(try kantor.aturan("2026") == [])
    #expect(try kantor.memenuhi("2026"))
  }

  @Test func anEntryEdited() throws {
    try kantor.ganti(edisi + "daftar.jsonl", "sewa gudang", "sewa gedung")
    #expect(try kantor.aturan("2026").isSuperset(of: [504, 508]))
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026") == [508])
  }

  @Test func anEntryDeleted() throws {
    let lines = try kantor.baca(edisi + "daftar.jsonl").split(separator: "\n")
    try kantor.tulis(edisi + "daftar.jsonl", lines.dropLast().map { $0 + "\n" }.joined())
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026") == [508])
  }

  @Test func entriesReordered() throws {
    let lines = try kantor.baca(edisi + "daftar.jsonl").split(separator: "\n")
    try kantor.tulis(edisi + "daftar.jsonl", lines.reversed().map { $0 + "\n" }.joined())
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026").isSuperset(of: [508, 510]))
  }

  @Test func aListWithADuplicateCode() throws {
    let text = try kantor.baca(edisi + "daftar.jsonl")
    let last = try #require(text.split(separator: "\n").last)
    try kantor.tulis(edisi + "daftar.jsonl", text + last + "\n")
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026").isSuperset(of: [508, 509]))
  }

  @Test(arguments: [("\",\"", "\", \""), ("}\n", "} \n"), ("}\n", "}\n\n"), ("}\n", "}\r\n")])
  func blanksOnly(_ old: String, _ new: String) throws {
    try kantor.ganti(edisi + "daftar.jsonl", old, new)
    #expect(try !kantor.memenuhi("2026"))
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026").contains(506))
  }

  @Test func blanksInTheSummary() throws {
    try kantor.ganti(edisi + "edisi.json", "\"contoh\":true", "\"contoh\": true")
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026").isSuperset(of: [506, 530, 541]))
  }

  /// The attacker makes list, digests, summary, sheet and MANIFEST fit: then what was signed tells.
  @Test func everythingRewrittenButTheApprovals() throws {
    let before = try #require(kantor.verifikasi().edisi.first?.edisi).persetujuan
    let approvals = try kantor.baca(edisi + "pengesahan.yaml")
    let documents = kantor.folder.appendingPathComponent("dokumen")
    try FileManager.default.copyItem(at: kantor.path(edisi + "dokumen"), to: documents)
    try kantor.hapus("edisi")
    try kantor.ganti("informasi/kul/KTR-0001.md", "2 tahun", "9 tahun")
    try kantor.bekukan("2026", "2025-12-02")
    try FileManager.default.copyItem(at: documents, to: kantor.path(edisi + "dokumen"))
    try kantor.tulis(edisi + "pengesahan.yaml", approvals)
    try kantor.manifestBaru("2026")
    #expect(before.count == 3)
    #expect(try kantor.aturan("2026") == [530])
    #expect(try !kantor.memenuhi("2026"))
  }

  @Test func policySwapped() throws {
    try kantor.ganti(
      edisi + "kebijakan-pengesahan.yaml", "sekurangnya: 1, dari: [ketua-tim]", "sekurangnya: 1, dari: [anggota-1]")
    #expect(try kantor.aturan("2026").contains(504))
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026") == [508])
  }

  @Test func documentReplaced() throws {
    try kantor.tulis(edisi + "dokumen/penetapan.pdf", "%PDF-1.4 dokumen lain\n")
    #expect(try kantor.aturan("2026").isSuperset(of: [504, 533]))
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026") == [533])
  }

  @Test func documentTakenAway() throws {
    try kantor.hapus(edisi + "dokumen/penetapan.pdf")
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026") == [532])
  }

  @Test(arguments: [("2025-12-02", "2025-12-03"), ("1/CONTOH/2026", "2/CONTOH/2026"), ("Nama Contoh", "Nama Lain")])
  func aDateOrNumberOfAnApprovalAltered(_ old: String, _ new: String) throws {
    try kantor.ganti(edisi + "pengesahan.yaml", old, new)
    #expect(try kantor.aturan("2026").contains(504))
    #expect(try !kantor.memenuhi("2026"))
  }

  /// Without seals the attacker may make MANIFEST fit; once a later edition stands, that shows.
  @Test func aDateAlteredUnderASuccessor() throws {
    try kantor.sahkan("2026-1", "2025-12-10")
    try kantor.ganti(edisi + "pengesahan.yaml", "1/CONTOH/2026", "2/CONTOH/2026")
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026") == [])
    #expect(try kantor.aturan("2026-1") == [520])
  }

  @Test func chainCut() throws {
    try kantor.sahkan("2026-1", "2025-12-10")
    try kantor.sahkan("2026-2", "2025-12-11")
    try kantor.hapus("edisi/2026-1")
    #expect(try kantor.aturan("2026-2") == [521])
    try kantor.hapus("edisi/2026")
    #expect(try kantor.aturan("2026-2") == [521])
  }

  @Test func anEditionPutInFront() throws {
    try kantor.salin("edisi/2026", "edisi/2025")
    #expect(try kantor.aturan("2025").contains(508))
    #expect(try kantor.aturan("2026") == [521])
  }

  @Test func anotherEditionUnderThisName() throws {
    try kantor.sahkan("2026-1", "2025-12-10")
    try kantor.hapus("edisi/2026-1")
    try kantor.salin("edisi/2026", "edisi/2026-1")
    #expect(try kantor.aturan("2026-1").isSuperset(of: [508, 521, 538]))
  }

  @Test func theSheetOfAnotherEdition() throws {
    try kantor.salin(edisi + "lembar-penetapan.html", "lembar.html")
    try kantor.sahkan("2026-1", "2025-12-10")
    try kantor.hapus("edisi/2026-1/lembar-penetapan.html")
    try kantor.salin("lembar.html", "edisi/2026-1/lembar-penetapan.html")
    try kantor.manifestBaru("2026-1")
    #expect(try kantor.aturan("2026-1") == [541])
  }

  @Test func theDigestOfAnotherEditionIsNotRecorded() throws {
    let other = try #require(kantor.verifikasi().edisi.first?.edisi).sidik
    try kantor.bekukan("2026-1", "2025-12-10")
    let error = #expect(throws: PenolakanEdisi.self) {
      try kantor.catat("2026-1", .koreksi, "2025-12-10", sidik: other)
    }
    guard case .temuan(let found) = error else { throw ResepGagal() }
    #expect(found.map(\.code.number) == [530])
    #expect(!FileManager.default.fileExists(atPath: kantor.path("edisi/2026-1/pengesahan.yaml").path))
  }

  @Test func onePersonTwice() throws {
    try kantor.ganti(edisi + "pengesahan.yaml", "\"anggota-1\"", "\"ketua-tim\"")
    try kantor.manifestBaru("2026")
    #expect(try kantor.aturan("2026") == [536])
    #expect(try !kantor.memenuhi("2026"))
  }

  /// Two codes with one name are one person, whatever the policy calls them.
  @Test func onePersonUnderTwoNames() throws {
    try kantor.hapus("edisi")
    try kantor.ganti("kebijakan-pengesahan.yaml", "nama: Anggota Satu", "nama: Ketua  Contoh.")
    try kantor.bekukan("2026", "2025-12-02")
    try kantor.catat("2026", .koreksi, "2025-12-02")
    let error = #expect(throws: PenolakanEdisi.self) {
      try kantor.catat("2026", .pengesahan, "2025-12-02", tanda: ["ketua-tim", "anggota-1"])
    }
    guard case .temuan(let found) = error else { throw ResepGagal() }
    #expect(found.map(\.code.number) == [536])
  }

  @Test func someoneOutOfOffice() throws {
    try kantor.bekukan("2026-1", "2026-07-01")
    try kantor.catat("2026-1", .koreksi, "2026-07-01")
    #expect(throws: PenolakanEdisi.self) {
      try kantor.catat("2026-1", .pengesahan, "2026-07-01", tanda: ["ketua-tim", "anggota-2"])
    }
  }

  @Test func tooFewSigners() throws {
    try kantor.bekukan("2026-1", "2025-12-10")
    try kantor.catat("2026-1", .koreksi, "2025-12-10")
    try kantor.catat("2026-1", .pengesahan, "2025-12-10", tanda: ["ketua-tim"])
    try kantor.catat("2026-1", .penetapan, "2025-12-10")
    #expect(try kantor.aturan("2026-1") == [])
    #expect(try !kantor.memenuhi("2026-1"))
    #expect(kantor.verifikasi().terbaru?.nama.description == "2026")
  }

  @Test func aRecordedEditionIsNotFrozenAgain() throws {
    let nama = try #require(NamaEdisi("2026"))
    #expect(throws: PenolakanEdisi.sudahDicatat(nama)) {
      try kantor.bekukan("2026", "2025-12-03")
    }
    #expect(try kantor.memenuhi("2026"))
  }

  /// Whoever breaks the approvals first must not get them frozen away.
  @Test func aBrokenRecordedEditionIsNotFrozenAgain() throws {
    try kantor.tulis(edisi + "edisi.json", "{")
    #expect(throws: PenolakanEdisi.self) { try kantor.bekukan("2026", "2025-12-03") }
    #expect(FileManager.default.fileExists(atPath: kantor.path(edisi + "dokumen/penetapan.pdf").path))
  }

  @Test func nothingIsAddedUnderASuccessor() throws {
    try kantor.bekukan("2026-1", "2025-12-10")
    try kantor.bekukan("2026-2", "2025-12-11")
    let nama = try #require(NamaEdisi("2026-1"))
    let penerus = try #require(NamaEdisi("2026-2"))
    #expect(throws: PenolakanEdisi.adaPenerus(nama, penerus: penerus)) {
      try kantor.catat("2026-1", .koreksi, "2025-12-11")
    }
    #expect(throws: PenolakanEdisi.self) { try kantor.bekukan("2026-1", "2025-12-12") }
  }

  /// A policy that the editions before did not approve does not judge the edition that brings it.
  @Test func aLaxPolicyBroughtAlong() throws {
    try kantor.tulis(
      "kebijakan-pengesahan.yaml",
      "versi: 1\nlangkah:\n  - {langkah: penetapan, jabatan: Siapa saja, bukti: [dokumen]}\n")
    try kantor.bekukan("2026-1", "2025-12-10")
    try kantor.catat("2026-1", .penetapan, "2025-12-10")
    let result = try #require(kantor.verifikasi().edisi.last)
    #expect(result.kebijakanBerubah && result.asalPenilai?.description == "2026")
    #expect(!result.memenuhi)
    // Nor the one after it, since the edition that brought it was never approved.
    try kantor.bekukan("2026-2", "2025-12-11")
    try kantor.catat("2026-2", .penetapan, "2025-12-11")
    #expect(try !kantor.memenuhi("2026-2"))
  }

  @Test func aPolicyApprovedUnderTheOldOneCountsFromTheNextEditionOn() throws {
    try kantor.tulis(
      "kebijakan-pengesahan.yaml",
      "versi: 1\nlangkah:\n  - {langkah: penetapan, jabatan: PPID, bukti: [dokumen]}\n")
    try kantor.sahkan("2026-1", "2025-12-10")
    #expect(try kantor.memenuhi("2026-1"))
    try kantor.bekukan("2026-2", "2025-12-11")
    #expect(try !kantor.memenuhi("2026-2"))
    try kantor.catat("2026-2", .penetapan, "2025-12-11")
    #expect(try kantor.memenuhi("2026-2"))
  }

  @Test func aCodeUsedAgain() throws {
    try kantor.ganti(
      "informasi/kul/KTR-0001.md", "kode: KTR-0001",
      "kode: KTR-0001\ndicabut: {tanggal: 2025-12-09, alasan: Digabung (contoh)}")
    try kantor.sahkan("2026-1", "2025-12-10")
    try kantor.ganti(
      "informasi/kul/KTR-0001.md", "\ndicabut: {tanggal: 2025-12-09, alasan: Digabung (contoh)}", "")
    let error = #expect(throws: PenolakanEdisi.self) { try kantor.bekukan("2026-2", "2025-12-11") }
    guard case .temuan(let found) = error else { throw ResepGagal() }
    #expect(found.map(\.code.number) == [522])
  }

  @Test func anEntryThatVanishes() throws {
    try kantor.hapus("informasi/hukum/KTR-0003.md")
    let error = #expect(throws: PenolakanEdisi.self) { try kantor.bekukan("2026-1", "2025-12-10") }
    guard case .temuan(let found) = error else { throw ResepGagal() }
    #expect(found.map(\.code.number) == [523])
    #expect(!FileManager.default.fileExists(atPath: kantor.path("edisi/2026-1").path))
  }

  @Test func anEditionBeforeItsTime() throws {
    let error = #expect(throws: PenolakanEdisi.self) { try kantor.bekukan("2026-1", "2025-12-01") }
    guard case .temuan(let found) = error else { throw ResepGagal() }
    #expect(found.map(\.code.number) == [524])
  }

  @Test func anUpdateWithoutItsYear() throws {
    let nama = try #require(NamaEdisi("2027-1"))
    #expect(throws: PenolakanEdisi.tanpaInduk(nama)) {
      try kantor.bekukan("2027-1", "2025-12-10")
    }
  }

  /// A change can be told to the entry and the field with both values, where the original is at hand.
  @Test func aChangeIsLocated() throws {
    try kantor.ganti(edisi + "daftar.jsonl", "\"aktif\":\"2 tahun\"", "\"aktif\":\"9 tahun\"")
    let found = TelusurPerubahan.cari(kantor.verifikasi()) { try? kantor.register("2025-12-02") }
    let finding = try #require(found.first?.temuan.first)
    #expect(found.first?.temuan.count == 1)
    #expect(finding.code.number == 512)
    #expect(
      finding.arguments == ["kode": "KTR-0001", "bidang": "retensi.aktif", "disahkan": "2 tahun", "nyata": "9 tahun"])
  }
}

/// A refusal of another kind than expected.
struct ResepGagal: Error {}
