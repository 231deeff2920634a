package import DIPDiagnostics

/// Whether a mandatory sub-category is answered: by entries, or by a "nihil" statement.
package struct Cakupan: Sendable {
  package var subkategori: SubkategoriID
  /// Entries of it that are not withdrawn.
  package var jumlah: Int
  package var nihil: Nihil?

  package var terjawab: Bool { jumlah > 0 || nihil != nil }
}

/// The rules that need the whole register (401–409).
package struct AturanRegister {
  private let konteks: Konteks
  private let entri: [Entri]
  /// From the content folder to the path people see.
  private let tampil: (String) -> String
  /// The place of a key in the front matter of a file of the content.
  private let tempat: (_ sumber: String, _ kunci: String) -> Location
  /// Below this many entries nothing can be said of a whole register.
  private static let minimum = 10

  package init(
    konteks: Konteks, entri: [Entri], tampil: @escaping (String) -> String,
    tempat: @escaping (_ sumber: String, _ kunci: String) -> Location
  ) {
    self.tempat = tempat
    self.konteks = konteks
    self.entri = entri
    self.tampil = tampil
  }

  /// Every finding across entries. `entri` is sorted by code.
  package func periksa(nihil: [BacaData.PernyataanNihil], dik: [BarisDIK]) -> [Diagnostic] {
    kodeGanda(dik) + seragam() + nihilTerisi(nihil)
  }

  /// Every mandatory sub-category with how it is answered.
  package func cakupan(nihil: [BacaData.PernyataanNihil]) -> [Cakupan] {
    var counts = [Int](repeating: 0, count: konteks.kosakata.subkategori.count)
    for one in entri where one.dicabut == nil {
      counts[Int(one.subkategori.index)] += 1
      if let election = one.subkategoriPemilu { counts[Int(election.index)] += 1 }
    }
    return konteks.kosakata.subkategori.indices.compactMap { index in
      guard konteks.kosakata.subkategori[index].wajib else { return nil }
      let id = SubkategoriID(index)
      return Cakupan(
        subkategori: id, jumlah: counts[index], nihil: nihil.first { $0.nihil.subkategori == id }?.nihil)
    }
  }

  /// Rule 407, for `dip check --coverage`.
  package func belumTerjawab(_ cakupan: [Cakupan], tempat: Location) -> [Diagnostic] {
    cakupan.filter { !$0.terjawab }.map { one in
      let sub = konteks.kosakata[one.subkategori]
      return Diagnostic(RuleCode(407), at: tempat, ["nilai": sub.kode, "label": sub.label])
    }
  }

  private func kodeGanda(_ dik: [BarisDIK]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    // Sorted by code, so equal ones are neighbours; the first by path keeps the code.
    for index in entri.indices.dropFirst() where entri[index].kode == entri[index - 1].kode {
      found.append(ganda(entri[index].kode, entri[index].sumber, entri[index - 1].sumber))
    }
    for row in dik where konteks.kodeDIK.contains(row.kode) {
      if let same = cari(row.kode) { found.append(ganda(row.kode, row.sumber, entri[same].sumber)) }
    }
    for index in dik.indices.dropFirst() where dik[index].kode == dik[index - 1].kode {
      found.append(ganda(dik[index].kode, dik[index].sumber, dik[index - 1].sumber))
    }
    return found
  }

  private func cari(_ kode: String) -> Int? {
    var low = 0
    var high = entri.count
    while low < high {
      let middle = (low + high) / 2
      if entri[middle].kode.utf8.lexicographicallyPrecedes(kode.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < entri.count && entri[low].kode == kode ? low : nil
  }

  private func ganda(_ kode: String, _ path: String, _ first: String) -> Diagnostic {
    Diagnostic(
      RuleCode(401), at: tempat(path, "kode"), ["nilai": kode],
      related: [Related(tempat(first, "kode"), .firstUsedHere)])
  }

  /// One office, one year, or all forms ticked, down the whole register: warned of once (mistake 3).
  private func seragam() -> [Diagnostic] {
    guard entri.count >= AturanRegister.minimum, let first = entri.first else { return [] }
    let place = Location(path: tampil("informasi"))
    let count = String(entri.count)
    var found: [Diagnostic] = []
    if entri.allSatisfy({ $0.penanggungJawab == first.penanggungJawab }) {
      found.append(Diagnostic(RuleCode(402), at: place, ["nilai": sebutan(first.penanggungJawab), "jumlah": count]))
    }
    if entri.allSatisfy({ $0.dibuat.waktu.awal.tahun == first.dibuat.waktu.awal.tahun }) {
      found.append(
        Diagnostic(RuleCode(403), at: place, ["nilai": String(first.dibuat.waktu.awal.tahun), "jumlah": count]))
    }
    if entri.allSatisfy({ $0.bentuk == .semua }) {
      found.append(Diagnostic(RuleCode(404), at: place, ["jumlah": count]))
    }
    return found
  }

  private func sebutan(_ pihak: [PenanggungJawab]) -> String {
    pihak.map { one in
      switch one {
      case .unit(let id), .jabatan(let id, _): konteks.badanPublik.unit[Int(id.index)].nama
      case .luar(let nama): nama
      }
    }.joined(separator: ", ")
  }

  private func nihilTerisi(_ nihil: [BacaData.PernyataanNihil]) -> [Diagnostic] {
    nihil.compactMap { one in
      let id = one.nihil.subkategori
      guard
        let entry = entri.first(where: { ($0.subkategori == id || $0.subkategoriPemilu == id) && $0.dicabut == nil })
      else { return nil }
      let kunci = entry.subkategori == id ? "subkategori" : "subkategori_pemilu"
      return Diagnostic(
        RuleCode(405), at: one.tempat, ["nilai": konteks.kosakata[id].kode, "kode": entry.kode],
        related: [Related(tempat(entry.sumber, kunci), .comparedWith)])
    }
  }
}

/// Rule 409: legal bases that the register rests on and that are not in force on its day of reckoning.
package enum DasarBerlaku {
  /// `dipakai` are the keys used, each with the place that uses it.
  package static func periksa(
    _ dipakai: [(kunci: String, tempat: Location)], dasar: [DasarHukum], tanggal: Tanggal
  ) -> [Diagnostic] {
    dipakai.compactMap { used in
      guard let basis = dasar.first(where: { $0.kunci == used.kunci }) else {
        return Diagnostic(
          RuleCode(409), at: used.tempat, ["kunci": used.kunci, "nama": "", "tanggal": tanggal.description],
          variant: "tak_dikenal")
      }
      guard !basis.berlaku(pada: tanggal) else { return nil }
      return Diagnostic(
        RuleCode(409), at: basis.tempat ?? used.tempat,
        [
          "kunci": used.kunci, "nama": basis.nama, "tanggal": tanggal.description, "pengganti": basis.dicabutOleh ?? "",
        ])
    }
  }
}
