package import DIPFormat
package import DIPSource

/// The office's policy of approval, `kebijakan-pengesahan.yaml`: which approvals an edition needs, and whose.
package struct Kebijakan: Sendable {
  /// The digest of the file's bytes: the policy's fingerprint, which the signed paper bears.
  package var sidik: Sidik
  package var orang: [Orang]
  /// What each step asks, in the order of `Langkah`.
  package var langkah: [Permintaan]
  package var pencabutan: [PencabutanKunci]
  /// Time stamping authorities whose stamps are trusted (RFC 3161).
  package var capWaktu: [PenerbitWaktu] = []

  package struct PenerbitWaktu: Sendable, Hashable {
    package var nama: String
    /// PEM, with a line break at the end.
    package var sertifikat: String
  }

  package struct Orang: Sendable, Hashable {
    /// Stable, `[a-z0-9-]`: names the seal's file.
    package var kode: String
    package var nama: String
    package var jabatan: String
    /// In office from this day …
    package var sejak: Tanggal
    /// … to this one, both included; nil while it lasts.
    package var sampai: Tanggal?
    package var kunci: [Kunci]

    package func menjabat(pada tanggal: Tanggal) -> Bool { sejak <= tanggal && tanggal <= (sampai ?? tanggal) }
  }

  package struct Kunci: Sendable, Hashable {
    /// As OpenSSH writes a public key: kind and base64, without a comment.
    package var tertulis: String
    /// `SHA256:…`, as `ssh-keygen -l` prints it.
    package var sidikJari: String
    package var sejak: Tanggal
    package var sampai: Tanggal?

    package func berlaku(pada tanggal: Tanggal) -> Bool { sejak <= tanggal && tanggal <= (sampai ?? tanggal) }
  }

  /// What an approval may rest on.
  package enum Bukti: String, Sendable, CaseIterable {
    case dokumen
    case segel
  }

  /// What one step asks: every kind of evidence in `bukti`, each from as many people as each of `syarat` says.
  package struct Permintaan: Sendable {
    package var langkah: Langkah
    package var jabatan: String
    /// Never empty.
    package var bukti: [Bukti]
    /// Empty where a signed document of that office is enough.
    package var syarat: [Syarat]
  }

  /// "At least two of these four".
  package struct Syarat: Sendable, Hashable {
    package var sekurangnya: Int
    package var dari: [String]
  }

  /// A key that must not count any more.
  package struct PencabutanKunci: Sendable, Hashable {
    package enum Sebab: String, Sendable, CaseIterable {
      /// Retired on that day: good before it.
      case pensiun
      /// Compromised: every seal falls that no trusted token proves older than that day.
      case bocor
    }

    package var sidikJari: String
    package var tanggal: Tanggal
    package var sebab: Sebab
    package var alasan: String
  }

  package func orang(_ kode: String) -> Orang? { orang.first { $0.kode == kode } }
  package subscript(_ langkah: Langkah) -> Permintaan? { self.langkah.first { $0.langkah == langkah } }
}
