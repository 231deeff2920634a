package import DIPEdition
import DIPFormat

/// What a proposal changes of the edition in force: for those who correct and ratify it.
///
/// Entries that an error keeps from being understood are named, not compared: the proposal is printed while sub bagian
/// still mend theirs.
package struct PerubahanUsulan: Sendable {
  let edisi: NamaEdisi
  let beda: Perbedaan
  let kosakata: Kosakata
  /// Codes of entries that were not compared.
  let salah: [String]
  private let nama: NamaBidang

  /// Throws `PenolakanEdisi` where a file of the content cannot be read any more.
  package init(_ edisi: EdisiTersimpan, isi: IsiRegister) throws {
    let names = Penamaan(unit: isi.konteks.badanPublik.unit, kosakata: isi.konteks.kosakata)
    let (entries, wrong) = isi.terbaca()
    self.edisi = edisi.nama
    nama = NamaBidang(lama: edisi.penamaan, baru: names)
    kosakata = isi.konteks.kosakata
    salah = wrong
    beda = Perbedaan.antara(
      Perbedaan.Daftar(edisi, tanpa: Set(wrong)), try Perbedaan.Daftar(entries, names, folder: isi.folder))
  }

  /// Those of the seven elements and the class. Of a withdrawn entry the reason is what counts; it stands with those.
  var berubah: [Perbedaan.Berubah] {
    let withdrawn = Set(beda.dicabut.map(\.satu.kode))
    return beda.berubah.filter { !$0.unsur.isEmpty && !withdrawn.contains($0.satu.kode) }
  }

  /// How many changed in service facts only.
  var layanan: Int { beda.berubah.count(where: \.unsur.isEmpty) }

  /// A field's text in the edition; nil where it had none.
  func semula(_ field: BedaNilai.Bidang) -> String? { field.lama.map { nama.nilai($0, field.bidang, lama: true) } }

  /// The words of a field's old and new text.
  func kata(_ field: BedaNilai.Bidang) -> [BedaKata.Potong] {
    BedaKata.antara(
      semula(field) ?? "",
      field.baru.map { nama.nilai($0, field.bidang, lama: false) } ?? "")
  }
}
