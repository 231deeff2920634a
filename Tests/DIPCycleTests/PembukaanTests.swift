@testable import DIPFormat
import Testing

@testable import DIPCycle

/// When retention ends, and where nothing can be said of it.
@Suite struct PembukaanTests {
  private func entri(
    waktu: String, aktif: Retensi.Masa?, inaktif: Retensi.Masa? = nil, sejak: String? = nil, nasib: Retensi.Nasib? = nil
  ) throws -> Entri {
    Entri(
      kode: "KTR-0001", judul: "Contoh", ringkasan: "Contoh", jenis: .dokumen, kelas: .setiapSaat,
      subkategori: SubkategoriID(0), rezim: .umum, subkategoriPemilu: nil, kegiatan: nil, menguasai: [UnitID(0)],
      penanggungJawab: [.unit(UnitID(0))],
      dibuat: Pembuatan(waktu: try #require(Rentang(waktu)), tempat: ["Kota Contoh"]), bentuk: .cetak,
      retensi: Retensi(aktif: aktif, inaktif: inaktif, sejak: sejak, nasib: nasib, jra: nil, asli: nil), berkas: [],
      caraMemperoleh: nil, biaya: nil, dikecualikanSebagian: [], diperbarui: nil, divalidasi: nil, judulEn: nil,
      bahasa: nil, dicabut: nil, pengecualianAturan: [], sumber: "")
  }

  @Test func whereItCanBeReckonedItIs() throws {
    let two = try entri(waktu: "2020-03", aktif: .tahun(2), inaktif: .tahun(3))
    #expect(MasaRetensi.akhir(two) == .pada(try #require(Tanggal("2025-03-31"))))
    let range = try entri(waktu: "2019/2020-06", aktif: .bulan(6))
    #expect(MasaRetensi.akhir(range) == .pada(try #require(Tanggal("2020-12-30"))))
    let dated = try entri(waktu: "2019", aktif: .tahun(1), sejak: "2024-02-29")
    #expect(MasaRetensi.akhir(dated) == .pada(try #require(Tanggal("2025-02-28"))))
  }

  @Test func whereItCannotNothingIsMadeUp() throws {
    #expect(
      MasaRetensi.akhir(try entri(waktu: "2020", aktif: .tahun(2), sejak: "berakhirnya perjanjian")) == .tidakDiketahui)
    #expect(MasaRetensi.akhir(try entri(waktu: "2020/..", aktif: .tahun(2))) == .tidakDiketahui)
    #expect(MasaRetensi.akhir(try entri(waktu: "2020", aktif: .selamaBerlaku, inaktif: .tahun(2))) == .tidakDiketahui)
    #expect(MasaRetensi.akhir(try entri(waktu: "2020", aktif: nil, inaktif: .tahun(2))) == .tidakDiketahui)
    #expect(MasaRetensi.akhir(try entri(waktu: "2010", aktif: .tahun(1), nasib: .permanen)) == .tidakBerakhir)
  }
}
