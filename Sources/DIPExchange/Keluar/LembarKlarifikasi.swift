package import DIPDiagnostics
package import DIPFormat

/// The findings of one sub bagian on paper (step 8): what is wrong, how to mend it, room for the answer.
package enum LembarKlarifikasi {
  package static func html(
    _ temuan: [Diagnostic], unit: BadanPublik.Unit, isi: IsiRegister, tahun: Int, batas: Tanggal?
  ) -> [UInt8] {
    let office = isi.konteks.badanPublik
    let sum = FindingCounts(temuan)
    var page = HalamanCetak(judul: "Klarifikasi DIP \(tahun) – \(unit.singkatan)")
    page.tambah(HalamanCetak.unsur("h1", "Klarifikasi Daftar Informasi Publik \(tahun)"))
    page.tambah(HalamanCetak.unsur("p", office.nama + (office.contoh ? " (contoh)" : "") + " – " + unit.nama))
    let due = batas.map { " Jawaban ditunggu paling lambat \($0.kalimat)." } ?? ""
    page.tambah(
      HalamanCetak.unsur(
        "p",
        "\(sum.errors) kesalahan harus diperbaiki, \(sum.warnings) peringatan sebaiknya diperiksa.\(due)"))
    let rows = temuan.map { finding -> [String] in
      let text = KataSel.kalimat(finding, .id)
      return [
        finding.location.cell?.cell ?? "", kode(finding, isi), DaftarTemuan.tanda([finding]).kata, text.salah,
        text.perbaikan, text.dasar, "",
      ]
    }
    if rows.isEmpty {
      page.tambah(HalamanCetak.unsur("p", "Tidak ada yang perlu diklarifikasi."))
    } else {
      page.tambah(
        "<div class=\"gulir\">"
          + HalamanCetak.tabel(
            ["Sel", "Kode", "Tanda", "Yang salah", "Cara memperbaiki", "Dasar", "Jawaban sub bagian"], rows,
            keterangan: "Yang perlu diklarifikasi") + "</div>")
    }
    page.tambah(
      "<div class=\"tanda\"><div>Pelaksana</div><div>\(HalamanCetak.aman("Kepala " + unit.nama))</div></div>")
    return page.bytes
  }

  /// The code of the entry whose row a finding stands in.
  private static func kode(_ finding: Diagnostic, _ isi: IsiRegister) -> String { finding.arguments["entri"] ?? "" }
}
