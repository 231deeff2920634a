import DIPDiagnostics
import DIPSource

/// `menguasai` names units of the public body, by code or alias.
struct UnitMenguasai: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.menguasai) else { return }
    draf.menguasai = paraUnit(value, kunci: "menguasai", file: draf.raw.file, kode, konteks, &temuan)
  }
}

/// The units a value names; each unknown one is a finding with the nearest unit as suggestion.
func paraUnit(
  _ value: YAMLValue, kunci: String, file: SourceFile, _ kode: RuleCode, _ konteks: Konteks,
  _ temuan: inout [Diagnostic]
) -> [UnitID] {
  var units: [UnitID] = []
  for (text, span) in teksBanyak(value, kunci: kunci, file: file, &temuan) {
    if let id = konteks.unit.cari(text) {
      if !units.contains(id) { units.append(id) }
    } else {
      temuan.append(unitTakDikenal(text, kode, konteks, file.location(span)))
    }
  }
  return units
}

func unitTakDikenal(_ text: String, _ kode: RuleCode, _ konteks: Konteks, _ location: Location) -> Diagnostic {
  Diagnostic(
    kode, at: location,
    [
      "nilai": text, "saran": konteks.unit.saran(text),
      "pilihan": konteks.badanPublik.unit.map(\.kode).joined(separator: ", "),
    ])
}

/// `penanggung_jawab` names one or more of: a unit, an office in a unit, an outside body.
struct ParaPenanggungJawab: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.penanggungJawab) else { return }
    let items: [YAMLValue] = if case .sequence(let list) = value.content { list } else { [value] }
    for item in items where !item.isBlank {
      if let one = pihak(item, draf.raw.file, kode, konteks, &temuan) { draf.penanggungJawab.append(one) }
    }
  }

  private func pihak(
    _ item: YAMLValue, _ file: SourceFile, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]
  ) -> PenanggungJawab? {
    switch item.content {
    case .scalar(let text, _):
      if let id = konteks.unit.cari(text) { return .unit(id) }
      temuan.append(unitTakDikenal(text, kode, konteks, file.location(item.span)))
      return nil
    case .sequence:
      temuan.append(bentukSalah("penanggung_jawab", "peta", at: file.location(item.span)))
      return nil
    case .mapping(let pairs):
      let peta = Peta(
        pairs, file: file, dari: item, awalan: "penanggung_jawab.", kosong: RuleCode(104))
      // An outside body has no unit of ours: whichever was meant, the other would be lost without a word.
      peta.hanya(peta["luar"] == nil ? ["unit", "jabatan", "luar"] : ["luar"], &temuan)
      if peta["luar"] != nil { return peta.wajib("luar", &temuan).map { .luar($0) } }
      guard let name = peta.wajib("unit", &temuan) else { return nil }
      guard let id = konteks.unit.cari(name) else {
        temuan.append(unitTakDikenal(name, kode, konteks, peta.at("unit")))
        return nil
      }
      guard let jabatan = peta.teks("jabatan", &temuan) else { return .unit(id) }
      return .jabatan(id, jabatan)
    }
  }
}

/// The responsible party is an office; academic titles and honorifics betray a person's name.
struct BukanNamaOrang: JenisAturan {
  private static let tanda = [
    ", s.", ", m.", ", a.md", ", se", ", sh", ", st", ", mm", " s.h", " s.e", " s.sos", " s.ip", " s.kom", " m.si",
    " m.h",
    "drs. ", "dra. ", "dr. ", "ir. ", "h. ", "hj. ", "bapak ", "ibu ", "nip ", "nip.",
  ].map { Array($0.utf8) }

  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    // Names can only stand in free texts: a unit is one of the known ones.
    guard let value = draf.raw.value(.penanggungJawab) else { return }
    let items: [YAMLValue] = if case .sequence(let list) = value.content { list } else { [value] }
    for item in items {
      switch item.content {
      case .scalar(let text, _): periksaSatu(text, item.span, draf, kode, &temuan)
      case .mapping(let pairs):
        for pair in pairs where pair.key == "jabatan" || pair.key == "luar" {
          if case .scalar(let text, _) = pair.value.content { periksaSatu(text, pair.value.span, draf, kode, &temuan) }
        }
      case .sequence: continue
      }
    }
  }

  private func periksaSatu(
    _ text: String, _ span: Span, _ draf: DrafEntri, _ kode: RuleCode, _ temuan: inout [Diagnostic]
  ) {
    if memuatTanda(Array(text.lowercased().utf8)) {
      temuan.append(Diagnostic(kode, at: draf.raw.at(span), ["nilai": text]))
    }
  }

  /// Signs that begin with a letter stand at the beginning, the others anywhere.
  private func memuatTanda(_ text: [UInt8]) -> Bool {
    text.indices.contains { start in
      guard start == 0 || text[start] == 0x20 || text[start] == 0x2C else { return false }
      return BukanNamaOrang.tanda.contains { mark in
        guard mark[0] == text[start], mark.count <= text.count - start else { return false }
        return mark.indices.allSatisfy { mark[$0] == text[start + $0] }
      }
    }
  }
}
