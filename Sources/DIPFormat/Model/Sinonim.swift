/// Words that mean the same to people who search, from `content/sinonim.yaml`.
package struct Sinonim: Sendable {
  /// Of one row: whoever writes one of `cari` finds `lihat` too. A row whose words all find each other has them in both.
  package struct Kelompok: Sendable, Hashable {
    package var cari: [String]
    package var lihat: [String]

    package init(cari: [String], lihat: [String]) {
      self.cari = cari
      self.lihat = lihat
    }

    package var timbalBalik: Bool { cari == lihat }
  }

  package var kelompok: [Kelompok]

  package init(_ kelompok: [Kelompok] = []) { self.kelompok = kelompok }
}
