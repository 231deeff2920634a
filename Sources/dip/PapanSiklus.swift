import DIPCycle
import DIPDiagnostics
import DIPFormat

/// A year's cycle as lines for a terminal.
struct PapanSiklus {
  let folder: FolderSiklus
  let tahun: Int
  let tanggal: Tanggal
  let bahasa: Bahasa

  func teks() -> String {
    let state = Keadaan(folder, tahun: tahun, pada: tanggal)
    var text = kata(
      "Siklus DIP \(tahun), keadaan pada \(tanggal.kalimat)\n", "DIP cycle \(tahun) as of \(tanggal)\n", bahasa)
    text += folder.prosedur.nama + (folder.prosedur.nomorSOP.map { " (SOP \($0))" } ?? "") + "\n\n"
    for one in state.langkah { text += langkah(one) }
    text += "\n" + giliran(state)
    if !folder.libur.mengenal(tahun: tahun) {
      text += kata(
        "Hari libur \(tahun) belum ada di `hari-libur.yaml`: hanya Sabtu dan Minggu yang tidak dihitung.\n",
        "`hari-libur.yaml` has no holidays of \(tahun): only Saturdays and Sundays are left out.\n", bahasa)
    }
    return text
  }

  private func langkah(_ one: KeadaanLangkah) -> String {
    let number = one.langkah.nomor
    var text = (number < 10 ? " " : "") + "\(number). \(one.langkah.uraian)\n"
    var facts = [folder.prosedur.pelaksana(one.langkah)]
    facts.append(
      one.langkah.waktu.map { kata("waktu baku \($0.kalimat)", "standard time \($0.kalimat)", bahasa) }
        ?? kata("waktu baku tidak disebut SOP", "no standard time in the SOP", bahasa))
    if let output = one.langkah.keluaran { facts.append(kata("keluaran: \(output)", "output: \(output)", bahasa)) }
    text += "    " + facts.joined(separator: " · ") + "\n"
    text += "    " + keadaan(one) + "\n"
    for unit in one.unit where one.status != .menunggu { text += "      " + satuUnit(unit) + "\n" }
    for record in one.catatan { text += catatan(record) }
    return text
  }

  private func keadaan(_ one: KeadaanLangkah) -> String {
    var text =
      switch one.status {
      case .selesai: kata("SELESAI", "DONE", bahasa)
      case .berjalan: kata("BERJALAN", "UNDER WAY", bahasa)
      case .giliran: kata("GILIRANNYA", "ITS TURN", bahasa)
      case .menunggu: kata("menunggu", "waiting", bahasa)
      }
    if let begun = one.mulai { text += kata(", mulai \(begun.kalimat)", ", begun \(begun)", bahasa) }
    if let done = one.selesai { text += kata(", selesai \(done.kalimat)", ", done \(done)", bahasa) }
    if let due = one.batas, one.status != .menunggu {
      text += kata("; batas \(due.kalimat)", "; due \(due)", bahasa)
    }
    if one.terlambat > 0, one.status != .menunggu {
      text += kata(", TERLAMBAT \(one.terlambat) hari kerja", ", LATE by \(one.terlambat) working days", bahasa)
    }
    return text
  }

  private func satuUnit(_ one: (unit: UnitID, mulai: Tanggal?, selesai: Tanggal?)) -> String {
    let name = folder.badanPublik.unit[Int(one.unit.index)].singkatan
    if let done = one.selesai { return kata("\(name): kembali \(done.kalimat)", "\(name): returned \(done)", bahasa) }
    return kata("\(name): BELUM KEMBALI", "\(name): NOT RETURNED", bahasa)
  }

  private func catatan(_ record: Siklus.Catatan) -> String {
    var facts: [String] = []
    if let number = record.nomor { facts.append(kata("nomor \(number)", "number \(number)", bahasa)) }
    if let kept = record.berkas { facts.append(kata("berkas \(kept.lokasi)", "file \(kept.lokasi)", bahasa)) }
    if let note = record.catatan { facts.append(note) }
    if let reason = record.alasan { facts.append(kata("alasan: \(reason)", "reason: \(reason)", bahasa)) }
    if record.menyusul {
      facts.append(
        kata("dicatat menyusul pada \(record.dicatat.kalimat)", "entered late, on \(record.dicatat)", bahasa))
    }
    if let unit = record.unit, !facts.isEmpty {
      facts[0] = folder.badanPublik.unit[Int(unit.index)].singkatan + ": " + facts[0]
    }
    return facts.isEmpty ? "" : "      - " + facts.joined(separator: "; ") + "\n"
  }

  private func giliran(_ state: Keadaan) -> String {
    guard let turn = state.giliran else {
      return kata("Semua langkah selesai.\n", "All steps are done.\n", bahasa)
    }
    let number = turn.langkah.nomor
    let who = folder.prosedur.pelaksana(turn.langkah)
    return kata(
      "Giliran: \(who), langkah \(number). Catat dengan `dip siklus \(tahun) --langkah \(number)`.\n",
      "Whose turn: \(who), step \(number). Record with `dip cycle \(tahun) --step \(number)`.\n", bahasa)
  }
}
