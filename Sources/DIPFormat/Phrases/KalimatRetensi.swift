package import DIPDiagnostics

extension Kalimat {
  /// `2 tahun`, `selama berlaku`; `2 years`, `while in force`.
  package static func masa(_ masa: Retensi.Masa, _ bahasa: Bahasa = .id) -> String {
    switch (masa, bahasa) {
    case (.tahun(let number), .id): "\(number) tahun"
    case (.tahun(let number), .en): number == 1 ? "1 year" : "\(number) years"
    case (.bulan(let number), .id): "\(number) bulan"
    case (.bulan(let number), .en): number == 1 ? "1 month" : "\(number) months"
    case (.selamaBerlaku, .id): "selama berlaku"
    case (.selamaBerlaku, .en): "while in force"
    case (.selamaMenjabat, .id): "selama menjabat"
    case (.selamaMenjabat, .en): "during the term of office"
    }
  }

  /// `Aktif 2 tahun, inaktif 3 tahun sejak berakhirnya perjanjian, lalu dimusnahkan`; an imported wording as it is.
  ///
  /// In English the event, which the office wrote in Indonesian, stands in quotes.
  package static func retensi(_ retensi: Retensi, _ bahasa: Bahasa = .id) -> String {
    let isEnglish = bahasa == .en
    guard retensi.terstruktur || retensi.inaktif != nil else {
      return retensi.asli ?? (isEnglish ? "Not determined yet" : "Belum ditentukan")
    }
    var text = ""
    if let active = retensi.aktif { text = (isEnglish ? "Active " : "Aktif ") + masa(active, bahasa) }
    if let inactive = retensi.inaktif {
      let word = isEnglish ? "inactive " : "inaktif "
      text += (text.isEmpty ? kapital(word) : ", " + word) + masa(inactive, bahasa)
    }
    if let event = retensi.sejak, !text.isEmpty {
      let bare = event.hasPrefix("sejak ") ? String(event.dropFirst("sejak ".count)) : event
      text += isEnglish ? ", counted from “\(bare)”" : " sejak " + bare
    }
    guard let fate = retensi.nasib else { return text }
    if text.isEmpty { return kapital(nasib(fate, bahasa)) }
    return text + (isEnglish ? ", then " : ", lalu ") + nasib(fate, bahasa)
  }

  private static func nasib(_ nasib: Retensi.Nasib, _ bahasa: Bahasa) -> String {
    switch (nasib, bahasa) {
    case (.musnah, .id): "dimusnahkan"
    case (.musnah, .en): "destroyed"
    case (.permanen, .id): "disimpan permanen"
    case (.permanen, .en): "kept permanently"
    case (.dinilaiKembali, .id): "dinilai kembali"
    case (.dinilaiKembali, .en): "appraised again"
    }
  }

  /// How long a row of the DIK stays closed. A condition is the office's own words, in quotes where they are Indonesian in
  /// an English text.
  package static func jangkaWaktu(_ waktu: BarisDIK.JangkaWaktu, _ bahasa: Bahasa = .id) -> String {
    switch (waktu, bahasa) {
    case (.permanen, .id): "Permanen"
    case (.permanen, .en): "Permanent"
    case (.tahun(let number), _): masa(.tahun(number), bahasa)
    case (.syarat(let condition), .id): kapital(condition)
    case (.syarat(let condition), .en): "Condition: “\(condition)”"
    }
  }

  package static func penetap(_ penetap: BarisDIK.Penetap, _ bahasa: Bahasa = .id) -> String {
    switch (penetap, bahasa) {
    case (.kpuRI, .id): "KPU RI"
    case (.kpuRI, .en): "KPU RI (national)"
    case (.kpuProvinsi, .id): "KPU Provinsi"
    case (.kpuProvinsi, .en): "KPU Provinsi (provincial)"
    }
  }

  /// `Kepala Sub Bagian, Sub Bagian Keuangan, Umum dan Logistik`; `nama` tells a unit's name.
  package static func penanggungJawab(_ pihak: PenanggungJawab, nama: (UnitID) -> String) -> String {
    switch pihak {
    case .unit(let unit): nama(unit)
    case .jabatan(let unit, let office): office + ", " + nama(unit)
    case .luar(let name): name
    }
  }

  /// `UU 14/2008 Pasal 17 huruf h` for the ground `X.h`.
  package static func pasal17(_ kode: String, _ bahasa: Bahasa = .id) -> String {
    guard kode.hasPrefix("X."), kode.utf8.count == 3 else { return kode }
    return bahasa == .id
      ? "UU 14/2008 Pasal 17 huruf \(kode.suffix(1))" : "Law (UU) 14/2008, Article 17 letter \(kode.suffix(1))"
  }
}
