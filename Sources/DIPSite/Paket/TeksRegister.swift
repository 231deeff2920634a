import DIPFormat

/// The register as plain text: short lines, labels before values, nothing drawn with characters.
///
/// PERKI 1/2021, Pasal 48 asks for means such as braille: a display of 40 cells shows such a line whole.
struct TeksRegister {
  static let lebar = 40

  private var hasil = ""

  static func tulis(_ konteks: KonteksSitus, _ cetak: CetakPlan) -> [UInt8] {
    var text = TeksRegister()
    let kantor = konteks.kantor
    text.baris("DAFTAR INFORMASI PUBLIK")
    text.baris(kantor.nama)
    if kantor.contoh { text.baris("CONTOH, bukan data resmi.") }
    text.baris(konteks.keadaan + ".")
    text.baris("Keadaan per \(Kalimat.tanggal(konteks.register.tanggalAcuan)).")
    text.baris("\(cetak.entri.count) informasi.")
    text.baris("Meminta informasi: \(kantor.mejaLayanan.alamat), \(kantor.mejaLayanan.jam).")
    text.kosong()
    text.baris("ISI")
    let parts = Kelas.allCases.map { kelas in
      (kelas, cetak.entri.filter { konteks.register.entri[Int($0)].kelas == kelas })
    }
    for (kelas, rows) in parts {
      text.baris("\(konteks.register.kosakata.penjelasan(kelas).nama): \(rows.count)")
    }
    for (kelas, rows) in parts where !rows.isEmpty {
      text.kosong()
      text.baris(konteks.register.kosakata.penjelasan(kelas).nama.uppercased())
      for row in rows { text.entri(konteks, Int(row)) }
    }
    text.kosong()
    text.baris("Akhir daftar.")
    return Array(text.hasil.utf8)
  }

  private mutating func entri(_ konteks: KonteksSitus, _ index: Int) {
    let entri = konteks.register.entri[index]
    kosong()
    baris("\(konteks.plan.nomor[index]). \(entri.judul)")
    baris("Kode: \(entri.kode)")
    baris("Ringkasan: \(entri.ringkasan)")
    baris("Dikuasai: \(konteks.menguasai(entri))")
    baris("Penanggung jawab: \(konteks.hafalan.pihak(entri.penanggungJawab).gabungan)")
    baris("Dibuat: \(Kalimat.rentang(entri.dibuat.waktu)), \(konteks.tempat(entri))")
    baris("Bentuk: \(Kalimat.bentuk(entri.bentuk))")
    baris("Retensi: \(konteks.hafalan.retensi(entri.retensi).teks)")
    if let way = entri.caraMemperoleh { baris("Cara memperoleh: \(way)") }
    if let cost = entri.biaya { baris("Biaya: \(cost)") }
    baris("Alamat: \(konteks.kantor.alamatSitus)informasi/\(entri.kode).html")
  }

  private mutating func kosong() { hasil += "\n" }

  /// Appends text in lines, broken between words; a word longer than a line is cut.
  mutating func baris(_ text: String) {
    var line = ""
    for word in TeksRegister.polos(text).split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      var word = word[...]
      if !line.isEmpty, line.count + 1 + word.count > TeksRegister.lebar {
        hasil += line + "\n"
        line = ""
      }
      while word.count > TeksRegister.lebar {
        hasil += word.prefix(TeksRegister.lebar) + "\n"
        word = word.dropFirst(TeksRegister.lebar)
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    hasil += line + "\n"
  }

  /// Typographic signs as the plain ones that every braille table knows.
  static func polos(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}": result += "-"
      case "\u{2018}", "\u{2019}": result += "'"
      case "\u{201C}", "\u{201D}": result += "\""
      case "\u{2026}": result += "..."
      case "\u{00A0}", "\t", "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
