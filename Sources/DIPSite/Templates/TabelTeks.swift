import DIPDiagnostics
import DIPFormat
import DIPSource
import DIPTemplate

/// `templates/teks.yaml`: what the pages say, every text in every language of the frame.
///
/// Under `templat` stand pieces of pages, which templates call as `{{> teks/name}}`; they may hold markup and any name that
/// the template has at that place. Under `program` stand plain texts that the program puts into titles and descriptions;
/// each may hold the names that `Sebutan` gives it.
struct TabelTeks {
  static let berkas = "teks.yaml"
  /// What stands before a text's name where a template calls it.
  static let awalan = "teks/"

  /// One text: where its name stands, and its wording by language.
  struct Satu {
    let nama: String
    let tempat: Location
    let kata: [Bahasa: Kata]
  }

  struct Kata {
    let teks: String
    let span: Span
    /// Where its first byte lies in the file; nil where YAML writes it in another way than it reads.
    let awal: Int?
  }

  let file: SourceFile
  private(set) var templat: [Satu] = []
  private(set) var program: [Satu] = []
  /// Nothing is left out without one: 711 for a language that is missing, and those of reading YAML.
  private(set) var temuan: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    guard let root = BacaData.peta(file, &temuan) else { return }
    root.hanya(["templat", "program"], &temuan)
    templat = bagian("templat", root)
    program = bagian("program", root)
  }

  private mutating func bagian(_ kunci: String, _ root: Peta) -> [Satu] {
    guard let value = root[kunci]?.value, let peta = Peta(value, kunci: kunci, file: file, temuan: &temuan) else {
      return []
    }
    return peta.pairs.compactMap { satu($0) }
  }

  private mutating func satu(_ pair: YAMLPair) -> Satu? {
    guard let peta = Peta(pair.value, kunci: pair.key, file: file, temuan: &temuan) else { return nil }
    peta.hanya(Bahasa.allCases.map(\.rawValue), &temuan)
    var kata: [Bahasa: Kata] = [:]
    let place = file.location(pair.keySpan)
    for bahasa in Bahasa.allCases {
      guard let value = peta[bahasa.rawValue]?.value, case .scalar(let text, let style) = value.content,
        // Nothing in quotes is meant so.
        !value.isBlank || style == .quoted
      else {
        temuan.append(Diagnostic(RuleCode(711), at: place, ["nama": pair.key, "bahasa": bahasa.rawValue]))
        continue
      }
      kata[bahasa] = Kata(teks: text, span: value.span, awal: awal(text, value.span))
    }
    return Satu(nama: pair.key, tempat: place, kata: kata)
  }

  private func awal(_ text: String, _ span: Span) -> Int? {
    let written = file.bytes[span.range]
    for quote in 0...1 where written.dropFirst(quote).dropLast(quote).elementsEqual(text.utf8) {
      return span.range.lowerBound + quote
    }
    return nil
  }

  // MARK: For the template library

  /// Its texts in one language as sources of templates.
  func sumber(_ bahasa: Bahasa) -> [TemplateSource] {
    func sources(_ texts: [Satu], _ prefix: String) -> [TemplateSource] {
      texts.compactMap { one in
        one.kata[bahasa].map {
          TemplateSource(
            path: jalur(one, bahasa, prefix), name: prefix + one.nama, bytes: Array($0.teks.utf8), isPhrase: true)
        }
      }
    }
    return sources(templat, TabelTeks.awalan) + sources(program, Sebutan.awalan)
  }

  /// Where each of those sources lies in the file, by the path it goes under.
  func asal() -> [String: Kata] {
    var places: [String: Kata] = [:]
    for (texts, prefix) in [(templat, TabelTeks.awalan), (program, Sebutan.awalan)] {
      for one in texts {
        for (bahasa, words) in one.kata { places[jalur(one, bahasa, prefix)] = words }
      }
    }
    return places
  }

  private func jalur(_ one: Satu, _ bahasa: Bahasa, _ prefix: String) -> String {
    "\(file.path)#\(bahasa.rawValue)/\(prefix)\(one.nama)"
  }

  /// 712 for texts that nobody uses. `dipakai` are the names that templates call.
  func tidakDipakai(_ dipakai: Set<String>) -> [Diagnostic] {
    let unused =
      templat.filter { !dipakai.contains(TabelTeks.awalan + $0.nama) }
      + program.filter { Sebutan(rawValue: $0.nama) == nil }
    return unused.map { Diagnostic(RuleCode(712), at: $0.tempat, ["nama": $0.nama]) }
  }

  /// 713 for texts that the program uses and the table has not.
  func kurang() -> [Diagnostic] {
    let known = Set(program.map(\.nama))
    return Sebutan.allCases.map(\.rawValue).filter { !known.contains($0) }.map {
      Diagnostic(RuleCode(713), at: Location(path: file.path), ["nama": $0, "saran": ""], variant: "program")
    }
  }
}
