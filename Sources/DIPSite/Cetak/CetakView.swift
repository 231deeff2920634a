import DIPEdition
import DIPFormat
import DIPSource
import DIPTemplate

extension KonteksSitus {
  /// The document of an annex that lies in `folder` of what is written, with its style beside it.
  func cetak(_ cetak: CetakPlan, folder: String) -> Record {
    let form = formulir.cetak
    var page = Record(form.shape)
    let title = judulCetak(cetak)
    let lead = [cetak.lama?.keterangan, title.pengantar].compactMap(\.self).joined(separator: " ")
    bingkai(
      &page, path: folder + cetak.nama + ".html", judul: kata("Cetak: " + title.judul),
      deskripsi: kata("\(title.judul), \(kantor.nama), siap dicetak."), remah: [])
    let sections = bagianCetak(cetak)
    let nihil = nihilCetak(cetak)
    let code = KodeQR.jalur(kantor.alamatSitus + cetak.halaman)
    let values: [(String, Record.Value)] = [
      ("judul", .text(title.judul)), ("pengantar", .teks(lead.isEmpty ? nil : lead)), ("keadaan", .text(keadaan)),
      ("sidik", .teks(sidikEdisi)), ("keputusan", .teks(keputusan.map(Kalimat.kapital))),
      ("jumlah", .text(Kalimat.angka(cetak.entri.count))),
      ("jumlah_dicabut", cetak.dicabut > 0 ? .text(Kalimat.angka(cetak.dicabut)) : .none),
      ("alamat", .text(kantor.alamatSitus + cetak.halaman)), ("qr_jalur", .teks(code?.d)),
      ("qr_sisi", .number(code?.sisi ?? 0)),
      // A browser asks for an icon, and of pictures only the code lies beside an annex.
      ("ikon", .text(cetak.nama + ".svg")), ("gaya_dasar", .text("lampiran.css")), ("gaya", .text(cetak.nama + ".css")),
      ("ada_bagian", .flag(!sections.isEmpty)), ("bagian", .list(sections)), ("ada_nihil", .flag(!nihil.isEmpty)),
      ("nihil", .list(nihil)),
    ]
    form.tambah(values, &page)
    return page
  }

  /// Paper, footer and type of an annex.
  func gayaCetak(_ cetak: CetakPlan, _ bentuk: BentukCetak) -> Record {
    let footer =
      "Daftar Informasi Publik \(kantor.namaPendek): \(judulCetak(cetak).judul). \(keadaan)."
      + (sidikEdisi.map { " Sidik \($0)." } ?? "")
    let isSingle = if case .entri = cetak.isi { true } else { false }
    return formulir.gayaCetak.isi([
      ("satu_entri", .flag(isSingle)),
      ("ukuran", .teks(bentuk.kertas?.ukuran)), ("huruf", .text(bentuk.hurufBesar ? "18pt" : "10pt")),
      ("huruf_besar", .flag(bentuk.hurufBesar)), ("huruf_kaki", .text(bentuk.hurufBesar ? "14pt" : "8pt")),
      ("qr", .text(cetak.nama + ".svg")), ("kaki", .text(KonteksSitus.teksCSS(footer))),
    ])
  }

  private func judulCetak(_ cetak: CetakPlan) -> (judul: String, pengantar: String?) {
    let whole = judulUtuh(cetak)
    guard let part = cetak.bagian else { return whole }
    let range =
      "Bagian \(part.nomor): informasi ke-\(part.rentang.lowerBound + 1) sampai ke-\(part.rentang.upperBound) dari "
      + "\(Kalimat.angka(part.dari))."
    return ("\(whole.judul), bagian \(part.nomor)", [range, whole.pengantar].compactMap { $0 }.joined(separator: " "))
  }

  private func judulUtuh(_ cetak: CetakPlan) -> (judul: String, pengantar: String?) {
    switch cetak.isi {
    case .semua: ("Daftar Informasi Publik", nil)
    case .kelas(let kelas):
      (register.kosakata.penjelasan(kelas).nama, register.kosakata.penjelasan(kelas).penjelasan)
    case .unit(let index): ("Informasi yang dikuasai " + kantor.unit[index].nama, nil)
    case .pemilu: ("Daftar Informasi Publik Pemilu dan Pemilihan", nil)
    case .entri(let index): (register.entri[index].judul, nil)
    }
  }

  /// One table for each class, or one for the election list.
  private func bagianCetak(_ cetak: CetakPlan) -> [Record] {
    if cetak.isi == .pemilu {
      guard !cetak.entri.isEmpty else { return [] }
      return [bagian("pemilu", judulCetak(cetak).judul, cetak.entri[...], pemilu: true)]
    }
    return Kelas.allCases.compactMap { kelas in
      let rows = cetak.entri.filter { register.entri[Int($0)].kelas == kelas }
      guard !rows.isEmpty else { return nil }
      return bagian(kelas.kode, register.kosakata.penjelasan(kelas).nama, rows[...], pemilu: false)
    }
  }

  private func bagian(_ kode: String, _ judul: String, _ rows: ArraySlice<UInt32>, pemilu: Bool) -> Record {
    formulir.bagianCetak.isi([
      ("kode", .text(kode)), ("judul", .text(judul)), ("jumlah", .text(Kalimat.angka(rows.count))),
      ("kelompok", .list(kelompok(rows, pemilu: pemilu, denganKelas: false))),
    ])
  }

  private func nihilCetak(_ cetak: CetakPlan) -> [Record] {
    guard cetak.terakhir else { return [] }
    return switch cetak.isi {
    case .semua: nihil { $0.daftar == .dip }
    case .kelas(let kelas): nihil { $0.daftar == .dip && $0.kelas == kelas }
    case .pemilu: nihil { $0.daftar == .pemilu }
    case .unit, .entri: []
    }
  }

  /// Text as it can stand between double quotes in a style sheet.
  static func teksCSS(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<": result += "\\" + String(scalar.value, radix: 16) + " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
