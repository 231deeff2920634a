import DIPDiagnostics
import DIPFormat

/// Judges one edition's approvals by a policy: rules 530–536, and for each step what it rests on and what is missing.
struct PenilaiEdisi {
  private let edisi: EdisiTersimpan
  private let kebijakan: Kebijakan
  private let luar: any PemeriksaLuar

  struct Hasil {
    var langkah: [HasilLangkah]
    var temuan: [Diagnostic]
    var tidakDiperiksa: [DuaBahasa]
  }

  init(_ edisi: EdisiTersimpan, _ kebijakan: Kebijakan, _ luar: any PemeriksaLuar) {
    self.edisi = edisi
    self.kebijakan = kebijakan
    self.luar = luar
  }

  func nilai() -> Hasil {
    let seals = luar.segel(edisi, kebijakan: kebijakan)
    var result = Hasil(langkah: [], temuan: tanggal(), tidakDiperiksa: [])
    for step in Langkah.allCases {
      let asked = kebijakan[step]
      let approval = edisi[step]
      guard asked != nil || approval != nil else { continue }
      var one = HasilLangkah(langkah: step, permintaan: asked, persetujuan: approval, sandaran: [], kurang: [])
      if let approval {
        let before = result.temuan.count
        result.temuan += sidik(approval) + dokumen(approval) + penandaTangan(approval)
        let clean = !result.temuan[before...].contains { $0.severity == .error }
        tanda(approval, &one, &result)
        if let asked { ukur(asked, approval, clean: clean, seals, &one) }
      } else {
        one.kurang.append(
          DuaBahasa("belum ada \(step.rawValue) yang dicatat", "no \(step.rawValue) has been recorded"))
      }
      result.langkah.append(one)
    }
    let hasSeals = edisi.berkas.contains { $0.lokasi.hasPrefix(NamaBerkasEdisi.segel) }
    if hasSeals, seals == nil {
      result.tidakDiperiksa.append(
        DuaBahasa("segel digital: pemeriksanya tidak tersedia di sini", "digital seals: nothing here can check them"))
    }
    result.tidakDiperiksa.append(
      DuaBahasa(
        "tanda tangan di atas kertas dan isi dokumen: bandingkan sendiri sidik pada dokumen dengan sidik edisi ini",
        "signatures on paper and what the documents say: compare the digest on the document with this edition's"))
    return result
  }

  // MARK: Rules of an approval

  private func tempat(_ approval: Persetujuan, _ kunci: String) -> Location {
    approval.tempatBidang[kunci] ?? approval.tempatTertulis
      ?? Location(path: edisi.shownAs + "/" + NamaBerkasEdisi.pengesahan)
  }

  /// 531: freeze ≤ correction ≤ ratification ≤ determination.
  private func tanggal() -> [Diagnostic] {
    var last = (nama: "pembekuan", tanggal: edisi.edisi.tanggal)
    var found: [Diagnostic] = []
    for approval in edisi.persetujuan {
      if approval.tanggal < last.tanggal {
        found.append(
          Diagnostic(
            RuleCode(531), at: tempat(approval, "tanggal"),
            [
              "kunci": approval.langkah.rawValue, "nilai": approval.tanggal.description, "kunci_lain": last.nama,
              "nilai_lain": last.tanggal.description,
            ]))
      }
      last = (approval.langkah.rawValue, max(last.tanggal, approval.tanggal))
    }
    return found
  }

  /// 530: what was approved is this edition.
  private func sidik(_ approval: Persetujuan) -> [Diagnostic] {
    guard approval.sidik != edisi.sidik else { return [] }
    return [
      Diagnostic(
        RuleCode(530), at: tempat(approval, "sidik"),
        ["kunci": approval.langkah.rawValue, "tercatat": approval.sidik.heksa, "nyata": edisi.sidik.heksa])
    ]
  }

  /// 532 and 533: the document stands in the edition, as it was recorded.
  private func dokumen(_ approval: Persetujuan) -> [Diagnostic] {
    guard let document = approval.dokumen else { return [] }
    guard let file = edisi.berkas(document.berkas) else {
      return [
        Diagnostic(
          RuleCode(532), at: tempat(approval, "dokumen.berkas"),
          ["kunci": approval.langkah.rawValue, "berkas": document.berkas])
      ]
    }
    guard file.sidik != document.sidik else { return [] }
    return [
      Diagnostic(
        RuleCode(533), at: tempat(approval, "dokumen.sha256"),
        ["berkas": document.berkas, "tercatat": document.sidik.heksa, "nyata": file.sidik.heksa])
    ]
  }

  /// 534–536: who signed is known to the policy, was in office, and is counted once.
  private func penandaTangan(_ approval: Persetujuan) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: Set<String> = []
    for code in approval.penandaTangan {
      let place = tempat(approval, "penanda_tangan")
      guard let person = kebijakan.orang(code) else {
        found.append(
          Diagnostic(
            RuleCode(534), at: place,
            ["nilai": code, "saran": NearMiss.best(of: kebijakan.orang.map(\.kode), for: code) ?? ""]))
        continue
      }
      if !seen.insert(Self.sama(person.nama)).inserted {
        found.append(
          Diagnostic(
            RuleCode(536), at: place, ["nilai": code, "nama": person.nama, "kunci": approval.langkah.rawValue]))
      }
      if !person.menjabat(pada: approval.tanggal) {
        found.append(
          Diagnostic(
            RuleCode(535), at: place,
            [
              "nilai": code, "nama": person.nama, "tanggal": approval.tanggal.description,
              "sejak": person.sejak.description, "sampai": person.sampai?.description ?? "",
            ]))
      }
    }
    return found
  }

  /// One person under two codes is one person.
  static func sama(_ nama: String) -> String {
    nama.lowercased().split { $0 == " " || $0 == "." || $0 == "," }.joined(separator: " ")
  }

  // MARK: What it rests on

  /// Says of a document what can be seen of a signature inside it.
  private func tanda(_ approval: Persetujuan, _ one: inout HasilLangkah, _ result: inout Hasil) {
    guard let document = approval.dokumen, edisi.berkas(document.berkas) != nil else { return }
    let path = edisi.folder + "/" + document.berkas
    guard TandaTanganPDF.ada(path: path) else { return }
    guard let lines = luar.tandaTanganPDF(path: path) else {
      one.sandaran.append(
        DuaBahasa("\(document.berkas) memuat tanda tangan PDF", "\(document.berkas) contains a PDF signature"))
      result.tidakDiperiksa.append(
        DuaBahasa(
          "tanda tangan PDF pada \(document.berkas): `pdfsig` tidak terpasang",
          "the PDF signature in \(document.berkas): `pdfsig` is not installed"))
      return
    }
    one.sandaran.append(
      DuaBahasa(
        "\(document.berkas) memuat tanda tangan PDF; pdfsig melaporkan: " + lines.joined(separator: "; "),
        "\(document.berkas) contains a PDF signature; pdfsig reports: " + lines.joined(separator: "; ")))
  }

  private func ukur(
    _ asked: Kebijakan.Permintaan, _ approval: Persetujuan, clean: Bool, _ seals: [SegelTerperiksa]?,
    _ one: inout HasilLangkah
  ) {
    if !clean {
      one.kurang.append(
        DuaBahasa("catatannya salah; lihat temuan di atas", "its record is wrong; see the findings above"))
    }
    for kind in asked.bukti {
      switch kind {
      case .dokumen: ukurDokumen(asked, approval, clean: clean, &one)
      case .segel: ukurSegel(asked, approval, seals, &one)
      }
    }
  }

  private func ukurDokumen(
    _ asked: Kebijakan.Permintaan, _ approval: Persetujuan, clean: Bool, _ one: inout HasilLangkah
  ) {
    guard let document = approval.dokumen else {
      one.kurang.append(DuaBahasa("dokumen yang ditandatangani belum ada", "there is no signed document"))
      return
    }
    if clean {
      one.sandaran.append(
        DuaBahasa(
          "dokumen \(approval.nomor), \(document.berkas), tersimpan utuh (sidik \(document.sidik.heksa.prefix(16))…)",
          "document \(approval.nomor), \(document.berkas), stored unchanged (digest \(document.sidik.heksa.prefix(16))…)"
        ))
    }
    if asked.syarat.isEmpty {
      guard Self.sama(asked.jabatan) != Self.sama(approval.jabatan) else { return }
      one.kurang.append(
        DuaBahasa(
          "dokumen ditandatangani sebagai \(approval.jabatan), padahal kebijakan meminta \(asked.jabatan)",
          "the document was signed as \(approval.jabatan), where the policy asks for \(asked.jabatan)"))
      return
    }
    let signers = Set(approval.penandaTangan.filter { kebijakan.orang($0)?.menjabat(pada: approval.tanggal) ?? false })
    for condition in asked.syarat {
      let people = Set(condition.dari.filter { signers.contains($0) }.compactMap { kebijakan.orang($0)?.nama })
      let count = Set(people.map(Self.sama)).count
      catat(
        condition, count, people.sorted(), DuaBahasa("tanda tangan pada dokumen", "signatures on the document"), &one)
    }
  }

  private func ukurSegel(
    _ asked: Kebijakan.Permintaan, _ approval: Persetujuan, _ seals: [SegelTerperiksa]?, _ one: inout HasilLangkah
  ) {
    guard let seals else {
      one.kurang.append(DuaBahasa("segel digital belum diperiksa", "digital seals have not been checked"))
      return
    }
    let mine = seals.filter { $0.langkah == asked.langkah }
    for seal in mine where !seal.sah {
      one.tidakDihitung.append(
        DuaBahasa("segel \(seal.orang): \(seal.alasan.id)", "seal of \(seal.orang): \(seal.alasan.en)"))
    }
    for condition in asked.syarat {
      var people: Set<String> = []
      var names: Set<String> = []
      var keys: Set<String> = []
      for seal in mine where seal.sah && condition.dari.contains(seal.orang) {
        guard let key = seal.sidikJari, let person = kebijakan.orang(seal.orang), keys.insert(key).inserted,
          people.insert(Self.sama(person.nama)).inserted
        else { continue }
        names.insert(person.nama)
      }
      catat(condition, people.count, names.sorted(), DuaBahasa("segel digital", "digital seals"), &one)
    }
  }

  private func catat(
    _ condition: Kebijakan.Syarat, _ count: Int, _ names: [String], _ what: DuaBahasa, _ one: inout HasilLangkah
  ) {
    let list = names.joined(separator: ", ")
    if count >= condition.sekurangnya {
      one.sandaran.append(
        DuaBahasa(
          "\(what.id): \(count) dari \(condition.dari.count) (\(list)); diminta \(condition.sekurangnya)",
          "\(what.en): \(count) of \(condition.dari.count) (\(list)); \(condition.sekurangnya) asked"))
    } else {
      let whom = condition.dari.joined(separator: ", ")
      one.kurang.append(
        DuaBahasa(
          "\(what.id): baru \(count) dari sekurangnya \(condition.sekurangnya) di antara \(whom)",
          "\(what.en): only \(count) of at least \(condition.sekurangnya) among \(whom)"))
    }
  }
}
