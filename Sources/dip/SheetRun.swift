import DIPCycle
import DIPDiagnostics
import DIPEdition
import DIPExchange
import DIPFormat
import DIPRegister
import Glibc

/// What `dip worksheet` and `dip clarify` begin with.
enum SheetRun {
  static func content(_ common: CommonOptions, _ year: Int) throws -> IsiRegister {
    try common.requireContent()
    guard (2010...2100).contains(year) else {
      Console.err(
        kata(
          "kesalahan: `\(year)` bukan tahun DIP\n  = perbaikan: tulis misalnya `dip lembar 2026`\n",
          "error: `\(year)` is no year of a DIP\n  = help: write for instance `dip worksheet 2026`\n", common.bahasa))
      throw ExitStatus.usage
    }
    var findings: [Diagnostic] = []
    let folder = trimmed(common.content)
    guard let isi = IsiRegister.baca(folder: folder, shownAs: folder, tanggal: common.tanggal?.tanggal, &findings)
    else {
      try common.report(findings.sorted(by: Diagnostic.inOrder), checked: 0)
      throw ExitStatus.findings
    }
    return isi
  }

  /// The yearly cycle; nil where the office has none. Ends the run where it has errors.
  static func siklus(_ common: CommonOptions, _ isi: IsiRegister) throws -> FolderSiklus? {
    let (cycle, findings) = FolderSiklus.baca(isi.folder, shownAs: isi.shownAs, diminta: false)
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else {
      try common.report(errors, checked: 0)
      throw ExitStatus.findings
    }
    return cycle
  }

  /// What stands beside the rows: changes since the edition in force, and the marks of the year's opening.
  /// `hint` says so where the year was not opened.
  static func catatan(
    _ common: CommonOptions, _ isi: IsiRegister, _ year: Int, _ edition: EdisiTerakhir, _ cycle: FolderSiklus?,
    hint: Bool
  ) throws -> CatatanLembar {
    var notes: CatatanLembar
    do {
      notes = try CatatanLembar(edisi: edition.berlaku, isi: isi)
    } catch let refusal as PenolakanEdisi {
      throw common.refuse(refusal)
    }
    guard let cycle else { return notes }
    guard let opened = cycle[year], opened.dibuka != nil else {
      guard hint else { return notes }
      Console.out(
        kata(
          "Perhatian: siklus \(year) belum dibuka dengan `dip tahun-baru \(year)`, maka lembar tidak menandai retensi yang berakhir dan pemeriksaan yang lewat.\n",
          "Note: the cycle of \(year) was not opened with `dip new-year \(year)`, so the sheets do not mark ended retentions and overdue validations.\n",
          common.bahasa))
      return notes
    }
    for mark in TandaTahun.semua(opened, entri: isi.terbaca().entri) { notes.tambah(mark.kode, mark.kalimat) }
    return notes
  }

  static func units(_ isi: IsiRegister, _ name: String?, _ bahasa: Bahasa) throws -> [BadanPublik.Unit] {
    let all = isi.konteks.badanPublik.unit
    guard let name else { return all }
    guard let id = KamusUnit(all).cari(name) else {
      throw Form(bahasa: bahasa, isTerminal: false, perintah: "lembar").refuse("--unit", name, all.map(\.kode))
    }
    return [all[Int(id.index)]]
  }

  /// Says which entries no sub bagian gets to see.
  static func orphans(_ isi: IsiRegister, _ bahasa: Bahasa) {
    let codes = isi.tanpaPemilik
    guard !codes.isEmpty else { return }
    let list = codes.prefix(10).joined(separator: ", ") + (codes.count > 10 ? ", …" : "")
    Console.out(
      kata(
        "Perhatian: \(codes.count) entri belum menyebut sub bagian kantor ini dan tidak ada di lembar mana pun: \(list)\n",
        "Note: \(codes.count) entries name no unit of this office and stand on no sheet: \(list)\n", bahasa))
  }

  static func folder(_ path: String, _ bahasa: Bahasa) throws {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    let text = String(cString: strerror(errno))
    Console.err(
      kata(
        "kesalahan: folder `\(path)` tidak dapat dibuat: \(text)\n  = perbaikan: pilih folder lain dengan `--output`\n",
        "error: the folder `\(path)` cannot be made: \(text)\n  = help: choose another with `--output`\n", bahasa))
    throw ExitStatus.io
  }
}
