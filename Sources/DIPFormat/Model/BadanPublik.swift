package import DIPDiagnostics

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
  /// The office's emblem: a picture right under `berkas/`, as a path of the content folder.
  package var lambang: String?
  package var mejaLayanan: MejaLayanan
  package var eppid: EPPID
  package var peran: [Peran]
  package var unit: [Unit]
  /// The area the information is about, for data catalogues.
  package var wilayah: String?
  package var lisensi: Lisensi?
  package var keamanan: Keamanan?
  /// The languages of the site's frame; Indonesian always, and first.
  package var bahasaSitus: [Bahasa] = [.id, .en]

  /// Where to report a weakness of the site: what the office says, or its service desk.
  package var kontakKeamanan: String? { keamanan?.surel ?? mejaLayanan.surel }

  package struct MejaLayanan: Sendable {
    package var alamat: String
    package var jam: String
    package var telepon: String?
    package var surel: String?
  }

  /// What others may do with the data.
  package struct Lisensi: Sendable {
    package var nama: String
    package var alamat: String
  }

  /// For `security.txt` (RFC 9116).
  package struct Keamanan: Sendable {
    package var surel: String?
    /// Address of the policy on reports.
    package var kebijakan: String?
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
