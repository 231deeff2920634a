import DIPDiagnostics
import DIPEdition
import Foundation
import Testing

/// Every byte of every file of a small edition, flipped in turn: each time the edition is refused.
///
/// Files are flipped side by side, one byte of each at a time, and each must be found out under its own name; MANIFEST,
/// against which they are held, is flipped alone. Workers have a copy of the edition each.
@Suite struct BitaTests {
  private static let nama = "2026"
  private static let pekerja = 2

  @Test func everyByteOfAnEdition() async throws {
    let kantor = try Kantor()
    try kantor.sahkan(BitaTests.nama, "2025-12-02")
    let folder = kantor.path("edisi/" + BitaTests.nama).path
    let all = try BitaTests.berkas(folder)
    let sizes = try all.map { try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)).count }
    let together = all.filter { $0 != "MANIFEST" }
    try #require(together.count == all.count - 1)
    let copies = try (0..<BitaTests.pekerja).map { number in
      let copy = kantor.folder.appendingPathComponent("salinan-\(number)").path
      try FileManager.default.copyItem(atPath: folder, toPath: copy)
      return copy
    }
    let found = try await withThrowingTaskGroup(of: Hasil.self) { group in
      for (number, copy) in copies.enumerated() {
        group.addTask {
          let files = try BitaTests.balik(copy, together, mulai: number)
          let manifest = try BitaTests.balik(copy, ["MANIFEST"], mulai: number)
          return Hasil(dibalik: files.dibalik + manifest.dibalik, lolos: files.lolos + manifest.lolos)
        }
      }
      var total = Hasil()
      for try await one in group { total = Hasil(dibalik: total.dibalik + one.dibalik, lolos: total.lolos + one.lolos) }
      return total
    }
    #expect(found.lolos == [])
    #expect(found.dibalik == sizes.reduce(0, +))
    #expect(found.dibalik > 5000)
  }

  /// The same flips through the whole of what `dip verify` does, of every file its first, middle and last byte.
  @Test func aByteOfEachFileThroughTheWholeCheck() throws {
    let kantor = try Kantor()
    try kantor.sahkan(BitaTests.nama, "2025-12-02")
    #expect(!kantor.ditolak())
    let folder = kantor.path("edisi/" + BitaTests.nama).path
    for name in try BitaTests.berkas(folder) {
      let file = URL(fileURLWithPath: folder + "/" + name)
      let bytes = try Data(contentsOf: file)
      for index in Set([0, bytes.count / 2, bytes.count - 1]) {
        var other = bytes
        other[index] ^= 1 << UInt8(index % 8)
        try other.write(to: file)
        #expect(kantor.ditolak(), "\(name), byte \(index) of \(bytes.count)")
      }
      try bytes.write(to: file)
    }
    #expect(!kantor.ditolak())
  }

  private struct Hasil: Sendable {
    var dibalik = 0
    /// Flips that nothing was said of.
    var lolos: [String] = []
  }

  private static func berkas(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  /// Flips byte after byte, one of each file at a time, from `mulai` on in steps of as many as there are workers.
  private static func balik(_ folder: String, _ names: [String], mulai: Int) throws -> Hasil {
    let nama = try #require(NamaEdisi(BitaTests.nama))
    let files = try names.map { name in
      let file = try #require(FileHandle(forUpdatingAtPath: folder + "/" + name))
      return (name: name, file: file, bytes: [UInt8](try #require(try file.readToEnd())))
    }
    var result = Hasil()
    func tulis(_ file: FileHandle, _ index: Int, _ byte: UInt8) throws {
      try file.seek(toOffset: UInt64(index))
      try file.write(contentsOf: Data([byte]))
    }
    for index in stride(from: mulai, to: files.map(\.bytes.count).max() ?? 0, by: pekerja) {
      let long = files.filter { index < $0.bytes.count }
      // Another bit for each place, so that letter case, digits and line ends all get their turn.
      for one in long { try tulis(one.file, index, one.bytes[index] ^ (1 << UInt8(index % 8))) }
      // What the whole check begins with; an error there is exit 3.
      let found = PembacaEdisi.periksaManifest(folder: folder, shownAs: "e", nama: nama)
        .filter { $0.severity == .error }
      let refused = Set(found.map(\.location.path))
      for one in long {
        result.dibalik += 1
        let isRefused = one.name == "MANIFEST" ? !found.isEmpty : refused.contains("e/" + one.name)
        if !isRefused { result.lolos.append("\(one.name), byte \(index) of \(one.bytes.count)") }
        try tulis(one.file, index, one.bytes[index])
      }
    }
    for one in files { try one.file.close() }
    return result
  }
}

extension Kantor {
  /// What decides whether `dip verify` ends with 3.
  fileprivate func ditolak() -> Bool {
    let found = PemeriksaEdisi.periksa(folder: isi.path, shownAs: "content", luar: TanpaPemeriksaLuar()).verifikasi
    return !found.edisi.allSatisfy(\.memenuhi) || !found.temuan.isEmpty
  }
}
