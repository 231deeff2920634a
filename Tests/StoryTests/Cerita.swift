import Foundation

/// A story: what someone types, what stands in the folder, what `dip` answers. Told in `Tests/Cerita/*.cerita`.
///
/// The format is meant to be read by people who do not program; CONTRIBUTING.md tells it.
struct Cerita {
  enum Awal: String {
    case kosong, dasar, contoh
  }

  enum Bagian {
    /// `== berkas PATH` … `== akhir`
    case berkas(path: String, isi: String)
    /// `== hapus baris yang mulai dengan "…" dari PATH`
    case hapus(awal: String, path: String)
    /// `== ganti "…" dengan "…" di PATH`
    case ganti(lama: String, baru: String, path: String)
    case perintah(Perintah)
  }

  struct Perintah {
    /// Line of the command in the story, from 1.
    var baris: Int
    var teks: String
    /// `$$`: run on a terminal.
    var terminal: Bool
    var masukan: [String] = []
    var keluar: [String] = []
    var galat: [String] = []
    /// `~` lines: these must occur.
    var memuat: [String] = []
    /// Whether the output is told in full; with `~` lines alone, those are enough.
    var utuh: Bool { memuat.isEmpty || !keluar.isEmpty || !galat.isEmpty }
    var status: Int32?
    /// Lines of the story that hold the expectation, rewritten when recording.
    var harapan: Range<Int>
  }

  struct Salah: Error, CustomStringConvertible {
    var baris: Int
    var pesan: String
    var description: String { "baris \(baris): \(pesan)" }
  }

  var judul = ""
  var awal = Awal.kosong
  var bagian: [Bagian] = []
  let baris: [String]

  init(_ teks: String) throws {
    baris = teks.components(separatedBy: "\n")
    var index = 0
    while index < baris.count {
      try bacaBaris(&index)
    }
    guard !judul.isEmpty else { throw Salah(baris: 1, pesan: "cerita dibuka dengan `# judul`") }
    guard bagian.contains(where: { if case .perintah = $0 { true } else { false } }) else {
      throw Salah(baris: baris.count, pesan: "cerita tanpa perintah (`$ …`) tidak menguji apa pun")
    }
  }

  private mutating func bacaBaris(_ index: inout Int) throws {
    let isi = baris[index]
    if isi.hasPrefix("# "), judul.isEmpty {
      judul = String(isi.dropFirst(2))
    } else if isi.hasPrefix("mulai dari: ") {
      guard bagian.isEmpty, let mulai = Awal(rawValue: String(isi.dropFirst(12))) else {
        throw Salah(baris: index + 1, pesan: "`mulai dari:` kosong, dasar, atau contoh; sebelum langkah pertama")
      }
      awal = mulai
    } else if isi.hasPrefix("== ") {
      bagian.append(try bacaUbahan(&index))
    } else if isi.hasPrefix("$ ") || isi.hasPrefix("$$ ") {
      bagian.append(.perintah(try bacaPerintah(&index)))
      return
    } else if ["|", "!", "~", "<", "=>"].contains(where: isi.hasPrefix) {
      throw Salah(baris: index + 1, pesan: "baris ini menunggu perintah di atasnya: \(isi)")
    }
    index += 1
  }

  private func bacaUbahan(_ index: inout Int) throws -> Bagian {
    let isi = baris[index]
    if isi.hasPrefix("== berkas ") {
      let mulai = index + 1
      guard let akhir = baris[mulai...].firstIndex(of: "== akhir") else {
        throw Salah(baris: mulai, pesan: "`== berkas` ditutup dengan `== akhir`")
      }
      index = akhir
      return .berkas(
        path: String(isi.dropFirst(10)), isi: baris[mulai..<akhir].map { $0 + "\n" }.joined())
    }
    if let cocok = isi.wholeMatch(of: /== hapus baris yang mulai dengan "(.*)" dari (.+)/) {
      return .hapus(awal: String(cocok.1), path: String(cocok.2))
    }
    if let cocok = isi.wholeMatch(of: /== ganti "(.*)" dengan "(.*)" di (.+)/) {
      return .ganti(lama: String(cocok.1), baru: String(cocok.2), path: String(cocok.3))
    }
    throw Salah(baris: index + 1, pesan: "tidak dikenal: \(isi)")
  }

  private func bacaPerintah(_ index: inout Int) throws -> Perintah {
    let isi = baris[index]
    let terminal = isi.hasPrefix("$$ ")
    var perintah = Perintah(
      baris: index + 1, teks: String(isi.dropFirst(terminal ? 3 : 2)), terminal: terminal, harapan: 0..<0)
    index += 1
    while index < baris.count, baris[index].hasPrefix("<") {
      perintah.masukan.append(String(baris[index].dropFirst(baris[index].hasPrefix("< ") ? 2 : 1)))
      index += 1
    }
    let mulai = index
    while index < baris.count {
      let isi = baris[index]
      if isi.hasPrefix("|") {
        perintah.keluar.append(isi)
      } else if isi.hasPrefix("!") {
        perintah.galat.append(isi)
      } else if isi.hasPrefix("~ ") {
        perintah.memuat.append(String(isi.dropFirst(2)))
      } else {
        break
      }
      index += 1
    }
    if index < baris.count, baris[index].hasPrefix("=> ") {
      guard let status = Int32(baris[index].dropFirst(3)) else {
        throw Salah(baris: index + 1, pesan: "`=>` diikuti angka status keluar")
      }
      perintah.status = status
      index += 1
    }
    perintah.harapan = mulai..<index
    return perintah
  }
}

/// A stream as a story shows it: one marked line a line, control characters made visible.
func tampak(_ keluaran: String, _ tanda: String) -> [String] {
  if keluaran.isEmpty { return [] }
  let terlihat =
    keluaran.replacing("\u{1B}", with: "␛").replacing("\r\n", with: "␍\n").replacing("\r", with: "␍")
    .replacing("\u{7}", with: "␇")
  var lines = terlihat.components(separatedBy: "\n")
  let utuh = lines.last == ""
  if utuh { lines.removeLast() }
  var hasil = lines.map { $0.isEmpty ? tanda : tanda + " " + $0 }
  if !utuh { hasil.append(tanda + "(tanpa baris baru di akhir)") }
  return hasil
}
