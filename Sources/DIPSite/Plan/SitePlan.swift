import DIPFormat
package import DIPRegister

/// What pages a site has and which entries stand on each, as small arrays of entry numbers.
package struct SitePlan: Sendable {
  /// All entries by class, sub-category, code: the order of the law's own list.
  let urutan: [UInt32]
  /// Legal element 1 by entry: the place within its class, from 1; 0 where withdrawn or not ratified yet.
  let nomor: [UInt32]
  /// Where each class begins and ends in `urutan`.
  let kelas: [Range<Int>]
  /// Entries by sub-category, of the DIP and of the election overlay.
  let kategori: Buckets
  let unit: Buckets
  /// The years that have entries, latest first, and what was made in each.
  let tahun: [Int]
  private let perTahun: Buckets
  private let tahunAwal: Int
  /// Entries of the DIP Pemilu by its sub-categories, and each one's number there (0 where withdrawn).
  let pemilu: [UInt32]
  let nomorPemilu: [UInt32]
  /// Entries by the first letter of their title, each letter's in the order of the titles.
  let huruf: MenurutHuruf
  /// Entries by form and by regime, in the order of `Bentuk.nama` and `Rezim.nama`; and those withdrawn.
  let bentuk: Buckets
  let rezim: Buckets
  let dicabut: [UInt32]
  /// The latest changed entries, newest first.
  let terbaru: [UInt32]
  /// The same with what was withdrawn, by the day of its withdrawal: what the feed tells.
  let perubahan: [UInt32]
  /// Statements of "nihil" by sub-category.
  let nihil: [SubkategoriID: Nihil]
  /// Sub-categories with a page of their own: those with entries and those stated as nihil.
  let kategoriBerhalaman: [SubkategoriID]

  /// How many entries the feed holds.
  static let feedLimit = 50

  package init(_ register: Register) {
    let entri = register.entri
    let urutan = SitePlan.terurut(entri) { UInt64($0.kelas.rawValue) << 16 | UInt64($0.subkategori.index) }
    self.urutan = urutan
    kelas = Kelas.allCases.map { kelas in
      let start = SitePlan.first(urutan) { entri[Int($0)].kelas.rawValue >= kelas.rawValue }
      return start..<SitePlan.first(urutan) { entri[Int($0)].kelas.rawValue > kelas.rawValue }
    }
    var nomor = [UInt32](repeating: 0, count: entri.count)
    for range in kelas { SitePlan.nomori(urutan[range], register, &nomor) }
    self.nomor = nomor
    kategori = Buckets(count: register.kosakata.subkategori.count, order: urutan) { item, put in
      put(Int(entri[item].subkategori.index))
      if let election = entri[item].subkategoriPemilu, election != entri[item].subkategori {
        put(Int(election.index))
      }
    }
    unit = Buckets(count: register.badanPublik.unit.count, order: urutan) { item, put in
      for (index, unit) in entri[item].menguasai.enumerated() where !entri[item].menguasai[..<index].contains(unit) {
        put(Int(unit.index))
      }
    }
    let acuan = register.tanggalAcuan
    let years = entri.map { SitePlan.tahun($0, acuan: Int(acuan.tahun)) }
    let awal = years.map(\.lowerBound).min() ?? 0
    let akhir = years.map(\.upperBound).max() ?? awal - 1
    let perTahun = Buckets(count: akhir - awal + 1, order: urutan) { item, put in
      for year in years[item] { put(year - awal) }
    }
    self.perTahun = perTahun
    tahunAwal = awal
    tahun = (0..<(akhir - awal + 1)).reversed().filter { !perTahun[$0].isEmpty }.map { awal + $0 }
    let election = urutan.filter { entri[Int($0)].rezim.adaPemilu }
    pemilu = SitePlan.terurut(entri, election) { UInt64($0.subkategoriPemilu?.index ?? .max) }
    var nomorPemilu = election.isEmpty ? [] : [UInt32](repeating: 0, count: entri.count)
    SitePlan.nomori(pemilu[...], register, &nomorPemilu)
    self.nomorPemilu = nomorPemilu
    huruf = MenurutHuruf(entri)
    bentuk = Buckets(count: Bentuk.nama.count, order: urutan) { item, put in
      for (index, one) in Bentuk.nama.enumerated() where entri[item].bentuk.contains(one.nilai) { put(index) }
    }
    rezim = Buckets(count: Rezim.nama.count, order: urutan) { item, put in
      for (index, one) in Rezim.nama.enumerated() where entri[item].rezim.contains(one.nilai) { put(index) }
    }
    dicabut = urutan.filter { entri[Int($0)].dicabut != nil }
    terbaru = SitePlan.terbaru(entri) { $0.dicabut == nil ? $0.terakhir : nil }
    perubahan = SitePlan.terbaru(entri) { $0.terakhir }
    nihil = Dictionary(register.nihil.map { ($0.subkategori, $0) }, uniquingKeysWith: { first, _ in first })
    kategoriBerhalaman = register.kosakata.subkategori.indices.filter { [kategori, nihil] index in
      register.kosakata.subkategori[index].daftar != .dik
        && (!kategori[index].isEmpty || nihil[SubkategoriID(index)] != nil)
    }.map { SubkategoriID($0) }
  }

  /// The years an entry was made in. A plan for years to come was not made in them.
  static func tahun(_ entri: Entri, acuan: Int) -> ClosedRange<Int> {
    let first = Int(entri.dibuat.waktu.awal.tahun)
    let last: Int
    switch entri.dibuat.waktu.akhir {
    case .sama: last = first
    case .titik(let point): last = Int(point.tahun)
    case .terbuka: last = acuan
    }
    return first...max(first, min(last, acuan))
  }

  func tahun(_ year: Int) -> ArraySlice<UInt32> { perTahun[year - tahunAwal] }

  /// Entry numbers by a key, then by code (which is the order of the numbers).
  private static func terurut(_ entri: [Entri], _ key: (Entri) -> UInt64) -> [UInt32] {
    var keys = entri.indices.map { key(entri[$0]) << 32 | UInt64($0) }
    keys.sort()
    return keys.map { UInt32(truncatingIfNeeded: $0) }
  }

  private static func terurut(_ entri: [Entri], _ some: [UInt32], _ key: (Entri) -> UInt64) -> [UInt32] {
    var keys = some.map { key(entri[Int($0)]) << 32 | UInt64($0) }
    keys.sort()
    return keys.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// What is withdrawn has no number, nor what no edition holds yet: numbers are those of the ratified list.
  private static func nomori(_ items: ArraySlice<UInt32>, _ register: Register, _ nomor: inout [UInt32]) {
    var last: UInt32 = 0
    for item in items
    where register.entri[Int(item)].dicabut == nil && register.status(Int(item)).jenis != .belumDisahkan {
      last += 1
      nomor[Int(item)] = last
    }
  }

  /// The first place in sorted items from where `isPast` holds.
  private static func first(_ items: [UInt32], _ isPast: (UInt32) -> Bool) -> Int {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if isPast(items[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func terbaru(_ entri: [Entri], _ date: (Entri) -> Tanggal?) -> [UInt32] {
    var newest: [(key: UInt64, item: UInt32)] = []
    for (index, one) in entri.enumerated() {
      guard let date = date(one) else { continue }
      let day = (UInt64(date.tahun.magnitude) * 12 + UInt64(date.bulan)) * 31 + UInt64(date.hari)
      // Of the same day the lower code comes first.
      newest.append((day << 32 | UInt64(UInt32.max - UInt32(index)), UInt32(index)))
      if newest.count > feedLimit * 4 { keepNewest(&newest) }
    }
    keepNewest(&newest)
    return newest.map(\.item)
  }

  private static func keepNewest(_ newest: inout [(key: UInt64, item: UInt32)]) {
    newest.sort { $0.key > $1.key }
    newest.removeLast(max(0, newest.count - feedLimit))
  }
}
