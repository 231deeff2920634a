package import DIPDiagnostics
package import DIPFormat

/// How a sub bagian stands in the year: whether its list is back, and what in it still needs to be clarified.
package struct Pengembalian: Sendable, Hashable {
  /// A worksheet that came in by an import.
  package struct LembarMasuk: Sendable, Hashable {
    package var tanggal: Tanggal
    package var kesalahan: Int
    package var peringatan: Int

    package init(tanggal: Tanggal, kesalahan: Int, peringatan: Int) {
      self.tanggal = tanggal
      self.kesalahan = kesalahan
      self.peringatan = peringatan
    }
  }

  package var unit: BadanPublik.UnitSingkat
  /// The day recorded in the cycle.
  package var kembali: Tanggal?
  /// The last worksheet of the year that was imported, whether the step is recorded or not.
  package var lembar: LembarMasuk?
  /// The last day that the office named, else by the standard time; nil where there is neither, or the step has not had
  /// its turn and no day was named.
  package var batas: Tanggal?
  /// Working days past it, whether back or not.
  package var terlambat: Int
  package var kesalahan: Int
  package var peringatan: Int
  /// Names of the files that they stand in, without folder and ending: the codes of entries.
  package var entri: [String]

  /// What the cycle cannot know by itself.
  package struct Masukan: Sendable {
    /// The findings of the register.
    package var temuan: [Diagnostic]
    /// Codes of the units that answer for an entry, by the entry's file relative to the content folder. What stands here
    /// with nobody is the unit's in whose folder (`informasi/<kode>/`) it lies.
    package var pemegang: [String: [String]]
    /// The last imported worksheet by the code of its unit.
    package var lembar: [String: LembarMasuk]

    package init(temuan: [Diagnostic], pemegang: [String: [String]], lembar: [String: LembarMasuk]) {
      self.temuan = temuan
      self.pemegang = pemegang
      self.lembar = lembar
    }
  }

  /// One for each unit, in the office's order.
  package static func semua(
    _ folder: FolderSiklus, tahun: Int, pada tanggal: Tanggal, _ masukan: Masukan
  ) -> [Pengembalian] {
    let units = folder.badanPublik.unit
    let state = Keadaan(folder, tahun: tahun, pada: tanggal)
    let step = state.langkah.first(where: \.langkah.tiapUnit)
    let due = folder[tahun]?.batasPengembalian ?? step.flatMap { $0.status == .menunggu ? nil : $0.batas }
    let findings = menurutUnit(masukan, shownAs: folder.shownAs)
    return units.indices.map { index in
      let one = units[index]
      // A record for the whole office says that every list is back.
      let back = step?.unit.first { $0.unit == UnitID(index) }?.selesai ?? step?.selesai
      let own = findings[one.kode] ?? []
      return Pengembalian(
        unit: BadanPublik.UnitSingkat(kode: one.kode, singkatan: one.singkatan), kembali: back,
        lembar: masukan.lembar[one.kode], batas: due,
        terlambat: due.map { folder.kerja.antara($0, back ?? tanggal) } ?? 0,
        kesalahan: own.count { $0.temuan.severity == .error }, peringatan: own.count { $0.temuan.severity == .warning },
        entri: Set(own.map(\.berkas)).sorted())
    }
  }

  private static func menurutUnit(
    _ masukan: Masukan, shownAs: String
  ) -> [String: [(berkas: String, temuan: Diagnostic)]] {
    var found: [String: [(berkas: String, temuan: Diagnostic)]] = [:]
    for one in masukan.temuan where one.location.path.hasPrefix(shownAs + "/informasi/") {
      let path = String(one.location.path.dropFirst(shownAs.count + 1))
      let parts = path.split(separator: "/")
      let holders = masukan.pemegang[path] ?? []
      let folder = parts.count > 2 ? [String(parts[1])] : []
      let name = String(parts.last?.split(separator: ".").first ?? "")
      for unit in holders.isEmpty ? folder : holders { found[unit, default: []].append((name, one)) }
    }
    return found
  }
}

extension BadanPublik {
  /// A unit by its code and short name.
  package struct UnitSingkat: Sendable, Hashable {
    package var kode: String
    package var singkatan: String
  }
}
