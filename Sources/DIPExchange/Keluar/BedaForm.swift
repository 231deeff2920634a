import DIPEdition
import DIPFormat
import DIPTemplate

/// The part `beda` of the proposal: what changed since the edition in force, word by word.
struct BedaForm: Sendable {
  private let satu = Shape("satu", ["kode", "judul", "kelas"].map { ($0, .text) })
  private let dicabut = Shape("dicabut", ["kode", "judul", "tanggal", "alasan"].map { ($0, .text) })
  private let kata = Shape("kata", ["sama", "dihapus", "ditambah"].map { ($0, .text) })
  private let bidang: Shape
  private let berubah: Shape
  let shape: Shape

  init() {
    bidang = Shape("bidang", [("nama", .text), ("kata", .list(kata))])
    berubah = Shape("berubah", [("kode", .text), ("judul", .text), ("bidang", .list(bidang))])
    shape = Shape(
      "beda",
      [
        ("edisi", .text), ("jumlah_baru", .text), ("jumlah_berubah", .text), ("jumlah_dicabut", .text),
        ("jumlah_hilang", .text), ("jumlah_layanan", .text), ("jumlah_sama", .text), ("salah", .text),
        ("ada_baru", .flag), ("baru", .list(satu)), ("ada_berubah", .flag), ("berubah", .list(berubah)),
        ("ada_dicabut", .flag), ("dicabut", .list(dicabut)), ("ada_hilang", .flag), ("hilang", .list(satu)),
      ])
  }

  func record(_ perubahan: PerubahanUsulan) -> Record {
    let beda = perubahan.beda
    func one(_ entry: Perbedaan.Satu) -> Record {
      satu.isi([
        ("kode", .text(entry.kode)), ("judul", .text(entry.judul)),
        ("kelas", .text(perubahan.kosakata.penjelasan(entry.kelas).nama)),
      ])
    }
    let changed = perubahan.berubah
    return shape.isi([
      ("edisi", .text(perubahan.edisi.description)), ("jumlah_baru", .text(String(beda.ditambah.count))),
      ("jumlah_berubah", .text(String(changed.count))), ("jumlah_dicabut", .text(String(beda.dicabut.count))),
      ("jumlah_hilang", .text(String(beda.hilang.count))), ("jumlah_layanan", .text(bilaAda(perubahan.layanan))),
      ("jumlah_sama", .text(bilaAda(beda.sama))), ("salah", .text(perubahan.salah.joined(separator: ", "))),
      ("ada_baru", .flag(!beda.ditambah.isEmpty)), ("baru", .list(beda.ditambah.map(one))),
      ("ada_berubah", .flag(!changed.isEmpty)), ("berubah", .list(changed.map { berubah($0, perubahan) })),
      ("ada_dicabut", .flag(!beda.dicabut.isEmpty)), ("dicabut", .list(beda.dicabut.map(dicabut))),
      ("ada_hilang", .flag(!beda.hilang.isEmpty)), ("hilang", .list(beda.hilang.map(one))),
    ])
  }

  /// Blank for none, so that a section on it is false.
  private func bilaAda(_ count: Int) -> String { count > 0 ? String(count) : "" }

  private func berubah(_ one: Perbedaan.Berubah, _ perubahan: PerubahanUsulan) -> Record {
    berubah.isi([
      ("kode", .text(one.satu.kode)), ("judul", .text(one.satu.judul)),
      (
        "bidang",
        .list(
          (one.unsur + one.layanan).map { field in
            bidang.isi([
              ("nama", .text(NamaBidang.judul(field.bidang))), ("kata", .list(perubahan.kata(field).map(potong))),
            ])
          })
      ),
    ])
  }

  private func potong(_ piece: BedaKata.Potong) -> Record {
    switch piece {
    case .sama(let text): kata.isi([("sama", .text(text))])
    case .dihapus(let text): kata.isi([("dihapus", .text(text))])
    case .ditambah(let text): kata.isi([("ditambah", .text(text))])
    }
  }

  private func dicabut(_ one: Perbedaan.Dicabut) -> Record {
    dicabut.isi([
      ("kode", .text(one.satu.kode)), ("judul", .text(one.satu.judul)),
      ("tanggal", .text(one.pencabutan.tanggal.kalimat)), ("alasan", .text(one.pencabutan.alasan)),
    ])
  }
}
