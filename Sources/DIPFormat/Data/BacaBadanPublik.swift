package import DIPDiagnostics
package import DIPSource

/// Reads the data files of a register. Each returns nil only where nothing useful could be understood.
package enum BacaData {
  /// The file's top-level mapping; rule 014 where it is none.
  package static func peta(_ file: SourceFile, _ temuan: inout [Diagnostic]) -> Peta? {
    guard TextCheck.isReadable(file, into: &temuan) else { return nil }
    let start = file.hasBOM ? 3 : 0
    let before = temuan.count
    guard let root = YAMLReader().read(file, start..<file.bytes.count, into: &temuan) else {
      if temuan.count == before { temuan.append(Diagnostic(RuleCode(14), at: file.whole)) }
      return nil
    }
    guard case .mapping(let pairs) = root.content else {
      temuan.append(Diagnostic(RuleCode(14), at: file.location(root.span)))
      return nil
    }
    return Peta(pairs, file: file, dari: root)
  }

  /// `content/badan-publik.yaml`. `tanggal` replaces the file's `tanggal_acuan` where given on the command line; the
  /// emblem is looked for in `inventaris` (not at all without one, as in a frozen edition).
  package static func badanPublik(
    _ file: SourceFile, tanggal: Tanggal?, inventaris: Inventory? = nil, _ temuan: inout [Diagnostic]
  ) -> BadanPublik? {
    guard let peta = peta(file, &temuan) else { return nil }
    peta.hanya(
      [
        "contoh", "nama", "nama_pendek", "tingkat", "kota", "alamat_situs", "tanggal_acuan", "warna", "lambang",
        "meja_layanan", "eppid", "peran", "unit", "wilayah", "lisensi", "keamanan", "bahasa_situs",
      ], &temuan)
    let before = temuan.count
    let nama = peta.wajib("nama", &temuan)
    let pendek = peta.wajib("nama_pendek", &temuan)
    let kota = peta.wajib("kota", &temuan)
    let situs = alamat(peta.wajib("alamat_situs", &temuan), "alamat_situs", peta, &temuan)
    _ = peta.wajib("tanggal_acuan", &temuan)
    let acuan = peta.tanggal("tanggal_acuan", &temuan)
    let warna = warna(peta, &temuan)
    let lambang = lambang(peta, inventaris, &temuan)
    let meja = meja(peta, &temuan)
    let eppid = eppid(peta, &temuan)
    let unit = unit(peta, &temuan)
    let peran = peta.daftarPeta("peran", &temuan).compactMap { satuPeran($0, &temuan) }
    if unit.isEmpty, temuan.count == before { temuan.append(peta.hilang("unit")) }
    // The rest is a finding already, so no site comes of it; entries can be checked all the same.
    guard let acuan = tanggal ?? acuan, !unit.isEmpty else { return nil }
    let address = situs ?? ""
    return BadanPublik(
      contoh: peta.saklar("contoh", bawaan: false, &temuan), nama: nama ?? "", namaPendek: pendek ?? "",
      tingkat: peta.teks("tingkat", &temuan) ?? "", kota: kota ?? "",
      alamatSitus: address.hasSuffix("/") ? address : address + "/", tanggalAcuan: acuan, warna: warna,
      lambang: lambang, mejaLayanan: meja ?? BadanPublik.MejaLayanan(alamat: "", jam: ""),
      eppid: eppid ?? BadanPublik.EPPID(nama: "", permintaan: ""), peran: peran, unit: unit,
      wilayah: peta.teks("wilayah", &temuan), lisensi: lisensi(peta, &temuan), keamanan: keamanan(peta, &temuan),
      bahasaSitus: bahasa(peta, &temuan))
  }

  private static func alamat(
    _ text: String?, _ kunci: String, _ peta: Peta, _ temuan: inout [Diagnostic]
  ) -> String? {
    guard let text else { return nil }
    // `{kode}` stands for a code, which every address can hold.
    let rest = text.replacing("{kode}", with: "")
    guard rest.hasPrefix("https://") || rest.hasPrefix("http://"), LinkCheck.isWeb(rest) else {
      temuan.append(Diagnostic(RuleCode(131), at: peta.at(kunci), ["nilai": text]))
      return nil
    }
    return text
  }

  /// The languages of the frame: `[id]`, or `[id, en]`, which is meant where nothing is said.
  private static func bahasa(_ peta: Peta, _ temuan: inout [Diagnostic]) -> [Bahasa] {
    let texts = peta.daftarTeks("bahasa_situs", &temuan)
    let known = texts.compactMap(Bahasa.init(rawValue:))
    guard texts.isEmpty || known.count == texts.count && known.contains(.id) else {
      temuan.append(
        Diagnostic(
          RuleCode(410), at: peta.at("bahasa_situs"),
          ["kunci": "bahasa_situs", "nilai": texts.joined(separator: ", "), "harapan": "[id, en], [id]"]))
      return [.id]
    }
    return texts.isEmpty ? Bahasa.allCases : Bahasa.allCases.filter(known.contains)
  }

  private static func meja(_ peta: Peta, _ temuan: inout [Diagnostic]) -> BadanPublik.MejaLayanan? {
    guard let value = peta["meja_layanan"]?.value else {
      temuan.append(peta.hilang("meja_layanan"))
      return nil
    }
    guard let inner = Peta(value, kunci: "meja_layanan", file: peta.file, awalan: "meja_layanan.", temuan: &temuan)
    else { return nil }
    inner.hanya(["alamat", "jam", "telepon", "surel"], &temuan)
    guard let alamat = inner.wajib("alamat", &temuan), let jam = inner.wajib("jam", &temuan) else { return nil }
    return BadanPublik.MejaLayanan(
      alamat: alamat, jam: jam, telepon: inner.teks("telepon", &temuan), surel: inner.teks("surel", &temuan))
  }

  private static func lisensi(_ peta: Peta, _ temuan: inout [Diagnostic]) -> BadanPublik.Lisensi? {
    guard let value = peta["lisensi"]?.value,
      let inner = Peta(value, kunci: "lisensi", file: peta.file, awalan: "lisensi.", temuan: &temuan)
    else { return nil }
    inner.hanya(["nama", "alamat"], &temuan)
    guard let nama = inner.wajib("nama", &temuan),
      let alamat = alamat(inner.wajib("alamat", &temuan), "alamat", inner, &temuan)
    else { return nil }
    return BadanPublik.Lisensi(nama: nama, alamat: alamat)
  }

  private static func keamanan(_ peta: Peta, _ temuan: inout [Diagnostic]) -> BadanPublik.Keamanan? {
    guard let value = peta["keamanan"]?.value,
      let inner = Peta(value, kunci: "keamanan", file: peta.file, awalan: "keamanan.", temuan: &temuan)
    else { return nil }
    inner.hanya(["surel", "kebijakan"], &temuan)
    var surel = inner.teks("surel", &temuan)
    if let text = surel, !LinkCheck.isMail(text) {
      temuan.append(
        Diagnostic(
          RuleCode(410), at: inner.at("surel"),
          ["kunci": "keamanan.surel", "nilai": text, "harapan": "nama@kantor.go.id"]))
      surel = nil
    }
    return BadanPublik.Keamanan(
      surel: surel, kebijakan: alamat(inner.teks("kebijakan", &temuan), "kebijakan", inner, &temuan))
  }

  private static func eppid(_ peta: Peta, _ temuan: inout [Diagnostic]) -> BadanPublik.EPPID? {
    guard let value = peta["eppid"]?.value else {
      temuan.append(peta.hilang("eppid"))
      return nil
    }
    guard let inner = Peta(value, kunci: "eppid", file: peta.file, awalan: "eppid.", temuan: &temuan) else {
      return nil
    }
    inner.hanya(["nama", "permintaan", "keberatan"], &temuan)
    guard let nama = inner.wajib("nama", &temuan),
      let permintaan = alamat(inner.wajib("permintaan", &temuan), "permintaan", inner, &temuan)
    else { return nil }
    return BadanPublik.EPPID(
      nama: nama, permintaan: permintaan,
      keberatan: alamat(inner.teks("keberatan", &temuan), "keberatan", inner, &temuan))
  }

  private static func satuPeran(_ peta: Peta, _ temuan: inout [Diagnostic]) -> BadanPublik.Peran? {
    peta.hanya(["kunci", "nama", "jabatan", "terverifikasi"], &temuan)
    guard let kunci = peta.wajib("kunci", &temuan), let nama = peta.wajib("nama", &temuan),
      let jabatan = peta.wajib("jabatan", &temuan)
    else { return nil }
    return BadanPublik.Peran(
      kunci: kunci, nama: nama, jabatan: jabatan,
      terverifikasi: peta.saklar("terverifikasi", bawaan: false, &temuan))
  }

  private static func unit(_ peta: Peta, _ temuan: inout [Diagnostic]) -> [BadanPublik.Unit] {
    var known: [String: Location] = [:]
    var units: [BadanPublik.Unit] = []
    for one in peta.daftarPeta("unit", &temuan) {
      one.hanya(["kode", "nama", "singkatan", "alias"], &temuan)
      guard let kode = one.wajib("kode", &temuan), let nama = one.wajib("nama", &temuan) else { continue }
      guard kode.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) else {
        temuan.append(
          Diagnostic(RuleCode(410), at: one.at("kode"), ["kunci": "unit.kode", "nilai": kode, "harapan": "a-z 0-9 -"]))
        continue
      }
      let unit = BadanPublik.Unit(
        kode: kode, nama: nama, singkatan: one.teks("singkatan", &temuan) ?? nama,
        alias: one.daftarTeks("alias", &temuan))
      for name in Set(([kode, nama, unit.singkatan] + unit.alias).map(lipat)).sorted() {
        if let first = known[name] {
          temuan.append(
            Diagnostic(
              RuleCode(413), at: one.at("kode"), ["nilai": name, "kode": kode],
              related: [Related(first, .firstUsedHere)]))
        } else {
          known[name] = one.at("kode")
        }
      }
      units.append(unit)
    }
    return units
  }
}

/// Whether an address of a data file can stand in a link.
enum LinkCheck {
  /// One mailbox: something, `@`, a host with a dot, and nothing that would end a line or an address.
  static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"\\,;?&#%".utf8.contains($0) }
  }

  static func isWeb(_ text: String) -> Bool {
    let host = text.drop { $0 != ":" }.dropFirst(3).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !host.isEmpty
      && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x5C && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
  }
}
