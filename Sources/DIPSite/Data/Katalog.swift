import DIPFormat
import DIPTemplate

/// A file of the catalogue, as people and machines name it.
private struct Unduhan {
  let nama: String
  let judul: String
  let berkas: String
  let media: String
  /// In the European Union's list of file types.
  let bentuk: String
  let format: String
  var skema: String?

  static func json(_ nama: String, _ judul: String, _ berkas: String, skema: String) -> Unduhan {
    Unduhan(
      nama: nama, judul: judul, berkas: berkas, media: "application/json", bentuk: "JSON", format: "json", skema: skema)
  }
}

extension KonteksSitus {
  /// Whether the list is ratified, as a sentence without its full stop.
  var keadaan: String {
    if register.pratinjau { return "Pratinjau keadaan kerja, belum disahkan" }
    guard let edition = register.edisi else { return "Draf, belum ada edisi yang disahkan" }
    return (["Edisi " + edition.nama] + [keputusan].compactMap(\.self)).joined(separator: ", ")
  }

  /// The act by which the edition was determined; nil without one.
  var keputusan: String? {
    guard !register.pratinjau, let last = register.edisi?.persetujuan.last else { return nil }
    let number = last.nomor.isEmpty ? "" : "nomor \(last.nomor) "
    return "ditetapkan \(number)tanggal \(Kalimat.tanggal(last.tanggal))"
  }

  /// The digest of the edition that is shown, in 64 hexadecimal digits.
  var sidikEdisi: String? { register.pratinjau ? nil : register.edisi?.sidik }

  var versi: String {
    guard !register.pratinjau, let edition = register.edisi else { return "draf-" + register.tanggalAcuan.description }
    return edition.nama
  }

  private static let csv = Unduhan(
    nama: "dip-csv", judul: "Seluruh daftar sebagai tabel", berkas: "dip.csv", media: "text/csv", bentuk: "CSV",
    format: "csv")
  private static let xlsx = Unduhan(
    nama: "dip-xlsx", judul: "Seluruh daftar sebagai lembar kerja", berkas: "dip.xlsx",
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bentuk: "XLSX", format: "xlsx")
  private static let dip = Unduhan.json("dip", "Seluruh daftar", "dip.json", skema: "data/skema/dip.schema.json")
  private static let dik = Unduhan.json(
    "dik", "Informasi yang dikecualikan", "dik.json", skema: "data/skema/dik.schema.json")

  /// What `data/katalog.jsonld` and `data/datapackage.json` say. The data files must stand already.
  func katalog(_ catatan: CatatanBerkas) -> Record {
    let form = formulir.katalog
    var page = Record(form.shape)
    page[Bingkai.bahasa] = .text("id")
    page[Bingkai.slotSitus] = .record(situs)
    let kelas = Kelas.allCases.map {
      Unduhan.json(
        $0.kode.replacing("_", with: "-"), register.kosakata.penjelasan($0).nama, $0.kode + ".json",
        skema: "data/skema/dip.schema.json")
    }
    let files = { (some: [Unduhan]) in some.compactMap { self.unduhan($0, catatan) } }
    let versions = semuaVersi(files([KonteksSitus.csv, KonteksSitus.xlsx, KonteksSitus.dip] + kelas))
    let values: [(String, Record.Value)] = [
      ("diubah", .text(terakhirBerubah.description)), ("versi", .text(versi)), ("keadaan", .text(keadaan)),
      ("jumlah_dik", .number(register.dik.count)),
      ("wilayah", .teks(kantor.wilayah)),
      (
        "lisensi",
        kantor.lisensi.map { .record(formulir.lisensi.isi([("nama", .text($0.nama)), ("alamat", .text($0.alamat))])) }
          ?? .none
      ),
      ("versi_semua", .list(versions.map(\.record))), ("versi_pertama", .teks(versions.first?.id)),
      ("versi_terakhir", .teks(versions.last?.id)),
      ("dik", .list(files([KonteksSitus.dik]))),
      ("csv", unduhan(KonteksSitus.csv, catatan).map { .record($0) } ?? .none),
      ("berkas_lain", .list(files([KonteksSitus.xlsx, KonteksSitus.dip] + kelas + [KonteksSitus.dik]))),
      (
        "kolom",
        .list(
          KolomData.semua.map {
            formulir.kolom.isi([
              ("nama", .text($0.nama)), ("judul", .text($0.judul)), ("uraian", .text($0.uraian)),
              ("jenis", .text($0.jenis.rawValue)), ("wajib", .flag($0.wajib)),
            ])
          })
      ),
    ]
    form.tambah(values, &page)
    return page
  }

  private func unduhan(_ file: Unduhan, _ catatan: CatatanBerkas) -> Record? {
    guard let noted = catatan["data/" + file.berkas] else { return nil }
    return formulir.unduhan.isi([
      ("nama", .text(file.nama)), ("judul", .text(file.judul)), ("berkas", .text(file.berkas)),
      ("alamat", .text(kantor.alamatSitus + "data/" + file.berkas)), ("media", .text(file.media)),
      ("format", .text(file.format)), ("bentuk", .text(file.bentuk)), ("ukuran", .number(noted.ukuran)),
      ("sidik", .text(noted.sidik)), ("skema", .teks(file.skema.map { kantor.alamatSitus + $0 })),
    ])
  }

  /// When anything in the register last changed.
  var terakhirBerubah: Tanggal {
    register.entri.lazy.compactMap(\.terakhir).max() ?? register.tanggalAcuan
  }

  /// The first day that anything in it can have been made.
  var terlama: Tanggal {
    register.entri.compactMap(\.dibuat.waktu.awal.awal).min() ?? register.tanggalAcuan
  }

  /// `security.txt`: it says itself until when it may be trusted, one year from the day of reckoning.
  func keamanan() -> Record {
    let form = formulir.keamanan
    var page = Record(form.shape)
    page[Bingkai.slotSitus] = .record(situs)
    page[form.slot("kontak")] = .texts(kantor.kontakKeamanan.map { ["mailto:" + $0] } ?? [])
    page[form.slot("kebijakan")] = .teks(kantor.keamanan?.kebijakan)
    page[form.slot("berlaku_sampai")] = .text(register.tanggalAcuan.dikurangi(bulan: -12).description)
    return page
  }
}
