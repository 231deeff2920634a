extension Kalimat {
  /// `2 tahun`, `selama berlaku`.
  package static func masa(_ masa: Retensi.Masa) -> String {
    switch masa {
    case .tahun(let number): "\(number) tahun"
    case .bulan(let number): "\(number) bulan"
    case .selamaBerlaku: "selama berlaku"
    case .selamaMenjabat: "selama menjabat"
    }
  }

  /// `Aktif 2 tahun, inaktif 3 tahun sejak berakhirnya perjanjian, lalu dimusnahkan`; an imported wording as it is.
  package static func retensi(_ retensi: Retensi) -> String {
    guard retensi.terstruktur || retensi.inaktif != nil else { return retensi.asli ?? "Belum ditentukan" }
    var text = ""
    if let active = retensi.aktif { text = "Aktif " + masa(active) }
    if let inactive = retensi.inaktif { text += (text.isEmpty ? "Inaktif " : ", inaktif ") + masa(inactive) }
    if let event = retensi.sejak, !text.isEmpty {
      text += event.hasPrefix("sejak ") ? " " + event : " sejak " + event
    }
    guard let fate = retensi.nasib else { return text }
    return text.isEmpty ? kapital(nasib(fate)) : text + ", lalu " + nasib(fate)
  }

  private static func nasib(_ nasib: Retensi.Nasib) -> String {
    switch nasib {
    case .musnah: "dimusnahkan"
    case .permanen: "disimpan permanen"
    case .dinilaiKembali: "dinilai kembali"
    }
  }

  /// How long a row of the DIK stays closed.
  package static func jangkaWaktu(_ waktu: BarisDIK.JangkaWaktu) -> String {
    switch waktu {
    case .permanen: "Permanen"
    case .tahun(let number): "\(number) tahun"
    case .syarat(let condition): kapital(condition)
    }
  }

  package static func penetap(_ penetap: BarisDIK.Penetap) -> String {
    switch penetap {
    case .kpuRI: "KPU RI"
    case .kpuProvinsi: "KPU Provinsi"
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

  /// `Pasal 17 huruf h` for the ground `X.h`.
  package static func pasal17(_ kode: String) -> String {
    guard kode.hasPrefix("X."), kode.utf8.count == 3 else { return kode }
    return "UU 14/2008 Pasal 17 huruf \(kode.suffix(1))"
  }
}
