package import DIPFormat
package import DIPSource

/// An edition as its folder holds it: read, with every digest computed.
package struct EdisiTersimpan: Sendable {
  /// The edition's folder, openable, and as people see it.
  package let folder: String
  package let shownAs: String
  package let nama: NamaEdisi
  package let edisi: Edisi
  /// Of `edisi.json`: the edition's digest, which officials sign.
  package let sidik: Sidik
  /// Of `MANIFEST`; the next edition holds it.
  package let manifest: Sidik
  /// Every file of the folder but MANIFEST, by path.
  package var berkas: [BerkasEdisi]
  package let daftar: DaftarBeku
  package let badanPublik: BadanPublik
  package let penamaan: Penamaan
  package let dasarHukum: [DasarHukum]
  /// The policy frozen in it; for the edition after it, if this one was approved.
  package let kebijakan: Kebijakan
  /// In the order of their steps.
  package var persetujuan: [Persetujuan]

  /// The last act recorded: the one by which the list was determined, once that step is taken.
  package var pengesahanTerakhir: Persetujuan? { persetujuan.last }

  package func berkas(_ lokasi: String) -> BerkasEdisi? { berkas.first { $0.lokasi == lokasi } }
  package subscript(_ langkah: Langkah) -> Persetujuan? { persetujuan.first { $0.langkah == langkah } }
  /// True once an approval stands in it, or a seal.
  package var adaCatatan: Bool {
    !persetujuan.isEmpty || berkas.contains { $0.lokasi.hasPrefix(NamaBerkasEdisi.segel) }
  }
}

/// The lines of `daftar.jsonl`, by code.
package final class DaftarBeku: Sendable {
  /// Sorted by code.
  package let entri: [EntriBeku]
  /// Of each line with its line break.
  package let sidik: [Sidik]

  package init(entri: [EntriBeku], sidik: [Sidik]) {
    self.entri = entri
    self.sidik = sidik
  }

  /// The index of a code; nil where it is not in the list.
  package func cari(_ kode: String) -> Int? {
    var low = 0
    var high = entri.count
    while low < high {
      let middle = (low + high) / 2
      if entri[middle].entri.kode.utf8.lexicographicallyPrecedes(kode.utf8) { low = middle + 1 } else { high = middle }
    }
    return low < entri.count && entri[low].entri.kode == kode ? low : nil
  }
}
