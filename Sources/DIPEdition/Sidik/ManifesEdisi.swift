package import DIPSource

/// An edition's `MANIFEST`: every file of its folder but itself, in the format of `sha256sum`, sorted by path.
package struct ManifesEdisi: Sendable {
  /// A line that is not `<64 digits><two blanks><path>`, or that stands out of order; numbered from 1.
  package struct Kesalahan: Error, Sendable, Hashable {
    package let baris: Int
    package let isi: String
  }

  package var berkas: [(lokasi: String, sidik: Sidik)]

  package init(_ berkas: [(lokasi: String, sidik: Sidik)]) {
    self.berkas = berkas.sorted { $0.lokasi.utf8.lexicographicallyPrecedes($1.lokasi.utf8) }
  }

  package var bytes: [UInt8] {
    Array(berkas.map { "\($0.sidik.heksa)  \($0.lokasi)\n" }.joined().utf8)
  }

  /// Reads exactly what `bytes` writes: one spelling, so that no byte of it can be changed unseen.
  package static func baca(_ bytes: [UInt8]) throws(Kesalahan) -> ManifesEdisi {
    var files: [(lokasi: String, sidik: Sidik)] = []
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { throw salah(files.count, bytes[start...]) }
      let line = bytes[start..<end]
      guard let text = String(validating: line, as: UTF8.self), text.utf8.count > 66,
        let sidik = Sidik(String(decoding: line.prefix(64), as: UTF8.self)),
        line[start + 64] == 0x20, line[start + 65] == 0x20
      else { throw salah(files.count, line) }
      let path = String(decoding: line.dropFirst(66), as: UTF8.self)
      if let last = files.last, !last.lokasi.utf8.lexicographicallyPrecedes(path.utf8) {
        throw salah(files.count, line)
      }
      files.append((path, sidik))
      start = end + 1
    }
    return ManifesEdisi(files)
  }

  private static func salah(_ index: Int, _ line: ArraySlice<UInt8>) -> Kesalahan {
    Kesalahan(baris: index + 1, isi: String(decoding: line.prefix(200), as: UTF8.self))
  }
}

/// `sidik-entri.txt`: each entry's digest with its code, so that a changed entry can be named, not only its file.
package enum SidikEntri {
  package static func tulis(_ entri: [(kode: String, sidik: Sidik)]) -> [UInt8] {
    Array(entri.map { "\($0.sidik.heksa)  \($0.kode)\n" }.joined().utf8)
  }
}
