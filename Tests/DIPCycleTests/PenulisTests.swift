import DIPDiagnostics
import DIPFormat
import DIPSource
import Testing

@testable import DIPCycle

/// A record is added to a year's file; everything else in it stays as its author wrote it.
@Suite struct PenulisTests {
  private func baru() throws -> CatatanBaru {
    var record = CatatanBaru(langkah: 2, peran: "kasubag", dicatat: try #require(Tanggal("2026-02-03")))
    record.selesai = Tanggal("2026-02-03")
    record.nomor = "07/ND: \"contoh\" #1"
    return record
  }

  @Test(arguments: [
    "# punya saya\ntahun:   2026   # ya\ncatatan:\n  - langkah: 1   # satu\n    selesai: 2026-02-02\n    peran: kasubag\n    dicatat: 2026-02-02\n# akhir\n",
    "tahun: 2026\ncatatan:\n- {langkah: 1, selesai: 2026-02-02, peran: kasubag, dicatat: 2026-02-02}",
    "\u{FEFF}tahun: 2026\r\ncatatan:\r\n    - langkah: 1\r\n      selesai: 2026-02-02\r\n      peran: kasubag\r\n      dicatat: 2026-02-02\r\n",
    "catatan:\n  - {langkah: 1, selesai: 2026-02-02, peran: kasubag, dicatat: 2026-02-02}\ntahun: 2026\n",
    "tahun: 2026\ncatatan: []\n", "tahun: 2026\ncatatan:\ndibuka: 2026-01-05\n", "tahun: 2026\n",
    "catatan: []   # kosong\ntahun: 2026\n",
  ])
  func onlyTheRecordIsAdded(_ text: String) throws {
    let file = SourceFile(path: "2026.yaml", bytes: Array(text.utf8))
    let edit = try #require(PenulisSiklus.sunting(file, tambah: try baru()))
    let bytes = try #require(ContentWriter.applied([edit], to: file.bytes))
    let prosedur = try Bahan.prosedur()
    var found: [Diagnostic] = []
    let read = try #require(
      BacaSiklus.siklus(
        SourceFile(path: "2026.yaml", bytes: bytes), sumber: "siklus/2026.yaml", prosedur: prosedur, unit: [], &found))
    #expect(found.isEmpty, "\(found)\n\(String(decoding: bytes, as: UTF8.self))")
    #expect(read.catatan.count == (text.contains("langkah") ? 2 : 1))
    #expect(read.catatan.last?.nomor == "07/ND: \"contoh\" #1")
    // Every byte of the author's stands, in its order, but for the brackets of an empty list.
    if !text.contains("[]") {
      let range = edit.range.lowerBound
      #expect(bytes.prefix(range).elementsEqual(file.bytes.prefix(range)))
      #expect(bytes.suffix(file.bytes.count - range).elementsEqual(file.bytes.suffix(file.bytes.count - range)))
    }
    if text.contains("\r\n") {
      #expect(bytes.indices.allSatisfy { bytes[$0] != 0x0A || bytes[$0 - 1] == 0x0D })
    }
  }

  @Test(arguments: [
    "# punya saya\ntahun:   2026   # ya\ncatatan: []\n", "catatan: []\ntahun: 2026",
    "\u{FEFF}tahun: 2026\r\ndibuka: 2026-01-05\r\ncatatan: []\r\n",
    "tahun: 2026\nbatas_pengembalian: 2026-02-27   # lama\ncatatan: []\n",
    "tahun: 2026\nbatas_pengembalian:\ncatatan: []\n",
  ])
  func theLastDayIsPutInWithoutTouchingTheRest(_ text: String) throws {
    let file = SourceFile(path: "2026.yaml", bytes: Array(text.utf8))
    let day = try #require(Tanggal("2026-03-31"))
    let edit = try #require(PenulisSiklus.sunting(file, batas: day))
    let bytes = try #require(ContentWriter.applied([edit], to: file.bytes))
    var found: [Diagnostic] = []
    let read = BacaSiklus.siklus(
      SourceFile(path: "2026.yaml", bytes: bytes), sumber: "siklus/2026.yaml", prosedur: try Bahan.prosedur(), unit: [],
      &found)
    #expect(found.isEmpty, "\(found)\n\(String(decoding: bytes, as: UTF8.self))")
    #expect(read?.batasPengembalian == day)
    #expect(bytes.prefix(edit.range.lowerBound).elementsEqual(file.bytes.prefix(edit.range.lowerBound)))
    let after = file.bytes[edit.range.upperBound...]
    #expect(bytes.suffix(after.count).elementsEqual(after))
    if text.contains("\r\n") {
      #expect(bytes.indices.allSatisfy { bytes[$0] != 0x0A || bytes[$0 - 1] == 0x0D })
    }
  }

  @Test func aFlowListIsNotRewritten() throws {
    let text = "tahun: 2026\ncatatan: [{langkah: 1, selesai: 2026-02-02, peran: kasubag, dicatat: 2026-02-02}]\n"
    let file = SourceFile(path: "2026.yaml", bytes: Array(text.utf8))
    #expect(PenulisSiklus.sunting(file, tambah: try baru()) == nil)
  }
}

enum Bahan {
  static let prosedurTeks = """
    nama: Contoh
    peran:
      - {kunci: kasubag, nama: Ka Sub Bag, jabatan: Kepala Sub Bagian}
      - {kunci: staf, nama: Staf, jabatan: Staf}
    langkah:
      - {nomor: 1, uraian: Satu, pelaksana: [kasubag], waktu: 30 menit}
      - {nomor: 2, uraian: Dua, pelaksana: [kasubag], waktu: 1 hari}
      - {nomor: 3, uraian: Tiga, pelaksana: [staf], waktu: 1 bulan, tiap_unit: ya}
      - {nomor: 4, uraian: Empat, pelaksana: [staf]}
    """

  static func prosedur() throws -> Prosedur {
    var found: [Diagnostic] = []
    let read = BacaSiklus.prosedur(SourceFile(path: "prosedur.yaml", bytes: Array(prosedurTeks.utf8)), &found)
    #expect(found.isEmpty)
    return try #require(read)
  }
}
