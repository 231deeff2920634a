import Foundation

/// Where the repository stands, and whether this run records goldens instead of comparing them.
enum Rumah {
  static let akar = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let fixtures = akar.appendingPathComponent("Tests/Fixtures/aturan")
  static let merekam = ProcessInfo.processInfo.environment["DIP_REKAM"] == "1"
}

/// One fixture of a rule: what is laid over a small valid register (or over `templates/`).
///
/// `salah` and `salah-<variant>` raise the rule; `benar` comes close and does not. A file `<name>.resep` beside the
/// folder says what no folder in git can hold, one step a line: `hapus PATH`, `pipa PATH` (a named pipe),
/// `panjangkan PATH BYTES` (plain lines are added), `ulang PATH FROM TO` (copies under the codes from … to …).
struct Kasus: Sendable, CustomStringConvertible {
  let kode: String
  let nama: String

  var folder: URL { Rumah.fixtures.appendingPathComponent("\(kode)/\(nama)") }
  var resep: URL { Rumah.fixtures.appendingPathComponent("\(kode)/\(nama).resep") }
  /// The golden report of a wrong one.
  var temuan: URL {
    Rumah.fixtures.appendingPathComponent("\(kode)/\(nama.replacing("salah", with: "temuan", maxReplacements: 1)).txt")
  }
  var description: String { "\(kode)/\(nama)" }

  var nomor: Int { Int(kode.dropFirst(3)) ?? 0 }
  /// A table to import, `tabel.csv` or `tabel.xlsx`; a file `pilihan` holds an option a line.
  var isTable: Bool { (800...899).contains(nomor) }
  var isTemplate: Bool { (701...707).contains(nomor) || (710...713).contains(nomor) }
  var isEdition: Bool { (500...599).contains(nomor) }
  /// A letter of Word: the text of its main part (`disposisi.xml`), or the whole file (`disposisi.docx`).
  var isLetter: Bool { (920...929).contains(nomor) }
  var isOutput: Bool { nomor == 708 || nomor == 709 }

  /// Every fixture, in order; a folder or a recipe makes one.
  static let semua: [Kasus] = {
    let disk = FileManager.default
    let codes = (try? disk.contentsOfDirectory(atPath: Rumah.fixtures.path)) ?? []
    return codes.sorted().flatMap { code -> [Kasus] in
      let names = (try? disk.contentsOfDirectory(atPath: Rumah.fixtures.appendingPathComponent(code).path)) ?? []
      let kinds = names.filter { $0.hasPrefix("salah") || $0.hasPrefix("benar") }
      return Set(kinds.map { $0.replacing(".resep", with: "") }).sorted().map { Kasus(kode: code, nama: $0) }
    }
  }()
  static let salah = semua.filter { $0.nama.hasPrefix("salah") }
  static let benar = semua.filter { $0.nama.hasPrefix("benar") }

  /// The files laid over, with their bytes; a symbolic link shows as where it points.
  func berkas() throws -> [(path: String, bytes: Data)] {
    let disk = FileManager.default
    let names = (try? disk.subpathsOfDirectory(atPath: folder.path)) ?? []
    return try names.sorted().compactMap { name in
      let path = folder.appendingPathComponent(name).path
      if let target = try? disk.destinationOfSymbolicLink(atPath: path) { return (name, Data("→ \(target)\n".utf8)) }
      var isFolder: ObjCBool = false
      guard disk.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { return nil }
      return (name, try Data(contentsOf: URL(fileURLWithPath: path)))
    }
  }

  func langkah() -> String { (try? String(contentsOf: resep, encoding: .utf8)) ?? "" }
}
