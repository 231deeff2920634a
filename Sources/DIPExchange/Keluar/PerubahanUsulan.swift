package import DIPEdition
import DIPFormat

/// What a proposal changes of the edition in force: for those who correct and ratify it.
///
/// Entries that an error keeps from being understood are named, not compared: the proposal is printed while sub bagian
/// still mend theirs.
package struct PerubahanUsulan: Sendable {
  private let edisi: NamaEdisi
  private let beda: Perbedaan
  private let nama: NamaBidang
  private let kosakata: Kosakata
  /// Codes of entries that were not compared.
  private let rusak: [String]

  /// Throws `PenolakanEdisi` where a file of the content cannot be read any more.
  package init(_ edisi: EdisiTersimpan, isi: IsiRegister) throws {
    let names = Penamaan(unit: isi.konteks.badanPublik.unit, kosakata: isi.konteks.kosakata)
    let (entries, broken) = isi.terbaca()
    self.edisi = edisi.nama
    nama = NamaBidang(lama: edisi.penamaan, baru: names)
    kosakata = isi.konteks.kosakata
    rusak = broken
    beda = Perbedaan.antara(
      Perbedaan.Daftar(edisi, tanpa: Set(broken)), try Perbedaan.Daftar(entries, names, folder: isi.folder))
  }

  private var berubah: [Perbedaan.Berubah] {
    // Of a withdrawn entry the reason is what counts; it has a table of its own.
    let withdrawn = Set(beda.dicabut.map(\.satu.kode))
    return beda.berubah.filter { !$0.unsur.isEmpty && !withdrawn.contains($0.satu.kode) }
  }
  private var layanan: Int { beda.berubah.count(where: \.unsur.isEmpty) }

  /// One sentence for the beginning of the proposal.
  var ringkas: String {
    let text =
      "Dibanding edisi \(edisi) yang berlaku: \(beda.ditambah.count) informasi baru, \(berubah.count) berubah, "
      + "\(beda.dicabut.count) dicabut"
    let rest = beda.hilang.isEmpty ? "" : ", \(beda.hilang.count) hilang tanpa dicabut"
    return "<p>\(HalamanCetak.aman(text + rest)). <a href=\"#perubahan\">Perinciannya ada di bagian akhir</a>.</p>"
  }

  /// The last part of the proposal: everything that differs, word by word.
  func tulis(_ page: inout HalamanCetak) {
    page.tambah("<h2 id=\"perubahan\">Perubahan sejak edisi \(edisi)</h2>")
    daftar(&page, "Baru", beda.ditambah.map { [$0.kode, $0.judul, kelas($0)] }, ["Kode", "Judul", "Kelas"])
    tulisBerubah(&page)
    daftar(
      &page, "Dicabut",
      beda.dicabut.map { [$0.satu.kode, $0.satu.judul, $0.pencabutan.tanggal.kalimat, $0.pencabutan.alasan] },
      ["Kode", "Judul", "Tanggal", "Alasan"])
    if !beda.hilang.isEmpty {
      daftar(
        &page, "Hilang tanpa dicabut", beda.hilang.map { [$0.kode, $0.judul, kelas($0)] }, ["Kode", "Judul", "Kelas"])
      page.tambah(
        HalamanCetak.unsur(
          "p",
          "Informasi yang pernah disahkan dicabut dengan alasan, tidak dihapus. Kembalikan dahulu yang hilang itu.",
          kelas: "salah"))
    }
    var rest = beda.sama > 0 ? "\(beda.sama) informasi lainnya sama dengan edisi \(edisi). " : ""
    if layanan > 0 {
      rest += "\(layanan) informasi hanya berubah berkas, cara memperoleh, atau tanggal pemeriksaannya; unsur yang "
      rest += "disahkan tetap."
    }
    if !rest.isEmpty { page.tambah(HalamanCetak.unsur("p", rest)) }
    if !rusak.isEmpty {
      page.tambah(
        HalamanCetak.unsur(
          "p", "Belum dapat dibandingkan karena masih ada kesalahan di dalamnya: \(rusak.joined(separator: ", ")).",
          kelas: "salah"))
    }
  }

  private func kelas(_ one: Perbedaan.Satu) -> String { kosakata.penjelasan(one.kelas).nama }

  private func daftar(_ page: inout HalamanCetak, _ title: String, _ rows: [[String]], _ kepala: [String]) {
    guard bagian(&page, title, rows.count) else { return }
    page.tambah(gulir(HalamanCetak.tabel(kepala, rows, keterangan: "\(title): \(rows.count) informasi")))
  }

  private func tulisBerubah(_ page: inout HalamanCetak) {
    guard bagian(&page, "Berubah", berubah.count) else { return }
    page.tambah(
      "<p>Kata yang <del>dihapus</del> dicoret, kata yang <ins>ditambahkan</ins> digarisbawahi.</p>")
    let rows = berubah.map { one in
      let fields = (one.unsur + one.layanan).map { field in
        "<p><b>\(HalamanCetak.aman(NamaBidang.judul(field.bidang))):</b> \(kata(field))</p>"
      }
      return [HalamanCetak.aman(one.satu.kode + "\n" + one.satu.judul), fields.joined()]
    }
    page.tambah(
      gulir(
        HalamanCetak.tabel(
          ["Kode dan judul", "Yang berubah"], markah: rows, keterangan: "Berubah: \(berubah.count) informasi")))
  }

  /// False where there is nothing to list.
  private func bagian(_ page: inout HalamanCetak, _ title: String, _ count: Int) -> Bool {
    page.tambah(HalamanCetak.unsur("h3", "\(title): \(count)"))
    return count > 0
  }

  private func gulir(_ table: String) -> String { "<div class=\"gulir\">\(table)</div>" }

  /// A field's words, those taken out and those put in marked.
  private func kata(_ field: BedaNilai.Bidang) -> String {
    let old = field.lama.map { nama.nilai($0, field.bidang, lama: true) } ?? ""
    let new = field.baru.map { nama.nilai($0, field.bidang, lama: false) } ?? ""
    return BedaKata.antara(old, new).map { piece in
      switch piece {
      case .sama(let text): HalamanCetak.aman(text)
      case .dihapus(let text): HalamanCetak.unsur("del", text)
      case .ditambah(let text): HalamanCetak.unsur("ins", text)
      }
    }.joined(separator: " ")
  }
}
