package import DIPDiagnostics
package import DIPFormat
import DIPRegister
package import DIPSource
import Glibc

/// SOP step 9: an approval is written down, and the document it rests on stored byte for byte.
package struct Pencatatan: Sendable {
  /// What is to be recorded.
  package struct Isian: Sendable {
    package var langkah: Langkah
    package var jabatan: String
    package var nama: String
    package var tanggal: Tanggal
    package var tempat: String
    package var nomor: String
    /// The digest on the document.
    package var sidik: Sidik
    /// The signed file or its scan, openable.
    package var dokumen: String?
    package var penandaTangan: [String]

    package init(
      langkah: Langkah, jabatan: String, nama: String, tanggal: Tanggal, tempat: String, nomor: String, sidik: Sidik,
      dokumen: String?, penandaTangan: [String]
    ) {
      self.langkah = langkah
      self.jabatan = jabatan
      self.nama = nama
      self.tanggal = tanggal
      self.tempat = tempat
      self.nomor = nomor
      self.sidik = sidik
      self.dokumen = dokumen
      self.penandaTangan = penandaTangan
    }
  }

  package struct Hasil: Sendable {
    /// Where the document was stored, for people; nil where there is none.
    package var dokumen: String?
    package var pengesahan: String
  }

  private let edisi: EdisiTersimpan
  private let penilai: Kebijakan

  /// `hasil` is the edition as it was judged; it must be open, and sound where `bolehBerubah` is empty.
  ///
  /// Throws `PenolakanEdisi`.
  package init(_ hasil: HasilEdisi, penerus: NamaEdisi?) throws(PenolakanEdisi) {
    if let penerus { throw .adaPenerus(hasil.nama, penerus: penerus) }
    guard let edition = hasil.edisi, let policy = hasil.penilai else { throw .temuan(hasil.temuan) }
    edisi = edition
    penilai = policy
  }

  /// Records one approval. Nothing is written where a rule is broken.
  ///
  /// Throws `PenolakanEdisi`, `ContentWriter.Failure` or `IOFailure`.
  package func catat(_ isian: Isian, temuan: [Diagnostic]) throws -> Hasil {
    let errors = temuan.filter { $0.severity == .error }
    guard errors.isEmpty else { throw PenolakanEdisi.temuan(errors) }
    guard edisi[isian.langkah] == nil else { throw PenolakanEdisi.langkahSudahAda(edisi.nama, isian.langkah) }
    var files: [(path: String, content: FileContent)] = []
    var changed = edisi
    var document: Persetujuan.Dokumen?
    if let source = isian.dokumen {
      let found = try sidik(source)
      let name = NamaBerkasEdisi.dokumen + isian.langkah.rawValue + akhiran(source)
      document = Persetujuan.Dokumen(berkas: name, sidik: found.sidik)
      files.append((name, .copy(of: source)))
      changed.berkas.append(BerkasEdisi(lokasi: name, ukuran: found.ukuran, sidik: found.sidik))
    }
    let text = try lama() + blok(isian, document)
    let bytes = Array(text.utf8)
    let shown = edisi.shownAs + "/" + NamaBerkasEdisi.pengesahan
    var found: [Diagnostic] = []
    changed.persetujuan = BacaPengesahan.baca(
      SourceFile(path: shown, bytes: bytes), edisi: edisi.nama, &found)
    found += PenilaiEdisi(changed, penilai, TanpaPemeriksaLuar()).nilai().temuan
    found = found.filter { $0.severity == .error }.sorted(by: Diagnostic.inOrder)
    guard found.isEmpty else { throw PenolakanEdisi.temuan(found) }
    files.append((NamaBerkasEdisi.pengesahan, .bytes(bytes)))
    try PenulisEdisi.tambah(files, pada: edisi)
    return Hasil(dokumen: document.map { edisi.shownAs + "/" + $0.berkas }, pengesahan: shown)
  }

  /// Takes what a person wrote into `pengesahan.yaml`, or put into `dokumen/` and `segel/`, into the MANIFEST.
  ///
  /// `temuan` are those of the edition as it lies there: anything but such changes is refused.
  package func segarkan(temuan: [Diagnostic]) throws {
    let open = [NamaBerkasEdisi.pengesahan, NamaBerkasEdisi.dokumen, NamaBerkasEdisi.segel]
    let errors = temuan.filter { finding in
      guard finding.severity == .error else { return false }
      let path = finding.arguments["berkas"] ?? ""
      let isExpected = [502, 504, 505].contains(finding.code.number) && open.contains { path.hasPrefix($0) }
      return !isExpected
    }
    guard errors.isEmpty else { throw PenolakanEdisi.temuan(errors) }
    try PenulisEdisi.tambah([], pada: edisi)
  }

  private func sidik(_ source: String) throws(PenolakanEdisi) -> (sidik: Sidik, ukuran: Int) {
    var info = stat()
    guard lstat(source, &info) == 0 else {
      throw .dokumen(source, DuaBahasa(SystemText.indonesian(errno), SystemText.english(errno)))
    }
    guard info.st_mode & S_IFMT == S_IFREG else {
      throw .dokumen(source, DuaBahasa("bukan berkas biasa", "not a regular file"))
    }
    guard info.st_size > 0 else { throw .dokumen(source, DuaBahasa("berkasnya kosong", "the file is empty")) }
    do {
      return try Sidik.berkas(source)
    } catch {
      throw .dokumen(source, DuaBahasa(SystemText.indonesian(error.code), SystemText.english(error.code)))
    }
  }

  /// `.pdf`, `.jpg`: the source's ending where it is a plain one.
  private func akhiran(_ source: String) -> String {
    let name = source.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    let isPlain =
      (1...5).contains(ending.utf8.count)
      && ending.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
      }
    return isPlain ? "." + ending : ""
  }

  /// What stands in the file so far; a person's words and order stay.
  private func lama() throws -> String {
    guard edisi.berkas(NamaBerkasEdisi.pengesahan) != nil else {
      return """
        # Pengesahan edisi \(edisi.nama). Ditulis oleh `dip catat`; boleh juga dengan tangan (docs/pengesahan.md).
        edisi: "\(edisi.nama)"

        """
    }
    var reader = FileReader()
    let path = NamaBerkasEdisi.pengesahan
    switch reader.read(path: edisi.folder + "/" + path, shownAs: edisi.shownAs + "/" + path, limit: 1 << 20) {
    case .success(let file):
      let text = String(decoding: file.bytes, as: UTF8.self)
      return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
    case .failure(let failure): throw PenolakanEdisi.temuan([failure.finding])
    }
  }

  private func blok(_ isian: Isian, _ document: Persetujuan.Dokumen?) -> String {
    var text = """

      \(isian.langkah.rawValue):
        jabatan: \(YAMLScalar.quoted(isian.jabatan))
        nama: \(YAMLScalar.quoted(isian.nama))
        tanggal: \(isian.tanggal)
        tempat: \(YAMLScalar.quoted(isian.tempat))
        nomor: \(YAMLScalar.quoted(isian.nomor))
        sidik: \(isian.sidik)

      """
    if let document {
      text += "  dokumen:\n    berkas: \(document.berkas)\n    sha256: \(document.sidik)\n"
    }
    if !isian.penandaTangan.isEmpty {
      text += "  penanda_tangan: [\(isian.penandaTangan.map(YAMLScalar.quoted).joined(separator: ", "))]\n"
    }
    return text
  }
}
