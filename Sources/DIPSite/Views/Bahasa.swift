import CSupport
import DIPDiagnostics
import DIPFormat
import DIPTemplate

/// A text for a page, and whether it is Indonesian there though the page is not: the office's own words, which stay as
/// they were written where it has given no others.
struct Berbahasa: Sendable {
  let teks: String
  let asli: Bool

  var nilai: Record.Value { .text(teks) }
  var tanda: Record.Value { .flag(asli) }
}

extension Berbahasa {
  /// What the office has written in Indonesian and may have written in English, for a page in `bahasa`.
  init(_ indonesia: String, _ inggris: String?, _ bahasa: Bahasa) {
    let isForeign = bahasa != .id
    teks = isForeign ? inggris ?? indonesia : indonesia
    asli = isForeign && inggris == nil
  }
}

extension KonteksSitus {
  /// The folder of the pages in this language, from the site's root.
  var awalan: String { KonteksSitus.awalan(bahasa) }

  static func awalan(_ bahasa: Bahasa) -> String { bahasa == .id ? "" : "en/" }

  /// A text of `templates/teks.yaml` with its names filled.
  func kata(_ sebutan: Sebutan, _ nilai: String...) -> String { templates.kata(sebutan, nilai) }

  func tanggal(_ tanggal: Tanggal) -> String { Kalimat.tanggal(tanggal, bahasa) }
  func angka(_ number: Int) -> String { Kalimat.angka(number, bahasa) }

  /// What the office has written in Indonesian and may have written in English.
  func pilih(_ indonesia: String, _ inggris: String?) -> Berbahasa { Berbahasa(indonesia, inggris, bahasa) }

  func judul(_ entri: Entri) -> Berbahasa { pilih(entri.judul, entri.judulEn) }
  func nama(_ kelas: Kosakata.PenjelasanKelas) -> Berbahasa { pilih(kelas.nama, kelas.namaEn) }
  func penjelasan(_ kelas: Kosakata.PenjelasanKelas) -> Berbahasa { pilih(kelas.penjelasan, kelas.penjelasanEn) }
  func label(_ kategori: Subkategori) -> Berbahasa { pilih(kategori.label, kategori.labelEn) }

  /// Words of the office that have no English.
  func asli(_ teks: String) -> Berbahasa { pilih(teks, nil) }
  /// Words of the frame, and what is put together with them.
  func sebut(_ sebutan: Sebutan, _ nilai: String...) -> Berbahasa { kata(templates.kata(sebutan, nilai)) }
  func kata(_ teks: String) -> Berbahasa { Berbahasa(teks: teks, asli: false) }

  /// The name of a letter's list.
  func namaHuruf(_ huruf: Int) -> String { MenurutHuruf.nama(huruf) ?? kata(.hurufLain) }

  /// A title on page `number` of its list.
  func judul(_ judul: Berbahasa, halaman number: Int) -> Berbahasa {
    number == 1 ? judul : Berbahasa(teks: kata(.halamanKe, judul.teks, angka(number)), asli: judul.asli)
  }

  /// A body whose links to files of the content lead one folder further up, since the page lies one folder further down.
  /// In a body these addresses stand in quotes only.
  func isi(_ body: [UInt8]) -> [UInt8] {
    let files = Array("=\"../berkas/".utf8)
    guard bahasa != .id, KonteksSitus.cari(files, body, from: 0) != nil else { return body }
    var moved: [UInt8] = []
    var start = 0
    while let hit = KonteksSitus.cari(files, body, from: start) {
      moved += body[start..<(hit + 2)]
      moved += Array("../".utf8)
      start = hit + 2
    }
    return moved + body[start...]
  }

  private static func cari(_ pattern: [UInt8], _ bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress, start < all.count,
        let hit = dip_find(base + start, all.count - start, pattern, pattern.count)
      else { return nil }
      return hit - base
    }
  }
}
