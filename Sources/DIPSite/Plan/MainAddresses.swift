package import DIPFormat
package import DIPRegister

/// The site's pages that somebody outside may want to name: evidence packs, letters.
package enum MainAddresses {
  package enum Page: Sendable, Hashable {
    case semua
    case kelas(Kelas)
    case dikecualikan
    case kategori
    case unit
    case dasarHukum
    case data
    /// The list of editions.
    case edisi
    /// An edition's approvals, and what changed in it.
    case satuEdisi(String)
    case perubahan(String)
    case halaman(String)
  }

  /// In the order in which a person would list them, with full addresses.
  package static func all(_ register: Register, _ arsip: ArsipEdisi) -> [(page: Page, address: String)] {
    let base = register.badanPublik.alamatSitus
    var list: [(Page, String)] = [(.semua, "daftar.html")]
    list += Kelas.allCases.map { (.kelas($0), "kelas/\($0.kode).html") }
    list += [
      (.dikecualikan, "dikecualikan.html"), (.kategori, "kategori.html"), (.unit, "unit.html"),
      (.dasarHukum, "dasar-hukum.html"), (.data, "data/dip.json"),
    ]
    if !arsip.edisi.isEmpty { list.append((.edisi, "edisi.html")) }
    if let inForce = arsip.berlaku {
      list.append((.satuEdisi(inForce.nama), inForce.folder + "index.html"))
      if inForce.beda != nil { list.append((.perubahan(inForce.nama), inForce.folder + "perubahan.html")) }
    }
    list += register.halaman.map { (.halaman($0.judul), "halaman/\($0.nama).html") }
    return list.map { ($0.0, base + $0.1) }
  }
}
