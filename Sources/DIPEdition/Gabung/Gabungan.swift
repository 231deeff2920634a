package import DIPFormat
package import DIPRegister
import DIPSource

/// SOP step 10: what the public sees. The newest edition that meets the policy, with newer service facts of the content.
///
/// The seven legal elements and the class stand as ratified. Service facts (files, links, how to obtain, cost,
/// `divalidasi`) come from the content where it is newer, with their date. New entries wait for the next edition, but
/// *serta merta* goes out at once, marked. What an edition withdrew keeps its page.
package struct Gabungan {
  private let isi: Register
  private let edisi: EdisiTersimpan
  private let pemetaan: Pemetaan

  /// `isi` is the content's register, `edisi` an edition that meets the policy.
  package init(isi: Register, edisi: EdisiTersimpan) {
    self.isi = isi
    self.edisi = edisi
    pemetaan = Pemetaan(isi: isi, edisi: edisi)
  }

  /// The register of the public site; `jobs` threads render what comes as Markdown.
  package func publik(jobs: Int) throws -> Register {
    var entries: [EntriSusun] = []
    var place = 0
    for (index, frozen) in edisi.daftar.entri.enumerated() {
      while let fresh = sebelum(frozen.entri.kode, &place) { tambahBaru(fresh, into: &entries) }
      let current = place < isi.entri.count && isi.entri[place].kode == frozen.entri.kode ? place : nil
      if current != nil { place += 1 }
      entries.append(disahkan(frozen, sidik: edisi.daftar.sidik[index], isi: current.map { isi.entri[$0] }))
    }
    while place < isi.entri.count {
      tambahBaru(place, into: &entries)
      place += 1
    }
    return try isi.disusun(entries, bingkai: bingkai(pratinjau: false), jobs: jobs)
  }

  /// The register as the edition has it and nothing else: its entries, names and office of that day; only the site's
  /// address is the content's, for that is where the edition is found now. Statements of nihil are no part of an edition.
  package func persis(jobs: Int) throws -> Register {
    let entries = edisi.daftar.entri.enumerated().map { index, frozen in
      EntriSusun(
        frozen.entri, isi: .markdown(frozen.isi),
        status: StatusEntri(.disahkan, sidik: edisi.daftar.sidik[index].heksa))
    }
    var office = edisi.badanPublik
    office.alamatSitus = isi.badanPublik.alamatSitus
    let names = edisi.penamaan
    return try isi.disusun(
      entries,
      bingkai: Register.Bingkai(
        kantor: office, unit: names.unit, kosakata: names.kosakata, dik: [], nihil: [], edisi: EdisiTampil(edisi),
        pratinjau: false), jobs: jobs)
  }

  /// The working state, each entry marked with how it stands to the edition.
  package func pratinjau(jobs: Int) throws -> Register {
    let names = pemetaan.penamaan
    var ignored: [EntriSusun] = []
    ignored.reserveCapacity(isi.entri.count)
    for (index, entry) in isi.entri.enumerated() {
      let mapped = pemetaan.entri(entry)
      var status = StatusEntri(.baru)
      if let place = edisi.daftar.cari(entry.kode) {
        let frozen = edisi.daftar.entri[place]
        let same = UnsurDisahkan.sama(mapped, pemetaan.beku(frozen).entri, names)
        status = StatusEntri(same ? .disahkan : .berubah, sidik: edisi.daftar.sidik[place].heksa)
      } else if entry.kelas == .sertaMerta {
        status = StatusEntri(.belumDisahkan)
      }
      ignored.append(EntriSusun(mapped, isi: .register(index), status: status))
    }
    return try isi.disusun(ignored, bingkai: bingkai(pratinjau: true), jobs: jobs)
  }

  /// The index of the next content entry before this code, moving on; nil where there is none.
  private func sebelum(_ kode: String, _ place: inout Int) -> Int? {
    guard place < isi.entri.count, isi.entri[place].kode.utf8.lexicographicallyPrecedes(kode.utf8) else { return nil }
    defer { place += 1 }
    return place
  }

  /// What is not in the edition waits, unless it must reach the public at once (UU 14/2008, Pasal 10).
  private func tambahBaru(_ index: Int, into entries: inout [EntriSusun]) {
    let entry = isi.entri[index]
    guard entry.kelas == .sertaMerta, entry.dicabut == nil else { return }
    entries.append(
      EntriSusun(pemetaan.entri(entry), isi: .register(index), status: StatusEntri(.belumDisahkan)))
  }

  private func disahkan(_ frozen: EntriBeku, sidik: Sidik, isi current: Entri?) -> EntriSusun {
    let entry = pemetaan.beku(frozen).entri
    var status = StatusEntri(.disahkan, sidik: sidik.heksa)
    if let current, let date = current.layananPer, date > (entry.layananPer ?? date.sehariSebelum) {
      status.layananPer = date
      return EntriSusun(
        entry.dengan(layanan: current, berkas: current.berkas), isi: .markdown(frozen.isi), status: status)
    }
    let shown = entry.dengan(layanan: entry, berkas: adaDiIsi(entry.berkas))
    return EntriSusun(shown, isi: .markdown(frozen.isi), status: status)
  }

  /// Files as they lie in the content now; one that is gone cannot be linked to.
  private func adaDiIsi(_ files: [Berkas]) -> [Berkas] {
    files.compactMap { file in
      guard case .berkas(let path, _) = file.lokasi else { return file }
      guard let size = isi.ukuranBerkas(path) else { return nil }
      return Berkas(nama: file.nama, lokasi: .berkas(path: path, ukuran: size))
    }
  }

  private func bingkai(pratinjau: Bool) -> Register.Bingkai {
    Register.Bingkai(
      unit: pemetaan.penamaan.unit, kosakata: pemetaan.penamaan.kosakata, dik: isi.dik.map(pemetaan.dik),
      nihil: isi.nihil.map(pemetaan.nihil), edisi: EdisiTampil(edisi), pratinjau: pratinjau)
  }
}

extension EdisiTampil {
  /// What pages say of an edition.
  package init(_ edisi: EdisiTersimpan) {
    self.init(
      nama: edisi.nama.description, dibekukan: edisi.edisi.tanggal, sidik: edisi.sidik.heksa,
      persetujuan: edisi.persetujuan.map {
        EdisiTampil.Persetujuan(
          langkah: $0.langkah.rawValue, jabatan: $0.jabatan, nama: $0.nama, tanggal: $0.tanggal, tempat: $0.tempat,
          nomor: $0.nomor)
      })
  }
}

extension Entri {
  /// The same entry with the service facts of another one of its code.
  fileprivate func dengan(layanan lain: Entri, berkas: [Berkas]) -> Entri {
    Entri(
      kode: kode, judul: judul, ringkasan: ringkasan, jenis: jenis, kelas: kelas, subkategori: subkategori,
      rezim: rezim, subkategoriPemilu: subkategoriPemilu, kegiatan: kegiatan, menguasai: menguasai,
      penanggungJawab: penanggungJawab, dibuat: dibuat, bentuk: bentuk, retensi: retensi, berkas: berkas,
      caraMemperoleh: lain.caraMemperoleh, biaya: lain.biaya, dikecualikanSebagian: dikecualikanSebagian,
      diperbarui: lain.diperbarui, divalidasi: lain.divalidasi, judulEn: judulEn, bahasa: bahasa, dicabut: dicabut,
      pengecualianAturan: pengecualianAturan, sumber: sumber)
  }

  /// The date of its service facts: when the unit last checked or changed them.
  package var layananPer: Tanggal? {
    guard let diperbarui else { return divalidasi }
    return max(diperbarui, divalidasi ?? diperbarui)
  }
}

extension Tanggal {
  /// The first day there is: before any other.
  fileprivate var sehariSebelum: Tanggal { Tanggal(tahun: 1, bulan: 1, hari: 1) ?? self }
}

/// Whether the seven elements and the class of two entries are the same.
package enum UnsurDisahkan {
  /// Keys of the canonical object that are ratified; the rest are service facts and dates.
  package static let layanan: Set<String> = ["berkas", "cara_memperoleh", "biaya", "divalidasi", "diperbarui"]

  static func sama(_ a: Entri, _ b: Entri, _ nama: Penamaan) -> Bool {
    inti(a, nama) == inti(b, nama)
  }

  private static func inti(_ entri: Entri, _ nama: Penamaan) -> NilaiJSON {
    let object = EntriJSON.tulis(EntriBeku(entri: entri, isi: ""), nama)
    return .objek((object.anggota ?? []).filter { !layanan.contains($0.kunci) })
  }
}
