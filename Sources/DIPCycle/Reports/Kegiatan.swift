package import DIPEdition
package import DIPFormat
package import DIPRegister

/// One thing that was done on a day, as the records and the entries tell it.
package struct Kegiatan: Sendable, Hashable {
  package enum Asal: Int, Sendable, Hashable {
    /// A record of the cycle.
    case catatan
    /// An edition: its freeze, and what approves it.
    case edisi
    /// A date of entries: `diperbarui`, `divalidasi`, `dicabut`.
    case entri
  }

  package var tanggal: Tanggal
  package var asal: Asal
  package var uraian: String
  package var pelaksana: String
  package var dokumen: String
  /// Where a kept file lies in the content folder.
  package var berkas: String
  package var keterangan: String
  /// The day of the record, where it was written down later than the day it tells of.
  package var menyusul: Tanggal?
}

/// All activities that a register and its cycle hold. Nothing else is known, so nothing else is told.
package struct DaftarKegiatan: Sendable {
  /// By day; on a day, records before entries.
  package let kegiatan: [Kegiatan]

  /// `edisi` are all that the content keeps.
  package init(folder: FolderSiklus, register: Register, edisi: [EdisiTersimpan]) {
    let office = register.badanPublik
    var all = folder.siklus.flatMap { siklus in
      siklus.catatan.flatMap { DaftarKegiatan.catatan($0, siklus.tahun, folder) }
    }
    all += edisi.flatMap(DaftarKegiatan.edisi)
    all += DaftarKegiatan.entri(register) { office.unit[Int($0.index)].nama }
    kegiatan = all.enumerated().sorted {
      ($0.element.tanggal, $0.element.asal.rawValue, $0.offset) < (
        $1.element.tanggal, $1.element.asal.rawValue, $1.offset
      )
    }.map(\.element)
  }

  package func pada(_ rentang: ClosedRange<Tanggal>) -> [Kegiatan] {
    kegiatan.filter { rentang.contains($0.tanggal) }
  }

  private static func catatan(_ record: Siklus.Catatan, _ tahun: Int, _ folder: FolderSiklus) -> [Kegiatan] {
    let step = folder.prosedur[record.langkah]
    let role = folder.prosedur.peran(record.peran)
    var who = role.map { "\($0.nama): \($0.jabatan)" } ?? record.peran
    if let unit = record.unit { who += " (\(folder.badanPublik.unit[Int(unit.index)].nama))" }
    let days: [(Tanggal, String)] =
      if let begun = record.mulai, begun == record.selesai {
        [(begun, "mulai dan selesai")]
      } else {
        [record.mulai.map { ($0, "mulai") }, record.selesai.map { ($0, "selesai") }].compactMap { $0 }
      }
    var remarks = [record.catatan, record.alasan.map { "Alasan: \($0)" }].compactMap { $0 }
    return days.map { day, word in
      let late = day < record.dicatat ? record.dicatat : nil
      remarks = remarks.filter { !$0.isEmpty }
      return Kegiatan(
        tanggal: day, asal: .catatan,
        uraian: "Langkah \(record.langkah) siklus \(tahun), \(word): \(step?.uraian ?? "")", pelaksana: who,
        dokumen: record.nomor ?? "", berkas: record.berkas?.lokasi ?? "", keterangan: remarks.joined(separator: ". "),
        menyusul: late)
    }
  }

  /// The freeze of an edition, and its approvals as `pengesahan.yaml` records them (SOP step 9).
  private static func edisi(_ edisi: EdisiTersimpan) -> [Kegiatan] {
    let frozen = Kegiatan(
      tanggal: edisi.edisi.tanggal, asal: .edisi, uraian: "Membekukan edisi \(edisi.nama)", pelaksana: "", dokumen: "",
      berkas: "edisi/\(edisi.nama)/" + NamaBerkasEdisi.lembar, keterangan: "Sidik \(edisi.sidik.heksa)", menyusul: nil)
    return [frozen]
      + edisi.persetujuan.map { one in
        Kegiatan(
          tanggal: one.tanggal, asal: .edisi, uraian: "Edisi \(edisi.nama): \(one.langkah.rawValue)",
          pelaksana: one.nama.isEmpty ? one.jabatan : "\(one.jabatan): \(one.nama)", dokumen: one.nomor,
          berkas: one.dokumen.map { "edisi/\(edisi.nama)/\($0.berkas)" } ?? "", keterangan: one.tempat, menyusul: nil)
      }
  }

  /// Entries of one unit with the same date are one activity; their codes are named.
  private static func entri(_ register: Register, nama: (UnitID) -> String) -> [Kegiatan] {
    struct Kunci: Hashable {
      var tanggal: Tanggal
      var urut: Int
      var unit: UnitID
    }
    let words = ["Memperbarui", "Memeriksa ulang", "Mencabut"]
    var groups: [Kunci: [String]] = [:]
    for entry in register.entri {
      guard let unit = entry.menguasai.first else { continue }
      for (order, day) in [entry.diperbarui, entry.divalidasi, entry.dicabut?.tanggal].enumerated() {
        if let day { groups[Kunci(tanggal: day, urut: order, unit: unit), default: []].append(entry.kode) }
      }
    }
    return groups.sorted {
      ($0.key.tanggal, $0.key.urut, $0.key.unit) < ($1.key.tanggal, $1.key.urut, $1.key.unit)
    }.map { key, codes in
      Kegiatan(
        tanggal: key.tanggal, asal: .entri, uraian: "\(words[key.urut]) \(codes.count) entri DIP",
        pelaksana: nama(key.unit),
        dokumen: "", berkas: "", keterangan: codes.joined(separator: ", "), menyusul: nil)
    }
  }
}
