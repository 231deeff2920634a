import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPExchange
import DIPFormat
import Glibc

/// `dip cycle`: the SOP's steps of one year, shown and recorded.
struct CycleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cycle",
    abstract: kata(
      "Menampilkan atau mencatat langkah-langkah SOP setahun.", "Shows or records the steps of the SOP of one year."),
    discussion: kata(
      """
      Tanpa --langkah: langkah, waktu baku, giliran, dan yang terlambat. Dengan --langkah: mencatat satu langkah; di \
      terminal, yang belum disebut akan ditanyakan. Urutan wajib; penyimpangan dicatat dengan --alasan.
      """,
      """
      Without --step: the steps, their standard times, whose turn it is, what is late. With --step: records one; on a \
      terminal, what was not given is asked for. The order is mandatory; a departure is recorded with --reason.
      """),
    aliases: ["siklus"])

  @Argument(help: ArgumentHelp(kata("Tahun siklus.", "Year of the cycle."), valueName: "tahun"))
  var tahun: Int?
  @OptionGroup var common: CommonOptions
  @Option(
    name: [.customLong("step"), .customLong("langkah")],
    help: ArgumentHelp(kata("Langkah yang dicatat.", "The step to record."), valueName: "n"))
  var step: Int?
  @Option(
    help: ArgumentHelp(
      kata("Sub bagian, pada langkah yang dikerjakan tiap sub bagian.", "Unit, at a step that each unit does."),
      valueName: "kode"))
  var unit: String?
  @Option(
    name: [.customLong("begun"), .customLong("mulai")],
    help: ArgumentHelp(kata("Tanggal mulai.", "Day it was begun."), valueName: "YYYY-MM-DD"))
  var begun: TanggalOption?
  @Option(
    name: [.customLong("done"), .customLong("selesai")],
    help: ArgumentHelp(kata("Tanggal selesai.", "Day it was done."), valueName: "YYYY-MM-DD"))
  var done: TanggalOption?
  @Option(
    name: [.customLong("role"), .customLong("peran")],
    help: ArgumentHelp(kata("Peran yang bertindak.", "Role that acted."), valueName: "kunci"))
  var role: String?
  @Option(
    name: [.customLong("number"), .customLong("nomor")],
    help: ArgumentHelp(kata("Nomor surat atau keputusan.", "Number of the letter or decision."), valueName: "teks"))
  var number: String?
  @Option(
    name: [.customLong("file"), .customLong("berkas")],
    help: ArgumentHelp(kata("Berkas yang disimpan utuh.", "File to keep byte for byte."), valueName: "berkas"))
  var file: String?
  @Option(
    name: [.customLong("note"), .customLong("catatan")],
    help: ArgumentHelp(kata("Keterangan.", "Remark."), valueName: "teks"))
  var note: String?
  @Option(
    name: [.customLong("reason"), .customLong("alasan")],
    help: ArgumentHelp(
      kata("Sebab urutan ditinggalkan atau catatan diluruskan.", "Why the order was left or a record set right."),
      valueName: "teks"))
  var reason: String?

  @OptionGroup var batas: DeadlineOptions

  @Flag(
    name: [.customLong("units"), .customLong("sub-bagian")],
    help: ArgumentHelp(
      kata(
        "Sub bagian yang sudah kembali, yang terlambat, dan yang perlu diklarifikasi; sama dengan `dip status --siklus`.",
        "Which units have returned, which are late, what needs clarifying; the same as `dip status --cycle`.")))
  var units = false

  func run() throws {
    try common.requireContent()
    var (folder, year, today) = try Bacaan.siklusSaja(common, tahun: tahun)
    if try batas.catat(folder, tahun: year, common) != nil {
      (folder, year, today) = try Bacaan.siklusSaja(common, tahun: year)
    }
    if units {
      try PapanPengembalian.tampilkan(common, folder, tahun: year, pada: today)
    } else if let step {
      try record(step, year, folder, today)
    } else {
      Console.out(PapanSiklus(folder: folder, tahun: year, tanggal: today, bahasa: common.bahasa).teks())
    }
  }

  private func record(_ step: Int, _ year: Int, _ folder: FolderSiklus, _ today: Tanggal) throws {
    let bahasa = common.bahasa
    var form = Form(
      bahasa: bahasa, isTerminal: isatty(0) == 1,
      perintah: kata("dip siklus \(year) --langkah \(step)", "dip cycle \(year) --step \(step)", bahasa))
    guard let langkah = folder.prosedur[step] else {
      throw form.refuse("--langkah", String(step), folder.prosedur.langkah.map { String($0.nomor) })
    }
    let usual = langkah.pelaksana.count == 1 ? langkah.pelaksana.first : nil
    let roles = folder.prosedur.peran.map { ($0.kunci, $0.nama + ": " + $0.jabatan) }
    if form.isTerminal { Console.err("\(step). \(langkah.uraian)\n") }
    var record = CatatanBaru(
      langkah: step,
      peran: try form.choice(
        role ?? (form.isTerminal ? nil : usual), "--peran", kata("Peran yang bertindak", "Role that acted", bahasa),
        roles, usual: usual ?? ""),
      dicatat: today)
    record.unit = try unit(langkah, folder, &form)
    if begun == nil, done == nil {
      record.mulai = try form.tanggal(
        "--mulai", kata("Tanggal mulai (kosongkan bila sudah dicatat)", "Day begun (leave blank if recorded)", bahasa))
      record.selesai = try form.tanggal(
        "--selesai", kata("Tanggal selesai (kosongkan bila belum)", "Day done (leave blank if not yet)", bahasa))
    } else {
      record.mulai = begun?.tanggal
      record.selesai = done?.tanggal
    }
    if record.mulai == nil, record.selesai == nil { throw form.missing("--selesai") }
    record.nomor = try optional(number, "--nomor", kata("Nomor surat", "Number of the letter", bahasa), &form)
    let path = try optional(file, "--berkas", kata("Berkas yang disimpan", "File to keep", bahasa), &form)
    record.catatan = try optional(note, "--catatan", kata("Keterangan", "Remark", bahasa), &form)
    record.alasan = reason
    try write(record, path, PencatatLangkah(folder, tahun: year), year)
    if langkah.surat.contains(.usulan), record.selesai != nil { ingatkanSalah(step) }
  }

  /// What is proposed can still be wrong; whoever records the step as done should know, and may have reasons.
  private func ingatkanSalah(_ step: Int) {
    var unread: [Diagnostic] = []
    let folder = trimmed(common.content)
    let wrong = IsiRegister.baca(folder: folder, shownAs: folder, tanggal: nil, &unread)?.terbaca().salah.count ?? 0
    guard wrong > 0 else { return }
    Console.err(
      kata(
        "Perhatian: langkah \(step) tercatat selesai, tetapi \(wrong) entri masih salah; lihat `dip periksa`.\n",
        "Note: step \(step) is recorded as done, but \(wrong) entries still have errors; see `dip check`.\n",
        common.bahasa))
  }

  /// On a terminal everything is asked for, unless an answer to something was given with the command.
  private func optional(_ given: String?, _ option: String, _ question: String, _ form: inout Form) throws -> String? {
    var text = given ?? ""
    if given == nil, form.isTerminal, begun == nil, done == nil {
      text = try form.text(nil, option, question, wanted: false)
    }
    return text.isEmpty ? nil : text
  }

  private func unit(_ langkah: Prosedur.Langkah, _ folder: FolderSiklus, _ form: inout Form) throws -> String? {
    let units = folder.badanPublik.unit
    var wanted = unit ?? ""
    if unit == nil, langkah.tiapUnit, form.isTerminal, begun == nil, done == nil {
      wanted = try form.text(
        nil, "--unit",
        kata("Sub bagian (kosongkan untuk seluruh kantor)", "Unit (leave blank for the whole office)", common.bahasa)
          + ": " + units.map(\.kode).joined(separator: ", "), wanted: false)
    }
    guard !wanted.isEmpty else { return nil }
    guard let id = KamusUnit(units).cari(wanted) else { throw form.refuse("--unit", wanted, units.map(\.kode)) }
    return units[Int(id.index)].kode
  }

  private func write(_ record: CatatanBaru, _ path: String?, _ pencatat: PencatatLangkah, _ year: Int) throws {
    let bahasa = common.bahasa
    let kept: String?
    do throws(PencatatLangkah.Gagal) {
      kept = try pencatat.catat(record, berkas: path)
    } catch {
      switch error {
      case .temuan(let findings):
        try common.report(findings, checked: 0)
        throw ExitStatus.findings
      case .daftarBukanBlok(let path):
        Console.err(
          kata(
            "kesalahan: `\(path)`: daftar `catatan` tidak dapat ditambah tanpa menulis ulang isinya\n  = perbaikan: tulis tiap catatan pada barisnya sendiri, dimulai dengan `- langkah:`\n",
            "error: `\(path)`: the list `catatan` cannot be added to without rewriting it\n  = help: give each record lines of its own, beginning with `- langkah:`\n",
            bahasa))
        throw ExitStatus.findings
      case .tulis(let failure): throw writeFailure(failure, bahasa)
      }
    }
    let day = record.selesai ?? record.mulai
    let late = day.map { $0 < record.dicatat } ?? false
    var text = kata(
      "Tercatat: langkah \(record.langkah) siklus \(year).", "Recorded: step \(record.langkah) of \(year).", bahasa)
    if late {
      text += kata(
        " Ditandai menyusul, karena dicatat pada \(record.dicatat).",
        " Marked as a late entry, since it was recorded on \(record.dicatat).", bahasa)
    }
    if let kept {
      text += kata("\nBerkas disimpan utuh: \(kept)", "\nFile kept byte for byte: \(kept)", bahasa)
    }
    Console.out(
      text
        + kata(
          "\nLangkah berikut: `dip siklus \(year)` menunjukkan giliran siapa sekarang.\n",
          "\nNext: `dip cycle \(year)` shows whose turn it is.\n", bahasa))
  }
}

extension Form {
  /// A date that may be left blank; asked for on a terminal only.
  mutating func tanggal(_ option: String, _ question: String) throws -> Tanggal? {
    guard isTerminal else { return nil }
    while true {
      let answer = try text(nil, option, question + " [YYYY-MM-DD]", wanted: false)
      if answer.isEmpty { return nil }
      if let date = Tanggal(answer) { return date }
      _ = refuse(option, answer, ["2026-01-31"])
    }
  }
}
