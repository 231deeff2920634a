import Testing

@testable import DIPSite

/// Forms of one root meet, and words that only look alike do not.
@Suite struct KataAkarTests {
  private let akar = KataAkar()

  private func kunci(_ kata: String) -> String { String(decoding: akar.kunci(Array(kata.utf8)), as: UTF8.self) }

  @Test(arguments: [
    "kecuali dikecualikan pengecualian mengecualikan dikecualikannya",
    "pilih memilih pemilih pemilihan dipilih terpilih pilihan memilihkah",
    "susun menyusun penyusunan susunan tersusun disusun",
    "musnah memusnahkan pemusnahan dimusnahkan",
    "didik mendidik pendidikan",
    "milik memiliki pemilik kepemilikan",
    "kirim mengirim pengiriman dikirimkan",
    "atur mengatur peraturan aturan pengaturan",
    "gaji penggajian menggaji",
    "ganti mengganti penggantian pergantian menggantikan",
    "adu mengadu pengaduan aduan diadukan",
    "awas mengawasi pengawas pengawasan diawasi",
    "evaluasi mengevaluasi",
    "tetap menetapkan penetapan ketetapan ditetapkan",
    "nilai menilai penilaian dinilai",
    "sewa menyewa penyewaan disewakan",
    "laksana melaksanakan pelaksanaan terlaksana",
    "simpan menyimpan penyimpanan tersimpan",
    "janji perjanjian berjanji dijanjikan",
    "umum mengumumkan pengumuman diumumkan",
    "mutakhir memutakhirkan pemutakhiran",
    "lapor laporan pelaporan melaporkan laporannya",
    "tanggungjawab pertanggungjawaban",
    "sah mengesahkan pengesahan disahkan",
  ])
  func formsOfOneRootMeet(_ keluarga: String) {
    let words = keluarga.split(separator: " ").map(String.init)
    for word in words { #expect(kunci(word) == kunci(words[0]), "\(word) dan \(words[0])") }
  }

  @Test(arguments: [
    ("kotak", "kota"), ("masalah", "masa"), ("pemilu", "pilih"), ("undangan", "undang"), ("berita", "rita"),
    ("periksa", "iksa"), ("perangkat", "angkat"), ("setuju", "tuju"), ("keadaan", "pengadaan"), ("kelas", "las"),
  ])
  func otherWordsDoNot(_ a: String, _ b: String) { #expect(kunci(a) != kunci(b)) }

  @Test(arguments: ["", "a", "c1", "2024", "dpt", "di", "me", "pe", "an", "kan", "mengan", "penyi", "ngngng", "pemkan"])
  func shortAndStrangeWordsSurvive(_ kata: String) { #expect(kunci(kata).utf8.count <= max(kata.utf8.count, 1)) }

  @Test func aKeyIsItsOwnKeyOrShorter() {
    for list in [BahasaCari.akar, BahasaCari.akarK, BahasaCari.akarM] {
      for word in KataAkar.kata(list) {
        let key = akar.kunci(word)
        #expect(!key.isEmpty && key.count <= word.count, "\(String(decoding: word, as: UTF8.self))")
      }
    }
  }
}

@Suite struct PemotongKataTests {
  private func kata(_ text: String) -> [String] { PemotongKata.kata(text).map { String(decoding: $0, as: UTF8.self) } }

  @Test func wordsAreSmallLettersAndDigits() {
    #expect(kata("Daftar-daftar RKA-KL, C1 (2024–2029)") == ["daftar", "daftar", "rka", "kl", "c1", "2024", "2029"])
    #expect(kata("Jum'at Jum’at café É Ñandú") == ["jumat", "jumat", "cafe", "e", "nandu"])
    #expect(kata("") == [] && kata("  –…  ") == [])
  }

  @Test func brokenBytesAndVeryLongWordsDoNoHarm() {
    #expect(kata(String(repeating: "a", count: 33)) == [])
    #expect(kata(String(repeating: "a", count: 32)).count == 1)
    var count = 0
    for bytes in [[0xC3], [0xE2, 0x80], [0xFF, 0x61], [0xC2]] as [[UInt8]] {
      bytes.withUnsafeBufferPointer {
        PemotongKata.potong($0) { _ in
          count += 1
          return true
        }
      }
    }
    #expect(count == 1)
  }
}
