import DIPCycle
import DIPDiagnostics
import DIPEdition
import DIPExchange
import DIPFormat
import DIPRegister
import DIPSource

/// Who has returned their list, who is late, what still needs clarifying: `dip status --cycle`, `dip cycle --units`.
struct PapanPengembalian {
  let tahun: Int
  /// Number of the step in which each unit makes its list.
  let langkah: Int?
  /// Role to name when a unit's return is recorded, where the step has several; the unit's own is named last.
  let peran: String?
  let unit: [Pengembalian]
  let bahasa: Bahasa

  static func tampilkan(_ common: CommonOptions, _ folder: FolderSiklus, tahun: Int, pada tanggal: Tanggal) throws {
    let board = try baca(common, folder, tahun: tahun, pada: tanggal)
    Console.out(common.format == .json ? board.json.baris : Array(board.teks.utf8))
  }

  /// Checks the register for what needs clarifying, and looks up which worksheets came in; nothing is written.
  private static func baca(
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
    // Where the data files cannot be read, an entry's folder tells whose it is.
    var ignored: [Diagnostic] = []
    let isi = IsiRegister.baca(folder: folder.folder, shownAs: folder.shownAs, tanggal: nil, &ignored)
    let input = Pengembalian.Masukan(
      temuan: found, pemegang: isi?.pemegang ?? [:], lembar: lembar(folder.folder, tahun: tahun))
    let step = folder.prosedur.langkah.first(where: \.tiapUnit)
    return PapanPengembalian(
      tahun: tahun, langkah: step?.nomor, peran: step.flatMap { $0.pelaksana.count > 1 ? $0.pelaksana.last : nil },
      unit: Pengembalian.semua(folder, tahun: tahun, pada: tanggal, input), bahasa: common.bahasa)
  }

  /// The last worksheet of the year that each unit sent back.
  private static func lembar(_ folder: String, tahun: Int) -> [String: Pengembalian.LembarMasuk] {
    var found: [String: Pengembalian.LembarMasuk] = [:]
    for record in CatatanImpor.semua(folder: folder) {
      guard let sheet = record.lembarKerja, sheet.tahun == tahun else { continue }
      let one = Pengembalian.LembarMasuk(
        tanggal: record.dicatat ?? record.tanggal, kesalahan: record.kesalahan, peringatan: record.peringatan)
      if found[sheet.unit].map({ $0.tanggal <= one.tanggal }) ?? true { found[sheet.unit] = one }
    }
    return found
  }

  private var belum: [Pengembalian] { unit.filter { $0.kembali == nil } }

  var teks: String {
    var text = kata("Siklus \(tahun)", "Cycle of \(tahun)", bahasa)
    if let due = unit.first?.batas {
      text += kata(", daftar kembali paling lambat \(due.kalimat)", ", lists due back by \(due)", bahasa)
    }
    text += "\n"
    for one in unit {
      text += "  \(one.unit.singkatan.padded(20)) \(keadaan(one))\n"
      for line in rincian(one) { text += "  \("".padded(20)) \(line)\n" }
    }
    return text
      + kata(
        "\n\(unit.count - belum.count) dari \(unit.count) sub bagian sudah kembali.\n",
        "\n\(unit.count - belum.count) of \(unit.count) units have returned.\n", bahasa) + langkahBerikut
  }

  private func keadaan(_ one: Pengembalian) -> String {
    var text =
      one.kembali.map { kata("kembali \($0.kalimat)", "returned \($0)", bahasa) }
      ?? kata("BELUM KEMBALI", "NOT RETURNED", bahasa)
    if one.terlambat > 0 {
      text += kata(", terlambat \(one.terlambat) hari kerja", ", late by \(one.terlambat) working days", bahasa)
    }
    return text
  }

  private func rincian(_ one: Pengembalian) -> [String] {
    var lines: [String] = []
    if let sheet = one.lembar {
      var line = kata(
        "lembar kerja diimpor \(sheet.tanggal.kalimat)", "worksheet imported on \(sheet.tanggal)", bahasa)
      if sheet.kesalahan + sheet.peringatan > 0 {
        line += kata(
          " dengan \(sheet.kesalahan) kesalahan dan \(sheet.peringatan) peringatan",
          " with \(sheet.kesalahan) errors and \(sheet.peringatan) warnings", bahasa)
      }
      lines.append(line)
    }
    if one.kesalahan + one.peringatan > 0 {
      let names = one.entri.prefix(5).joined(separator: ", ") + (one.entri.count > 5 ? ", …" : "")
      lines.append(
        kata(
          "perlu diklarifikasi: \(one.kesalahan) kesalahan, \(one.peringatan) peringatan (\(names))",
          "to be clarified: \(one.kesalahan) errors, \(one.peringatan) warnings (\(names))", bahasa))
    }
    return lines
  }

  /// One hint: a worksheet that came in without a record, else what is to be clarified.
  private var langkahBerikut: String {
    if let langkah, let one = belum.first(where: { $0.lembar != nil }), let sheet = one.lembar {
      let role = peran.map { kata(" --peran \($0)", " --role \($0)", bahasa) } ?? ""
      return kata(
        "Langkah berikut: lembar \(one.unit.singkatan) sudah diimpor; catat kembalinya dengan `dip siklus \(tahun) --langkah \(langkah) --unit \(one.unit.kode) --selesai \(sheet.tanggal)\(role)`.\n",
        "Next: the worksheet of \(one.unit.singkatan) was imported; record its return with `dip cycle \(tahun) --step \(langkah) --unit \(one.unit.kode) --done \(sheet.tanggal)\(role)`.\n",
        bahasa)
    }
    guard let one = unit.first(where: { $0.kesalahan + $0.peringatan > 0 }) else { return "" }
    return kata(
      "Langkah berikut: `dip klarifikasi \(tahun) --unit \(one.unit.kode)` membuat lembar klarifikasinya.\n",
      "Next: `dip clarify \(tahun) --unit \(one.unit.kode)` makes its clarification sheet.\n", bahasa)
  }

  private var json: NilaiJSON {
    .objek([
      ("versi", .angka(1)), ("tahun", .angka(tahun)), ("batas", .mungkin(unit.first?.batas?.description)),
      ("unit", .daftar(unit.map(PapanPengembalian.objek))),
    ])
  }

  private static func objek(_ one: Pengembalian) -> NilaiJSON {
    var members: [(String, NilaiJSON?)] = [
      ("kode", .teks(one.unit.kode)), ("nama", .teks(one.unit.singkatan)),
      ("kembali", .mungkin(one.kembali?.description)), ("terlambat", .angka(one.terlambat)),
    ]
    if let sheet = one.lembar {
      let imported: [(String, NilaiJSON?)] = [
        ("tanggal", .teks(sheet.tanggal.description)), ("kesalahan", .angka(sheet.kesalahan)),
        ("peringatan", .angka(sheet.peringatan)),
      ]
      members.append(("lembar", .objek(imported)))
    }
    members += [
      ("kesalahan", .angka(one.kesalahan)), ("peringatan", .angka(one.peringatan)), ("entri", .paraTeks(one.entri)),
    ]
    return .objek(members)
  }
}
