import DIPSource

extension EdisiTersimpan {
  /// The statements of the seals that lie in it, by person. One that cannot be read is left out; judging tells of it.
  package var segel: [PernyataanSegel] {
    let names = berkas.map(\.lokasi).filter {
      $0.hasPrefix(NamaBerkasEdisi.segel) && $0.hasSuffix(NamaSegel.pernyataan)
    }
    var reader = FileReader()
    return names.compactMap { path in
      guard
        case .success(let file) = reader.read(
          path: folder + "/" + path, shownAs: shownAs + "/" + path, limit: PemeriksaSegel.batas),
        let parsed = try? PembacaJSON.bacaBaris(file.bytes[...])
      else { return nil }
      return try? PernyataanSegel.baca(parsed.nilai)
    }
  }

  /// The moment at which a seal of that day is checked, as `ssh-keygen -O verify-time=` takes it.
  package static func waktuPeriksa(_ segel: PernyataanSegel) -> String { WaktuSSH.tengah(segel.tanggal) }
}
