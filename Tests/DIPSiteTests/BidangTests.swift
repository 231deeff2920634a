import DIPEdition
import Testing

@testable import DIPSite

/// The labels of an entry's fields stand in two places: for messages (`NamaBidang`) and for pages (`teks.yaml`).
@Suite struct BidangTests {
  @Test func labelsAreTheSameInMessagesAndOnPages() throws {
    let words = try Panggung.templates().dalam(.id)
    #expect(NamaBidang.nama.count > 30)
    for (key, label) in NamaBidang.nama {
      let mention = try #require(Sebutan.bidang(key), "\(key) has no label in teks.yaml")
      #expect(words.kata(mention, []) == label, "\(key)")
    }
    let onPages = Sebutan.allCases.filter { $0.rawValue.hasPrefix("bidang_") }
    #expect(onPages.count == NamaBidang.nama.count)
  }
}
