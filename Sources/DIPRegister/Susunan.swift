import DIPDiagnostics
package import DIPFormat
import DIPMarkup
import Synchronization

/// How an entry stands to the ratified list.
package struct StatusEntri: Sendable, Hashable {
  package enum Jenis: UInt8, Sendable {
    /// There is no ratified list.
    case draf
    /// As ratified.
    case disahkan
    /// Published at once because it is *serta merta*; not ratified yet.
    case belumDisahkan
    /// Preview only: the content differs from what was ratified.
    case berubah
    /// Preview only: waits for the next edition.
    case baru
  }

  package var jenis: Jenis
  /// SHA-256 of its line in the edition, in hexadecimal; nil where it is in none.
  package var sidik: String?
  /// The date of its service facts (files, ways to obtain, cost), where they are newer than the edition.
  package var layananPer: Tanggal?

  package init(_ jenis: Jenis, sidik: String? = nil, layananPer: Tanggal? = nil) {
    self.jenis = jenis
    self.sidik = sidik
    self.layananPer = layananPer
  }
}

/// The edition that a register shows.
package struct EdisiTampil: Sendable, Hashable {
  /// One approval, in the order of the steps.
  package struct Persetujuan: Sendable, Hashable {
    package var langkah: String
    package var jabatan: String
    package var nama: String
    package var tanggal: Tanggal
    package var tempat: String
    package var nomor: String

    package init(langkah: String, jabatan: String, nama: String, tanggal: Tanggal, tempat: String, nomor: String) {
      self.langkah = langkah
      self.jabatan = jabatan
      self.nama = nama
      self.tanggal = tanggal
      self.tempat = tempat
      self.nomor = nomor
    }
  }

  package var nama: String
  package var dibekukan: Tanggal
  /// SHA-256 of its `edisi.json`, in hexadecimal.
  package var sidik: String
  package var persetujuan: [Persetujuan]

  package init(nama: String, dibekukan: Tanggal, sidik: String, persetujuan: [Persetujuan]) {
    self.nama = nama
    self.dibekukan = dibekukan
    self.sidik = sidik
    self.persetujuan = persetujuan
  }
}

/// One entry of a register that is put together from the content and an edition.
package struct EntriSusun: Sendable {
  /// Where its body comes from.
  package enum Isi: Sendable {
    /// The body of that entry of the content's register.
    case register(Int)
    /// Markdown of its own.
    case markdown(String)
  }

  package var entri: Entri
  package var isi: Isi
  package var status: StatusEntri

  package init(_ entri: Entri, isi: Isi, status: StatusEntri) {
    self.entri = entri
    self.isi = isi
    self.status = status
  }
}

extension Register {
  /// What a put-together register has instead of the content's own.
  package struct Bingkai: Sendable {
    /// The public body, with another day of reckoning perhaps; nil for the content's.
    package var kantor: BadanPublik?
    package var unit: [BadanPublik.Unit]
    package var kosakata: Kosakata
    package var dik: [BarisDIK]
    package var nihil: [Nihil]
    package var edisi: EdisiTampil?
    package var pratinjau: Bool

    package init(
      kantor: BadanPublik? = nil, unit: [BadanPublik.Unit], kosakata: Kosakata, dik: [BarisDIK], nihil: [Nihil],
      edisi: EdisiTampil?, pratinjau: Bool
    ) {
      self.kantor = kantor
      self.unit = unit
      self.kosakata = kosakata
      self.dik = dik
      self.nihil = nihil
      self.edisi = edisi
      self.pratinjau = pratinjau
    }
  }

  /// The same register, marked as a preview or not.
  package func sebagai(pratinjau: Bool) -> Register {
    guard pratinjau != self.pratinjau else { return self }
    return Register(
      badanPublik: badanPublik, kosakata: kosakata, dasarHukum: dasarHukum, sinonim: sinonim, entri: entri, dik: dik,
      nihil: nihil,
      halaman: halaman, cakupan: cakupan, berkas: berkas, folder: folder, bodies: bodies, entryBodies: entryBodies,
      dikBodies: dikBodies, pageBodies: pageBodies, konteks: konteks, edisi: edisi, status: status,
      pratinjau: pratinjau)
  }

  /// A register with these entries instead of its own, sorted by code; everything refers to `bingkai`'s units and
  /// vocabulary, of which the DIK and the statements of nihil keep order and number.
  ///
  /// Markdown is rendered on `jobs` threads, guarded as that of the content is. Throws where bodies cannot be kept.
  package func disusun(_ entries: [EntriSusun], bingkai: Bingkai, jobs: Int) throws -> Register {
    let places = try SusunPass.run(entries, bodies: entryBodies, store: bodies, konteks: konteks, jobs: jobs)
    var office = bingkai.kantor ?? badanPublik
    office.unit = bingkai.unit
    let words = bingkai.kosakata.denganInggris(dari: kosakata)
    let entri = entries.map(\.entri)
    let rules = AturanRegister(
      konteks: Konteks(
        badanPublik: office, kosakata: words, tanggalAcuan: office.tanggalAcuan, inventaris: konteks.inventaris,
        kodeDIK: konteks.kodeDIK), entri: entri, tampil: { $0 }, tempat: { path, _ in Location(path: path) })
    return Register(
      badanPublik: office, kosakata: words, dasarHukum: dasarHukum, sinonim: sinonim, entri: entri,
      dik: bingkai.dik,
      nihil: bingkai.nihil, halaman: halaman,
      cakupan: rules.cakupan(
        nihil: bingkai.nihil.map { BacaData.PernyataanNihil(nihil: $0, tempat: Location(path: "nihil.yaml")) }),
      berkas: berkas, folder: folder, bodies: bodies, entryBodies: places, dikBodies: dikBodies,
      pageBodies: pageBodies, konteks: konteks, edisi: bingkai.edisi, status: entries.map(\.status),
      pratinjau: bingkai.pratinjau)
  }
}

/// Renders the bodies that come as Markdown, into the spool in which the content's lie.
private enum SusunPass {
  static func run(
    _ entries: [EntriSusun], bodies: [BodyPlace], store: BodyStore, konteks: Konteks, jobs: Int
  ) throws -> [BodyPlace] {
    let shares = Mutex<[[(Int, BodyPlace)]]>([])
    try Workers.run(count: entries.count, jobs: jobs) { _, next in
      var share: [(Int, BodyPlace)] = []
      var writer = store.writer()
      let engine = MarkupEngine()
      var buffer = BodyBuffer()
      while let range = next() {
        for index in range {
          switch entries[index].isi {
          case .register(let place): share.append((index, bodies[place]))
          case .markdown(let text):
            render(Array(text.utf8), engine, konteks, &buffer)
            share.append((index, try writer.add(buffer)))
          }
        }
      }
      try writer.flush()
      let done = share
      shares.withLock { $0.append(done) }
    }
    var places = [BodyPlace](repeating: BodyPlace(), count: entries.count)
    for share in shares.withLock({ $0 }) { for (index, place) in share { places[index] = place } }
    return places
  }

  private static func render(_ body: [UInt8], _ engine: MarkupEngine, _ konteks: Konteks, _ buffer: inout BodyBuffer) {
    buffer.html.removeAll(keepingCapacity: true)
    buffer.text.removeAll(keepingCapacity: true)
    guard !body.isEmpty else { return }
    var issues: [MarkupIssue] = []
    var references: [LocalReference] = []
    let options = MarkupEngine.Options(headingBase: 3) { TemuanIsi.alamat($0, dari: "../", konteks) }
    body.withUnsafeBufferPointer { bytes in
      engine.render(
        bytes, options: options, html: &buffer.html, text: &buffer.text, issues: &issues, references: &references)
    }
  }
}
