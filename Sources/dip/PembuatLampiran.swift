import DIPFormat
import DIPRegister
import DIPSite

/// Makes the annexes of the evidence pack: those of `dip print`, a class after the other, each in as few parts as the
/// commission's portal takes.
struct PembuatLampiran {
  /// A single entry that is larger than an annex may be.
  struct TerlaluBesar: Error {
    let kode: String
  }

  let register: Register
  let templates: TemplateSet
  /// Nil where pages of HTML have to do.
  let pdf: PembuatPDF?
  /// The most bytes that an annex may have.
  let batas: Int

  /// Writes the annexes into the folder `lampiran/` of `site`. Their paths and sizes.
  func tulis(into site: StagedSite) throws -> [(nama: String, bita: Int)] {
    var files: [(nama: String, bita: Int)] = []
    var written: Set<String> = []
    for kelas in Kelas.allCases {
      let whole = Cetakan(register, templates: templates, .kelas(kelas), BentukCetak(kertas: .a4))
      guard whole.jumlah > 0 else { continue }
      for part in try bagian(whole) {
        for (name, bytes) in part.berkas where written.insert(name).inserted {
          try bytes.withUnsafeBufferPointer { try site.write(path: "lampiran/" + name, worker: 0, bytes: $0) }
        }
        files.append(("lampiran/" + part.utama, part.berkas[part.utama]?.count ?? 0))
      }
    }
    return files
  }

  private struct Bagian {
    /// The name of the document; its style and code lie beside it where it is a page.
    var utama: String
    var berkas: [String: [UInt8]]
    var bita: Int { berkas[utama]?.count ?? 0 }
  }

  /// How many entries are tried before anything is known of their size.
  private static let percobaan = 400

  /// Parts, each as large as the ones before it make likely to fit; halved where that was too much.
  private func bagian(_ whole: Cetakan) throws -> [Bagian] {
    var parts: [Bagian] = []
    var start = 0
    var wanted = PembuatLampiran.percobaan
    while start < whole.jumlah {
      var count = min(wanted, whole.jumlah - start)
      var part = try dokumen(whole.bagian(parts.count + 1, start..<(start + count)))
      while part.bita > batas {
        guard count > 1 else { throw TerlaluBesar(kode: whole.kode(start)) }
        count = max(1, min(count / 2, count * (batas - batas / 10) / part.bita))
        part = try dokumen(whole.bagian(parts.count + 1, start..<(start + count)))
      }
      let room = count * (batas - batas / 10) / max(1, part.bita)
      // A small part in front of others would be one more file to upload.
      if room > count * 3 / 2, start + count < whole.jumlah {
        wanted = room
        continue
      }
      parts.append(part)
      start += count
      wanted = max(1, room)
    }
    return parts
  }

  private func dokumen(_ annex: Cetakan) throws -> Bagian {
    let sink = MemorySink()
    try annex.tulis(into: sink)
    let page = annex.nama + ".html"
    guard let pdf else { return Bagian(utama: page, berkas: sink.files) }
    var folder = try FolderSementara()
    defer { folder.remove() }
    try folder.tulis(sink.files)
    let date = register.tanggalAcuan
    let bytes = try pdf.buat(
      folder.path + "/" + page, PembuatPDF.pilihan(.ua1, nama: annex.nama, tanggal: date), tanggal: date)
    return Bagian(utama: annex.nama + ".pdf", berkas: [annex.nama + ".pdf": bytes])
  }
}
