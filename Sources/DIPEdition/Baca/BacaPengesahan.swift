package import DIPDiagnostics
import DIPFormat
import DIPSource

/// Reads `pengesahan.yaml`, whoever wrote it: `dip catat` or a person. Findings: 538, 539 and those of data files.
package enum BacaPengesahan {
  package static func baca(
    _ file: SourceFile, edisi: NamaEdisi, _ temuan: inout [Diagnostic]
  ) -> [Persetujuan] {
    guard let peta = BacaData.peta(file, &temuan) else { return [] }
    peta.hanya(["edisi", "catatan"] + Langkah.allCases.map(\.rawValue), &temuan)
    if let name = peta.wajib("edisi", &temuan), NamaEdisi(name) != edisi {
      temuan.append(
        Diagnostic(RuleCode(538), at: peta.at("edisi"), ["nilai": name, "edisi": edisi.description]))
    }
    return Langkah.allCases.compactMap { step in
      guard let value = peta[step.rawValue]?.value, !value.isBlank else { return nil }
      guard
        let inner = Peta(
          value, kunci: step.rawValue, file: file, awalan: step.rawValue + ".", kosong: RuleCode(539), temuan: &temuan)
      else { return nil }
      return persetujuan(step, inner, &temuan)
    }
  }

  private static func persetujuan(_ langkah: Langkah, _ peta: Peta, _ temuan: inout [Diagnostic]) -> Persetujuan? {
    peta.hanya(
      ["jabatan", "nama", "tanggal", "tempat", "nomor", "sidik", "dokumen", "penanda_tangan"], &temuan)
    let jabatan = peta.wajib("jabatan", &temuan)
    let nama = peta.wajib("nama", &temuan)
    let tanggal = peta.wajib("tanggal", &temuan) == nil ? nil : peta.tanggal("tanggal", &temuan)
    let tempat = peta.wajib("tempat", &temuan)
    let nomor = peta.wajib("nomor", &temuan)
    let sidik = sidik("sidik", peta, &temuan)
    let dokumen = dokumen(peta, &temuan)
    let signers = peta.daftarTeks("penanda_tangan", &temuan)
    guard let jabatan, let nama, let tanggal, let tempat, let nomor, let sidik else { return nil }
    return Persetujuan(
      langkah: langkah, jabatan: jabatan, nama: nama, tanggal: tanggal, tempat: tempat, nomor: nomor, sidik: sidik,
      dokumen: dokumen, penandaTangan: signers, tempatTertulis: peta.at("tanggal"), tempatBidang: places(peta))
  }

  private static func places(_ peta: Peta) -> [String: Location] {
    var found = Dictionary(
      peta.pairs.map { ($0.key, peta.file.location($0.value.span)) }, uniquingKeysWith: { first, _ in first })
    if let inner = peta["dokumen"]?.value.pairs {
      for pair in inner { found["dokumen." + pair.key] = peta.file.location(pair.value.span) }
    }
    return found
  }

  /// 64 digits; blanks between groups are forgiven, as on the sheet.
  private static func sidik(_ kunci: String, _ peta: Peta, _ temuan: inout [Diagnostic]) -> Sidik? {
    guard let text = peta.wajib(kunci, &temuan) else { return nil }
    let plain = text.filter { $0 != " " }.lowercased()
    if let sidik = Sidik(plain) { return sidik }
    temuan.append(
      Diagnostic(
        RuleCode(410), at: peta.at(kunci),
        ["kunci": peta.awalan + kunci, "nilai": text, "harapan": "64 angka heksadesimal"]))
    return nil
  }

  private static func dokumen(_ peta: Peta, _ temuan: inout [Diagnostic]) -> Persetujuan.Dokumen? {
    guard let value = peta["dokumen"]?.value, !value.isBlank,
      let inner = Peta(
        value, kunci: "dokumen", file: peta.file, awalan: peta.awalan + "dokumen.", kosong: RuleCode(539),
        temuan: &temuan)
    else { return nil }
    inner.hanya(["berkas", "sha256"], &temuan)
    let path = inner.wajib("berkas", &temuan)
    let sidik = sidik("sha256", inner, &temuan)
    guard let path, let sidik else { return nil }
    let name = path.dropFirst(NamaBerkasEdisi.dokumen.count)
    guard path.hasPrefix(NamaBerkasEdisi.dokumen), !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else {
      temuan.append(
        Diagnostic(
          RuleCode(410), at: inner.at("berkas"),
          ["kunci": inner.awalan + "berkas", "nilai": path, "harapan": "dokumen/penetapan.pdf"]))
      return nil
    }
    return Persetujuan.Dokumen(berkas: path, sidik: sidik)
  }
}
