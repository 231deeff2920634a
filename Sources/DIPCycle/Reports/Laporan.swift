package import DIPEdition
package import DIPFormat
package import DIPRegister

/// A daily, monthly or yearly report, or the matrix alone; made from what was recorded.
package struct Laporan: Sendable {
  package enum Jenis: Sendable, Hashable {
    case harian(Tanggal)
    case bulanan(tahun: Int, bulan: Int)
    case tahunan(Int)
    case matriks(Int)

    /// Reads `2026-03`.
    package init?(bulan text: String) {
      guard let point = TitikWaktu(text), point.bulan > 0, point.hari == 0 else { return nil }
      self = .bulanan(tahun: Int(point.tahun), bulan: Int(point.bulan))
    }

    /// The first and the last day; nil for a year the calendar lacks.
    package var rentang: ClosedRange<Tanggal>? {
      switch self {
      case .harian(let day): return day...day
      case .bulanan(let tahun, let bulan):
        guard let first = Tanggal(tahun: tahun, bulan: bulan, hari: 1),
          let last = Tanggal(tahun: tahun, bulan: bulan, hari: Tanggal.panjangBulan(bulan, tahun: tahun))
        else { return nil }
        return first...last
      case .tahunan(let tahun), .matriks(let tahun):
        guard let first = Tanggal(tahun: tahun, bulan: 1, hari: 1),
          let last = Tanggal(tahun: tahun, bulan: 12, hari: 31)
        else { return nil }
        return first...last
      }
    }

    package var judul: String {
      switch self {
      case .harian(let day): "Laporan harian, \(day.kalimat)"
      case .bulanan(let tahun, let bulan): "Laporan bulanan, \(Tanggal.namaBulan[bulan - 1]) \(tahun)"
      case .tahunan(let tahun): "Laporan tahunan \(tahun)"
      case .matriks(let tahun): "Matriks kegiatan dan penugasan, siklus \(tahun)"
      }
    }

    /// For a file's name: `harian-2026-03-02`.
    package var nama: String {
      switch self {
      case .harian(let day): "harian-\(day)"
      case .bulanan(let tahun, let bulan): "bulanan-\(tahun)-\(bulan < 10 ? "0" : "")\(bulan)"
      case .tahunan(let tahun): "tahunan-\(tahun)"
      case .matriks(let tahun): "matriks-\(tahun)"
      }
    }

    var tahunMatriks: Int? {
      switch self {
      case .tahunan(let tahun), .matriks(let tahun): tahun
      case .harian, .bulanan: nil
      }
    }
  }

  package let jenis: Jenis
  package let kantor: String
  package let contoh: Bool
  package let prosedur: Prosedur
  package let kegiatan: [Kegiatan]
  /// The matrix as it stood at the end of the report's time, or on `tanggal` where that is earlier.
  package let matriks: [BarisMatriks]
  package let pada: Tanggal
  /// Entries with errors: what they tell of is not in the report.
  package let takTerbaca: Int

  /// `tanggal` is the day of the report; records of later days are left out.
  package init?(
    _ jenis: Jenis, folder: FolderSiklus, register: Register, edisi: [EdisiTersimpan], tanggal: Tanggal,
    takTerbaca: Int = 0
  ) {
    guard let range = jenis.rentang else { return nil }
    self.jenis = jenis
    self.takTerbaca = takTerbaca
    kantor = register.badanPublik.nama
    contoh = register.badanPublik.contoh
    prosedur = folder.prosedur
    let day = min(range.upperBound, max(tanggal, range.lowerBound))
    pada = day
    if case .matriks = jenis {
      kegiatan = []
    } else {
      kegiatan = DaftarKegiatan(folder: folder, register: register, edisi: edisi).pada(range).filter {
        $0.tanggal <= day
      }
    }
    matriks = jenis.tahunMatriks.map { BarisMatriks.semua(folder, tahun: $0, edisi: edisi, pada: tanggal) } ?? []
  }

  /// How many activities came of records, and how many of entries' dates.
  package var jumlahCatatan: Int { kegiatan.count { $0.asal == .catatan } }
  package var jumlahMenyusul: Int { kegiatan.count { $0.menyusul != nil } }
  /// Steps of the matrix of which anything is recorded.
  package var langkahTercatat: Int { matriks.count(where: \.tercatat) }

  /// What a reader is told above a matrix that holds nothing but the procedure; nil for any other.
  var catatanMatriksKosong: String? {
    guard !matriks.isEmpty, langkahTercatat == 0 else { return nil }
    return "Belum ada kegiatan yang tercatat; yang tampak hanya langkah dan waktu bakunya."
  }
}

/// A row of the matrix of activities and assignments: one step, or one record of a step that has several.
package struct BarisMatriks: Sendable, Hashable {
  package var nomor: Int
  package var uraian: String
  package var penugasan: String
  package var persyaratan: String
  package var waktuBaku: String
  package var keluaran: String
  package var status: String
  package var mulai: Tanggal?
  package var selesai: Tanggal?
  package var batas: Tanggal?
  package var terlambat: Int
  package var dokumen: String
  package var berkas: String
  package var keterangan: String

  var tercatat: Bool { mulai != nil || selesai != nil || !dokumen.isEmpty || !berkas.isEmpty }

  static func semua(
    _ folder: FolderSiklus, tahun: Int, edisi: [EdisiTersimpan], pada tanggal: Tanggal
  ) -> [BarisMatriks] {
    let state = Keadaan(folder, tahun: tahun, pada: tanggal)
    return state.langkah.map { one in
      var row = baris(one, folder)
      if one.langkah.surat.contains(.beritaAcara) || one.langkah.surat.contains(.keputusan) {
        row.tambah(edisi.filter { $0.nama.tahun == tahun }, pada: tanggal)
      }
      return row
    }
  }

  /// What approves the year's editions, beside what the cycle records of the step.
  private mutating func tambah(_ edisi: [EdisiTersimpan], pada tanggal: Tanggal) {
    var numbers = dokumen.isEmpty ? [] : [dokumen]
    var files = berkas.isEmpty ? [] : [berkas]
    var remarks = keterangan.isEmpty ? [] : [keterangan]
    for edition in edisi {
      for one in edition.persetujuan where one.tanggal <= tanggal {
        if !numbers.contains(where: { $0.split(separator: "; ").contains(one.nomor[...]) }) {
          numbers.append(one.nomor)
        }
        if let document = one.dokumen { files.append("edisi/\(edition.nama)/\(document.berkas)") }
        remarks.append("Edisi \(edition.nama): \(one.langkah.rawValue) \(one.tanggal.kalimat)")
      }
    }
    dokumen = numbers.joined(separator: "; ")
    berkas = files.joined(separator: "; ")
    keterangan = remarks.joined(separator: ". ")
  }

  private static func baris(_ one: KeadaanLangkah, _ folder: FolderSiklus) -> BarisMatriks {
    let step = one.langkah
    let roles = step.pelaksana.compactMap { folder.prosedur.peran($0) }
    var remarks = [step.keterangan].compactMap { $0 }
    for unit in one.unit where one.status != .menunggu {
      let name = folder.badanPublik.unit[Int(unit.unit.index)].singkatan
      remarks.append("\(name): \(unit.selesai.map { "kembali \($0.kalimat)" } ?? "belum kembali")")
    }
    for record in one.catatan {
      remarks += [record.catatan, record.alasan.map { "Alasan: \($0)" }].compactMap { $0 }
      if record.menyusul {
        let late = "dicatat menyusul pada \(record.dicatat.kalimat)"
        let unit = record.unit.map { folder.badanPublik.unit[Int($0.index)].singkatan }
        remarks.append(unit.map { "\($0): \(late)" } ?? Kalimat.kapital(late))
      }
    }
    return BarisMatriks(
      nomor: step.nomor, uraian: step.uraian,
      penugasan: roles.map { "\($0.nama): \($0.jabatan)" }.joined(separator: "; "), persyaratan: step.persyaratan ?? "",
      waktuBaku: step.waktu?.kalimat ?? "", keluaran: step.keluaran ?? "", status: status(one.status), mulai: one.mulai,
      selesai: one.selesai, batas: one.status == .menunggu ? nil : one.batas,
      terlambat: one.status == .menunggu ? 0 : one.terlambat,
      dokumen: one.catatan.compactMap(\.nomor).joined(separator: "; "),
      berkas: one.catatan.compactMap { $0.berkas?.lokasi }.joined(separator: "; "),
      keterangan: remarks.joined(separator: ". "))
  }

  private static func status(_ status: KeadaanLangkah.Status) -> String {
    switch status {
    case .selesai: "selesai"
    case .berjalan: "berjalan"
    case .giliran: "mendapat giliran"
    case .menunggu: "menunggu"
    }
  }
}
