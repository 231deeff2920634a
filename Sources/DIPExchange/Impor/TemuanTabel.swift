import DIPDiagnostics

/// What is wrong with a table as a whole: told once, since the same words at each of its rows would hide the rest.
struct TemuanTabel {
  /// New entries whose summary repeats their title, for want of a column.
  var ringkasanSama = 0
  /// Rows that a heading or the sheet's name declares exempt.
  var dikecualikan = 0
  /// The first of them, where the finding stands if other rows of the table are open.
  var awalDikecualikan: BarisTabel?
  /// New entries without an element that the table has no column for.
  var tanpaKolom: [Unsur: Int] = [:]
  /// Entries of the class *berkala* that nobody has declared checked: not the sender's fault, so no finding.
  var belumDiperiksa = 0

  /// The elements that a table may lack a column for: the rule of each, the columns it may come from, the heading to add.
  enum Unsur: UInt16, CaseIterable {
    case menguasai = 103
    case penanggungJawab
    case dibuat
    case bentuk
    case retensi

    var kolom: [Kolom] {
      switch self {
      case .menguasai: [.menguasai]
      case .penanggungJawab: [.penanggungJawab]
      case .dibuat: [.dibuat, .waktu, .tempat]
      case .bentuk: Kolom.bentuk.sumber
      case .retensi: [.retensi, .aktif, .inaktif, .nasib, .asli]
      }
    }

    var judul: String {
      switch self {
      case .menguasai: "Yang menguasai"
      case .penanggungJawab: "Penanggung jawab"
      case .dibuat: "Waktu dan tempat"
      case .bentuk: "Bentuk"
      case .retensi: "Jangka waktu penyimpanan"
      }
    }
  }

  /// The findings that stay at the row; the others are counted.
  mutating func saring(_ temuan: [Diagnostic], _ baris: BarisTabel, lembarKerja: Bool) -> [Diagnostic] {
    guard !lembarKerja else { return temuan }
    return temuan.filter { one in
      if one.code == RuleCode(139) {
        belumDiperiksa += 1
        return false
      }
      guard let unsur = Unsur(rawValue: one.code.number), unsur.kolom.allSatisfy({ baris.kolom[$0] == nil }) else {
        return true
      }
      tanpaKolom[unsur, default: 0] += 1
      return false
    }
  }

  /// `dikecualikan` is where rows are exempt: the first of them, or the heading of a table that holds nothing else.
  func temuan(at kepala: Location, dikecualikan tempat: Location) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if ringkasanSama > 0 { found.append(Diagnostic(RuleCode(829), at: kepala, ["jumlah": String(ringkasanSama)])) }
    if dikecualikan > 0 {
      found.append(
        Diagnostic(RuleCode(818), at: tempat, ["nilai": "", "jumlah": String(dikecualikan)], variant: "daftar"))
    }
    for unsur in Unsur.allCases {
      guard let count = tanpaKolom[unsur] else { continue }
      found.append(Diagnostic(RuleCode(831), at: kepala, ["kolom": unsur.judul, "jumlah": String(count)]))
    }
    return found
  }
}
