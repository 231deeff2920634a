package import DIPDiagnostics

/// What `dip verify` found of one step of approval.
package struct HasilLangkah: Sendable {
  package var langkah: Langkah
  /// What the judging policy asks; nil where it asks nothing of this step.
  package var permintaan: Kebijakan.Permintaan?
  package var persetujuan: Persetujuan?
  /// What it rests on and holds.
  package var sandaran: [DuaBahasa]
  /// What is missing.
  package var kurang: [DuaBahasa]
  /// What lies there without counting, and why.
  package var tidakDihitung: [DuaBahasa] = []

  package var terpenuhi: Bool { permintaan == nil || kurang.isEmpty }
}

/// What `dip verify` found of one edition.
package struct HasilEdisi: Sendable {
  package var nama: NamaEdisi
  package var shownAs: String
  /// Its folder, openable.
  package var folder: String
  package var edisi: EdisiTersimpan?
  /// In order; an error among them means that the edition cannot be trusted as it lies there.
  package var temuan: [Diagnostic]
  package var langkah: [HasilLangkah]
  /// The policy that judges this edition: the one frozen in the last approved edition before it, for the first its own.
  package var penilai: Kebijakan?
  /// The edition from which that policy comes.
  package var asalPenilai: NamaEdisi?
  /// True where the edition brings another policy, which counts from the next one on.
  package var kebijakanBerubah: Bool
  /// What was not looked at.
  package var tidakDiperiksa: [DuaBahasa]
  package var ditutup: Bool

  /// True where nothing is wrong with its files, its chain and its approvals.
  package var utuh: Bool { edisi != nil && !temuan.contains { $0.severity == .error } }
  /// True where it may be published as ratified.
  package var memenuhi: Bool { utuh && !langkah.isEmpty && langkah.allSatisfy(\.terpenuhi) }
}

/// All editions, judged in their order.
package struct Verifikasi: Sendable {
  /// About the folder `edisi/` itself.
  package let temuan: [Diagnostic]
  /// Ascending by name.
  package let edisi: [HasilEdisi]

  package subscript(_ nama: NamaEdisi) -> HasilEdisi? { edisi.first { $0.nama == nama } }
  package var semuaTemuan: [Diagnostic] { (temuan + edisi.flatMap(\.temuan)).sorted(by: Diagnostic.inOrder) }
  /// True where nothing stands in the way of trusting what lies there.
  package var utuh: Bool { !semuaTemuan.contains { $0.severity == .error } }
  /// The newest edition that may be published as ratified.
  package var terbaru: HasilEdisi? { edisi.last { $0.memenuhi } }

  /// The same with more findings about some of its editions.
  package func dengan(_ tambahan: [(nama: NamaEdisi, temuan: [Diagnostic])]) -> Verifikasi {
    var results = edisi
    for more in tambahan {
      guard let index = results.firstIndex(where: { $0.nama == more.nama }) else { continue }
      results[index].temuan = (results[index].temuan + more.temuan).sorted(by: Diagnostic.inOrder)
    }
    return Verifikasi(temuan: temuan, edisi: results)
  }

  /// Judges every edition of a chain. `luar` looks at seals and at signatures in PDFs.
  package static func jalankan(_ rantai: RantaiEdisi, luar: any PemeriksaLuar) -> Verifikasi {
    var results: [HasilEdisi] = []
    var judge: (kebijakan: Kebijakan, asal: NamaEdisi)?
    // That a key got into other hands comes out later, and reaches back.
    let bocor = rantai.mata.flatMap { $0.edisi?.kebijakan.pencabutan.filter { $0.sebab == .bocor } ?? [] }
    for link in rantai.mata {
      var result = HasilEdisi(
        nama: link.nama, shownAs: link.shownAs, folder: link.folder, edisi: link.edisi, temuan: link.temuan,
        langkah: [], penilai: nil,
        asalPenilai: nil, kebijakanBerubah: false, tidakDiperiksa: [], ditutup: link.ditutup)
      if let edition = link.edisi {
        // Trusted on first sight: the citizen compares its fingerprint with the signed paper.
        let own = judge ?? (edition.kebijakan, edition.nama)
        var policy = PenilaiKebijakan.gabung(own.kebijakan, pencabutan: edition.kebijakan)
        policy.pencabutan += bocor.filter { !policy.pencabutan.contains($0) }
        result.penilai = policy
        result.asalPenilai = own.asal
        result.kebijakanBerubah = edition.kebijakan.sidik != own.kebijakan.sidik
        let judged = PenilaiEdisi(edition, policy, luar).nilai()
        result.langkah = judged.langkah
        result.temuan += judged.temuan
        result.tidakDiperiksa = judged.tidakDiperiksa
        if judge == nil || result.memenuhi {
          judge = result.memenuhi ? (edition.kebijakan, edition.nama) : own
        }
      }
      result.temuan.sort(by: Diagnostic.inOrder)
      results.append(result)
    }
    return Verifikasi(temuan: rantai.temuan, edisi: results)
  }
}

extension Verifikasi {
  /// The policy that will judge an edition of this name, which brings `own`: as `jalankan` finds it once it stands.
  func penilai(untuk nama: NamaEdisi, membawa own: Kebijakan) -> Kebijakan {
    var judge: Kebijakan?
    for result in edisi where result.nama < nama {
      guard let edition = result.edisi, judge == nil || result.memenuhi else { continue }
      judge = edition.kebijakan
    }
    return PenilaiKebijakan.gabung(judge ?? own, pencabutan: own)
  }
}

package enum PenilaiKebijakan {
  /// The judging policy with the revocations that a newer one adds: to take trust away needs no approval of the old.
  package static func gabung(_ penilai: Kebijakan, pencabutan baru: Kebijakan) -> Kebijakan {
    var policy = penilai
    policy.pencabutan += baru.pencabutan.filter { !penilai.pencabutan.contains($0) }
    return policy
  }
}
