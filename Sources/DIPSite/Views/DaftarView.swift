import DIPFormat
import DIPRegister
import DIPTemplate

extension KonteksSitus {
  /// A page of a list.
  func daftar(_ list: DaftarPlan, halaman number: Int) -> Record {
    let words = kata(list)
    let form = list.panjang ? formulir.daftar : formulir.ringkas
    var page = Record(form.shape)
    let title = judul(words.judul, halaman: number)
    bingkai(
      &page, path: list.alamat(number), judul: title, deskripsi: words.deskripsi, data: words.data, menu: words.menu,
      tepat: words.tepat && number == 1, remah: [beranda] + words.remah)
    let range = list.paging.isi(number)
    let items = list.isi[(list.isi.startIndex + range.lowerBound)..<(list.isi.startIndex + range.upperBound)]
    page[form.slot("judul")] = title.nilai
    page[form.slot("judul_asli")] = title.tanda
    page[form.slot("pengantar")] = .teks(words.pengantar?.teks)
    page[form.slot("pengantar_asli")] = .flag(words.pengantar?.asli ?? false)
    page[form.slot("jumlah")] = .text(angka(list.isi.count))
    if list.dicabut > 0 { page[form.slot("jumlah_dicabut")] = .text(angka(list.dicabut)) }
    page[form.slot("cetak")] = .teks(alamatCetak(list).map { Alamat.akar(awalan + list.alamat(number)) + $0 })
    page[form.slot("ada_baris")] = .flag(!items.isEmpty)
    page[form.slot("paginasi")] = paginasi(list, number)
    if list.panjang {
      page[form.slot("keterangan_tabel")] = .text(keterangan(list, words.judul.teks, range))
      page[form.slot("kelompok")] = .list(kelompok(list, items))
      nihil(list, number, form, &page)
    } else {
      page[form.slot("baris")] = .sequence(count: items.count) { [self] in ringkas(Int(items[items.startIndex + $0])) }
      page[form.slot("dasar")] = .teks(words.dasar?.nama)
      page[form.slot("dasar_belum_diverifikasi")] = .flag(words.dasar.map { !$0.terverifikasi } ?? false)
      page[form.slot("nihil")] = nihilSatu(list)
    }
    return page
  }

  /// The annex with the same entries, where the site has one.
  private func alamatCetak(_ list: DaftarPlan) -> String? {
    let isi: IsiCetak
    switch list.jenis {
    case .semua: isi = .semua
    case .kelas(let kelas): isi = .kelas(kelas)
    case .unit(let index): isi = .unit(index)
    case .pemilu: isi = .pemilu
    default: return nil
    }
    guard list.isi.count - list.dicabut <= CetakPlan.batas else { return nil }
    return "cetak/" + CetakPlan.nama(isi, register) + ".html"
  }

  private struct Kata {
    var judul: Berbahasa
    var deskripsi: Berbahasa
    var pengantar: Berbahasa?
    var data: String?
    var menu: Menu?
    var tepat = true
    var remah: [Tapak] = []
    var dasar: DasarHukum?
  }

  private func kata(_ list: DaftarPlan) -> Kata {
    switch list.jenis {
    case .semua:
      return Kata(
        judul: sebut(.semuaJudul), deskripsi: sebut(.semuaDeskripsi, kantor.nama), data: "data/dip.json", menu: .daftar)
    case .kelas(let kelas):
      let about = register.kosakata.penjelasan(kelas)
      return Kata(
        judul: nama(about), deskripsi: penjelasan(about), pengantar: penjelasan(about), data: "data/\(kelas.kode).json",
        menu: .daftar, tepat: false, remah: [("daftar.html", sebut(.semuaJudul))])
    case .pemilu:
      return Kata(
        judul: sebut(.pemiluJudul), deskripsi: sebut(.pemiluDeskripsi, kantor.nama),
        pengantar: sebut(.pemiluPengantar), menu: .pemilu)
    case .kategori(let id):
      let one = register.kosakata[id]
      let hint = one.petunjuk.isEmpty ? nil : pilih(one.petunjuk, one.petunjukEn)
      return Kata(
        judul: label(one), deskripsi: hint ?? label(one), pengantar: hint, menu: .kategori, tepat: false,
        remah: [("kategori.html", sebut(.kategoriRemah))], dasar: dasar[one.dasar])
    case .unit(let index):
      let name = kantor.unit[index].nama
      return Kata(
        judul: asli(name), deskripsi: sebut(.unitSatuDeskripsi, name, kantor.nama),
        pengantar: sebut(.unitSatuPengantar), menu: .unit, tepat: false, remah: [("unit.html", sebut(.unitRemah))])
    case .tahun(let year):
      return Kata(
        judul: sebut(.tahunSatu, String(year)), deskripsi: sebut(.tahunSatuDeskripsi, String(year), kantor.nama),
        pengantar: sebut(.tahunSatuPengantar), menu: .tahun, tepat: false,
        remah: [("tahun.html", sebut(.tahunRemah))])
    case .huruf, .bentuk, .rezim, .dicabut: return saringan(list)
    }
  }

  /// The lists that stand for a filter of the search, where no script runs.
  private func saringan(_ list: DaftarPlan) -> Kata {
    let (title, lead) =
      switch list.jenis {
      case .huruf(let letter): (sebut(.hurufJudul, namaHuruf(letter)), sebut(.hurufPengantar))
      case .bentuk(let index):
        (sebut(.bentukJudul, namaBentuk(Bentuk.nama[index].nilai)), sebut(.bentukPengantar))
      case .rezim(let index):
        switch Rezim.nama[index].nilai {
        case .pemilu: (sebut(.rezimPemilu), sebut(.rezimPemiluArti))
        case .pemilihan: (sebut(.rezimPemilihan), sebut(.rezimPemilihanArti))
        default: (sebut(.rezimUmum), sebut(.rezimUmumArti))
        }
      default: (sebut(.dicabutJudul), sebut(.dicabutPengantar))
      }
    return Kata(
      judul: title, deskripsi: sebut(.daftarDeskripsi, title.teks, kantor.nama), pengantar: lead,
      remah: [("cari.html", sebut(.cariRemah))])
  }

  /// `cetak`, as it stands within a sentence.
  private func namaBentuk(_ bentuk: Bentuk) -> String { Kalimat.bentuk(bentuk, bahasa).lowercased() }

  private func keterangan(_ list: DaftarPlan, _ judul: String, _ range: Range<Int>) -> String {
    guard list.paging.halaman > 1 else { return kata(.tabelBernomor, judul) }
    return kata(.tabelBaris, judul, angka(range.lowerBound + 1), angka(range.upperBound), angka(list.isi.count))
  }

  /// The rows of a page under their sub-categories.
  private func kelompok(_ list: DaftarPlan, _ items: ArraySlice<UInt32>) -> [Record] {
    kelompok(items, pemilu: list.jenis == .pemilu, denganKelas: list.jenis == .semua)
  }

  /// Rows under their sub-categories, those of the election list or the usual ones; `denganKelas` names the class too.
  func kelompok(_ items: ArraySlice<UInt32>, pemilu isElection: Bool, denganKelas: Bool) -> [Record] {
    func key(_ item: UInt32) -> SubkategoriID? {
      let entri = register.entri[Int(item)]
      return isElection ? entri.subkategoriPemilu : entri.subkategori
    }
    let numbers = isElection ? plan.nomorPemilu : plan.nomor
    var groups: [Record] = []
    var start = items.startIndex
    while start < items.endIndex {
      let id = key(items[start])
      var end = start + 1
      while end < items.endIndex, key(items[end]) == id { end += 1 }
      let rows = items[start..<end]
      let one = id.map { register.kosakata[$0] }
      let kelas = denganKelas ? one?.kelas.map { nama(register.kosakata.penjelasan($0)) } : nil
      let label = one.map(label)
      groups.append(
        formulir.kelompok.isi([
          ("kelas", .teks(kelas?.teks)), ("kelas_asli", .flag(kelas?.asli ?? false)), ("kode", .teks(one?.kode)),
          ("label", .teks(label?.teks)), ("label_asli", .flag(label?.asli ?? false)),
          (
            "baris",
            .sequence(count: rows.count) { [self] offset in
              let item = Int(rows[rows.startIndex + offset])
              return baris(item, nomor: numbers[item])
            }
          ),
        ]))
      start = end
    }
    return groups
  }

  private func paginasi(_ list: DaftarPlan, _ number: Int) -> Record.Value {
    // All pages of a list lie in one folder: their links need its file names only.
    paginasi(list.paging, number, nama: list.pangkal.split(separator: "/").last.map(String.init) ?? list.pangkal)
  }

  /// Links between the pages of a list whose files are named after `name`; none where there is one page only.
  func paginasi(_ paging: Paging, _ number: Int, nama name: String) -> Record.Value {
    guard paging.halaman > 1 else { return .none }
    var last = 0
    let numbers = paging.nomor(kini: number).map { shown in
      defer { last = shown }
      return formulir.nomor.isi([
        ("angka", .text(angka(shown))), ("tautan", .text(Alamat.halaman(name, shown))),
        ("kini", .text(shown == number ? "page" : "false")), ("loncat", .flag(shown > last + 1)),
      ])
    }
    return .record(
      formulir.paginasi.isi([
        ("kini", .text(angka(number))), ("jumlah", .text(angka(paging.halaman))),
        ("sebelum", .teks(number > 1 ? Alamat.halaman(name, number - 1) : nil)),
        ("sesudah", .teks(number < paging.halaman ? Alamat.halaman(name, number + 1) : nil)),
        ("nomor", .list(numbers)),
      ]))
  }

  /// The categories a list's last page states as nihil.
  private func nihil(_ list: DaftarPlan, _ number: Int, _ form: Form, _ page: inout Record) {
    guard number == list.paging.halaman else { return }
    let stated = nihil { one in
      switch list.jenis {
      case .semua: one.daftar == .dip
      case .kelas(let kelas): one.daftar == .dip && one.kelas == kelas
      case .pemilu: one.daftar == .pemilu
      default: false
      }
    }
    page[form.slot("ada_nihil")] = .flag(!stated.isEmpty)
    page[form.slot("nihil")] = .list(stated)
  }

  /// The sub-categories stated as nihil among those that belong.
  func nihil(_ belongs: (Subkategori) -> Bool) -> [Record] {
    register.kosakata.subkategori.indices.compactMap { index -> Record? in
      let one = register.kosakata.subkategori[index]
      guard belongs(one), let statement = plan.nihil[SubkategoriID(index)] else { return nil }
      return formulir.nihil.isi([
        ("kode", .text(one.kode)), ("label", label(one).nilai), ("label_asli", label(one).tanda),
        ("alasan", .text(statement.alasan)),
      ])
    }
  }

  private func nihilSatu(_ list: DaftarPlan) -> Record.Value {
    guard case .kategori(let id) = list.jenis, let statement = plan.nihil[id] else { return .none }
    return .record(
      formulir.nihilSatu.isi([
        ("alasan", .text(statement.alasan)), ("divalidasi", .teks(statement.divalidasi.map(tanggal))),
        ("divalidasi_iso", .teks(statement.divalidasi?.description)),
      ]))
  }
}
