/// The public body that keeps the register, from `content/badan-publik.yaml`.
package struct BadanPublik: Sendable {
  /// True for sample content: every page then says so.
  package var contoh: Bool
  package var nama: String
  package var namaPendek: String
  package var tingkat: String
  package var kota: String
  /// The address the site is published at, ending in `/`.
  package var alamatSitus: String
  /// The date everything is computed against; no build reads the clock.
  package var tanggalAcuan: Tanggal
  /// Accent colour `#rrggbb`.
  package var warna: String
  package var mejaLayanan: MejaLayanan
  package var eppid: EPPID
  package var peran: [Peran]
  package var unit: [Unit]

  package struct MejaLayanan: Sendable {
    package var alamat: String
    package var jam: String
    package var telepon: String?
    package var surel: String?
  }

  /// The portal for requests and objections: linked to, never replaced.
  package struct EPPID: Sendable {
    package var nama: String
    /// `{kode}` in it is replaced by the entry's code.
    package var permintaan: String
    package var keberatan: String?
  }

  /// A role of the procedure and the office that holds it here.
  package struct Peran: Sendable {
    package var kunci: String
    package var nama: String
    package var jabatan: String
    package var terverifikasi: Bool
  }

  package struct Unit: Sendable {
    package var kode: String
    package var nama: String
    package var singkatan: String
    package var alias: [String]
  }
}
