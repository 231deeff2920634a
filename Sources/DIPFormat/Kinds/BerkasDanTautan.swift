import DIPDiagnostics
import DIPMarkup
import DIPSource

/// `berkas` lists files of the content and links, each with a name people read.
struct BerkasDanTautan: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard let value = draf.raw.value(.berkas), !value.isBlank else { return }
    let items: [YAMLValue] = if case .sequence(let list) = value.content { list } else { [value] }
    for item in items {
      guard
        let peta = Peta(
          item, kunci: "berkas", file: draf.raw.file, awalan: "berkas.", kosong: RuleCode(148), temuan: &temuan)
      else { continue }
      peta.hanya(["nama", "lokasi"], &temuan)
      let nama = peta.teks("nama", &temuan)
      if nama == nil { temuan.append(kurang("nama", peta)) }
      guard let text = peta.teks("lokasi", &temuan) else {
        temuan.append(kurang("lokasi", peta))
        continue
      }
      let place = peta.at("lokasi")
      let found =
        (text.contains(":") && !isDrive(text)) || text.hasPrefix("//")
        ? tautan(text, place, &temuan) : lokal(text, place, kode, konteks, &temuan)
      if let nama, let found { draf.berkas.append(Berkas(nama: nama, lokasi: found)) }
    }
  }

  private func kurang(_ kunci: String, _ peta: Peta) -> Diagnostic {
    Diagnostic(RuleCode(148), at: peta.at(kunci), ["nilai": kunci, "kunci": "berkas." + kunci], variant: kunci)
  }

  /// `C:\…` or `C:/…`: a path of somebody's own computer.
  private func isDrive(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(3))
    return bytes.count == 3 && (0x61...0x7A).contains(bytes[0] | 0x20) && bytes[1] == 0x3A
      && (bytes[2] == 0x5C || bytes[2] == 0x2F)
  }

  private func lokal(
    _ path: String, _ place: Location, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]
  ) -> Berkas.Lokasi? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.first == "berkas", parts.count > 1, !path.contains("\\"),
      !parts.contains(where: { $0.isEmpty || $0 == ".." || $0 == "." })
    else {
      temuan.append(Diagnostic(RuleCode(130), at: place, ["nilai": path]))
      return nil
    }
    guard konteks.inventaris.contains(path) else {
      let saran = NearMiss.best(of: konteks.berkasTersedia, for: path) ?? ""
      temuan.append(Diagnostic(kode, at: place, ["nilai": path, "saran": saran]))
      return nil
    }
    return .berkas(path: path, ukuran: konteks.inventaris.size(of: path) ?? 0)
  }

  private func tautan(_ url: String, _ place: Location, _ temuan: inout [Diagnostic]) -> Berkas.Lokasi? {
    guard LinkPolicy.isAllowedAbsolute(url) else {
      temuan.append(Diagnostic(RuleCode(131), at: place, ["nilai": url]))
      return nil
    }
    if let layanan = LinkPolicy.loginService(url) {
      temuan.append(Diagnostic(RuleCode(132), at: place, ["nilai": url, "layanan": layanan]))
    }
    return .tautan(url)
  }
}

/// A form `daring` needs a file or a link.
struct DaringPerluBerkas: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard draf.bentuk.contains(.daring), draf.raw.value(.berkas)?.isBlank ?? true,
      let value = draf.raw.value(.bentuk)
    else { return }
    temuan.append(Diagnostic(kode, at: draf.raw.at(value.span)))
  }
}

/// Somebody who reads the entry must learn how to get the information (mistake 9).
struct AdaCaraMemperoleh: JenisAturan {
  func periksa(_ draf: inout DrafEntri, _ kode: RuleCode, _ konteks: Konteks, _ temuan: inout [Diagnostic]) {
    guard draf.raw.value(.berkas)?.isBlank ?? true, draf.caraMemperoleh == nil, draf.dicabut == nil,
      draf.raw.value(.dicabut) == nil
    else { return }
    temuan.append(Diagnostic(kode, at: draf.raw.after(.caraMemperoleh)))
  }
}
