import DIPCycle
import DIPDiagnostics

/// Who has returned their list, who is late, what still needs clarifying: `dip status --cycle`.
struct PapanPengembalian {
  let tahun: Int
  let unit: [Pengembalian]
  let bahasa: Bahasa

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
