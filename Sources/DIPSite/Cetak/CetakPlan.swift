package import DIPFormat
import DIPRegister

/// What can be printed as an annex (*lampiran*).
package enum IsiCetak: Sendable, Equatable {
  case semua
  case kelas(Kelas)
  case unit(Int)
  case pemilu
  /// One entry, by its place in the register.
  case entri(Int)
}

/// How it is printed.
package struct BentukCetak: Sendable {
  package enum Kertas: String, Sendable, CaseIterable {
    case a4
    /// The folio of Indonesian offices, 215 by 330 mm.
    case f4

    var ukuran: String {
      switch self {
      case .a4: "A4 landscape"
      case .f4: "330mm 215mm"
      }
    }
  }

  /// Nil leaves the paper to whoever prints; it lies across all the same.
  package var kertas: Kertas?
  /// Type of 16 points and more, for people who see little.
  package var hurufBesar: Bool

  package init(kertas: Kertas? = nil, hurufBesar: Bool = false) {
    self.kertas = kertas
    self.hurufBesar = hurufBesar
  }
}

/// The edition of an annex that is made from the edition's own files.
package struct EdisiCetak: Sendable {
  package var nama: String
  /// The edition in force, where that is another one.
  package var digantikan: String?

  package init(nama: String, digantikan: String?) {
    self.nama = nama
    self.digantikan = digantikan
  }

  /// Said on the cover.
  var keterangan: String? {
    digantikan.map { "Edisi \(nama) sudah digantikan; yang berlaku edisi \($0)." }
  }
}

/// One annex: its name, and the entries on it.
struct CetakPlan: Sendable {
  let isi: IsiCetak
  /// File name without its ending.
  let nama: String
  /// Entries in order; withdrawn ones only where the annex is of one entry.
  let entri: [UInt32]
  let dicabut: Int
  /// The page of the site that shows the same.
  private(set) var halaman: String
  /// Of an edition that is not the one the site shows.
  private(set) var lama: EdisiCetak?
  /// Of a part: its number from 1, which entries of the whole it holds, and how many the whole has.
  let bagian: (nomor: Int, rentang: Range<Int>, dari: Int)?

  /// Lists longer than this are no page of the site: nobody prints 500 sheets by chance, and the file would be larger
  /// than all else. `dip print` makes them all the same.
  static let batas = 5_000

  /// The style sheet that all annexes share, as a path of the templates folder.
  static let gayaDasar = "cetak/lampiran.css"

  init(_ isi: IsiCetak, _ register: Register, _ plan: SitePlan) {
    self.isi = isi
    let all: ArraySlice<UInt32>
    switch isi {
    case .semua: (halaman, all) = ("daftar.html", plan.urutan[...])
    case .kelas(let kelas):
      (halaman, all) = ("kelas/\(kelas.kode).html", plan.urutan[plan.kelas[Int(kelas.rawValue)]])
    case .unit(let index):
      (halaman, all) = ("unit/\(register.badanPublik.unit[index].kode).html", plan.unit[index])
    case .pemilu: (halaman, all) = ("pemilu.html", plan.pemilu[...])
    case .entri(let index): (halaman, all) = ("informasi/\(register.entri[index].kode).html", [UInt32(index)])
    }
    nama = CetakPlan.nama(isi, register)
    bagian = nil
    if case .entri = isi {
      (entri, dicabut) = (Array(all), 0)
    } else {
      entri = all.filter { register.entri[Int($0)].dicabut == nil }
      dicabut = all.count - entri.count
    }
  }

  /// The same as that edition has it: its code leads to the edition's own page, which stays.
  func edisi(_ edisi: EdisiCetak) -> CetakPlan {
    var copy = self
    copy.lama = edisi
    copy.halaman = "edisi/\(edisi.nama)/index.html"
    return copy
  }

  /// A part of it, named after its number; the whole where `rentang` holds every entry.
  func bagian(_ number: Int, _ rentang: Range<Int>) -> CetakPlan {
    rentang.count == entri.count ? self : CetakPlan(self, number, rentang)
  }

  private init(_ whole: CetakPlan, _ number: Int, _ rentang: Range<Int>) {
    isi = whole.isi
    nama = "\(whole.nama)-\(number)"
    entri = Array(whole.entri[rentang])
    dicabut = rentang.upperBound == whole.entri.count ? whole.dicabut : 0
    halaman = whole.halaman
    lama = whole.lama
    bagian = (number, rentang, whole.entri.count)
  }

  /// True for the whole, and for the last part of it.
  var terakhir: Bool { bagian.map { $0.rentang.upperBound == $0.dari } ?? true }

  static func nama(_ isi: IsiCetak, _ register: Register) -> String {
    switch isi {
    case .semua: "daftar"
    case .kelas(let kelas): "kelas-" + kelas.kode.replacing("_", with: "-")
    case .unit(let index): "unit-" + register.badanPublik.unit[index].kode
    case .pemilu: "pemilu"
    case .entri(let index): register.entri[index].kode
    }
  }

  /// The annexes that are pages of the site.
  static func situs(_ register: Register, _ plan: SitePlan) -> [CetakPlan] {
    let kinds =
      [.semua] + Kelas.allCases.map { IsiCetak.kelas($0) } + register.badanPublik.unit.indices.map { .unit($0) }
      + [.pemilu]
    return kinds.map { CetakPlan($0, register, plan) }.filter { $0.entri.count <= batas }
  }
}
