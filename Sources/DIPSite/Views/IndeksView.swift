import DIPFormat
import DIPRegister
import DIPTemplate

extension KonteksSitus {
  func halamanBeranda() -> Record {
    let form = formulir.beranda
    var page = Record(form.shape)
    bingkai(
      &page, path: "index.html", judul: sebut(.beranda), deskripsi: sebut(.berandaDeskripsi, kantor.nama),
      data: "data/dip.json", remah: [])
    let doors = Kelas.allCases.map { kelas in
      let about = register.kosakata.penjelasan(kelas)
      return formulir.pintu.isi([
        ("kode", .text(kelas.kode)), ("nama", nama(about).nilai), ("nama_asli", nama(about).tanda),
        ("penjelasan", penjelasan(about).nilai), ("penjelasan_asli", penjelasan(about).tanda),
        ("jumlah", .text(angka(berlaku(plan.urutan[plan.kelas[Int(kelas.rawValue)]])))),
      ])
    }
    let newest = plan.terbaru.prefix(5).map { item in
      let form = formulir.baris
      var row = ringkas(Int(item))
      let date = register.entri[Int(item)].diperbarui ?? register.entri[Int(item)].divalidasi
      row[form.diperbarui] = .teks(date.map(tanggal))
      row[form.diperbaruiISO] = .teks(date?.description)
      return row
    }
    let values: [(String, Record.Value)] = [
      ("jumlah", .text(angka(berlaku(plan.urutan[...])))), ("kelas", .list(doors)),
      ("jumlah_pemilu", .text(angka(berlaku(plan.pemilu[...])))),
      ("jumlah_kategori", .text(angka(plan.kategoriBerhalaman.count))),
      ("jumlah_dik", .text(angka(register.dik.count))), ("unit", .list(units())), ("tahun", .list(years())),
      ("ada_terbaru", .flag(!newest.isEmpty)), ("terbaru", .list(newest)),
      ("perubahan", arsip.berlaku.map { hitungan($0, akar: "") } ?? .none),
    ]
    form.tambah(values, &page)
    return page
  }

  func daftarUnit() -> Record {
    let form = formulir.daftarUnit
    var page = Record(form.shape)
    bingkai(
      &page, path: "unit.html", judul: sebut(.unitJudul), deskripsi: sebut(.unitDeskripsi, kantor.nama), menu: .unit,
      remah: [beranda])
    page[form.slot("unit")] = .list(units())
    page[form.slot("ada_peran")] = .flag(!kantor.peran.isEmpty)
    page[form.slot("peran")] = .list(
      kantor.peran.map {
        formulir.peran.isi([
          ("nama", .text($0.nama)), ("jabatan", .text($0.jabatan)), ("terverifikasi", .flag($0.terverifikasi)),
        ])
      })
    return page
  }

  func daftarTahun() -> Record {
    let form = formulir.daftarTahun
    var page = Record(form.shape)
    bingkai(
      &page, path: "tahun.html", judul: sebut(.tahunJudul), deskripsi: sebut(.tahunDeskripsi, kantor.nama),
      menu: .tahun,
      remah: [beranda])
    page[form.slot("tahun")] = .list(years())
    return page
  }

  func daftarKategori() -> Record {
    let form = formulir.daftarKategori
    var page = Record(form.shape)
    bingkai(
      &page, path: "kategori.html", judul: sebut(.kategoriJudul),
      deskripsi: sebut(.kategoriDeskripsi, kantor.nama), menu: .kategori, remah: [beranda])
    var sections = Kelas.allCases.map { kelas in
      let about = register.kosakata.penjelasan(kelas)
      return section(kelas.kode, nama(about), penjelasan(about)) { $0.daftar == .dip && $0.kelas == kelas }
    }
    sections.append(
      section("pemilu", sebut(.kategoriPemilu), sebut(.kategoriPemiluArti)) {
        $0.daftar == .pemilu
      })
    page[form.slot("kelas")] = .list(sections)
    return page
  }

  private func section(
    _ code: String, _ name: Berbahasa, _ about: Berbahasa, _ belongs: (Subkategori) -> Bool
  ) -> Record {
    let own = Set(plan.kategoriBerhalaman)
    let rows = kategori.indices.filter { belongs(kategori[$0]) }.map { index in
      let id = SubkategoriID(index)
      let count = berlaku(plan.kategori[index])
      let nihil = count == 0 ? plan.nihil[id] : nil
      return formulir.kategori.isi([
        ("kode", .text(kategori[index].kode)), ("label", golongan[index].label), ("label_asli", golongan[index].asli),
        ("jumlah", count > 0 ? .text(angka(count)) : .none), ("nihil", .flag(nihil != nil)),
        ("alasan", .teks(nihil?.alasan)), ("berhalaman", .flag(own.contains(id))),
      ])
    }
    return formulir.kelasKategori.isi([
      ("kode", .text(code)), ("nama", name.nilai), ("nama_asli", name.tanda), ("penjelasan", about.nilai),
      ("penjelasan_asli", about.tanda), ("kategori", .list(rows)),
    ])
  }

  private func units() -> [Record] {
    kantor.unit.enumerated().map { index, unit in
      formulir.unit.isi([
        ("kode", .text(unit.kode)), ("nama", .text(unit.nama)),
        ("jumlah", .text(angka(berlaku(plan.unit[index])))),
      ])
    }
  }

  private func years() -> [Record] {
    plan.tahun.map { year in
      formulir.tahun.isi([
        ("tahun", .text(String(year))), ("jumlah", .text(angka(berlaku(plan.tahun(year))))),
      ])
    }
  }

  /// How many of them are not withdrawn.
  private func berlaku(_ items: ArraySlice<UInt32>) -> Int { items.count { register.entri[Int($0)].dicabut == nil } }
}
