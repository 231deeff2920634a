import DIPCycle
import DIPDiagnostics
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
    let root = try siapkan(kasus)
    if kasus.isTemplate {
      return ReportInput(findings: TemplateSet.load(folder: root.path, shownAs: "templates").findings, checked: 0)
    }
    if kasus.isTable { return try impor(root) }
    let result = try RegisterReader.read(
      RegisterReader.Options(folder: root.path, shownAs: "content", coverage: kasus.nomor == 407))
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
      try jalankan(step.split(separator: " ").map(String.init), root)
    }
    return root
  }

  /// What importing the fixture's table would say; nothing is written.
  private func impor(_ root: URL) throws -> ReportInput {
    let name = disk.fileExists(atPath: root.appendingPathComponent("tabel.csv").path) ? "tabel.csv" : "tabel.xlsx"
    let bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(name)))
    var options = PilihanImpor()
    let lines = (try? String(contentsOf: root.appendingPathComponent("pilihan"), encoding: .utf8)) ?? ""
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      switch words.first {
      case "lembar": options.lembar = words.last
      case "unit": options.unit = words.last
      case "timpa": options.timpa = true
      default: throw ResepSalah(langkah: words)
      }
    }
    do {
      let book = try WorkbookReader.read(bytes, name: "tabel")
      var found: [Diagnostic] = []
      let content = try #require(
        IsiRegister.baca(folder: root.path, shownAs: "content", tanggal: nil, &found), "\(found)")
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
    default: throw ResepSalah(langkah: step)
    }
  }
}

/// A step of a recipe that nobody understands.
struct ResepSalah: Error {
  let langkah: [String]
}
