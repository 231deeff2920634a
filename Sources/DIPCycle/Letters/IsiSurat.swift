package import DIPFormat
package import DIPRegister
package import DIPWord

/// What the letters say, made from the register and the year's records. Nothing is filled in that neither of them holds.
package struct IsiSurat: Sendable {
  private let folder: FolderSiklus
  private let register: Register
  private let tahun: Int
  private let tanggal: Tanggal
  private let nomor: String?
  private let batas: Tanggal?

  /// `tanggal` is the letter's own date; `batas` the day to return the lists by, where the year's file does not hold it.
  package init(
    folder: FolderSiklus, register: Register, tahun: Int, tanggal: Tanggal, nomor: String?, batas: Tanggal? = nil
  ) {
    self.folder = folder
    self.register = register
    self.tahun = tahun
    self.tanggal = tanggal
    self.nomor = nomor
    self.batas = batas ?? folder.batasPengembalian(tahun, surat: tanggal)
  }

  package func nilai(_ jenis: JenisSurat, unit: UnitID?) -> [String: WordValue] {
    var values = bersama(jenis)
    switch jenis {
    case .disposisi: values["langkah"] = .rows(langkah())
    case .notaDinas: if let unit { values.merge(notaDinas(unit)) { $1 } }
    case .usulan: values.merge(usulan()) { $1 }
    case .beritaAcara:
      values["kelas"] = .rows(kelas())
      values["peran"] = .rows(peran())
    case .keputusan: values.merge(keputusan()) { $1 }
    }
    return values
  }

  private var berlaku: [Entri] { register.entri.filter { $0.dicabut == nil } }

  private func bersama(_ jenis: JenisSurat) -> [String: WordValue] {
    let office = register.badanPublik
    let step = folder.prosedur.langkah.first { $0.surat.contains(jenis) }
    let next = step.flatMap { folder.prosedur[$0.nomor + 1] }
    let jumlah = Kalimat.angka(berlaku.count)
    return [
      "kantor": .text(office.nama), "kantor_kapital": .text(office.nama.uppercased()),
      "kantor_pendek": .text(office.namaPendek), "kota": .text(office.kota), "alamat": .text(office.mejaLayanan.alamat),
      "tahun": .text(String(tahun)), "tanggal": .text(tanggal.kalimat), "nomor": .text(nomor ?? ""),
      "contoh": .flag(office.contoh), "sop_nomor": .text(folder.prosedur.nomorSOP ?? ""),
      "dari": .text(jabatan(step)), "kepada": .text(jabatan(next)), "batas": .text(batas?.kalimat ?? ""),
      "jumlah": .text(jumlah),
    ]
  }

  private func jabatan(_ step: Prosedur.Langkah?) -> String {
    step?.pelaksana.first.flatMap { folder.prosedur.peran($0)?.jabatan } ?? ""
  }

  private func langkah() -> [[String: WordValue]] {
    folder.prosedur.langkah.map {
      [
        "nomor_langkah": .text(String($0.nomor)), "uraian": .text($0.uraian),
        "waktu": .text($0.waktu?.kalimat ?? ""), "pelaksana": .text(folder.prosedur.pelaksana($0)),
      ]
    }
  }

  private func nama(_ unit: UnitID) -> String { register.badanPublik.unit[Int(unit.index)].nama }

  private func notaDinas(_ id: UnitID) -> [String: WordValue] {
    let unit = register.badanPublik.unit[Int(id.index)]
    let own = berlaku.filter { $0.menguasai.contains(id) }
    let empty = register.cakupan.filter { !$0.terjawab }.map { register.kosakata[$0.subkategori] }
    return [
      "unit": .text(unit.nama), "unit_kode": .text(unit.kode), "unit_singkatan": .text(unit.singkatan),
      "jumlah": .text(Kalimat.angka(own.count)), "ada_daftar": .flag(!own.isEmpty),
      "daftar": .rows(
        own.enumerated().map { index, entry in
          [
            "urut": .text(String(index + 1)), "kode": .text(entry.kode), "judul": .text(entry.judul),
            "kelas": .text(register.kosakata.penjelasan(entry.kelas).nama),
            "divalidasi": .text(entry.divalidasi?.kalimat ?? ""),
          ]
        }),
      "ada_kosong": .flag(!empty.isEmpty),
      "kosong": .rows(empty.map { ["kode": .text($0.kode), "label": .text($0.label)] }),
    ]
  }

  private func kelas() -> [[String: WordValue]] {
    Kelas.allCases.map { kelas in
      [
        "nama": .text(register.kosakata.penjelasan(kelas).nama),
        "jumlah": .text(Kalimat.angka(berlaku.count { $0.kelas == kelas })),
      ]
    }
  }

  private func peran() -> [[String: WordValue]] {
    let step = folder.prosedur.langkah.first { $0.surat.contains(.beritaAcara) }
    return (step?.pelaksana ?? []).compactMap { folder.prosedur.peran($0) }.enumerated().map { index, role in
      ["urut": .text(String(index + 1)), "nama": .text(role.nama), "jabatan": .text(role.jabatan)]
    }
  }

  private func usulan() -> [String: WordValue] {
    let step = folder.prosedur.langkah.first(where: \.tiapUnit)
    let records = folder[tahun]?.catatan.filter { $0.langkah == step?.nomor } ?? []
    let units = register.badanPublik.unit.indices.map { index -> [String: WordValue] in
      let id = UnitID(index)
      let returned = records.last { $0.unit == id && $0.selesai != nil }?.selesai
      return [
        "nama": .text(nama(id)), "jumlah": .text(Kalimat.angka(berlaku.count { $0.menguasai.contains(id) })),
        "kembali": .text(returned?.kalimat ?? ""),
      ]
    }
    let nihil = register.nihil.map { one -> [String: WordValue] in
      let sub = register.kosakata[one.subkategori]
      return ["kode": .text(sub.kode), "label": .text(sub.label), "alasan": .text(one.alasan)]
    }
    return [
      "kelas": .rows(kelas()), "sub_bagian": .rows(units), "nihil_ada": .flag(!nihil.isEmpty), "nihil": .rows(nihil),
    ]
  }

  private func keputusan() -> [String: WordValue] {
    let office = register.badanPublik
    let inForce = register.dasarHukum.filter { $0.berlaku(pada: tanggal) }
    let groups = Kelas.allCases.map { kelas -> [String: WordValue] in
      let entries = berlaku.filter { $0.kelas == kelas }
      return [
        "kelas": .text(register.kosakata.penjelasan(kelas).nama), "jumlah": .text(Kalimat.angka(entries.count)),
        "entri": .rows(entries.enumerated().map { entri($1, urut: $0 + 1) }),
      ]
    }
    let signer = office.peran.first { $0.kunci == "ppid" }?.jabatan
    let step = folder.prosedur.langkah.first { $0.surat.contains(.keputusan) }
    return [
      "jabatan_penetap": .text(signer ?? jabatan(step)),
      "dasar": .rows(
        inForce.enumerated().map { index, basis in
          [
            "urut": .text(String(index + 1)), "nama": .text(basis.nama), "tentang": .text(basis.tentang),
            "terverifikasi": .flag(basis.terverifikasi),
          ]
        }),
      "kelompok": .rows(groups),
    ]
  }

  private func entri(_ entry: Entri, urut: Int) -> [String: WordValue] {
    [
      "urut": .text(String(urut)), "kode": .text(entry.kode), "judul": .text(entry.judul),
      "ringkasan": .text(entry.ringkasan), "menguasai": .text(entry.menguasai.map(nama).joined(separator: "; ")),
      "penanggung_jawab": .text(
        entry.penanggungJawab.map { Kalimat.penanggungJawab($0, nama: nama) }.joined(separator: "; ")),
      "waktu": .text(Kalimat.rentang(entry.dibuat.waktu)),
      "tempat": .text(entry.dibuat.tempat.joined(separator: ", ")), "bentuk": .text(Kalimat.bentuk(entry.bentuk)),
      "retensi": .text(Kalimat.retensi(entry.retensi)),
    ]
  }
}
