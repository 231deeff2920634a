import DIPExchange
import Testing

@testable import DIPExchange

/// What people type into a cell for links and files.
@Suite struct NilaiBerkasTests {
  private func baca(_ text: String) -> [String] {
    NilaiBerkas.baca(text).berkas.map { ($0.nama ?? "–") + "|" + $0.lokasi }
  }

  @Test(arguments: [
    ("https://contoh.example/a", ["–|https://contoh.example/a"]),
    ("Laporan 2025: https://contoh.example/a", ["Laporan 2025|https://contoh.example/a"]),
    ("Laporan – https://contoh.example/a", ["Laporan|https://contoh.example/a"]),
    ("https://contoh.example/a (diunduh 2025)", ["(diunduh 2025)|https://contoh.example/a"]),
    (
      "https://contoh.example/a; https://contoh.example/b,",
      ["–|https://contoh.example/a", "–|https://contoh.example/b"]
    ),
    ("A: https://contoh.example/a\nB: berkas/dua kata.pdf", ["A|https://contoh.example/a", "B|berkas/dua kata.pdf"]),
    ("www.contoh.example/a", ["–|https://www.contoh.example/a"]),
    ("HTTP://contoh.example/A", ["–|HTTP://contoh.example/A"]), ("berkas/a.pdf\nberkas/a.pdf", ["–|berkas/a.pdf"]),
    ("surel: mailto:a@contoh.example", ["surel|mailto:a@contoh.example"]), ("", []), ("nanti menyusul: 2026", []),
    ("Salinan daring: https://contoh.example/a", ["–|https://contoh.example/a"]), ("www.", []), ("https://", []),
  ])
  func understandsWhatIsTyped(_ text: String, _ wanted: [String]) { #expect(baca(text) == wanted) }

  @Test func aLineWithoutAddressIsNotLost() {
    #expect(NilaiBerkas.baca("https://contoh.example/a\nyang lain menyusul\n\n").sisa == ["yang lain menyusul"])
  }

  @Test(arguments: ["Laporan: 2024", "A", "Peta (lama), lembar 2", ":", "x –"])
  func aNameComesBack(_ name: String) {
    let file = NilaiBerkas(nama: name, lokasi: "https://contoh.example/a?b=c:d")
    #expect(NilaiBerkas.baca(file.sel).berkas == [file])
  }
}
