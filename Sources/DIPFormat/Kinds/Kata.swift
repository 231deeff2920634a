import DIPDiagnostics
import DIPSource

/// The law's own category pasted in as if it were a document (mistake 1).
struct BukanKategori: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard draf.jenis == .dokumen, let judul = draf.judul, let value = draf.raw.value(.judul),
      let sub = konteks.kategori.kategori(bernama: judul)
    else { return }
    temuan.append(Diagnostic(kode, at: draf.raw.at(value.span), ["nilai": judul, "kode_sub": sub]))
  }
}

/// A title that sounds like a matter of Pasal 17, letter h above all (mistake 7).
struct BukanPasal17: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let judul = draf.judul, let value = draf.raw.value(.judul), let hit = konteks.kategori.kata17.cari(judul)
    else { return }
    temuan.append(
      Diagnostic(kode, at: draf.raw.at(value.span), ["nilai": judul, "kata": hit.kata, "huruf": hit.nilai]))
  }
}

/// *Serta merta* is for what endangers life and public order; a profile or a building photo is not (mistake 10).
struct KelasSesuaiJudul: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard draf.kelas == .sertaMerta, let judul = draf.judul, let value = draf.raw.value(.kelas),
      let hit = konteks.kategori.kataBiasa.cari(judul)
    else { return }
    temuan.append(
      Diagnostic(kode, at: draf.raw.at(value.span), ["nilai": judul, "kata": hit.kata, "saran": hit.nilai]))
  }
}
