package import DIPSource

/// Writes what an import planned.
package enum PenulisImpor {
  /// New files first, then changed ones, then the digests and the record. A failure leaves what was written: every file is
  /// whole, and a second run finds it and goes on.
  package static func tulis(
    _ hasil: HasilImpor, isi: IsiRegister, catatan: CatatanImpor
  ) throws(ContentWriter.Failure) {
    try ContentWriter.create(hasil.berkasBaru.map { (isi.folder + "/" + $0.sumber, $0.bytes) }, below: isi.folder)
    for one in hasil.suntingan {
      try ContentWriter.edit(path: isi.folder + "/" + one.sumber, original: one.asli, one.edits)
    }
    let asal = hasil.asal.tulis()
    let path = isi.folder + "/" + AsalImpor.lokasi
    if let old = isi.asal().asli {
      if old != asal {
        try ContentWriter.edit(path: path, original: old, [ContentWriter.Edit(0..<old.count, asal)])
      }
    } else {
      try ContentWriter.create(path: path, bytes: asal)
    }
    let place = CatatanImpor.lokasi(sha256: catatan.sha256)
    if !isi.inventaris.contains(place) {
      try ContentWriter.create(path: isi.folder + "/" + place, bytes: Array(catatan.teks().utf8))
    }
  }
}
