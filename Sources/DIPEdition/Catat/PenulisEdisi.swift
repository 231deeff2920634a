import DIPRegister
package import DIPSource

/// Adds files to an edition that stands: documents, approvals, seals. Its MANIFEST follows; the folder changes in one step.
package enum PenulisEdisi {
  /// Puts `files` into the edition beside those it has; a path that is there already is replaced.
  ///
  /// Throws `ContentWriter.Failure`, and `IOFailure` where a file to be copied cannot be read. Whether anything may be
  /// added at all (an edition with a successor is closed) is for the caller to ask.
  package static func tambah(_ files: [(path: String, content: FileContent)], pada edisi: EdisiTersimpan) throws {
    let replaced = Set(files.map(\.path)).union([NamaBerkasEdisi.manifest])
    var all: [(path: String, content: FileContent)] = edisi.berkas.filter { !replaced.contains($0.lokasi) }
      .map { ($0.lokasi, .kept) }
    var listed = edisi.berkas.filter { !replaced.contains($0.lokasi) }.map { (lokasi: $0.lokasi, sidik: $0.sidik) }
    for file in files {
      all.append(file)
      listed.append((file.path, try sidik(file, edisi)))
    }
    all.append((NamaBerkasEdisi.manifest, .bytes(ManifesEdisi(listed).bytes)))
    try ContentWriter.replaceFolder(edisi.folder, files: all)
  }

  private static func sidik(
    _ file: (path: String, content: FileContent), _ edisi: EdisiTersimpan
  ) throws(IOFailure) -> Sidik {
    switch file.content {
    case .bytes(let bytes): Sidik.dari(bytes)
    case .copy(let source): try Sidik.berkas(source).sidik
    case .kept: try Sidik.berkas(edisi.folder + "/" + file.path).sidik
    }
  }
}
