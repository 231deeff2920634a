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
    guard let judul = draf.judul, !konteks.kategori.kata17.isEmpty, let value = draf.raw.value(.judul) else { return }
    let lower = huruf(judul)
    guard let hit = konteks.kategori.kata17.first(where: { memuatKata(lower, $0.kata) }) else { return }
    temuan.append(
      Diagnostic(
        kode, at: draf.raw.at(value.span),
        ["nilai": judul, "kata": String(decoding: hit.kata, as: UTF8.self), "huruf": hit.huruf]))
  }
}

/// *Serta merta* is for what endangers life and public order; a profile or a building photo is not (mistake 10).
struct KelasSesuaiJudul: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard draf.kelas == .sertaMerta, let judul = draf.judul, let value = draf.raw.value(.kelas) else { return }
    let lower = huruf(judul)
    guard let hit = konteks.kategori.kataBiasa.first(where: { memuatKata(lower, $0.kata) }) else { return }
    temuan.append(
      Diagnostic(
        kode, at: draf.raw.at(value.span),
        ["nilai": judul, "kata": String(decoding: hit.kata, as: UTF8.self), "saran": hit.kode]))
  }
}

/// ASCII letters in lower case, other bytes as they are.
private func huruf(_ text: String) -> [UInt8] {
  text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
}
