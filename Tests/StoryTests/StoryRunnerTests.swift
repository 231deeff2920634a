import Foundation
import Testing

/// The runner itself must be able to fail: stories played with the shell alone, without `dip`.
@Suite struct StoryRunnerTests {
  private func putar(_ langkah: String, merekam: Bool = false) throws -> Pemutar {
    try Pemutar(try Cerita("# Uji\n" + langkah), merekam: merekam)
  }

  @Test func holdsWhereEverythingIsAsTold() throws {
    let pemutar = try putar(
      """
      == berkas a/b.txt
      satu
      == akhir
      $ cat a/b.txt; echo dua >&2; exit 3
      | satu
      ! dua
      => 3
      == ganti "satu" dengan "tiga" di a/b.txt
      $ cat a/b.txt
      | tiga
      => 0
      == hapus baris yang mulai dengan "ti" dari a/b.txt
      $ cat a/b.txt
      => 0
      """)
    #expect(pemutar.keluhan == nil)
  }

  @Test(arguments: [
    ("$ echo satu\n| dua\n=> 0", "+ | satu"),
    ("$ echo satu\n=> 0", "+ | satu"),
    ("$ true\n| dua\n=> 0", "- | dua"),
    ("$ echo satu >&2\n| satu\n=> 0", "+ ! satu"),
    ("$ false\n=> 0", "diharapkan 0, ternyata 1"),
    ("$ kill -9 $$\n=> 0", "ternyata 137"),
    ("$ printf satu\n| satu\n=> 0", "+ |(tanpa baris baru di akhir)"),
    ("$ echo satu\n~ dua\n=> 0", "tidak memuat: dua"),
    ("$ true", "belum direkam"),
    ("$ echo satu dua\n~ satu\n| dua\n=> 0", "+ | satu dua"),
    ("$ echo satu dua\n~ tiga\n| satu dua\n=> 0", "tidak memuat: tiga"),
  ])
  func complainsOfADifference(_ langkah: String, _ keluhan: String) throws {
    let pemutar = try putar(langkah)
    #expect(pemutar.keluhan?.contains(keluhan) == true)
    #expect(pemutar.keluhan?.contains("--- isi folder") == true)
  }

  @Test func aTerminalIsATerminal() throws {
    let pemutar = try putar(
      """
      $ test -t 0 || test -t 1
      => 1
      $$ test -t 0 && test -t 1 && printf 'Nama? ' && read nama && echo "Halo, $nama" && read lagi; echo habis
      < Ani Contoh
      | Nama? Halo, Ani Contoh
      | habis
      => 0
      $$ printf '\\033[1mtebal\\r\\n'
      | ␛[1mtebal␍
      => 0
      """)
    #expect(pemutar.keluhan == nil, "\(pemutar.keluhan ?? "")")
  }

  @Test func theFolderIsTheOnlyThingReplaced() throws {
    let pemutar = try putar("$ pwd; env | cut -d= -f1 | sort | tr '\\n' ' '\n| <kerja>\n=> 0")
    #expect(pemutar.keluhan?.contains("HOME LANG LC_ALL NO_COLOR OLDPWD PATH PWD TERM TZ") == true)
    #expect(pemutar.keluhan?.contains("- | <kerja>") == false)
  }

  @Test func recordingWritesWhatWasAnswered() throws {
    let cerita = "# Uji\nProsa.\n$ echo satu; echo dua >&2; exit 4\n| salah\n=> 0\nAkhir.\n$ echo tiga\n~ tiga\n=> 1\n"
    let pemutar = try Pemutar(try Cerita(cerita), merekam: true)
    #expect(pemutar.keluhan != nil)
    #expect(
      pemutar.rekaman
        == "# Uji\nProsa.\n$ echo satu; echo dua >&2; exit 4\n| satu\n! dua\n=> 4\nAkhir.\n$ echo tiga\n~ tiga\n=> 0\n")
    #expect(try Pemutar(try Cerita(pemutar.rekaman), merekam: false).keluhan == nil)
  }

  @Test func aCommandThatHangsIsEnded() throws {
    let proses = Proses(folder: FileManager.default.temporaryDirectory, lingkungan: [:], batasDetik: 1)
    #expect(throws: GagalMenjalankan.self) {
      try proses.jalankan("/bin/sleep 30", masukan: [], terminal: false)
    }
  }

  @Test(arguments: [
    "tanpa judul", "# Judul saja\n", "# J\n| x\n$ true\n=> 0", "# J\n== berkas a\n$ true\n=> 0", "# J\n$ true\n=> nol",
    "# J\n$ true\n=> 0\nmulai dari: dasar", "# J\nmulai dari: entah\n$ true\n=> 0", "# J\n== entah\n$ true\n=> 0",
  ])
  func aStoryThatCannotBeReadIsRefused(_ teks: String) {
    #expect(throws: Cerita.Salah.self) { try Cerita(teks) }
  }

  @Test func aChangeThatChangesNothingIsRefused() {
    #expect(throws: (any Error).self) {
      try putar("== berkas a\nx\n== akhir\n== ganti \"y\" dengan \"z\" di a\n$ true\n=> 0")
    }
  }
}
