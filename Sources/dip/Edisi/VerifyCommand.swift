import ArgumentParser
import DIPDiagnostics
import DIPEdition
import DIPRegister

/// `dip verify`: whether an edition is what was approved, and by whom.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: kata(
      "Memeriksa keutuhan dan pengesahan satu edisi, atau semuanya.",
      "Checks that an edition is whole and approved; all of them where none is named."),
    discussion: kata(
      "Keluar dengan 3 bila sebuah edisi tidak utuh atau pengesahannya belum memenuhi kebijakan.",
      "Exits with 3 where an edition is not whole, or its approvals do not meet the policy."),
    aliases: ["verifikasi"])

  @Argument(
    help: ArgumentHelp(kata("Nama edisi; kosong berarti semua.", "The edition; none means all."), valueName: "edisi"))
  var nama: NamaEdisi?

  @OptionGroup var common: EdisiOptions

  func run() throws {
    try common.requireContent()
    let folder = trimmed(common.content)
    var found = PemeriksaEdisi.periksa(folder: folder, shownAs: folder, luar: PemeriksaLuarDip.bawaan)
    found.telusuri {
      let options = RegisterReader.Options(folder: folder, shownAs: folder, bodies: temporaryFolder())
      return try? RegisterReader.read(options).register
    }
    let verifikasi = found.verifikasi
    if let nama, verifikasi[nama] == nil { throw common.refuse(.tidakAda(nama)) }
    let editions = verifikasi.edisi.filter { nama == nil || $0.nama == nama }
    let general = nama == nil ? verifikasi.temuan : []
    let isGood = !editions.isEmpty && editions.allSatisfy(\.memenuhi) && general.isEmpty
    let report = LaporanVerifikasi(edisi: editions, temuan: general, bahasa: common.bahasa)
    Console.out(common.format == .json ? report.json.baris : Array(report.teks(color: Console.hasColor(1)).utf8))
    if !isGood { throw ExitStatus.approval }
  }
}

/// What `dip verify` says.
struct LaporanVerifikasi {
  let edisi: [HasilEdisi]
  let temuan: [Diagnostic]
  let bahasa: Bahasa

  func teks(color: Bool) -> String {
    var text = ""
    if edisi.isEmpty, temuan.isEmpty {
      return kata(
        "Belum ada edisi. Bekukan isinya dengan `dip bekukan 2026`.\n",
        "There is no edition yet. Freeze the content with `dip freeze 2026`.\n", bahasa)
    }
    if !temuan.isEmpty { text += render(temuan, color) + "\n" }
    for one in edisi { text += satu(one, color) + "\n" }
    let good = edisi.count { $0.memenuhi }
    text += kata(
      "\(edisi.count) edisi diperiksa, \(good) memenuhi kebijakan\n",
      "\(edisi.count) editions checked, \(good) meet the policy\n", bahasa)
    return text
  }

  private func render(_ findings: [Diagnostic], _ color: Bool) -> String {
    String(
      decoding: Report.render(
        ReportInput(findings: findings, checked: 0, summary: false), format: .text, bahasa: bahasa, color: color,
        version: Dip.versi), as: UTF8.self)
  }

  private func satu(_ one: HasilEdisi, _ color: Bool) -> String {
    var text = kata("Edisi \(one.nama)", "Edition \(one.nama)", bahasa) + ": " + putusan(one) + "\n"
    if let edition = one.edisi {
      text += kata("  sidik       ", "  digest      ", bahasa) + edition.sidik.berkelompok + "\n"
      let counts = edition.edisi.jumlah
      text += kata(
        "  dibekukan   \(edition.edisi.tanggal), \(counts.semua) entri, \(counts.dicabut) dicabut\n",
        "  frozen      \(edition.edisi.tanggal), \(counts.semua) entries, \(counts.dicabut) withdrawn\n", bahasa)
      text += kata("  sebelumnya  ", "  before      ", bahasa)
      text +=
        edition.edisi.sebelum.map { "\($0.nama)\n" }
        ?? kata("tidak ada (edisi pertama)\n", "none (the first)\n", bahasa)
    }
    if let policy = one.penilai {
      text += kata("  kebijakan   ", "  policy      ", bahasa) + policy.sidik.berkelompok
      text +=
        one.asalPenilai.map { $0 == one.nama ? "" : kata(" (dari edisi \($0))", " (of edition \($0))", bahasa) } ?? ""
      text += "\n"
      if one.kebijakanBerubah {
        text += kata(
          "              edisi ini membawa kebijakan lain, yang baru berlaku untuk edisi berikutnya\n",
          "              this edition brings another policy, which counts from the next edition on\n", bahasa)
      }
    }
    for step in one.langkah { text += langkah(step) }
    if !one.tidakDiperiksa.isEmpty {
      text += kata("  tidak diperiksa\n", "  not checked\n", bahasa)
      for line in one.tidakDiperiksa { text += "    - \(line.teks(bahasa))\n" }
    }
    if !one.temuan.isEmpty { text += "\n" + render(one.temuan, color) }
    return text
  }

  private func putusan(_ one: HasilEdisi) -> String {
    if !one.utuh { return kata("TIDAK UTUH", "NOT WHOLE", bahasa) }
    if one.memenuhi { return kata("utuh, memenuhi kebijakan", "whole, meets the policy", bahasa) }
    return kata("utuh, BELUM memenuhi kebijakan", "whole, does NOT YET meet the policy", bahasa)
  }

  private func langkah(_ step: HasilLangkah) -> String {
    var text = "  \(step.langkah.rawValue.padded(12))"
    let asked = step.permintaan != nil
    text +=
      !asked
      ? kata("tidak diminta kebijakan", "not asked by the policy", bahasa)
      : step.terpenuhi ? kata("terpenuhi", "met", bahasa) : kata("BELUM terpenuhi", "NOT met", bahasa)
    text += "\n"
    if let approval = step.persetujuan {
      text +=
        "              \(approval.jabatan), \(approval.nama), \(approval.nomor), \(approval.tempat), \(approval.tanggal)\n"
    }
    for line in step.sandaran {
      text += kata("    bertumpu pada: ", "    rests on: ", bahasa) + line.teks(bahasa) + "\n"
    }
    for line in step.kurang { text += kata("    kurang: ", "    missing: ", bahasa) + line.teks(bahasa) + "\n" }
    for line in step.tidakDihitung {
      text += kata("    tidak dihitung: ", "    not counted: ", bahasa) + line.teks(bahasa) + "\n"
    }
    return text
  }

  // MARK: JSON

  private typealias Pasangan = [(String, NilaiJSON?)]

  var json: NilaiJSON {
    .objek([
      ("versi", .angka(1)), ("edisi", .daftar(edisi.map(objek))), ("temuan", .daftar(temuan.map(temuanJSON))),
    ])
  }

  private func objek(_ one: HasilEdisi) -> NilaiJSON {
    let stored = one.edisi
    var members: Pasangan = [
      ("nama", .teks(one.nama.description)), ("utuh", .saklar(one.utuh)), ("memenuhi", .saklar(one.memenuhi)),
      ("ditutup", .saklar(one.ditutup)), ("kebijakan_berubah", .saklar(one.kebijakanBerubah)),
    ]
    members.append(("sidik", .mungkin(stored?.sidik.heksa)))
    members.append(("manifest", .mungkin(stored?.manifest.heksa)))
    members.append(("tanggal", .mungkin(stored?.edisi.tanggal.description)))
    members.append(("entri", stored.map { .angka($0.edisi.jumlah.semua) }))
    members.append(("dicabut", stored.map { .angka($0.edisi.jumlah.dicabut) }))
    members.append(("sebelum", .mungkin(stored?.edisi.sebelum?.nama.description)))
    members.append(("kebijakan", .mungkin(one.penilai?.sidik.heksa)))
    members.append(("kebijakan_dari", .mungkin(one.asalPenilai?.description)))
    members.append(("langkah", .daftar(one.langkah.map(objek))))
    members.append(("tidak_diperiksa", kalimat(one.tidakDiperiksa)))
    members.append(("temuan", .daftar(one.temuan.map(temuanJSON))))
    return .objek(members)
  }

  private func kalimat(_ lines: [DuaBahasa]) -> NilaiJSON { .paraTeks(lines.map { $0.teks(bahasa) }) }

  private func objek(_ step: HasilLangkah) -> NilaiJSON {
    var members: Pasangan = [
      ("langkah", .teks(step.langkah.rawValue)), ("diminta", .saklar(step.permintaan != nil)),
      ("terpenuhi", .saklar(step.terpenuhi)), ("bertumpu_pada", kalimat(step.sandaran)),
      ("kurang", kalimat(step.kurang)), ("tidak_dihitung", kalimat(step.tidakDihitung)),
    ]
    if let approval = step.persetujuan {
      members += [
        ("jabatan", .teks(approval.jabatan)), ("nama", .teks(approval.nama)),
        ("tanggal", .teks(approval.tanggal.description)), ("tempat", .teks(approval.tempat)),
        ("nomor", .teks(approval.nomor)), ("sidik", .teks(approval.sidik.heksa)),
      ]
      members.append(("dokumen", .mungkin(approval.dokumen?.berkas)))
      members.append(("dokumen_sha256", .mungkin(approval.dokumen?.sidik.heksa)))
    }
    return .objek(members)
  }

  private func temuanJSON(_ finding: Diagnostic) -> NilaiJSON {
    let message = Message(finding, bahasa)
    let details: Pasangan = finding.arguments.map { name, value in (name, .teks(value)) }
    let line: NilaiJSON? = finding.location.place.map { .angka($0.line) }
    return .objek([
      ("kode", .teks(finding.code.description)), ("berkas", .teks(finding.location.path)), ("baris", line),
      ("pesan", .teks(message.headline)), ("perbaikan", .teks(message.help)), ("rincian", .objek(details)),
    ])
  }
}
