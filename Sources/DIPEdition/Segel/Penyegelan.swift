import DIPDiagnostics
import DIPFormat
import DIPRegister
import DIPSource
package import DIPTools

/// Why a seal is not made.
package enum PenolakanSegel: Error, Sendable, Hashable {
  /// The policy knows no such person; the nearest code, where there is one.
  case orangTidakDikenal(String, saran: String?)
  /// The policy asks this person for no seal, or for none at this step.
  case tidakDiminta(String)
  /// It asks for several: one must be named.
  case pilihLangkah([Langkah])
  /// A seal states an approval, which must be recorded first.
  case belumDicatat(NamaEdisi, Langkah)
  case sudahAda(String)
  /// The seal would not count, and why.
  case tidakSah(DuaBahasa)
}

/// Makes a person's digital seal on an edition: her statement, and the SSHSIG over it.
package struct Penyegelan: Sendable {
  private let edisi: EdisiTersimpan
  private let penilai: Kebijakan

  /// `hasil` is the edition as it was judged; it must be whole and have no successor. Throws `PenolakanEdisi`.
  package init(_ hasil: HasilEdisi, penerus: NamaEdisi?) throws(PenolakanEdisi) {
    if let penerus { throw .adaPenerus(hasil.nama, penerus: penerus) }
    guard hasil.utuh, let edition = hasil.edisi, let policy = hasil.penilai else {
      throw .temuan(hasil.temuan.filter { $0.severity == .error })
    }
    edisi = edition
    penilai = policy
  }

  /// What the person states: the approval of this step as it is recorded. `langkah` may be nil where the policy asks her
  /// for one seal only.
  package func pernyataan(orang kode: String, langkah: Langkah?) throws(PenolakanSegel) -> PernyataanSegel {
    guard let orang = penilai.orang(kode) else {
      throw .orangTidakDikenal(kode, saran: NearMiss.best(of: penilai.orang.map(\.kode), for: kode))
    }
    let asked = penilai.langkah.filter { step in
      step.bukti.contains(.segel) && step.syarat.contains { $0.dari.contains(kode) }
        && (langkah == nil || step.langkah == langkah)
    }
    guard let step = asked.first else { throw .tidakDiminta(kode) }
    guard asked.count == 1 else { throw .pilihLangkah(asked.map(\.langkah)) }
    guard let approval = edisi[step.langkah] else { throw .belumDicatat(edisi.nama, step.langkah) }
    return PernyataanSegel(
      edisi: edisi.nama, sidik: edisi.sidik, langkah: step.langkah, orang: kode, jabatan: orang.jabatan,
      tanggal: approval.tanggal, nomor: approval.nomor, dokumen: approval.dokumen?.sidik)
  }

  /// Puts the statement and its signature into the edition, once both were judged as `dip verify` would.
  ///
  /// An older seal of the same person is replaced only with `ganti`. Returns the names of the new files. Throws
  /// `PenolakanSegel`, `ContentWriter.Failure`, `IOFailure` or `ToolError`.
  package func simpan(
    _ isi: PernyataanSegel, tandaTangan: [UInt8], ganti: Bool, alat: Toolbox
  ) throws -> [String] {
    let names = (NamaSegel.pernyataan(isi.orang), NamaSegel.tandaTangan(isi.orang))
    guard ganti || edisi.berkas(names.0) == nil else { throw PenolakanSegel.sudahAda(edisi.shownAs + "/" + names.0) }
    let statement = isi.json.baris
    try periksa(isi, statement, tandaTangan, alat)
    // A time stamp over the seal that goes would be one over nothing.
    var kept = edisi
    kept.berkas.removeAll { $0.lokasi == NamaSegel.capWaktu(isi.orang) }
    try PenulisEdisi.tambah([(names.0, .bytes(statement)), (names.1, .bytes(tandaTangan))], pada: kept)
    return [names.0, names.1].map { edisi.shownAs + "/" + $0 }
  }

  /// The checks of `SatuSegel` that do not need the files to lie in the edition yet.
  private func periksa(
    _ isi: PernyataanSegel, _ statement: [UInt8], _ tandaTangan: [UInt8], _ alat: Toolbox
  ) throws {
    guard let file = MemoryFile(tandaTangan), let orang = penilai.orang(isi.orang),
      let signers = BerkasKunci.tulis(penilai).first(where: { $0.lokasi == BerkasKunci.penandaTangan }),
      let allowed = MemoryFile(signers.bytes)
    else { throw PenolakanSegel.tidakDiminta(isi.orang) }
    try withExtendedLifetime((file, allowed)) {
      let seal = SatuSegel(
        edisi: edisi, kebijakan: penilai, alat: alat, berkas: NamaSegel.pernyataan(isi.orang))
      let ssh = TandaTanganSSH(alat: alat)
      guard let print = try ssh.pembuat(pernyataan: statement, tandaTangan: file.path) else {
        throw PenolakanSegel.tidakSah(SatuSegel.bukanAtasPernyataan)
      }
      guard let kunci = orang.kunci.first(where: { $0.sidikJari == print }) else {
        throw PenolakanSegel.tidakSah(SatuSegel.bukanKunciOrangIni(print))
      }
      if let why = seal.masa(isi.tanggal, orang, kunci) { throw PenolakanSegel.tidakSah(why) }
      if let why = seal.pensiun(isi.tanggal, kunci) ?? seal.bocor(kunci, cap: nil) {
        throw PenolakanSegel.tidakSah(why)
      }
      guard
        try ssh.sah(
          pernyataan: statement, tandaTangan: file.path, orang: isi.orang, penandaTangan: allowed.path,
          pada: isi.tanggal) == print
      else { throw PenolakanSegel.tidakSah(SatuSegel.ditolakSSH) }
    }
  }
}
