package import DIPDiagnostics
import DIPFormat
package import DIPSource

/// Records one step: checks it against what stands there, keeps its file, writes the record. All of it, or nothing.
package struct PencatatLangkah {
  package enum Gagal: Error, Sendable {
    /// The record breaks rules; nothing was written.
    case temuan([Diagnostic])
    /// The year's list has a form that cannot be added to.
    case daftarBukanBlok(path: String)
    case tulis(ContentWriter.Failure)
  }

  /// The largest file that is kept, in bytes.
  package static let batasBerkas = 64 * 1024 * 1024

  private let folder: FolderSiklus
  private let tahun: Int

  package init(_ folder: FolderSiklus, tahun: Int) {
    self.folder = folder
    self.tahun = tahun
  }

  /// Writes the record; `berkas` is the path of a file to keep with it. Returns where the file is kept, if there is one.
  package func catat(_ baru: CatatanBaru, berkas: String?) throws(Gagal) -> String? {
    var record = baru
    try periksa(record)
    let kept = try simpan(berkas, record)
    record.berkas = kept.map { ($0.lokasi, $0.sha256) }
    do throws(ContentWriter.Failure) {
      try tulis(record)
    } catch {
      if let kept, kept.baru { ContentWriter.discardNew(path: folder.folder + "/" + kept.lokasi) }
      if case .badSpans = error.reason { throw .daftarBukanBlok(path: error.path) }
      throw .tulis(error)
    }
    return kept?.lokasi
  }

  /// The findings a record would raise, at the place where it would stand.
  private func periksa(_ baru: CatatanBaru) throws(Gagal) {
    let path = folder.shownAs + "/" + FolderSiklus.lokasi(tahun)
    guard folder.prosedur[baru.langkah] != nil else {
      throw .temuan([
        Diagnostic(
          RuleCode(903), at: Location(path: path),
          ["nilai": String(baru.langkah), "jumlah": String(folder.prosedur.langkah.count)])
      ])
    }
    let units = folder.badanPublik.unit
    let record = Siklus.Catatan(
      langkah: baru.langkah, unit: baru.unit.flatMap { KamusUnit(units).cari($0) }, mulai: baru.mulai,
      selesai: baru.selesai, peran: baru.peran, nomor: baru.nomor, berkas: nil, catatan: baru.catatan,
      alasan: baru.alasan, dicatat: baru.dicatat, tempat: Location(path: path))
    let found = AturanSiklus(prosedur: folder.prosedur, unit: units).periksa(
      record, sesudah: (folder[tahun]?.catatan ?? [])[...])
    if !found.isEmpty { throw .temuan(found) }
  }

  private func tulis(_ record: CatatanBaru) throws(ContentWriter.Failure) {
    let path = folder.folder + "/" + FolderSiklus.lokasi(tahun)
    guard let siklus = folder[tahun] else {
      return try ContentWriter.create(
        path: path, below: folder.folder, bytes: Array(PenulisSiklus.fileBaru(tahun, [record]).utf8))
    }
    guard let edit = PenulisSiklus.sunting(siklus.file, tambah: record), terbaca(siklus, edit) else {
      throw ContentWriter.Failure(path: path, reason: .badSpans)
    }
    try ContentWriter.edit(path: path, original: siklus.file.bytes, [edit])
  }

  /// True where the file, edited, says what it said and the new record besides.
  private func terbaca(_ siklus: Siklus, _ edit: ContentWriter.Edit) -> Bool {
    guard let bytes = ContentWriter.applied([edit], to: siklus.file.bytes) else { return false }
    var found: [Diagnostic] = []
    let read = BacaSiklus.siklus(
      SourceFile(path: siklus.file.path, bytes: bytes), sumber: siklus.sumber, prosedur: folder.prosedur,
      unit: folder.badanPublik.unit, &found)
    return found.isEmpty && read?.catatan.count == siklus.catatan.count + 1
  }

  private func simpan(
    _ path: String?, _ record: CatatanBaru
  ) throws(Gagal) -> (lokasi: String, sha256: String, baru: Bool)? {
    guard let path else { return nil }
    var reader = FileReader()
    let bytes: [UInt8]
    switch reader.read(path: path, shownAs: path, limit: PencatatLangkah.batasBerkas) {
    case .success(let file): bytes = file.bytes
    case .failure(let failure): throw .temuan([failure.finding])
    }
    let digest = Sidik.dari(bytes).heksa
    // The digest is part of the name: the same file kept twice is one file, and a new text never meets an old one.
    let lokasi = "siklus/\(tahun)/\(nama(path, record, digest))"
    do throws(ContentWriter.Failure) {
      try ContentWriter.create(path: folder.folder + "/" + lokasi, below: folder.folder, bytes: bytes)
      return (lokasi, digest, true)
    } catch {
      guard case .exists = error.reason,
        let standing = try? Sidik.berkas(folder.folder + "/" + lokasi), standing.sidik.heksa == digest
      else { throw .tulis(error) }
      return (lokasi, digest, false)
    }
  }

  /// `langkah-07-kul-3fa8c1d2.pdf`: names that people made hold blanks and personal names.
  private func nama(_ path: String, _ record: CatatanBaru, _ digest: String) -> String {
    let number = record.langkah < 10 ? "0\(record.langkah)" : String(record.langkah)
    let unit = record.unit.map { "-" + $0 } ?? ""
    let file = path.split(separator: "/").last ?? ""
    let ending =
      file.lastIndex(of: ".").map { String(file[file.index(after: $0)...].lowercased().utf8.prefix(8)) ?? "" } ?? ""
    let isPlain =
      !ending.isEmpty && ending.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return "langkah-\(number)\(unit)-\(digest.prefix(8))" + (isPlain ? "." + ending : "")
  }
}
