import DIPFormat
import DIPRegister

/// One list of entries, over as many pages as it needs.
struct DaftarPlan: Sendable {
  enum Jenis: Sendable, Equatable {
    case semua
    case kelas(Kelas)
    case pemilu
    case kategori(SubkategoriID)
    case unit(Int)
    case tahun(Int)
    case huruf(Int)
    case bentuk(Int)
    case rezim(Int)
    case dicabut
  }

  let jenis: Jenis
  /// Address without `.html`.
  let pangkal: String
  let isi: ArraySlice<UInt32>
  /// How many of them are withdrawn.
  let dicabut: Int

  var paging: Paging { Paging(isi.count) }

  /// The long lists, with the seven legal columns.
  var panjang: Bool {
    switch jenis {
    case .semua, .kelas, .pemilu: true
    case .kategori, .unit, .tahun, .huruf, .bentuk, .rezim, .dicabut: false
    }
  }

  func alamat(_ number: Int) -> String { Alamat.halaman(pangkal, number) }

  static func semua(_ register: Register, _ plan: SitePlan) -> [DaftarPlan] {
    var lists: [DaftarPlan] = []
    func add(_ jenis: Jenis, _ pangkal: String, _ isi: ArraySlice<UInt32>) {
      let dicabut = isi.count { register.entri[Int($0)].dicabut != nil }
      lists.append(DaftarPlan(jenis: jenis, pangkal: pangkal, isi: isi, dicabut: dicabut))
    }
    add(.semua, "daftar", plan.urutan[...])
    for kelas in Kelas.allCases {
      add(.kelas(kelas), "kelas/" + kelas.kode, plan.urutan[plan.kelas[Int(kelas.rawValue)]])
    }
    add(.pemilu, "pemilu", plan.pemilu[...])
    for id in plan.kategoriBerhalaman {
      add(.kategori(id), "kategori/" + register.kosakata[id].kode, plan.kategori[Int(id.index)])
    }
    for (index, unit) in register.badanPublik.unit.enumerated() {
      add(.unit(index), "unit/" + unit.kode, plan.unit[index])
    }
    for year in plan.tahun { add(.tahun(year), "tahun/\(year)", plan.tahun(year)) }
    for letter in 0..<MenurutHuruf.jumlah where !plan.huruf[letter].isEmpty {
      add(.huruf(letter), "huruf/" + MenurutHuruf.kode(letter), plan.huruf[letter])
    }
    for (index, one) in Bentuk.nama.enumerated() where !plan.bentuk[index].isEmpty {
      add(.bentuk(index), "bentuk/" + one.kode, plan.bentuk[index])
    }
    for (index, one) in Rezim.nama.enumerated() where !plan.rezim[index].isEmpty {
      add(.rezim(index), "rezim/" + one.kode, plan.rezim[index])
    }
    if !plan.dicabut.isEmpty { add(.dicabut, "dicabut", plan.dicabut[...]) }
    return lists
  }
}
