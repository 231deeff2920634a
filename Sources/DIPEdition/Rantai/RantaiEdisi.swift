package import DIPDiagnostics
package import DIPFormat
package import DIPSource

/// All editions of a content folder in their order, each holding the digest of the MANIFEST before it.
package struct RantaiEdisi: Sendable {
  /// One edition's folder: read where it could be, with what was found in it and in its link to the one before.
  package struct Mata: Sendable {
    package let nama: NamaEdisi
    package let shownAs: String
    package let folder: String
    package var edisi: EdisiTersimpan?
    package var temuan: [Diagnostic]
    /// True where a later edition stands: nothing may be added any more.
    package var ditutup: Bool

    package var utuh: Bool { edisi != nil && !temuan.contains { $0.severity == .error } }
  }

  /// Ascending by name.
  package let mata: [Mata]
  /// About the folder `edisi/` itself (501).
  package let temuan: [Diagnostic]

  package subscript(_ nama: NamaEdisi) -> Mata? { mata.first { $0.nama == nama } }
  package var semuaTemuan: [Diagnostic] { temuan + mata.flatMap(\.temuan) }

  /// Reads `edisi/` of a content folder; an office without editions has none, and that is no finding.
  package static func baca(folder: String, shownAs: String) -> RantaiEdisi {
    let inventory = ContentFolder.walk(root: folder, shownAs: shownAs)
    return baca(folder: folder, shownAs: shownAs, inventory: inventory)
  }

  /// The same for a folder that was walked already.
  package static func baca(folder: String, shownAs: String, inventory: Inventory) -> RantaiEdisi {
    var names: [String] = []
    var found: [Diagnostic] = []
    for file in inventory.files where file.path.hasPrefix("edisi/") {
      let parts = file.path.split(separator: "/")
      let name = String(parts[1])
      guard names.last != name else { continue }
      guard parts.count > 2, NamaEdisi(name) != nil else {
        if names.last != name {
          found.append(
            Diagnostic(
              RuleCode(501), at: Location(path: shownAs + "/edisi/" + name), ["nilai": name],
              variant: parts.count > 2 ? "" : "berkas"))
        }
        names.append(name)
        continue
      }
      names.append(name)
    }
    let editions = Set(names).compactMap { NamaEdisi($0) }.sorted()
    var links = editions.map { name in
      let place = "/edisi/\(name)"
      let read = PembacaEdisi.baca(folder: folder + place, shownAs: shownAs + place, nama: name)
      return Mata(
        nama: name, shownAs: shownAs + place, folder: folder + place, edisi: read.edisi, temuan: read.temuan,
        ditutup: name != editions.last)
    }
    for index in links.indices {
      let earlier = index > 0 ? links[index - 1] : nil
      if let edition = links[index].edisi { links[index].temuan += AturanRantai.periksa(edition, setelah: earlier) }
    }
    return RantaiEdisi(mata: links, temuan: found)
  }
}

/// The rules between an edition and the one before it (520–524).
package enum AturanRantai {
  /// `setelah` is the edition before, as it lies in the folder; nil where this is the first.
  static func periksa(_ edisi: EdisiTersimpan, setelah mata: RantaiEdisi.Mata?) -> [Diagnostic] {
    let place = Location(path: edisi.shownAs + "/" + NamaBerkasEdisi.edisi)
    guard let claim = edisi.edisi.sebelum else {
      guard let mata else { return [] }
      return [
        Diagnostic(RuleCode(521), at: place, ["tercatat": "", "nyata": mata.nama.description], variant: "tanpa")
      ]
    }
    guard let mata, mata.nama == claim.nama else {
      return [
        Diagnostic(
          RuleCode(521), at: place, ["tercatat": claim.nama.description, "nyata": mata?.nama.description ?? ""])
      ]
    }
    guard let earlier = mata.edisi else { return [] }
    var found: [Diagnostic] = []
    if earlier.manifest != claim.manifest {
      found.append(
        Diagnostic(
          RuleCode(520), at: place,
          ["edisi": mata.nama.description, "tercatat": claim.manifest.heksa, "nyata": earlier.manifest.heksa],
          related: [Related(Location(path: mata.shownAs + "/" + NamaBerkasEdisi.manifest), .comparedWith)]))
    }
    found += tanggal(edisi.edisi.tanggal, setelah: earlier, tempat: place)
    found += entri(
      edisi.daftar.entri.map(\.entri), setelah: earlier,
      tempat: { _ in Location(path: edisi.shownAs + "/" + NamaBerkasEdisi.daftar) })
    return found
  }

  /// 524: an edition is not frozen before the one before it.
  package static func tanggal(
    _ tanggal: Tanggal, setelah: EdisiTersimpan, tempat: Location
  ) -> [Diagnostic] {
    guard tanggal < setelah.edisi.tanggal else { return [] }
    return [
      Diagnostic(
        RuleCode(524), at: tempat,
        ["nilai": tanggal.description, "edisi": setelah.nama.description, "lain": setelah.edisi.tanggal.description])
    ]
  }

  /// 523: no ratified entry vanishes; 522: a withdrawn code does not come back as another entry.
  ///
  /// `entri` is sorted by code; `tempat` says where an entry's withdrawal, or its absence, is to be seen.
  package static func entri(
    _ entri: [Entri], setelah: EdisiTersimpan, tempat: (_ sumber: Entri?) -> Location
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var index = 0
    for old in setelah.daftar.entri {
      let code = old.entri.kode
      while index < entri.count, entri[index].kode.utf8.lexicographicallyPrecedes(code.utf8) { index += 1 }
      guard index < entri.count, entri[index].kode == code else {
        found.append(
          Diagnostic(
            RuleCode(523), at: tempat(nil),
            ["kode": code, "judul": old.entri.judul, "edisi": setelah.nama.description]))
        continue
      }
      guard let withdrawn = old.entri.dicabut, entri[index].dicabut == nil else { continue }
      found.append(
        Diagnostic(
          RuleCode(522), at: tempat(entri[index]),
          ["kode": code, "edisi": setelah.nama.description, "tanggal": withdrawn.tanggal.description]))
    }
    return found
  }
}
