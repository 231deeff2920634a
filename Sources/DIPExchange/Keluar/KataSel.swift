import DIPDiagnostics

/// What a finding says beside a cell: to a person who fills in a table and has never seen a YAML file.
enum KataSel {
  /// The argument of a finding about something that no cell of the sheet holds.
  static let olehPelaksana = "oleh_pelaksana"

  /// What is wrong, how to mend it, and why it matters.
  struct Kalimat: Sendable, Hashable {
    var salah: String
    var perbaikan: String
    var dasar: String
  }

  static func kalimat(_ finding: Diagnostic, _ bahasa: Bahasa) -> Kalimat {
    let message = Message(finding, bahasa, argumentLimit: 200)
    let own = bahasa == .id ? perbaikan[Int(finding.code.number)] : nil
    let unsaid = bahasa == .id ? belumDiisi(finding) ?? salah[Int(finding.code.number)] : nil
    let near = finding.arguments["saran"] ?? ""
    var help = own ?? tanpaKode(message.help)
    if own != nil, !near.isEmpty { help += " Mungkin maksudnya: \(near)." }
    if finding.arguments[olehPelaksana] != nil {
      help =
        bahasa == .id ? "Diperbaiki oleh pelaksana, tidak di lembar ini." : "For the clerk to mend, not in this sheet."
    }
    return Kalimat(
      salah: kalimatBesar(tanpaKode(unsaid ?? message.headline)),
      perbaikan: kalimatBesar(help), dasar: message.basis)
  }

  /// Rule 105 names a key of `dibuat`.
  private static func belumDiisi(_ finding: Diagnostic) -> String? {
    guard finding.code == RuleCode(105) else { return nil }
    switch finding.arguments["kunci"] {
    case "dibuat.waktu": return "Waktu pembuatannya belum diisi."
    case "dibuat.tempat": return "Tempat pembuatannya belum diisi."
    default: return "Waktu dan tempat pembuatannya belum diisi."
    }
  }

  /// Headlines that speak of keys, said for a table.
  private static let salah: [Int: String] = [
    103: "Yang menguasai belum diisi.", 104: "Penanggung jawab belum diisi.", 106: "Bentuknya belum diisi.",
    107: "Jangka waktu penyimpanan belum diisi.",
    126: "Jangka waktu penyimpanan belum diurai.", 128: "Lama penyimpanan ini tidak dapat dibaca.",
    139: "Informasi berkala ini belum pernah dinyatakan diperiksa.",
    133: "Belum jelas bagaimana warga memperoleh informasi ini.",
  ]

  /// Rules of the format whose remedy speaks of keys and files, said for a table.
  private static let perbaikan: [Int: String] = [
    102: "Isi judul dan ringkasannya.",
    103: "Isi nama sub bagian yang menyimpan informasi ini.",
    104: "Isi jabatan atau sub bagian yang membuat atau menerbitkan informasi ini.",
    105: "Isi waktu dan tempat pembuatannya, misalnya “2025, Labuan Bajo”.",
    106: "Isi bentuk yang tersedia: cetak, digital, rekaman, atau daring.",
    107: "Isi jangka waktu penyimpanan, misalnya “2 tahun aktif 3 tahun inaktif, musnah”.",
    109: "Pilih kelasnya: berkala, serta merta, atau setiap saat.",
    110: "Isi kode subkategori, misalnya B04.",
    111: "Pilih subkategori yang sekelas, atau perbaiki kelasnya.",
    120:
      "Tulis tahun (2025), bulan (Maret 2025), tanggal (12 Maret 2025), rentang (2024–2025), atau “2019 – sekarang”.",
    121: "Periksa tahunnya; informasi tidak dapat dibuat di kemudian hari.",
    122: "Tulis nama atau singkatan sub bagian kantor ini.",
    123: "Tulis jabatannya, bukan nama orang.",
    124: "Pakai kata cetak, digital, rekaman, atau daring.",
    125: "Bentuk daring memerlukan tautan; isi tautannya, atau hapus kata daring.",
    126: "Sebutkan berapa tahun aktif, berapa tahun inaktif, dan nasib akhirnya bila sudah jelas menurut JRA.",
    127: "Sebutkan berapa lama disimpan; “aktif” atau “selama relevan” tidak dapat dihitung.",
    128: "Tulis misalnya “2 tahun”, “6 bulan”, atau “selama berlaku”.",
    131: "Tulis alamat lengkap, dimulai dengan https://",
    132: "Pindahkan berkasnya ke tempat yang dapat dibuka tanpa masuk akun.",
    133: "Isi cara memperolehnya, misalnya “Salinan cetak di meja layanan”.",
    134: "Sebutkan dokumennya satu per satu, atau tandai sebagai seri.",
    135: "Periksa apakah isinya memang boleh dibuka; bila tidak, jangan dimasukkan ke DIP.",
    136: "Hapus dari DIP; informasi yang dikecualikan dicatat tersendiri.",
    137: "Periksa kelasnya; serta merta hanya untuk yang menyangkut keselamatan orang banyak.",
    138: "Periksa kembali isinya; informasi berkala diperiksa paling lambat tiap 6 bulan.",
    139: "Periksa isinya, lalu nyatakan masih ada atau berubah.",
    401: "Beri tahu pelaksana; satu kode hanya untuk satu informasi.",
    405: "Bila entrinya benar, pernyataan nihil itu dihapus pelaksana; bila nihil yang benar, cabut entrinya.",
    407:
      "Bila sub bagian Anda memegangnya, tulis sebagai baris baru di Isian; bila tidak dikuasai kantor ini, pilih nihil dan tulis alasannya.",
    814: "Bila sama dengan entri itu, cabut salah satunya dengan alasan; bila berbeda, bedakan judulnya.",
    142: "Hapus nomor induk kependudukan itu.", 143: "Hapus nomor telepon pribadi itu.",
    144: "Hapus alamat surel pribadi itu.",
  ]

  /// Without the back quotes that mark keys.
  private static func tanpaKode(_ text: String) -> String { text.replacing("`", with: "") }

  private static func kalimatBesar(_ text: String) -> String {
    guard let first = text.first else { return "" }
    let sentence = first.uppercased() + text.dropFirst()
    return sentence.hasSuffix(".") || sentence.hasSuffix("?") ? sentence : sentence + "."
  }
}
