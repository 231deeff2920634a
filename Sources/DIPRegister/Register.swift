package import DIPDiagnostics
package import DIPFormat

/// A whole register that broke no rule: what every page, list and data file is made from.
package final class Register: Sendable {
  package let badanPublik: BadanPublik
  package let kosakata: Kosakata
  package let dasarHukum: [DasarHukum]
  package let sinonim: Sinonim
  /// Sorted by code.
  package let entri: [Entri]
  /// Sorted by code.
  package let dik: [BarisDIK]
  package let nihil: [Nihil]
  /// In the order the office wants.
  package let halaman: [Halaman]
  /// One for each mandatory sub-category.
  package let cakupan: [Cakupan]
  /// Files to publish byte for byte, as paths inside the content folder, which is `folder`.
  package let berkas: [String]
  package let folder: String

  package var tanggalAcuan: Tanggal { badanPublik.tanggalAcuan }

  /// The edition whose entries these are; nil where none was ratified.
  package let edisi: EdisiTampil?
  /// By entry, or empty where none was ratified: then all are drafts.
  package let status: [StatusEntri]
  /// True where the working state is shown, not what was ratified.
  package let pratinjau: Bool

  /// Where the bodies lie, with room for more that is made once for each entry and used later.
  package var spool: Spool { bodies.spool }

  let konteks: Konteks
  let bodies: BodyStore
  let entryBodies: [BodyPlace]
  let dikBodies: [BodyPlace]
  let pageBodies: [PageBody]

  init(
    badanPublik: BadanPublik, kosakata: Kosakata, dasarHukum: [DasarHukum], sinonim: Sinonim, entri: [Entri],
    dik: [BarisDIK],
    nihil: [Nihil], halaman: [Halaman], cakupan: [Cakupan], berkas: [String], folder: String, bodies: BodyStore,
    entryBodies: [BodyPlace], dikBodies: [BodyPlace], pageBodies: [PageBody], konteks: Konteks,
    edisi: EdisiTampil? = nil, status: [StatusEntri] = [], pratinjau: Bool = false
  ) {
    self.konteks = konteks
    self.edisi = edisi
    self.status = status
    self.pratinjau = pratinjau
    self.badanPublik = badanPublik
    self.kosakata = kosakata
    self.dasarHukum = dasarHukum
    self.sinonim = sinonim
    self.entri = entri
    self.dik = dik
    self.nihil = nihil
    self.halaman = halaman
    self.cakupan = cakupan
    self.berkas = berkas
    self.folder = folder
    self.bodies = bodies
    self.entryBodies = entryBodies
    self.dikBodies = dikBodies
    self.pageBodies = pageBodies
  }

  /// The size of a file to publish, in bytes; nil where the content has none of that path.
  package func ukuranBerkas(_ path: String) -> Int? { konteks.inventaris.size(of: path) }

  /// How `entri[index]` stands to the ratified list.
  package func status(_ index: Int) -> StatusEntri { status.isEmpty ? StatusEntri(.draf) : status[index] }

  /// The body of `entri[index]`, made safe by the Markdown room.
  package func isiEntri(_ index: Int, _ buffer: inout BodyBuffer) throws {
    try bodies.read(entryBodies[index], into: &buffer)
  }

  /// The body of `dik[index]`.
  package func isiDIK(_ index: Int, _ buffer: inout BodyBuffer) throws {
    try bodies.read(dikBodies[index], into: &buffer)
  }

  /// The body of `halaman[index]`; the English one where it is asked for and there is one.
  package func isiHalaman(_ index: Int, _ buffer: inout BodyBuffer, bahasa: Bahasa = .id) throws {
    let place = pageBodies[index]
    try bodies.read(bahasa == .en ? place.inggris ?? place.isi : place.isi, into: &buffer)
  }
}
