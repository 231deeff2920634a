import DIPDiagnostics
import DIPFormat
import DIPSource

/// Holds what `edisi.json` says against the edition's own files (508), and the sheet against its digest (541).
struct CocokEdisi {
  private let edisi: EdisiTersimpan
  private var klaim: Edisi { edisi.edisi }

  init(_ edisi: EdisiTersimpan) { self.edisi = edisi }

  func periksa() -> [Diagnostic] {
    nama() + berkas() + jumlah() + sebutan()
  }

  private func beda(_ bidang: String, _ tercatat: String, _ nyata: String) -> [Diagnostic] {
    guard tercatat != nyata else { return [] }
    return [
      Diagnostic(
        RuleCode(508), at: Location(path: edisi.shownAs + "/" + NamaBerkasEdisi.edisi),
        ["bidang": bidang, "tercatat": tercatat, "nyata": nyata])
    ]
  }

  private func nama() -> [Diagnostic] { beda("nama", klaim.nama.description, edisi.nama.description) }

  /// Every file that `edisi.json` stands for, by size and digest; and no data file beside them.
  private func berkas() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let expected =
      [("daftar", klaim.daftar), ("sidik_entri", klaim.sidikEntri), ("kebijakan", klaim.kebijakan)]
      + (klaim.kunci + klaim.data).map { ("data " + $0.lokasi, $0) }
    for (bidang, satu) in expected {
      guard let file = edisi.berkas(satu.lokasi) else {
        found += beda(bidang, satu.lokasi, "")
        continue
      }
      found += beda(bidang + ".sha256", satu.sidik.heksa, file.sidik.heksa)
      found += beda(bidang + ".ukuran", String(satu.ukuran), String(file.ukuran))
    }
    found += beda("daftar.berkas", klaim.daftar.lokasi, NamaBerkasEdisi.daftar)
    found += beda("sidik_entri.berkas", klaim.sidikEntri.lokasi, NamaBerkasEdisi.sidikEntri)
    found += beda("kebijakan.berkas", klaim.kebijakan.lokasi, NamaBerkasEdisi.kebijakan)
    let listed = Set((klaim.kunci + klaim.data).map(\.lokasi))
    let closed = edisi.berkas.filter {
      $0.lokasi.hasPrefix(NamaBerkasEdisi.data) || BerkasKunci.semua.contains($0.lokasi)
    }
    for file in closed where !listed.contains(file.lokasi) {
      found += beda("data", "", file.lokasi)
    }
    if let words = edisi.berkas("data/kosakata.yaml") {
      found += beda("kosakata.sha256", klaim.kosakata.heksa, words.sidik.heksa)
    }
    let lines = zip(edisi.daftar.entri, edisi.daftar.sidik).map { (kode: $0.entri.kode, sidik: $1) }
    if let file = edisi.berkas(NamaBerkasEdisi.sidikEntri) {
      found += beda("sidik_entri", file.sidik.heksa, Sidik.dari(SidikEntri.tulis(lines)).heksa)
    }
    return found
  }

  private func jumlah() -> [Diagnostic] {
    let real = RingkasanEdisi.jumlah(edisi.daftar.entri.map(\.entri))
    var found = beda("jumlah.semua", String(klaim.jumlah.semua), String(real.semua))
    found += beda("jumlah.dicabut", String(klaim.jumlah.dicabut), String(real.dicabut))
    for kelas in Kelas.allCases {
      let index = Int(kelas.rawValue)
      found += beda("jumlah." + kelas.kode, String(klaim.jumlah.perKelas[index]), String(real.perKelas[index]))
    }
    return found
  }

  /// Names of units, offices and legal bases, as the data files have them.
  private func sebutan() -> [Diagnostic] {
    let real = RingkasanEdisi.sebutan(edisi.badanPublik, edisi.dasarHukum)
    var found = beda("badan_publik", klaim.badanPublik, edisi.badanPublik.nama)
    found += beda("contoh", String(klaim.contoh), String(edisi.badanPublik.contoh))
    found += daftar("unit", klaim.unit, real.unit) {
      [("kode", $0.kode), ("nama", $0.nama), ("singkatan", $0.singkatan)]
    }
    found += daftar("peran", klaim.peran, real.peran) {
      [("kunci", $0.kunci), ("nama", $0.nama), ("jabatan", $0.jabatan)]
    }
    found += daftar("dasar_hukum", klaim.dasarHukum, real.dasar) {
      [
        ("kunci", $0.kunci), ("nama", $0.nama), ("berlaku_sejak", $0.berlakuSejak.description),
        ("dicabut_sejak", $0.dicabutSejak?.description ?? ""), ("terverifikasi", $0.terverifikasi ? "ya" : "tidak"),
      ]
    }
    return found
  }

  /// The first place in which two lists differ: its fields where both have one there, else all of the one that does.
  private func daftar<Satu: Equatable>(
    _ bidang: String, _ tercatat: [Satu], _ nyata: [Satu], _ isi: (Satu) -> [(kunci: String, nilai: String)]
  ) -> [Diagnostic] {
    guard tercatat != nyata else { return [] }
    let place = zip(tercatat, nyata).enumerated().first { $1.0 != $1.1 }?.offset ?? min(tercatat.count, nyata.count)
    let name = "\(bidang)[\(place + 1)]"
    guard tercatat.indices.contains(place), nyata.indices.contains(place) else {
      func teks(_ list: [Satu]) -> String {
        guard list.indices.contains(place) else { return "" }
        return isi(list[place]).filter { !$0.nilai.isEmpty }.map { "\($0.kunci) \($0.nilai)" }.joined(separator: ", ")
      }
      return beda(name, teks(tercatat), teks(nyata))
    }
    return zip(isi(tercatat[place]), isi(nyata[place])).flatMap { beda(name + "." + $0.kunci, $0.nilai, $1.nilai) }
  }
}

/// What `edisi.json` repeats from the list and the data files, computed from them.
enum RingkasanEdisi {
  static func jumlah(_ entri: [Entri]) -> Edisi.Jumlah {
    var counts = Edisi.Jumlah(semua: 0, perKelas: Kelas.allCases.map { _ in 0 }, dicabut: 0)
    for one in entri {
      if one.dicabut != nil {
        counts.dicabut += 1
      } else {
        counts.semua += 1
        counts.perKelas[Int(one.kelas.rawValue)] += 1
      }
    }
    return counts
  }

  static func sebutan(
    _ badan: BadanPublik, _ hukum: [DasarHukum]
  ) -> (unit: [Edisi.Unit], peran: [Edisi.Peran], dasar: [Edisi.Dasar]) {
    (
      badan.unit.map { Edisi.Unit(kode: $0.kode, nama: $0.nama, singkatan: $0.singkatan) },
      badan.peran.map { Edisi.Peran(kunci: $0.kunci, nama: $0.nama, jabatan: $0.jabatan) },
      hukum.map {
        Edisi.Dasar(
          kunci: $0.kunci, nama: $0.nama, berlakuSejak: $0.berlakuSejak, dicabutSejak: $0.dicabutSejak,
          terverifikasi: $0.terverifikasi)
      }
    )
  }
}
