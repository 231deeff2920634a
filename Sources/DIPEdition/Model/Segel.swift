package import DIPFormat
package import DIPSource

/// A digital seal's statement, `segel/<orang>.json`: what a person says of an edition, under her key. One canonical
/// line; the SSHSIG beside it (`.sig`, namespace `dip-edisi@v1`) is over its bytes.
package struct PernyataanSegel: Sendable, Hashable {
  /// The namespace of the signature: a seal of this kind is good for nothing else.
  package static let ruangNama = "dip-edisi@v1"
  package static let format = "dip-segel/1"

  package var edisi: NamaEdisi
  /// Of `edisi.json`.
  package var sidik: Sidik
  package var langkah: Langkah
  package var orang: String
  package var jabatan: String
  package var tanggal: Tanggal
  package var nomor: String
  /// Of the signed document, where the approval has one.
  package var dokumen: Sidik?

  package init(
    edisi: NamaEdisi, sidik: Sidik, langkah: Langkah, orang: String, jabatan: String, tanggal: Tanggal, nomor: String,
    dokumen: Sidik?
  ) {
    self.edisi = edisi
    self.sidik = sidik
    self.langkah = langkah
    self.orang = orang
    self.jabatan = jabatan
    self.tanggal = tanggal
    self.nomor = nomor
    self.dokumen = dokumen
  }

  package var json: NilaiJSON {
    .objek([
      ("format", .teks(PernyataanSegel.format)), ("edisi", .teks(edisi.description)), ("sidik", .teks(sidik.heksa)),
      ("langkah", .teks(langkah.rawValue)), ("orang", .teks(orang)), ("jabatan", .teks(jabatan)),
      ("tanggal", .teks(tanggal.description)), ("nomor", .teks(nomor)), ("dokumen", .mungkin(dokumen?.heksa)),
    ])
  }

  package static func baca(_ nilai: NilaiJSON) throws(KesalahanBidang) -> PernyataanSegel {
    let objek = PembacaObjek(nilai: nilai)
    guard try objek.teks("format") == format else { throw objek.salah("format") }
    try objek.hanya(["format", "edisi", "sidik", "langkah", "orang", "jabatan", "tanggal", "nomor", "dokumen"])
    var dokumen: Sidik?
    if objek.nilai["dokumen"] != nil { dokumen = try objek.sidik("dokumen") }
    return PernyataanSegel(
      edisi: try objek.pilihan("edisi") { NamaEdisi($0) }, sidik: try objek.sidik("sidik"),
      langkah: try objek.pilihan("langkah") { Langkah(rawValue: $0) }, orang: try objek.teks("orang"),
      jabatan: try objek.teks("jabatan"), tanggal: try objek.tanggal("tanggal"), nomor: try objek.teks("nomor"),
      dokumen: dokumen)
  }
}

/// A seal that was looked at.
package struct SegelTerperiksa: Sendable {
  package var orang: String
  package var langkah: Langkah?
  /// The key's fingerprint, where one was found.
  package var sidikJari: String?
  /// True where it counts.
  package var sah: Bool
  /// Why it does not, in both languages; empty where it does.
  package var alasan: DuaBahasa

  package init(orang: String, langkah: Langkah?, sidikJari: String?, sah: Bool, alasan: DuaBahasa = DuaBahasa("", "")) {
    self.orang = orang
    self.langkah = langkah
    self.sidikJari = sidikJari
    self.sah = sah
    self.alasan = alasan
  }
}

/// One text in both languages, for reports that are no findings.
package struct DuaBahasa: Sendable, Hashable {
  package var id: String
  package var en: String

  package init(_ id: String, _ en: String) {
    self.id = id
    self.en = en
  }
}

/// What lies outside this room because it runs other programs: `ssh-keygen`, `openssl`, `pdfsig`.
package protocol PemeriksaLuar: Sendable {
  /// Every seal of the edition, judged by the people and keys of `kebijakan`; nil where none can be judged here.
  func segel(_ edisi: EdisiTersimpan, kebijakan: Kebijakan) -> [SegelTerperiksa]?
  /// What a tool says of the signatures in a PDF, line by line; nil where no such tool is there.
  func tandaTanganPDF(path: String) -> [String]?
}

/// Looks at nothing outside: seals and signatures in PDFs are said to be unchecked.
package struct TanpaPemeriksaLuar: PemeriksaLuar {
  package init() {}
  package func segel(_ edisi: EdisiTersimpan, kebijakan: Kebijakan) -> [SegelTerperiksa]? { nil }
  package func tandaTanganPDF(path: String) -> [String]? { nil }
}
