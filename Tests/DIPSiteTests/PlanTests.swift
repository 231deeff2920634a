import Testing

@testable import DIPSite

@Suite struct PlanTests {
  @Test(arguments: [(0, 1), (1, 1), (199, 1), (200, 1), (201, 2), (400, 2), (401, 3)])
  func pagesOf200(_ count: Int, _ pages: Int) {
    let paging = Paging(count)
    #expect(paging.halaman == pages)
    // Each item stands on exactly one page.
    #expect((1...pages).flatMap { Array(paging.isi($0)) } == Array(0..<count))
  }

  @Test func pageBeyondTheEndIsEmpty() {
    #expect(Paging(200).isi(2).isEmpty)
    #expect(Paging(10).isi(0) == 0..<10)
  }

  @Test func pageNumbersKeepTheEnds() {
    #expect(Paging(200).nomor(kini: 1) == [1])
    #expect(Paging(201).nomor(kini: 2) == [1, 2])
    #expect(Paging(100_000).nomor(kini: 250) == [1, 248, 249, 250, 251, 252, 500])
  }

  @Test func addressesOfPages() {
    #expect(Alamat.halaman("kelas/berkala", 1) == "kelas/berkala.html")
    #expect(Alamat.halaman("kelas/berkala", 2) == "kelas/berkala-2.html")
    #expect(Alamat.akar("index.html") == "")
    #expect(Alamat.akar("informasi/DIP-0001.html") == "../")
    #expect(Alamat.akar("data/entri/DIP-0001.json") == "../../")
  }

  @Test func baseOfTheNotFoundPage() {
    #expect(Alamat.dasar("https://kantor.example/") == "/")
    #expect(Alamat.dasar("https://kantor.example/ppid/dip/") == "/ppid/dip/")
    #expect(Alamat.dasar("https://kantor.example") == "/")
  }

  @Test func namesOfFilesBecomeAddresses() {
    #expect(Alamat.bagian("berkas/a-1_b.pdf") == "berkas/a-1_b.pdf")
    #expect(Alamat.bagian("berkas/a b#c?.pdf") == "berkas/a%20b%23c%3F.pdf")
    #expect(Alamat.bagian("berkas/é\".pdf") == "berkas/%C3%A9%22.pdf")
  }

  @Test(arguments: [
    "", "../", "../informasi/DIP-0001.html", "https://a.example/x?y=1&z", "mailto:a@b.example", "tel:+62", "#isi",
    "/dip/",
  ])
  func addressesThatMayStand(_ address: String) {
    #expect(Alamat.boleh(address))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "vbscript:x",
    "//jahat.example/",
    "file:///etc/passwd", "\\\\jahat.example", " javascript:x", "https:", "blob:x",
  ])
  func addressesThatMayNot(_ address: String) {
    #expect(!Alamat.boleh(address))
  }

  @Test func requestsNameTheCode() {
    let query = AlamatPermintaan("https://p.example/minta?kode={kode}&x=1")
    #expect(query.kode("DIP-0001") == "https://p.example/minta?kode=DIP-0001&x=1")
    #expect(query.umum == "https://p.example/minta")
    let plain = AlamatPermintaan("https://p.example/minta")
    #expect(plain.kode("DIP-0001") == "https://p.example/minta")
    #expect(plain.umum == "https://p.example/minta")
    #expect(AlamatPermintaan("https://p.example/{kode}/minta").umum == "https://p.example/")
  }

  @Test func bucketsKeepTheOrder() {
    let order: [UInt32] = [4, 2, 0, 1, 3]
    let buckets = Buckets(count: 3, order: order) { item, put in
      put(item % 2)
      if item == 2 { put(2) }
    }
    #expect(Array(buckets[0]) == [4, 2, 0])
    #expect(Array(buckets[1]) == [1, 3])
    #expect(Array(buckets[2]) == [2])
  }
}
