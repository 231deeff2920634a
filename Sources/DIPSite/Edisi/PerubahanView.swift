import DIPEdition
import DIPFormat
import DIPTemplate

/// What an edition changed, cut into pages: additions, changes, withdrawals, in that order.
struct IsiPerubahan {
  let beda: Perbedaan?
  /// Those of the seven elements and the class first, then those of service facts only.
  let berubah: [Perbedaan.Berubah]

  init(_ one: ArsipEdisi.Satu) {
    let all = one.beda?.berubah ?? []
    self.init(beda: one.beda, berubah: all.filter { !$0.unsur.isEmpty } + all.filter(\.unsur.isEmpty))
  }

  init(beda: Perbedaan?, berubah: [Perbedaan.Berubah]) {
    self.beda = beda
    self.berubah = berubah
  }

  var paging: Paging { Paging((beda?.ditambah.count ?? 0) + berubah.count + (beda?.dicabut.count ?? 0)) }

  /// The address, from the edition's folder, of what stands at a place of all.
  func tautan(_ place: Int, _ id: String) -> String {
    Alamat.halaman("perubahan", place / Paging.size + 1) + "#" + id
  }

  /// What of each stands on a page.
  func isi(_ number: Int) -> (ditambah: Range<Int>, berubah: Range<Int>, dicabut: Range<Int>) {
    let range = paging.isi(number)
    let added = beda?.ditambah.count ?? 0
    let withdrawn = beda?.dicabut.count ?? 0
    func part(_ start: Int, _ count: Int) -> Range<Int> {
      let first = min(max(range.lowerBound - start, 0), count)
      return first..<min(max(range.upperBound - start, first), count)
    }
    return (part(0, added), part(added, berubah.count), part(added + berubah.count, withdrawn))
  }
}

extension KonteksSitus {
  private var bentukPerubahan: EdisiFormulir { formulir.edisi }

  /// What changed since the edition before, for those who ratify it and those who look on.
  func perubahan(_ index: Int, halaman number: Int) -> Record {
    let one = arsip.edisi[index]
    let form = bentukPerubahan.perubahan
    var page = Record(form.shape)
    let title = judul(sebut(.edisiPerubahanJudul, one.nama), halaman: number)
    bingkai(
      &page, path: one.folder + Alamat.halaman("perubahan", number), judul: title,
      deskripsi: sebut(.edisiPerubahanDeskripsi, one.nama),
      remah: remah(one, dalam: true))
    inti(one, form, &page)
    page[form.slot("judul")] = title.nilai
    page[form.slot("perubahan")] = hitungan(one, akar: "../../")
    let content = IsiPerubahan(one)
    guard let beda = content.beda else { return page }
    let shown = content.isi(number)
    page[form.slot("ada_ditambah")] = .flag(!shown.ditambah.isEmpty)
    page[form.slot("ditambah")] = .list(
      beda.ditambah[shown.ditambah].compactMap { added in
        one.edisi.daftar.cari(added.kode).map { baris(one.edisi, $0, one.nomor[$0]) }
      })
    page[form.slot("ada_berubah")] = .flag(!shown.berubah.isEmpty)
    page[form.slot("berubah")] = .list(content.berubah[shown.berubah].map { berubah($0, one) })
    page[form.slot("ada_dicabut")] = .flag(!shown.dicabut.isEmpty)
    page[form.slot("dicabut")] = .list(beda.dicabut[shown.dicabut].map { dicabut($0, one) })
    page[form.slot("paginasi")] = paginasi(content.paging, number, nama: "perubahan")
    return page
  }

  private func dicabut(_ withdrawn: Perbedaan.Dicabut, _ one: ArsipEdisi.Satu) -> Record {
    bentukPerubahan.dicabut.isi([
      ("kode", .text(withdrawn.satu.kode)), ("judul", .text(withdrawn.satu.judul)),
      ("kelas", nama(withdrawn.satu.kelas, one.edisi).nilai),
      ("kelas_asli", nama(withdrawn.satu.kelas, one.edisi).tanda),
      ("tanggal", .text(tanggal(withdrawn.pencabutan.tanggal))),
      ("tanggal_iso", .text(withdrawn.pencabutan.tanggal.description)),
      ("alasan", .text(withdrawn.pencabutan.alasan)),
    ])
  }

  private func berubah(_ changed: Perbedaan.Berubah, _ one: ArsipEdisi.Satu) -> Record {
    bentukPerubahan.berubah.isi([
      ("kode", .text(changed.satu.kode)), ("judul", .text(changed.satu.judul)),
      ("kelas", nama(changed.satu.kelas, one.edisi).nilai), ("kelas_asli", nama(changed.satu.kelas, one.edisi).tanda),
      (
        "bidang",
        .list(
          changed.unsur.map { bidang($0, layanan: false, one) } + changed.layanan.map { bidang($0, layanan: true, one) }
        )
      ),
    ])
  }

  /// The label of an entry's key; one without words of its own is shown as it is.
  func bidang(_ key: String) -> String { Sebutan.bidang(key).map { kata($0) } ?? key }

  /// A field, its old and its new text; in each the words that the other has not are marked.
  private func bidang(_ field: BedaNilai.Bidang, layanan: Bool, _ one: ArsipEdisi.Satu) -> Record {
    let names = NamaBidang(lama: (one.sebelum ?? one.edisi).penamaan, baru: one.edisi.penamaan)
    let old = field.lama.map { names.nilai($0, field.bidang, lama: true) }
    let new = field.baru.map { names.nilai($0, field.bidang, lama: false) }
    let form = bentukPerubahan.potong
    var before: [Record] = []
    var after: [Record] = []
    for piece in BedaKata.antara(old ?? "", new ?? "") {
      switch piece {
      case .sama(let text):
        before.append(form.urut([.text(text)]))
        after.append(form.urut([.text(text)]))
      case .dihapus(let text): before.append(form.urut([.none, .text(text)]))
      case .ditambah(let text): after.append(form.urut([.none, .none, .text(text)]))
      }
    }
    return bentukPerubahan.bidang.isi([
      ("nama", .text(bidang(field.bidang))), ("layanan", .flag(layanan)),
      ("ada_semula", .flag(old != nil)), ("semula", .list(before)), ("ada_menjadi", .flag(new != nil)),
      ("menjadi", .list(after)),
    ])
  }
}
