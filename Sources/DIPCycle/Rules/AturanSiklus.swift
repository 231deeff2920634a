package import DIPDiagnostics
package import DIPFormat

/// The rules across the records of one year (904–909): order, dates that cannot be, files kept byte for byte.
package struct AturanSiklus {
  let prosedur: Prosedur
  let unit: [BadanPublik.Unit]

  package init(prosedur: Prosedur, unit: [BadanPublik.Unit]) {
    self.prosedur = prosedur
    self.unit = unit
  }

  /// Findings of a year's records, each judged by what was recorded before it.
  package func periksa(_ siklus: Siklus) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for index in siklus.catatan.indices {
      found += periksa(siklus.catatan[index], sesudah: siklus.catatan[..<index])
    }
    return found
  }

  /// Findings of one record that follows others: the same for a file as for a record about to be written.
  package func periksa(_ catatan: Siklus.Catatan, sesudah: ArraySlice<Siklus.Catatan>) -> [Diagnostic] {
    tanggal(catatan) + tanpaUnit(catatan) + urutan(catatan, sesudah)
  }

  private func tanggal(_ catatan: Siklus.Catatan) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let begun = catatan.mulai, let done = catatan.selesai, done < begun {
      found.append(
        Diagnostic(
          RuleCode(905), at: catatan.tempat,
          ["langkah": String(catatan.langkah), "mulai": begun.description, "selesai": done.description]))
    }
    for day in [catatan.mulai, catatan.selesai].compactMap({ $0 }) where day > catatan.dicatat {
      found.append(
        Diagnostic(
          RuleCode(906), at: catatan.tempat,
          [
            "langkah": String(catatan.langkah), "tanggal": day.description, "dicatat": catatan.dicatat.description,
          ]))
      break
    }
    return found
  }

  private func tanpaUnit(_ catatan: Siklus.Catatan) -> [Diagnostic] {
    guard let id = catatan.unit, prosedur[catatan.langkah]?.tiapUnit == false else { return [] }
    return [
      Diagnostic(
        RuleCode(909), at: catatan.tempat,
        ["langkah": String(catatan.langkah), "nilai": unit[Int(id.index)].kode])
    ]
  }

  /// The procedure runs in its order; leaving it, or correcting what stands, needs a reason.
  private func urutan(_ catatan: Siklus.Catatan, _ earlier: ArraySlice<Siklus.Catatan>) -> [Diagnostic] {
    guard catatan.alasan == nil else { return [] }
    let state = Keadaan(
      prosedur: prosedur, catatan: Array(earlier), tahun: Int(catatan.dicatat.tahun), dibuka: nil,
      jumlahUnit: unit.count, kerja: HariKerja(HariLibur()), pada: catatan.dicatat)
    let number = String(catatan.langkah)
    if let open = state.langkah.first(where: { $0.langkah.nomor < catatan.langkah && $0.status != .selesai }) {
      return [
        Diagnostic(
          RuleCode(904), at: catatan.tempat, ["langkah": number, "sebelum": String(open.langkah.nomor)])
      ]
    }
    let before = state.langkah.last { $0.langkah.nomor < catatan.langkah && $0.selesai != nil }
    if let before, let done = before.selesai, let first = catatan.mulai ?? catatan.selesai, first < done {
      return [
        Diagnostic(
          RuleCode(904), at: catatan.tempat,
          [
            "langkah": number, "sebelum": String(before.langkah.nomor), "tanggal": first.description,
            "selesai": done.description,
          ], variant: "tanggal")
      ]
    }
    guard let own = state.langkah.first(where: { $0.langkah.nomor == catatan.langkah }),
      sudahSelesai(own, catatan)
    else { return [] }
    return [Diagnostic(RuleCode(904), at: catatan.tempat, ["langkah": number], variant: "selesai")]
  }

  /// True where the step, or the unit's part of it, is done and the record would say otherwise. A record of the same days
  /// adds something, such as another letter of the step.
  private func sudahSelesai(_ own: KeadaanLangkah, _ catatan: Siklus.Catatan) -> Bool {
    var (begun, done) = (own.mulai, own.selesai)
    if let unit = catatan.unit, own.langkah.tiapUnit {
      let part = own.unit.first { $0.unit == unit }
      (begun, done) = (part?.mulai, part?.selesai)
    }
    guard let done else { return false }
    return catatan.selesai ?? done != done || catatan.mulai ?? begun != begun
  }
}
