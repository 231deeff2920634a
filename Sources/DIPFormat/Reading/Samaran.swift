package import DIPDiagnostics
package import DIPSource

/// Keeps personal data out of what is said about a file: a report travels further than the file does.
extension DataPribadi {
  /// Masks all that is private in the file, wherever a finding about that file repeats it: in the excerpt, in the
  /// second place's excerpt, in the arguments. A text that was cut short may end in the beginning of such a datum.
  package static func samarkan(_ temuan: inout [Diagnostic], _ file: SourceFile) {
    guard !temuan.isEmpty else { return }
    let pribadi = file.bytes.withUnsafeBufferPointer(cari)
    guard !pribadi.isEmpty else { return }
    let texts = pribadi.map { String(decoding: file.bytes[$0.range], as: UTF8.self) }
    for index in temuan.indices {
      temuan[index].location.excerpt = samaran(temuan[index].location.excerpt, texts)
      temuan[index].arguments = temuan[index].arguments.mapValues { samaran($0, texts) }
      for place in temuan[index].related.indices {
        temuan[index].related[place].location.excerpt = samaran(temuan[index].related[place].location.excerpt, texts)
      }
    }
  }

  /// The text with everything private in it masked; `known` are the private texts of its file.
  static func samaran(_ text: String, _ known: [String] = []) -> String {
    var masked = Array(text.utf8)
    // From the end, so that places before stay where they are.
    for one in masked.withUnsafeBufferPointer(cari).reversed() {
      masked.replaceSubrange(one.range, with: tersamar(masked[one.range], one.kode).utf8)
    }
    return tanpaPotongan(String(decoding: masked, as: UTF8.self), known)
  }

  /// `…5315011203…` cut out of a longer text is as private as the whole.
  private static func tanpaPotongan(_ text: String, _ known: [String]) -> String {
    guard text.hasSuffix("…") else { return text }
    let body = text.dropLast()
    for one in known {
      for length in stride(from: one.count - 1, through: 5, by: -1) where body.hasSuffix(one.prefix(length)) {
        return body.dropLast(length) + one.prefix(2) + String(repeating: "*", count: length - 2) + "…"
      }
    }
    return text
  }
}

/// Personal data in the names of files (rules 142–144): a name is published as the address.
package enum NamaBerkas {
  package static func periksa(_ inventaris: Inventory, shownAs: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for file in inventaris.files {
      var name = file.name
      name.withUTF8 { bytes in
        for one in DataPribadi.cari(bytes) {
          let nilai = DataPribadi.tersamar(Array(bytes)[one.range], one.kode)
          found.append(
            Diagnostic(
              RuleCode(one.kode), at: Location(path: shownAs + "/" + file.path), ["nilai": nilai],
              variant: "nama_berkas"))
        }
      }
    }
    return found
  }
}
