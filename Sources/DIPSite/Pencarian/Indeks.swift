/// The index of a whole register: every word in the order of its root's key, and the documents it stands in.
struct Indeks: Sendable {
  /// Words that share a root.
  struct Kelompok: Sendable {
    let kunci: [UInt8]
    let kata: Range<Int>
  }

  /// By key, then by letters: forms of one root lie side by side, so that a question needs one part of the index.
  let kata: [[UInt8]]
  let kelompok: [Kelompok]
  /// Documents (28 bits) and weights (4 bits), by word and then ascending.
  private let isi: [UInt32]
  private let awal: [UInt32]

  func letak(_ kata: Int) -> ArraySlice<UInt32> { isi[Int(awal[kata])..<Int(awal[kata + 1])] }

  /// Puts the workers' shares together. What comes out depends on the documents only, not on who read which.
  init(_ shares: [PengumpulKata], dokumen count: Int) {
    var numbers: [[UInt8]: UInt32] = [:]
    var words: [[UInt8]] = []
    let local = shares.map { share in
      (0..<share.kata.jumlah).map { index in
        let word = Array(share.kata[index])
        if let known = numbers[word] { return known }
        let new = UInt32(words.count)
        numbers[word] = new
        words.append(word)
        return new
      }
    }
    var sizes = [UInt32](repeating: 0, count: words.count)
    for (share, names) in zip(shares, local) {
      for one in share.isi { sizes[Int(names[Int(one >> 4)])] += 1 }
    }
    let order = Indeks.urut(words, sizes)
    var place = [UInt32](repeating: .max, count: words.count)
    var starts: [UInt32] = [0]
    for (index, one) in order.enumerated() {
      place[one.kata] = UInt32(index)
      starts.append(starts[index] + sizes[one.kata])
    }
    isi = Indeks.sebar(shares, local, place, starts, dokumen: count)
    awal = starts
    kata = order.map { words[$0.kata] }
    kelompok = Indeks.kelompok(order.map(\.kunci))
  }

  /// The words that stand in a document, by key and then by letters.
  private static func urut(_ words: [[UInt8]], _ sizes: [UInt32]) -> [(kunci: [UInt8], kata: Int)] {
    let root = KataAkar()
    var order = words.indices.filter { sizes[$0] > 0 }.map { (kunci: root.kunci(words[$0]), kata: $0) }
    order.sort { a, b in
      a.kunci == b.kunci
        ? words[a.kata].lexicographicallyPrecedes(words[b.kata]) : a.kunci.lexicographicallyPrecedes(b.kunci)
    }
    return order
  }

  private static func kelompok(_ keys: [[UInt8]]) -> [Kelompok] {
    var groups: [Kelompok] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      groups.append(Kelompok(kunci: keys[start], kata: start..<end))
      start = end
    }
    return groups
  }

  /// Lays each word's documents down in the order of the documents, whoever read them.
  private static func sebar(
    _ shares: [PengumpulKata], _ local: [[UInt32]], _ place: [UInt32], _ starts: [UInt32], dokumen count: Int
  ) -> [UInt32] {
    var origin = [(share: Int32, from: UInt32, size: UInt32)](repeating: (-1, 0, 0), count: count)
    for (number, share) in shares.enumerated() {
      var from: UInt32 = 0
      for document in share.dokumen {
        origin[Int(document.nomor)] = (Int32(number), from, document.jumlah)
        from += document.jumlah
      }
    }
    var next = starts
    var filled = [UInt32](repeating: 0, count: Int(starts.last ?? 0))
    for (document, one) in origin.enumerated() where one.share >= 0 {
      let names = local[Int(one.share)]
      for posting in shares[Int(one.share)].isi[Int(one.from)..<Int(one.from + one.size)] {
        let word = Int(place[Int(names[Int(posting >> 4)])])
        filled[Int(next[word])] = UInt32(document) << 4 | posting & 15
        next[word] += 1
      }
    }
    return filled
  }
}
