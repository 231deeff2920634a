import DIPCycle
import DIPDiagnostics
import DIPFormat
import DIPRegister
import DIPSource

/// Who has returned their list, who is late, what still needs clarifying: `dip cycle --units`.
struct PapanPengembalian {
  let tahun: Int
  let unit: [Pengembalian]
  let bahasa: Bahasa

  /// Checks the register for what needs clarifying; nothing is written.
  static func baca(
    _ common: CommonOptions, _ folder: FolderSiklus, tahun: Int, pada tanggal: Tanggal
  ) throws -> PapanPengembalian {
    let progress = Progress(kata("memeriksa", "checking", common.bahasa))
    var options = common.reader(progress: progress)
    options.tanggal = nil
    let found: [Diagnostic]
    do {
      found = try RegisterReader.read(options).findings
    } catch let failure as IOFailure {
      throw common.fail(failure.path, common.words(failure.code))
    }
    progress.end()
    return PapanPengembalian(
      tahun: tahun, unit: Pengembalian.semua(folder, tahun: tahun, pada: tanggal, temuan: found), bahasa: common.bahasa)
  }

  var teks: String {
    var text = kata("Siklus \(tahun)", "Cycle of \(tahun)", bahasa)
    if let due = unit.first?.batas {
      text += kata(", daftar kembali paling lambat \(due.kalimat)", ", lists due back by \(due)", bahasa)
    }
    text += "\n"
    for one in unit { text += "  \(one.unit.singkatan.padded(20)) \(keadaan(one))\n" }
    let open = unit.filter { $0.kembali == nil }.count
    return text
      + kata(
        "\(unit.count - open) dari \(unit.count) sub bagian sudah kembali.\n",
        "\(unit.count - open) of \(unit.count) units have returned.\n", bahasa)
  }

  private func keadaan(_ one: Pengembalian) -> String {
    var text =
      one.kembali.map { kata("kembali \($0.kalimat)", "returned \($0)", bahasa) }
      ?? kata("BELUM KEMBALI", "NOT RETURNED", bahasa)
    if one.terlambat > 0 {
      text += kata(", terlambat \(one.terlambat) hari kerja", ", late by \(one.terlambat) working days", bahasa)
    }
    if one.kesalahan + one.peringatan > 0 {
      text += kata(
        "; perlu diklarifikasi: \(one.kesalahan) kesalahan, \(one.peringatan) peringatan",
        "; to be clarified: \(one.kesalahan) errors, \(one.peringatan) warnings", bahasa)
    }
    return text
  }
}
