import DIPArchive
import DIPFormat

/// Writes `data/dip.xlsx`: a sheet that says what this is, and one for each class, with the law's own headings.
struct BukuDIP {
  private struct Kolom {
    let judul: String
    let lebar: Int
    let nilai: @Sendable (KonteksSitus, Int) -> KolomData.Nilai
  }

  /// Columns that people read: words instead of codes. Those of the CSV are taken where they are words already.
  private static let kolom: [Kolom] = [
    dari("nomor", "Nomor", 8), dari("kode", "Kode", 11), dari("judul", "Judul", 38),
    dari("ringkasan", "Ringkasan isi informasi", 60),
    dari("menguasai_nama", "Pejabat atau unit/satuan kerja yang menguasai informasi", 32),
    dari("penanggung_jawab", "Penanggung jawab pembuatan atau penerbitan informasi", 32),
    Kolom(judul: "Waktu pembuatan informasi", lebar: 20) {
      .teks($0.hafalan.waktu($0.register.entri[$1].dibuat.waktu).kata)
    },
    dari("tempat", "Tempat pembuatan informasi", 18),
    Kolom(judul: "Bentuk informasi yang tersedia", lebar: 16) {
      .teks(Kalimat.bentuk($0.register.entri[$1].bentuk))
    },
    dari("retensi", "Jangka waktu penyimpanan atau retensi arsip", 30),
    Kolom(judul: "Subkategori", lebar: 34) { konteks, index in
      let one = konteks.kategoriEntri(index)
      return .teks(one.kode + " " + one.label)
    },
    dari("cara_memperoleh", "Cara memperoleh", 30), dari("biaya", "Biaya", 14), dari("berkas", "Berkas", 40),
    dari("diperbarui", "Diperbarui", 12), dari("divalidasi", "Divalidasi", 12),
    dari("dicabut_tanggal", "Dicabut pada", 12), dari("dicabut_alasan", "Alasan pencabutan", 24),
    dari("halaman", "Alamat halaman", 40),
  ]

  private static func dari(_ nama: String, _ judul: String, _ lebar: Int) -> Kolom {
    let column = KolomData.semua.first { $0.nama == nama }
    return Kolom(judul: judul, lebar: lebar) { column?.nilai($0, $1) ?? .kosong }
  }

  static func tulis(_ konteks: KonteksSitus, _ kirim: @escaping ([UInt8]) throws -> Void) throws {
    let date = konteks.register.tanggalAcuan
    // The quickest level: at 100,000 entries the best one takes half as long again for a fifth less.
    let zip = ZipWriter(
      year: Int(date.tahun), month: Int(date.bulan), day: Int(date.hari), level: 1, kirim)
    let title = "Daftar Informasi Publik " + konteks.kantor.nama
    let book = WorkbookStream(zip: zip, title: title, author: konteks.kantor.nama, date: date.description)
    let footer = title + ", " + konteks.keadaan
    try keterangan(konteks, book, title, footer)
    let columns = kolom.map { WorkbookStream.Column($0.judul, width: $0.lebar) }
    for kelas in Kelas.allCases {
      let items = konteks.plan.urutan[konteks.plan.kelas[Int(kelas.rawValue)]]
      let name = lembar(konteks.register.kosakata.penjelasan(kelas).nama, kelas)
      // What does not fit on a sheet goes on another.
      var start = items.startIndex
      var number = 1
      repeat {
        let end = min(items.endIndex, start + WorkbookStream.rowLimit - 1)
        try book.begin(sheet: number == 1 ? name : "\(name) (\(number))", columns: columns, footer: footer)
        for item in items[start..<end] { try book.row(kolom.map { sel($0.nilai(konteks, Int(item))) }) }
        try book.endSheet()
        start = end
        number += 1
      } while start < items.endIndex
    }
    try book.finish()
  }

  private static func keterangan(
    _ konteks: KonteksSitus, _ book: WorkbookStream, _ title: String, _ footer: String
  ) throws {
    let kantor = konteks.kantor
    try book.begin(notes: "Keterangan", widths: [28, 90], footer: footer)
    var rows: [(String, WorkbookStream.Cell)] = [("Daftar", .text(title))]
    if kantor.contoh { rows.append(("Contoh", .text("Seluruh isi berkas ini contoh, bukan data resmi."))) }
    rows += [
      ("Status", .text(konteks.keadaan)), ("Keadaan per", sel(.tanggal(konteks.register.tanggalAcuan))),
      ("Banyaknya informasi", .number(konteks.register.entri.count)),
      ("Informasi yang dikecualikan", .text("Tidak ada di sini; lihat " + kantor.alamatSitus + "dikecualikan.html")),
      ("Alamat", .text(kantor.alamatSitus)),
      ("Meminta informasi", .text(konteks.permintaan.umum)),
    ]
    for (name, value) in rows { try book.row([.text(name), value]) }
    try book.endSheet()
  }

  /// The name of a class as a sheet can bear it: 31 characters, none of `[]:*?/\`.
  private static func lembar(_ nama: String, _ kelas: Kelas) -> String {
    let plain = nama.unicodeScalars.allSatisfy { !"[]:*?/\\'".unicodeScalars.contains($0) }
    return plain && nama.utf16.count <= 26 ? nama : kelas.kode
  }

  static func sel(_ nilai: KolomData.Nilai) -> WorkbookStream.Cell {
    switch nilai {
    case .kosong: .none
    case .angka(let number): .number(number)
    case .tanggal(let date): .date(year: Int(date.tahun), month: Int(date.bulan), day: Int(date.hari))
    case .teks(let text): .text(muat(text))
    }
  }

  /// A text that is longer than a cell can be ends with a word about where the whole stands.
  private static func muat(_ text: String) -> String {
    // A byte count that fits has no more UTF-16 units.
    guard text.utf8.count > WorkbookStream.cellLimit else { return text }
    let units = text.utf16.count
    guard units > WorkbookStream.cellLimit else { return text }
    let note = "… (selengkapnya di data/dip.json)"
    return Kalimat.pendek(text, WorkbookStream.cellLimit - note.utf16.count) + note
  }
}
