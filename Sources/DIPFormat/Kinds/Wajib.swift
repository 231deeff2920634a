import DIPDiagnostics
import DIPSource

/// A key must stand there and not be blank.
struct Wajib: JenisAturan {
  let kunci: KunciEntri
  let anak: String?

  init(_ kunci: KunciEntri, _ anak: String? = nil) {
    self.kunci = kunci
    self.anak = anak
  }

  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let pair = draf.raw[kunci] else {
      // The key's own row speaks when the whole key is missing.
      if anak == nil {
        temuan.append(Diagnostic(kode, at: draf.raw.after(kunci), ["kunci": kunci.tertulis]))
      }
      return
    }
    guard let anak else {
      if pair.value.isBlank {
        temuan.append(
          Diagnostic(kode, at: draf.raw.at(pair.keySpan), ["kunci": kunci.tertulis], variant: "kosong"))
      }
      return
    }
    guard case .mapping(let pairs) = pair.value.content, !pair.value.isBlank else { return }
    let nama = "\(kunci.tertulis).\(anak)"
    guard let child = pairs.first(where: { $0.key == anak }) else {
      temuan.append(Diagnostic(kode, at: draf.raw.file.tempatKurang(pair.value, pairs), ["kunci": nama]))
      return
    }
    if child.value.isBlank {
      temuan.append(Diagnostic(kode, at: draf.raw.at(child.keySpan), ["kunci": nama], variant: "kosong"))
    }
  }
}

/// A key holds one text.
struct Teks: JenisAturan {
  let kunci: KunciEntri
  // Key paths to a stored property of a Sendable struct hold no state of their own.
  nonisolated(unsafe) let tujuan: WritableKeyPath<DrafEntri, String?>

  init(_ kunci: KunciEntri, _ tujuan: WritableKeyPath<DrafEntri, String?>) {
    self.kunci = kunci
    self.tujuan = tujuan
  }

  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let (text, _) = draf.raw.teks(kunci, &temuan) else { return }
    draf[keyPath: tujuan] = text
  }
}

/// `kode` matches `[A-Z]{2,8}-[0-9]{3,7}` and is the file's name.
struct KodeEntri: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let pair = draf.raw[.kode] else {
      temuan.append(
        Diagnostic(kode, at: draf.raw.after(.kode), ["nilai": "", "nama": draf.raw.nama], variant: "hilang"))
      return
    }
    draf.kode = kodeSah(pair, nama: draf.raw.nama, file: draf.raw.file, kode, &temuan)
  }
}

/// The code of an entry or a DIK row, checked against the pattern (101) and the file's name (108).
func kodeSah(
  _ pair: YAMLPair, nama: String, file: SourceFile, _ kode: RuleCode, _ temuan: inout [Diagnostic]
) -> String? {
  guard case .scalar(let text, _) = pair.value.content else {
    temuan.append(bentukSalah("kode", "teks", at: file.location(pair.value.span)))
    return nil
  }
  guard berpolaKode(text) else {
    temuan.append(
      Diagnostic(
        kode, at: file.location(text.isBlank ? pair.keySpan : pair.value.span), ["nilai": text, "nama": nama],
        variant: text.isBlank ? "hilang" : ""))
    return nil
  }
  if text != nama {
    temuan.append(Diagnostic(RuleCode(108), at: file.location(pair.value.span), ["nilai": text, "nama": nama]))
    // The file's name is unique in its folder: taken for the code, it spares a second finding about a copied one.
    return berpolaKode(nama) ? nama : text
  }
  return text
}

/// `[A-Z]{2,8}-[0-9]{3,7}`, by bytes.
package func berpolaKode(_ text: String) -> Bool {
  var letters = 0
  var digits = 0
  var dash = false
  for byte in text.utf8 {
    switch byte {
    case 0x41...0x5A where !dash: letters += 1
    case 0x2D where !dash: dash = true
    case 0x30...0x39 where dash: digits += 1
    default: return false
    }
  }
  return (2...8).contains(letters) && (3...7).contains(digits)
}

/// `bahasa` is a language code such as `en` or `nl-BE` (BCP 47, shape only).
struct KodeBahasa: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    var text: String?
    guard let value = draf.raw.value(.bahasa) else { return }
    if case .scalar(let written, _) = value.content { text = written }
    let parts = (text ?? "").split(separator: "-", omittingEmptySubsequences: false)
    let good =
      parts.first.map { (2...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } } ?? false
    let rest = parts.dropFirst().allSatisfy { (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(isAlphanumeric) }
    guard good, rest else {
      temuan.append(Diagnostic(kode, at: draf.raw.at(value.span), ["nilai": text ?? ""]))
      return
    }
    draf.bahasa = text
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
