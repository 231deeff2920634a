import ArgumentParser
import DIPCycle
import DIPDiagnostics
import DIPFormat
import DIPRegister
import DIPSource

/// What the commands of the cycle read before they begin.
enum Bacaan {
  /// The register and the cycle, both without errors; where there are any, they are reported and the run ends.
  ///
  /// `sementara` is the output: bodies wait beside it. `tanggal` replaces the content's day of reckoning. `isPartial` goes
  /// on without the entries that have errors, and says so: what precedes their mending cannot wait for it.
  static func siklus(
    _ common: CommonOptions, sementara output: String, tanggal: Tanggal? = nil, isPartial: Bool = false
  ) throws -> (register: Register, folder: FolderSiklus, takTerbaca: Int) {
    let progress = Progress(kata("memeriksa", "checking", common.bahasa))
    let result: RegisterReader.Result
    do {
      var options = common.reader(bodies: parent(output), progress: progress)
      // `--tanggal` is the day of a letter or a record here; entries are checked as the content itself says.
      options.tanggal = tanggal
      options.isPartial = isPartial
      result = try RegisterReader.read(options)
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    }
    progress.end()
    let (folder, found) = FolderSiklus.baca(
      trimmed(common.content), shownAs: trimmed(common.content), diminta: true)
    let errors = (result.findings + found).filter { $0.severity == .error }.sorted(by: Diagnostic.inOrder)
    if isPartial, let register = result.register, let folder, !found.contains(where: { $0.severity == .error }) {
      let missing = result.checked - register.entri.count
      if missing > 0 {
        Console.err(
          kata(
            "Perhatian: \(missing) entri masih salah, maka tidak disebut; lihat `dip periksa`.\n",
            "Note: \(missing) entries still have errors and are left out; see `dip check`.\n", common.bahasa))
      }
      return (register, folder, missing)
    }
    guard let register = result.register, let folder, errors.isEmpty else {
      try common.report(errors, checked: result.checked)
      throw ExitStatus.findings
    }
    return (register, folder, 0)
  }

  /// The cycle alone, without errors; `tahun` is the year asked for, else the last recorded one, else the present one.
  static func siklusSaja(
    _ common: CommonOptions, tahun: Int?
  ) throws -> (folder: FolderSiklus, tahun: Int, hari: Tanggal) {
    let (folder, findings) = FolderSiklus.baca(
      trimmed(common.content), shownAs: trimmed(common.content), diminta: true)
    guard let folder, !findings.contains(where: { $0.severity == .error }) else {
      try common.report(findings, checked: 0)
      throw ExitStatus.findings
    }
    guard let today = common.tanggal?.tanggal ?? Jam.hariIni() else {
      throw common.fail("jam", kata("tanggal hari ini tidak diketahui", "today's date is unknown", common.bahasa))
    }
    let year = tahun ?? folder.siklus.last?.tahun ?? Int(today.tahun)
    guard (2000...9999).contains(year) else {
      throw ValidationError(kata("tahun siklus harus empat angka", "the year of the cycle takes four digits"))
    }
    return (folder, year, today)
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
