import DIPFormat

/// What entries can be filtered by, as columns: a sign or two for each entry.
struct SaringanCari {
  private let entri: [Entri]
  private let plan: SitePlan
  private let acuan: Int

  init(_ konteks: KonteksSitus) {
    entri = konteks.register.entri
    plan = konteks.plan
    acuan = Int(konteks.register.tanggalAcuan.tahun)
  }

  /// Appends the members `kolomS` (sub-category), `kolomP` (that of the election list, from 1; 0 for none), `kolomU`
  /// (sets of units), `kolomT` (first and last year) and `kolomC` (forms, regimes << 4, withdrawn << 7).
  func tulis(_ part: inout TulisanIndeks) {
    langsung("kolomS", entri.map { Int($0.subkategori.index) }, &part)
    langsung("kolomP", entri.map { $0.subkategoriPemilu.map { Int($0.index) + 1 } ?? 0 }, &part)
    bertabel("kolomU", entri.map { $0.menguasai.map { Int($0.index) } }, &part)
    bertabel("kolomT", entri.map(tahun), &part)
    bertabel("kolomC", entri.map(ciri), &part)
  }

  private func tahun(_ entri: Entri) -> [Int] {
    let years = SitePlan.tahun(entri, acuan: acuan)
    return [years.lowerBound, years.upperBound]
  }

  private func ciri(_ entri: Entri) -> [Int] {
    [Int(entri.bentuk.rawValue) | Int(entri.rezim.rawValue) << 4 | (entri.dicabut == nil ? 0 : 1 << 7)]
  }

  private func langsung(_ name: String, _ values: [Int], _ part: inout TulisanIndeks) {
    part.teks(",\(name):{isi:")
    SaringanCari.isi(values, &part)
    part.teks("}")
  }

  /// Values that entries share, each told once.
  private func bertabel(_ name: String, _ values: [[Int]], _ part: inout TulisanIndeks) {
    var numbers: [[Int]: Int] = [:]
    var table: [[Int]] = []
    let column = values.map { value in
      if let known = numbers[value] { return known }
      numbers[value] = table.count
      table.append(value)
      return table.count - 1
    }
    part.teks(",\(name):{tabel:")
    part.daftar(table) { $0.bilangan($1) }
    part.teks(",isi:")
    SaringanCari.isi(column, &part)
    part.teks("}")
  }

  /// `{lebar, teks}`: so many signs for each value, the highest digit first.
  private static func isi(_ values: [Int], _ part: inout TulisanIndeks) {
    let base = TulisanIndeks.tanda.count
    let most = values.max() ?? 0
    var width = 1
    var limit = base
    while most >= limit {
      width += 1
      limit *= base
    }
    part.teks("[\(width),\"")
    for value in values {
      var power = limit / base
      var rest = value
      while power > 0 {
        part.tanda(rest / power)
        rest %= power
        power /= base
      }
    }
    part.teks("\"]")
  }
}
