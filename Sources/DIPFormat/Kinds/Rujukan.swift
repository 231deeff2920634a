import DIPDiagnostics
import DIPSource

/// Closed parts of an open entry rest on rows of the DIK that exist.
struct RujukanDIK: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.dikecualikanSebagian) else { return }
    for (text, span) in teksBanyak(value, kunci: "dikecualikan_sebagian", file: draf.raw.file, &temuan) {
      if konteks.kodeDIK.contains(text) {
        draf.dikecualikanSebagian.append(text)
      } else {
        temuan.append(salah(kode, text, konteks.kodeDIK.sorted(), draf.raw.at(span)))
      }
    }
  }
}

/// An exception names a rule that may be excepted, and gives the reason.
struct PengecualianBeralasan: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.pengecualianAturan), !value.isBlank else { return }
    let items: [YAMLValue] = if case .sequence(let list) = value.content { list } else { [value] }
    for item in items {
      guard
        let peta = Peta(
          item, kunci: "pengecualian_aturan", file: draf.raw.file, awalan: "pengecualian_aturan.", kosong: kode,
          temuan: &temuan)
      else { continue }
      peta.hanya(["aturan", "alasan"], &temuan)
      let written = peta.teks("aturan", &temuan) ?? ""
      guard let rule = RuleCode(written), let text = RuleCatalogue[rule] else {
        temuan.append(Diagnostic(kode, at: peta.at("aturan"), ["nilai": written], variant: "tak_dikenal"))
        continue
      }
      guard text.exceptable else {
        temuan.append(Diagnostic(kode, at: peta.at("aturan"), ["nilai": written], variant: "tak_boleh"))
        continue
      }
      guard let alasan = peta.teks("alasan", &temuan) else {
        temuan.append(Diagnostic(kode, at: peta.at("alasan"), ["nilai": written], variant: "tanpa_alasan"))
        continue
      }
      draf.pengecualian.append(PengecualianAturan(aturan: rule, alasan: alasan))
      draf.tempatPengecualian.append(peta.at("aturan"))
    }
  }
}
