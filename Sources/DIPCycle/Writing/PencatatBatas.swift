import DIPDiagnostics
package import DIPFormat
package import DIPSource

/// Puts the last day for returning the lists into the year's file, the one place where it stands.
package struct PencatatBatas {
  package enum Gagal: Error, Sendable {
    /// Another day stands there; nothing was written.
    case bertentangan(tercatat: Tanggal)
    /// The year's file has a form into which the day cannot be put.
    case bentukLain(path: String)
    case tulis(ContentWriter.Failure)
  }

  package enum Hasil: Sendable, Hashable {
    /// That day stood there already.
    case tetap
    case dicatat
    case diubah(dari: Tanggal)
  }

  private let folder: FolderSiklus
  private let tahun: Int

  package init(_ folder: FolderSiklus, tahun: Int) {
    self.folder = folder
    self.tahun = tahun
  }

  /// Writes the day; one that contradicts the file is written only where `ubah` says so.
  package func catat(_ batas: Tanggal, ubah: Bool) throws(Gagal) -> Hasil {
    let standing = folder[tahun]?.batasPengembalian
    if standing == batas { return .tetap }
    if let standing, !ubah { throw .bertentangan(tercatat: standing) }
    let path = folder.folder + "/" + FolderSiklus.lokasi(tahun)
    do throws(ContentWriter.Failure) {
      if let siklus = folder[tahun] {
        guard let edit = PenulisSiklus.sunting(siklus.file, batas: batas), terbaca(siklus, edit, batas) else {
          throw ContentWriter.Failure(path: path, reason: .badSpans)
        }
        try ContentWriter.edit(path: path, original: siklus.file.bytes, [edit])
      } else {
        let text = PenulisSiklus.fileBaru(tahun, batas: batas, [])
        try ContentWriter.create(path: path, below: folder.folder, bytes: Array(text.utf8))
      }
    } catch {
      if case .badSpans = error.reason { throw .bentukLain(path: error.path) }
      throw .tulis(error)
    }
    return standing.map { .diubah(dari: $0) } ?? .dicatat
  }

  /// True where the file, edited, says what it said and that day besides.
  private func terbaca(_ siklus: Siklus, _ edit: ContentWriter.Edit, _ batas: Tanggal) -> Bool {
    guard let bytes = ContentWriter.applied([edit], to: siklus.file.bytes) else { return false }
    var found: [Diagnostic] = []
    let read = BacaSiklus.siklus(
      SourceFile(path: siklus.file.path, bytes: bytes), sumber: siklus.sumber, prosedur: folder.prosedur,
      unit: folder.badanPublik.unit, &found)
    return found.isEmpty && read?.batasPengembalian == batas && read?.catatan.count == siklus.catatan.count
  }
}
