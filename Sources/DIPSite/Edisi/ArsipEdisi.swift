package import DIPEdition
import DIPFormat

/// The editions that a site keeps, oldest first, each with what changed since the one before it.
///
/// An edition newer than the one in force is a proposal: what is new in it waits, so only a preview shows it, or a draft,
/// which shows the whole content anyway.
package struct ArsipEdisi: Sendable {
  /// One edition with what pages are made of.
  struct Satu: Sendable {
    let hasil: HasilEdisi
    let edisi: EdisiTersimpan
    let sebelum: EdisiTersimpan?
    /// Nil for the first.
    let beda: Perbedaan?
    let segel: [PernyataanSegel]
    /// Entries by class, sub-category, code; and each one's number in its class, 0 where withdrawn.
    let urutan: [UInt32]
    let nomor: [UInt32]
    /// True for the one whose list the site shows.
    let berlaku: Bool

    var nama: String { edisi.nama.description }
    var folder: String { "edisi/\(nama)/" }
    /// The day of its last approval; before there is one, that on which it was frozen.
    var tanggal: Tanggal { edisi.pengesahanTerakhir?.tanggal ?? edisi.edisi.tanggal }

    /// Paths of its files inside its folder, MANIFEST among them. The names of the site's own pages are not to be had:
    /// no edition frozen here has such a file, and one that was smuggled in would stand in a page's place.
    var berkas: [String] {
      (edisi.berkas.map(\.lokasi) + [NamaBerkasEdisi.manifest]).filter {
        $0.contains("/") || !$0.hasSuffix(".html") || $0 == NamaBerkasEdisi.lembar
      }
    }
  }

  let edisi: [Satu]
  /// Of a site without editions.
  package static let kosong = ArsipEdisi(edisi: [])

  private init(edisi: [Satu]) { self.edisi = edisi }

  /// `verifikasi` is of the same content as the register that is shown with `pratinjau`.
  package init(_ verifikasi: Verifikasi, pratinjau: Bool) {
    let inForce = verifikasi.terbaru?.nama
    var before: EdisiTersimpan?
    var editions: [Satu] = []
    for result in verifikasi.edisi {
      guard let stored = result.edisi else { continue }
      defer { before = stored }
      if let inForce, !pratinjau, result.nama > inForce { continue }
      let (order, numbers) = ArsipEdisi.urutan(stored)
      editions.append(
        Satu(
          hasil: result, edisi: stored, sebelum: before,
          beda: before.map { Perbedaan.antara($0, stored) }, segel: stored.segel, urutan: order, nomor: numbers,
          berlaku: result.nama == inForce))
    }
    edisi = editions
  }

  /// The one whose list the site shows.
  var berlaku: Satu? { edisi.last { $0.berlaku } }

  private static func urutan(_ edisi: EdisiTersimpan) -> (urutan: [UInt32], nomor: [UInt32]) {
    let entri = edisi.daftar.entri
    var keys = entri.indices.map { index in
      let one = entri[index].entri
      return UInt64(one.kelas.rawValue) << 56 | UInt64(one.subkategori.index) << 32 | UInt64(index)
    }
    keys.sort()
    let order = keys.map { UInt32(truncatingIfNeeded: $0) }
    var numbers = [UInt32](repeating: 0, count: entri.count)
    var last: UInt32 = 0
    var kelas: UInt8?
    for item in order {
      let one = entri[Int(item)].entri
      if one.kelas.rawValue != kelas { last = 0 }
      kelas = one.kelas.rawValue
      guard one.dicabut == nil else { continue }
      last += 1
      numbers[Int(item)] = last
    }
    return (order, numbers)
  }

  /// The files of all editions, as they go into the site: where they can be opened, and their path in the site.
  func berkas() -> [(asal: String, tujuan: String)] {
    edisi.flatMap { one in
      one.berkas.map { (one.edisi.folder + "/" + $0, one.folder + $0) }
    }
  }
}
