package import DIPFormat
package import DIPSource

/// What `edisi.json` says of an edition. Its digest is *the* digest of the edition: what officials sign.
package struct Edisi: Sendable, Hashable {
  /// The format this room writes; a reader refuses what it does not know.
  package static let format = "dip-edisi/1"

  package var nama: NamaEdisi
  /// The day it was frozen.
  package var tanggal: Tanggal
  /// True for sample content.
  package var contoh: Bool
  /// The public body's full name.
  package var badanPublik: String
  package var jumlah: Jumlah
  /// `daftar.jsonl`.
  package var daftar: BerkasEdisi
  /// `sidik-entri.txt`: the digest of every line of it.
  package var sidikEntri: BerkasEdisi
  package var unit: [Unit]
  package var peran: [Peran]
  package var dasarHukum: [Dasar]
  /// The digest of the vocabulary, `data/kosakata.yaml`; it bears no number of its own.
  package var kosakata: Sidik
  /// `kebijakan-pengesahan.yaml`, as it was.
  package var kebijakan: BerkasEdisi
  /// What seals are checked with, as the judging policy has it: `allowed_signers` and `cap-waktu.pem`, where it has any.
  package var kunci: [BerkasEdisi] = []
  /// The data files as they were, `data/…`, by path.
  package var data: [BerkasEdisi]
  /// Every published file of the register, by path inside the content folder. Their bytes stay there.
  package var lampiran: [BerkasEdisi]
  /// The edition before this one; nil for the first.
  package var sebelum: Sebelum?

  package struct Jumlah: Sendable, Hashable {
    /// Entries that are not withdrawn.
    package var semua: Int
    /// The same by class, in the order of `Kelas.allCases`.
    package var perKelas: [Int]
    package var dicabut: Int
  }

  package struct Unit: Sendable, Hashable {
    package var kode: String
    package var nama: String
    package var singkatan: String
  }

  package struct Peran: Sendable, Hashable {
    package var kunci: String
    package var nama: String
    package var jabatan: String
  }

  package struct Dasar: Sendable, Hashable {
    package var kunci: String
    package var nama: String
    package var berlakuSejak: Tanggal
    package var dicabutSejak: Tanggal?
    package var terverifikasi: Bool
  }

  package struct Sebelum: Sendable, Hashable {
    package var nama: NamaEdisi
    /// The digest of its `MANIFEST`.
    package var manifest: Sidik
  }
}

/// A file with its size in bytes and its digest.
package struct BerkasEdisi: Sendable, Hashable {
  package var lokasi: String
  package var ukuran: Int
  package var sidik: Sidik

  package init(lokasi: String, ukuran: Int, sidik: Sidik) {
    self.lokasi = lokasi
    self.ukuran = ukuran
    self.sidik = sidik
  }
}

/// Names of an edition's files, from its folder.
package enum NamaBerkasEdisi {
  package static let daftar = "daftar.jsonl"
  package static let sidikEntri = "sidik-entri.txt"
  package static let edisi = "edisi.json"
  package static let manifest = "MANIFEST"
  package static let kebijakan = "kebijakan-pengesahan.yaml"
  package static let pengesahan = "pengesahan.yaml"
  package static let lembar = "lembar-penetapan.html"
  package static let data = "data/"
  package static let dokumen = "dokumen/"
  package static let segel = "segel/"
}
