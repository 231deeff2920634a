import DIPEdition
import DIPFormat
import DIPTemplate

extension KonteksSitus {
  /// Every version of the register as a dataset of its series (DCAT 3, 11 and 12), oldest first: the editions, and the
  /// draft where that is what the site shows. `files` are those that stand in `data/` now.
  func semuaVersi(_ files: [Record]) -> [(id: String, record: Record)] {
    var before: String?
    var versions: [(id: String, record: Record)] = []
    func add(_ versi: String, _ values: [(String, Record.Value)]) {
      let id = "dip-" + versi
      let common: [(String, Record.Value)] = [
        ("versi", .text(versi)), ("versi_id", .text(id)), ("sebelumnya", .teks(before)),
      ]
      versions.append((id, formulir.versi.isi(common + values)))
      before = id
    }
    let shown = register.pratinjau ? nil : register.edisi?.nama
    for one in arsip.edisi { add(one.nama, satuVersi(one, files: one.nama == shown ? files : [])) }
    guard shown == nil || versions.last?.id != "dip-" + versi else { return versions }
    add(
      versi,
      [
        ("keadaan", .text(keadaan)), ("jumlah", .number(register.entri.count)), ("awal", .text(terlama.description)),
        ("akhir", .text(register.tanggalAcuan.description)), ("halaman", .text("daftar.html")),
        ("diubah", .text(terakhirBerubah.description)), ("dip", .list(files)),
      ])
    return versions
  }

  /// An edition. Its frozen list is always there; the one that is shown has the forms made of it as well.
  private func satuVersi(_ one: ArsipEdisi.Satu, files: [Record]) -> [(String, Record.Value)] {
    let frozen = one.edisi.edisi
    let act = one.edisi.pengesahanTerakhir
    let oldest = one.edisi.daftar.entri.lazy.compactMap(\.entri.dibuat.waktu.awal.awal).min()
    let isShown = !files.isEmpty
    return [
      ("edisi", .text(one.nama)), ("keadaan", .text(keadaan(one, act))), ("jumlah", .number(frozen.jumlah.semua)),
      ("awal", .text((oldest ?? frozen.tanggal).description)), ("akhir", .text(frozen.tanggal.description)),
      ("halaman", .text(isShown ? "daftar.html" : one.folder + "index.html")),
      ("diubah", .text((isShown ? terakhirBerubah : frozen.tanggal).description)),
      ("diterbitkan", .teks(act?.tanggal.description)), ("sidik_edisi", .text(one.edisi.sidik.heksa)),
      ("dip", .list(files + [unduhanBeku(one)].compactMap(\.self))),
    ]
  }

  private func keadaan(_ one: ArsipEdisi.Satu, _ act: Persetujuan?) -> String {
    guard one.hasil.memenuhi else { return "Edisi \(one.nama), usulan yang belum disahkan" }
    guard let act else { return "Edisi \(one.nama)" }
    let number = act.nomor.isEmpty ? "" : "nomor \(act.nomor) "
    return "Edisi \(one.nama), ditetapkan \(number)tanggal \(Kalimat.tanggal(act.tanggal))"
  }

  /// The list as it was frozen, byte for byte, with the digest that `edisi.json` holds.
  private func unduhanBeku(_ one: ArsipEdisi.Satu) -> Record? {
    guard let file = one.edisi.berkas(NamaBerkasEdisi.daftar) else { return nil }
    return formulir.unduhan.isi([
      ("nama", .text("edisi-\(one.nama)")), ("judul", .text("Daftar edisi \(one.nama) sebagaimana dibekukan")),
      ("berkas", .text(file.lokasi)), ("alamat", .text(alamatSitus + one.folder + file.lokasi)),
      // One object a line: no list of file types that harvesters know has a name for that.
      ("media", .text("text/plain")), ("format", .text("jsonl")), ("bentuk", .text("TXT")),
      ("ukuran", .number(file.ukuran)), ("sidik", .text(file.sidik.heksa)),
    ])
  }
}
