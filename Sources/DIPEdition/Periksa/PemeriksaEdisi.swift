package import DIPDiagnostics
package import DIPRegister
import DIPSource
import Glibc

/// Everything about editions that a content folder can be faulted for: its policy, every edition, their chain.
package enum PemeriksaEdisi {
  package struct Hasil: Sendable {
    package var verifikasi: Verifikasi
    /// Those of the policy in the content, of the editions and of their chain; in order.
    package var temuan: [Diagnostic]

    /// Adds where a list was changed after its freeze (512); `isi` reads the content, in which originals may stand, and
    /// is asked only where something was changed.
    package mutating func telusuri(isi: () -> Register?) {
      let found = TelusurPerubahan.cari(verifikasi, isi: isi)
      verifikasi = verifikasi.dengan(found)
      temuan = (temuan + found.flatMap(\.temuan)).sorted(by: Diagnostic.inOrder)
    }
  }

  /// `folder` is the content folder, openable; `luar` looks at seals and PDFs.
  package static func periksa(folder: String, shownAs: String, luar: any PemeriksaLuar) -> Hasil {
    let verifikasi = Verifikasi.jalankan(RantaiEdisi.baca(folder: folder, shownAs: shownAs), luar: luar)
    var found = kebijakan(folder: folder, shownAs: shownAs)
    found += verifikasi.semuaTemuan
    return Hasil(verifikasi: verifikasi, temuan: found.sorted(by: Diagnostic.inOrder))
  }

  /// The policy that stands in the content: for the next edition.
  private static func kebijakan(folder: String, shownAs: String) -> [Diagnostic] {
    let path = "/" + NamaBerkasEdisi.kebijakan
    var info = stat()
    // An office that ratifies nothing yet has no policy.
    guard lstat(folder + path, &info) == 0 else { return [] }
    var reader = FileReader()
    switch reader.read(path: folder + path, shownAs: shownAs + path, limit: 1 << 20) {
    case .success(let file):
      var found: [Diagnostic] = []
      _ = BacaKebijakan.baca(file, &found)
      return found
    case .failure(let failure): return [failure.finding]
    }
  }
}
