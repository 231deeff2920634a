package import DIPDiagnostics
import DIPSource

extension BacaData {
  /// `content/sinonim.yaml`: a list of rows. A row is a list of words that find each other, or `{cari: …, lihat: …}` for
  /// words that find others and not the other way round. Findings: 420, 421 and those of every data file.
  package static func sinonim(_ file: SourceFile, _ temuan: inout [Diagnostic]) -> Sinonim {
    guard let peta = peta(file, &temuan) else { return Sinonim() }
    peta.hanya(["sinonim"], &temuan)
    guard let value = peta["sinonim"]?.value, !value.isBlank else { return Sinonim() }
    guard case .sequence(let rows) = value.content else {
      temuan.append(bentukSalah("sinonim", "daftar", at: file.location(value.span)))
      return Sinonim()
    }
    return Sinonim(rows.compactMap { baris($0, file, &temuan) })
  }

  private static func baris(
    _ row: YAMLValue, _ file: SourceFile, _ temuan: inout [Diagnostic]
  ) -> Sinonim.Kelompok? {
    switch row.content {
    case .scalar(let text, _):
      temuan.append(Diagnostic(RuleCode(420), at: file.location(row.span), ["nilai": text]))
      return nil
    case .sequence:
      let words = kata(row, "sinonim", file, &temuan)
      guard words.count >= 2 else {
        temuan.append(Diagnostic(RuleCode(420), at: file.location(row.span), ["nilai": words.first ?? ""]))
        return nil
      }
      return Sinonim.Kelompok(cari: words, lihat: words)
    case .mapping(let pairs):
      let peta = Peta(pairs, file: file, dari: row, awalan: "sinonim.")
      peta.hanya(["cari", "lihat"], &temuan)
      guard let search = peta["cari"], let see = peta["lihat"] else {
        temuan.append(peta.hilang(peta["cari"] == nil ? "cari" : "lihat"))
        return nil
      }
      let words = kata(search.value, "sinonim.cari", file, &temuan)
      let found = kata(see.value, "sinonim.lihat", file, &temuan)
      for (list, key) in [(words, "cari"), (found, "lihat")] where list.isEmpty { temuan.append(peta.hilang(key)) }
      return words.isEmpty || found.isEmpty ? nil : Sinonim.Kelompok(cari: words, lihat: found)
    }
  }

  /// The words of one list, each once (421) and each with a letter or a digit (420).
  private static func kata(
    _ value: YAMLValue, _ kunci: String, _ file: SourceFile, _ temuan: inout [Diagnostic]
  ) -> [String] {
    var words: [String] = []
    var seen: [String: Span] = [:]
    for (text, span) in teksBanyak(value, kunci: kunci, file: file, &temuan) {
      let folded = text.lowercased()
      guard text.utf8.contains(where: { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }) else {
        temuan.append(
          Diagnostic(RuleCode(420), at: file.location(span), ["nilai": text], variant: "tanpa_huruf"))
        continue
      }
      if let first = seen[folded] {
        temuan.append(
          Diagnostic(
            RuleCode(421), at: file.location(span), ["nilai": text],
            related: [Related(file.location(first), .firstUsedHere)]))
        continue
      }
      seen[folded] = span
      words.append(text)
    }
    return words
  }
}
