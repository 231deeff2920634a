import DIPCycle
import DIPDiagnostics
import DIPEdition
import DIPFormat
import DIPExchange
import DIPRegister
import DIPSite
import DIPWorkbook
import Foundation
import Testing

/// A folder of its own in which one fixture is read; it goes when the test does.
final class Panggung {
  let folder: URL
  private let disk = FileManager.default

  init() throws {
    folder = disk.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent("dip-aturan-\(UUID().uuidString)")
    try disk.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? disk.removeItem(at: folder) }

  /// What the rooms find in a fixture: the findings in order, and how many entries were looked at.
  func temuan(_ kasus: Kasus) throws -> ReportInput {
    if kasus.isOutput { return try keluaran(kasus) }
    if kasus.isLetter { return try surat(kasus) }
    let root = try siapkan(kasus)
    if kasus.isTemplate {
      return ReportInput(findings: TemplateSet.load(folder: root.path, shownAs: "templates").findings, checked: 0)
    }
    if kasus.isTable { return try impor(root) }
    let result = try RegisterReader.read(
      RegisterReader.Options(folder: root.path, shownAs: "content", coverage: kasus.nomor == 407))
    if kasus.isEdition {
      var found = PemeriksaEdisi.periksa(folder: root.path, shownAs: "content", luar: TanpaPemeriksaLuar())
      found.telusuri {
        let options = RegisterReader.Options(folder: root.path, shownAs: "content", bodies: self.folder.path)
        return try? RegisterReader.read(options).register
      }
      return ReportInput(findings: found.temuan, checked: result.checked)
    }
    let cycle = FolderSiklus.baca(root.path, shownAs: "content", diminta: false).1
    return ReportInput(findings: (result.findings + cycle).sorted(by: Diagnostic.inOrder), checked: result.checked)
  }

  /// The base with the fixture laid over it.
  func siapkan(_ kasus: Kasus) throws -> URL {
    let root = folder.appendingPathComponent(kasus.isTemplate ? "templates" : "content")
    let base = kasus.isTemplate ? "templates" : "Tests/Fixtures/dasar"
    try disk.copyItem(at: Rumah.akar.appendingPathComponent(base), to: root)
    try lapiskan(kasus.folder, root)
    for step in kasus.langkah().split(separator: "\n") {
      if step.hasPrefix("ganti ") {
        try ganti(step, root)
        continue
      }
      try jalankan(step.split(separator: " ").map(String.init), root)
    }
    return root
  }

  /// 920–923 are about a letter; the fixture holds it alone.
  private func surat(_ kasus: Kasus) throws -> ReportInput {
    // A letter that is not there stands in the fixture as a recipe that removes it.
    let removed = kasus.langkah().split(separator: "\n").first.map { String($0.dropFirst("hapus ".count)) }
    let file = try kasus.berkas().first ?? (path: try #require(removed), bytes: Data())
    let name = file.path.prefix { $0 != "." }
    let jenis = try #require(JenisSurat(rawValue: String(name)))
    let shown = "templates/surat/\(name).docx"
    let found =
      file.path.hasSuffix(".xml")
      ? TemplatSurat.periksa(dokumen: Array(file.bytes), jenis, shownAs: shown)
      : TemplatSurat.baca(jenis, path: kasus.folder.appendingPathComponent(file.path).path, shownAs: shown).temuan
    return ReportInput(findings: found, checked: 0)
  }

  /// What importing the fixture's table would say; nothing is written.
  private func impor(_ root: URL) throws -> ReportInput {
    let name = disk.fileExists(atPath: root.appendingPathComponent("tabel.csv").path) ? "tabel.csv" : "tabel.xlsx"
    let bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(name)))
    var options = PilihanImpor()
    var isClarification = false
    let lines = (try? String(contentsOf: root.appendingPathComponent("pilihan"), encoding: .utf8)) ?? ""
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      switch words.first {
      case "lembar": options.lembar = words.last
      case "unit": options.unit = words.last
      case "timpa": options.timpa = true
      case "klarifikasi": isClarification = true
      default: throw ResepSalah(langkah: words)
      }
    }
    do {
      let book = try WorkbookReader.read(bytes, name: "tabel")
      var found: [Diagnostic] = []
      let content = try #require(
        IsiRegister.baca(folder: root.path, shownAs: "content", tanggal: nil, &found), "\(found)")
      if isClarification {
        let maker = PembuatLembar(content, tahun: 2025, batas: nil, klarifikasi: Klarifikasi(content, temuan: []))
        let unit = try #require(content.konteks.badanPublik.unit.first)
        return ReportInput(findings: try maker.tulis(unit).temuan, checked: content.konteks.badanPublik.unit.count)
      }
      options.divalidasi = content.konteks.tanggalAcuan
      let result = Pengimpor.rencana(book, path: name, isi: content, options)
      let sum = result.jumlah
      #expect(sum.dibaca == sum.baru + sum.diubah + sum.tetap + sum.dilewati)
      return ReportInput(findings: result.temuan, checked: sum.baru + sum.diubah + sum.tetap)
    } catch let error as WorkbookReadError {
      return ReportInput(findings: [BacaBerkas.temuan(error, path: name)], checked: 0)
    }
  }

  /// 708 and 709 are about the output folder. A file `keluaran` in the fixture names it; its other files lie in it.
  private func keluaran(_ kasus: Kasus) throws -> ReportInput {
    let content = folder.appendingPathComponent("content")
    try disk.createDirectory(at: content, withIntermediateDirectories: true)
    try lapiskan(kasus.folder, folder)
    let named = try? String(contentsOf: folder.appendingPathComponent("keluaran"), encoding: .utf8)
    let output = folder.appendingPathComponent(named?.trimmingCharacters(in: .newlines) ?? "site").path
    do {
      try StagedSite.inspect(output, sources: [content.path])
      return ReportInput(findings: [], checked: 0)
    } catch let error as PublishingError {
      var finding = try #require(error.finding)
      finding.location.path = pendek(finding.location.path)
      finding.arguments = finding.arguments.mapValues(pendek)
      return ReportInput(findings: [finding], checked: 0)
    }
  }

  private func pendek(_ path: String) -> String { path.replacing(folder.path + "/", with: "") }

  private func lapiskan(_ from: URL, _ to: URL) throws {
    guard let names = try? disk.subpathsOfDirectory(atPath: from.path) else { return }
    for name in names.sorted() {
      let source = from.appendingPathComponent(name)
      let target = to.appendingPathComponent(name)
      let kind = try disk.attributesOfItem(atPath: source.path)[.type] as? FileAttributeType
      if kind == .typeDirectory {
        try disk.createDirectory(at: target, withIntermediateDirectories: true)
      } else {
        try? disk.removeItem(at: target)
        try disk.copyItem(at: source, to: target)
      }
    }
  }

  private func jalankan(_ step: [String], _ root: URL) throws {
    guard step.count > 1 else { throw ResepSalah(langkah: step) }
    let path = root.appendingPathComponent(step[1])
    switch (step[0], step.count) {
    case ("hapus", 2): try disk.removeItem(at: path)
    case ("pipa", 2): guard mkfifo(path.path, 0o644) == 0 else { throw ResepSalah(langkah: step) }
    case ("panjangkan", 3):
      guard let size = Int(step[2]) else { throw ResepSalah(langkah: step) }
      var bytes = try Data(contentsOf: path)
      while bytes.count < size { bytes.append(Data("Baris isi contoh.\n".utf8.prefix(size - bytes.count))) }
      try bytes.write(to: path)
    case ("ulang", 4):
      let text = try String(contentsOf: path, encoding: .utf8)
      guard let from = Int(step[2].suffix(4)), let to = Int(step[3].suffix(4)), from <= to else {
        throw ResepSalah(langkah: step)
      }
      let old = path.deletingPathExtension().lastPathComponent
      for number in from...to {
        let code = String(format: "KTR-%04d", number)
        let copy = path.deletingLastPathComponent().appendingPathComponent(code + ".md")
        try Data(text.replacing(old, with: code).utf8).write(to: copy)
      }
    case ("salin", 3): try disk.copyItem(at: path, to: root.appendingPathComponent(step[2]))
    case ("potong", 3):
      var lines = try String(contentsOf: path, encoding: .utf8).components(separatedBy: "\n")
      lines.remove(at: try #require(Int(step[2])) - 1)
      try Data(lines.joined(separator: "\n").utf8).write(to: path)
    case ("gandakan", 4):
      let text = try String(contentsOf: path, encoding: .utf8)
      let line = try #require(text.split(separator: "\n").last { $0.contains(step[2]) })
      try Data((text + line.replacing(step[2], with: step[3]) + "\n").utf8).write(to: path)
    case ("rusak-sidik", 2):
      let text = try String(contentsOf: path, encoding: .utf8)
      let place = try #require(text.range(of: "sidik: "))
      let digit = text[place.upperBound] == "0" ? "1" : "0"
      try Data(text.replacingCharacters(in: place.upperBound..<text.index(after: place.upperBound), with: digit).utf8)
        .write(to: path)
    case ("bekukan", 3), ("catat", 4...), ("manifest", 2): try edisi(step, root)
    default: throw ResepSalah(langkah: step)
    }
  }

  /// `ganti PATH LAMA => BARU`, once; `\n` is a line break, and blanks count.
  private func ganti(_ step: Substring, _ root: URL) throws {
    let words = step.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    let parts = words.count == 3 ? (words[2] + " ").components(separatedBy: " => ") : []
    guard parts.count == 2 else { throw ResepSalah(langkah: [String(step)]) }
    let path = root.appendingPathComponent(String(words[1]))
    let text = try String(contentsOf: path, encoding: .utf8)
    let old = parts[0].replacing("\\n", with: "\n")
    guard text.contains(old) else { throw ResepSalah(langkah: [String(step)]) }
    let new = String(parts[1].dropLast()).replacing("\\n", with: "\n")
    try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: path)
  }

  /// `bekukan NAMA TANGGAL`, `catat NAMA LANGKAH TANGGAL [KODE …]` (with a small document), `manifest NAMA` (MANIFEST
  /// is made anew, as somebody would who rewrites a whole folder).
  private func edisi(_ step: [String], _ root: URL) throws {
    let nama = try #require(NamaEdisi(step[1]))
    let found = PemeriksaEdisi.periksa(folder: root.path, shownAs: "content", luar: TanpaPemeriksaLuar()).verifikasi
    if step[0] == "bekukan" {
      let tanggal = try #require(Tanggal(step[2]))
      let result = try RegisterReader.read(
        RegisterReader.Options(folder: root.path, shownAs: "content", tanggal: tanggal, bodies: folder.path))
      let register = try #require(result.register, "the content has errors")
      let frozen = try Pembekuan(register, folder: root.path, shownAs: "content")
        .susun(nama, tanggal: tanggal, verifikasi: found)
      return try Pembekuan.tulis(frozen)
    }
    let edition = try #require(found[nama])
    guard step[0] == "catat" else {
      return try PenulisEdisi.tambah([], pada: try #require(edition.edisi))
    }
    let langkah = try #require(Langkah(rawValue: step[2]))
    let document = folder.appendingPathComponent("\(langkah.rawValue).pdf")
    try Data("%PDF-1.4 \(nama) \(langkah.rawValue), contoh\n".utf8).write(to: document)
    let stored = try #require(edition.edisi)
    let isian = Pencatatan.Isian(
      langkah: langkah, jabatan: edition.penilai?[langkah]?.jabatan ?? "Jabatan contoh", nama: "Nama Contoh",
      tanggal: try #require(Tanggal(step[3])), tempat: "Kota Contoh", nomor: "\(nama)/\(langkah.rawValue)/CONTOH",
      sidik: stored.sidik, dokumen: document.path, penandaTangan: Array(step[4...]))
    _ = try Pencatatan(edition, penerus: nil).catat(isian, temuan: edition.temuan)
  }
}

/// A step of a recipe that nobody understands.
struct ResepSalah: Error {
  let langkah: [String]
}
