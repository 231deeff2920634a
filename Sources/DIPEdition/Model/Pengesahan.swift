package import DIPDiagnostics
package import DIPFormat
package import DIPSource

/// The three acts of SOP steps 9 and 10, in their order.
package enum Langkah: String, Sendable, CaseIterable, Comparable {
  /// Atasan PPID corrects the proposal.
  case koreksi
  /// Tim pertimbangan ratifies it.
  case pengesahan
  /// PPID determines the list.
  case penetapan

  private var urutan: Int { Langkah.allCases.firstIndex(of: self) ?? 0 }
  package static func < (a: Langkah, b: Langkah) -> Bool { a.urutan < b.urutan }
}

/// One approval as metadata, a block of `pengesahan.yaml`.
package struct Persetujuan: Sendable {
  package var langkah: Langkah
  /// The office that acted.
  package var jabatan: String
  /// Who held it.
  package var nama: String
  package var tanggal: Tanggal
  /// Where it was signed.
  package var tempat: String
  /// Number of the decision or the minutes.
  package var nomor: String
  /// The digest of the edition (of `edisi.json`) that the document names.
  package var sidik: Sidik
  /// The signed document or its scan, where there is one.
  package var dokumen: Dokumen?
  /// Codes of people of the policy who signed the document.
  package var penandaTangan: [String]
  /// Where its block stands; findings name it.
  package var tempatTertulis: Location?
  /// Where each of its keys stands (`sidik`, `dokumen.sha256`).
  package var tempatBidang: [String: Location]

  package struct Dokumen: Sendable, Hashable {
    /// From the edition's folder: `dokumen/…`.
    package var berkas: String
    package var sidik: Sidik

    package init(berkas: String, sidik: Sidik) {
      self.berkas = berkas
      self.sidik = sidik
    }
  }

  package init(
    langkah: Langkah, jabatan: String, nama: String, tanggal: Tanggal, tempat: String, nomor: String, sidik: Sidik,
    dokumen: Dokumen? = nil, penandaTangan: [String] = [], tempatTertulis: Location? = nil,
    tempatBidang: [String: Location] = [:]
  ) {
    self.tempatBidang = tempatBidang
    self.langkah = langkah
    self.jabatan = jabatan
    self.nama = nama
    self.tanggal = tanggal
    self.tempat = tempat
    self.nomor = nomor
    self.sidik = sidik
    self.dokumen = dokumen
    self.penandaTangan = penandaTangan
    self.tempatTertulis = tempatTertulis
  }
}
