import DIPFormat
import DIPRegister
import DIPTemplate

extension KonteksSitus {
  /// The search page: its filters, and the plain lists that stand for them where no script runs.
  func cari(_ lists: [DaftarPlan]) -> Record {
    let form = formulir.cari
    var page = Record(form.shape)
    bingkai(
      &page, path: "cari.html", judul: sebut(.cariJudul),
      deskripsi: sebut(.cariDeskripsi, kantor.nama), remah: [beranda])
    page[form.slot("jumlah")] = .text(angka(register.entri.count))
    var rows: [String: [Record]] = [:]
    for list in lists {
      guard let (name, row) = saring(list) else { continue }
      rows[name, default: []].append(row)
    }
    for name in ["kelas", "kategori", "unit", "tahun", "bentuk", "rezim", "huruf"] {
      page[form.slot(name)] = .list(rows[name] ?? [])
    }
    if !plan.dicabut.isEmpty { page[form.slot("jumlah_dicabut")] = .text(angka(plan.dicabut.count)) }
    return page
  }

  /// Which filter a list stands for.
  private func saring(_ list: DaftarPlan) -> (name: String, row: Record)? {
    func row(_ code: String, _ name: Berbahasa) -> Record {
      formulir.saring.isi([
        ("kode", .text(code)), ("nama", name.nilai), ("asli", name.tanda), ("jumlah", .text(angka(list.isi.count))),
        ("tautan", .text(list.alamat(1))),
      ])
    }
    switch list.jenis {
    case .semua, .pemilu, .dicabut: return nil
    case .kelas(let kelas): return ("kelas", row(kelas.kode, nama(register.kosakata.penjelasan(kelas))))
    case .kategori(let id):
      guard !list.isi.isEmpty else { return nil }
      return ("kategori", row(register.kosakata[id].kode, label(register.kosakata[id])))
    case .unit(let index): return ("unit", row(kantor.unit[index].kode, asli(kantor.unit[index].nama)))
    case .tahun(let year): return ("tahun", row(String(year), kata(String(year))))
    case .huruf(let letter): return ("huruf", row(MenurutHuruf.kode(letter), kata(namaHuruf(letter))))
    case .bentuk(let index):
      return ("bentuk", row(Bentuk.nama[index].kode, kata(Kalimat.bentuk(Bentuk.nama[index].nilai, bahasa))))
    case .rezim(let index):
      return ("rezim", row(Rezim.nama[index].kode, kata(Kalimat.rezim(Rezim.nama[index].nilai, bahasa))))
    }
  }
}
