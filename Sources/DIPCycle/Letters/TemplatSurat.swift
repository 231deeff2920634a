package import DIPDiagnostics
package import DIPWord

/// An office's own letter, ready to be filled in; or every fault of it as findings.
package enum TemplatSurat {
  /// Reads `templates/surat/<jenis>.docx`. Findings: 920 (unknown name), 921 (section), 922 (no Word document), 923 (a
  /// tag or a use of a name that letters do not know).
  package static func baca(
    _ jenis: JenisSurat, path: String, shownAs: String
  ) -> (templat: WordTemplate?, temuan: [Diagnostic]) {
    do {
      return (try WordTemplate(path: path, form: jenis.form), [])
    } catch let found as WordErrors {
      return (nil, found.errors.map { temuan($0, shownAs) })
    } catch {
      return (nil, [Diagnostic(RuleCode(922), at: Location(path: shownAs), ["nama": "\(error)"])])
    }
  }

  /// The findings of a document's text alone.
  package static func periksa(dokumen: [UInt8], _ jenis: JenisSurat, shownAs: String) -> [Diagnostic] {
    WordTemplate.check(document: dokumen, form: jenis.form).map { temuan($0, shownAs) }
  }

  private static func temuan(_ error: WordError, _ path: String) -> Diagnostic {
    let place = Location(path: path)
    let paragraph = Paragraf.pendek(error.paragraph)
    func make(_ code: UInt16, _ value: String, _ more: [String: String] = [:], _ variant: String = "") -> Diagnostic {
      Diagnostic(
        RuleCode(code), at: place, ["nilai": value, "paragraf": paragraph].merging(more) { $1 }, variant: variant)
    }
    switch error.fault {
    case .unknownName(let name, let known):
      return make(
        920, name,
        ["saran": NearMiss.best(of: known, for: name) ?? "", "pilihan": known.joined(separator: ", ")])
    case .section(let name): return make(921, name)
    case .missing: return Diagnostic(RuleCode(922), at: place, ["nama": ""], variant: "hilang")
    case .oldWord: return Diagnostic(RuleCode(922), at: place, ["nama": ""], variant: "lama")
    case .notWord(let part), .badXML(let part), .system(let part):
      return Diagnostic(RuleCode(922), at: place, ["nama": part])
    case .unknownTag(let tag): return make(923, tag)
    case .wrongKind(let name): return make(923, name, [:], "daftar")
    }
  }
}

private enum Paragraf {
  /// Enough to find it by Word's search.
  static func pendek(_ text: String) -> String {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    return words.count > 80 ? words.prefix(80) + "…" : words
  }
}
