package import DIPFormat
package import DIPRegister

/// What `dip status` says of each entry of the content.
package struct KeadaanRegister: Sendable {
  package enum Keadaan: String, Sendable, CaseIterable {
    /// As ratified.
    case disahkan
    /// The seven elements or the class differ from what was ratified.
    case berubah
    /// Only service facts are newer: published with their date.
    case layananBaru = "layanan_baru"
    /// In no edition; waits.
    case baru
    /// In no edition, but *serta merta*: published at once.
    case sertaMerta = "serta_merta"
    /// Withdrawn here, not yet in an edition.
    case akanDicabut = "akan_dicabut"
    /// Withdrawn in the edition.
    case dicabut
    /// There is no ratified edition.
    case draf
  }

  package struct Satu: Sendable {
    package var kode: String
    package var judul: String
    package var keadaan: Keadaan
    /// A *berkala* entry that was not validated for six months (UU 14/2008, Pasal 9).
    package var terlambat: Bool
    package var divalidasi: Tanggal?
  }

  /// In order of their codes.
  package let entri: [Satu]
  /// In the edition, but not in the content: the next freeze would be refused.
  package let hilang: [String]

  /// `edisi` is the newest that meets the policy. Throws `PenolakanEdisi` where a file cannot be read any more.
  package init(isi: Register, edisi: EdisiTersimpan?) throws {
    let limit = isi.tanggalAcuan.dikurangi(bulan: 6)
    var states: [String: Keadaan] = [:]
    var missing: [String] = []
    if let edisi {
      let diff = Perbedaan.antara(Perbedaan.Daftar(edisi), try Perbedaan.Daftar(isi))
      for one in diff.ditambah { states[one.kode] = one.kelas == .sertaMerta ? .sertaMerta : .baru }
      for one in diff.berubah { states[one.satu.kode] = one.unsur.isEmpty ? .layananBaru : .berubah }
      for one in diff.dicabut { states[one.satu.kode] = .akanDicabut }
      missing = diff.hilang.map(\.kode)
    }
    entri = isi.entri.map { entry in
      let usual: Keadaan = edisi == nil ? .draf : entry.dicabut != nil ? .dicabut : .disahkan
      let isLate = entry.kelas == .berkala && entry.dicabut == nil && (entry.divalidasi.map { $0 < limit } ?? true)
      return Satu(
        kode: entry.kode, judul: entry.judul, keadaan: states[entry.kode] ?? usual, terlambat: isLate,
        divalidasi: entry.divalidasi)
    }
    hilang = missing
  }

  package func jumlah(_ keadaan: Keadaan) -> Int { entri.count { $0.keadaan == keadaan } }
}
