import Foundation

/// Where the repository stands, and the `dip` under test.
enum Rumah {
  static let akar = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// `DIP_BIN`, or the one built beside this test bundle.
  static let dip: URL = {
    if let chosen = ProcessInfo.processInfo.environment["DIP_BIN"] { return URL(fileURLWithPath: chosen) }
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("dip")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return akar.appendingPathComponent(".build/debug/dip")
  }()

  static let merekam = ProcessInfo.processInfo.environment["DIP_REKAM"] == "1"
}

/// A folder of its own in which one story is played.
final class Panggung {
  let kerja: URL
  private let luar: URL
  private let proses: Proses

  init(_ awal: Cerita.Awal) throws {
    let disk = FileManager.default
    luar = disk.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent("dip-cerita-\(UUID().uuidString)")
    kerja = luar.appendingPathComponent("kerja")
    let bin = luar.appendingPathComponent("bin")
    try disk.createDirectory(at: kerja, withIntermediateDirectories: true)
    try disk.createDirectory(at: bin, withIntermediateDirectories: true)
    try disk.createSymbolicLink(at: bin.appendingPathComponent("dip"), withDestinationURL: Rumah.dip)
    switch awal {
    case .kosong: break
    case .dasar: try Panggung.salin("Tests/Fixtures/dasar", ke: kerja.appendingPathComponent("content"))
    case .contoh: try Panggung.salin("content", ke: kerja.appendingPathComponent("content"))
    }
    if awal != .kosong { try Panggung.salin("templates", ke: kerja.appendingPathComponent("templates")) }
    proses = Proses(
      folder: kerja,
      lingkungan: [
        "PATH": bin.path + ":/usr/bin:/bin", "HOME": luar.path, "LANG": "C", "LC_ALL": "C", "TZ": "UTC",
        "NO_COLOR": "1", "TERM": "xterm-256color",
      ])
  }

  deinit { try? FileManager.default.removeItem(at: luar) }

  private static func salin(_ dari: String, ke: URL) throws {
    try FileManager.default.copyItem(at: Rumah.akar.appendingPathComponent(dari), to: ke)
  }

  func terapkan(_ bagian: Cerita.Bagian) throws {
    switch bagian {
    case .perintah: return
    case .berkas(let path, let isi):
      let url = kerja.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(isi.utf8).write(to: url)
    case .hapus(let awal, let path):
      try ubah(path) { lama in
        lama.components(separatedBy: "\n").filter { !$0.hasPrefix(awal) }.joined(separator: "\n")
      }
    case .ganti(let lama, let baru, let path):
      // `\n` in the new text begins a new line.
      try ubah(path) { $0.replacing(lama, with: baru.replacing(#"\n"#, with: "\n")) }
    }
  }

  private func ubah(_ path: String, _ cara: (String) -> String) throws {
    let url = kerja.appendingPathComponent(path)
    let lama = try String(contentsOf: url, encoding: .utf8)
    let baru = cara(lama)
    // A change that changes nothing would let a story pass for the wrong reason.
    guard baru != lama else { throw GagalMenjalankan(description: "tidak ada yang berubah di \(path)") }
    try Data(baru.utf8).write(to: url)
  }

  /// Runs it; in the streams only the path of this folder is replaced, by `<kerja>`.
  func jalankan(_ perintah: Cerita.Perintah) throws -> Hasil {
    var hasil = try proses.jalankan(perintah.teks, masukan: perintah.masukan, terminal: perintah.terminal)
    hasil.keluar = hasil.keluar.replacing(kerja.path, with: "<kerja>")
    hasil.galat = hasil.galat.replacing(kerja.path, with: "<kerja>")
    return hasil
  }

  func isiFolder() -> String {
    let semua = FileManager.default.enumerator(atPath: kerja.path)?.allObjects.compactMap { $0 as? String } ?? []
    let nama = semua.filter { !$0.hasPrefix("templates/") }.sorted()
    return nama.prefix(60).joined(separator: "\n") + (nama.count > 60 ? "\n… dan \(nama.count - 60) lagi" : "")
  }
}

/// Plays a story to its end or to the first command that answers otherwise.
struct Pemutar {
  /// What is wrong, in full; nil where the story holds.
  var keluhan: String?
  /// The story's text with what was answered now.
  var rekaman: String

  init(_ cerita: Cerita, merekam: Bool) throws {
    let panggung = try Panggung(cerita.awal)
    var baris = cerita.baris
    var geser = 0
    keluhan = nil
    for bagian in cerita.bagian {
      guard case .perintah(let perintah) = bagian else {
        try panggung.terapkan(bagian)
        continue
      }
      let hasil = try panggung.jalankan(perintah)
      let beda = Pemutar.beda(perintah, hasil)
      if beda.isEmpty { continue }
      if keluhan == nil { keluhan = Pemutar.laporan(perintah, hasil, beda, panggung.isiFolder()) }
      if !merekam { break }
      let baru = Pemutar.harapan(perintah, hasil)
      let tempat = perintah.harapan.lowerBound + geser..<perintah.harapan.upperBound + geser
      baris.replaceSubrange(tempat, with: baru)
      geser += baru.count - perintah.harapan.count
    }
    rekaman = baris.joined(separator: "\n")
  }

  private static func harapan(_ perintah: Cerita.Perintah, _ hasil: Hasil) -> [String] {
    // Sentences that must occur are a person's choice: recording leaves them.
    let keluaran =
      perintah.memuat.map { "~ " + $0 } + (perintah.utuh ? tampak(hasil.keluar, "|") + tampak(hasil.galat, "!") : [])
    return keluaran + ["=> \(hasil.status)"]
  }

  private static func beda(_ perintah: Cerita.Perintah, _ hasil: Hasil) -> [String] {
    var beda: [String] = []
    if let status = perintah.status {
      if status != hasil.status { beda.append("status keluar: diharapkan \(status), ternyata \(hasil.status)") }
    } else {
      beda.append("belum direkam: tidak ada baris `=>`")
    }
    if perintah.utuh {
      beda += selisih(perintah.keluar, tampak(hasil.keluar, "|"))
      beda += selisih(perintah.galat, tampak(hasil.galat, "!"))
    }
    let semua = (tampak(hasil.keluar, "|") + tampak(hasil.galat, "!")).joined(separator: "\n")
    beda += perintah.memuat.filter { !semua.contains($0) }.map { "tidak memuat: \($0)" }
    return beda
  }

  private static func selisih(_ harapan: [String], _ ternyata: [String]) -> [String] {
    if harapan == ternyata { return [] }
    let perubahan = ternyata.difference(from: harapan)
    var tanda = harapan.map { "  " + $0 }
    for case .remove(let posisi, let isi, _) in perubahan { tanda[posisi] = "- " + isi }
    for case .insert(let posisi, let isi, _) in perubahan {
      // Positions of insertions count in the new text: skip over what was removed.
      var di = 0
      var baru = 0
      while di < tanda.count, baru < posisi || tanda[di].hasPrefix("- ") {
        if !tanda[di].hasPrefix("- ") { baru += 1 }
        di += 1
      }
      tanda.insert("+ " + isi, at: di)
    }
    return tanda
  }

  private static func laporan(
    _ perintah: Cerita.Perintah, _ hasil: Hasil, _ beda: [String], _ folder: String
  ) -> String {
    """
    baris \(perintah.baris): \(perintah.terminal ? "$$" : "$") \(perintah.teks)
    --- beda (- diharapkan, + ternyata)
    \(beda.joined(separator: "\n"))
    --- status keluar: \(hasil.status)
    --- keluaran
    \(hasil.keluar)
    --- galat
    \(hasil.galat)
    --- isi folder
    \(folder)
    """
  }
}
